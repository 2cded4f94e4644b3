import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { withdrawRepresentative } from "#acts/participation/withdraw-representative.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenColleague, refused } from "#support/given.ts";
import { countOf, eventsOf, lettersAbout } from "#support/record.ts";
import { givenAttending, givenRepresentative } from "#support/representatives.ts";

const database = await aDatabase();
const { db } = database;

test("leaves the place to another, is on record, and is told to all who act for the organisation", async () => {
  const given = await givenAttending(db, { most: 1 });
  const colleague = await givenColleague(db, given.applicant);
  const representative = await givenRepresentative(db, given);
  const withdrawing = { representative, key: randomUUID() };
  accepted(await withdrawRepresentative(as(db, colleague, round.afterwards), withdrawing));
  accepted(await withdrawRepresentative(as(db, colleague, round.afterwards), withdrawing));
  expect(
    await countOf(database, "representative", `id = '${representative}' and withdrawn_by = '${colleague.person}'`),
  ).toBe(1);
  expect(await eventsOf(database, representative)).toEqual(["RepresentativeNominated", "RepresentativeWithdrawn"]);
  const written = await lettersAbout(db, `RepresentativeWithdrawn:${representative}`);
  expect(written.map(({ person }) => person).sort()).toEqual([given.applicant.person, colleague.person].sort());
  expect(written[0]?.data).toMatchObject({ change: "withdrawn", standing: 0, most: 1 });
  await givenRepresentative(db, given, { name: "Eve Example" });
});

test("is done once, until the session ends, by the organisation alone, and also while it is suspended", async () => {
  const given = await givenAttending(db);
  const beside = await givenAttending(db, { of: given });
  const representative = await givenRepresentative(db, given);
  const withdraw = (by = given.applicant, at = round.afterwards) =>
    withdrawRepresentative(as(db, by, at), { representative });
  expect(refused(await withdraw(beside.applicant)).because).toBe("not_found");
  expect(refused(await withdraw(given.applicant, instant("2022-07-30T04:00:00Z"))).because).toBe(
    "representatives_are_named_until_the_session_ends",
  );
  const suspending = { accreditation: given.accreditation.id, ground: "A ground." };
  accepted(await suspendAccreditation(as(db, given.officer, round.afterwards), suspending));
  accepted(await withdraw());
  expect(refused(await withdraw()).because).toBe("representative_is_withdrawn");
});
