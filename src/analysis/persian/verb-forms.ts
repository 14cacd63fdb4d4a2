import { PERSIAN_IRREGULAR_FORMS, PERSIAN_VERBS } from "./verbs.ts";

/** Infinitive of each past and each present stem, folded. */
const pastStems = new Map<string, string>();
const presentStems = new Map<string, string>();
for (const verb of PERSIAN_VERBS.trim().split(/[|\n]/)) {
  const [past = "", ...presents] = verb.split(" ");
  pastStems.set(past, `${past}ن`);
  // Of two verbs with one present stem (شو: شدن "become", شستن "wash") the more frequent comes first.
  for (const present of presents) {
    if (!presentStems.has(present)) presentStems.set(present, `${past}ن`);
  }
}

/** The first two letters of the stems, or their only one: most words begin otherwise. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...pastStems.keys(), ...presentStems.keys()].map((stem) => stem.slice(0, 2)),
);

const irregular = new Map(
  PERSIAN_IRREGULAR_FORMS.trim()
    .split(/[|\n]/)
    .map((pair): [string, string] => {
      const [form = "", infinitive = ""] = pair.split(" ");
      return [form, infinitive];
    }),
);

const infinitives = new Set([...pastStems.values(), "بودن"]);

/** Nouns that are spelled like a form of a verb. */
const NOUNS: ReadonlySet<string> = new Set(
  `رود روند روم رویم برند بند دهم شدید رسم نبرد نزد میدانی میزنی بازند بازم سازم سازند کار باز ارد ارند نامه جوید
  گرد گردند بارد زنید ارزد نهم کشند درد دری پرند چین میرند پزند جنگند شورند مانند زاده برده بسته
  نشان نشانی کارد نرم نروژ ترسیم بخشیم نوشیم نوشند`
    .trim()
    .split(/\s+/),
);

const PAST_ENDINGS = /^(?:م|یم|ید|ند|ن|ه|هام|های|هاست|هایم|هاید|هاند|هبود|هبودند)?$/;
const PRESENT_ENDINGS = /^(?:م|د|یم|ید|ند|یند|یید)$/;
/** After می the second person and the infinitive can be nothing else. */
const PREFIXED_ENDINGS = /^(?:م|ی|د|یم|ید|ند|یند|یید|یی)$/;

/** Prefixes and what may follow them. A bare past form comes first: نشست "sat" has no ن before it. */
const PREFIXES: readonly {
  readonly prefix: string;
  readonly present: RegExp;
  readonly past: boolean;
}[] = [
  { prefix: "", present: PRESENT_ENDINGS, past: true },
  { prefix: "نمی", present: PREFIXED_ENDINGS, past: true },
  { prefix: "می", present: PREFIXED_ENDINGS, past: true },
  { prefix: "ن", present: PRESENT_ENDINGS, past: true },
  { prefix: "ب", present: PRESENT_ENDINGS, past: false },
];

/** Letters every verb form ends in; most words are told apart by it. */
const LAST_LETTERS = /[متدنهی]$/;

/**
 * The infinitive of a form of a Persian verb: رفت, میروند, نمیرود, برود and رفتهاند are رفتن "to
 * go"; `undefined` for other words.
 *
 * @param word - Folded.
 */
export function infinitiveOf(word: string): string | undefined {
  if (infinitives.has(word)) return word;
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (!isVerbLike(word)) return undefined;
  for (const { prefix, present, past } of PREFIXES) {
    if (!word.startsWith(prefix)) continue;
    let rest = word.slice(prefix.length);
    if (prefix === "ن" || prefix === "ب") {
      // An alef takes yeh after ن and ب: نیامد, بیاورد.
      if (rest.startsWith("ا")) continue;
      if (rest.startsWith("یا")) rest = rest.slice(1);
    }
    const infinitive =
      (past ? split(rest, pastStems, PAST_ENDINGS, 2) : undefined) ??
      // Of the one-letter stem ا (امدن "to come") no form without a prefix is written.
      split(rest, presentStems, present, prefix === "" ? 2 : 1);
    if (infinitive !== undefined) return infinitive;
  }
  return undefined;
}

function isVerbLike(word: string): boolean {
  return word.length > 1 && LAST_LETTERS.test(word) && !NOUNS.has(word);
}

/** Longest of the endings. */
const MAX_ENDING = 6;

function split(
  rest: string,
  stems: ReadonlyMap<string, string>,
  endings: RegExp,
  minLength: number,
): string | undefined {
  if (!BEGINNINGS.has(rest.slice(0, 2)) && !BEGINNINGS.has(rest.slice(0, 1))) return undefined;
  const shortest = Math.max(minLength, rest.length - MAX_ENDING);
  for (let length = rest.length; length >= shortest; length--) {
    const infinitive = stems.get(rest.slice(0, length));
    if (infinitive !== undefined && endings.test(rest.slice(length))) return infinitive;
  }
  return undefined;
}
