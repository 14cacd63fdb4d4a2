/** Why an index cannot be used; the message names the damage and the remedy. */
export class IndexProblem extends Error {
  override readonly name = "IndexProblem";
}

/** The problem of a file that belongs to an index and cannot be read. */
export function unreadable(path: string, cause: unknown): IndexProblem {
  return new IndexProblem(`${path} cannot be read: ${reasonOf(cause)}`);
}

/** What was thrown, in words. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
