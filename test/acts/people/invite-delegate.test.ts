import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { acceptInvitation } from "#acts/people/accept-invitation.ts";
import { inviteDelegate } from "#acts/people/invite-delegate.ts";
import { invitePerson } from "#acts/people/invite-person.ts";
import { aDatabase } from "#support/database.ts";
import {
  accepted,
  anotherOf,
  as,
  givenChair,
  givenMission,
  givenProcess,
  lookingAfter,
  refused,
} from "#support/given.ts";
import { auditOf, countOf, lettersAbout, lettersTo } from "#support/record.ts";
import { tokenOf } from "./colleagues-given.ts";
import { anAdministrator, lastOnRecord, now } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const anAddress = () => `${randomUUID()}@example.org`;
const said = (email: string, readsOnly = false) => ({ email, name: "Nadia", readsOnly, language: "fr" });

test("who is invited begins in that mission and no other, and the others and the mission's address are told, then and when they accept", async () => {
  const delegate = await lookingAfter(db, await givenMission(db));
  const other = await anotherOf(db, delegate);
  const stranger = await givenMission(db);
  const email = anAddress();
  const { next } = accepted(await inviteDelegate(as(db, delegate, now), said(email, true)));
  expect(await auditOf(database, next.id)).toMatchObject([
    { act: "invite-delegate", event: "DelegateInvited", actor_person: delegate.person },
  ]);
  const told = `${delegate.mission}@mission.example`;
  for (const to of [other.person, told]) expect(await lettersTo(database, to)).toContain("office-people-changed");
  expect(
    await countOf(database, "letter", `recipient_person = '${delegate.person}' and data ->> 'change' = 'invited'`),
  ).toBe(0);
  for (const to of [stranger.person, `${stranger.mission}@mission.example`])
    expect(await lettersTo(database, to)).toEqual([]);
  const [letter] = (await lettersAbout(db, next.id)).filter(({ kind }) => kind === "office-people-changed");
  expect(letter?.data).toMatchObject({ email, part: "reader", by: { role: "mission" }, change: "invited" });

  const token = await tokenOf(db, next.id);
  const as1 = { token, name: "Nadia Newcomer", passwordHash: "hash", language: "fr" };
  const ruling = accepted(await acceptInvitation({ db, now }, as1));
  const person = await db
    .selectFrom("person")
    .selectAll()
    .where("id", "=", ruling.happened.person)
    .executeTakeFirstOrThrow();
  expect(person).toMatchObject({ role: "mission", mission_id: delegate.mission, reads_only: true });
  expect(await countOf(database, "letter", `kind = 'office-people-changed' and recipient_email = '${told}'`)).toBe(3);
  expect(
    await countOf(database, "letter", `recipient_person = '${delegate.person}' and data ->> 'change' = 'joined'`),
  ).toBe(1);
});

test("is refused to a delegate without the role, and answers the same whatever account the address has", async () => {
  const delegate = await lookingAfter(db, await givenMission(db));
  const other = await anotherOf(db, delegate);
  expect(refused(await inviteDelegate(as(db, other, now), said(anAddress()))).because).toBe(
    "access_administrator_does_this",
  );
  const chair = await givenChair(db, (await givenProcess(db)).process.id);
  const { next } = accepted(await inviteDelegate(as(db, delegate, now), said(`${chair.person}@example.org`)));
  const token = await tokenOf(db, next.id);
  const answers = { token, name: "Eve", passwordHash: "hash", language: "en" };
  expect(await acceptInvitation({ db, now }, answers)).toMatchObject({ because: "address_has_an_account" });
});

test("stands beside what an administrator of the portal has sent to the address, and replaces its own", async () => {
  const delegate = await lookingAfter(db, await givenMission(db));
  const email = anAddress();
  const administrator = await anAdministrator(db);
  const office = { role: "secretariat" } as const;
  accepted(await invitePerson(administrator, { email, name: null, language: "en", office }));
  const first = accepted(await inviteDelegate(as(db, delegate, now), said(email)));
  accepted(await inviteDelegate(as(db, delegate, now), said(email)));
  expect(await countOf(database, "invitation", `email = '${email}' and withdrawn_at is null`)).toBe(2);
  expect(await countOf(database, "invitation", `id = '${first.next.id}' and withdrawn_at is not null`)).toBe(1);
  accepted(await invitePerson(administrator, { email, name: null, language: "en", office }));
  expect(await countOf(database, "invitation", `email = '${email}' and withdrawn_at is null`)).toBe(1);
});

test("the first delegate whom an administrator of the portal invites looks after the mission; the office's people are told of each", async () => {
  const administrator = await anAdministrator(db);
  const { mission, person } = await givenMission(db);
  const invite = async (email: string) =>
    accepted(
      await invitePerson(administrator, { email, name: null, language: "en", office: { role: "mission", mission } }),
    ).next.id;
  const first = await invite(anAddress());
  const second = await invite(anAddress());
  expect(await countOf(database, "invitation", `id = '${first}' and access_administrator`)).toBe(1);
  expect(await countOf(database, "invitation", `id = '${second}' and access_administrator`)).toBe(0);
  expect(
    await countOf(database, "letter", `recipient_person = '${person}' and data -> 'by' ->> 'role' = 'administrator'`),
  ).toBe(2);
  const token = await tokenOf(db, first);
  const taken = { token, name: "Dana", passwordHash: "hash", language: "en" };
  const { happened } = accepted(await acceptInvitation({ db, now }, taken));
  const delegate = { role: "mission", person: happened.person, mission, mayObject: true } as const;
  accepted(await inviteDelegate(as(db, delegate, now), said(anAddress())));
  expect((await lastOnRecord(db, first)).event).toBe("InvitationAccepted");
});

test("the Chair's office is told who is invited to it, and by whom", async () => {
  const administrator = await anAdministrator(db);
  const { process, chair } = await givenProcess(db);
  const office = { role: "chair", process: process.id } as const;
  const email = anAddress();
  accepted(await invitePerson(administrator, { email, name: "Cora", language: "en", office }));
  expect(await lettersTo(database, chair.person)).toEqual(["office-people-changed"]);
});
