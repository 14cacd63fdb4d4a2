/** Part of the capacity that is left filled when room is made; chosen. */
const KEPT = 0.75;

interface Entry<T> {
  readonly value: T;
  /** Since room was made last. */
  wasUsed: boolean;
}

/**
 * Keeps what was used of late, up to a size. Room is made for many at a time: what was not used since
 * the last time goes first, the oldest before the newer (CLOCK, Corbató 1968).
 *
 * Entries are never taken out one by one: a `Map` of V8 that is written over and over leaves a chain
 * of its former tables, and a young collection takes all they held for alive: it pauses for longer, and
 * memory grows until the next full one.
 */
export class RecentlyUsed<T, Key = string> {
  #entries = new Map<Key, Entry<T>>();
  readonly #capacity: number;
  readonly #sizeOf: (value: T) => number;
  #size = 0;

  /**
   * @param capacity - Most that is kept, in the unit of `sizeOf`; one value larger than that is kept
   *   until the next.
   * @param sizeOf - Size of a value; 1 where values are counted.
   */
  constructor(capacity: number, sizeOf: (value: T) => number = () => 1) {
    this.#capacity = capacity;
    this.#sizeOf = sizeOf;
  }

  get(key: Key): T | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    entry.wasUsed = true;
    return entry.value;
  }

  set(key: Key, value: T): void {
    const old = this.#entries.get(key);
    if (old !== undefined) this.#size -= this.#sizeOf(old.value);
    this.#entries.set(key, { value, wasUsed: false });
    this.#size += this.#sizeOf(value);
    if (this.#size > this.#capacity) this.#makeRoom(key);
  }

  /** The value of a key; made, and kept, where there is none. */
  getOr(key: Key, make: () => T): T {
    const known = this.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.set(key, made);
    return made;
  }

  /** @param latest - Key that stays in any case. */
  #makeRoom(latest: Key): void {
    const unused: [Key, Entry<T>][] = [];
    const rest: [Key, Entry<T>][] = [];
    for (const [key, entry] of this.#entries) {
      (entry.wasUsed || key === latest ? rest : unused).push([key, entry]);
    }
    const entries = [...unused, ...rest];
    const room = this.#capacity * KEPT;
    let gone = 0;
    for (; gone < entries.length - 1 && this.#size > room; gone++) {
      const [, entry] = entries[gone] ?? [];
      if (entry) this.#size -= this.#sizeOf(entry.value);
    }
    this.#entries = new Map();
    for (const [key, { value }] of entries.slice(gone)) {
      this.#entries.set(key, { value, wasUsed: false });
    }
  }
}
