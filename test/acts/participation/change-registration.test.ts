import { expect, test } from "vitest";
import { changeRegistration } from "#acts/participation/change-registration.ts";
import { withdrawRegistration } from "#acts/participation/withdraw-registration.ts";
import { listRegistrations } from "#db/participation/registrations.ts";
import { readingAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { mostRegistered } from "#domain/participation/registration.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, type Applicant, as, refused } from "#support/given.ts";
import { auditOf, lettersAbout } from "#support/record.ts";
import { givenOpenToAll, givenRegistration, remi } from "#support/registrations.ts";

const database = await aDatabase();
const { db } = database;

const change = (by: Applicant, registration: Id<"registration">, said = {}, at = round.afterwards) =>
  changeRegistration(as(db, by, at), { ...remi, name: "Sam Example", ...said, registration });

test("puts what is said now in the place of what was said, also where no place is left, and writes no letter", async () => {
  const given = await givenOpenToAll(db);
  const first = await givenRegistration(db, given);
  for (let n = 1; n < mostRegistered; n += 1) await givenRegistration(db, given, { name: `Person ${n.toString()}` });
  const { next } = accepted(await change(given.applicant, first));
  const { organisation } = given.applicant;
  const rows = await readingAs(db, { role: "organisation", organisation }, (trx) =>
    listRegistrations(trx, { organisation, session: given.session.id }),
  );
  expect(rows.find(({ id }) => id === first)).toMatchObject({
    name: "Remi Example",
    withdrawn: { at: round.afterwards, by: given.applicant.person },
  });
  expect(rows.find(({ id }) => id === next.id)).toMatchObject({
    name: "Sam Example",
    replaces: first,
    withdrawn: null,
  });
  expect(await auditOf(database, next.id)).toMatchObject([
    { act: "change-registration", event: "RegistrationChanged", actor_person: given.applicant.person },
  ]);
  expect(await lettersAbout(db, next.id)).toEqual([]);
});

test("is refused where nothing changes, of one who was changed or withdrawn, and after the session", async () => {
  const given = await givenOpenToAll(db);
  const first = await givenRegistration(db, given);
  const { applicant } = given;
  expect(refused(await change(applicant, first, remi)).because).toBe("registration_is_unchanged");
  expect(refused(await change(applicant, first, {}, instant("2022-07-30T04:00:00Z"))).because).toBe(
    "registrations_are_made_until_the_session_ends",
  );
  const { next } = accepted(await change(applicant, first));
  expect(refused(await change(applicant, first, { name: "Una" })).because).toBe("registration_is_withdrawn");
  accepted(await withdrawRegistration(as(db, applicant, round.afterwards), { registration: next.id }));
  expect(refused(await change(applicant, next.id, { name: "Una" })).because).toBe("registration_is_withdrawn");
});

test("is not found by another organisation", async () => {
  const given = await givenOpenToAll(db);
  const beside = await givenOpenToAll(db, { of: given });
  const first = await givenRegistration(db, given);
  expect(refused(await change(beside.applicant, first)).because).toBe("not_found");
});
