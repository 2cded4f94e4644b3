import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { concludeSilenceProcedure } from "#acts/modalities/conclude-silence-procedure.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { proposeModalities } from "#acts/modalities/propose-modalities.ts";
import { recordOutage } from "#acts/process/record-outage.ts";
import { keepingAccounts } from "#db/account-keeper.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { newId } from "#db/new-id.ts";
import { readingAs } from "#db/readers.ts";
import type { CallCloses } from "#domain/modalities/provisions.ts";
import { anId } from "#support/an-id.ts";
import { byHand, byHandOf, stopped, stoppedFor, stoppedForTheOwner, withoutPromises } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { date, instant, round } from "#support/factories.ts";
import {
  accepted,
  aPersonIn,
  as,
  givenMission,
  givenModalitiesInForce,
  givenOfficer,
  givenOpenCall,
  givenProcess,
  givenProgramme,
  givenSubmitted,
  givenText,
  put,
  theClock,
} from "#support/given.ts";

const database = await aDatabase();
const { db, asOwner } = database;

/** A decision whose silence runs from 20 to 22 April 2022, and the procedure's id. */
async function underSilence() {
  const given = await givenModalitiesInForce(db);
  const [row] = await asOwner(`select id from silence_procedure where modalities_decision_id = '${given.decision.id}'`);
  return { ...given, procedure: anId<"procedure">(String(row?.["id"])) };
}

function silenceOn(decision: string, process: string, changes: Record<string, string> = {}): string {
  const row = {
    modalities_decision_id: `'${decision}'`,
    process_id: `'${process}'`,
    announced_at: "'2022-05-01T12:00Z'",
    opens_at: "'2022-05-01T12:00Z'",
    closes_at: "'2022-05-03T12:00Z'",
    zone: "'America/New_York'",
    ...changes,
  };
  return `insert into silence_procedure (${Object.keys(row).join()}) values (${Object.values(row).join()})`;
}

test("one_open_silence_procedure_per_decision: a text is not put under silence twice at once", async () => {
  const { decision, process } = await underSilence();
  const again = silenceOn(decision.id, process.id);
  expect(await stopped(db, again)).toMatch(/^one_open_silence_procedure_per_(decision|process)$/);
  expect(await stoppedForTheOwner(database, `drop index one_open_silence_procedure_per_process; ${again}`)).toBe(
    "one_open_silence_procedure_per_decision",
  );
});

test("one_open_silence_procedure_per_process: two versions of the modalities are not under silence at once", async () => {
  const { chair, process, decision } = await underSilence();
  const { id, version, supersededAt, adoption, date, ...text } = decision;
  const second = accepted(await proposeModalities(as(db, chair, round.silenceOpens), { ...text, datedOn: date })).next;
  expect([id === second.id, version, supersededAt, adoption]).toEqual([false, 1, null, null]);
  expect(await stopped(db, silenceOn(second.id, process.id))).toBe("one_open_silence_procedure_per_process");
});

test("text_is_under_silence_once: a text that has fallen, or passed, is not put to the States again", async () => {
  for (const outcome of ["broken", "passed"]) {
    const { chair, decision, process, procedure } = await underSilence();
    if (outcome === "broken")
      accepted(await breakSilence(as(db, await givenMission(db), round.silenceCloses), { procedure, reason: null }));
    accepted(await concludeSilenceProcedure(as(db, theClock, round.inForce), { procedure }));
    expect(await stoppedFor(db, chair, silenceOn(decision.id, process.id)), outcome).toBe("text_is_under_silence_once");
  }
});

test("silence_closes_no_earlier_than_its_text: on the day of its date in the zone of its process, and not a millisecond before", async () => {
  const given = await givenText(db);
  const { chair, decision, process } = given;
  const { text } = await givenProgramme(db, given);
  await asOwner(`update process_text set dated_on = '2022-04-22' where id = '${text.id}'`);
  expect([process.zone, decision.date.toString()]).toEqual(["America/New_York", "2022-04-22"]);
  const ofText = { modalities_decision_id: "null", process_text_id: `'${text.id}'` };
  for (const named of [{}, ofText]) {
    const closing = (at: string) =>
      silenceOn(decision.id, process.id, {
        announced_at: "'2022-04-18T12:00Z'",
        opens_at: "'2022-04-18T12:00Z'",
        closes_at: `'${at}'`,
        zone: "'Asia/Tokyo'",
        ...named,
      });
    expect(await stoppedFor(db, chair, closing("2022-04-22T03:59:59.999Z"))).toBe(
      "silence_closes_no_earlier_than_its_text",
    );
    await byHandOf(db, chair, closing("2022-04-22T04:00:00.000Z"));
  }
});

