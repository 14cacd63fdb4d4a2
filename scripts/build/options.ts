import { join } from "node:path";
import { readCommandLine, refuse } from "../options.ts";

const ROOT = join(import.meta.dirname, "..", "..");

const USAGE = `usage: npm run build:index -- [--input PATH…] [--out DIR] [--strict]

  --input PATH  a file or folder of .txt, .md, .jsonl or .jsonl.gz; may be repeated (seeds/)
  --out DIR     where the index goes (dist/)
  --strict      refused input leaves the old index in place and exits with 2

exit codes: 0 done, 1 some input was refused and the rest is built, 2 nothing was built`;

/** What a build is asked to do. */
export interface Options {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly strict: boolean;
}

/** The options of the build; ends the process where they cannot be read. */
export function readBuildOptions(): Options {
  const { values, positionals } = readCommandLine(USAGE, {
    input: { type: "string", multiple: true },
    out: { type: "string", default: join(ROOT, "dist") },
    strict: { type: "boolean", default: false },
  });
  const [stray] = positionals;
  if (stray !== undefined && !values.input) refuse(`unknown argument ${stray}`, USAGE);
  // `--input a b` names two inputs: the shell has expanded a pattern.
  const inputs = [...(values.input ?? []), ...positionals];
  return {
    inputs: inputs.length > 0 ? inputs : [join(ROOT, "seeds")],
    out: values.out,
    strict: values.strict,
  };
}
