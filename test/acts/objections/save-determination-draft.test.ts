import { expect, test } from "vitest";
import { enterDetermination } from "#acts/objections/enter-determination.ts";
import { saveDeterminationDraft } from "#acts/objections/save-determination-draft.ts";
import type { Db } from "#db/handles.ts";
import { findDeterminationDraft } from "#db/objections/determination-drafts.ts";
import { readingAsActor } from "#db/readers.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { enteredAt, entering, givenListBeforeBody, saidOfAll } from "#support/before-body.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, givenChair, givenOfficer, givenProcess, refused } from "#support/given.ts";
import { eventsOf } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;
const entered = { what: "answer" } as const;
const given = await givenListBeforeBody(db, 3);
const reference = (place: number) => mustExist(given.listed[place] ?? null).application.reference;
const typed = (place: number, outcome: string, votes = "", opposed = "") => ({
  reference: reference(place),
  outcome,
  votes,
  opposed,
});
const { list } = given;
const save = (items: ReturnType<typeof typed>[], symbol = "A/1", by = given.officer) =>
  saveDeterminationDraft(as(db, by, enteredAt), { list, entered, typed: { symbol: [symbol] }, items });
const kept = (by = given.officer) =>
  readingAsActor(db, by, (reading) => findDeterminationDraft(reading, { list, entered, person: by.person }));

test("what is typed on one page stays while another is saved, with its gaps and mistakes, and says nothing", async () => {
  accepted(await save([typed(0, "no", "many against few"), typed(1, "", "", "A State that there is not")]));
  accepted(await save([typed(2, "yes")], "A/2"));
  expect(await kept()).toMatchObject({ typed: { symbol: ["A/2"] } });
  expect(mustExist(await kept()).items).toEqual(
    expect.arrayContaining([
      typed(0, "no", "many against few"),
      typed(1, "", "", "A State that there is not"),
      typed(2, "yes"),
    ]),
  );
  accepted(await save([typed(1, "")]));
  expect(mustExist(await kept()).items).toHaveLength(2);
  expect(await eventsOf(database, list)).not.toContain("DeterminationEntered");
});

test("each has a draft of their own, and nobody one of another process", async () => {
  const second = await givenOfficer(db);
  expect(await kept(second)).toBeNull();
  accepted(await save([typed(0, "deferred")], "A/3", second));
  expect(mustExist(await kept()).items).toHaveLength(2);
  const stranger = await givenChair(db, (await givenProcess(db)).process.id);
  const of = { list, entered, typed: {}, items: [] };
  expect(refused(await saveDeterminationDraft(as(db, stranger, enteredAt), of)).because).toBe("not_found");
});

test("who opposed in the room, as it is typed, is read by the offices alone", async () => {
  accepted(await save([typed(0, "no", "", "State A")]));
  const rows = (reading: Db) => reading.selectFrom("determination_draft_item").select("opposed").execute();
  expect(await rows(db)).toEqual([]);
  const elsewhere = await givenChair(db, (await givenProcess(db)).process.id);
  expect(await readingAsActor(db, elsewhere, rows)).toEqual([]);
  expect(await readingAsActor(db, given.chair, rows)).toContainEqual({ opposed: "State A" });
});

test("once it is entered it is kept no longer", async () => {
  accepted(await enterDetermination(as(db, given.officer, enteredAt), entering(given, saidOfAll(given, "yes"))));
  expect(await kept()).toBeNull();
});