test("silence_procedure_closes_after_it_opens, and conclusion_and_outcome_agree", async () => {
  const { process, chair, decision } = await underSilence();
  expect([process.id, chair.role]).toEqual([decision.process, "chair"]);
  const shut = { closes_at: "'2022-05-01T12:00Z'" };
  expect(await stopped(db, silenceOn(decision.id, process.id, shut))).toBe("silence_procedure_closes_after_it_opens");
  const half = `update silence_procedure set outcome = 'passed' where modalities_decision_id = '${decision.id}'`;
  expect(await stopped(db, half)).toBe("conclusion_and_outcome_agree");
});

test("silence_break_is_received_within_its_procedure: the closing instant is in time, a millisecond later is not", async () => {
  const { procedure } = await underSilence();
  const mission = await givenMission(db);
  const speak = (receivedAt: string) =>
    readingAs(db, mission, (trx) =>
      byHand(
        trx,
        `insert into silence_break (silence_procedure_id, mission_id, received_at)
         values ('${procedure}', '${mission.mission}', '${receivedAt}')`,
      ),
    );
  const late = speak("2022-04-22T22:00:00.001Z").catch((error: unknown) => error);
  expect(await late).toMatchObject({ constraint: "silence_break_is_received_within_its_procedure" });
  const early = speak("2022-04-20T13:59:59.999Z").catch((error: unknown) => error);
  expect(await early).toMatchObject({ constraint: "silence_break_is_received_within_its_procedure" });
  await speak("2022-04-22T22:00:00.000Z");
  const twice = speak("2022-04-22T21:00:00.000Z").catch((error: unknown) => error);
  expect(await twice).toMatchObject({ constraint: "one_break_per_mission_and_procedure" });
});

test("silence_break_is_received_within_its_procedure: not once it is on record that silence passed", async () => {
  const { procedure } = await underSilence();
  await asOwner(
    `update silence_procedure set concluded_at = '2022-04-22T22:02Z', outcome = 'passed' where id = '${procedure}'`,
  );
  const { mission } = await givenMission(db);
  const inTime = `insert into silence_break (silence_procedure_id, mission_id, received_at)
    values ('${procedure}', '${mission}', '2022-04-22T22:00Z')`;
  expect(await stoppedForTheOwner(database, inTime)).toBe("silence_break_is_received_within_its_procedure");
});

test("only_a_member_state_breaks_silence", async () => {
  const { procedure } = await underSilence();
  const { mission } = await givenMission(db, { memberState: false });
  const speak = `insert into silence_break (silence_procedure_id, mission_id, received_at)
    values ('${procedure}', '${mission}', '2022-04-21T12:00Z')`;
  expect(await stoppedForTheOwner(database, speak)).toBe("only_a_member_state_breaks_silence");
});

test("silence_break_is_final: not even the owner takes it back", async () => {
  const { procedure } = await underSilence();
  const mission = await givenMission(db);
  accepted(await breakSilence(as(db, mission, round.silenceOpens), { procedure, reason: null }));
  const where = `where silence_procedure_id = '${procedure}'`;
  expect(await stoppedForTheOwner(database, `delete from silence_break ${where}`)).toBe("silence_break_is_final");
  expect(await stoppedForTheOwner(database, `update silence_break set reason = 'x' ${where}`)).toBe(
    "silence_break_is_final",
  );
});

