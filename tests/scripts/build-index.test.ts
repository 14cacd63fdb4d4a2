import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { recoverTarget } from "../../scripts/build/staging.ts";
import { exitOf, folderOf, hashesOf, runBuild, startBuild } from "./run-build.ts";

// Each test runs whole builds, each in a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const FA = "حسن روحانی گفت که همکاری دو کشور ایران و روسیه ادامه دارد.";
const AR = "استضاف الرئيس الروسي نظيره الإيراني وأشاد بتعاون البلدين.";

const line = (fields: Readonly<Record<string, unknown>>) => `${JSON.stringify(fields)}\n`;

function manifestOf(out: string): { articles: number; version: string; languages: unknown } {
  return JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
}

describe("build:index", () => {
  it("reads every form of input in one go and says what it built", async () => {
    const folder = folderOf({
      "in/a.txt": FA,
      "in/b.md": `---\ntitle: سفر\n---\n${FA}`,
      "in/deep/c.jsonl": line({ id: "c1", text: AR }) + line({ _id: "c2", text: FA }),
      "in/d.jsonl.gz": gzipSync(line({ id: "d", text: AR })),
      "in/picture.png": "no article",
    });
    const { code, stdout, stderr } = await runBuild([
      "--input",
      join(folder, "in"),
      "--out",
      join(folder, "out"),
    ]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(manifestOf(join(folder, "out"))).toMatchObject({
      articles: 5,
      languages: { fa: 3, ar: 2 },
    });
    for (const name of ["articles", "passages", "terms", "facts", "bytes of index", "version"]) {
      expect(stdout).toContain(name);
    }
  });

  it("makes the same bytes of the same input", async () => {
    const folder = folderOf({
      "in/a.txt": FA,
      "in/b.jsonl": line({ id: "b", text: AR, tags: ["سیاست"] }),
    });
    const build = (out: string) =>
      runBuild(["--input", join(folder, "in"), "--out", join(folder, out)]);
    await Promise.all([build("one"), build("two")]);
    const [one, two] = ["one", "two"].map((out) => hashesOf(join(folder, out)));
    // builtAt stands in the manifest and nowhere else.
    one?.delete("/manifest.json");
    two?.delete("/manifest.json");
    expect(one?.size).toBeGreaterThan(3);
    expect(one).toEqual(two);
    expect(manifestOf(join(folder, "one")).version).toBe(manifestOf(join(folder, "two")).version);
  });

  it("hears the vocabulary.yaml beside the articles, and names its wrong lines", async () => {
    const folder = folderOf({
      "in/a.txt": FA,
      "in/vocabulary.yaml": "synonyms:\n  - [برجام, توافق هسته‌ای]\nwords: []\n",
    });
    const args = ["--input", join(folder, "in"), "--out", join(folder, "out")];
    const { code, stderr } = await runBuild(args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/vocabulary\.yaml:3: vocabulary-key: /);
  });
});

describe("input that cannot be read", () => {
  it("is named with its place and reason; the rest is built and the exit code is 1", async () => {
    const folder = folderOf({
      "in/bad id.txt": FA,
      "in/bytes.txt": Uint8Array.of(0xff, 0xfe, 0x00),
      "in/empty.jsonl": "",
      "in/empty.txt": "",
      "in/good.txt": FA,
      "in/lines.jsonl": `${line({ id: "one", text: FA })}{"id": "two", "text": \n${line({ id: "three" })}`,
      "in/more.jsonl": line({ id: "four", text: AR }) + line({ id: "one", text: AR }),
      "in/torn.jsonl.gz": gzipSync(line({ id: "five", text: FA })).subarray(0, 20),
    });
    const input = join(folder, "in");
    const missing = join(folder, "nowhere");
    const { code, stderr } = await runBuild([
      "--input",
      input,
      "--input",
      missing,
      "--out",
      join(folder, "out"),
    ]);
    const named = stderr
      .trim()
      .split("\n")
      .map((problem) => problem.replace(`${folder}/`, "").split(": ").slice(0, 2).join(": "));
    expect(named).toEqual([
      "nowhere: file",
      "in/bad id.txt: id",
      "in/bytes.txt: encoding",
      "in/empty.jsonl: text",
      "in/empty.txt: text",
      "in/lines.jsonl:2: json",
      "in/lines.jsonl:3: text",
      "in/more.jsonl:2: repeated-id",
      "in/torn.jsonl.gz:1: file",
    ]);
    expect(stderr).toContain(`id one stands at ${join(input, "lines.jsonl")}:1 already`);
    expect(code).toBe(1);
    expect(manifestOf(join(folder, "out")).articles).toBe(3);
  });

  it("leaves the old index in place with --strict, and the exit code is 2", async () => {
    const folder = folderOf({ "good/a.txt": FA, "bad/b.txt": AR, "bad/empty.txt": "" });
    const out = join(folder, "out");
    await runBuild(["--input", join(folder, "good"), "--out", out]);
    const before = hashesOf(out);
    const { code } = await runBuild(["--input", join(folder, "bad"), "--out", out, "--strict"]);
    expect(code).toBe(2);
    expect(hashesOf(out)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(["bad", "good", "out"]);
  });

  it.each([
    ["a missing folder", ["--input", "nowhere"]],
    ["an empty folder", ["--input", "."]],
    ["an option it does not know", ["--inputs", "."]],
    ["a file of another kind", ["--input", "a.pdf"]],
  ])("gives exit code 2 for %s alone, and writes nothing", async (_, args) => {
    const folder = folderOf({ "a.pdf": "%PDF" });
    const { code, stderr } = await runBuild([...args, "--out", join(folder, "out")], folder);
    expect(code).toBe(2);
    expect(stderr).not.toBe("");
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  it("never replaces a folder that is no index", async () => {
    const folder = folderOf({ "in/a.txt": FA, "home/letter.txt": "عزیز" });
    const args = ["--input", join(folder, "in"), "--out", join(folder, "home")];
    const { code, stderr } = await runBuild(args);
    expect(code).toBe(2);
    expect(stderr).toContain("holds other files than an index");
    expect(readFileSync(join(folder, "home", "letter.txt"), "utf8")).toBe("عزیز");
  });

  it("takes the place of empty folders, in which nothing is lost", async () => {
    const folder = folderOf({ "in/a.txt": FA });
    mkdirSync(join(folder, "out", "assets"), { recursive: true });
    const out = join(folder, "out");
    const { code } = await runBuild(["--input", join(folder, "in"), "--out", out]);
    expect(code).toBe(0);
    expect(manifestOf(out).articles).toBe(1);
  });
});

describe("a build that is killed", () => {
  it("leaves the old index as it was; the next build clears what it left", async () => {
    const many = Array.from({ length: 3000 }, (_, i) => line({ id: `a${i}`, text: FA })).join("");
    const folder = folderOf({ "in/a.txt": FA, "many.jsonl": many });
    const out = join(folder, "out");
    await runBuild(["--input", join(folder, "in"), "--out", out]);
    const before = hashesOf(out);

    const child = startBuild(["--input", join(folder, "many.jsonl"), "--out", out]);
    // The first plain line of progress: it is in the middle of its work.
    if (child.stderr) await once(child.stderr, "data");
    child.kill("SIGKILL");
    expect(await exitOf(child)).toBeNull();
    expect(hashesOf(out)).toEqual(before);

    await runBuild(["--input", join(folder, "in"), "--out", out]);
    expect(readdirSync(folder).sort()).toEqual(["in", "many.jsonl", "out"]);
    expect(manifestOf(out).articles).toBe(1);
  });

  it("between its two renames has left the old index beside its place, and it is put back", () => {
    const folder = folderOf({ "out/manifest.json": "{}" });
    const out = join(folder, "out");
    renameSync(out, `${out}.old-1`);
    mkdirSync(`${out}.new-1`);
    recoverTarget(out);
    expect(readFileSync(join(out, "manifest.json"), "utf8")).toBe("{}");
  });
});
