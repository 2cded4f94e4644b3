import { expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { retryLetters } from "#acts/record/retry-letters.ts";
import { readingAs } from "#db/readers.ts";
import { appendLetters, claimDueLetters } from "#db/record/outbox.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenMission, givenOfficer, refused } from "#support/given.ts";
import { givenUp } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const speaker = await givenMission(db);
const given = await givenCirculated(db, { count: 2 });
const officer = await givenOfficer(db);
await db.transaction().execute((trx) =>
  appendLetters(trx, [
    {
      kind: "invitation",
      eventKey: "an invitation",
      recipientEmail: "invited@example.org",
      recipientPerson: null,
      recipientName: "Invited",
      language: "en",
      data: { token: "secret", expiresAt: round.objecting.toString() },
      createdAt: round.reviewing,
    },
  ]),
);
const open = [...(await givenUp(db, round.objecting)).entries()];
accepted(
  await raiseObjection(as(db, speaker, round.objecting), {
    period: given.period.id,
    applications: given.listed.map(({ application }) => application.reference),
    basis: null,
  }),
);
const confidential = [...(await givenUp(db, round.afterwards)).values()].flat();
const expected = open.filter(([kind]) => kind !== "invitation").flatMap(([, letters]) => letters);

const due = async () => {
  const claimed = await readingAs(db, { role: "post" }, (trx) =>
    claimDueLetters(trx, { at: round.afterwards, seconds: 60, limit: 1000 }),
  );
  return claimed.map(({ id }) => id).toSorted();
};
const entries = () =>
  database.asOwner(
    "select actor_person, actor_role, process_id, confidential, data -> 'letters' as letters from audit_trail where event = 'LettersRetried' order by id",
  );

test("All that gave up are due again at once, but for a link that no longer works and for what the Chair answers for", async () => {
  expect(expected.length).toBeGreaterThan(2);
  const { happened } = accepted(await retryLetters(as(db, officer, round.afterwards)));
  expect(happened.letters.toSorted()).toEqual(expected.toSorted());
  expect(await due()).toEqual(expected.toSorted());
  expect(await entries()).toEqual([
    {
      actor_person: officer.person,
      actor_role: "secretariat",
      process_id: null,
      confidential: false,
      letters: happened.letters,
    },
  ]);
});

test("A second time there is none left, and the record says nothing", async () => {
  expect(refused(await retryLetters(as(db, officer, round.afterwards))).because).toBe("no_letter_can_be_retried");
  expect(await entries()).toHaveLength(1);
});

test("The Chair's are the Chair's, and confidential on record", async () => {
  const { happened } = accepted(await retryLetters(as(db, given.chair, round.afterwards)));
  expect(happened.letters.toSorted()).toEqual(confidential.toSorted());
  expect((await entries()).at(-1)).toMatchObject({ actor_role: "chair", confidential: true });
});
