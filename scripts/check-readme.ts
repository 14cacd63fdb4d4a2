/**
 * `npm run check:readme`: does what README.md says, word for word, on a copy of what is committed,
 * and holds the replies against those it shows. A command it does not know fails the check.
 */

import {
  type ExecFileSyncOptionsWithStringEncoding,
  execFileSync,
  spawn,
} from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "./commands.ts";

/** How a command is done here. */
type Way =
  /** Until it ends, with exit code 0; `as` where it is done in another form. */
  | { readonly kind: "run"; readonly as?: string }
  /** Until the next one of the kind: it serves at a port. */
  | { readonly kind: "serve"; readonly as?: string; readonly port?: number }
  | { readonly kind: "not here"; readonly because: string };

const WAYS: ReadonlyMap<string, Way> = new Map<string, Way>([
  // The packages are those of the tree that is copied.
  ["npm ci && npm start", { kind: "serve", as: "npm start" }],
  ["npm ci && npm test", { kind: "not here", because: "it is the test command itself" }],
  ["npm start -- --port 9000", { kind: "serve", port: 9000 }],
  ["npm run build:index -- --input articles/ more/news.jsonl.gz", { kind: "run" }],
  ["npm run dev", { kind: "serve" }],
  ["npx wrangler login", { kind: "not here", because: "it needs an account" }],
  ["npx wrangler rollback", { kind: "not here", because: "it needs an account" }],
  ["npm run deploy", { kind: "run", as: "npm run deploy -- --dry-run" }],
  ["npm run deploy -- --dry-run", { kind: "run" }],
  [
    "npm run deploy -- --input articles/",
    { kind: "run", as: "npm run deploy -- --input articles/ --dry-run" },
  ],
  ["npm run key", { kind: "run" }],
  ["npm run publish:index", { kind: "not here", because: "it needs a bucket" }],
  ["npm run eval -- --data DIR", { kind: "run", as: "npm run eval -- --data bench/relevance/ar" }],
  [
    "npm run bench -- --sizes 5000 --rounds 1 --chart docs/speed.svg",
    { kind: "run", as: "npm run bench -- --sizes 50 --rounds 1 --worker 0 --chart speed.svg" },
  ],
]);

/** Milliseconds until a server answers, its build included. */
const PATIENCE = 60_000;
const DEFAULT_PORT = 8787;

/** A command of the README, and the reply it shows behind it. */
interface Step {
  readonly command: string;
  readonly shown: unknown;
}

const folder = mkdtempSync(join(tmpdir(), "fihrist-readme-"));
let server: ReturnType<typeof spawn> | undefined;
let failures = 0;
try {
  copyTree();
  for (const step of readSteps(readFileSync(join(folder, "README.md"), "utf8"))) {
    try {
      await follow(step);
      console.log(`held: ${step.command}`);
    } catch (cause) {
      failures++;
      console.error(`${step.command}\n  ${cause instanceof Error ? cause.message : cause}`);
    }
  }
} finally {
  await stopServer();
  rmSync(folder, { recursive: true });
}
process.exitCode = failures === 0 ? 0 : 1;

/** What is committed, the packages, and articles to be somebody's own. */
function copyTree(): void {
  execFileSync("git", ["checkout-index", "--all", `--prefix=${folder}/`], { cwd: ROOT });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  mkdirSync(join(folder, "articles"));
  mkdirSync(join(folder, "more"));
  writeFileSync(
    join(folder, "articles", "garden.txt"),
    "باغ ایرانی\n\nباغ ایرانی چهار بخش دارد.\n",
  );
  const line = JSON.stringify({ id: "bees", text: "زنبورها در بهار عسل می‌سازند." });
  writeFileSync(join(folder, "more", "news.jsonl.gz"), gzipSync(`${line}\n`));
}

/** The commands of the fenced blocks and, after those, of the text between. */
function readSteps(readme: string): Step[] {
  const blocks = [...readme.matchAll(/^```sh\n([\s\S]*?)^```\n(?:```json\n([\s\S]*?)^```$)?/gmu)];
  const fenced = blocks.flatMap(([, commands = "", reply]) =>
    commands
      .split("\n")
      .map((line) => line.replace(/\s+#.*$/u, "").trim())
      .filter((command) => command !== "")
      .map((command) => ({ command, shown: reply === undefined ? undefined : JSON.parse(reply) })),
  );
  const text = readme.replace(/^```[\s\S]*?^```$/gmu, "");
  const inline = [...text.matchAll(/`((?:npm|npx|curl) [^`]+)`/gu)].map(([, command = ""]) => ({
    command,
    shown: undefined,
  }));
  return [...fenced, ...inline];
}

async function follow({ command, shown }: Step): Promise<void> {
  if (command.startsWith("curl ")) {
    const reply = JSON.parse(runShell(command.replace(/^curl/u, "curl --silent --show-error")));
    const difference = differs(shown, reply, "reply");
    if (difference !== undefined) throw new Error(difference);
    return;
  }
  const way = WAYS.get(command);
  if (!way) throw new Error("scripts/check-readme.ts does not know how to run this: add it there");
  if (way.kind === "not here") return;
  if (way.kind === "run") {
    runShell(way.as ?? command);
    return;
  }
  await serve(way.as ?? command, way.port ?? DEFAULT_PORT);
}

function runShell(command: string): string {
  const options: ExecFileSyncOptionsWithStringEncoding = {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  };
  return execFileSync("bash", ["-c", command], options);
}

async function serve(command: string, port: number): Promise<void> {
  await stopServer();
  // A group of its own, so that npm, wrangler and workerd stop together.
  const child = spawn("bash", ["-c", command], { cwd: folder, detached: true, stdio: "ignore" });
  server = child;
  const until = performance.now() + PATIENCE;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    const response = await fetch(`http://localhost:${port}/readyz`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no answer at port ${port} within ${PATIENCE / 1000} s`);
}

async function stopServer(): Promise<void> {
  const child = server;
  server = undefined;
  if (child?.pid === undefined || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  process.kill(-child.pid, "SIGTERM");
  await ended;
}

/** Where a reply is not what is shown of it; `…` stands for what is left out. */
function differs(shown: unknown, real: unknown, where: string): string | undefined {
  if (typeof shown === "string" && shown.endsWith("…")) {
    const isSame = typeof real === "string" && real.startsWith(shown.slice(0, -1));
    return isSame ? undefined : `${where} is ${JSON.stringify(real)}`;
  }
  if (typeof shown === "object" && shown !== null) {
    if (typeof real !== "object" || real === null) return `${where} is ${JSON.stringify(real)}`;
    if (Array.isArray(shown) && shown.length === 0 && (real as unknown[]).length > 0) {
      return `${where} is not empty`;
    }
    for (const [key, value] of Object.entries(shown)) {
      if (key === "…") continue;
      const difference = differs(value, (real as Record<string, unknown>)[key], `${where}.${key}`);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  return shown === real ? undefined : `${where} is ${JSON.stringify(real)}, README says ${shown}`;
}
