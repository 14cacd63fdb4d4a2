import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { Random } from "../../scripts/fuzzing/random.ts";
import { IndexProblem } from "../../src/contract/index-problem.ts";
import { writeContainer } from "../../src/index/container.ts";
import { PostingsBuffer } from "../../src/index/postings-buffer.ts";
import { IndexReader } from "../../src/index/reader.ts";
import { makeArticles, VERSION, writeIndex } from "./made-up.ts";

const whole = new Uint8Array(writeIndex(makeArticles(3, 12)));
const HEADER = 24;
const ENTRY = 32;

function open(bytes: Uint8Array, version = VERSION): IndexReader {
  return new IndexReader(Uint8Array.from(bytes).buffer, version);
}

function altered(change: (bytes: Uint8Array, view: DataView) => void): Uint8Array {
  const bytes = Uint8Array.from(whole);
  change(bytes, new DataView(bytes.buffer));
  return bytes;
}

describe("a damaged index is refused with a reason", () => {
  it("wherever one bit of it is flipped", () => {
    const random = new Random(4);
    for (let i = 0; i < 4000; i++) {
      const at = i < HEADER * 8 ? i : random.integer(0, whole.length * 8 - 1);
      const bytes = altered((copy) => {
        copy[at >> 3] = (copy[at >> 3] ?? 0) ^ (1 << (at & 7));
      });
      expect(() => open(bytes), `bit ${at}`).toThrow(IndexProblem);
    }
  });

  it("wherever it is cut off, and when something follows it", () => {
    const random = new Random(5);
    for (let i = 0; i < 500; i++) {
      const length = i < 100 ? i : random.integer(0, whole.length - 1);
      expect(() => open(whole.subarray(0, length)), `${length} bytes`).toThrow(IndexProblem);
    }
    expect(() => open(Uint8Array.from([...whole, 0, 0, 0, 0, 0, 0, 0, 0]))).toThrow(/bytes/);
  });

  it("when it is no index, or of another format or analysis version", () => {
    expect(() => open(new Uint8Array(100))).toThrow(/no Fihrist index/);
    const format = altered((_, view) => view.setUint32(8, 99, true));
    expect(() => open(format)).toThrow(/format version 99/);
    expect(() => open(whole, "another")).toThrow(/analysis version made-up/);
  });

  it("when two sections of the same length stand in each other's place", () => {
    const sections = new Map([
      ["first", Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)],
      ["second", Uint8Array.of(8, 7, 6, 5, 4, 3, 2, 1)],
    ]);
    const file = writeContainer(sections);
    const contents = HEADER + 2 * ENTRY;
    const swapped = Uint8Array.from(file);
    swapped.set(file.subarray(contents, contents + 8), contents + 8);
    swapped.set(file.subarray(contents + 8, contents + 16), contents);
    expect(() => open(swapped)).toThrow(/section first is damaged/);
  });

  it("when a section is missing", () => {
    expect(() => open(writeContainer(new Map([["analysis", new Uint8Array()]])))).toThrow(
      IndexProblem,
    );
  });
});

/** The same change with every checksum made right again: damage that no checksum can show. */
function forged(random: Random): Uint8Array {
  return altered((bytes, view) => {
    const count = view.getUint32(12, true);
    const entry = HEADER + random.integer(0, count - 1) * ENTRY;
    const offset = view.getUint32(entry + 16, true);
    const length = view.getUint32(entry + 20, true);
    for (let i = 0; i < 3 && length > 0; i++) {
      bytes[offset + random.integer(0, length - 1)] = random.integer(0, 255);
    }
    const name = crc32(bytes.subarray(entry, entry + 16));
    const end = Math.ceil((offset + length) / 8) * 8;
    view.setUint32(entry + 24, crc32(bytes.subarray(offset, end), name), true);
    const table = bytes.subarray(HEADER, HEADER + count * ENTRY);
    view.setUint32(20, crc32(table), true);
  });
}

describe("a forged index", () => {
  it("is refused, or answers something, and always ends", () => {
    const random = new Random(6);
    let refused = 0;
    for (let i = 0; i < 1500; i++) {
      const bytes = forged(random);
      try {
        use(open(bytes), random);
      } catch (cause) {
        expect(cause).toBeInstanceOf(IndexProblem);
        refused++;
      }
    }
    expect(refused).toBeLessThan(1500);
  });
});

function use(index: IndexReader, random: Random): void {
  const { dictionary, articles } = index;
  dictionary.find("شک");
  dictionary.prefix("ا", 5).map((term) => dictionary.term(term));
  dictionary.similar("شکلم", { minDice: 0.3, limit: 10 });
  dictionary.classMembers("s:شک");
  dictionary.expansions("سلام");
  for (let i = 0; i < 5; i++) {
    const term = random.integer(0, Math.max(0, dictionary.termCount - 1));
    const { count } = index.postings(term, new PostingsBuffer());
    expect(count).toBeLessThanOrEqual(index.passageCount);
    index.positions(term, [1, 5, 9, 20]);
    index.passageEnd(random.integer(0, 20));
  }
  articles.ordinal("article-7919");
  if (articles.length > 0) articles.meta(0);
}
