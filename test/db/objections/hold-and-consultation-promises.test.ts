import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { hold as holdItem } from "#acts/objections/hold.ts";
import { recordObjectorsAnswer } from "#acts/objections/record-objectors-answer.ts";
import { endMembership } from "#acts/process/end-membership.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { getApplication } from "#db/applications/applications.ts";
import type { Db } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import { actAs, type Reader, readingAs } from "#db/readers.ts";
import { applicationStanding } from "#domain/applications/application-standing.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { givenSeat, givenSeatIn, ofResolution } from "#support/bodies.ts";
import { byHand, isForbidden, promiseKeptBy, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenMission, type GivenPeriod, givenProcess, refused } from "#support/given.ts";
import {
  chairConsults,
  classesWith,
  givenListIn,
  holds,
  lapseList,
  object,
  objectionOf,
  recordDue,
  referencesOf,
} from "#support/in-window.ts";

const database = await aDatabase();
const { db } = database;

const hold = { limit: { unit: "calendar_days", count: 20 }, then: "objection" } as const;
const consulting = instant("2022-07-08T15:00:00Z");

/** Which promise stops a statement of the reader's. */
const stoppedAs = (reader: Reader, statement: string) =>
  promiseKeptBy(readingAs(db, reader, (trx) => byHand(trx, statement)));

const idOf = (given: GivenPeriod, place = 0) => given.listed[place]?.application.id ?? "";

/** A note and what it says, as the mission might write it by hand. */
const spoken = (given: GivenPeriod, mission: string, at: string, kind: string, limit: string) => {
  const note = newId<"note">();
  return `with note as (insert into objection_note (id, no_objection_period_id, mission_id, received_at)
      values ('${note}', '${given.period.id}', '${mission}', '${at}') returning id, no_objection_period_id, mission_id, received_at)
    insert into objection (objection_note_id, no_objection_period_id, mission_id, application_id, received_at, kind, limit_at)
    select note.id, note.no_objection_period_id, note.mission_id, '${idOf(given)}', note.received_at, '${kind}', ${limit} from note`;
};

