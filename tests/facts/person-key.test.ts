import { describe, expect, it } from "vitest";
import { nameKey } from "../../src/cldr/key.ts";
import { personKey } from "../../src/facts/person-key.ts";
import { readTable } from "../vocab/table.ts";

const keyOf = (name = "") => personKey(nameKey(name).split(" "));

describe("the key of a person", () => {
  it.each(readTable("person-keys"))("$a and $b: $is, $note", ({ a, b, is }) => {
    if (is === "same") expect(keyOf(a)).toBe(keyOf(b));
    else expect(keyOf(a)).not.toBe(keyOf(b));
  });
});
