import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { largestBodyAt } from "#http/largest-body.ts";
import { everyRoute } from "#support/routes.ts";

/* A proxy that lets less through than the portal takes answers in its own words, and the page never says what is wrong with the file. */

const textOf = (file: string) => readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), "utf8");

const ordinary = largestBodyAt("/en");
const withFiles = everyRoute.map(({ path }) => `/${path}`).filter((path) => largestBodyAt(path) > ordinary);
const most = Math.max(...withFiles.map(largestBodyAt));

describe("what a proxy must let through", () => {
  it("is more where files are brought", () => {
    expect(withFiles.length).toBeGreaterThan(6);
  });

  it.each(["docs/operations.md", "compose.yaml"])("is let through by the nginx of %s", (file) => {
    const megabytes = [...textOf(file).matchAll(/client_max_body_size (\d+)m;/g)].map(([, number]) => Number(number));
    expect(megabytes.map((one) => one * 1024 * 1024)).toEqual([most]);
  });

  it.each(withFiles)("%s stands in docs/operations.md", (path) => {
    const slug = path.split("/").findLast((part) => !part.startsWith(":")) ?? "";
    expect(textOf("docs/operations.md")).toContain(`/…/${slug}`);
  });
});
