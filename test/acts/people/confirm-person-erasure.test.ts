import { expect, test } from "vitest";
import { confirmPersonErasure } from "#acts/people/confirm-person-erasure.ts";
import { deactivatePerson } from "#acts/people/deactivate-person.ts";
import { erasePerson } from "#acts/people/erase-person.ts";
import { mendAddress } from "#acts/people/mend-address.ts";
import { reactivatePerson } from "#acts/people/reactivate-person.ts";
import { listPasskeys } from "#db/people/passkeys.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, refused } from "#support/given.ts";
import { lettersTo } from "#support/record.ts";
import { aDelegate, anAdministrator, givePasskey, personOf } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const reason = "Asked by letter.";

async function asked() {
  const { person } = await aDelegate(db);
  await givePasskey(db, person);
  const first = await anAdministrator(db);
  accepted(await deactivatePerson(first, { person, reason }));
  accepted(await erasePerson(first, { person, reason }));
  return { person, first };
}

test("the second administrator erases: the row stays, without a name, and both are on record", async () => {
  const { person, first } = await asked();
  const { email, mission_id } = await personOf(db, person);
  const second = await anAdministrator(db, 1);
  accepted(await confirmPersonErasure(second, { person, reason: "It is so." }));
  const row = await personOf(db, person);
  expect(row).toMatchObject({ name: "Erased person", email: `${person}@erased.invalid`, role: "mission", mission_id });
  expect(row.erased_at).not.toBeNull();
  expect(await listPasskeys(db, person)).toEqual([]);
  const lines = await database.asOwner(
    `select event, data from audit_trail where subject_id = '${person}' order by id`,
  );
  expect(lines.slice(-2)).toMatchObject([
    { event: "PersonErased", data: { reason: "It is so.", askedBy: first.actor.person } },
    { event: "AuditEntriesEmptied", data: { askedBy: first.actor.person, confirmedBy: second.actor.person } },
  ]);
  expect(await lettersTo(database, email)).toEqual(["person-erased"]);
  expect(refused(await confirmPersonErasure(second, { person, reason })).because).toBe("person_is_erased");
  expect(refused(await reactivatePerson(second, { person, reason })).because).toBe("person_is_erased");
  const mended = { person, email: "new@example.org", reason };
  expect(refused(await mendAddress(second, mended)).because).toBe("person_is_erased");
  expect(refused(await erasePerson(second, { person, reason })).because).toBe("person_is_erased");
});

test("not by the one who asked, not after fourteen days, not unasked, and not of who acts again", async () => {
  const { person, first } = await asked();
  expect(refused(await confirmPersonErasure(first, { person, reason })).because).toBe("second_administrator_confirms");
  const late = await anAdministrator(db, 14 * 24);
  expect(refused(await confirmPersonErasure(late, { person, reason })).because).toBe("erasure_is_not_asked_for");
  const { person: other } = await aDelegate(db);
  expect(refused(await confirmPersonErasure(late, { person: other, reason })).because).toBe("erasure_is_not_asked_for");
  accepted(await reactivatePerson(first, { person, reason }));
  const second = await anAdministrator(db, 1);
  expect(refused(await confirmPersonErasure(second, { person, reason })).because).toBe(
    "access_ends_before_the_erasure",
  );
});
