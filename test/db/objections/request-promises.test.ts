import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { answerRequest } from "#acts/objections/answer-request.ts";
import { askWhoObjected } from "#acts/objections/ask-who-objected.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { type Reader, readingAs } from "#db/readers.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { anId } from "#support/an-id.ts";
import {
  byHand,
  isForbidden,
  promiseKeptBy,
  runSteps,
  stoppedForTheOwner,
  withoutPromises,
} from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, type ActorIn, as, givenCirculated, givenMission, givenProcess } from "#support/given.ts";

const database = await aDatabase();
const { db } = database;

const afterwards = round.afterwards.toString();
const basis = "The basis that was given";

/** Two on a list, an objection against the first, withdrawn against the second; a State that asks. */
async function givenObjected(provisions: Partial<Provisions> = {}) {
  const given = await givenCirculated(db, { count: 2, provisions });
  const objector = await givenMission(db);
  const applications = given.listed.map(({ application }) => application);
  const raise = { period: given.period.id, applications: applications.map(({ reference }) => reference), basis };
  accepted(await raiseObjection(as(db, objector, round.objecting), raise));
  const rows = await database.asOwner(
    `select id, application_id from objection where no_objection_period_id = '${given.period.id}'`,
  );
  const against = (application: string) =>
    anId<"objection">(String(rows.find((row) => row["application_id"] === application)?.["id"]));
  const [named, freed] = applications.map(({ id }) => ({ application: id, objection: against(id) }));
  const { objection } = mustExist(freed);
  accepted(await withdrawObjection(as(db, objector, round.objecting), { objection }));
  return { ...given, objector, asker: await givenMission(db), named: mustExist(named), freed: mustExist(freed) };
}

type Objected = Awaited<ReturnType<typeof givenObjected>>;

/** A request written by hand, past every rule of the program. */
function ask({ process, period }: Objected, mission: ActorIn<"mission">, changes: Record<string, string> = {}) {
  const values: Record<string, string> = {
    id: `'${randomUUID()}'`,
    process_id: `'${process.id}'`,
    no_objection_period_id: `'${period.id}'`,
    mission_id: `'${mission.mission}'`,
    asked_at: `'${afterwards}'`,
    ...changes,
  };
  return readingAs(db, mission, (trx) =>
    byHand(
      trx,
      `insert into request_to_chair (${Object.keys(values).join(", ")}) values (${Object.values(values).join(", ")})`,
    ),
  );
}

async function givenRequest(given: Objected) {
  const { next } = accepted(
    await askWhoObjected(as(db, given.asker, round.afterwards), { period: given.period.id, references: null }),
  );
  return next.id;
}

const tell = (request: string, given: Objected, of: Objected["named"], words = `'${basis}'`) => `
  insert into disclosed_objection (request_to_chair_id, objection_id, application_id, mission_id, basis)
  values ('${request}', '${of.objection}', '${of.application}', '${given.objector.mission}', ${words})`;

const close = (request: string, given: Objected, { at = afterwards, bases = "true", declined = "null" } = {}) => `
  update request_to_chair set answered_at = '${at}', answered_by = '${given.chair.person}', bases = ${bases},
    declined_because = ${declined}
  where id = '${request}'`;

/** What the program of the Chair would do by hand, in one transaction. */
const answer = (given: Objected, ...statements: string[]) =>
  readingAs(db, given.chair, (trx) => runSteps(trx, statements));

