import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fuzz } from "../../../scripts/fuzzing/fuzz.ts";
import { type RunningWorker, startWorker } from "../../setup/running-worker.ts";

let worker: RunningWorker;
beforeAll(async () => {
  worker = await startWorker();
});
afterAll(() => worker.stop());

describe("random requests", () => {
  it("meet no 5xx, no silence and no error that is not a problem", async () => {
    const report = await fuzz({ address: worker.address, requests: 2000, seed: 20_000 });
    const failures = report.failures.map(
      ({ request, outcome }) => `${outcome}: ${request.method} ${request.path.slice(0, 200)}`,
    );
    expect(failures).toEqual([]);
    expect(Object.keys(report.statuses)).toEqual(
      expect.arrayContaining(["200", "204", "400", "404", "405"]),
    );
  });
});
