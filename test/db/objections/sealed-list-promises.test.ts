import { createHash, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { correctList } from "#acts/objections/correct-list.ts";
import { sealInformationList } from "#acts/objections/seal-information-list.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { actingAs } from "#support/acting.ts";
import { byHand, byHandOf, isForbidden, promiseKeptBy, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  type GivenCall,
  givenCirculated,
  givenCleared,
  givenLapsed,
  givenMission,
  givenOpenCall,
} from "#support/given.ts";
import { classesWith, givenListIn, holds, lapseList, recordDue } from "#support/in-window.ts";

const database = await aDatabase();
const { db } = database;

const { categories } = oewg2021To2025.provisions;
const listed = {
  categories: { ...categories, "ecosoc-ngo": { ...categories["ecosoc-ngo"], route: "notify-and-list" } },
} as const;

const hashOf = (reference: string, name: string) =>
  createHash("sha256").update(`${reference}\t${name}\n`).digest("hex");

interface Forged {
  readonly id: string;
  readonly number?: number;
  readonly hash?: string;
  readonly count?: number;
  readonly follows?: string;
  readonly begins?: string;
}

/** An information list of the call, which is the kind that anybody could seal at any time. */
function informationList({ process, call, decision, officer, session }: GivenCall, forged: Forged): string {
  const { id, number = 1, hash = "a".repeat(64), count = 1, follows, begins = session.beginsOn.toString() } = forged;
  return `insert into sealed_list (id, process_id, call_id, modalities_decision_id, kind, number, sealed_at, sealed_by,
      audience, hash, count, follows, session_begins_on, session_ends_on)
    values ('${id}', '${process.id}', '${call.id}', '${decision.id}', 'information', ${number.toString()},
      '2022-06-01T16:00Z', '${officer.person}', '{all-missions}', '${hash}', ${count.toString()},
      ${follows === undefined ? "null" : `'${follows}'`}, '${begins}', '${session.endsOn.toString()}')`;
}

interface ItemByHand {
  readonly reference?: string;
  readonly name?: string;
  readonly category?: string;
  readonly of?: string;
}

function item(list: string, application: string, forged: ItemByHand): string {
  const { reference = "", name = "", category = "ecosoc-ngo", of = category } = forged;
  return `insert into sealed_list_item (list_id, application_id, reference, name, country_code, class, category)
    values ('${list}', '${application}', '${reference}', '${name}', 'KEN', '${of}', '${category}')`;
}

const together = (...statements: string[]) =>
  promiseKeptBy(
    actingAs(db, { role: "clock" }, async (trx) => {
      for (const statement of statements) await byHand(trx, statement);
    }),
  );

test("lists_of_a_call_are_numbered, sealed_list_follows_the_list_before and sealed_list_has_the_dates_of_its_day", async () => {
  const given = await givenCirculated(db);
  const [proposed] = await listSealedLists(db, { call: given.call.id });
  const id = randomUUID();
  for (const number of [1, 3])
    expect(await stopped(db, informationList(given, { id, number }))).toBe("lists_of_a_call_are_numbered");
  expect(await stopped(db, informationList(given, { id, number: 2, follows: mustExist(proposed).id }))).toBe(
    "sealed_list_follows_the_list_before",
  );
  expect(await stopped(db, informationList(given, { id, number: 2, begins: "2022-07-24" }))).toBe(
    "sealed_list_has_the_dates_of_its_day",
  );
});

test("sealed_list_is_complete: nobody is left out, and nobody is put on it who does not belong there", async () => {
  const given = await givenOpenCall(db, listed);
  const { application: one } = await givenCleared(db, given, { category: "ecosoc-ngo", name: "One" });
  const { application: two } = await givenCleared(db, given, { category: "ecosoc-ngo", name: "Two" });
  const { application: other } = await givenCleared(db, given, { name: "Other" });
  const id = randomUUID();
  expect(await stopped(db, informationList(given, { id }))).toBe("sealed_list_is_complete");
  expect(await stopped(db, informationList(given, { id, count: 0 }))).toBe("sealed_list_is_complete");
  const onlyOne = informationList(given, { id, hash: hashOf(one.reference, "One") });
  expect(await together(onlyOne, item(id, one.id, { reference: one.reference, name: "One" }))).toBe(
    "sealed_list_is_complete",
  );
  const onlyOther = informationList(given, { id, hash: hashOf(other.reference, "Other") });
  const otherOnIt = item(id, other.id, { reference: other.reference, name: "Other", category: "ngo" });
  expect(await together(onlyOther, otherOnIt)).toBe("sealed_list_is_complete");
  expect(two.state).toBe("cleared");
});

test("sealed_list_has_the_hash_of_its_names, and sealed_list_shows_the_record", async () => {
  const given = await givenOpenCall(db, listed);
  const { application } = await givenCleared(db, given, { category: "ecosoc-ngo", name: "One" });
  const { reference } = application;
  const id = randomUUID();
  const names = item(id, application.id, { reference, name: "One" });
  expect(await together(informationList(given, { id }), names)).toBe("sealed_list_has_the_hash_of_its_names");
  const counted = informationList(given, { id, hash: hashOf(reference, "One"), count: 2 });
  expect(await together(counted, names)).toBe("sealed_list_has_the_hash_of_its_names");
  for (const forged of [
    { reference, name: "Another" },
    { reference, name: "One", category: "ngo", of: "ecosoc-ngo" },
    { reference, name: "One", of: "ngo" },
    { reference: "A-0000-0000", name: "One" },
  ]) {
    const list = informationList(given, { id, hash: hashOf(forged.reference, forged.name) });
    expect(await together(list, item(id, application.id, forged)), JSON.stringify(forged)).toBe(
      "sealed_list_shows_the_record",
    );
  }
  await actingAs(db, given.officer, async (trx) => {
    await byHand(trx, informationList(given, { id, hash: hashOf(reference, "One") }));
    await byHand(trx, names);
  });
});

test("nothing joins a list after it was sealed", async () => {
  const given = await givenOpenCall(db, listed);
  await givenCleared(db, given, { category: "ecosoc-ngo" });
  const { next } = accepted(
    await sealInformationList(as(db, given.officer, round.circulating), { call: given.call.id }),
  );
  const { application } = await givenCleared(db, given, { category: "ecosoc-ngo", name: "Late" });
  const late = item(next.id, application.id, { reference: application.reference, name: "Late" });
  expect(await stopped(db, late)).toBe("sealed_list_has_the_hash_of_its_names");
});

test("sealed_list_never_changes: neither the list nor its names nor a corrigendum, not even by the owner", async () => {
  const given = await givenLapsed(db);
  const [list] = await listSealedLists(db, { call: given.call.id });
  const [one] = given.listed;
  const correction = { name: "Put right", acronym: null, country: "KEN" };
  accepted(
    await correctList(as(db, given.officer, round.afterwards), {
      list: mustExist(list).id,
      entry: mustExist(one).application.reference,
      to: correction,
      reason: "Misspelt.",
      seen: 0,
    }),
  );
  for (const [table, set] of [
    ["sealed_list", "audience = '{public}'"],
    ["sealed_list", "hash = repeat('b', 64)"],
    ["sealed_list_item", "name = 'Renamed'"],
    ["corrigendum", "name = 'Renamed'"],
  ] as const) {
    for (const statement of [`update ${table} set ${set}`, `delete from ${table}`, `truncate ${table} cascade`]) {
      expect(await stoppedForTheOwner(database, statement), statement).toBe("sealed_list_never_changes");
      expect(await isForbidden(db, statement), statement).toBe(true);
    }
  }
});

test("one_correction_per_entry, one_correction_per_corrigendum, corrigenda_of_a_list_are_numbered and corrigendum_puts_something_right", async () => {
  const given = await givenCirculated(db);
  const [list] = await listSealedLists(db, { call: given.call.id });
  const { application } = mustExist(given.listed[0]);
  const corrigendum = (number: number, name: string, { id = randomUUID(), corrects = "" } = {}) => `
    insert into corrigendum
      (id, list_id, application_id, number, corrects, name, country_code, reason, corrected_at, corrected_by)
    select '${id}', list_id, application_id, ${number.toString()}, ${corrects === "" ? "null" : `'${corrects}'`},
      ${name === "" ? "name" : `'${name}'`}, country_code, 'Misspelt.', '2022-06-15T16:00Z', '${given.officer.person}'
    from sealed_list_item where list_id = '${mustExist(list).id}' and application_id = '${application.id}'`;
  expect(await stopped(db, corrigendum(2, "Put right"))).toBe("corrigenda_of_a_list_are_numbered");
  expect(await stopped(db, corrigendum(1, ""))).toBe("corrigendum_puts_something_right");
  const first = randomUUID();
  await byHandOf(db, given.officer, corrigendum(1, "Put right", { id: first }));
  expect(await stopped(db, corrigendum(2, "Otherwise"))).toBe("one_correction_per_entry");
  expect(await stopped(db, corrigendum(2, "Put right", { corrects: first }))).toBe("corrigendum_puts_something_right");
  await byHandOf(db, given.officer, corrigendum(2, "Otherwise", { corrects: first }));
  expect(await stopped(db, corrigendum(3, "Once more", { corrects: first }))).toBe("one_correction_per_corrigendum");
});

test("a corrigendum names an entry of its own list", async () => {
  const given = await givenCirculated(db);
  const other = await givenCirculated(db);
  const [list] = await listSealedLists(db, { call: given.call.id });
  const { application } = mustExist(other.listed[0]);
  const forged = `insert into corrigendum
      (list_id, application_id, number, name, country_code, reason, corrected_at, corrected_by)
    values ('${mustExist(list).id}', '${application.id}', 1, 'Forged', 'KEN', 'None.', '2022-06-15T16:00Z',
      '${given.officer.person}')`;
  expect(await stopped(db, forged)).toMatch(/^corrigendum_list_id_application_id_fkey$/);
});

test("final_list_is_sealed_by_the_clock, and not before its period has lapsed", async () => {
  const given = await givenCirculated(db);
  const [proposed] = await listSealedLists(db, { call: given.call.id });
  const final = (by: string) => `insert into sealed_list
      (process_id, call_id, modalities_decision_id, kind, number, sealed_at, sealed_by, audience, hash, count, follows,
        no_objection_period_id, session_begins_on, session_ends_on)
    select process_id, call_id, modalities_decision_id, 'final', 2, '2022-06-30T22:02Z', ${by}, '{public}',
      encode(sha256(''), 'hex'), 0, id, no_objection_period_id, session_begins_on, session_ends_on
    from sealed_list where id = '${mustExist(proposed).id}'`;
  expect(await stopped(db, final(`'${given.officer.person}'`))).toBe("final_list_is_sealed_by_the_clock");
  expect(await stopped(db, final("null"))).toBe("sealed_list_is_complete");
});

test("one_proposed_list_per_period, and list_is_of_its_period_or_determination", async () => {
  const given = await givenLapsed(db);
  const again = (kind: string, period: string, by: string) => `insert into sealed_list
      (process_id, call_id, modalities_decision_id, kind, number, sealed_at, sealed_by, audience, hash, count, follows,
        no_objection_period_id, session_begins_on, session_ends_on)
    select process_id, call_id, modalities_decision_id, '${kind}', 3, '2022-06-30T22:02Z', ${by}, audience, hash, count,
      null, ${period}, session_begins_on, session_ends_on
    from sealed_list where call_id = '${given.call.id}' and kind = 'proposed'`;
  const officer = `'${given.officer.person}'`;
  expect(await stopped(db, again("proposed", "no_objection_period_id", officer))).toBe("one_proposed_list_per_period");
  expect(await stopped(db, again("information", "no_objection_period_id", officer))).toBe(
    "list_is_of_its_period_or_determination",
  );
  // Without a period it is a list before a body, and names nobody who was put before one.
  expect(await stopped(db, again("proposed", "null", officer))).toBe("sealed_list_is_complete");
});

test("further_final_list_adds_somebody, and accredited_of_a_list_stand_on_a_final_one", async () => {
  const mission = await givenMission(db);
  const classes = classesWith({ hold: { limit: { unit: "calendar_days", count: 20 }, then: "lifted" } });
  const given = await givenListIn(db, { count: 2, classes });
  const { next: note } = await holds(db, mission, given, [0]);
  const limit = mustExist(note.limitAt);
  await lapseList(db, given);
  const [, final] = await listSealedLists(db, { call: given.call.id });
  // The same names once more.
  const again = `insert into sealed_list (id, process_id, call_id, modalities_decision_id, kind, number, sealed_at, audience, hash,
      count, follows, no_objection_period_id, session_begins_on, session_ends_on)
    select '${randomUUID()}', process_id, call_id, modalities_decision_id, 'final', 3, '2022-07-05T16:02Z', audience, hash, count, id,
      no_objection_period_id, session_begins_on, session_ends_on
    from sealed_list where id = '${mustExist(final).id}' returning id`;
  const items = `insert into sealed_list_item (list_id, application_id, reference, name, acronym, country_code, class, category)
    select (select id from sealed_list where number = 3 and call_id = '${given.call.id}'), application_id, reference, name, acronym,
      country_code, class, category from sealed_list_item where list_id = '${mustExist(final).id}'`;
  expect(await together(again, items)).toBe("further_final_list_adds_somebody");
  // Whom the end of the hold accredits, without a list that says so.
  const ended = limit.add({ minutes: 2 });
  const held = mustExist(given.listed[0]).application;
  const silent = `insert into step (application_id, n, stage, outcome, at, known_at, no_objection_period_id)
    select id, (select max(n) + 1 from step where application_id = id), 'window', 'silent', '${limit.toString()}', '${ended.toString()}',
      no_objection_period_id from application where id = '${held.id}'`;
  const granted = `insert into accreditation
      (application_id, organisation_id, process_id, modalities_decision_id, no_objection_period_id, route, granted_at, recorded_at, valid_until_on)
    select application.id, organisation_id, call.process_id, call.modalities_decision_id, no_objection_period_id, route,
      '${limit.toString()}', '${ended.toString()}', accreditation_valid_until(call.id)
    from application join call_for_applications as call on call.id = application.call_id where application.id = '${held.id}'`;
  expect(await together(silent, granted)).toBe("accredited_of_a_list_stand_on_a_final_one");
  expect(mustExist(await recordDue(db, given, ended)).happened).toMatchObject({ accredited: 1 });
});
