import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import type { ArticleProblem } from "../src/articles/article-problem.ts";
import type { IndexInfo } from "../src/contract/index-info.ts";
import { IndexBuilder } from "../src/indexing/build.ts";
import type { Corpus } from "../src/retrieval/corpus.ts";
import { createCorpusSource, type Manifest } from "../src/retrieval/corpus-source.ts";
import { listInput, readInput } from "./build/input.ts";
import { copyPageAssets } from "./build/page-assets.ts";
import { showProgress } from "./build/progress.ts";
import { openStaging, type Staging } from "./build/staging.ts";

const ROOT = join(import.meta.dirname, "..");
/** Bytes of index the bundle takes: three quarters of the 64 MiB that a Worker may have. */
const BUNDLE_BYTES = 48 * 1024 * 1024;
/** Bytes of a part: an asset may have 25 MiB. */
const PART_BYTES = 20 * 1024 * 1024;

const USAGE = `usage: npm run build:index -- [--input PATH…] [--out DIR] [--strict]

  --input PATH  a file or folder of .txt, .md, .jsonl or .jsonl.gz; may be repeated (seeds/)
  --out DIR     where the index goes (dist/)
  --strict      refused input leaves the old index in place and exits with 2

exit codes: 0 done, 1 some input was refused and the rest is built, 2 nothing was built`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "string") {
    console.error(`${options}\n\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const started = performance.now();
  const { files, problems } = await listInput(options.inputs);
  const staging = openStaging(options.out);
  try {
    const assets = join(staging.folder, "assets");
    const builder = new IndexBuilder((path, bytes) => write(join(assets, path), bytes));
    const count = await addAll(builder, files, problems);
    for (const problem of problems) console.error(formatProblem(problem));
    if (count === 0) return abandon(staging, "nothing usable was found");
    if (problems.length > 0 && options.strict) {
      return abandon(staging, "some input was refused (--strict)");
    }
    const { bytes, info } = builder.finish();
    const parts = writeIndex(staging.folder, bytes);
    const manifest: Manifest = { ...info, builtAt: new Date().toISOString(), ...parts };
    write(join(staging.folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    copyPageAssets(assets);
    await verify(staging.folder, manifest);
    staging.commit();
    console.log(summary(manifest, options.out, (performance.now() - started) / 1000));
    return problems.length > 0 ? 1 : 0;
  } catch (cause) {
    staging.discard();
    throw cause;
  }
}

function abandon(staging: Staging, reason: string): number {
  staging.discard();
  console.error(`${reason}; an index built before is as it was`);
  return 2;
}

interface Options {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly strict: boolean;
  readonly help: boolean;
}

/** The options, or what is wrong with them. */
function readOptions(args: string[]): Options | string {
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
    // `--input a b` names two inputs: the shell has expanded a pattern.
    const inputs = [...(values.input ?? []), ...positionals];
    if (positionals.length > 0 && !values.input) return `unknown argument ${positionals[0]}`;
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

/** Adds every article; refused ones join `problems`. Returns how many were added. */
async function addAll(
  builder: IndexBuilder,
  files: Awaited<ReturnType<typeof listInput>>["files"],
  problems: ArticleProblem[],
): Promise<number> {
  const places = new Map<string, string>();
  const progress = showProgress(files.reduce((sum, file) => sum + file.bytes, 0));
  for (const file of files) {
    for await (const input of readInput(file)) {
      if ("problem" in input) {
        problems.push(input.problem);
        continue;
      }
      const { article, line } = input;
      const place = line === undefined ? file.path : `${file.path}:${line}`;
      const first = places.get(article.id);
      if (first !== undefined) {
        const detail = `id ${article.id} stands at ${first} already; give one of them another id`;
        problems.push({ file: file.path, line, rule: "repeated-id", detail });
        continue;
      }
      places.set(article.id, place);
      builder.add(article);
      progress.articles(places.size);
    }
    progress.bytes(file.bytes);
  }
  progress.stop();
  return places.size;
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Writes the index whole, or in parts among the assets where it would outgrow the bundle. */
function writeIndex(folder: string, bytes: Uint8Array): Pick<Manifest, "parts"> {
  if (bytes.length <= BUNDLE_BYTES) {
    write(join(folder, "index.bin"), bytes);
    return {};
  }
  write(join(folder, "index.bin"), new Uint8Array());
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += PART_BYTES) {
    const part = `/_data/index-${parts.length}.bin`;
    write(join(folder, "assets", part), bytes.subarray(start, start + PART_BYTES));
    parts.push(part);
  }
  return { parts };
}

/** The corpus as it was written: the index loads, and its last article's text is there. */
async function verify(folder: string, manifest: Manifest): Promise<Corpus> {
  const corpus = await createCorpusSource({
    bytes: readBuffer(join(folder, "index.bin")),
    manifest,
    readAsset: async (path) => readBuffer(join(folder, "assets", path)),
    now: () => 0,
    keepAlive: () => {},
    report: () => {},
  })();
  const { index } = corpus.engine;
  const last = index.articleCount - 1;
  if (last + 1 !== manifest.articles) {
    throw new Error("the index holds another number of articles");
  }
  const { text } = await corpus.store.text(last);
  if (text.length < index.passageEnd(index.passageCount - 1)) {
    throw new Error("the last article's text was not written whole");
  }
  return corpus;
}

function readBuffer(path: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return buffer.slice(byteOffset, byteOffset + byteLength);
}

function formatProblem({ file, line, rule, detail }: ArticleProblem): string {
  return `${file}${line === undefined ? "" : `:${line}`}: ${rule}: ${detail}`;
}

function summary(info: IndexInfo, out: string, seconds: number): string {
  const languages = Object.entries(info.languages).map(([name, count]) => `${name} ${count}`);
  return [
    `articles   ${info.articles} (${languages.join(", ")})`,
    `passages   ${info.passages}`,
    `terms      ${info.terms}`,
    `facts      ${info.facts}`,
    `index.bin  ${info.bytes} bytes`,
    `version    ${info.version}`,
    `built      ${relative(".", out) || "."} in ${seconds.toFixed(1)} s`,
  ].join("\n");
}
