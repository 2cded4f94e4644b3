import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, expect, it } from "vitest";
import { embeddedExtensions } from "#db/database.ts";
import type { Place } from "#db/owner.ts";
import { withoutPromises } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { findToEraseAgain, writeErasures } from "../../app/program/erasures.ts";

const folder = mkdtempSync(join(tmpdir(), "portal-erasures-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const database = await aDatabase();

/** As it is now; on a server the database itself. */
async function placeNow(): Promise<Place> {
  if (database.server !== null) return { ownerUrl: database.server.ownerUrl };
  const dump = await database.pglite?.dumpDataDir("none");
  const more = dump === undefined ? {} : { loadDataDir: dump };
  const copy = await PGlite.create({ dataDir: folder, extensions: embeddedExtensions, ...more });
  await copy.close();
  return { dataDir: folder };
}

it("lists who was erased, by id, and of an earlier list whom a restored backup has brought back", async () => {
  const [here, back] = [randomUUID(), randomUUID()];
  const erased = `insert into person (id, name, email, banned_at, erased_at)
    values ('${here}', 'Erased person', '${here}@erased.invalid', now(), '2026-11-30T06:00:00Z')`;
  await withoutPromises(database, "person", erased);
  const place = await placeNow();
  expect(await writeErasures(place)).toEqual([`${here} 2026-11-30T06:00:00Z`]);
  const file = join(tmpdir(), `erasures-${here}`);
  writeFileSync(file, `${here} 2026-11-30T06:00:00Z\n${back} 2026-11-30T07:00:00Z\nnot ${randomUUID()}\n`);
  expect(await findToEraseAgain(place, file)).toEqual([back]);
  rmSync(file);
});
