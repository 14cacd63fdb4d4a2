import { Random } from "../../scripts/fuzzing/random.ts";

/** What a made-up language is made of. */
interface Alphabet {
  /** Letters with how often each comes, out of any total. */
  readonly letters: Readonly<Record<string, number>>;
  /** Words of the closed classes, the most frequent first: a third of what news is made of. */
  readonly functionWords: readonly string[];
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
}

export const PERSIAN: Alphabet = {
  letters: {
    ...{ ا: 14, ی: 10, ر: 8, د: 7, ن: 7, م: 6, ت: 6, و: 5, ه: 5, س: 4, ب: 4, ش: 4, ک: 3, ل: 3 },
    ...{ ز: 3, گ: 2, ف: 2, ع: 2, پ: 2, خ: 2, ق: 1, ج: 1, ح: 1, ص: 1, چ: 1, ط: 1, ژ: 1 },
  },
  functionWords: "و در به از که این را با است برای آن یک تا بر هم نیز شد".split(" "),
  prefixes: ["", "", "", "", "", "می\u200C", "نا"],
  suffixes: ["", "", "", "", "ی", "ها", "\u200Cهای", "ان", "تر", "ش"],
};

export const ARABIC: Alphabet = {
  letters: {
    ...{ ا: 14, ل: 9, ي: 8, م: 7, ر: 6, ن: 6, و: 6, ت: 6, ب: 5, د: 4, ع: 4, س: 4, ح: 3, ف: 3 },
    ...{ ق: 3, ك: 3, ه: 3, ج: 2, ش: 2, ص: 2, خ: 2, ط: 1, ز: 1, ض: 1, غ: 1, ث: 1, ذ: 1 },
  },
  functionWords: "في من على أن إلى التي عن الذي هذا مع هذه لا ما كان بعد".split(" "),
  prefixes: ["", "", "", "ال", "ال", "و", "ب", "وال"],
  suffixes: ["", "", "", "", "ة", "ات", "ين", "ها", "ي"],
};

/** Ranks a language has; rarer words are those of the last ranks. */
const RANKS = 600_000;
/**
 * Where the frequencies fall faster: r⁻¹ before, r⁻²·² behind. A million words then hold some
 * 50,000 different ones in the two languages together; in Persian news it is 35,000 in one.
 */
const BEND = 6000;
const TAIL = 1.2;

/** Made-up words by rank, drawn as often as Zipf has it; deterministic. */
export class Words {
  readonly #alphabet: Alphabet;
  readonly #cumulated = new Float64Array(RANKS);
  readonly #spellings: string[] = [];
  readonly #letters: readonly string[];

  constructor(alphabet: Alphabet) {
    this.#alphabet = alphabet;
    this.#letters = Object.entries(alphabet.letters).flatMap(([letter, times]) =>
      Array.from({ length: times }, () => letter),
    );
    let sum = 0;
    for (let rank = 0; rank < RANKS; rank++) {
      const tail = rank < BEND ? 1 : (BEND / rank) ** TAIL;
      sum += tail / (rank + 2.7);
      this.#cumulated[rank] = sum;
    }
  }

  /** A rank, drawn by frequency. */
  draw(random: Random): number {
    const wanted = random.next() * (this.#cumulated[RANKS - 1] ?? 0);
    let low = 0;
    let high = RANKS - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#cumulated[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A rank of a word that carries a topic, drawn by frequency. */
  drawTopic(random: Random): number {
    for (;;) {
      const rank = this.draw(random);
      if (rank > 200) return rank;
    }
  }

  spell(rank: number): string {
    this.#spellings[rank] ??= this.#make(rank);
    return this.#spellings[rank];
  }

  /** Forms of one word stand at neighbouring ranks, so that there is kinship to find. */
  #make(rank: number): string {
    const { functionWords, prefixes, suffixes } = this.#alphabet;
    const word = functionWords[rank];
    if (word !== undefined) return word;
    const stem = new Random(Math.floor(rank / 3) * 2654435761);
    const form = new Random(rank * 40503 + 1);
    const length = 2 + Math.floor(Math.log10(rank) * 0.7) + stem.integer(0, 2);
    let letters = "";
    for (let i = 0; i < length; i++) letters += stem.pick(this.#letters);
    return form.pick(prefixes) + letters + form.pick(suffixes);
  }
}
