import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { acceptInvitation } from "#acts/people/accept-invitation.ts";
import { invitePerson } from "#acts/people/invite-person.ts";
import { sendInvitationAgain } from "#acts/people/send-invitation-again.ts";
import { withdrawInvitation } from "#acts/people/withdraw-invitation.ts";
import { newId } from "#db/new-id.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, refused } from "#support/given.ts";
import { eventsOf, tokenIn } from "#support/record.ts";
import { anAdministrator, lastOnRecord, now } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const reason = "Sent to the wrong person.";

async function invited() {
  const invitation = { email: `${randomUUID()}@example.org`, name: null, language: "en" };
  const { next } = accepted(
    await invitePerson(await anAdministrator(db), { ...invitation, office: { role: "secretariat" } }),
  );
  return next.id;
}

async function accept(invitation: Id<"invitation">) {
  const { data } = await db
    .selectFrom("letter")
    .select("data")
    .where("event_key", "=", `invitation:${invitation}`)
    .executeTakeFirstOrThrow();
  return acceptInvitation(
    { db, now },
    { token: await tokenIn(db, data), name: "Ada Example", passwordHash: "hash", language: "en" },
  );
}

test("the link in the letter works no longer, and the reason is on record", async () => {
  const invitation = await invited();
  accepted(await withdrawInvitation(await anAdministrator(db), { invitation, reason }));
  expect(refused(await accept(invitation)).because).toBe("invitation_was_withdrawn");
  expect(await eventsOf(database, invitation)).toEqual(["PersonInvited", "InvitationWithdrawn"]);
  expect(await lastOnRecord(db, invitation)).toMatchObject({ act: "withdraw-invitation", data: { reason } });
});

test("not twice, not after it was accepted, and then it is not sent again either", async () => {
  const administrator = await anAdministrator(db);
  const [withdrawn, taken] = [await invited(), await invited()];
  accepted(await withdrawInvitation(administrator, { invitation: withdrawn, reason }));
  accepted(await accept(taken));
  for (const act of [withdrawInvitation, sendInvitationAgain]) {
    expect(refused(await act(administrator, { invitation: withdrawn, reason })).because).toBe(
      "invitation_was_withdrawn",
    );
    expect(refused(await act(administrator, { invitation: taken, reason })).because).toBe(
      "invitation_already_accepted",
    );
    expect(refused(await act(administrator, { invitation: newId<"invitation">(), reason })).because).toBe("not_found");
  }
});
