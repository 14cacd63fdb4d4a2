import { join } from "node:path";
import { parseArgs } from "node:util";

const ROOT = join(import.meta.dirname, "..", "..");

export const USAGE = `usage: npm run build:index -- [--input PATH…] [--out DIR] [--strict]

  --input PATH  a file or folder of .txt, .md, .jsonl or .jsonl.gz; may be repeated (seeds/)
  --out DIR     where the index goes (dist/)
  --strict      refused input leaves the old index in place and exits with 2

exit codes: 0 done, 1 some input was refused and the rest is built, 2 nothing was built`;

/** What a build is asked to do. */
export interface Options {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly strict: boolean;
  readonly help: boolean;
}

/** The options, or what is wrong with them. */
export function readOptions(args: string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        input: { type: "string", multiple: true },
        out: { type: "string" },
        strict: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (positionals.length > 0 && !values.input) return `unknown argument ${positionals[0]}`;
    // `--input a b` names two inputs: the shell has expanded a pattern.
    const inputs = [...(values.input ?? []), ...positionals];
    return {
      inputs: inputs.length > 0 ? inputs : [join(ROOT, "seeds")],
      out: values.out ?? join(ROOT, "dist"),
      strict: values.strict ?? false,
      help: values.help ?? false,
    };
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
