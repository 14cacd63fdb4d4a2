/**
 * Words Arabic derives from one root by one measure: verb, verbal noun, participles. Written as
 * grammars do, the root as ف ع ل, at the fold level (no hamza, ی for yeh): for كشف "uncover",
 * افتعل is اكتشف "discovered", افتعال اكتشاف "discovery", مفتعل مكتشف "discoverer".
 */
const MEASURES: readonly (readonly string[])[] = [
  "فعل فعلت یفعل تفعل تفعیل مفعل",
  "فاعل فاعلت یفاعل تفاعل مفاعله مفاعل",
  "افعل افعلت یفعل تفعل افعال مفعل",
  "تفعل تفعلت یتفعل تتفعل متفعل",
  "تفاعل تفاعلت یتفاعل تتفاعل متفاعل",
  "انفعل انفعلت ینفعل تنفعل انفعال منفعل",
  "افتعل افتعلت یفتعل تفتعل افتعال مفتعل",
  "استفعل استفعلت یستفعل تستفعل استفعال مستفعل",
].map((forms) => forms.split(" "));

/** Consonants of a sound root; alef, waw and yeh are vowels or weak. */
const CONSONANT = "[^اویهء]";

const compiled = MEASURES.map((forms) =>
  forms.map((form) => {
    const order = [...form].filter((letter) => "فعل".includes(letter));
    const pattern = new RegExp(`^${form.replace(/[فعل]/g, `(${CONSONANT})`)}$`);
    return { form, order, pattern };
  }),
);

/** Words of the same measure and root as a folded word, itself left out. */
export function derivations(word: string): string[] {
  const found = new Set<string>();
  for (const forms of compiled) {
    for (const { order, pattern } of forms) {
      const match = pattern.exec(word);
      if (!match) continue;
      const root = new Map(order.map((letter, i) => [letter, match[i + 1] ?? ""]));
      for (const other of forms) {
        found.add(other.form.replace(/[فعل]/g, (letter) => root.get(letter) ?? ""));
      }
    }
  }
  found.delete(word);
  return [...found];
}