describe("a request", () => {
  test("only_a_member_state_asks", async () => {
    const observer = await givenMission(db, { memberState: false });
    expect(await promiseKeptBy(ask(await givenObjected(), observer))).toBe("only_a_member_state_asks");
  });

  test("who_objected_is_asked_from_the_close: not at the closing instant, a millisecond later", async () => {
    const given = await givenObjected();
    const at = (asked_at: string) => ask(given, given.asker, { asked_at: `'${asked_at}'` });
    expect(await promiseKeptBy(at(round.periodCloses.toString()))).toBe("who_objected_is_asked_from_the_close");
    await at(round.periodCloses.add({ milliseconds: 1 }).toString());
  });

  test("who_objected_is_asked_where_the_decision_says", async () => {
    const { objection, disclosure } = oewg2021To2025.provisions;
    const given = await givenObjected({
      objection: { ...objection, objectorSeenBy: ["chair"] },
      disclosure: { ...disclosure, objectors: ["chair"] },
    });
    expect(await promiseKeptBy(ask(given, given.asker))).toBe("who_objected_is_asked_where_the_decision_says");
  });

  test("request_names_those_on_the_list, and some of them", async () => {
    const given = await givenObjected();
    const elsewhere = await givenObjected();
    const about = (...ids: string[]) =>
      ask(given, given.asker, { application_ids: `array[${ids.map((id) => `'${id}'`).join(", ")}]::uuid[]` });
    expect(await promiseKeptBy(about(given.named.application, elsewhere.named.application))).toBe(
      "request_names_those_on_the_list",
    );
    expect(await promiseKeptBy(about())).toBe("request_to_chair_application_ids_check");
    await about(given.named.application, given.freed.application);
  });

  test("what_waits_is_not_asked_again", async () => {
    const given = await givenObjected();
    const again = "what_waits_is_not_asked_again";
    const about = (id: string) => ask(given, given.asker, { application_ids: `array['${id}']::uuid[]` });
    await about(given.named.application);
    expect(await promiseKeptBy(about(given.named.application))).toBe(again);
    await about(given.freed.application);
    await ask(given, given.asker);
    expect(await promiseKeptBy(ask(given, given.asker))).toBe(again);
    expect(await promiseKeptBy(about(given.freed.application))).toBe(again);
  });

  test("nobody asks for another State, nor as the Chair, nor without saying who reads", async () => {
    const given = await givenObjected();
    const statement = `insert into request_to_chair (process_id, no_objection_period_id, mission_id, asked_at)
      values ('${given.process.id}', '${given.period.id}', '${given.asker.mission}', '${afterwards}')`;
    expect(await isForbidden(db, statement)).toBe(true);
    for (const reader of [given.objector, given.chair])
      await expect(readingAs(db, reader, (trx) => byHand(trx, statement))).rejects.toMatchObject({ code: "42501" });
  });

  test("it is never deleted, nor written by anybody with an answer already", async () => {
    const given = await givenObjected();
    const request = await givenRequest(given);
    expect(await isForbidden(db, `delete from request_to_chair where id = '${request}'`)).toBe(true);
    expect(await isForbidden(db, "insert into request_to_chair (answered_at) values (now())")).toBe(true);
    const kept = "objection_is_never_deleted";
    expect(await stoppedForTheOwner(database, `delete from request_to_chair where id = '${request}'`)).toBe(kept);
    expect(await stoppedForTheOwner(database, "truncate request_to_chair cascade")).toBe(kept);
  });
});

describe("an answer", () => {
  test("answer_discloses_what_stands: all of it, nothing that was withdrawn, with the basis as it was given", async () => {
    const given = await givenObjected();
    const request = await givenRequest(given);
    const whole = "answer_discloses_what_stands";
    const { named, freed } = given;
    for (const statements of [
      [],
      [tell(request, given, named), tell(request, given, freed)],
      [tell(request, given, named, "null")],
      [tell(request, given, named, "'Other words'")],
      [tell(request, given, { ...named, application: freed.application })],
    ])
      expect(await promiseKeptBy(answer(given, ...statements, close(request, given))), statements.join()).toBe(whole);
    const declined = close(request, given, { bases: "false", declined: "'Not now.'" });
    expect(await promiseKeptBy(answer(given, tell(request, given, named), declined))).toBe(whole);
    await answer(given, tell(request, given, named), close(request, given));
  });

  test("mission_that_has_ended_is_told_nothing", async () => {
    const given = await givenObjected();
    const request = await givenRequest(given);
    await withoutPromises(
      database,
      "mission",
      `update mission set ended_at = '${afterwards}', ended_by = '${given.officer.person}' where id = '${given.asker.mission}'`,
    );
    const disclosing = answer(given, tell(request, given, given.named), close(request, given));
    expect(await promiseKeptBy(disclosing)).toBe("mission_that_has_ended_is_told_nothing");
  });

  test("of those asked about and no others", async () => {
    const given = await givenObjected();
    const reference = mustExist(given.listed[1]).application.reference;
    const asking = as(db, given.asker, round.afterwards);
    const { next } = accepted(await askWhoObjected(asking, { period: given.period.id, references: [reference] }));
    expect(await promiseKeptBy(answer(given, tell(next.id, given, given.named), close(next.id, given)))).toBe(
      "answer_discloses_what_stands",
    );
    await answer(given, close(next.id, given));
  });

  test("request_is_answered_when_all_is_on_record", async () => {
    const given = await givenObjected();
    const asked_at = round.periodCloses.add({ seconds: 1 }).toString();
    const id = randomUUID();
    await ask(given, given.asker, { id: `'${id}'`, asked_at: `'${asked_at}'` });
    const at = round.periodCloses.add({ seconds: 119 }).toString();
    expect(await promiseKeptBy(answer(given, tell(id, given, given.named), close(id, given, { at })))).toBe(
      "request_is_answered_when_all_is_on_record",
    );
  });

  test("bases_are_disclosed_where_the_decision_says", async () => {
    const { disclosure } = oewg2021To2025.provisions;
    const given = await givenObjected({ disclosure: { ...disclosure, reasons: ["chair"] } });
    const request = await givenRequest(given);
    expect(await promiseKeptBy(answer(given, tell(request, given, given.named), close(request, given)))).toBe(
      "bases_are_disclosed_where_the_decision_says",
    );
    await answer(given, tell(request, given, given.named, "null"), close(request, given, { bases: "false" }));
  });

  test("request_is_answered_once, and nothing else of it changes", async () => {
    const given = await givenObjected();
    const request = await givenRequest(given);
    const once = "request_is_answered_once";
    await answer(given, close(request, given, { bases: "false", declined: "'Not now.'" }));
    expect(await promiseKeptBy(answer(given, close(request, given)))).toBe(once);
    for (const change of [
      "answered_at = null, answered_by = null, bases = null, declined_because = null",
      "declined_because = 'Other words'",
    ])
      expect(await promiseKeptBy(answer(given, `update request_to_chair set ${change} where id = '${request}'`))).toBe(
        once,
      );
    const other = await givenRequest(await givenObjected());
    expect(
      await stoppedForTheOwner(
        database,
        `update request_to_chair set mission_id = '${given.objector.mission}' where id = '${other}'`,
      ),
    ).toBe(once);
  });

  test("answered_request_has_its_answer, and who_declines_discloses_no_bases", async () => {
    const given = await givenObjected();
    const request = await givenRequest(given);
    const declined = { bases: "true", declined: "'Not now.'" };
    expect(await promiseKeptBy(answer(given, close(request, given, declined)))).toBe("who_declines_discloses_no_bases");
    const half = `update request_to_chair set answered_at = '${afterwards}', declined_because = 'x' where id = '${request}'`;
    expect(await promiseKeptBy(answer(given, half))).toBe("answered_request_has_its_answer");
  });

  test("answer_is_kept_as_given: nothing is added afterwards, changed or deleted", async () => {
    const given = await givenObjected();
    const request = await givenRequest(given);
    await answer(given, tell(request, given, given.named), close(request, given));
    expect(await promiseKeptBy(answer(given, tell(request, given, given.freed)))).toBe("answer_is_kept_as_given");
    for (const statement of [
      "update disclosed_objection set basis = null",
      "delete from disclosed_objection",
      "truncate disclosed_objection",
    ]) {
      expect(await isForbidden(db, statement), statement).toBe(true);
      expect(await stoppedForTheOwner(database, statement), statement).toBe("objection_is_never_deleted");
    }
  });

  test("what_is_disclosed_is_an_answer: nothing is told to a State beside one", async () => {
    const given = await givenObjected();
    const request = await givenRequest(given);
    expect(await promiseKeptBy(answer(given, tell(request, given, given.named)))).toBe(
      "what_is_disclosed_is_an_answer",
    );
  });

  test("nobody but the Chair of the process discloses or answers", async () => {
    const given = await givenObjected();
    const request = await givenRequest(given);
    const stranger: Reader = (await givenProcess(db)).chair;
    for (const reader of [given.asker, given.objector, stranger]) {
      const told = readingAs(db, reader, (trx) => byHand(trx, tell(request, given, given.named)));
      await expect(told).rejects.toMatchObject({ code: "42501" });
      expect(await readingAs(db, reader, (trx) => byHand(trx, `${close(request, given)} returning id`))).toEqual([]);
    }
    expect(await isForbidden(db, tell(request, given, given.named))).toBe(true);
    expect(await byHand(db, `${close(request, given)} returning id`)).toEqual([]);
  });
});

