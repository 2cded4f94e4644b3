import { expect, test } from "vitest";
import { noteLikeness } from "#acts/applications/note-likeness.ts";
import { anId } from "#support/an-id.ts";
import { aListedEntry, importedList } from "#support/consolidated-lists.ts";
import { aDatabase } from "#support/database.ts";
import { instant, later, round } from "#support/factories.ts";
import { accepted, as, givenDraft, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { countOf, eventsOf } from "#support/record.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const desk = as(db, given.officer, round.reviewing);
const { application, applicant } = await givenSubmitted(db, given, { name: "Quellin Guild of Zorvan" });
const { id, reference } = application;
const guild = aListedEntry("entity", ["Zorvan Quellin Guild"]);
await importedList(db, given.officer, [guild]);

const seen = async () => (await seeApplicationForReview(desk, reference))?.likenesses?.seen;
const [alike] = (await seen())?.alike ?? [];
const entry = alike?.entry ?? anId<"listed_entry">("1");
const found = { reference, entry, finding: "not_the_same", words: "Founded in another country." } as const;

test("what an officer found stands with the likeness, once, also in the next edition; the record says that a note was written", async () => {
  accepted(await noteLikeness(desk, { ...found, key: "one" }));
  accepted(await noteLikeness(desk, { ...found, key: "one" }));
  const again = as(db, given.officer, later(round.reviewing, { minutes: 1 }));
  accepted(await noteLikeness(again, { ...found, finding: "same", words: "It is." }));
  expect((await seen())?.alike[0]?.notes.map(({ finding, words }) => [finding, words])).toEqual([
    ["same", "It is."],
    ["not_the_same", "Founded in another country."],
  ]);
  expect((await eventsOf(database, id)).slice(-2)).toEqual(["DeskNoteWritten", "DeskNoteWritten"]);
  expect(await countOf(database, "audit_trail", "act like '%likeness%' or data::text like '%another country%'")).toBe(
    0,
  );
  await importedList(db, given.officer, [guild], { generatedAt: instant("2022-04-02T00:00:00Z") });
  const [next] = (await seen())?.alike ?? [];
  expect(next?.entry).not.toBe(entry);
  expect(next?.notes).toMatchObject([{ generatedOn: "2022-03-31" }, { generatedOn: "2022-03-31" }]);
  await importedList(db, given.officer, [aListedEntry("entity", ["Other"])], {
    generatedAt: instant("2022-04-03T00:00:00Z"),
  });
  expect(await seen()).toMatchObject({ alike: [], before: [{ number: guild.number }, { number: guild.number }] });
});

test("a finding has words, is about an entry and what was received, and is an officer's", async () => {
  const because = async (changes: Partial<Parameters<typeof noteLikeness>[1]>, context = desk) =>
    refused(await noteLikeness(context, { ...found, ...changes })).because;
  expect(await because({ words: " \n" })).toBe("note_needs_words");
  expect(await because({ entry: anId("00000000-0000-4000-8000-000000000001") })).toBe("not_found");
  const draft = (await givenDraft(db, given)).application.reference;
  for (const other of [draft, "A-0000-0000"]) expect(await because({ reference: other })).toBe("not_found");
  for (const actor of [given.chair, applicant])
    expect(await because({}, as(db, actor, round.reviewing))).toBe("not_allowed");
});