test("silence_conclusion_follows_the_rule: what was broken did not pass, and nothing passes before its margin", async () => {
  const conclude = (procedure: string, at: string, outcome: string) =>
    `update silence_procedure set concluded_at = '${at}', outcome = '${outcome}' where id = '${procedure}'`;
  const kept = await underSilence();
  expect(await stopped(db, conclude(kept.procedure, "2022-04-22T22:01:59.999Z", "passed"))).toBe(
    "silence_conclusion_follows_the_rule",
  );
  expect(await stopped(db, conclude(kept.procedure, "2022-04-23T22:00Z", "broken"))).toBe(
    "silence_conclusion_follows_the_rule",
  );
  const spoken = await underSilence();
  const mission = await givenMission(db);
  accepted(await breakSilence(as(db, mission, round.silenceCloses), { procedure: spoken.procedure, reason: null }));
  expect(await stopped(db, conclude(spoken.procedure, "2022-04-23T22:00Z", "passed"))).toBe(
    "silence_conclusion_follows_the_rule",
  );
  const born = silenceOn(kept.decision.id, kept.process.id, {
    concluded_at: "'2022-05-04T12:00Z'",
    outcome: "'passed'",
  });
  expect(await stopped(db, born)).toBe("silence_conclusion_follows_the_rule");
  accepted(await concludeSilenceProcedure(as(db, theClock, round.inForce), { procedure: kept.procedure }));
  expect(await stopped(db, conclude(kept.procedure, "2022-05-23T22:00Z", "passed"))).toBe(
    "silence_conclusion_follows_the_rule",
  );
});

test("text_under_silence_is_frozen, and adoption_is_final", async () => {
  const { decision } = await underSilence();
  const where = `where id = '${decision.id}'`;
  for (const change of [
    "text = 'Other words'",
    "provisions = '{}'",
    "classes = '[]'",
    "title = 'x'",
    "dated_on = '2022-01-01'",
  ]) {
    expect(await stopped(db, `update modalities_decision set ${change} ${where}`)).toBe("text_under_silence_is_frozen");
  }
  await withoutPromises(
    database,
    "modalities_decision",
    `update modalities_decision set superseded_at = '2023-01-01T00:00Z' ${where}`,
  );
  for (const change of ["superseded_at = null", "superseded_at = '2024-01-01T00:00Z'"]) {
    expect(await stopped(db, `update modalities_decision set ${change} ${where}`)).toBe("adoption_is_final");
  }
});

/** An hour more, on record as it must be; with an outage, or another beginning, where they are given. */
const extended = (table: string, where: string, { from = "closes_at", outage = "" } = {}) => `
  update ${table} set closes_at = closes_at + interval '1 hour', extension_reason = 'outage',
    extensions = extensions || jsonb_build_object('from', ${from}, 'to', closes_at + interval '1 hour', 'reason', 'outage',
      'extendedAt', now()${outage})
  where ${where}`;

test("closing_instant_only_moves_later, and extension_has_a_reason, for a silence, a call and a period alike", async () => {
  const { call, decision } = await givenOpenCall(db);
  for (const [table, where] of [
    ["silence_procedure", `modalities_decision_id = '${decision.id}'`],
    ["call_for_applications", `id = '${call.id}'`],
  ]) {
    const move = (by: string, reason: string) =>
      `update ${table} set closes_at = closes_at ${by}, extension_reason = ${reason} where ${where}`;
    expect(await stopped(db, move("- interval '1 millisecond'", "'outage'"))).toBe("closing_instant_only_moves_later");
    expect(await stopped(db, move("+ interval '1 hour'", "null"))).toBe("extension_has_a_reason");
    expect(await stopped(db, move("+ interval '1 hour'", "'outage'"))).toBe("extension_is_on_record");
    await asOwner(extended(String(table), String(where)));
  }
});

