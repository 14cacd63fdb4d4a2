import { describe, expect, it } from "vitest";
import { acceptedLanguage } from "../../../src/http/pages/preferences.ts";

describe("acceptedLanguage", () => {
  it.each([
    ["fa-IR,fa;q=0.9,en;q=0.8", "fa"],
    ["ar", "ar"],
    ["AR-EG,ar;q=0.9", "ar"],
    ["de-DE,de;q=0.9,ar;q=0.8,en;q=0.7", "ar"],
    ["en-US", "en"],
  ])("takes the first language of %s that the page speaks: %s", (header, language) => {
    expect(acceptedLanguage(header)).toBe(language);
  });

  it.each(["de", "zh-CN,zh;q=0.9", ",;,"])("is English for a reader of %s", (header) => {
    expect(acceptedLanguage(header)).toBe("en");
  });

  it.each([undefined, "", " ", "*"])("is Persian where nothing is known: %j", (header) => {
    expect(acceptedLanguage(header)).toBe("fa");
  });
});
