/** Why an index cannot be used; the message names the damage and the remedy. */
export class IndexProblem extends Error {
  override readonly name = "IndexProblem";
}
