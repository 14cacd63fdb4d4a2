/** Phrases that are counted at a time; past that, the rarest are forgotten. */
const MAX_PHRASES = 1_000_000;
/** Slots of the table, a power of two: at most about half of them are taken. */
const SLOTS = 2 ** 21;
/** Bytes of a slot: the phrase, its articles, the last of them. Side by side, because a slot is
 *  seldom in a cache, and its parts then come in one line. */
const SLOT_BYTES = 16;
const PHRASE = 0;
const ARTICLES = 2;
const LAST = 3;

/**
 * One key for a run of words; two runs share one by a chance of about 1 in 10¹⁵. Two lanes of
 * multiplications (constants of xxHash and MurmurHash3): a remainder of a number above 2³² is slow.
 */
export function joinKeys(run: number, word: number): number {
  const upper = Math.floor(run / 0x100000000);
  const lower = run | 0;
  const high = mix(Math.imul(lower ^ Math.imul(word, 0x85ebca6b), 0x9e3779b1) ^ upper);
  const low = mix(Math.imul(upper ^ Math.imul(lower, 0x27d4eb2f), 0x165667b1) + word);
  return (high >>> 0) * 0x200000 + (low >>> 11);
}

function mix(lane: number): number {
  return Math.imul(lane ^ (lane >>> 15), 0xc2b2ae35);
}

/**
 * In how many articles each phrase was met; a phrase is a number above 0 that is spread evenly.
 * A hash table in typed arrays: a `Map` keeps each number as an object of its own.
 */
export class PhraseCounts {
  #phrases: Float64Array;
  #counts: Uint32Array;
  #size = 0;
  /** What `fetch` read: a read that nobody uses is left out by the compiler. */
  readonly #touched = new Uint32Array(1);

  constructor() {
    const slots = new ArrayBuffer(SLOTS * SLOT_BYTES);
    this.#phrases = new Float64Array(slots);
    this.#counts = new Uint32Array(slots);
  }

  /**
   * Counts a phrase of an article, the first time it is met there.
   *
   * @param article - Above 0, ascending.
   * @returns The articles that have it; 0 when it was counted for this one.
   */
  add(phrase: number, article: number): number {
    const slot = this.#slotOf(phrase);
    const at = slot * 4;
    if (this.#counts[at + LAST] === article) return 0;
    if (this.#phrases[slot * 2 + PHRASE] === 0) {
      this.#phrases[slot * 2 + PHRASE] = phrase;
      this.#size++;
    }
    this.#counts[at + LAST] = article;
    const articles = (this.#counts[at + ARTICLES] ?? 0) + 1;
    this.#counts[at + ARTICLES] = articles;
    return articles;
  }

  /**
   * Brings the slots of phrases near, all at once: one after another, each would be waited for.
   *
   * @param phrases - Every `step`th number of it is a phrase.
   */
  fetch(phrases: readonly number[], step: number): void {
    let touched = 0;
    for (let i = 0; i < phrases.length; i += step) {
      touched |= this.#counts[((phrases[i] ?? 0) & (SLOTS - 1)) * 4] ?? 0;
    }
    this.#touched[0] = touched;
  }

  /** The articles that have a phrase. */
  articles(phrase: number): number {
    return this.#counts[this.#slotOf(phrase) * 4 + ARTICLES] ?? 0;
  }

  /** Whether so many phrases are counted that the rarest are to be forgotten. */
  get isFull(): boolean {
    return this.#size > MAX_PHRASES;
  }

  has(phrase: number): boolean {
    return this.#phrases[this.#slotOf(phrase) * 2 + PHRASE] === phrase;
  }

  /** Forgets the phrases met least often until half the room is free. */
  forget(): void {
    const [phrases, counts] = [this.#phrases, this.#counts];
    let least = 0;
    while (this.#size > MAX_PHRASES / 2) this.#size = countAbove(counts, ++least);
    const slots = new ArrayBuffer(SLOTS * SLOT_BYTES);
    this.#phrases = new Float64Array(slots);
    this.#counts = new Uint32Array(slots);
    for (let old = 0; old < SLOTS; old++) {
      const articles = counts[old * 4 + ARTICLES] ?? 0;
      if (articles <= least) continue;
      const phrase = phrases[old * 2 + PHRASE] ?? 0;
      const slot = this.#slotOf(phrase);
      this.#phrases[slot * 2 + PHRASE] = phrase;
      this.#counts[slot * 4 + ARTICLES] = articles;
      this.#counts[slot * 4 + LAST] = counts[old * 4 + LAST] ?? 0;
    }
  }

  /** The slot that holds a phrase, or the free one where it would stand. */
  #slotOf(phrase: number): number {
    let slot = phrase & (SLOTS - 1);
    for (;;) {
      const held = this.#phrases[slot * 2 + PHRASE];
      if (held === phrase || held === 0) return slot;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }
}

/** How many phrases more than `least` articles have. */
function countAbove(counts: Uint32Array, least: number): number {
  let above = 0;
  for (let at = ARTICLES; at < counts.length; at += 4) if ((counts[at] ?? 0) > least) above++;
  return above;
}
