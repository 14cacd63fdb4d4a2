/** `npm run build:index`: reads articles and writes the index that the Worker serves. */

import { join } from "node:path";
import type { ArticleProblem } from "../src/articles/article-problem.ts";
import { IndexBuilder } from "../src/indexing/build.ts";
import type { Manifest } from "../src/retrieval/corpus-source.ts";
import { openWritten, write, writeIndex } from "./build/index-files.ts";
import { type InputFile, listInput, readInput } from "./build/input.ts";
import { type Options, readBuildOptions } from "./build/options.ts";
import { copyPageAssets } from "./build/page-assets.ts";
import { showProgress } from "./build/progress.ts";
import { openStaging, type Staging } from "./build/staging.ts";
import { summary } from "./build/summary.ts";
import { readVocabularyFile } from "./build/vocabulary-file.ts";
import { writeReference } from "./reference/write-reference.ts";

process.exitCode = await main(readBuildOptions());

/** @returns The exit code. */
async function main(options: Options): Promise<number> {
  let staging: Staging | undefined;
  try {
    staging = openStaging(options.out);
    return await build(options, staging);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return abandon(staging, `nothing was built: ${reason}`);
  }
}

async function build(options: Options, staging: Staging): Promise<number> {
  const started = performance.now();
  const { files, problems } = await listInput(options.inputs);
  const { vocabulary, problems: slips } = readVocabularyFile(options.inputs);
  problems.push(...slips);
  const assets = join(staging.folder, "assets");
  const builder = new IndexBuilder((path, bytes) => write(join(assets, path), bytes), vocabulary);
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
  await writeReference(assets, await openWritten(staging.folder, manifest));
  staging.commit();
  console.log(summary(manifest, options.out, (performance.now() - started) / 1000));
  if (problems.length > 0) console.log(`${problems.length} refused, named above`);
  return problems.length > 0 ? 1 : 0;
}

function abandon(staging: Staging | undefined, reason: string): number {
  staging?.discard();
  console.error(`${reason}; an index built before is as it was`);
  return 2;
}

/** Adds every article; refused ones join `problems`. Returns how many were added. */
async function addAll(
  builder: IndexBuilder,
  files: readonly InputFile[],
  problems: ArticleProblem[],
): Promise<number> {
  const places = new Map<string, string>();
  const progress = showProgress(files.reduce((sum, file) => sum + file.bytes, 0));
  for (const file of files) {
    for await (const input of readInput(file, progress.bytes)) {
      if ("problem" in input) {
        problems.push(input.problem);
        continue;
      }
      const { article, line } = input;
      const first = places.get(article.id);
      if (first !== undefined) {
        const detail = `id ${article.id} stands at ${first} already; give one of them another id`;
        problems.push({ file: file.path, line, rule: "repeated-id", detail });
        continue;
      }
      places.set(article.id, line === undefined ? file.path : `${file.path}:${line}`);
      builder.add(article);
      progress.articles(places.size);
    }
  }
  progress.stop();
  return places.size;
}

function formatProblem({ file, line, rule, detail }: ArticleProblem): string {
  return `${file}${line === undefined ? "" : `:${line}`}: ${rule}: ${detail}`;
}
