import { PostingsBuffer } from "../index/postings-buffer.ts";
import type { IndexReader } from "../index/reader.ts";

/** Spellings that may stand at one place of a sequence. */
export type Slot = readonly number[];

/** Passage to the positions at which a sequence starts: one term of every slot, in order. */
export function findSequence(index: IndexReader, slots: readonly Slot[]): Map<number, number[]> {
  const passages = commonPassages(index, slots);
  if (passages.length === 0) return new Map();
  const places = slots.map((slot) => slotPositions(index, slot, passages));
  const found = new Map<number, number[]>();
  for (const passage of passages) {
    const [first, ...rest] = places.map((slot) => slot.get(passage) ?? new Set<number>());
    const starts = [...(first ?? [])].filter((start) =>
      rest.every((slot, i) => slot.has(start + i + 1)),
    );
    if (starts.length > 0) found.set(passage, starts);
  }
  return found;
}

/** Ascending passages that hold a term of every slot. */
function commonPassages(index: IndexReader, slots: readonly Slot[]): number[] {
  const cheapFirst = [...slots].sort((a, b) => slotDf(index, a) - slotDf(index, b));
  let common: number[] | undefined;
  for (const slot of cheapFirst) {
    const here = new Set<number>();
    for (const term of slot) {
      if (common) {
        for (const passage of index.positions(term, common).keys()) here.add(passage);
      } else {
        const { passages, count } = index.postings(term, new PostingsBuffer(0));
        for (let i = 0; i < count; i++) here.add(passages[i] ?? 0);
      }
    }
    common = [...here].sort((a, b) => a - b);
    if (common.length === 0) return [];
  }
  return common ?? [];
}

/** Passages that hold a term of a slot, at most: one that holds two counts twice. */
export function slotDf(index: IndexReader, slot: Slot): number {
  return slot.reduce((sum, term) => sum + index.df(term), 0);
}

function slotPositions(
  index: IndexReader,
  slot: Slot,
  passages: readonly number[],
): Map<number, Set<number>> {
  const places = new Map<number, Set<number>>();
  for (const term of slot) {
    for (const [passage, positions] of index.positions(term, passages)) {
      const known = places.get(passage) ?? new Set();
      for (const position of positions) known.add(position);
      places.set(passage, known);
    }
  }
  return places;
}
