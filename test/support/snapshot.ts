import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { openEmbedded } from "#db/database.ts";

/** With which the tests' program proves for whom it reads. */
export const secret = "a secret of tests that is long enough";

const cache = new URL("../../.cache/", import.meta.url);

let kept: Promise<Blob> | null = null;

/** Read once for each worker, and handed out as it is: PGlite copies what it takes from it. */
export function snapshot(): Promise<Blob> {
  kept ??= readSnapshot().then((bytes) => Object.assign(new Blob(), { arrayBuffer: () => Promise.resolve(bytes) }));
  return kept;
}

/** The dumped data folder of a migrated database, kept between runs until a migration, a promise or what makes it changes. */
async function readSnapshot(): Promise<ArrayBuffer> {
  const file = new URL(`snapshot-${await versionOfTheSchema()}.tar`, cache);
  const before = await readFile(file).catch(() => null);
  if (before !== null) return new Uint8Array(before).buffer;
  const database = await openEmbedded({ dataDir: "memory://", secret, snapshot: await anEmptySmallFolder() });
  await database.migrate();
  await database.declareDemonstration();
  await database.pglite.exec("reset role");
  // Nobody asks them, and without them half as many files are read for each test's database.
  for (const empty of ["template1", "template0"]) {
    await database.pglite.exec(`alter database ${empty} is_template false`);
    await database.pglite.exec(`drop database ${empty}`);
  }
  // Nothing is left for each clone to recover.
  await database.pglite.exec("checkpoint");
  const dump = await (await database.pglite.dumpDataDir("none")).arrayBuffer();
  await database.close();
  await mkdir(cache, { recursive: true });
  const draft = new URL(`${randomUUID()}.tar`, cache);
  await writeFile(draft, new Uint8Array(dump));
  await rename(draft, file);
  return dump;
}

/** PostgreSQL would set aside 128 MB for pages and 16 MB for each part of its log, which every clone would fill with zeros or copy. */
async function anEmptySmallFolder(): Promise<Blob> {
  const pglite = await PGlite.create({ dataDir: "memory://", initDbStartParams: ["--wal-segsize=1"] });
  for (const setting of ["shared_buffers = '16MB'", "min_wal_size = '2MB'", "max_wal_size = '4MB'"])
    await pglite.query(`alter system set ${setting}`);
  await pglite.exec("checkpoint");
  const folder = await pglite.dumpDataDir("none");
  await pglite.close();
  return folder;
}

export async function versionOfTheSchema(): Promise<string> {
  const hash = createHash("sha256");
  for (const part of ["migrations", "promises"]) {
    const folder = new URL(`../../db/${part}/`, import.meta.url);
    for (const name of (await readdir(folder)).sort()) hash.update(await readFile(new URL(name, folder)));
  }
  for (const name of ["database.ts", "logins.ts", "record/job-queue.ts", "seal.ts"])
    hash.update(await readFile(new URL(`../../db/${name}`, import.meta.url)));
  hash.update(await readFile(new URL(import.meta.url)));
  return hash.digest("hex").slice(0, 16);
}
