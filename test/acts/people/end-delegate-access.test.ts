import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { acceptInvitation } from "#acts/people/accept-invitation.ts";
import { deactivatePerson } from "#acts/people/deactivate-person.ts";
import { endDelegateAccess } from "#acts/people/end-delegate-access.ts";
import { inviteDelegate } from "#acts/people/invite-delegate.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, anotherOf, as, givenMission, lookingAfter, refused } from "#support/given.ts";
import { auditOf, countOf, lettersTo } from "#support/record.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { tokenOf } from "./colleagues-given.ts";
import { anAdministrator, countSignIns, now, personOf } from "./given.ts";

const database = await aDatabase();
const { db } = database;

test("ends sign-ins and access at once, stands on record under who did it, and is told to the person, the others and the mission's address", async () => {
  const delegate = await lookingAfter(db, await givenMission(db));
  const leaving = await anotherOf(db, delegate);
  const third = await anotherOf(db, delegate);
  await signedInAs(aLoadContext(db), leaving.person);
  accepted(await endDelegateAccess(as(db, delegate, now), { person: leaving.person }));
  expect(await countSignIns(db, leaving.person)).toBe(0);
  expect(await personOf(db, leaving.person)).toMatchObject({
    banned_by: delegate.person,
    mission_id: delegate.mission,
  });
  expect((await personOf(db, leaving.person)).banned_at).not.toBeNull();
  expect((await auditOf(database, leaving.person)).at(-1)).toMatchObject({
    act: "end-delegate-access",
    actor_person: delegate.person,
  });
  expect(await lettersTo(database, leaving.person)).toContain("mission-access-ended");
  for (const to of [third.person, `${delegate.mission}@mission.example`])
    expect(await lettersTo(database, to)).toContain("office-people-changed");
});

test("is refused of oneself, without the role, and of somebody of another mission, who is not there", async () => {
  const delegate = await lookingAfter(db, await givenMission(db));
  const other = await anotherOf(db, delegate);
  const stranger = await givenMission(db);
  const end = async (by: typeof delegate, person: typeof delegate) =>
    refused(await endDelegateAccess(as(db, by, now), { person: person.person })).because;
  expect(await end(delegate, delegate)).toBe("nobody_ends_their_own_access");
  expect(await end(other, delegate)).toBe("access_administrator_does_this");
  expect(await end(delegate, stranger)).toBe("not_found");
});

test.each(["the mission", "an administrator of the portal"])(
  "ends the role with the access, and what was sent with it works no longer, where %s ends it",
  async (who) => {
    const delegate = await lookingAfter(db, await givenMission(db));
    const leaving = await lookingAfter(db, await anotherOf(db, delegate));
    const said = { email: `${randomUUID()}@example.org`, name: "Nadia", readsOnly: false, language: "en" };
    const { next } = accepted(await inviteDelegate(as(db, leaving, now), said));
    const token = await tokenOf(db, next.id);
    if (who === "the mission") accepted(await endDelegateAccess(as(db, delegate, now), { person: leaving.person }));
    else accepted(await deactivatePerson(await anAdministrator(db), { person: leaving.person, reason: "Left." }));
    expect(
      await countOf(database, "access_administrator", `person_id = '${leaving.person}' and ended_at is null`),
    ).toBe(0);
    const answers = { token, name: "Nadia", passwordHash: "hash", language: "en" };
    expect(await acceptInvitation({ db, now }, answers)).toMatchObject({ because: "invitation_was_withdrawn" });
    expect((await auditOf(database, leaving.person)).map(({ event }) => event)).toContain("AccessAdministratorEnded");
  },
);
