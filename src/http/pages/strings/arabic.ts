import type { Counted, Strings } from "./strings.ts";

const PLURAL = new Intl.PluralRules("ar");

/**
 * A counted noun as Arabic grammar wants it: the noun alone for one and two, its plural after three
 * to ten, its accusative singular after eleven to ninety-nine, its genitive singular after hundreds.
 */
function counted(
  { count, text }: Counted,
  [none, one, two, few, many, other]: readonly [string, string, string, string, string, string],
): string {
  switch (PLURAL.select(count)) {
    case "zero":
      return none;
    case "one":
      return one;
    case "two":
      return two;
    case "few":
      return `${text} ${few}`;
    case "many":
      return `${text} ${many}`;
    default:
      return `${text} ${other}`;
  }
}

export const ARABIC: Strings = {
  self: "العربية",
  direction: "rtl",
  locale: "ar-u-ca-gregory-nu-arab",
  name: "فهرست",
  lead: (articles) =>
    `بحث وإجابات في ${counted(articles, [
      "فهرس فارغ",
      "مقالة واحدة",
      "مقالتين بالعربية والفارسية",
      "مقالات بالعربية والفارسية",
      "مقالةً بالعربية والفارسية",
      "مقالة بالعربية والفارسية",
    ])}`,
  search: "بحث",
  placeholder: "كلمة أو اسم أو سؤال",
  skipToResults: "انتقل إلى النتائج",
  skipToText: "انتقل إلى النص",
  settings: "اللغة والمظهر",
  dark: "مظهر داكن",
  light: "مظهر فاتح",
  reference: "مرجع الواجهة البرمجية",
  languages: { fa: "الفارسية", ar: "العربية", en: "الإنجليزية" },
  results: (count) =>
    counted(count, ["لا نتائج", "نتيجة واحدة", "نتيجتان", "نتائج", "نتيجةً", "نتيجة"]),
  nothingFound: "لم نعثر على شيء.",
  nothingFoundHint: "جرّب كلمات أقل أو تهجئة أخرى، أو أزل عوامل التصفية.",
  searchedFor: "نتائج البحث عن",
  insteadOf: "بدلًا من",
  answer: "الإجابة",
  otherAnswers: "إجابات أخرى",
  confidence: "الثقة",
  inArticle: "من مقالة",
  alsoIn: (count) =>
    `وردت أيضًا في ${counted(count, [
      "لا موضع",
      "موضع آخر",
      "موضعين آخرين",
      "مواضع أخرى",
      "موضعًا آخر",
      "موضع آخر",
    ])}`,
  expects: {
    person: "شخص",
    place: "مكان",
    organization: "منظمة",
    date: "تاريخ",
    money: "مبلغ",
    percent: "نسبة",
    duration: "مدة",
    number: "عدد",
    reason: "سبب",
    definition: "تعريف",
    other: "إجابة",
  },
  filters: "تصفية",
  language: "اللغة",
  year: "السنة",
  tag: "الوسم",
  all: "الكل",
  published: "تاريخ النشر",
  from: "من",
  to: "إلى",
  apply: "تطبيق",
  order: "الترتيب",
  byRelevance: "الأوثق صلة",
  byDate: "الأحدث",
  pages: "صفحات النتائج",
  page: "الصفحة",
  previous: "السابق",
  next: "التالي",
  articles: "المقالات",
  backToResults: "العودة إلى النتائج",
  backToStart: "العودة إلى البداية",
  source: "المصدر",
  facts: "بيانات النص",
  noFacts: "لم نعثر في هذا النص على بيانات.",
  factTypes: {
    person: "أشخاص",
    place: "أماكن",
    organization: "منظمات",
    date: "تواريخ",
    money: "مبالغ",
    percent: "نسب مئوية",
    duration: "مدد",
    quantity: "مقادير",
    quote: "اقتباسات",
  },
  quotations: "اقتباسات",
  unknownSpeaker: "قائل غير معروف",
  timeline: "التسلسل الزمني",
  showInText: "إظهار في النص",
  mentions: (count) => counted(count, ["", "مرة", "مرتان", "مرات", "مرةً", "مرة"]),
  units: {
    kilometre: "كيلومتر",
    metre: "متر",
    "square metre": "متر مربع",
    "square kilometre": "كيلومتر مربع",
    "cubic metre": "متر مكعب",
    centimetre: "سنتيمتر",
    millimetre: "مليمتر",
    hectare: "هكتار",
    kilogram: "كيلوغرام",
    gram: "غرام",
    tonne: "طن",
    litre: "لتر",
    barrel: "برميل",
    megawatt: "ميغاواط",
    kilowatt: "كيلوواط",
    degree: "درجة",
    mile: "ميل",
    inch: "بوصة",
    foot: "قدم",
    person: "شخص",
    case: "حالة",
    unit: "وحدة",
  },
  request: "الطلب نفسه من الطرفية",
  copy: "نسخ",
  copied: "نُسخ",
  suggestions: (count) =>
    `${counted(count, [
      "لا اقتراحات",
      "اقتراح واحد",
      "اقتراحان",
      "اقتراحات",
      "اقتراحًا",
      "اقتراح",
    ])}؛ اختر بمفتاحي السهمين`,
  suggestionKinds: { title: "عنوان", entity: "اسم", phrase: "عبارة" },
  offline: "تعذّر الاتصال بالخادم. حاول مرة أخرى.",
  problems: {
    "unknown-article": "لا توجد مقالة بهذا المعرّف.",
    "invalid-parameter": "هذا الطلب غير صالح.",
    unauthorized: "يتطلب البحث في هذا الخادم مفتاحًا.",
    "too-many-requests": "طلبات كثيرة. انتظر قليلًا.",
    "index-unavailable": "الفهرس غير متاح الآن.",
  },
  somethingWrong: "حدث خطأ ما.",
};
