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
  `رود روند روم رویم برند بند دهم نبرد نزد میدانی میزنی بازند بازم سازم سازند کار باز ارد ارند نامه جوید
  گرد گردند بارد زنید ارزد نهم کشند درد دری پرند چین میرند پزند جنگند شورند مانند زاده برده بسته
  کارد نرم نروژ ترسیم بخشیم نوشیم نوشند`
    .trim()
    .split(/\s+/),
);

const PAST_ENDINGS = /^(?:م|یم|ید|ند|ن|ه|هام|های|هاست|هایم|هاید|هاند|هبود|هبودند)?$/;
const PRESENT_ENDINGS = /^(?:م|د|یم|ید|ند|یند|یید)$/;
/** After می the second person and the infinitive can be nothing else. */
const PREFIXED_ENDINGS = /^(?:م|ی|د|یم|ید|ند|یند|یید|یی)$/;

/** Prefixes and what may follow them; the longer first. */
const PREFIXES: readonly {
  readonly prefix: string;
  readonly takes: RegExp;
  readonly past: boolean;
}[] = [
  { prefix: "نمی", takes: PREFIXED_ENDINGS, past: true },
  { prefix: "می", takes: PREFIXED_ENDINGS, past: true },
  { prefix: "ن", takes: PRESENT_ENDINGS, past: true },
  { prefix: "ب", takes: PRESENT_ENDINGS, past: false },
  { prefix: "", takes: PRESENT_ENDINGS, past: true },
];

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
  if (NOUNS.has(word)) return undefined;
  for (const { prefix, takes, past } of PREFIXES) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    const isShort = prefix === "ن" || prefix === "ب";
    // An alef takes yeh after ن and ب: نیامد, بیاورد.
    const found = isShort && rest.startsWith("یا") ? rest.slice(1) : rest;
    if (isShort && found === rest && rest.startsWith("ا")) continue;
    const infinitive =
      (past ? split(found, pastStems, PAST_ENDINGS) : undefined) ??
      split(found, presentStems, takes);
    if (infinitive !== undefined) return infinitive;
  }
  return undefined;
}

function split(
  rest: string,
  stems: ReadonlyMap<string, string>,
  endings: RegExp,
): string | undefined {
  for (let length = rest.length; length >= 1; length--) {
    const infinitive = stems.get(rest.slice(0, length));
    if (infinitive !== undefined && endings.test(rest.slice(length))) return infinitive;
  }
  return undefined;
}
