/** A file bundled with the Worker as bytes: the `Data` rule of wrangler.toml. */
declare module "*.bin" {
  const bytes: ArrayBuffer;
  export default bytes;
}

/** What the last build wrote; `#dist` is `dist/`, and a build of the seeds while tests run. */
declare module "#dist/manifest.json" {
  const manifest: import("./retrieval/corpus-source.ts").Manifest;
  export default manifest;
}

declare module "cloudflare:workers" {
  /** Bindings and variables of wrangler.toml; the optional ones may be absent. */
  export const env: Readonly<Record<string, unknown>> & {
    readonly ASSETS: { fetch(request: Request): Promise<Response> };
    readonly VERSION?: { readonly id: string };
    /** An index published without a deploy. */
    readonly INDEX?: import("./retrieval/corpus-source.ts").Bucket;
    readonly RATE_LIMITER?: {
      limit(options: { readonly key: string }): Promise<{ success: boolean }>;
    };
  };

  /** Lets work go on behind the reply. */
  export function waitUntil(work: Promise<unknown>): void;

  /** The Worker itself, as its tests call it. */
  export const exports: {
    readonly default: { fetch(request: Request): Promise<Response> };
  };
}
