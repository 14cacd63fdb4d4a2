/** Phrases that are counted at a time; past that, the rarest are forgotten. */
const MAX_PHRASES = 1_000_000;
/** Slots of the table, a power of two: at most about half of them are taken. */
const SLOTS = 2 ** 21;

/**
 * In how many articles each phrase was met; a phrase is a number above 0 that is spread evenly.
 * A hash table in typed arrays: a `Map` keeps each number as an object of its own.
 */
export class PhraseCounts {
  readonly #phrases = new Float64Array(SLOTS);
  readonly #articles = new Uint32Array(SLOTS);
  /** The article each phrase was last met in. */
  readonly #last = new Uint32Array(SLOTS);
  #size = 0;

  /**
   * Counts a phrase of an article, the first time it is met there.
   *
   * @param article - Above 0, ascending.
   * @returns The articles that have it; 0 when it was counted for this one.
   */
  add(phrase: number, article: number): number {
    const slot = this.#slotOf(phrase);
    if (this.#last[slot] === article) return 0;
    if (this.#phrases[slot] === 0) {
      this.#phrases[slot] = phrase;
      this.#size++;
    }
    this.#last[slot] = article;
    const articles = (this.#articles[slot] ?? 0) + 1;
    this.#articles[slot] = articles;
    return articles;
  }

  /** Whether so many phrases are counted that the rarest are to be forgotten. */
  get isFull(): boolean {
    return this.#size > MAX_PHRASES;
  }

  has(phrase: number): boolean {
    return this.#phrases[this.#slotOf(phrase)] === phrase;
  }

  /** Forgets the phrases met least often until half the room is free. */
  forget(): void {
    let kept: { phrase: number; articles: number; last: number }[] = [];
    this.#phrases.forEach((phrase, slot) => {
      if (phrase === 0) return;
      kept.push({ phrase, articles: this.#articles[slot] ?? 0, last: this.#last[slot] ?? 0 });
    });
    for (let least = 1; kept.length > MAX_PHRASES / 2; least++) {
      kept = kept.filter(({ articles }) => articles > least);
    }
    this.#phrases.fill(0);
    this.#articles.fill(0);
    this.#last.fill(0);
    this.#size = kept.length;
    for (const { phrase, articles, last } of kept) {
      const slot = this.#slotOf(phrase);
      this.#phrases[slot] = phrase;
      this.#articles[slot] = articles;
      this.#last[slot] = last;
    }
  }

  /** The slot that holds a phrase, or the free one where it would stand. */
  #slotOf(phrase: number): number {
    let slot = (phrase >>> 0) & (SLOTS - 1);
    for (;;) {
      const held = this.#phrases[slot];
      if (held === phrase || held === 0) return slot;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }
}
