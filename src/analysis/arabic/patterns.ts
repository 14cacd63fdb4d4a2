import type { Reduction } from "../reduction.ts";
import { BROKEN_PLURALS } from "./broken-plurals.ts";

/** Singulars of each broken plural of the table. */
const singulars = new Map<string, string[]>();
for (const entry of BROKEN_PLURALS.trim().split(/[|\n]/)) {
  const [singular = "", ...plurals] = entry.split(" ");
  for (const plural of plurals) {
    singulars.set(plural, [...(singulars.get(plural) ?? []), singular]);
  }
}

/**
 * Patterns of plurals the table may lack, and of weak verbs; only those hardly another word has,
 * the root in groups. The singular must occur, and not much more rarely than the plural.
 */
const PATTERNS: readonly { readonly form: RegExp; readonly singulars: readonly string[] }[] = [
  // مدارس → مدرسه "school", مساجد → مسجد "mosque"
  { form: /^م(.)ا(.)(.)$/, singulars: ["م$1$2$3", "م$1$2$3ه"] },
  // مشاریع → مشروع "project"
  { form: /^م(.)ا(.)ی(.)$/, singulars: ["م$1$2و$3", "م$1$2ا$3"] },
  // تقاریر → تقریر "report"
  { form: /^ت(.)ا(.)ی(.)$/, singulars: ["ت$1$2ی$3"] },
  // شوارع → شارع "street", قواعد → قاعده "rule"
  { form: /^([^م])وا(.)(.)$/, singulars: ["$1ا$2$3", "$1ا$2$3ه"] },
  // وسایل → وسیله "means", رسایل → رساله "letter"
  { form: /^(.)(.)ای(.)$/, singulars: ["$1$2ی$3ه", "$1$2ا$3ه"] },
  // اقالیم → اقلیم "region", اسالیب → اسلوب "style"
  { form: /^ا(.)ا(.)ی(.)$/, singulars: ["ا$1$2ی$3", "ا$1$2و$3"] },
  // یقول → قال "to say", یعیش → عاش "to live": verbs with a weak middle letter
  { form: /^ی([^اویه])[وی]([^اویه])$/, singulars: ["$1ا$2"] },
];

/** What the words of all patterns have: four to six letters, the third of them a long vowel. */
function mayFit(word: string): boolean {
  return word.length > 3 && word.length < 7 && "اوی".includes(word.charAt(2));
}

/** Times the plural may be more frequent than its singular. */
const TABLE_RATIO = 0.002;
const PATTERN_RATIO = 0.1;

/** Singulars a folded word may be the broken plural of. */
export function singularsOf(word: string): Reduction[] {
  const known = (singulars.get(word) ?? []).map(
    (stem): Reduction => ({ stem, rule: "broken-plural", ratio: TABLE_RATIO }),
  );
  if (known.length > 0 || !mayFit(word)) return known;
  return PATTERNS.filter(({ form }) => form.test(word)).flatMap(
    ({ form: pattern, singulars: forms }) =>
      forms.map((form): Reduction => {
        const stem = word.replace(pattern, form);
        return { stem, rule: "broken-plural-pattern", ratio: PATTERN_RATIO };
      }),
  );
}
