import { SingleBar } from "cli-progress";

/** Says how far a build is. */
export interface Progress {
  articles(count: number): void;
  bytes(more: number): void;
  stop(): void;
}

/** Articles between two plain lines. */
const EVERY = 1000;

/** A bar on a terminal, a plain line now and then elsewhere. */
export function showProgress(totalBytes: number): Progress {
  if (process.stderr.isTTY) {
    const bar = new SingleBar({
      format: "{bar} {percentage}% | {articles} articles | {eta_formatted} left",
      hideCursor: true,
      stream: process.stderr,
    });
    bar.start(totalBytes, 0, { articles: 0 });
    return {
      articles: (count) => bar.update({ articles: count }),
      bytes: (more) => bar.increment(more),
      stop: () => bar.stop(),
    };
  }
  return {
    articles: (count) => {
      if (count % EVERY === 0) console.error(`${count} articles`);
    },
    bytes: () => {},
    stop: () => {},
  };
}
