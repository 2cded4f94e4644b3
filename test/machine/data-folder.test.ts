import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DataFolderInUse, holdDataFolder, lookForDatabase, UnusableDataFolder } from "#machine/data-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "portal-folder-"));
const holders: ChildProcess[] = [];
afterAll(() => {
  for (const holder of holders) holder.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

const module = JSON.stringify(new URL("../../app/machine/data-folder.ts", import.meta.url).href);

/** A process that tries to hold the folder, says whether it does, and then stays. */
function aHolder(held: string, temporary = tmpdir()): ChildProcess {
  const program = `
    process.env.TMPDIR = ${JSON.stringify(temporary)};
    const { holdDataFolder } = await import(${module});
    const hold = await holdDataFolder(${JSON.stringify(held)}).catch((fault) => fault.name);
    process.stdout.write(typeof hold === "string" ? hold : "held");
    setInterval(() => hold, 1000);`;
  const holder = spawn("node", ["--input-type=module", "--eval", program], { stdio: ["ignore", "pipe", "inherit"] });
  holders.push(holder);
  return holder;
}

async function saidBy(holder: ChildProcess): Promise<string> {
  if (holder.stdout === null) throw new Error("What it says is not read");
  const [said] = (await once(holder.stdout, "data")) as [Buffer];
  return said.toString();
}

async function kill(holder: ChildProcess): Promise<void> {
  const ended = once(holder, "exit");
  holder.kill("SIGKILL");
  await ended;
}

describe("the data folder", () => {
  it("belongs to one process at a time", async () => {
    const hold = await holdDataFolder(join(folder, "one"));
    await expect(holdDataFolder(join(folder, "one"))).rejects.toThrow(DataFolderInUse);
    hold.release();
    (await holdDataFolder(join(folder, "one"))).release();
  });

  it("belongs to it through a link, and whatever TMPDIR says", async () => {
    const held = join(folder, "linked");
    const hold = await holdDataFolder(held);
    symlinkSync(held, join(folder, "link"));
    const other = aHolder(join(folder, "link"), folder);
    expect(await saidBy(other)).toBe("DataFolderInUse");
    await kill(other);
    hold.release();
  });

  it("goes to one of those that start in the same moment after the one before was killed", async () => {
    const held = join(folder, "killed");
    for (let round = 0; round < 5; round += 1) {
      const before = aHolder(held);
      expect(await saidBy(before)).toBe("held");
      await kill(before);
      const after = [aHolder(held), aHolder(held), aHolder(held)];
      expect((await Promise.all(after.map(saidBy))).sort()).toEqual(["DataFolderInUse", "DataFolderInUse", "held"]);
      await Promise.all(after.map(kill));
    }
  }, 60_000);

  it("may have a long name", async () => {
    const long = join(folder, "x".repeat(120), "y".repeat(120));
    const hold = await holdDataFolder(long);
    await expect(holdDataFolder(long)).rejects.toThrow(DataFolderInUse);
    hold.release();
  });
});

describe("what is taken for a database", () => {
  const place = join(folder, "database");
  beforeAll(async () => {
    await (await PGlite.create({ dataDir: place })).close();
  });

  it("is what the embedded database has made", () => {
    expect(lookForDatabase(place)).toBe("there");
  });

  it("is nothing where there is no folder, or an empty one", () => {
    mkdirSync(join(folder, "empty"));
    expect(lookForDatabase(join(folder, "absent"))).toBe("nothing");
    expect(lookForDatabase(join(folder, "empty"))).toBe("nothing");
  });

  it.each<[what: string, damage: (of: string) => void, sentence: RegExp]>([
    [
      "a folder with something else",
      (of) => {
        mkdirSync(of);
        writeFileSync(join(of, "letter.txt"), "Dear all");
      },
      /^The folder .* is not empty and holds no whole database: it has no PG_VERSION\./,
    ],
    [
      "a database without PG_VERSION",
      (of) => {
        cpSync(place, of, { recursive: true });
        rmSync(join(of, "PG_VERSION"));
      },
      /it has no PG_VERSION\./,
    ],
    [
      "another format",
      (of) => {
        cpSync(place, of, { recursive: true });
        writeFileSync(join(of, "PG_VERSION"), "17\n");
      },
      /has the format of PostgreSQL 17, and this portal reads 18\./,
    ],
    [
      "a database without its log",
      (of) => {
        cpSync(place, of, { recursive: true });
        rmSync(join(of, "pg_wal"), { recursive: true });
        rmSync(join(of, "global", "pg_control"));
      },
      /is damaged: global.pg_control, pg_wal is missing\./,
    ],
  ])("is not %s, which is refused in a sentence", (name, damage, sentence) => {
    const damaged = join(folder, name);
    damage(damaged);
    const before = readdirSync(damaged);
    expect(() => lookForDatabase(damaged)).toThrow(UnusableDataFolder);
    expect(() => lookForDatabase(damaged)).toThrow(sentence);
    expect(readdirSync(damaged)).toEqual(before);
  });
});
