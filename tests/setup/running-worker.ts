import { join } from "node:path";
import { unstable_startWorker } from "wrangler";

const root = join(import.meta.dirname, "..", "..");

/** A Worker of its own for one test file, under wrangler, with the seeds. */
export interface RunningWorker {
  /** Address without a slash at its end. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts the Worker on a free port, with these variables on top of wrangler.toml. */
export async function startWorker(
  variables: Readonly<Record<string, string>> = {},
): Promise<RunningWorker> {
  // wrangler resolves #dist to dist.test when it sees this condition.
  process.env.WRANGLER_BUILD_CONDITIONS = "test,workerd,worker,browser";
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
  const worker = await unstable_startWorker({
    config: join(root, "wrangler.toml"),
    assets: join(root, "dist.test", "assets"),
    bindings: Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, { type: "plain_text", value }]),
    ),
    dev: { server: { hostname: "127.0.0.1", port: 0 }, inspector: false, logLevel: "none" },
  });
  await worker.ready;
  const url = await worker.url;
  return { address: url.origin, stop: () => worker.dispose() };
}
