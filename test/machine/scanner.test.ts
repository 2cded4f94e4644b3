import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { askScanner, scanFile } from "#machine/scanner.ts";
import { aScanner } from "#support/clamd.ts";
import { eicar } from "#support/files.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("what clamd finds, by TCP and by a socket of the machine", async () => {
  const folder = mkdtempSync(join(tmpdir(), "clamd-"));
  for (const scanner of [await aScanner(), await aScanner({ socket: join(folder, "clamd.ctl") })]) {
    expect(await scanFile(scanner.url, bytes("A letter."))).toEqual({ found: "nothing" });
    expect(await scanFile(scanner.url, bytes(`%PDF-1.7 ${eicar}`))).toEqual({ found: "virus" });
    const large = new Uint8Array(5 * 1024 * 1024).fill(65);
    expect(await scanFile(scanner.url, large)).toEqual({ found: "nothing" });
    expect(scanner.looked).toEqual([9, 9 + eicar.length, large.length]);
    expect(await askScanner(scanner.url)).toMatch(/^ClamAV/);
    await scanner.stop();
  }
});

test("a scanner that is away, or does not take so much, finds nothing out: the file is not clean", async () => {
  const scanner = await aScanner({ most: 100_000 });
  const large = await scanFile(scanner.url, new Uint8Array(3 * 1024 * 1024));
  expect(large).toMatchObject({ found: "unknown", because: expect.stringContaining("size limit") as string });
  await scanner.stop();
  expect(await scanFile(scanner.url, bytes("x"))).toMatchObject({ found: "unknown" });
  await expect(askScanner(scanner.url)).rejects.toThrow();
});