describe("a hold", () => {
  test("hold_has_its_limit, and only a hold has one", async () => {
    const mission = await givenMission(db);
    const given = await givenListIn(db, { count: 1, classes: classesWith({ hold }) });
    const at = "2022-06-15T16:00:00Z";
    for (const [kind, limit] of [
      ["hold", "null"],
      ["objection", "'2022-07-05T16:00Z'"],
      ["hold", `'${at}'`],
    ] as const)
      expect(await stoppedAs(mission, spoken(given, mission.mission, at, kind, limit))).toBe("hold_has_its_limit");
  });

  test.each([
    [
      "20 calendar days",
      hold.limit,
      "2022-07-05T16:00Z",
      ["2022-07-05T13:59Z", "2022-07-05T18:01Z", "9999-12-31T00:00Z"],
    ],
    ["48 hours", { unit: "hours", count: 48 }, "2022-06-17T16:00Z", ["2022-06-17T15:59Z", "2022-06-17T16:01Z"]],
  ] as const)("hold_lasts_as_the_text_says: %s", async (_length, limit, right, wrong) => {
    const given = await givenListIn(db, { count: 1, classes: classesWith({ hold: { limit, then: "objection" } }) });
    const mission = await givenMission(db);
    const said = (until: string) => spoken(given, mission.mission, "2022-06-15T16:00:00Z", "hold", `'${until}'`);
    for (const until of wrong) expect(await stoppedAs(mission, said(until))).toBe("hold_lasts_as_the_text_says");
    await readingAs(db, mission, (trx) => byHand(trx, said(right)));
  });

  test("only_a_member_speaks_as_the_text_lets_it: who is not in the body says nothing, and nobody holds where no text lets it", async () => {
    const mission = await givenMission(db);
    const at = "2022-06-15T16:00:00Z";
    const firm = await givenListIn(db, { count: 1 });
    const promise = "only_a_member_speaks_as_the_text_lets_it";
    expect(await stoppedAs(mission, spoken(firm, mission.mission, at, "hold", "'2022-07-05T16:00Z'"))).toBe(promise);
    const within = await givenProcess(db);
    await givenSeatIn(db, within, (await givenMission(db)).mission);
    const given = await givenListIn(db, { count: 1, classes: classesWith({ hold, body: "committee" }), within });
    expect(await stoppedAs(mission, spoken(given, mission.mission, at, "objection", "null"))).toBe(promise);
  });

  test("objection_is_received_within_its_period: a hold that lasts keeps its item open, and no other", async () => {
    const [holder, other] = [await givenMission(db), await givenMission(db)];
    const given = await givenListIn(db, { count: 2, classes: classesWith({ hold }) });
    await holds(db, holder, given, [1]);
    const promise = "objection_is_received_within_its_period";
    const late = "2022-07-01T12:00:00Z";
    expect(await stoppedAs(other, spoken(given, other.mission, late, "objection", "null"))).toBe(promise);
    // Nor does a hold that is too late keep itself open.
    expect(await stoppedAs(other, spoken(given, other.mission, late, "hold", "'2022-07-20T12:00Z'"))).toBe(promise);
  });

  test("it ends with the seat of its State, whose objection stands", async () => {
    const stateA = await givenMission(db);
    const classes = classesWith({ hold, body: "committee" });
    const within = await givenProcess(db);
    const { body } = await givenSeatIn(db, within, (await givenMission(db)).mission);
    const given = await givenListIn(db, { count: 2, classes, within });
    const stranger = { period: given.period.id, applications: referencesOf(given, [0]) };
    expect(refused(await holdItem(as(db, stateA, round.objecting), stranger)).because).toBe("mission_may_not_object");
    const membership = await givenSeat(db, given, body.id, stateA.mission);
    await holds(db, stateA, given, [0]);
    await object(db, stateA, given, [1]);
    await lapseList(db, given);
    const left = instant("2022-07-04T12:00:00Z");
    const leaving = { body: body.id, membership: membership.id, to: left, ...ofResolution };
    accepted(await endMembership(as(db, given.officer, left), leaving));
    const standingOf = async (place: number) => {
      const application = mustExist(await getApplication(db, mustExist(given.listed[place]).application.id));
      return applicationStanding(await getApplicationRecord(db, application, consulting), consulting);
    };
    await recordDue(db, given, consulting);
    expect(await standingOf(0)).toMatchObject({ kind: "accredited", grantedAt: left });
    expect(await standingOf(1)).toMatchObject({ kind: "not-accredited" });
  });
});

describe("what is said while a hold keeps its item open", () => {
  const said = instant("2022-07-02T12:00:00Z");

  /** A holds one on the list of its body; B objects to it after the close. */
  async function givenSaidMeanwhile() {
    const [stateA, stateB] = [await givenMission(db), await givenMission(db)];
    const within = await givenProcess(db);
    const { body, membership } = await givenSeatIn(db, within, stateA.mission);
    await givenSeat(db, within, body.id, stateB.mission);
    const given = await givenListIn(db, { count: 1, classes: classesWith({ hold, body: "committee" }), within });
    await holds(db, stateA, given, [0]);
    await lapseList(db, given);
    await object(db, stateB, given, [0], said);
    return { given, stateA, body, membership };
  }

  test("counts, though the seat of whose hold it was is said to have ended before: the hold ends when that is entered", async () => {
    const { given, body, membership } = await givenSaidMeanwhile();
    const entered = said.add({ hours: 24 });
    const past = { body: body.id, membership: membership.id, to: said.subtract({ hours: 24 }), ...ofResolution };
    accepted(await endMembership(as(db, given.officer, entered), { ...past, statedAsPast: true }));
    await recordDue(db, given, consulting);
    const application = mustExist(await getApplication(db, mustExist(given.listed[0]).application.id));
    expect(applicationStanding(await getApplicationRecord(db, application, consulting), consulting)).toMatchObject({
      kind: "not-accredited",
      closedAt: entered,
    });
  });

  test("hold_ends_after_what_it_let_be_said: neither is it lifted as of before, nor its seat ended", async () => {
    const { given, stateA, membership } = await givenSaidMeanwhile();
    const promise = "hold_ends_after_what_it_let_be_said";
    const held = await objectionOf(database, stateA, given, 0);
    const lifted = (at: string) => `update objection set withdrawn_at = '${at}' where id = '${held}'`;
    for (const at of ["2022-07-02T11:59:59.999Z", "2022-06-30T22:00Z"])
      expect(await stoppedAs(stateA, lifted(at))).toBe(promise);
    const ended = (at: string) =>
      `update body_member set to_at = '${at}', ended_at = '${at}' where id = '${membership.id}'`;
    expect(await stopped(db, ended("2022-07-02T11:59:59.999Z"))).toBe(promise);
    await readingAs(db, stateA, (trx) => byHand(trx, lifted("2022-07-02T12:00Z")));
  });

  test("from when it would be lifted is told to its own State alone: it says when another spoke", async () => {
    const { given, stateA } = await givenSaidMeanwhile();
    const held = await objectionOf(database, stateA, given, 0);
    const asked = (reading: Db) =>
      sql<{ at: Date | null }>`select lifted_from(${held}, '2022-07-01T12:00Z') as at`.execute(reading);
    expect((await readingAs(db, stateA, asked)).rows).toEqual([{ at: new Date("2022-07-02T12:00Z") }]);
    expect((await readingAs(db, await givenMission(db), asked)).rows).toEqual([{ at: null }]);
    expect((await readingAs(db, { role: "secretariat" }, asked)).rows).toEqual([{ at: null }]);
    expect((await asked(db)).rows).toEqual([{ at: null }]);
  });
});

