import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { filesIn } from "#support/syntax.ts";

/* What the house says of itself names files. They are there. */

const folders = [".ci", "app", "db", "docs", "emails", "public", "test"];
const atTheTop = ["README.md", "Dockerfile", "compose.yaml", "eslint.config.js", "package.json", "vite.config.ts"];
const files = [...folders.flatMap(filesIn), ...atTheTop];

/** Histories name what was there then. */
const histories = ["docs/changelog.md", "docs/decisions.md"];
const documents = files.filter((file) => file.endsWith(".md") && !histories.includes(file));

/** In backticks, with the ending of a file of ours and nothing that is in no path. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([\w./<>-]+\.(?:tsx?|js|sql|css|md))`/g)].map(([, path = ""]) => path);
}

/** A path is from the top or from the document's folder, a name alone of a file below it; "<chapter>" stands for any. */
function isThere(document: string, path: string): boolean {
  const folder = posix.dirname(document);
  const pattern = path.replace(/[.]/g, "\\.").replace(/<[^>]*>/g, "[^/]+");
  const below = folder === "." ? "" : `${folder}/`;
  const wholes = path.includes("/") ? [pattern, `${below}${pattern}`] : [`${below}(.*/)?${pattern}`];
  return files.some((file) => wholes.some((whole) => new RegExp(`^${whole}$`).test(file)));
}

describe("documents", () => {
  it("are read here, and name files", () => {
    expect(documents).toEqual(expect.arrayContaining(["README.md", "db/README.md", "emails/README.md"]));
    expect(pathsIn("`app/domain/kit/calendar.ts`, `letter.tsx`, `npm start`, `a.b`")).toHaveLength(2);
    expect(isThere("db/README.md", "app/domain/kit/calendar.ts")).toBe(true);
    expect(isThere("db/README.md", "app/domain/calendar.ts")).toBe(false);
    expect(isThere("emails/README.md", "receipt.ts")).toBe(false);
  });

  it.each(documents)("%s names files that are there", (document) => {
    const text = readFileSync(fileURLToPath(new URL(`../${document}`, import.meta.url)), "utf8");
    expect(pathsIn(text).filter((path) => !isThere(document, path))).toEqual([]);
  });
});
