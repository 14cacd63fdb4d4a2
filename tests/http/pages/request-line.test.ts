import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { curlCommand } from "../../../src/http/pages/request-line.ts";

const run = promisify(execFile);

/** What a shell hands to a program that is called as the command says. */
async function argumentsOf(command: string): Promise<string[]> {
  const { stdout } = await run("sh", ["-c", `curl() { printf '%s\\0' "$@"; }; ${command}`]);
  return stdout.split("\0").slice(0, -1);
}

describe("curlCommand", () => {
  it.each(["ایران", "it's", "$(rm -rf /)", "`id`", 'a "b" \\ c', "; echo x", "a\nb", "!!", "-o x"])(
    "hands %j over to a shell as it is",
    async (q) => {
      const request = { path: "/v1/search", parameters: [["q", q] as const] };
      const command = curlCommand("https://a.example", request);
      expect(await argumentsOf(command)).toEqual([
        "--get",
        "https://a.example/v1/search",
        "--data-urlencode",
        `q=${q}`,
      ]);
    },
  );

  it("is a plain request where there are no parameters", () => {
    expect(curlCommand("https://a.example", { path: "/v1/articles/x" })).toBe(
      "curl 'https://a.example/v1/articles/x'",
    );
  });
});
