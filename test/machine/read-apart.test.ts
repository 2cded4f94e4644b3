import { expect, test, vi } from "vitest";
import { examineFile, takeWordsOut, wordsOfFile } from "#machine/files/read-apart.ts";

/* A reader of files that waits for what never comes has nothing left to do: its process ends well and has said nothing. */

const waits = vi.hoisted(() => ({ default: "await new Promise(() => {})" }));
vi.mock("../../app/machine/files/examine.js?raw", () => waits);
vi.mock("../../app/machine/files/take-words.js?raw", () => waits);

test("a file at which its reader ends without a word is unreadable, and ends nothing else", async () => {
  const file = new Uint8Array([1]);
  expect(await examineFile(file, "pdf", "somebody")).toBe("unreadable");
  expect(await takeWordsOut(file, "pdf")).toEqual({ trouble: "unreadable" });
  expect(await wordsOfFile(file, "pdf", "somebody")).toBeNull();
});
