/** Why one article was refused; the build collects all of them and goes on. */
export interface ArticleProblem {
  readonly file: string;
  /** From 1; absent where the whole file is meant. */
  readonly line?: number | undefined;
  /** Name of the rule that was broken, kebab-case. */
  readonly rule: string;
  /** What is wrong with this input and how to mend it. */
  readonly detail: string;
}

/** Thrown while one article is read; becomes an `ArticleProblem` where its place is known. */
export class ArticleError extends Error {
  override readonly name = "ArticleError";
  readonly rule: string;

  constructor(rule: string, detail: string) {
    super(detail);
    this.rule = rule;
  }
}
