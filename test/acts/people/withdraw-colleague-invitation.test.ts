import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { inviteColleague } from "#acts/people/invite-colleague.ts";
import { withdrawColleagueInvitation } from "#acts/people/withdraw-colleague-invitation.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, givenApplicant, givenColleague, refused } from "#support/given.ts";
import { eventsOf } from "#support/record.ts";
import { join, tokenOf } from "./colleagues-given.ts";
import { now } from "./given.ts";

const database = await aDatabase();
const { db } = database;

test("is done by anybody who acts for the organisation, once, and the link works no longer", async () => {
  const applicant = await givenApplicant(db);
  const colleague = await givenColleague(db, applicant);
  const email = `${randomUUID()}@example.org`;
  const { next } = accepted(await inviteColleague(as(db, applicant, now), { email, name: "Dora" }));
  const token = await tokenOf(db, next.id);
  const stranger = await givenApplicant(db);
  const withdraw = (by: typeof applicant) => withdrawColleagueInvitation(as(db, by, now), { invitation: next.id });
  expect(refused(await withdraw(stranger)).because).toBe("not_found");
  accepted(await withdraw(colleague));
  expect(refused(await withdraw(applicant)).because).toBe("invitation_was_withdrawn");
  expect(refused(await join(db, token)).because).toBe("invitation_was_withdrawn");
  expect((await eventsOf(database, applicant.organisation)).at(-1)).toBe("ColleagueInvitationWithdrawn");
});
