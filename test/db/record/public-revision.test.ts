import { expect, test } from "vitest";
import { compactPublicRevision, raisePublicRevision, readPublicRevision } from "#db/record/public-revision.ts";
import { aDatabase } from "#support/database.ts";

const { db } = await aDatabase();

test("putting its rows together changes no revision", async () => {
  await db.transaction().execute(raisePublicRevision);
  await db.transaction().execute(raisePublicRevision);
  const before = await readPublicRevision(db);
  await compactPublicRevision(db);
  expect(await readPublicRevision(db)).toBe(before);
  expect(await db.selectFrom("public_change").selectAll().execute()).toHaveLength(1);
});