test("call_follows_its_modalities: no call before silence has passed and settled, after it was broken, or after supersession", async () => {
  const { process, session, decision, procedure } = await underSilence();
  const call = (opensAt: string) => `insert into call_for_applications
    (process_id, modalities_decision_id, session_id, title, opens_at, closes_at, zone) values
    ('${process.id}', '${decision.id}', '${session.id}', 'Call', '${opensAt}', '2025-05-24T22:00Z', 'America/New_York')`;
  expect(await stopped(db, call("2022-04-22T22:01:59.999Z"))).toBe("call_follows_its_modalities");
  await byHandOf(db, { role: "secretariat" }, call("2022-04-22T22:02:00Z"));
  await withoutPromises(
    database,
    "modalities_decision",
    `update modalities_decision set superseded_at = '2023-01-01T00:00Z' where id = '${decision.id}'`,
  );
  expect(await stopped(db, call("2023-01-01T00:00Z"))).toBe("call_follows_its_modalities");
  const mission = await givenMission(db);
  accepted(await breakSilence(as(db, mission, round.silenceCloses), { procedure, reason: null }));
  expect(await stopped(db, call("2022-05-01T00:00Z"))).toBe("call_follows_its_modalities");
});

test("call_follows_its_modalities: silence that is still running has passed for nobody, however far ahead the call begins", async () => {
  // Silence runs by the clock of the database, within the mandate.
  const given = await givenProcess(db, { endsOn: date("2099-12-31") });
  const { decision } = await givenModalitiesInForce(db);
  const { id, process, version, supersededAt, adoption, date: datedOn, ...text } = decision;
  expect([typeof id, typeof process, version, supersededAt, adoption]).toEqual(["string", "string", 1, null, null]);
  const proposal = { ...text, datedOn, process: given.process.id };
  const draft = accepted(await proposeModalities(as(db, given.chair, round.proposed), proposal)).next;
  const [now] = await asOwner("select portal_now() + interval '3 days' as closes_at");
  const closesAt = now?.["closes_at"];
  if (!(closesAt instanceof Date)) throw new Error("An instant was asked for");
  const closing = round.silenceCloses.add({ milliseconds: closesAt.getTime() - round.silenceCloses.epochMilliseconds });
  const opening = { of: put(draft.id), closesAt: closing, zone: "America/New_York", letter: null };
  accepted(await openSilenceProcedure(as(db, given.chair, round.silenceOpens), opening));
  const call = `insert into call_for_applications
    (process_id, modalities_decision_id, session_id, title, opens_at, closes_at, zone) values
    ('${given.process.id}', '${draft.id}', '${given.session.id}', 'Call', '2090-01-01T00:00Z', '2091-01-01T00:00Z', 'UTC')`;
  expect(await stopped(db, call)).toBe("call_follows_its_modalities");
});

test("call_closes_as_its_modalities_say: so many days before its session, at the hour that the text names", async () => {
  const closing = async (closes: CallCloses) => {
    const information = { ...oewg2021To2025.provisions.information, closes };
    const { process, session, decision } = await givenModalitiesInForce(db, { information });
    return (days: number, clock: string) => `insert into call_for_applications
      (process_id, modalities_decision_id, session_id, title, opens_at, closes_at, zone) values
      ('${process.id}', '${decision.id}', '${session.id}', 'Call', '${round.callOpens.toString()}',
        timestamp '${session.beginsOn.subtract({ days }).toString()} ${clock}' at time zone 'America/New_York', 'America/New_York')`;
  };
  const inDays = await closing({ before: { unit: "calendar_days", count: 42 }, clock: "18:00" });
  for (const [days, clock] of [
    [41, "18:00"],
    [43, "18:00"],
    [42, "18:00:00.001"],
    [42, "17:59"],
  ] as const)
    expect(await stopped(db, inDays(days, clock)), `${days} ${clock}`).toBe("call_closes_as_its_modalities_say");
  await byHandOf(db, { role: "secretariat" }, inDays(42, "18:00"));
  const inWorkingDays = await closing({ before: { unit: "working_days", count: 10 }, clock: "18:00" });
  expect(await stopped(db, inWorkingDays(9, "18:00"))).toBe("call_closes_as_its_modalities_say");
  expect(await stopped(db, inWorkingDays(10, "18:00:00.001"))).toBe("call_closes_as_its_modalities_say");
  await byHandOf(db, { role: "secretariat" }, inWorkingDays(14, "18:00"));
});

