import { expect, test } from "vitest";
import { seeObjectors } from "#acts/objections/see-objectors.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenMission } from "#support/given.ts";
import { seeOwnObjections } from "#views/objections/own-objections.ts";
import { seeMissionDesk } from "#views/people/mission-desk.ts";

/* More than any period has had: 5,000 notes of one mission, a second apart, each about both organisations of the list, all withdrawn but the last. */

const NOTES = 5_000;

const database = await aDatabase();
const { db } = database;
const given = await givenCirculated(db, { count: 2 });
const mission = await givenMission(db);
const { id } = given.period;
const last = "2022-06-02T17:23:20Z";
await database.asOwner(`
  insert into objection_note (no_objection_period_id, mission_id, received_at)
  select '${id}', '${mission.mission}', '${last}'::timestamptz - place * interval '1 second'
  from generate_series(0, ${String(NOTES - 1)}) as place;
  alter table objection disable trigger guard_objection;
  insert into objection
    (objection_note_id, no_objection_period_id, mission_id, application_id, received_at, withdrawn_at)
  select note.id, '${id}', '${mission.mission}', application.id, note.received_at,
    case when note.received_at < '${last}' then note.received_at + interval '1 millisecond' end
  from objection_note as note join application on application.no_objection_period_id = note.no_objection_period_id;
  alter table objection enable trigger guard_objection`);

const receiptOf = (place: number) => instant(last).subtract({ seconds: place }).toString();

test("the Chair reads them page by page, latest first, and the counts are those of all", async () => {
  const read = async (page: number) =>
    accepted(await seeObjectors(as(db, given.chair, round.objecting), { period: id, page })).shown;
  const first = await read(1);
  expect(first.counts).toEqual({ notes: NOTES, missions: 1, heldBack: 2, withdrawn: 2 * (NOTES - 1) });
  expect(first.notes).toMatchObject({ page: 1, pages: 250 });
  expect(first.notes.rows.map(({ receivedAt }) => receivedAt)).toEqual(
    Array.from({ length: 20 }, (_, n) => receiptOf(n)),
  );
  expect(first.notes.rows.map(({ objections }) => objections.length)).toEqual(Array(20).fill(2));
  const beyond = await read(1000);
  expect(beyond.notes.page).toBe(250);
  expect(beyond.notes.rows.at(-1)?.receivedAt).toBe(receiptOf(NOTES - 1));
});

test("their mission reads them page by page, and its desk shows the latest and how many more there are", async () => {
  const context = as(db, mission, round.objecting);
  const second = await seeOwnObjections(context, 2);
  expect([second.page, second.pages, second.notes.length]).toEqual([2, 100, 50]);
  expect(second.notes[0]).toMatchObject({ receivedAt: receiptOf(50), named: 2, withdrawn: 2 });
  expect(second.notes[0]?.first).toHaveLength(2);
  const desk = await seeMissionDesk(context);
  expect([desk?.notes.length, desk?.moreNotes]).toEqual([5, NOTES - 5]);
  expect(desk?.notes[0]).toMatchObject({ receivedAt: receiptOf(0), named: 2, withdrawn: 0 });
  expect(desk?.periods.map(({ own }) => own)).toEqual([2]);
});
