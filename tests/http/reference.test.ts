import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { html } from "../../scripts/reference/html.ts";
import { jsonHtml } from "../../scripts/reference/json-html.ts";
import { OPERATIONS } from "../../src/contract/operations.ts";
import { createSeedsApp, openSeeds } from "../setup/seeds-app.ts";

const root = join(import.meta.dirname, "..", "..");
const assets = join(root, "dist.test", "assets");
const document = JSON.parse(await readFile(join(assets, "openapi.json"), "utf8"));

describe("the OpenAPI document", () => {
  it("passes the linter", async () => {
    const lint = join(root, "node_modules", ".bin", "redocly");
    const { stderr } = await promisify(execFile)(lint, ["lint", join(assets, "openapi.json")]);
    expect(stderr).toContain("Your API description is valid");
    expect(stderr).not.toMatch(/warning/);
  });

  it("describes every route of the API and no other", async () => {
    const { app } = createSeedsApp(await openSeeds());
    const routes = app.routes
      .filter(({ method, path }) => method === "GET" && /^\/(v1\/[^*]|\w+z$)/.test(path))
      .map(({ path }) => path.replace(":id", "{id}"));
    expect([...new Set(routes)].sort()).toEqual(Object.keys(document.paths).sort());
  });

  it.each(OPERATIONS.map(({ path, response }) => [path, response] as const))(
    "has a real reply as the example of %s",
    (path, response) => {
      const { example } = document.paths[path].get.responses[200].content["application/json"];
      v.parse(response, example);
    },
  );
});

describe("the reference", () => {
  it("needs nothing from elsewhere and runs no script", async () => {
    const page = await readFile(join(assets, "docs.html"), "utf8");
    expect(page).not.toMatch(/<script|<style|style=|https?:\/\/(?!www\.rfc-editor)/);
    for (const { path } of OPERATIONS) expect(page).toContain(`GET ${path}`);
  });

  it("keeps each right-to-left value apart from the brackets around it", () => {
    const { markup } = jsonHtml({ title: "سلام", tags: [], range: [1, 2] });
    expect(markup).toContain('<b>"title"</b>: "<bdi>سلام</bdi>",');
    expect(markup).toContain('<b>"range"</b>: [1, 2]');
  });

  it("escapes what articles hold", () => {
    expect(html`<p title="${'"'}">${"<script>&'"}</p>`.markup).toBe(
      '<p title="&quot;">&lt;script&gt;&amp;&#39;</p>',
    );
    expect(jsonHtml("</pre><script>").markup).not.toContain("<script>");
  });
});
