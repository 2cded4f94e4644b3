import { describe, expect, it } from "vitest";
import {
  checkpointInWords,
  isSignedByItsKey,
  publicKeyOf,
  readCheckpoint,
  signCheckpoint,
} from "#machine/checkpoint.ts";

const secret = "a key of this test that is long enough";
const checkpoint = signCheckpoint(
  {
    portal: "https://portal.example",
    written: "2026-11-29T07:00:00Z",
    seal: 12,
    sealed: "2026-11-29T06:59:30.123456Z",
    entries: 345,
    hash: "ab".repeat(32),
  },
  secret,
);
const text = checkpointInWords(checkpoint).join("\n");

describe("a checkpoint", () => {
  it("is read as it was written, with whatever stands around it", () => {
    expect(readCheckpoint(text)).toEqual(checkpoint);
    const inALetter = `\n> node says\r\n\r\n${text.replaceAll("\n", "\r\n")}  \r\nGood-bye`;
    expect(readCheckpoint(inALetter)).toEqual(checkpoint);
    expect(readCheckpoint(`> ${text.replaceAll("\n", "\n> ")}`)).toEqual(checkpoint);
  });

  it("is none where a part is missing", () => {
    for (const [place] of text.split("\n").entries()) {
      const less = text.split("\n").filter((_, at) => at !== place);
      expect(readCheckpoint(less.join("\n"))).toBeNull();
    }
  });

  it("is signed by its key: each word of it", () => {
    expect(isSignedByItsKey(checkpoint)).toBe(true);
    for (const change of [
      { portal: "https://other.example" },
      { written: "2026-11-30T07:00:00Z" },
      { seal: 13 },
      { sealed: "2026-11-29T06:59:30.123457Z" },
      { entries: 346 },
      { hash: "ac".repeat(32) },
      { key: publicKeyOf("the key of somebody else, as long") },
      { key: "" },
      { signature: "A".repeat(86) },
    ])
      expect(isSignedByItsKey({ ...checkpoint, ...change }), Object.keys(change).join()).toBe(false);
  });

  it("has the key that the secret stands for, on every machine and in every version", () => {
    expect(checkpoint.key).toBe(publicKeyOf(secret));
    expect(publicKeyOf(secret)).toMatchInlineSnapshot(`"3lDTlK_VqPcC8r4GosX3u23YTdcxjrSJQg5Sxy9mehI"`);
    expect(checkpoint.signature).toMatchInlineSnapshot(
      `"Twl27DPW7vZ7bunu-v2wHb9brEJBEtsc0nXSWXAU4IRB4bXQDeAmvZ2HhvdktcTRL2kyylgZ0BiPdP3G0Jp_AA"`,
    );
  });
});
