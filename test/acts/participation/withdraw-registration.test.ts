import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { reinstateAccreditation } from "#acts/accreditation/reinstate-accreditation.ts";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { registerForSession } from "#acts/participation/register-for-session.ts";
import { withdrawRegistration } from "#acts/participation/withdraw-registration.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenColleague, refused } from "#support/given.ts";
import { countOf, eventsOf, lettersAbout } from "#support/record.ts";
import { givenOpenToAll, givenRegistration, givenSessionOpenToAll, remi } from "#support/registrations.ts";
import { givenAttending } from "#support/representatives.ts";

const database = await aDatabase();
const { db } = database;

test("is on record once, and told to all who act for the organisation", async () => {
  const given = await givenOpenToAll(db);
  const colleague = await givenColleague(db, given.applicant);
  const registration = await givenRegistration(db, given);
  const withdrawing = { registration, key: randomUUID() };
  accepted(await withdrawRegistration(as(db, colleague, round.afterwards), withdrawing));
  accepted(await withdrawRegistration(as(db, colleague, round.afterwards), withdrawing));
  expect(
    await countOf(database, "registration", `id = '${registration}' and withdrawn_by = '${colleague.person}'`),
  ).toBe(1);
  expect(await eventsOf(database, registration)).toEqual(["RegistrationMade", "RegistrationWithdrawn"]);
  const written = await lettersAbout(db, `RegistrationWithdrawn:${registration}`);
  expect(written.map(({ person }) => person).sort()).toEqual([given.applicant.person, colleague.person].sort());
  expect(written[0]?.data).toMatchObject({ change: "withdrawn", standing: 0, most: 10 });
});

test("is done once, until the session ends, by the organisation alone", async () => {
  const given = await givenOpenToAll(db);
  const beside = await givenOpenToAll(db, { of: given });
  const registration = await givenRegistration(db, given);
  const withdraw = (by = given.applicant, at = round.afterwards) =>
    withdrawRegistration(as(db, by, at), { registration });
  expect(refused(await withdraw(beside.applicant)).because).toBe("not_found");
  expect(refused(await withdraw(given.applicant, instant("2022-07-30T04:00:00Z"))).because).toBe(
    "registrations_are_made_until_the_session_ends",
  );
  accepted(await withdraw());
  expect(refused(await withdraw()).because).toBe("registration_is_withdrawn");
});

test("is open to an organisation that is accredited since", async () => {
  const given = await givenAttending(db);
  const session = await givenSessionOpenToAll(db, given);
  const changing = { accreditation: given.accreditation.id, ground: "A ground." };
  accepted(await suspendAccreditation(as(db, given.officer, round.circulating), changing));
  const registering = { ...remi, session: session.id };
  const { next } = accepted(await registerForSession(as(db, given.applicant, round.objecting), registering));
  accepted(await reinstateAccreditation(as(db, given.officer, round.settled), changing));
  accepted(await withdrawRegistration(as(db, given.applicant, round.afterwards), { registration: next.id }));
});
