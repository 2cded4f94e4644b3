import { expect, test } from "vitest";
import { recordHolidays } from "#acts/process/record-holidays.ts";
import { newId } from "#db/new-id.ts";
import {
  byHandOf,
  isForbidden,
  promiseKeptBy,
  runSteps,
  stopped,
  stoppedForTheOwner,
} from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { date, round } from "#support/factories.ts";
import { accepted, as, givenOfficer } from "#support/given.ts";

const database = await aDatabase();
const { attacker: db } = database;
const officer = await givenOfficer(db);

async function givenList(dutyStation: string, ...days: string[]) {
  const holidays = days.map((on) => ({ on: date(on), name: "A day" }));
  const list = { dutyStation, year: 2022, circular: "ST/IC/2021/24", holidays, seenEdition: 0 };
  return accepted(await recordHolidays(as(db, officer, round.reviewing), list)).next;
}

const listed = (id: string, station: string, edition: number, count: number, at = "now()") => `
  insert into holiday_list (id, duty_station, year, edition, circular, recorded_at, day_count)
  values ('${id}', '${station}', 2022, ${String(edition)}, 'ST/IC/2021/24', ${at}, ${String(count)})`;

const holiday = (list: string, on: string) =>
  `insert into holiday (holiday_list_id, on_date) values ('${list}', '${on}')`;

test("holiday_list_is_never_changed: not by the application's login, nor by the owner's", async () => {
  const { id } = await givenList("Geneva", "2022-12-26");
  const attacks = [
    `update holiday_list set circular = 'ST/IC/2021/25' where id = '${id}'`,
    `update holiday set on_date = '2022-12-27' where holiday_list_id = '${id}'`,
    `delete from holiday where holiday_list_id = '${id}'`,
    `delete from holiday_list where id = '${id}'`,
  ];
  for (const attack of attacks) {
    expect(await isForbidden(db, attack), attack).toBe(true);
    expect(await stoppedForTheOwner(database, attack), attack).toBe("holiday_list_is_never_changed");
  }
});

test("holiday_list_is_entered_whole: no day is added to it later, none is left out", async () => {
  const { id } = await givenList("Vienna", "2022-12-26");
  expect(await stopped(db, holiday(id, "2022-12-27"))).toBe("holiday_list_is_entered_whole");
  expect(await stopped(db, listed(newId(), "Vienna", 2, 1))).toBe("holiday_list_is_entered_whole");
});

test("one_list_per_edition: they follow one another", async () => {
  await givenList("Nairobi", "2022-12-26");
  expect(await stopped(db, listed(newId(), "Nairobi", 1, 0))).toBe("one_list_per_edition");
  expect(await stopped(db, listed(newId(), "Nairobi", 3, 0))).toBe("one_list_per_edition");
});

test("holiday_is_of_the_year_of_its_list", async () => {
  const id = newId();
  const work = db.transaction().execute((trx) => runSteps(trx, [listed(id, "Bonn", 1, 1), holiday(id, "2023-01-01")]));
  expect(await promiseKeptBy(work)).toBe("holiday_is_of_the_year_of_its_list");
});

test("outage_is_never_changed, outage_ends_after_it_begins, outage_is_recorded_when_it_is_over", async () => {
  const insert = (began: string, ended: string) => `
    insert into outage (began_at, ended_at, what, reason, recorded_at, recorded_by)
    values ('${began}', '${ended}', 'The portal', 'A cable.', '2022-06-01T12:00Z', '${officer.person}')`;
  expect(await stopped(db, insert("2022-06-01T11:00Z", "2022-06-01T11:00Z"))).toBe("outage_ends_after_it_begins");
  expect(await stopped(db, insert("2022-06-01T11:00Z", "2022-06-01T12:01Z"))).toBe(
    "outage_is_recorded_when_it_is_over",
  );
  await byHandOf(db, officer, insert("2022-06-01T10:00Z", "2022-06-01T11:00Z"));
  for (const attack of ["update outage set ended_at = now()", "delete from outage"]) {
    expect(await isForbidden(db, attack), attack).toBe(true);
    expect(await stoppedForTheOwner(database, attack), attack).toBe("outage_is_never_changed");
  }
});

test("outage_is_withdrawn_once, outage_withdrawal_is_never_changed, outage_is_withdrawn_after_it_was_entered", async () => {
  const outage = newId<"outage">();
  await byHandOf(
    db,
    officer,
    `insert into outage (id, began_at, ended_at, what, reason, recorded_at, recorded_by)
     values ('${outage}', '2022-06-01T10:00Z', '2022-06-01T11:00Z', 'The portal', 'A cable.', '2022-06-01T12:00Z', '${officer.person}')`,
  );
  const withdrawn = (at: string) => `
    insert into outage_withdrawal (outage_id, reason, withdrawn_at, withdrawn_by)
    values ('${outage}', 'It was another day.', '${at}', '${officer.person}')`;
  expect(await stopped(db, withdrawn("2022-06-01T11:59Z"))).toBe("outage_is_withdrawn_after_it_was_entered");
  await byHandOf(db, officer, withdrawn("2022-06-02T12:00Z"));
  expect(await stopped(db, withdrawn("2022-06-02T12:00Z"))).toBe("outage_is_withdrawn_once");
  for (const attack of ["update outage_withdrawal set reason = 'None.'", "delete from outage_withdrawal"]) {
    expect(await isForbidden(db, attack), attack).toBe(true);
    expect(await stoppedForTheOwner(database, attack), attack).toBe("outage_withdrawal_is_never_changed");
  }
});

test("nothing_is_backdated: a list is dated when it is entered", async () => {
  await database.asOwner("update installation set demonstration = false");
  try {
    expect(await stopped(db, listed(newId(), "Turin", 1, 0, "'2021-01-01'"))).toBe("nothing_is_backdated");
  } finally {
    await database.asOwner("update installation set demonstration = true");
  }
});
