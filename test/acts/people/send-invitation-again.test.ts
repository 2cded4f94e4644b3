import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { acceptInvitation } from "#acts/people/accept-invitation.ts";
import { invitePerson } from "#acts/people/invite-person.ts";
import { sendInvitationAgain } from "#acts/people/send-invitation-again.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, givenMission, refused } from "#support/given.ts";
import { tokenIn } from "#support/record.ts";
import { anAdministrator, lastOnRecord } from "./given.ts";

const { db } = await aDatabase();

async function tokensTo(email: string): Promise<string[]> {
  const letters = await db
    .selectFrom("letter")
    .select(["data", "language"])
    .where("recipient_email", "=", email)
    .orderBy("created_at")
    .execute();
  expect(new Set(letters.map(({ language }) => language))).toEqual(new Set(["fr"]));
  return Promise.all(letters.map(({ data }) => tokenIn(db, data)));
}

const answers = { name: "Ada Example", passwordHash: "hash", language: "en" };

test("one invitation is valid at a time: sent again, or invited anew, the link of the earlier letter works no longer", async () => {
  const email = `${randomUUID()}@example.org`;
  const { mission } = await givenMission(db);
  const offer = { email, name: "Ada", language: "fr", office: { role: "mission", mission } } as const;
  const first = accepted(await invitePerson(await anAdministrator(db), offer)).next.id;
  const second = accepted(
    await sendInvitationAgain(await anAdministrator(db, 200), { invitation: first, reason: "It expired." }),
  ).next.id;
  expect(await lastOnRecord(db, second)).toMatchObject({
    act: "send-invitation-again",
    event: "InvitationSentAgain",
    data: { replaces: first, reason: "It expired." },
  });
  const third = accepted(await invitePerson(await anAdministrator(db, 201), { ...offer, email: email.toUpperCase() }));
  expect(await lastOnRecord(db, third.next.id)).toMatchObject({ event: "PersonInvited", data: { replaces: second } });
  const [one = "", two = ""] = await tokensTo(email);
  const at = { db, now: (await anAdministrator(db, 202)).now };
  for (const token of [one, two])
    expect(refused(await acceptInvitation(at, { token, ...answers })).because).toBe("invitation_was_withdrawn");
  const [latest = ""] = await tokensTo(email.toUpperCase());
  expect(accepted(await acceptInvitation(at, { token: latest, ...answers })).next).toMatchObject({
    role: "mission",
    mission,
  });
});
