import { expect, test } from "vitest";
import { writeDeskNote } from "#acts/applications/write-desk-note.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { accepted, as, givenDraft, givenOfficer, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { countOf, eventsOf } from "#support/record.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const desk = as(db, given.officer, round.reviewing);
const beside = as(db, await givenOfficer(db), later(round.reviewing, { minutes: 1 }));

test("officers read what they write to one another, the latest last; the record says that it was written, and not what", async () => {
  const { id, reference } = (await givenSubmitted(db, given)).application;
  accepted(await writeDeskNote(desk, { reference, words: "The address\nis that of a hotel.", key: "one" }));
  accepted(await writeDeskNote(desk, { reference, words: "The address\nis that of a hotel.", key: "one" }));
  accepted(await writeDeskNote(beside, { reference, words: "They rent a floor there." }));
  const seen = await seeApplicationForReview(beside, reference);
  expect(seen?.notes?.map(({ words, at }) => [words, at])).toEqual([
    ["The address\nis that of a hotel.", round.reviewing.toString()],
    ["They rent a floor there.", later(round.reviewing, { minutes: 1 }).toString()],
  ]);
  expect((await eventsOf(database, id)).slice(-2)).toEqual(["DeskNoteWritten", "DeskNoteWritten"]);
  expect(await countOf(database, "audit_trail", "data::text like '%hotel%'")).toBe(0);
  expect(await countOf(database, "letter", "data::text like '%hotel%'")).toBe(0);
  expect(await countOf(database, "idempotency_key", "outcome::text like '%hotel%'")).toBe(0);
});

test("a note has words, is on what was received, and is an officer's", async () => {
  const { application, applicant } = await givenSubmitted(db, given);
  const { reference } = application;
  const words = "The address is that of a hotel.";
  expect(refused(await writeDeskNote(desk, { reference, words: " \n" })).because).toBe("note_needs_words");
  for (const actor of [given.chair, applicant])
    expect(refused(await writeDeskNote(as(db, actor, round.reviewing), { reference, words })).because).toBe(
      "not_allowed",
    );
  const draft = (await givenDraft(db, given)).application.reference;
  for (const other of [draft, "A-0000-0000"])
    expect(refused(await writeDeskNote(desk, { reference: other, words })).because).toBe("not_found");
});
