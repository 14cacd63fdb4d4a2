import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { ROOT, WRANGLER } from "../commands.ts";

const execute = promisify(execFile);

/** A Worker in a workerd of its own. */
export interface ServedWorker {
  /** Address without a slash at its end. */
  readonly address: string;
  /**
   * Bytes its workerd has from the system: with garbage, with what serves the assets and keeps the
   * replies, and with what was freed but not given back.
   */
  readonly resident: () => Promise<number>;
  /**
   * Bytes the Worker still holds after a collection of garbage: a leak shows here, to the kilobyte.
   * Looking there takes memory itself, which `resident` counts from then on.
   */
  readonly live: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

export interface ServeOptions {
  /** Its wrangler.toml, from the root of the project. */
  readonly config: string;
  /** Folder of static assets, from the root of the project. */
  readonly assets?: string;
  /** Conditions of `imports` in package.json that say which index is bundled. */
  readonly conditions?: string;
  /** Megabytes of heap an isolate may have; as many as the machine allows when absent. */
  readonly heap?: number;
}

/** Both Workers ask for it in their wrangler.toml. */
const COMPATIBILITY = { compatibilityDate: "2026-10-30", compatibilityFlags: ["nodejs_zlib"] };

/**
 * Bundles a Worker as a deploy would and serves it from workerd.
 *
 * Why not under `wrangler dev`: its proxy takes most of the time of a short request, which hides
 * what the Worker takes, and grows with every request, which looks like a leak of ours.
 */
export async function serveInWorkerd(options: ServeOptions): Promise<ServedWorker> {
  const folder = await mkdtemp(join(tmpdir(), "fihrist-bundle-"));
  try {
    await bundle(options, folder);
    const before = new Set((await runtimes()).map(({ pid }) => pid));
    const runtime = await startRuntime(options, folder);
    const address = (await runtime.ready).origin;
    const inspector = await runtime.getInspectorURL();
    const pid = (await runtimes()).find((started) => !before.has(started.pid))?.pid;
    const resident = async () =>
      (await runtimes()).find((running) => running.pid === pid)?.resident ?? Number.NaN;
    const live = () => liveMemory(inspector);
    return { address, resident, live, stop: () => runtime.dispose() };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function bundle({ config, conditions }: ServeOptions, folder: string): Promise<void> {
  const args = ["deploy", "--dry-run", "--config", config, "--outdir", folder];
  await execute(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      WRANGLER_SEND_METRICS: "false",
      ...(conditions !== undefined && { WRANGLER_BUILD_CONDITIONS: conditions }),
    },
  });
}

async function startRuntime({ assets, heap }: ServeOptions, folder: string): Promise<Miniflare> {
  const files = (await readdir(folder)).filter((file) => /\.(js|bin)$/.test(file));
  // The first module is the one that is asked.
  files.sort((one, other) => Number(other.endsWith(".js")) - Number(one.endsWith(".js")));
  const modules = files.map(async (file) => ({
    type: file.endsWith(".js") ? ("ESModule" as const) : ("Data" as const),
    path: join(folder, file),
    contents: await readFile(join(folder, file)),
  }));
  if (heap !== undefined) process.env.MINIFLARE_WORKERD_V8_FLAGS = `--max-heap-size=${heap}`;
  return new Miniflare(
    convertV4MiniflareOptions({
      name: "worker",
      host: "127.0.0.1",
      port: 0,
      inspectorPort: 0,
      cf: false,
      // A line for every request would bury the figures.
      handleStructuredLogs: () => {},
      modules: await Promise.all(modules),
      modulesRoot: folder,
      ...COMPATIBILITY,
      ...(assets !== undefined && {
        assets: {
          directory: join(ROOT, assets),
          binding: "ASSETS",
          routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: true },
        },
      }),
    }),
  );
}

/** The workerd processes that this process has started; `resident` in bytes. */
async function runtimes(): Promise<{ readonly pid: number; readonly resident: number }[]> {
  const { stdout } = await execute("ps", ["-A", "-o", "pid=,ppid=,rss=,args="]);
  return stdout
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, , program]) => Number(parent) === process.pid && isRuntime(program))
    .map(([pid, , kilobytes]) => ({ pid: Number(pid), resident: Number(kilobytes) * 1024 }));
}

function isRuntime(program: string | undefined): boolean {
  return /workerd(\.exe)?$/.test(program ?? "");
}

interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize: number;
  readonly backingStorageSize: number;
}

/** Bytes the Worker's isolate holds after a collection of garbage. */
async function liveMemory(inspector: URL): Promise<number> {
  const socket = new WebSocket(new URL("/core:user:worker", inspector));
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  // workerd does not answer to `collectGarbage`; a snapshot collects before it is taken.
  const methods = ["HeapProfiler.takeHeapSnapshot", "Runtime.getHeapUsage"];
  const usage = new Promise<HeapUsage>((resolve, reject) => {
    socket.onclose = () => reject(new Error("the inspector went away"));
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data)) as { id?: number; result?: HeapUsage };
      if (message.id === methods.length && message.result) resolve(message.result);
    };
  });
  methods.forEach((method, i) => {
    socket.send(JSON.stringify({ id: i + 1, method, params: {} }));
  });
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await usage;
  socket.close();
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
