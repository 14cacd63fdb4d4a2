import { describe, expect, it } from "vitest";
import { Random } from "../../scripts/fuzzing/random.ts";
import { BitReader, BitWriter } from "../../src/index/bits.ts";
import { readContainer, writeContainer } from "../../src/index/container.ts";
import { HashedKeys, writeHashedKeys } from "../../src/index/hashed-keys.ts";
import { NumberLists, writeNumberLists } from "../../src/index/number-lists.ts";
import { SortedStrings, writeSortedStrings } from "../../src/index/strings.ts";

type Sections = Map<string, ArrayBufferView>;

function written(write: (sections: Sections) => void) {
  const sections: Sections = new Map();
  write(sections);
  return readContainer(writeContainer(sections).buffer);
}

describe("numbers in bits", () => {
  it("come back as they went in, in codes of every parameter", () => {
    const random = new Random(7);
    const numbers = Array.from({ length: 3000 }, () => {
      const k = random.integer(0, 16);
      return { value: random.integer(0, 2 ** random.integer(0, 24)), k };
    });
    const writer = new BitWriter(1);
    for (const { value, k } of numbers) {
      writer.golomb(value, k);
      writer.signed(-value, k);
    }
    const reader = new BitReader(writer.finish());
    for (const { value, k } of numbers) {
      expect(reader.golomb(k)).toBe(value);
      expect(reader.signed(k) + value).toBe(0);
    }
    expect(reader.position).toBe(writer.length);
  });
});

describe("number lists", () => {
  it.each([[1], [5], [1000], [2 ** 20]])("come back whole, numbers below %i", (bound) => {
    const random = new Random(bound);
    const lists = Array.from({ length: 300 }, () => {
      const numbers = Array.from({ length: 2 ** random.integer(0, 7) }, () =>
        random.integer(0, bound - 1),
      );
      return [...new Set(numbers)].sort((a, b) => a - b);
    });
    const read = new NumberLists(
      written((sections) => writeNumberLists(sections, "list", lists, bound)),
      "list",
    );
    lists.forEach((list, ordinal) => {
      expect(Array.from(read.read(ordinal))).toEqual(list);
    });
  });
});

describe("hashed keys", () => {
  const keys = Array.from({ length: 20_000 }, (_, i) => `s:${(i * 7919).toString(36)}ی`);
  let order: string[][] = [];
  const read = new HashedKeys(
    written((sections) => {
      order = writeHashedKeys(sections, "key", keys);
    }),
    "key",
  );

  it("have the ordinal that the writer told", () => {
    expect(order.flat().length).toBe(keys.length);
    order.forEach((same, ordinal) => {
      for (const key of same) expect(read.find(key)).toBe(ordinal);
    });
  });

  it("are not found when they were not written", () => {
    const others = Array.from({ length: 20_000 }, (_, i) => `p:${i}`);
    expect(others.filter((key) => read.find(key) >= 0)).toEqual([]);
  });

  it("are none where none were written", () => {
    const none = written((sections) => writeHashedKeys(sections, "key", []));
    expect(new HashedKeys(none, "key").find("s:")).toBe(-1);
  });
});

describe("sorted strings", () => {
  // Of two letters, so that many share their beginnings and blocks begin anywhere among them.
  const random = new Random(11);
  const word = (longest: number) =>
    Array.from({ length: random.integer(1, longest) }, () => random.pick(["ا", "ب"])).join("");
  const strings = [...new Set(Array.from({ length: 900 }, () => word(11)))].sort();
  const read = new SortedStrings(
    written((sections) => writeSortedStrings(sections, "word", strings)),
    "word",
  );

  it("tell what begins with a prefix, and whether anything does", () => {
    const prefixes = [...strings, ...Array.from({ length: 900 }, () => word(12)), "آ", "پ"];
    for (const prefix of prefixes) {
      const first = strings.findIndex((string) => string.startsWith(prefix));
      expect(read.hasPrefix(prefix), prefix).toBe(first >= 0);
      const [from, end] = read.prefix(prefix);
      expect(strings.slice(from, end)).toEqual(strings.filter((s) => s.startsWith(prefix)));
      expect(read.find(prefix)).toBe(strings.indexOf(prefix));
    }
  });

  it("have no beginnings where there are none", () => {
    const none = written((sections) => writeSortedStrings(sections, "word", []));
    expect(new SortedStrings(none, "word").hasPrefix("ا")).toBe(false);
  });
});
