import { expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { retryLetter } from "#acts/record/retry-letter.ts";
import { newId } from "#db/new-id.ts";
import { readingAs } from "#db/readers.ts";
import { claimDueLetters } from "#db/record/outbox.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenMission,
  givenModalitiesInForce,
  givenOfficer,
  refused,
} from "#support/given.ts";
import { auditOf } from "#support/record.ts";
import { givenUp } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const speaker = await givenMission(db);
const given = await givenCirculated(db, { count: 1 });
const officer = await givenOfficer(db);
const [open] = (await givenUp(db, round.objecting)).get("list-circulated") ?? [];
accepted(
  await raiseObjection(as(db, speaker, round.objecting), {
    period: given.period.id,
    applications: given.listed.map(({ application }) => application.reference),
    basis: null,
  }),
);
const [confidential] = (await givenUp(db, round.afterwards)).get("objection-received") ?? [];

const retry = (actor: Parameters<typeof as>[1], letter: Id<"letter"> | undefined) =>
  retryLetter(as(db, actor, round.afterwards), { letter: mustExist(letter) });

const due = async (letter: Id<"letter"> | undefined) => {
  const at = round.afterwards;
  const claimed = await readingAs(db, { role: "post" }, (trx) =>
    claimDueLetters(trx, { at, seconds: 60, limit: 1000 }),
  );
  return claimed.some(({ id }) => id === letter);
};

test("A letter that was given up is due again, once, and the record says who asked", async () => {
  accepted(await retry(officer, open));
  expect(await auditOf(database, open ?? "")).toEqual([
    expect.objectContaining({ event: "LetterRetried", actor_person: officer.person, confidential: false }),
  ]);
  expect(refused(await retry(officer, open)).because).toBe("letter_was_not_given_up");
  expect(await due(open)).toBe(true);
});

test("A letter about who spoke is the Chair's: for the Secretariat and another Chair it is not there", async () => {
  const stranger = (await givenModalitiesInForce(db)).chair;
  expect(refused(await retry(officer, confidential)).because).toBe("not_found");
  expect(refused(await retry(stranger, confidential)).because).toBe("not_found");
  expect(await due(confidential)).toBe(false);
  accepted(await retry(given.chair, confidential));
  expect(await due(confidential)).toBe(true);
});

test("That it was tried again is confidential like the letter", async () => {
  expect(await auditOf(database, confidential ?? "")).toEqual([
    expect.objectContaining({ event: "LetterRetried", actor_role: "chair", confidential: true }),
  ]);
});

test("The Chair does not send the Secretariat's letters", async () => {
  expect(refused(await retry(given.chair, open)).because).toBe("not_found");
});

test("A letter that is not there is not found", async () => {
  expect(refused(await retry(officer, newId())).because).toBe("not_found");
});
