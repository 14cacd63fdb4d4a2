import { nameKey } from "../cldr/key.ts";
import type { Language } from "../contract/language.ts";
import { wordSet } from "./words.ts";

/** A well-known organisation: names parted by "|", the English one first and the key. */
const KNOWN: readonly string[] = [
  // Between states
  "United Nations|سازمان ملل|سازمان ملل متحد|الأمم المتحدة|منظمة الأمم المتحدة",
  "Security Council|شورای امنیت|شورای امنیت سازمان ملل|شورای امنیت سازمان ملل متحد|مجلس الأمن|مجلس الأمن الدولي",
  "General Assembly|مجمع عمومی سازمان ملل|الجمعية العامة للأمم المتحدة",
  "European Union|اتحادیه اروپا|الاتحاد الأوروبي",
  "European Parliament|پارلمان اروپا|البرلمان الأوروبي",
  "European Commission|کمیسیون اروپا|المفوضية الأوروبية",
  "African Union|اتحادیه آفریقا|الاتحاد الأفريقي",
  "Arab League|اتحادیه عرب|جامعة الدول العربية|الجامعة العربية",
  "Gulf Cooperation Council|شورای همکاری خلیج فارس|مجلس التعاون الخليجي|مجلس التعاون",
  "Eurasian Economic Union|اتحادیه اقتصادی اوراسیا|الاتحاد الاقتصادي الأوراسي|الاتحاد الاقتصادي الأوروآسيوي",
  "Shanghai Cooperation Organisation|سازمان همکاری شانگهای|منظمة شنغهاي للتعاون",
  "Organisation of Islamic Cooperation|سازمان همکاری اسلامی|منظمة التعاون الإسلامي",
  "NATO|ناتو|پیمان ناتو|الناتو|حلف شمال الأطلسي|حلف الناتو",
  "OPEC|اوپک|اوپک پلاس|أوبك|أوبك بلس",
  "BRICS|بریکس|بريكس",
  "IAEA|آژانس بین‌المللی انرژی اتمی|آژانس بین المللی انرژی اتمی|الوكالة الدولية للطاقة الذرية",
  "IMF|صندوق بین‌المللی پول|صندوق بین المللی پول|صندوق النقد الدولي",
  "World Bank|بانک جهانی|البنك الدولي",
  "WHO|سازمان بهداشت جهانی|سازمان جهانی بهداشت|منظمة الصحة العالمية",
  "WTO|سازمان تجارت جهانی|منظمة التجارة العالمية",
  "UNESCO|یونسکو|اليونسكو",
  "UNICEF|یونیسف|اليونيسف",
  "UNHCR|کمیساریای عالی پناهندگان|المفوضية السامية لشؤون اللاجئين",
  "FATF|گروه ویژه اقدام مالی",
  "Red Cross|صلیب سرخ|کمیته بین‌المللی صلیب سرخ|الصليب الأحمر",
  "Red Crescent|هلال احمر|الهلال الأحمر",
  "Amnesty International|عفو بین‌الملل|عفو بین الملل|منظمة العفو الدولية",
  "Human Rights Watch|دیده‌بان حقوق بشر|دیده بان حقوق بشر|هيومن رايتس ووتش",
  "International Criminal Court|دیوان کیفری بین‌المللی|المحكمة الجنائية الدولية",
  "International Court of Justice|دیوان بین‌المللی دادگستری|محكمة العدل الدولية",
  "Interpol|اینترپل|الإنتربول",
  "IOC|کمیته بین‌المللی المپیک|اللجنة الأولمبية الدولية",
  "FIFA|فیفا|الفيفا",
  "UEFA|یوفا|اليويفا",
  "AFC|کنفدراسیون فوتبال آسیا|الاتحاد الآسيوي لكرة القدم",
  // Governments and armies
  "White House|کاخ سفید|البيت الأبيض",
  "Pentagon|پنتاگون|البنتاغون",
  "Kremlin|کرملین|الكرملين",
  "US Congress|کنگره آمریکا|کنگره|الكونغرس|الكونغرس الأمريكي",
  "US Senate|سنای آمریکا|سنا|مجلس الشيوخ الأمريكي|مجلس الشيوخ",
  "CIA|سیا|سازمان سیا|وكالة المخابرات المركزية",
  "FBI|اف‌بی‌آی|اف بی آی|مكتب التحقيقات الفيدرالي",
  "Federal Reserve|فدرال رزرو|الاحتياطي الفيدرالي|مجلس الاحتياطي الفيدرالي",
  "Mossad|موساد|الموساد",
  "Knesset|کنست|الكنيست",
  "Taliban|طالبان|طالبان",
  "ISIS|داعش|گروه داعش|داعش|تنظيم الدولة|تنظيم الدولة الإسلامية",
  "Al-Qaeda|القاعده|تنظيم القاعدة",
  "Hamas|حماس|حركة حماس",
  "Hezbollah|حزب‌الله|حزب الله|حزب الله",
  "Fatah|جنبش فتح|حركة فتح",
  "Islamic Jihad|جهاد اسلامی|الجهاد الإسلامي|حركة الجهاد الإسلامي",
  "Ansar Allah|انصارالله|انصار الله|أنصار الله|جماعة الحوثي|الحوثيون",
  "Muslim Brotherhood|اخوان‌المسلمین|اخوان المسلمین|الإخوان المسلمون|جماعة الإخوان المسلمين",
  "Al-Shabaab|الشباب سومالی|حركة الشباب",
  "IRGC|سپاه پاسداران|سپاه پاسداران انقلاب اسلامی|الحرس الثوري|الحرس الثوري الإيراني",
  "Majlis|مجلس شورای اسلامی|مجلس الشورى الإسلامي",
  "Guardian Council|شورای نگهبان|مجلس صيانة الدستور",
  "Expediency Council|مجمع تشخیص مصلحت نظام|مجلس تشخيص مصلحة النظام",
  "Assembly of Experts|مجلس خبرگان رهبری|مجلس خبرگان|مجلس خبراء القيادة",
  "Judiciary of Iran|قوه قضاییه|قوه قضائیه",
  "Polisario|پولیساریو|البوليساريو|جبهة البوليساريو",
  // Press
  "IRNA|ایرنا|خبرگزاری ایرنا|إرنا|وكالة إرنا",
  "ISNA|ایسنا|خبرگزاری ایسنا|إيسنا",
  "Tasnim|تسنیم|خبرگزاری تسنیم|تسنيم",
  "Fars News|خبرگزاری فارس|وكالة فارس",
  "Mehr News|خبرگزاری مهر|وكالة مهر",
  "TASS|خبرگزاری تاس|تاس|وكالة تاس",
  "Sputnik|اسپوتنیک|سبوتنيك",
  "RIA Novosti|ریانووستی|نووستی|نوفوستي",
  "Interfax|اینترفاکس|إنترفاكس",
  "Reuters|رویترز|خبرگزاری رویترز|رويترز|وكالة رويترز",
  "Associated Press|آسوشیتدپرس|اسوشیتدپرس|أسوشيتد برس",
  "AFP|خبرگزاری فرانسه|فرانسه پرس|فرانس برس|وكالة فرانس برس",
  "Xinhua|شینهوا|شينخوا",
  "Anadolu|آناتولی|خبرگزاری آناتولی|الأناضول|وكالة الأناضول",
  "BBC|بی‌بی‌سی|بی بی سی|بي بي سي|هيئة الإذاعة البريطانية",
  "CNN|سی‌ان‌ان|سی ان ان|سي إن إن",
  "Fox News|فاکس نیوز|فوكس نيوز",
  "Al Jazeera|شبکه الجزیره|الجزيرة|قناة الجزيرة|الجزيرة نت|الجزيرة الإنجليزية|الجزيرة مباشر",
  "Al Arabiya|العربیه|شبکه العربیه|العربية نت|قناة العربية",
  "Al Mayadeen|المیادین|الميادين|قناة الميادين",
  "Washington Post|واشنگتن پست|واشنگتن‌پست|واشنطن بوست",
  "New York Times|نیویورک تایمز|نیویورک‌تایمز|نيويورك تايمز",
  "Wall Street Journal|وال استریت ژورنال|وال‌استریت ژورنال|وول ستريت جورنال",
  "Financial Times|فایننشال تایمز|فاينانشال تايمز",
  "The Guardian|گاردین|الغارديان|صحيفة الغارديان",
  "Bloomberg|بلومبرگ|بلومبيرغ|بلومبرغ",
  "Politico|پولیتیکو|بوليتيكو",
  "Haaretz|هاآرتص|هآرتس",
  "Le Monde|لوموند|لوموند",
  "Der Spiegel|اشپیگل|دير شبيغل",
  "Al-Ahram|الاهرام|الأهرام",
  "Asharq Al-Awsat|الشرق الاوسط لندن|صحيفة الشرق الأوسط",
  "Al-Araby Al-Jadeed|العربی الجدید|العربي الجديد",
  // Companies
  "Google|گوگل|غوغل|جوجل",
  "Apple|شرکت اپل|شركة آبل|آبل",
  "Microsoft|مایکروسافت|مايكروسوفت",
  "Amazon|شرکت آمازون|شركة أمازون",
  "Facebook|فیسبوک|فیس‌بوک|فيسبوك",
  "Meta|شرکت متا|شركة ميتا",
  "Twitter|توییتر|تويتر",
  "Instagram|اینستاگرام|إنستغرام|انستغرام",
  "Telegram|تلگرام|تليغرام|تلغرام",
  "WhatsApp|واتس‌اپ|واتساپ|واتساب",
  "YouTube|یوتیوب|يوتيوب",
  "TikTok|تیک‌تاک|تیک تاک|تيك توك",
  "Netflix|نتفلیکس|نتفليكس",
  "OpenAI|اوپن‌ای‌آی|أوبن إيه آي",
  "Tesla|تسلا|تيسلا",
  "SpaceX|اسپیس‌ایکس|سبيس إكس",
  "Samsung|سامسونگ|سامسونغ|سامسونج",
  "Huawei|هوآوی|هواوی|هواوي",
  "Sony|سونی|سوني",
  "Toyota|تویوتا|تويوتا",
  "Boeing|بوئینگ|بوينغ",
  "Airbus|ایرباس|إيرباص",
  "Gazprom|گازپروم|غازبروم",
  "Aramco|آرامکو|أرامكو",
  "Total|شرکت توتال|شركة توتال",
  "Renault|شرکت رنو|شركة رينو",
  "NASA|ناسا|وكالة ناسا",
  "Iran Khodro|ایران خودرو|ایران‌خودرو",
  "Saipa|سایپا",
  // Clubs
  "Persepolis|پرسپولیس",
  "Esteghlal|تیم استقلال|باشگاه استقلال",
  "Sepahan|سپاهان",
  "Tractor|تراکتورسازی|تراکتور",
  "Real Madrid|رئال مادرید|رئال|ريال مدريد",
  "FC Barcelona|باشگاه بارسلونا|نادي برشلونة",
  "Atletico Madrid|اتلتیکو مادرید|اتلتیکومادرید|أتلتيكو مدريد",
  "Juventus|یوونتوس|يوفنتوس",
  "AC Milan|آث میلان|إيه سي ميلان",
  "Inter Milan|اینتر میلان|إنتر ميلان",
  "Bayern Munich|بایرن مونیخ|بايرن ميونيخ",
  "Borussia Dortmund|بوروسیا دورتموند|دورتموند|بوروسيا دورتموند",
  "Manchester United|منچستر یونایتد|منچستریونایتد|مانشستر يونايتد",
  "Manchester City|منچستر سیتی|منچسترسیتی|مانشستر سيتي",
  "Liverpool|لیورپول|ليفربول",
  "Chelsea|چلسی|تشيلسي|تشلسي",
  "Arsenal|آرسنال|أرسنال",
  "Paris Saint-Germain|پاری سن ژرمن|پاری‌سن‌ژرمن|باريس سان جيرمان",
  "Al-Hilal|الهلال السعودي|نادي الهلال",
  "Al-Nassr|النصر السعودي|نادي النصر",
  "Al-Ahly|الأهلي المصري|نادي الأهلي",
  "Zamalek|الزمالك|نادي الزمالك",
  "Raja Casablanca|الرجاء البيضاوي|الرجاء الرياضي",
  "Wydad Casablanca|الوداد البيضاوي|الوداد الرياضي",
];

