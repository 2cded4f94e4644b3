import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { appendLetters, claimDueLetters, listDeadLetters, saveDeadLetter } from "#db/outbox.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenOfficer, refused } from "#support/given.ts";
import { eventsAbout } from "#support/told.ts";
import { retryLetter } from "#use-cases/letters/retry-letter.ts";

const { db } = await aDatabase();

async function givenLetter(): Promise<string> {
  const eventKey = `Tried:${randomUUID()}`;
  await db.transaction().execute((trx) =>
    appendLetters(trx, [
      {
        kind: "password-changed",
        eventKey,
        recipientEmail: "somebody@example.org",
        recipientPerson: null,
        recipientName: "Somebody",
        language: "en",
        data: {},
        createdAt: round.applying,
      },
    ]),
  );
  const { id } = await db.selectFrom("letter").select("id").where("event_key", "=", eventKey).executeTakeFirstOrThrow();
  return id;
}

test("A letter that was given up is due again, and the record says who asked", async () => {
  const officer = await givenOfficer(db);
  const id = await givenLetter();
  const at = round.applying;
  await db.transaction().execute(async (trx) => {
    await claimDueLetters(trx, { at, until: at.add({ minutes: 20 }), limit: 100 });
    await saveDeadLetter(trx, { id, attempts: 1, error: "no such mailbox", at });
  });
  accepted(await retryLetter(as(db, officer, round.reviewing), { letter: id }));
  expect((await listDeadLetters(db, { limit: 10, offset: 0 })).map((letter) => letter.id)).not.toContain(id);
  expect(await eventsAbout(db, id)).toEqual(["LetterRetried"]);
  const due = await db
    .transaction()
    .execute((trx) => claimDueLetters(trx, { at: round.reviewing, until: round.circulating, limit: 100 }));
  expect(due.map((letter) => letter.id)).toContain(id);
});

test("A letter that will be tried again by itself is left alone", async () => {
  const officer = await givenOfficer(db);
  const outcome = await retryLetter(as(db, officer, round.reviewing), { letter: await givenLetter() });
  expect(refused(outcome).because).toBe("letter_was_not_given_up");
});

test("A letter that is not there is not found", async () => {
  const officer = await givenOfficer(db);
  const outcome = await retryLetter(as(db, officer, round.reviewing), { letter: randomUUID() });
  expect(refused(outcome).because).toBe("not_found");
});