test("call_closes_after_it_opens, process_ends_after_it_begins and session_ends_after_it_begins", async () => {
  const { process, session, decision } = await underSilence();
  const call = `insert into call_for_applications
    (process_id, modalities_decision_id, session_id, title, opens_at, closes_at, zone) values
    ('${process.id}', '${decision.id}', '${session.id}', 'Call', '2022-05-24T22:00Z', '2022-05-24T22:00Z', 'UTC')`;
  expect(await stopped(db, call)).toBe("call_closes_after_it_opens");
  expect(
    await stoppedForTheOwner(database, `update process set ends_on = '2000-01-01' where id = '${process.id}'`),
  ).toBe("process_ends_after_it_begins");
  const shrunk = `update session set ends_on = '2000-01-01' where id = '${session.id}'`;
  expect(await stoppedForTheOwner(database, shrunk)).toBe("session_ends_after_it_begins");
});

test("clock_moves_in_a_demonstration_only, and demonstration_clock_only_moves_forward", async () => {
  const move = (to: number) => `insert into demonstration_clock (shift_ms) values (${to})
    on conflict (singleton) do update set shift_ms = excluded.shift_ms`;
  await database.asOwner("update installation set demonstration = false");
  expect(await stopped(db, move(1000))).toBe("clock_moves_in_a_demonstration_only");
  await database.asOwner("update installation set demonstration = true");
  await asOwner(move(3_600_000));
  const [row] = await asOwner("select portal_now() - clock_timestamp() > interval '59 minutes' as ahead");
  expect(row).toEqual({ ahead: true });
  expect(await stopped(db, move(3_599_999))).toBe("demonstration_clock_only_moves_forward");
  expect(await stopped(db, "insert into demonstration_clock (singleton, shift_ms) values (true, -1)")).toBe(
    "demonstration_clock_only_moves_forward",
  );
});

const accounts = keepingAccounts(db);

test("role_and_office_agree: a mission's person has a mission, a Chair a process, and nobody else either", async () => {
  const mission = await givenMission(db);
  const person = (role: string, column: string, value: string) =>
    `insert into person (name, email, role, ${column}) values ('P', '${randomUUID()}@person.example', '${role}', ${value})`;
  expect(await stopped(accounts, person("mission", "mission_id", "null"))).toBe("role_and_office_agree");
  expect(await stopped(accounts, person("secretariat", "mission_id", `'${mission.mission}'`))).toBe(
    "role_and_office_agree",
  );
  expect(await stopped(accounts, person("chair", "process_id", "null"))).toBe("role_and_office_agree");
  const invite = `insert into invitation (email, role, token_hash, invited_by, invited_at, expires_at)
    values ('x@example.org', 'mission', '${randomUUID()}', '${await aPersonIn(db, { role: "administrator" })}', now(), now() + interval '1 day')`;
  expect(await stopped(accounts, invite)).toBe("invited_role_and_office_agree");
});

test("accepted_invitation_has_a_person, and real_mission_has_a_country", async () => {
  const { person } = await givenMission(db);
  const administrator = await aPersonIn(db, { role: "administrator" });
  const invitation = randomUUID();
  await byHand(
    accounts,
    `insert into invitation (id, email, role, token_hash, invited_by, invited_at, expires_at) values
      ('${invitation}', 'x@example.org', 'secretariat', '${invitation}', '${administrator}', now(), now() + interval '1 day')`,
  );
  const accept = (set: string) => `update invitation set ${set} where id = '${invitation}'`;
  expect(await stopped(accounts, accept("accepted_at = now()"))).toBe("accepted_invitation_has_a_person");
  expect(await stopped(accounts, accept(`accepted_by = '${person}'`))).toBe("accepted_invitation_has_a_person");
  await byHand(accounts, accept(`accepted_at = now(), accepted_by = '${person}'`));
  const mission =
    "insert into mission (name, member_state, email) values ('A State without a country', true, 'm@x.org')";
  expect(await stopped(db, mission)).toBe("real_mission_has_a_country");
});

test("one_person_per_email, whatever its case", async () => {
  const address = `${randomUUID()}@person.example`;
  await asOwner(`insert into person (name, email) values ('P', '${address}')`);
  expect(await stopped(db, `insert into person (name, email) values ('P', '${address.toUpperCase()}')`)).toBe(
    "one_person_per_email",
  );
});

