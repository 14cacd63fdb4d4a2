import type { Language } from "../contract/language.ts";

/** Words after a number that make it a percentage; at the fold level. */
export const PERCENT_WORDS: ReadonlySet<string> = new Set([
  ..."درصد|درصدی|صدم|فیصد|فیالمایه|percent".split("|"),
  ..."بالمایه|بالمییه|بالمیه|فی المایه|فی المییه|فی المیه|بالمیة|per cent".split("|"),
]);

export type TimeUnit = "second" | "minute" | "hour" | "day" | "week" | "month" | "year";

/** Units of time, with the adjectives made of them: ۵۰ دقیقه‌ای, ۳ ساعته, ۲۰ ساله. */
export const TIME_UNITS: ReadonlyMap<string, TimeUnit> = table<TimeUnit>([
  ["second", "ثانیه ثانیهای ثانیهاي ثوان ثوانی second seconds"],
  ["minute", "دقیقه دقیقهای دقایق دقایقی minute minutes"],
  ["hour", "ساعت ساعته ساعتی ساعه ساعات hour hours"],
  ["day", "روز روزه روزهای شبانهروز یوم یوما ایام day days"],
  ["week", "هفته هفتهای هفتگی اسبوع اسبوعا اسابیع week weeks"],
  ["month", "ماه ماهه شهر شهرا اشهر شهور month months"],
  ["year", "سال ساله سالگی سنه سنوات سنین عام عاما اعوام year years"],
]);

/** Units of everything else that is counted or measured. */
export const UNITS: ReadonlyMap<string, string> = table<string>([
  ["kilometre", "کیلومتر کیلومتری کیلومترا کیلومترات کلم کیلو_متر km kilometres kilometers"],
  ["metre", "متر متری مترا امتار متر_مربعی metres meters"],
  ["square metre", "متر_مربع مترمربع متر_مربعا مترا_مربعا"],
  ["square kilometre", "کیلومتر_مربع کیلومترمربع کیلومترا_مربعا"],
  ["cubic metre", "متر_مکعب مترمکعب مترا_مکعبا"],
  ["centimetre", "سانتیمتر سانتی_متر سانتیمترا cm"],
  ["millimetre", "میلیمتر میلی_متر ملیمتر ملم mm"],
  ["hectare", "هکتار هکتاری هکتارا هکتارات"],
  ["kilogram", "کیلوگرم کیلو کیلوگرمی کیلوغرام کیلوغراما کیلوغرامات kg"],
  ["gram", "گرم گرمی غرام غراما"],
  ["tonne", "تن تنی طن طنا اطنان tonnes tons"],
  ["litre", "لیتر لیتری لتر لترا لترات litres"],
  ["barrel", "بشکه بشکهای برمیل برمیلا برامیل barrels"],
  ["megawatt", "مگاوات میغاواط میجاواط"],
  ["kilowatt", "کیلووات کیلوواط"],
  ["degree", "درجه درجات degrees"],
  ["mile", "مایل میل میلا امیال miles"],
  ["inch", "اینچ بوصه"],
  ["foot", "فوت قدم قدما اقدام"],
  ["person", "نفر نفره تن_از شخص شخصا اشخاص نفری کشته زخمی مجروح قتیل قتیلا قتلی جریحا people"],
  ["case", "مورد موردی فقره حاله حالات cases"],
  ["unit", "دستگاه واحد_مسکونی واحد_صنفی قبضه عدد عددی قطعه فروند"],
]);

/**
 * Unit words of one language that are other words of the other one: شهر "month" is "city" in
 * Persian, اقدام "feet" is "measure", سال "year" is "flowed" in Arabic.
 */
const UNITS_OF: ReadonlyMap<string, Language> = new Map([
  ...words("شهر شهرا اشهر شهور عام عاما سنه سنین سنوات یوما").map(of("ar")),
  ...words("قدم قدما اقدام میل میلا امیال حاله حالات شخصا قتلی جریحا غراما طنا لترا").map(of("ar")),
  ...words("روز ماه سال ساله ساعتی هفته تن تنی گرمی نفره نفری مورد موردی کشته عدد عددی").map(
    of("fa"),
  ),
]);

/** Whether a word is a unit in a text of some language. */
export function isUnitIn(language: Language, word: string): boolean {
  const own = UNITS_OF.get(word);
  return own === undefined || own === language || language === "en";
}

function words(list: string): string[] {
  return list.split(" ");
}

function of(language: Language): (word: string) => [string, Language] {
  return (word) => [word, language];
}

function table<T>(rows: readonly (readonly [T, string])[]): Map<string, T> {
  return new Map(
    rows.flatMap(([unit, words]) =>
      words.split(" ").map((word): [string, T] => [word.replaceAll("_", " "), unit]),
    ),
  );
}