test("a State reads its own request and answer, the Chair of the process all of them, and nobody else any", async () => {
  const given = await givenObjected();
  const request = await givenRequest(given);
  accepted(await answerRequest(as(db, given.chair, round.afterwards), { request, declinedBecause: null }));
  const stranger: Reader = (await givenProcess(db)).chair;
  const count = async (table: string, reader: Reader | null) => {
    const read = `select count(*)::integer as count from ${table} where ${
      table === "request_to_chair" ? "id" : "request_to_chair_id"
    } = '${request}'`;
    const rows = reader === null ? await byHand(db, read) : await readingAs(db, reader, (trx) => byHand(trx, read));
    return Number(rows[0]?.["count"]);
  };
  for (const table of ["request_to_chair", "disclosed_objection"]) {
    expect(await count(table, given.asker), table).toBe(1);
    expect(await count(table, given.chair), table).toBe(1);
    for (const reader of [null, given.objector, stranger, { role: "post" } as const])
      expect(await count(table, reader), table).toBe(0);
  }
});

test("who asks who objected is on the record of the Chair alone, and so are the letters that say it", async () => {
  const given = await givenObjected();
  const request = await givenRequest(given);
  accepted(await answerRequest(as(db, given.chair, round.afterwards), { request, declinedBecause: null }));
  const events = `select event from audit_trail where data ->> 'request' = '${request}' order by event`;
  const letters = `select kind from letter where data ->> 'request' = '${request}' order by kind`;
  const read = async (statement: string, reader: Reader | null) =>
    (reader === null
      ? await byHand(db, statement)
      : await readingAs(db, reader, (trx) => byHand(trx, statement))
    ).flatMap((row) => Object.values(row));
  expect(await read(events, given.chair)).toEqual(["ObjectorsAskedFor", "RequestAnswered"]);
  expect(await read(letters, given.chair)).toEqual(["objectors-asked-for", "request-answered"]);
  for (const reader of [null, given.asker, given.objector]) {
    expect(await read(events, reader)).toEqual([]);
    expect(await read(letters, reader)).toEqual([]);
  }
});
