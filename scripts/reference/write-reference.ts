import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createApp } from "../../src/http/app.ts";
import { createReplyCache } from "../../src/http/caching.ts";
import { readSettings } from "../../src/http/settings.ts";
import type { Corpus } from "../../src/retrieval/corpus.ts";
import { collectExamples } from "./examples.ts";
import { INTRODUCTION, openApiDocument } from "./openapi.ts";
import { problemPages } from "./problem-pages.ts";
import { referencePage } from "./reference-page.ts";

const root = join(import.meta.dirname, "..", "..");

/**
 * Writes the OpenAPI document, the reference and the pages of the problems. The app answers the
 * examples here as it will in the Worker.
 *
 * @param folder - Assets folder of a build, before it is swapped in.
 * @throws Error when an example is not answered: then the routes would not work either.
 */
export async function writeReference(folder: string, corpus: Corpus): Promise<void> {
  const app = createApp({
    settings: readSettings({}),
    corpus: async () => corpus,
    assets: async () => new Response(null, { status: 404 }),
    deployment: "",
    replies: createReplyCache(),
    log: () => {},
  });
  const examples = await collectExamples(async (address) => app.request(address));
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const document = openApiDocument(version, examples);

  await mkdir(join(folder, "problems"), { recursive: true });
  await writeFile(join(folder, "openapi.json"), JSON.stringify(document, null, 2));
  await writeFile(join(folder, "docs.html"), referencePage(INTRODUCTION, examples));
  await writeFile(
    join(folder, "reference.css"),
    await readFile(join(import.meta.dirname, "reference.css")),
  );
  const problems = await readFile(join(root, "docs", "problems.md"), "utf8");
  for (const { code, content } of problemPages(problems)) {
    await writeFile(join(folder, code === "" ? "problems.html" : `problems/${code}.html`), content);
  }
}
