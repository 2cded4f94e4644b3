import { expect, test } from "vitest";
import { changeInscription } from "#acts/participation/change-inscription.ts";
import { changeRepresentative } from "#acts/participation/change-representative.ts";
import { findInscription } from "#db/participation/inscriptions.ts";
import { readingAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, type Applicant, as, refused } from "#support/given.ts";
import { auditOf } from "#support/record.ts";
import { dora, givenAttending, givenRepresentative } from "#support/representatives.ts";
import { givenInscribed, givenList, heard, listSettled } from "#support/speakers.ts";

const database = await aDatabase();
const { db } = database;

const kept = ({ organisation }: Applicant, id: Id<"inscription">) =>
  readingAs(db, { role: "organisation", organisation }, (trx) => findInscription(trx, id));

test("another representative speaks, or about something else, at the same place, until the list closes", async () => {
  const given = await givenAttending(db);
  const beside = await givenAttending(db, { of: given });
  await givenList(db, given);
  const { inscription } = await givenInscribed(db, given);
  const representative = await givenRepresentative(db, given, { name: "Eve Example" });
  const change = (by = given.applicant, at = round.afterwards) =>
    changeInscription(as(db, by, at), { inscription, representative, topic: "Norms" });
  expect(refused(await change(beside.applicant)).because).toBe("not_found");
  expect(refused(await change(given.applicant, heard.closesAt.add({ milliseconds: 1 }))).because).toBe(
    "list_of_speakers_has_closed",
  );
  accepted(await change());
  expect(await kept(given.applicant, inscription)).toMatchObject({ representative, topic: "Norms", place: 1 });
  expect(refused(await change()).because).toBe("inscription_is_unchanged");
  expect((await auditOf(database, inscription)).at(-1)).toMatchObject({
    act: "change-inscription",
    event: "InscriptionChanged",
  });
});

test("follows what is said anew of the representative, also after the list has closed", async () => {
  const given = await givenAttending(db);
  await givenList(db, given);
  const { inscription, representative } = await givenInscribed(db, given, { topic: "Norms" });
  const aside = await givenRepresentative(db, given, { name: "Una" });
  const office = as(db, given.applicant, listSettled);
  accepted(await changeRepresentative(office, { ...dora, name: "Una Example", representative: aside }));
  expect((await kept(given.applicant, inscription))?.representative).toBe(representative);
  const { next } = accepted(await changeRepresentative(office, { ...dora, name: "Eve Example", representative }));
  expect(await kept(given.applicant, inscription)).toMatchObject({
    ...{ representative: next.id, topic: "Norms", ended: null },
    changed: { at: listSettled, by: given.applicant.person },
  });
  expect((await auditOf(database, inscription)).at(-1)).toMatchObject({
    act: "change-representative",
    event: "InscriptionFollowed",
  });
});
