import { expect, test } from "vitest";
import { byHandOf, stoppedFor, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { givenProcess } from "#support/given.ts";

const database = await aDatabase();
const { db, asOwner } = database;

const rename = (id: string, name: string) => `update process set short_name = '${name}' where id = '${id}'`;

test.each([
  ["empty", ""],
  ["of 29 characters", "x".repeat(29)],
  ["with a space before it", " Working Group"],
  ["with two spaces in it", "Working  Group"],
  ["over two lines", "Working\nGroup"],
  ["without a letter or a digit", "- –"],
])("process_has_a_short_name: not one %s", async (_name, name) => {
  const { process } = await givenProcess(db);
  expect(await stoppedForTheOwner(database, rename(process.id, name))).toBe("process_has_a_short_name");
});

test.each([
  ["28 characters", "x".repeat(28)],
  ["Arabic", "الفريق العامل ٢٠٢١"],
  ["Chinese", "工作组"],
  ["Cyrillic", "Рабочая группа"],
])("process_has_a_short_name: %s are one", async (_name, name) => {
  const { process } = await givenProcess(db);
  await asOwner(rename(process.id, name));
  expect(await asOwner(`select short_name from process where id = '${process.id}'`)).toEqual([{ short_name: name }]);
});

const session = (process: string, from: string, to: string) => `
  insert into session (process_id, kind, title, format, place, begins_on, ends_on, standing, invited)
  values ('${process}', 'substantive', 'Session', 'in-person', 'New York', '${from}', '${to}', 'planned', '{states}')`;

test.each([
  ["begins before it", "2021-05-31", "2021-06-04"],
  ["ends after it", "2025-07-28", "2025-08-01"],
  ["never ends", "2025-07-28", "infinity"],
])("session_lies_within_its_mandate: none that %s, whoever schedules it", async (_what, beginsOn, endsOn) => {
  const { process, officer } = await givenProcess(db);
  expect(await stoppedFor(db, officer, session(process.id, beginsOn, endsOn))).toBe("session_lies_within_its_mandate");
  await byHandOf(db, officer, session(process.id, "2021-06-01", "2025-07-31"));
});

test("session_lies_within_its_mandate: where the mandate has no end, a session has one", async () => {
  const { process, officer } = await givenProcess(db, { endsOn: null });
  expect(await stoppedFor(db, officer, session(process.id, "2025-07-28", "infinity"))).toBe(
    "session_lies_within_its_mandate",
  );
  await byHandOf(db, officer, session(process.id, "2035-07-30", "2035-08-03"));
  const [row] = await asOwner(`select id from session where process_id = '${process.id}'`);
  const moved = `
    insert into session_move (session_id, from_begins_on, from_ends_on, begins_on, ends_on, reason, moved_at, moved_by)
    values ('${String(row?.["id"])}', '2035-07-30', '2035-08-03', '2035-07-30', 'infinity', 'Longer', '2022-06-01T16:00Z', '${officer.person}')`;
  expect(await stoppedFor(db, officer, moved)).toBe("session_is_moved_before_it_has_ended");
});

test("mandate_without_an_end_is_ended: on a day that comes", async () => {
  const { process, officer } = await givenProcess(db, { endsOn: null });
  const ended = (day: string) => `insert into mandate_end (process_id, last_day, citation, entered_at, entered_by)
    values ('${process.id}', '${day}', '{"source": "x", "paragraph": null}', '2022-06-01T16:00Z', '${officer.person}')`;
  expect(await stoppedFor(db, officer, ended("infinity"))).toBe("mandate_without_an_end_is_ended");
  await byHandOf(db, officer, ended("2024-12-31"));
});
