import { expect, test } from "vitest";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { discardDetermination } from "#acts/objections/discard-determination.ts";
import { enterDetermination } from "#acts/objections/enter-determination.ts";
import { saveDeterminationDraft } from "#acts/objections/save-determination-draft.ts";
import type { Db } from "#db/handles.ts";
import { findDeterminationDraft } from "#db/objections/determination-drafts.ts";
import { readingAsActor } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  confirmedAt,
  enteredAt,
  entering,
  givenEntered,
  givenListBeforeBody,
  said,
  saidOfAll,
} from "#support/before-body.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as, givenChair, givenOfficer, givenProcess, refused } from "#support/given.ts";
import { eventsOf } from "#support/record.ts";
import { seeListToDetermine, seeWholeListToDetermine } from "#views/objections/list-to-determine.ts";

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
  saveDeterminationDraft(as(db, by, enteredAt), { list, entered, typed: { symbol: [symbol] }, items, seen: null });
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
  const of = { list, entered, typed: {}, items: [], seen: null };
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

/** A list of three of which two people type, and what the second sees of it. */
async function givenTwoWhoType() {
  const typing = await givenListBeforeBody(db, 3);
  const second = await givenOfficer(db);
  const place = (n: number) => mustExist(typing.listed[n] ?? null).application.reference;
  const row = (n: number, outcome: string) => ({ reference: place(n), outcome, votes: "", opposed: "" });
  const type = (items: ReturnType<typeof row>[], seen: Id<"determination"> | null = null) =>
    saveDeterminationDraft(as(db, second, enteredAt), {
      list: typing.list,
      entered,
      typed: { symbol: ["B/1"] },
      items,
      seen,
    });
  const see = async (now = enteredAt) =>
    mustExist(await seeListToDetermine(as(db, second, now), typing.list, entered, { page: 1 }));
  accepted(await type([row(0, "no"), row(2, "no")]));
  return { typing, second, place, row, type, see };
}

test("what another enters meanwhile is told to whoever types on the same list, and nothing typed is lost before it is confirmed", async () => {
  const { typing, place, see } = await givenTwoWhoType();
  expect((await see()).meanwhile).toBeNull();
  const determination = await givenEntered(db, typing, [said(place(0), "yes"), said(place(1), "deferred")]);
  const seen = await see();
  expect(seen.meanwhile).toMatchObject({
    id: determination,
    symbol: "A/AC.900/4",
    isConfirmed: false,
    counts: { yes: 1, no: 0, deferred: 1 },
  });
  expect(seen.meanwhile?.enteredByName).not.toBe("");
  expect(seen.refusal?.because).toBe("determination_waits_for_confirmation");
  expect(seen).toMatchObject({ answered: 2, typed: { symbol: ["B/1"] } });
  accepted(await discardDetermination(as(db, typing.officer, enteredAt), { determination }));
  expect(await see()).toMatchObject({ meanwhile: null, refusal: null, answered: 2, typed: { symbol: ["B/1"] } });
});

test("once it is confirmed, what others typed about those on whom it decides is cleared, and they are told by what", async () => {
  const { typing, second, place, row, type, see } = await givenTwoWhoType();
  const determination = await givenEntered(db, typing, [said(place(0), "yes"), said(place(1), "deferred")]);
  accepted(await confirmDetermination(as(db, typing.chair, confirmedAt), { determination }));
  const seen = await see(confirmedAt);
  expect(seen.meanwhile).toMatchObject({ id: determination, isConfirmed: true });
  expect(seen).toMatchObject({ refusal: null, answered: 1, typed: { symbol: ["B/1"] } });
  expect(seen.rows.flatMap(({ reference, typed }) => (typed === null ? [] : [reference]))).toEqual([place(2)]);
  expect(seen.seen).toBe(determination);
  // A page that was open before is sent after all: of those on whom the body has decided nothing is kept, be it that one was put off, and its sender is told again.
  const late = accepted(await type([row(0, "no"), row(1, "no"), row(2, "yes")]));
  expect(late.next.overtakenBy).toBe(determination);
  const told = await see(confirmedAt);
  expect(told).toMatchObject({ meanwhile: { id: determination, isConfirmed: true }, answered: 1 });
  expect(told.rows.flatMap(({ reference, typed }) => (typed === null ? [] : [reference]))).toEqual([place(2)]);
  // Sent from the page that told it, it is kept.
  expect(accepted(await type([row(1, "no"), row(2, "yes")], determination)).next.overtakenBy).toBeNull();
  expect(await see(confirmedAt)).toMatchObject({ meanwhile: null, answered: 2 });
  const whole = mustExist(await seeWholeListToDetermine(as(db, second, confirmedAt), typing.list, entered));
  expect(whole.waiting.map(({ reference }) => reference).toSorted()).toEqual([place(1), place(2)].toSorted());
});

test("where nothing is left that could be entered, what was typed about all is cleared too", async () => {
  const { typing, see } = await givenTwoWhoType();
  const determination = await givenEntered(db, typing, saidOfAll(typing, "yes"));
  accepted(await confirmDetermination(as(db, typing.chair, confirmedAt), { determination }));
  expect(await see(confirmedAt)).toMatchObject({ meanwhile: { id: determination }, answered: 0, typed: null });
  expect((await see(confirmedAt)).refusal?.because).toBe("nobody_waits_for_the_body");
});
