import type { Random } from "./random.ts";

/** Code point ranges that queries come in, and some that nobody expects. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], // ASCII
  [0x621, 0x64a], // Arabic letters
  [0x64b, 0x65f], // Arabic marks
  [0x660, 0x669], // Arabic digits
  [0x66e, 0x6d3], // more letters, the Persian ones among them
  [0x6f0, 0x6f9], // Persian digits
  [0xfb50, 0xfdff], // presentation forms
  [0xfe70, 0xfefc],
  [0x200b, 0x200f], // zero-width and direction marks
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0x0, 0x1f], // control characters
  [0x80, 0xff],
  [0x370, 0x3ff], // Greek
  [0x590, 0x5ff], // Hebrew
  [0x900, 0x97f], // Devanagari
  [0x4e00, 0x4eff], // Han
  [0x1f300, 0x1f6ff], // emoji
  [0xe0000, 0xe007f], // tags
  [0xd800, 0xdfff], // lone surrogates
];

/** What breaks programs that trust their input. */
const NASTY: readonly string[] = [
  "<script>alert(1)</script>",
  "' OR 1=1; DROP TABLE articles; --",
  "../../../../etc/passwd",
  "..%2f..%2f_data%2farticles-0000.bin",
  "(a+)+$",
  "((((((((((.*)*)*)*)*)*)*)*)*)*)x",
  "%",
  "%%%",
  "%00",
  "%c0%ae%c0%ae/",
  "\r\nSet-Cookie: a=b",
  "__proto__",
  "constructor",
  "toString",
  "{{7*7}}",
  "NaN",
  "-1",
  "1e309",
  "null",
  "undefined",
  "true",
  "ـــــــــ",
  "\u200c\u200c",
  "می\u200cخواهم",
  "؟؟؟",
  "و در به از که",
  "في من على",
];

/** Text of any script and length: mostly short, seldom far too long. */
export function anyText(random: Random): string {
  const kind = random.next();
  if (kind < 0.15) return random.pick(NASTY);
  if (kind < 0.2) return random.pick(NASTY).repeat(random.integer(2, 400));
  const length = kind < 0.9 ? random.integer(0, 40) : random.integer(900, 3000);
  const scripts = Array.from({ length: random.integer(1, 3) }, () => random.pick(RANGES));
  let text = "";
  for (let i = 0; i < length; i++) {
    const [first, last] = random.pick(scripts);
    text += random.chance(0.15) ? " " : String.fromCodePoint(random.integer(first, last));
  }
  return text;
}

/** The text in a URL: as it should be, or with bytes that are no UTF-8, or twice encoded. */
export function encoded(random: Random, text: string): string {
  const kind = random.next();
  if (kind < 0.7) return encodeURIComponent(text.toWellFormed());
  if (kind < 0.8) return encodeURIComponent(encodeURIComponent(text.toWellFormed()));
  const bytes = kind < 0.9 ? Buffer.from(text, "utf16le") : random.bytes(random.integer(1, 200));
  return [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}
