/**
 * Builds `fihrist/client` into `dist-client/`: plain JavaScript, and declarations in which the
 * shapes are written out from the schemas, so that neither needs a dependency.
 */

import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { AnswersResponseSchema } from "../src/contract/answers.ts";
import { ArticleListSchema } from "../src/contract/article.ts";
import { ArticleFactsSchema, FACT_TYPES, FactListSchema } from "../src/contract/fact.ts";
import { LanguageSchema } from "../src/contract/language.ts";
import { ProblemSchema } from "../src/contract/problem.ts";
import { FACETS, SearchResponseSchema } from "../src/contract/search.ts";
import { SnippetsResponseSchema } from "../src/contract/snippets.ts";
import { SuggestResponseSchema } from "../src/contract/suggest.ts";
import { COMPONENTS } from "./reference/openapi.ts";
import { declarations } from "./reference/typescript.ts";

const root = join(import.meta.dirname, "..");
const target = join(root, "dist-client");
const source = join(root, "src", "client", "client.ts");

/** What client.ts imports from the contract, beside the shapes that have a name in OpenAPI. */
const NAMED = {
  AnswersResponse: AnswersResponseSchema,
  ArticleFacts: ArticleFactsSchema,
  ArticleList: ArticleListSchema,
  Facet: v.picklist(FACETS),
  FactList: FactListSchema,
  FactType: v.picklist(FACT_TYPES),
  Language: LanguageSchema,
  ProblemBody: ProblemSchema,
  SearchResponse: SearchResponseSchema,
  SnippetsResponse: SnippetsResponseSchema,
  SuggestResponse: SuggestResponseSchema,
};

// client.ts knows this shape as ProblemBody.
const { Problem: _, ...components } = COMPONENTS;

const OPTIONS =
  "--ignoreConfig --declaration --target es2022 --lib es2024 --module esnext --moduleResolution bundler " +
  "--rewriteRelativeImportExtensions --verbatimModuleSyntax --skipLibCheck --types node --outDir";

const scratch = await mkdtemp(join(tmpdir(), "fihrist-client-"));
const compiler = join(root, "node_modules", ".bin", "tsc");
await promisify(execFile)(compiler, [source, ...OPTIONS.split(" "), scratch], { cwd: root });
const read = (name: string) => readFile(join(scratch, "client", name), "utf8");

await rm(target, { recursive: true, force: true });
await mkdir(target);
await writeFile(join(target, "client.js"), await read("client.js"));
await writeFile(
  join(target, "client.d.ts"),
  (await read("client.d.ts")).replace(/"\.\.\/contract\/[a-z-]+\.[a-z]+"/g, '"./contract.js"'),
);
await writeFile(join(target, "contract.d.ts"), declarations({ ...components, ...NAMED }));
await rm(scratch, { recursive: true });