describe("a consultation", () => {
  async function givenConsulted(others: readonly number[] = []) {
    const [stateA, stateB] = [await givenMission(db), await givenMission(db)];
    const given = await givenListIn(db, { count: 2, provisions: chairConsults });
    await object(db, stateA, given, [0]);
    if (others.length > 0) await object(db, stateB, given, others);
    await lapseList(db, given);
    return { stateA, stateB, given, objection: await objectionOf(database, stateA, given, 0) };
  }

  test("answer_of_a_state_rests_on_its_letter: the Chair changes no objection without one", async () => {
    const { given, objection } = await givenConsulted();
    for (const column of ["withdrawn_at", "maintained_at"])
      expect(
        await stoppedAs(given.chair, `update objection set ${column} = '2022-07-08T15:00Z' where id = '${objection}'`),
      ).toBe("answer_of_a_state_rests_on_its_letter");
    const answer = { objection, answer: "withdrawn", letter: "NV/1" } as const;
    const reference = referencesOf(given, [0])[0] ?? "";
    accepted(await recordObjectorsAnswer(as(db, given.chair, consulting), { reference, ...answer }));
  });

  test("maintained_objection_was_raised_before, and an objection changes while it is consulted on alone", async () => {
    const { stateA, given, objection } = await givenConsulted();
    const set = (to: string) => `update objection set ${to} where id = '${objection}'`;
    expect(await stoppedForTheOwner(database, set("maintained_by = (select id from person limit 1)"))).toMatch(
      /maintained_objection_was_raised_before|objection_withdrawal_is_final/,
    );
    for (const at of ["2022-06-30T21:00Z", "2022-07-10T22:00:00.001Z"])
      expect(await stoppedAs(stateA, set(`maintained_at = '${at}'`))).toBe("objection_is_withdrawn_within_its_period");
    expect(await stoppedAs(stateA, set("withdrawn_at = '2022-07-10T22:00:00.001Z'"))).toBe(
      "objection_is_withdrawn_within_its_period",
    );
    expect(idOf(given)).not.toBe("");
  });

  test("consultation_opens_as_the_text_says, consultation_closes_after_it_opens, and consultation_is_never_rewritten", async () => {
    const { given } = await givenConsulted();
    const opened = (application: string, opens: string, closes: string) => `insert into consultation
      (application_id, stage, process_id, no_objection_period_id, opened_at, closes_at) values
      ('${application}', 'consultation', '${given.process.id}', '${given.period.id}', '${opens}', '${closes}')`;
    const [start, end] = ["2022-06-30T22:00Z", "2022-07-10T22:00Z"];
    // Nobody objected to the second.
    expect(await stopped(db, opened(idOf(given, 1), start, end))).toBe("consultation_opens_as_the_text_says");
    const other = await givenListIn(db, { count: 1, provisions: chairConsults });
    const short = opened(idOf(other), start, "2022-07-05T22:00Z").replaceAll(given.period.id, other.period.id);
    expect(await stopped(db, short.replaceAll(given.process.id, other.process.id))).toBe(
      "consultation_opens_as_the_text_says",
    );
    expect(await stopped(db, opened(idOf(given, 1), end, start))).toBe("consultation_closes_after_it_opens");
    const rewritten = `update consultation set opened_at = '2022-06-30T21:00Z' where application_id = '${idOf(given)}'`;
    for (const statement of [
      rewritten,
      "delete from consultation",
      "delete from consultation_entry",
      "truncate consultation cascade",
    ])
      expect(await stoppedForTheOwner(database, statement)).toBe("consultation_is_never_rewritten");
  });

  test("consultation_is_extended_while_it_runs, later, in a chain, and by a Chair who says why", async () => {
    const { given, stateA } = await givenConsulted();
    const id = idOf(given);
    const [at, end, later] = ["2022-07-08T15:00Z", "2022-07-10T22:00Z", "2022-07-14T22:00Z"];
    const why = (entered: string) => `with why as (insert into consultation_entry
      (process_id, application_id, stage, kind, words, entered_at, entered_by) values
      ('${given.process.id}', '${id}', 'consultation', 'extension', 'More time.', '${entered}', '${given.chair.person}')) `;
    const moving = ({ from = end, to = later, extendedAt = at, closes = null as string | null, outage = "" } = {}) =>
      `update consultation set closes_at = '${closes ?? to}', extensions = extensions ||
        '[{"from": "${from}", "to": "${to}", "extendedAt": "${extendedAt}"${outage}}]' where application_id = '${id}'`;
    const promise = "consultation_is_extended_while_it_runs";
    // Without why, by anybody who is not its Chair, and with a why of another time.
    expect(await stopped(db, moving())).toBe(promise);
    expect(await stoppedAs(stateA, moving())).toBe(promise);
    const attack = async (statement: string, entered = at) =>
      promiseKeptBy(
        readingAs(db, given.chair, async (trx) => {
          await actAs(trx, given.chair);
          await byHand(trx, `${why(entered)} select 1`);
          await byHand(trx, statement);
        }),
      );
    expect(await attack(moving(), "2022-07-08T14:00Z")).toBe(promise);
    const inError = newId<"outage">();
    await database.asOwner(`
      with outage as (
        insert into outage (id, began_at, ended_at, what, reason, recorded_at, recorded_by)
        values ('${inError}', '2022-07-08T10:00Z', '2022-07-08T11:00Z', 'The portal', 'A cable.', '2022-07-08T12:00Z',
          '${given.officer.person}'))
      insert into outage_withdrawal (outage_id, reason, withdrawn_at, withdrawn_by)
      values ('${inError}', 'Another day.', '2022-07-08T13:00Z', '${given.officer.person}')`);
    for (const changes of [
      { to: "2022-07-10T21:00Z" },
      { from: "2022-07-09T22:00Z" },
      { closes: "2022-07-20T22:00Z" },
      { outage: `, "outage": "${newId<"outage">()}"` },
      { outage: `, "outage": "${inError}"` },
    ])
      expect(await attack(moving(changes)), JSON.stringify(changes)).toBe(promise);
    const bare = `update consultation set closes_at = '${later}' where application_id = '${id}'`;
    expect(await attack(bare)).toBe(promise);
    const late = "2022-07-10T22:00:00.001Z";
    expect(await attack(moving({ extendedAt: late }), late)).toBe("entry_belongs_to_a_consultation_that_runs");
    await readingAs(db, given.chair, async (trx) => {
      await actAs(trx, given.chair);
      await byHand(trx, `${why(at)} select 1`);
      await byHand(trx, moving());
    });
    const forgotten = `update consultation set extensions = '[]', closes_at = '${end}' where application_id = '${id}'`;
    expect(await attack(forgotten)).toBe(promise);
    // Where no demonstration plays history, its stamps are those of the day.
    const opened = `insert into consultation
      (application_id, stage, process_id, no_objection_period_id, opened_at, closes_at, extensions)
      select application_id, 'another', process_id, no_objection_period_id, opened_at, closes_at, '[{}]' from consultation
      where application_id = '${id}'`;
    expect(await stopped(db, opened)).toBe("consultation_opens_as_the_text_says");
  });

  test("entry_belongs_to_a_consultation_that_runs: a State writes for itself, of its own objection that stands, and nobody in its place", async () => {
    const { given, stateA, stateB, objection } = await givenConsulted([1]);
    const id = idOf(given);
    const message = (changes: Partial<Record<"objection" | "words" | "at" | "by", string>> = {}) => {
      const entry = { objection, words: "'A word.'", at: "2022-07-08T15:00Z", by: stateA.person, ...changes };
      return `insert into consultation_entry
        (process_id, application_id, stage, kind, mission_id, objection_id, words, entered_at, entered_by) values
        ('${given.process.id}', '${id}', 'consultation', 'message', '${stateA.mission}', '${entry.objection}', ${entry.words},
          '${entry.at}', '${entry.by}')`;
    };
    const runs = "entry_belongs_to_a_consultation_that_runs";
    for (const at of ["2022-06-30T21:00Z", "2022-07-10T22:00:00.001Z"])
      expect(await stoppedAs(stateA, message({ at }))).toBe(runs);
    expect(await stoppedAs(stateA, message({ words: "null" }))).toBe("entry_says_what_it_is");
    expect(await stoppedAs(stateA, message({ by: stateB.person }))).toBe("who_speaks_for_a_mission_acts_for_it");
    const others = await objectionOf(database, stateB, given, 1);
    expect(await stoppedAs(stateA, message({ objection: others }))).toBe(runs);
    const written = (reader: Reader, statement: string) => readingAs(db, reader, (trx) => byHand(trx, statement));
    for (const reader of [stateB, given.chair])
      await expect(written(reader, message())).rejects.toThrow("row-level security");
    expect(await isForbidden(db, message())).toBe(true);
    // Nor does a State put on record what the Chair's office does.
    const request = message().replace("'message'", "'request'").replace(`'${objection}'`, "null");
    await expect(written(stateA, request)).rejects.toThrow("row-level security");
    const answer = {
      reference: referencesOf(given, [0])[0] ?? "",
      objection,
      answer: "withdrawn",
      letter: "1",
    } as const;
    await written(stateA, message());
    accepted(await recordObjectorsAnswer(as(db, given.chair, consulting), answer));
    expect(await stoppedAs(stateA, message())).toBe(runs);
  });

  test("a State reads why a consultation goes on of none but those after the window in which it objected", async () => {
    const { given, stateA } = await givenConsulted();
    const other = await givenListIn(db, { count: 1, provisions: chairConsults });
    const id = idOf(given);
    // As where a track has two windows, each with a consultation: stage by stage.
    await database.asOwner(`
      alter table consultation disable trigger user;
      alter table consultation_entry disable trigger user;
      insert into consultation (application_id, stage, process_id, no_objection_period_id, opened_at, closes_at)
        select application_id, 'later', '${other.process.id}', '${other.period.id}', opened_at, closes_at
        from consultation where application_id = '${id}';
      insert into consultation_entry (process_id, application_id, stage, kind, words, entered_at, entered_by)
        select process_id, application_id, stage, 'extension', 'Why: ' || stage, opened_at, '${given.chair.person}'
        from consultation where application_id = '${id}';
      alter table consultation enable trigger user;
      alter table consultation_entry enable trigger user`);
    const read = (reader: Reader) =>
      readingAs(db, reader, async (trx) => {
        const { rows } = await sql<{ words: string }>`
          select words from consultation_entry where application_id = ${id}`.execute(trx);
        return rows.map(({ words }) => words);
      });
    expect(await read(stateA)).toEqual(["Why: consultation"]);
    expect(await read(other.chair)).toEqual(["Why: later"]);
  });

  test("step_follows_its_track: it ends as what is left says, when it has ended and settled", async () => {
    const { given } = await givenConsulted();
    const step = (outcome: string, at: string, known: string) => `insert into step
      (application_id, n, stage, outcome, at, known_at, no_objection_period_id)
      select id, (select max(n) + 1 from step where application_id = application.id), 'consultation', '${outcome}', '${at}', '${known}',
        no_objection_period_id
      from application where id = '${idOf(given)}'`;
    const [end, settled] = ["2022-07-10T22:00Z", "2022-07-10T22:02Z"];
    for (const [outcome, at, known] of [
      ["withdrawn", end, settled],
      ["maintained", end, "2022-07-10T22:01:59.999Z"],
      ["maintained", "2022-07-10T21:00Z", settled],
    ] as const)
      expect(await stopped(db, step(outcome, at, known))).toBe("step_follows_its_track");
  });

  test("entry_belongs_to_a_consultation_that_runs, and entry_says_what_it_is", async () => {
    const { stateA, stateB, given, objection } = await givenConsulted();
    const entry = (changes: Record<string, string>) => {
      const row = {
        process_id: `'${given.process.id}'`,
        application_id: `'${idOf(given)}'`,
        stage: "'consultation'",
        kind: "'note'",
        words: "'A note.'",
        entered_at: "'2022-07-08T15:00Z'",
        entered_by: `'${given.chair.person}'`,
        ...changes,
      };
      return `insert into consultation_entry (${Object.keys(row).join()}) values (${Object.values(row).join()})`;
    };
    const runs = "entry_belongs_to_a_consultation_that_runs";
    expect(await stoppedAs(given.chair, entry({ entered_at: "'2022-07-10T22:00:00.001Z'" }))).toBe(runs);
    expect(await stoppedAs(given.chair, entry({ kind: "'request'", mission_id: `'${stateB.mission}'` }))).toBe(runs);
    const says = "entry_says_what_it_is";
    expect(await stoppedAs(given.chair, entry({ objection_id: `'${objection}'` }))).toBe(says);
    const answer = { kind: "'withdrawn'", mission_id: `'${stateA.mission}'`, objection_id: `'${objection}'` };
    expect(await stoppedAs(given.chair, entry(answer))).toBe(says);
    // Nobody but the Chair of the process writes in it.
    const byState = readingAs(db, stateA, (trx) => byHand(trx, entry({})));
    await expect(byState).rejects.toThrow(/row-level security/);
  });
});

