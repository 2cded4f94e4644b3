import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { DataFolderInUse, holdDataFolder } from "#machine/data-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "portal-folder-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it("belongs to one process at a time", async () => {
  const hold = await holdDataFolder(join(folder, "one"));
  await expect(holdDataFolder(join(folder, "one"))).rejects.toThrow(DataFolderInUse);
  await hold.release();
  await (await holdDataFolder(join(folder, "one"))).release();
});

it("is free again when the process that held it was killed", async () => {
  const held = join(folder, "killed");
  const program = `
    const { holdDataFolder } = await import(${JSON.stringify(new URL("../../app/machine/data-folder.ts", import.meta.url).href)});
    await holdDataFolder(${JSON.stringify(held)});
    process.kill(process.pid, "SIGKILL");`;
  expect(spawnSync("node", ["--input-type=module", "--eval", program]).signal).toBe("SIGKILL");
  await (await holdDataFolder(held)).release();
});

it("may have a name longer than a socket's", async () => {
  const long = join(folder, "x".repeat(120));
  const hold = await holdDataFolder(long);
  await expect(holdDataFolder(long)).rejects.toThrow(DataFolderInUse);
  await hold.release();
});
