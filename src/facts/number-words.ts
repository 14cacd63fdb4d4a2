/**
 * Number words at the fold level (أ → ا, ة → ه, ئ → ی). Persian and Arabic share one table: a
 * word of one language is never a number word of the other with another value.
 */

/** Words below a hundred and the hundreds: they add up. */
export const ADDENDS: ReadonlyMap<string, number> = new Map([
  ...pairs("صفر 0 یک 1 دو 2 سه 3 چهار 4 پنج 5 شش 6 شیش 6 هفت 7 هشت 8 نه 9 ده 10 یازده 11"),
  ...pairs("دوازده 12 سیزده 13 چهارده 14 پانزده 15 پونزده 15 شانزده 16 شونزده 16 هفده 17"),
  ...pairs("هجده 18 هیجده 18 نوزده 19 بیست 20 سی 30 چهل 40 پنجاه 50 شصت 60 هفتاد 70 هشتاد 80"),
  ...pairs("نود 90 صد 100 یکصد 100 دویست 200 سیصد 300 چهارصد 400 پانصد 500 پونصد 500 ششصد 600"),
  ...pairs("هفتصد 700 هشتصد 800 نهصد 900"),
  ...pairs("واحد 1 واحده 1 اثنان 2 اثنین 2 اثنتان 2 اثنتین 2 ثلاث 3 ثلاثه 3 اربع 4 اربعه 4"),
  ...pairs("خمس 5 خمسه 5 ست 6 سته 6 سبع 7 سبعه 7 ثمان 8 ثمانیه 8 ثمانی 8 تسع 9 تسعه 9 عشر 10"),
  ...pairs("عشره 10 عشرون 20 عشرین 20 ثلاثون 30 ثلاثین 30 اربعون 40 اربعین 40 خمسون 50 خمسین 50"),
  ...pairs("ستون 60 ستین 60 سبعون 70 سبعین 70 ثمانون 80 ثمانین 80 تسعون 90 تسعین 90"),
  ...pairs("مایه 100 مییه 100 میه 100 مایتان 200 مایتین 200 مییتان 200 مییتین 200 میتان 200"),
  ...pairs("میتین 200 ثلاثمایه 300 ثلاثمییه 300 اربعمایه 400 اربعمییه 400 خمسمایه 500"),
  ...pairs("خمسمییه 500 ستمایه 600 ستمییه 600 سبعمایه 700 سبعمییه 700 ثمانمایه 800 ثمانمییه 800"),
  ...pairs("تسعمایه 900 تسعمییه 900"),
  ...pairs("one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11"),
  ...pairs(
    "twelve 12 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90",
  ),
]);

/** Words that multiply what stands before them. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ...pairs("هزار 1000 میلیون 1000000 ملیون 1000000 میلیارد 1000000000 ملیارد 1000000000"),
  ...pairs("بیلیون 1000000000000 تریلیون 1000000000000 hundred 100"),
  ...pairs("الف 1000 الاف 1000 ملایین 1000000 ملیونا 1000000 ملیار 1000000000 ملیارات 1000000000"),
  ...pairs("ملیارا 1000000000 الفا 1000 بلیون 1000000000 بلایین 1000000000 ترلیون 1000000000000"),
  ...pairs("تریلیونات 1000000000000"),
  ...pairs("thousand 1000 million 1000000 billion 1000000000 trillion 1000000000000"),
]);

/** Arabic duals: a multiplier twice. */
export const DUALS: ReadonlyMap<string, number> = new Map([
  ...pairs("الفان 2000 الفین 2000 ملیونان 2000000 ملیونین 2000000 ملیونی 2000000"),
  ...pairs("ملیاران 2000000000 ملیارین 2000000000 ملیاری 2000000000"),
]);

/** Shares of one, alone or after a number and "and". */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ...pairs("نیم 0.5 نصف 0.5 ربع 0.25 half 0.5"),
]);

function pairs(list: string): [string, number][] {
  const words = list.split(" ");
  const found: [string, number][] = [];
  for (let i = 0; i < words.length; i += 2) found.push([words[i] ?? "", Number(words[i + 1])]);
  return found;
}