test("what was said, and until when it holds, is for the guards alone: the application's login cannot ask them", async () => {
  const { period } = await givenListIn(db, { count: 1 });
  for (const asked of ["spoken", "held_items"])
    expect(await isForbidden(db, `select * from ${asked}(array['${period.id}']::uuid[])`)).toBe(true);
  expect(await isForbidden(db, "select check_nothing_was_said_since('{}', '{}', now())")).toBe(true);
});

test("before its close nobody knows that an item is held", async () => {
  const mission = await givenMission(db);
  const closesAt = instant("2100-01-01T00:00:00Z");
  const given = await givenListIn(db, { count: 1, classes: classesWith({ hold }), closesAt });
  await holds(db, mission, given, [0]);
  expect(await byHand(db, `select * from items_held_open(array['${given.period.id}']::uuid[])`)).toEqual([]);
  expect(await byHand(db, `select * from voices_on(array['${idOf(given)}']::uuid[], portal_now())`)).toEqual([]);
});

test("application_is_withdrawn_before_it_is_decided: while the Chair consults, and not once that is over or decided", async () => {
  const mission = await givenMission(db);
  const given = await givenListIn(db, { count: 2, provisions: chairConsults });
  await object(db, mission, given, [0, 1]);
  await lapseList(db, given);
  const withdraw = (place: number, at: string) =>
    `update application set state = 'withdrawn', withdrawn_at = '${at}' where id = '${idOf(given, place)}'`;
  const promise = "application_is_withdrawn_before_it_is_decided";
  expect(await stopped(db, withdraw(0, "2022-07-10T22:00:00.001Z"))).toBe(promise);
  await database.asOwner(withdraw(0, "2022-07-10T22:00Z"));
  await recordDue(db, given, instant("2022-07-10T22:02:00Z"));
  expect(await stopped(db, withdraw(1, "2022-07-10T21:00Z"))).toBe(promise);
});
