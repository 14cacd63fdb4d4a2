import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Bucket,
  createCorpusSource,
  type Manifest,
} from "../../src/retrieval/corpus-source.ts";

const seeds = join(import.meta.dirname, "..", "..", "dist.test");
const manifest: Manifest = JSON.parse(await readFile(join(seeds, "manifest.json"), "utf8"));
const bytes = bufferOf(await readFile(join(seeds, "index.bin")));

function bufferOf(content: Uint8Array): ArrayBuffer {
  return Uint8Array.from(content).buffer;
}

/** A bucket whose objects the test puts in and takes out. */
function createBucket(objects: Map<string, ArrayBuffer>): Bucket {
  return {
    get: async (key) => {
      const content = objects.get(key);
      return content ? { body: new Blob([content]).stream() } : null;
    },
  };
}

function publish(objects: Map<string, ArrayBuffer>, version: string, content = bytes): void {
  const text = JSON.stringify({ ...manifest, version });
  objects.set("manifest.json", bufferOf(new TextEncoder().encode(text)));
  objects.set(`${version}/index.bin`, content);
}

/** A source over the seeds with a clock that the test turns. */
function createSource(more: { bucket?: Bucket; manifest?: Manifest; bytes?: ArrayBuffer }) {
  const clock = { ms: 0 };
  const errors: string[] = [];
  const open = createCorpusSource({
    bytes,
    manifest,
    openAsset: async (path) => {
      const [, from, to] = /^\/_data\/index-(\d+)-(\d+)\.bin$/.exec(path) ?? [];
      return new Blob([bytes.slice(Number(from), Number(to))]).stream();
    },
    now: () => clock.ms,
    keepAlive: () => {},
    report: (error) => errors.push(error.message),
    ...more,
  });
  const version = async () => (await open()).info.version;
  return { version, clock, errors };
}

describe("the index of the bundle", () => {
  it("is opened at once", async () => {
    expect(await createSource({}).version()).toBe(manifest.version);
  });

  it("gives the reason when it is damaged, every time", async () => {
    const { version } = createSource({ bytes: bytes.slice(0, 1000) });
    await expect(version()).rejects.toThrow(/1000 bytes/);
    await expect(version()).rejects.toThrow(/1000 bytes/);
  });
});

describe("an index in parts", () => {
  const parts = (...bounds: number[]) =>
    bounds.slice(1).map((to, i) => `/_data/index-${bounds[i]}-${to}.bin`);
  const empty = new ArrayBuffer(0);

  it("is put together at the first request", async () => {
    const whole = { ...manifest, parts: parts(0, 10_000, bytes.byteLength) };
    const { version } = createSource({ bytes: empty, manifest: whole });
    expect(await Promise.all([version(), version()])).toEqual([manifest.version, manifest.version]);
  });

  it("is refused when a part lacks", async () => {
    const torn = { ...manifest, parts: parts(0, 10_000) };
    const { version } = createSource({ bytes: empty, manifest: torn });
    await expect(version()).rejects.toThrow(/do not fit together/);
  });

  it("is refused when a part is longer than what is left", async () => {
    const short = { ...manifest, bytes: 15_000, parts: parts(0, 10_000, bytes.byteLength) };
    const { version } = createSource({ bytes: empty, manifest: short });
    await expect(version()).rejects.toThrow(/do not fit together/);
  });
});

describe("an index published to a bucket", () => {
  it("goes before the deployed one, and a newer one before it a minute later", async () => {
    const objects = new Map<string, ArrayBuffer>();
    publish(objects, "first");
    const { version, clock } = createSource({ bucket: createBucket(objects) });
    expect(await version()).toBe("first");
    publish(objects, "second");
    expect(await version()).toBe("first");
    clock.ms += 60_000;
    await version();
    await Promise.resolve();
    await expect.poll(version).toBe("second");
  });

  it("gives way to the deployed one while the bucket is empty", async () => {
    const { version } = createSource({ bucket: createBucket(new Map()) });
    expect(await version()).toBe(manifest.version);
  });

  it("leaves the one before in place when it is damaged", async () => {
    const objects = new Map<string, ArrayBuffer>();
    publish(objects, "first");
    const { version, clock, errors } = createSource({ bucket: createBucket(objects) });
    await version();
    publish(objects, "second", bytes.slice(0, 1000));
    clock.ms += 60_000;
    await version();
    await expect.poll(() => errors).toHaveLength(1);
    expect(await version()).toBe("first");
  });

  it("is asked for again a minute after it could not be read", async () => {
    const objects = new Map<string, ArrayBuffer>();
    publish(objects, "first", bytes.slice(0, 1000));
    const { version, clock } = createSource({ bucket: createBucket(objects) });
    await expect(version()).rejects.toThrow();
    publish(objects, "second");
    await expect(version()).rejects.toThrow();
    clock.ms += 60_000;
    expect(await version()).toBe("second");
  });
});