test("extension_is_on_record: from the instant that was told, and for an outage that is on record, stands and fell into the window", async () => {
  const { procedure, process } = await underSilence();
  const where = `id = '${procedure}'`;
  const { person } = await givenOfficer(db);
  const outage = async (beganAt: string, endedAt: string) => {
    const context = as(db, { role: "secretariat", person }, round.afterwards);
    const given = { what: "The portal", reason: "A cable.", beganAt: instant(beganAt), endedAt: instant(endedAt) };
    return `, 'outage', '${accepted(await recordOutage(context, given)).next.id}'`;
  };
  const move = (given: object) => extended("silence_procedure", where, given);
  expect(process.zone).toBe("America/New_York");
  expect(await stopped(db, move({ from: "closes_at - interval '1 second'" }))).toBe("extension_is_on_record");
  expect(await stopped(db, move({ outage: `, 'outage', '${newId()}'` }))).toBe("extension_is_on_record");
  const before = await outage("2022-04-19T10:00:00Z", "2022-04-19T11:00:00Z");
  expect(await stopped(db, move({ outage: before }))).toBe("extension_is_on_record");
  const inError = await outage("2022-04-21T08:00:00Z", "2022-04-21T09:00:00Z");
  await database.asOwner(`
    insert into outage_withdrawal (outage_id, reason, withdrawn_at, withdrawn_by)
    select id, 'Another day.', recorded_at, recorded_by from outage where began_at = '2022-04-21T08:00Z'`);
  expect(await stopped(db, move({ outage: inError }))).toBe("extension_is_on_record");
  await asOwner(move({ outage: await outage("2022-04-21T10:00:00Z", "2022-04-21T11:00:00Z") }));
  expect(await stopped(db, `update silence_procedure set extensions = '[]' where ${where}`)).toBe(
    "extension_is_on_record",
  );
});

test("broken_silence_is_not_extended", async () => {
  const { procedure } = await underSilence();
  const mission = await givenMission(db);
  accepted(await breakSilence(as(db, mission, round.silenceCloses), { procedure, reason: null }));
  expect(await stopped(db, extended("silence_procedure", `id = '${procedure}'`))).toBe(
    "broken_silence_is_not_extended",
  );
});

test("call_follows_the_latest_modalities: adoption says which text is in force, and no call opens under the one before", async () => {
  // An application waits under the first, which is therefore not superseded yet.
  const given = await givenOpenCall(db);
  await givenSubmitted(db, given);
  const { process, session, chair, decision } = given;
  const [row] = await asOwner(`select id from silence_procedure where modalities_decision_id = '${decision.id}'`);
  const procedure = anId<"procedure">(String(row?.["id"]));
  accepted(await concludeSilenceProcedure(as(db, theClock, round.inForce), { procedure }));
  const { title, issuer, text, provisions, citation, date: datedOn } = decision;
  const proposal = { title, issuer, text, provisions, citation, datedOn, process: process.id };
  const later = instant("2022-05-10T14:00:00Z");
  const closesAt = later.add({ hours: 24 * 7 });
  const { next: second } = accepted(await proposeModalities(as(db, chair, later), proposal));
  const opening = { of: put(second.id), closesAt, zone: "America/New_York", letter: null };
  const { next: opened } = accepted(await openSilenceProcedure(as(db, chair, later), opening));
  const concluding = { procedure: opened.id };
  accepted(await concludeSilenceProcedure(as(db, theClock, closesAt.add({ seconds: 120 })), concluding));
  const call = (of: string, opensAt: string) => `insert into call_for_applications
    (process_id, modalities_decision_id, session_id, title, opens_at, closes_at, zone) values
    ('${process.id}', '${of}', '${session.id}', 'Call', '${opensAt}', '2025-05-24T22:00Z', 'America/New_York')`;
  await byHandOf(db, { role: "secretariat" }, call(decision.id, "2022-05-11T14:00Z"));
  expect(await stopped(db, call(decision.id, "2022-06-01T14:00Z"))).toBe("call_follows_the_latest_modalities");
  await byHandOf(db, { role: "secretariat" }, call(second.id, "2022-06-01T14:00Z"));
});
