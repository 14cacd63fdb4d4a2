/** Keeps what was used last, up to a size; what was not used for longest goes first. */
export class RecentlyUsed<T, Key = string> {
  readonly #entries = new Map<Key, T>();
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
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key: Key, value: T): void {
    const old = this.#entries.get(key);
    if (old !== undefined) this.#size -= this.#sizeOf(old);
    this.#entries.delete(key);
    this.#entries.set(key, value);
    this.#size += this.#sizeOf(value);
    for (const [oldest, entry] of this.#entries) {
      if (this.#size <= this.#capacity || oldest === key) break;
      this.#entries.delete(oldest);
      this.#size -= this.#sizeOf(entry);
    }
  }
}
