import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { inviteColleague } from "#acts/people/invite-colleague.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, givenApplicant, givenColleague, givenMission, givenNewcomer, refused } from "#support/given.ts";
import { auditOf, countOf, lettersAbout } from "#support/record.ts";
import { invitedTo, join, tokenOf } from "./colleagues-given.ts";
import { now } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const anAddress = () => `${randomUUID()}@example.org`;

test("sends one letter with a secret that the record keeps as its hash alone, and stands on record without the address", async () => {
  const applicant = await givenApplicant(db, { name: "Institute for Quiet Networks" });
  const email = anAddress();
  const { next } = accepted(await inviteColleague(as(db, applicant, now), { email, name: "Dora" }));
  expect(await lettersAbout(db, next.id)).toMatchObject([
    { kind: "organisation-invitation", to: email, data: { organisation: "Institute for Quiet Networks" } },
  ]);
  const token = await tokenOf(db, next.id);
  expect(await countOf(database, "organisation_invitation", `token_hash = '${token}'`)).toBe(0);
  const lines = await auditOf(database, applicant.organisation);
  expect(lines.at(-1)).toMatchObject({
    act: "invite-colleague",
    event: "ColleagueInvited",
    actor_person: applicant.person,
  });
  expect(await countOf(database, "audit_trail", `data::text like '%${email}%'`)).toBe(0);
});

test("answers and writes the same, whatever account the address has", async () => {
  const applicant = await givenApplicant(db);
  const other = await givenApplicant(db);
  const officer = await givenMission(db);
  const newcomer = await givenNewcomer(db);
  const answers = [];
  for (const email of [anAddress(), ...[other, officer, newcomer].map(({ person }) => `${person}@example.org`)]) {
    const outcome = accepted(await inviteColleague(as(db, applicant, now), { email, name: "Dora" }));
    const [letter, ...more] = await lettersAbout(db, outcome.next.id);
    answers.push({
      answer: Object.keys(outcome.next),
      happened: Object.keys(outcome.happened),
      kind: letter?.kind,
      person: letter?.person,
      data: Object.keys(letter?.data ?? {}).sort(),
      more: more.length,
    });
  }
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
});

test("replaces an earlier invitation of the same address, whose link works no longer", async () => {
  const applicant = await givenApplicant(db);
  const email = anAddress();
  const first = await invitedTo(db, applicant, email);
  const second = await invitedTo(db, applicant, email.toUpperCase());
  expect(refused(await join(db, first)).because).toBe("invitation_was_withdrawn");
  accepted(await join(db, second));
});

test("is refused to a sixth, and to who acts for it already", async () => {
  const applicant = await givenApplicant(db);
  const colleague = await givenColleague(db, applicant);
  const again = { email: `${colleague.person}@example.org`, name: "Again" };
  expect(refused(await inviteColleague(as(db, applicant, now), again)).because).toBe("person_acts_for_it_already");
  for (let place = 3; place <= 5; place += 1) await invitedTo(db, place === 4 ? colleague : applicant, anAddress());
  const sixth = await inviteColleague(as(db, applicant, now), { email: anAddress(), name: "A sixth" });
  expect(refused(sixth)).toMatchObject({ because: "organisation_has_enough_people", details: { most: 5 } });
});

test("is done once by a button that was pressed twice, and by nobody who acts for none", async () => {
  const applicant = await givenApplicant(db);
  const said = { email: anAddress(), name: "Dora", key: "twice" };
  const [one, two] = [
    accepted(await inviteColleague(as(db, applicant, now), said)),
    accepted(await inviteColleague(as(db, applicant, now), said)),
  ];
  expect(two.next).toEqual(one.next);
  expect(await countOf(database, "organisation_invitation", `organisation_id = '${applicant.organisation}'`)).toBe(1);
  const newcomer = await givenNewcomer(db);
  expect(refused(await inviteColleague(as(db, newcomer, now), { email: anAddress(), name: "Dora" })).because).toBe(
    "not_found",
  );
  const mission = await givenMission(db);
  expect(refused(await inviteColleague(as(db, mission, now), { email: anAddress(), name: "Dora" })).because).toBe(
    "not_allowed",
  );
});
