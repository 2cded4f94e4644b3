import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { withdrawInscription } from "#acts/participation/withdraw-inscription.ts";
import { withdrawRepresentative } from "#acts/participation/withdraw-representative.ts";
import { findInscription } from "#db/participation/inscriptions.ts";
import { readingAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, type Applicant, as, refused } from "#support/given.ts";
import { auditOf } from "#support/record.ts";
import { givenAttending } from "#support/representatives.ts";
import { givenInscribed, givenList, heard, listSettled } from "#support/speakers.ts";

const database = await aDatabase();
const { db } = database;

const kept = ({ organisation }: Applicant, id: Id<"inscription">) =>
  readingAs(db, { role: "organisation", organisation }, (trx) => findInscription(trx, id));

test("leaves the list, also of a suspended accreditation, once, and inscribes again after the others", async () => {
  const given = await givenAttending(db);
  const beside = await givenAttending(db, { of: given });
  await givenList(db, given);
  const { inscription, representative } = await givenInscribed(db, given);
  await givenInscribed(db, beside);
  const withdraw = (by = given.applicant, at = round.afterwards, id = inscription) =>
    withdrawInscription(as(db, by, at), { inscription: id });
  expect(refused(await withdraw(beside.applicant)).because).toBe("not_found");
  accepted(await withdraw());
  expect((await kept(given.applicant, inscription))?.ended).toMatchObject({ as: "withdrawn" });
  expect(refused(await withdraw()).because).toBe("inscription_has_ended");
  expect((await auditOf(database, inscription)).at(-1)).toMatchObject({ event: "InscriptionWithdrawn" });
  const again = await givenInscribed(db, given, { representative });
  expect((await kept(given.applicant, again.inscription))?.place).toBe(3);
  expect(
    refused(await withdraw(given.applicant, heard.closesAt.add({ milliseconds: 1 }), again.inscription)).because,
  ).toBe("list_of_speakers_has_closed");
  const suspending = { accreditation: given.accreditation.id, ground: "A ground." };
  accepted(await suspendAccreditation(as(db, given.officer, round.afterwards), suspending));
  accepted(await withdraw(given.applicant, heard.closesAt, again.inscription));
});

test("falls away with the representative, also after the list has closed", async () => {
  const given = await givenAttending(db);
  await givenList(db, given);
  const { inscription, representative } = await givenInscribed(db, given);
  accepted(await withdrawRepresentative(as(db, given.applicant, listSettled), { representative }));
  expect((await kept(given.applicant, inscription))?.ended).toEqual({
    ...{ as: "fell-away", at: listSettled, by: given.applicant.person },
  });
  expect((await auditOf(database, inscription)).at(-1)).toMatchObject({
    act: "withdraw-representative",
    event: "InscriptionFellAway",
  });
});
