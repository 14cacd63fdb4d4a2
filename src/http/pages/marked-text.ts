import { html } from "hono/html";
import type { Markup } from "./frame.ts";

/** A piece of a text to be marked. */
export interface MarkedRange {
  /** UTF-16 code units of the whole text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly class: string;
  /** Element id, on the first piece where a range is cut in several. */
  readonly id?: string | undefined;
  /** For the reader who points at it. */
  readonly title?: string | undefined;
}

/**
 * A piece of a text with its ranges as `<mark>` elements.
 *
 * Ranges may lie inside each other and overlap: the one that begins later is cut where the earlier
 * one ends, so that elements nest.
 *
 * @param ranges - Any order; parts outside the piece are left away.
 */
export function markedText(
  text: string,
  ranges: readonly MarkedRange[],
  piece: { readonly start: number; readonly end: number } = { start: 0, end: text.length },
): Markup {
  return markUp(text, clip(ranges, piece).sort(outermostFirst), piece.start, piece.end);
}

/** Highlights of a snippet as marks. */
export function highlighted(
  text: string,
  highlights: readonly (readonly [number, number])[],
): Markup {
  return markedText(
    text,
    highlights.map(([start, end]) => ({ start, end, class: "hit" })),
  );
}

function clip(
  ranges: readonly MarkedRange[],
  piece: { readonly start: number; readonly end: number },
): MarkedRange[] {
  return ranges.flatMap((range) => {
    const start = Math.max(range.start, piece.start);
    const end = Math.min(range.end, piece.end);
    if (start >= end) return [];
    return [{ ...range, start, end, id: start === range.start ? range.id : undefined }];
  });
}

function outermostFirst(left: MarkedRange, right: MarkedRange): number {
  return left.start - right.start || right.end - left.end;
}

/** @param ranges - Sorted, all of them inside `start` to `end`. */
function markUp(text: string, ranges: readonly MarkedRange[], start: number, end: number): Markup {
  const pieces: (Markup | string)[] = [];
  const waiting = [...ranges];
  let position = start;
  for (let range = waiting.shift(); range !== undefined; range = waiting.shift()) {
    const outer = range;
    const touching = waiting.splice(
      0,
      countWhile(waiting, ({ start }) => start < outer.end),
    );
    const inner = clip(touching, outer);
    const rest = clip(touching, { start: outer.end, end });
    waiting.unshift(...rest);
    waiting.sort(outermostFirst);
    pieces.push(text.slice(position, outer.start));
    pieces.push(
      html`<mark class="${outer.class}"${outer.id && html` id="${outer.id}"`}${
        outer.title && html` title="${outer.title}"`
      }>${markUp(text, inner, outer.start, outer.end)}</mark>`,
    );
    position = outer.end;
  }
  pieces.push(text.slice(position, end));
  return html`${pieces}`;
}

function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
  const first = items.findIndex((item) => !holds(item));
  return first === -1 ? items.length : first;
}
