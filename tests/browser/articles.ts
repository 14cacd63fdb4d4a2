import { Random } from "../../scripts/fuzzing/random.ts";

/** One line of input, as the build reads it. */
interface ArticleLine {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly language?: "fa" | "ar" | "en";
  readonly published?: string;
  readonly url?: string;
  readonly tags?: readonly string[];
}

/** What a page must survive: markup, schemes, invisible direction marks, words without an end. */
const HOSTILE: ArticleLine = {
  id: "hostile",
  title: '<script>window.attacked = true</script> "quoted" \u202Eپایان',
  text: [
    '<img src=x onerror="window.attacked = true"> & &lt;b&gt; نگهبان <b>پررنگ</b>',
    `نگهبان ${"دراز".repeat(120)} \u202Ereversed\u202C \u2067isolated`,
    "نگهبان در ۳ مهٔ ۲۰۲۱ گفت: «\u200E</p></article><h1>یورش</h1>» و ۲۵ درصد رفت.",
  ].join("\n"),
  language: "fa",
  published: "2021-05-04",
  url: 'https://hostile.example/?"onmouseover="window.attacked=true',
  tags: ['"><script>window.attacked = true</script>'],
};

/** Persian and English in one line, which scrambles where a page does not isolate. */
const MIXED: ArticleLine = {
  id: "mixed",
  title: "معرفی TypeScript 7 (نسخهٔ تازه)",
  text: "زبان TypeScript 7.0 در ۲۰۲۶ منتشر شد. نشانی آن https://www.typescriptlang.org است.",
  language: "fa",
  published: "2026-02-01",
  url: "https://www.typescriptlang.org/docs?a=1&b=2",
  tags: ["فناوری", "C++"],
};

const PERSIAN =
  `باران گندم باغ درخت رودخانه روستا کشاورز آب خاک بذر برداشت سیب انگور گلابی بازار کوه دشت
چشمه زنبور عسل گوسفند چوپان نان تنور خانه پنجره حیاط دیوار سفال کوزه قالی بافنده رنگ پشم نخ دار
آسمان ابر آفتاب بهار تابستان پاییز زمستان برف یخبندان نسیم توفان جاده پل قایق ماهی تور دریا ساحل`.split(
    /\s+/,
  );
const ARABIC =
  `مطر قمح بستان شجرة نهر قرية فلاح ماء تراب بذور حصاد تفاح عنب سوق جبل سهل نبع نحل عسل خروف
راعي خبز فرن بيت نافذة فناء جدار فخار جرة سجادة نساج لون صوف خيط سماء غيم شمس ربيع صيف خريف شتاء ثلج
صقيع نسيم عاصفة طريق جسر قارب سمك شبكة بحر شاطئ حديقة زهرة وردة ياسمين زيتون نخيل تمر`.split(/\s+/);
const TAGS = ["کشاورزی", "صنایع دستی", "طبيعة", "سفر"];

/** Articles about the country, with dates and tags, so that there is something to narrow down. */
function countryArticles(count: number): ArticleLine[] {
  const random = new Random(7);
  return Array.from({ length: count }, (_, i) => {
    const language = i % 3 === 2 ? "ar" : "fa";
    const words = language === "fa" ? PERSIAN : ARABIC;
    const sentence = () =>
      `${Array.from({ length: random.integer(8, 16) }, () => random.pick(words)).join(" ")}.`;
    return {
      id: `country-${i}`,
      title: Array.from({ length: 5 }, () => random.pick(words)).join(" "),
      text: Array.from({ length: random.integer(15, 30) }, sentence).join(" "),
      language,
      published: `${2018 + (i % 7)}-0${1 + (i % 9)}-1${i % 10}`,
      tags: [random.pick(TAGS)],
    };
  });
}

/** All of them as JSON lines. */
export function articleLines(): string {
  return [HOSTILE, MIXED, ...countryArticles(1000)].map((line) => JSON.stringify(line)).join("\n");
}