/** Key and longest English name of each known organisation, by the key of each of its names. */
export const KNOWN_ORGANIZATIONS: ReadonlyMap<string, string> = new Map(
  KNOWN.flatMap((line) => {
    const names = line.split("|");
    const key = (names[0] ?? "").toLowerCase();
    return names.map((name): [string, string] => [nameKey(name), key]);
  }),
);

/** What a name that is also a word of the language needs: a cue before it, or another language. */
export type OrganizationCue = "head" | "never";

/**
 * Names that are everyday words of Persian or Arabic: العربية is the adjective "Arabic" there, and
 * the channel only in Persian or behind "channel"; کنگره "congress" is any meeting.
 */
export const WORD_ORGANIZATIONS: Readonly<Record<Language, ReadonlyMap<string, OrganizationCue>>> =
  {
    fa: cues("تاس کنگره رئال تراکتور", "ابل"),
    ar: cues("العربية الجزيرة الميادين الأهرام تسنيم تراكتور", "سنا سيا القاعدة"),
    en: new Map(),
  };

/** Words before such a name that say which of its meanings it has, besides what organisations are. */
export const ORGANIZATION_NAME_CUES: ReadonlySet<string> = wordSet(`
شبکه کانال تلویزیون خبرگزاری خبرگزاری‌های تیم باشگاه برابر مقابل سرمربی مربی بازیکن بازیکنان مدافع مهاجم هافبک هواداران دربی نماینده
نمایندگان عضو اعضای رئیس رهبران مقامات ارشد تأیید مصوبه تصویب شرکت
قناة شبكة فضائية تلفزيون مراسل مراسلة موقع صحيفة جريدة مؤسسة وكالة إدارة علماء مذيعة مذيع صحفي صحفية شاشة بوابة تنظيم مع
`);

/** A name the fold makes one with another word, as it is written: آبل, not إبل "camels". */
export const SPELLED_ORGANIZATIONS: ReadonlyMap<string, RegExp> = new Map([["ابل", /^[آأ]/]]);

function cues(heads: string, never: string): ReadonlyMap<string, OrganizationCue> {
  return new Map([
    ...[...wordSet(heads)].map((name): [string, OrganizationCue] => [name, "head"]),
    ...[...wordSet(never)].map((name): [string, OrganizationCue] => [name, "never"]),
  ]);
}
