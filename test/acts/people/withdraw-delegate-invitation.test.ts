import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { acceptInvitation } from "#acts/people/accept-invitation.ts";
import { inviteDelegate } from "#acts/people/invite-delegate.ts";
import { withdrawDelegateInvitation } from "#acts/people/withdraw-delegate-invitation.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, anotherOf, as, givenMission, lookingAfter, refused } from "#support/given.ts";
import { countOf, eventsOf } from "#support/record.ts";
import { tokenOf } from "./colleagues-given.ts";
import { now } from "./given.ts";

const database = await aDatabase();
const { db } = database;

test("makes the link worth nothing, is told, and is another mission's to know nothing of", async () => {
  const delegate = await lookingAfter(db, await givenMission(db));
  const other = await anotherOf(db, delegate);
  const stranger = await lookingAfter(db, await givenMission(db));
  const email = `${randomUUID()}@example.org`;
  const said = { email, name: "Nadia", readsOnly: false, language: "en" };
  const { next } = accepted(await inviteDelegate(as(db, delegate, now), said));
  const token = await tokenOf(db, next.id);
  const withdraw = (by: typeof delegate) => withdrawDelegateInvitation(as(db, by, now), { invitation: next.id });
  expect(refused(await withdraw(stranger)).because).toBe("not_found");
  expect(refused(await withdraw(other)).because).toBe("access_administrator_does_this");
  accepted(await withdraw(delegate));
  expect(await eventsOf(database, next.id)).toEqual(["DelegateInvited", "DelegateInvitationWithdrawn"]);
  expect(
    await countOf(database, "letter", `recipient_person = '${other.person}' and data ->> 'change' = 'withdrawn'`),
  ).toBe(1);
  const answers = { token, name: "Nadia", passwordHash: "hash", language: "en" };
  expect(await acceptInvitation({ db, now }, answers)).toMatchObject({ because: "invitation_was_withdrawn" });
});
