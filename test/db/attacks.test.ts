import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { keepingAccounts } from "#db/account-keeper.ts";
import type { Trx } from "#db/handles.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import {
  byHand,
  isForbidden,
  promiseKeptBy,
  runSteps,
  type Step,
  stopped,
  withoutPromises,
} from "#support/broken-promise.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { followedBy } from "#support/followed-by.ts";
import {
  accepted,
  aPersonIn,
  as,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenLapsed,
  givenMission,
  givenModalitiesInForce,
  givenOpenCall,
  givenSubmitted,
} from "#support/given.ts";
import { classesWith, givenListIn, holds } from "#support/in-window.ts";

/* What somebody tries who has the application's login and writes SQL by hand. */

const database = await aDatabase();
const { attacker: db, asOwner } = database;

/** The statements one after the other on one connection, in a transaction that is rolled back; which promise stopped the last one. */
async function stoppedAtTheEnd(...steps: readonly Step[]): Promise<string> {
  return promiseKeptBy(db.transaction().execute((trx) => runAll(trx, steps)));
}

async function runAll(trx: Trx, steps: readonly Step[]): Promise<never> {
  await runSteps(trx, steps);
  throw new Error("The database let it pass");
}

/** With the machine's clock and no history to play: as a real installation is. */
async function inEarnest<Result>(attack: () => Promise<Result>): Promise<Result> {
  await asOwner("update installation set demonstration = false");
  try {
    return await attack();
  } finally {
    await asOwner("update installation set demonstration = true");
  }
}

const temporary = (grant: "grant" | "revoke") => `do $$ begin execute format('${grant} temporary on database %I
  ${grant === "grant" ? "to" : "from"} portal_application', current_database()); end $$`;

/** As on a server where somebody has given the right back: the guards must not depend on its absence. */
async function withTemporaryTables<Result>(attack: () => Promise<Result>): Promise<Result> {
  await asOwner(temporary("grant"));
  try {
    return await attack();
  } finally {
    await asOwner(temporary("revoke"));
  }
}

/** As on a server where somebody has given the application a schema of its own. */
async function withOwnSchema<Result>(attack: () => Promise<Result>): Promise<Result> {
  await asOwner("create schema own authorization portal_application");
  try {
    return await attack();
  } finally {
    await asOwner("drop schema own cascade");
  }
}

const moveClock = "insert into demonstration_clock (shift_ms) values (2592000000)";

describe("names that something else bears", () => {
  test("the application makes no temporary table, and nothing in the portal's schema", async () => {
    for (const statement of [
      "create temporary table installation (demonstration boolean)",
      "create table public.installation_2 (demonstration boolean)",
      "create function public.portal_later() returns timestamptz language sql return now()",
      "create schema elsewhere",
    ])
      expect(await isForbidden(db, statement), statement).toBe(true);
  });

  test("a temporary table called installation moves no clock", async () => {
    await withTemporaryTables(() =>
      inEarnest(async () => {
        const shadow = "create temporary table installation on commit drop as select true as demonstration";
        expect(await stoppedAtTheEnd(shadow, moveClock)).toBe("clock_moves_in_a_demonstration_only");
      }),
    );
  });

  test("a temporary table called installation backdates nothing", async () => {
    const { listed } = await givenCirculated(db);
    const withdrawn = `update application set state = 'withdrawn', withdrawn_at = '2022-06-15T16:00Z'
      where id = '${listed[0]?.application.id ?? ""}'`;
    await withTemporaryTables(() =>
      inEarnest(async () => {
        const shadow = "create temporary table installation on commit drop as select true as demonstration";
        expect(await stoppedAtTheEnd(shadow, withdrawn)).toBe("nothing_is_backdated");
      }),
    );
  });

  test("a temporary table called silence_procedure thaws no text that was put to the States", async () => {
    const { decision } = await givenOpenCall(db);
    const rewrite = `update modalities_decision set provisions = '{}' where id = '${decision.id}'`;
    await withTemporaryTables(async () => {
      const shadow = "create temporary table silence_procedure (like public.silence_procedure) on commit drop";
      expect(await stoppedAtTheEnd(shadow, rewrite)).toBe("text_under_silence_is_frozen");
    });
  });

  test("a temporary table called call_for_applications keeps no call open", async () => {
    const call = await givenOpenCall(db);
    const { application } = await givenDraft(db, call);
    const late = `update application set state = 'submitted', route = 'no-objection', received_at = '2022-06-24T22:00Z'
      where id = '${application.id}'`;
    await withTemporaryTables(async () => {
      const shadow = `create temporary table call_for_applications on commit drop as
        select id, process_id, opens_at, closes_at + interval '90 days' as closes_at from public.call_for_applications`;
      expect(await stoppedAtTheEnd(shadow, late)).toBe("application_is_received_within_its_call");
    });
  });

  test("a temporary table called country makes no Member State", async () => {
    const observer = `insert into mission (name, country_code, member_state, email)
      values ('Observer', 'VAT', true, 'observer@example.org')`;
    await withTemporaryTables(async () => {
      const shadow =
        "create temporary table country on commit drop as select code, true as un_member from public.country";
      expect(await stoppedAtTheEnd(shadow, observer)).toBe("right_to_object_follows_membership");
    });
  });

  test("a temporary type called no_objection_period hides no period from its guard", async () => {
    const { listed, period } = await givenCirculated(db);
    const mission = await givenMission(db);
    const [one] = listed;
    accepted(
      await raiseObjection(as(db, mission, round.objecting), {
        period: period.id,
        applications: [one?.application.reference ?? ""],
        basis: null,
      }),
    );
    await withTemporaryTables(async () => {
      expect(
        await stoppedAtTheEnd(
          "create type pg_temp.no_objection_period as (id uuid, closes_at text)",
          (trx) => readAs(trx, mission),
          `update objection set withdrawn_at = '2022-07-15T16:00Z' where application_id = '${one?.application.id ?? ""}'`,
        ),
      ).toBe("objection_is_withdrawn_within_its_period");
    });
  });

  test("functions and operators of a schema of one's own, put first, answer for none of the portal's", async () => {
    const { decision } = await givenOpenCall(db);
    const early = `insert into call_for_applications
      (process_id, modalities_decision_id, session_id, title, opens_at, closes_at, zone)
      select process_id, modalities_decision_id, session_id, 'Early', '2022-04-22T22:01Z', '2025-05-24T22:00Z', zone
      from call_for_applications where modalities_decision_id operator(pg_catalog.=) '${decision.id}'`;
    const own = [
      "create function own.settlement_margin() returns interval language sql return interval '-900 days'",
      "create function own.silence_passed(uuid, timestamptz) returns boolean language sql return true",
      "create function own.modalities_in_force(uuid, timestamptz) returns boolean language sql return true",
      "create function own.portal_now() returns timestamptz language sql return now() + interval '90 days'",
      "create function own.never(uuid, uuid) returns boolean language sql return false",
      "create operator own.= (leftarg = uuid, rightarg = uuid, function = own.never)",
      "set local search_path = own, pg_catalog, public",
    ];
    const rewrite = `update modalities_decision set text = 'x' where id operator(pg_catalog.=) '${decision.id}'`;
    await withOwnSchema(async () => {
      expect(await stoppedAtTheEnd(...own, early)).toBe("call_follows_its_modalities");
      expect(await stoppedAtTheEnd(...own, rewrite)).toBe("text_under_silence_is_frozen");
    });
  });

  test("who reads is found by the system's functions, whatever bears their name elsewhere", async () => {
    const { listed, period } = await givenCirculated(db);
    const mission = await givenMission(db);
    const note = { period: period.id, applications: [listed[0]?.application.reference ?? ""], basis: null };
    accepted(await raiseObjection(as(db, mission, round.objecting), note));
    const seen = await withOwnSchema(() =>
      db.transaction().execute(async (trx) => {
        await byHand(
          trx,
          `create function own.current_setting(text, boolean) returns text language sql
        return 'mission:${mission.mission}'`,
        );
        await byHand(trx, "set local search_path = own, pg_catalog, public");
        return byHand(trx, "select id from objection");
      }),
    );
    expect(seen).toEqual([]);
  });
});

describe("the guards themselves", () => {
  test("are not switched off, replaced, dropped, or given away", async () => {
    for (const statement of [
      "set session_replication_role = replica",
      "alter table accreditation disable trigger guard_accreditation",
      "alter table objection disable row level security",
      "alter table objection no force row level security",
      "drop trigger guard_application on application",
      "drop policy own_mission_objects on objection",
      "create policy everybody_reads on objection using (true)",
      "create trigger afterwards after insert on accreditation execute function keep_accreditations()",
      "create rule nothing as on insert to audit_trail do instead nothing",
      `create or replace function public.portal_now() returns timestamptz language sql stable
        return now() + interval '90 days'`,
      "alter function public.guard_accreditation() set search_path = pg_temp",
      "drop function public.guard_isolation() cascade",
      "alter table application drop constraint application_call_id_fkey",
      "alter table accreditation owner to portal_application",
      "alter schema public owner to portal_application",
      "create cast (text as timestamptz) with inout as implicit",
      "select setval('audit_trail_id_seq', 1)",
      "select nextval('audit_trail_id_seq')",
      "select pg_read_file('PG_VERSION')",
      "update promises set hash = repeat('0', 64)",
      "update migration set timestamp = ''",
      "update installation set demonstration = true",
      "insert into installation (demonstration) values (true)",
    ])
      expect(await isForbidden(db, statement), statement).toBe(true);
    // A grant by somebody who has nothing to give is a warning.
    await byHand(db, "grant delete on accreditation to portal_application").catch(() => undefined);
    expect(await isForbidden(db, "delete from accreditation")).toBe(true);
  });

  test("transaction_sees_what_is_committed: no transaction writes by what was true before others wrote", async () => {
    const { call, decision, process } = await givenOpenCall(db);
    const writes = [
      `update modalities_decision set text = 'Other' where id = '${decision.id}'`,
      `update application set version = version + 1 where call_id = '${call.id}'`,
      `insert into accreditation (application_id, organisation_id, process_id, modalities_decision_id, route, granted_at,
        recorded_at) values ('${randomUUID()}', '${randomUUID()}', '${process.id}', '${decision.id}', 'notify', now(), now())`,
      // Who remains, or is before the States, is asked of what others have written.
      "update mission set ended_at = now()",
      "update acting_person set ended_at = now()",
      "update access_administrator set ended_at = now()",
      "update body_member set to_at = now(), ended_at = now()",
    ];
    for (const level of ["repeatable read", "serializable"]) {
      for (const write of writes)
        expect(await stoppedAtTheEnd(`set transaction isolation level ${level}`, write), write).toBe(
          "transaction_sees_what_is_committed",
        );
    }
  });

  test("a deferred promise is kept at the end, however late it is asked", async () => {
    const given = await givenOpenCall(db);
    const unsealed = `insert into no_objection_period
      (process_id, call_id, modalities_decision_id, opens_at, closes_at, zone, circulated_by) values
      ('${given.process.id}', '${given.call.id}', '${given.decision.id}', '2022-06-01T16:00Z', '2022-06-30T22:00Z', 'UTC',
       '${given.officer.person}')`;
    const committed = db.transaction().execute(async (trx) => {
      await byHand(trx, "set constraints all deferred");
      await byHand(trx, unsealed);
    });
    expect(await promiseKeptBy(committed)).toBe("period_is_sealed_with_its_list");
    expect(await stoppedAtTheEnd("set constraints all immediate", unsealed)).toBe("period_is_sealed_with_its_list");
  });
});

describe("against the decision", () => {
  test("nobody is accredited by hand: no clearance, another organisation, another route, another decision", async () => {
    const given = await givenOpenCall(db);
    const { application } = await givenSubmitted(db, given);
    const other = await givenLapsed(db);
    const accreditation = (columns: Readonly<Record<string, string>>) => {
      const all: Record<string, string> = {
        application_id: `'${application.id}'`,
        organisation_id: `'${application.organisation}'`,
        process_id: `'${given.process.id}'`,
        modalities_decision_id: `'${given.decision.id}'`,
        no_objection_period_id: "null",
        route: "'notify'",
        granted_at: "'2022-05-30T15:00Z'",
        recorded_at: "'2022-05-30T15:00Z'",
        valid_until_on: "'2025-07-31'",
        ...columns,
      };
      return `insert into accreditation (${Object.keys(all).join(", ")}) values (${Object.values(all).join(", ")})`;
    };
    const [copied] = await byHand(
      db,
      `select application_id, no_objection_period_id, granted_at::text, recorded_at::text from accreditation
       where process_id = '${other.process.id}'`,
    );
    for (const attack of [
      {},
      { route: "'no-objection'", no_objection_period_id: `'${other.period.id}'` },
      { organisation_id: `'${other.listed[0]?.applicant.organisation ?? ""}'` },
      { modalities_decision_id: `'${other.decision.id}'`, process_id: `'${other.process.id}'` },
      { route: "'body-decides'" },
    ])
      expect(await stopped(db, accreditation(attack))).toBe("accreditation_follows_its_modalities");
    expect(await stopped(db, accreditation({ application_id: `'${String(copied?.["application_id"])}'` }))).toBe(
      "one_accreditation_per_application",
    );
    const { application: cleared } = await givenCleared(db, given);
    const overwriting = `${accreditation({ application_id: `'${cleared.id}'` })}
      on conflict (application_id) do update set organisation_id = excluded.organisation_id`;
    expect(await isForbidden(db, overwriting)).toBe(true);
  });

  test("text_begins_as_a_draft: no text is adopted or superseded as it is entered", async () => {
    const { decision } = await givenOpenCall(db);
    const entered = `insert into modalities_decision
      (process_id, version, title, issuer, citation, dated_on, text, provisions, classes, proposed_at, superseded_at)
      select process_id, version + 1, title, issuer, citation, dated_on, text, provisions, classes, proposed_at, now()
      from modalities_decision where id = '${decision.id}'`;
    expect(await stopped(db, entered)).toBe("text_begins_as_a_draft");
  });

  test("supersession_follows_its_rule: no decision ends while a list under it is before the States, or with none to follow", async () => {
    const { decision } = await givenCirculated(db);
    const ends = (at: string) => `update modalities_decision set superseded_at = '${at}' where id = '${decision.id}'`;
    expect(await stopped(db, ends("2023-01-01T00:00Z"))).toBe("supersession_follows_its_rule");
    await withoutPromises(database, "adoption", followedBy(decision.id, "2022-06-15T12:00Z"));
    expect(await stopped(db, ends("2022-06-30T22:00Z"))).toBe("supersession_follows_its_rule");
    await asOwner(ends("2022-06-30T22:02:00Z"));
  });

  test("supersession_follows_its_rule, superseded_decision (superseded_decision_is_not_applied_again): nor while a call under it is open, and afterwards none is opened again", async () => {
    const { call, decision } = await givenOpenCall(db);
    const ends = (at: string) => `update modalities_decision set superseded_at = '${at}' where id = '${decision.id}'`;
    await withoutPromises(database, "adoption", followedBy(decision.id, "2022-05-15T12:00Z"));
    expect(await stopped(db, ends("2022-05-24T22:01:59Z"))).toBe("supersession_follows_its_rule");
    await asOwner(ends("2022-05-24T22:02:00Z"));
    const [from, to] = ["2022-05-24T22:00Z", "2022-06-01T22:00Z"];
    const extended = `update call_for_applications set closes_at = '${to}', extension_reason = 'More time.', extensions =
      '[{"from": "${from}", "to": "${to}", "extendedAt": "${from}", "reason": "More time."}]' where id = '${call.id}'`;
    expect(await stopped(db, extended)).toBe("superseded_decision_is_not_applied_again");
  });

  test("supersession_follows_its_rule: nor while a hold keeps one of its list open", async () => {
    const hold = { limit: { unit: "calendar_days", count: 20 }, then: "objection" } as const;
    const given = await givenListIn(db, { count: 1, classes: classesWith({ hold }) });
    await holds(db, await givenMission(db), given, [0]);
    const ends = (at: string) =>
      `update modalities_decision set superseded_at = '${at}' where id = '${given.decision.id}'`;
    await withoutPromises(database, "adoption", followedBy(given.decision.id, "2022-06-15T12:00Z"));
    expect(await stopped(db, ends("2022-07-05T16:01:59Z"))).toBe("supersession_follows_its_rule");
    await asOwner(ends("2022-07-05T16:02:00Z"));
  });

  test("supersession_follows_its_rule: what was adopted before does not end what was adopted after, whatever its version", async () => {
    const { decision } = await givenModalitiesInForce(db);
    const ends = `update modalities_decision set superseded_at = '2023-01-01T00:00Z' where id = '${decision.id}'`;
    await withoutPromises(database, "adoption", followedBy(decision.id, "2022-04-22T21:59:59Z"));
    expect(await stopped(db, ends)).toBe("supersession_follows_its_rule");
  });

  test("the audit trail bears the database's own instant", async () => {
    for (const column of ["id", "recorded_at"]) {
      const chosen = column === "id" ? "1" : "'2022-01-01T00:00Z'";
      const line = `insert into audit_trail (${column}, at, act, event, actor_role, subject_kind, data)
        overriding system value values (${chosen}, now(), 'act', 'Event', 'clock', 'subject', '{}')`;
      expect(await isForbidden(db, line), column).toBe(true);
    }
  });

  test("period_is_as_long_as_decided, and period_begins_open", async () => {
    const twoWeeks = { length: { unit: "calendar_days", count: 14 } };
    const given = await givenOpenCall(db);
    await withoutPromises(
      database,
      "modalities_decision",
      `update modalities_decision set provisions = jsonb_set(provisions, '{circulation,period}',
        '${JSON.stringify(twoWeeks)}'),
        classes = replace(classes::text, '"length": null', '"length": ${JSON.stringify(twoWeeks.length)}')::jsonb where id = '${given.decision.id}'`,
    );
    const period = (closesAt: string, more = "", value = "") => `insert into no_objection_period
      (process_id, call_id, modalities_decision_id, opens_at, closes_at, zone, circulated_by${more}) values
      ('${given.process.id}', '${given.call.id}', '${given.decision.id}', '2022-06-01T16:00Z', '${closesAt}', 'UTC',
       '${given.officer.person}'${value})`;
    expect(await stopped(db, period("2022-06-01T16:00:01Z"))).toBe("period_is_as_long_as_decided");
    expect(await stopped(db, period("2022-06-14T16:00Z"))).toBe("period_is_as_long_as_decided");
    expect(await stopped(db, period("2022-06-15T16:00Z"))).toBe("period_is_sealed_with_its_list");
    // Where the clocks of the session go forward by a week, fourteen days on them are seven.
    expect(await stoppedAtTheEnd("set local timezone = 'A0B-167,J159,J300'", period("2022-06-09T16:00Z"))).toBe(
      "period_is_as_long_as_decided",
    );
    for (const [column, value] of [
      ["lapsed_at, accredited_count, not_accredited_count", "'2022-07-30T22:02Z', 0, 0"],
      ["extensions", `'[{"reason": "x"}]'`],
      ["extension_reason", "'x'"],
    ])
      expect(await stopped(db, period("2022-06-30T22:00Z", `, ${column ?? ""}`, `, ${value ?? ""}`))).toBe(
        "period_begins_open",
      );
  });

  test("extension_is_on_record: no closing instant moves without it, and none that is there is rewritten", async () => {
    const { period } = await givenCirculated(db);
    const change = (set: string) => `update no_objection_period set ${set} where id = '${period.id}'`;
    const extended = (from: string, to = "2022-07-01T22:00:00Z") =>
      change(`closes_at = '${to}', extension_reason = 'Outage',
        extensions = extensions || '{"from": "${from}", "to": "2022-07-01T22:00:00Z", "reason": "Outage", "extendedAt": "2022-06-20T12:00:00Z"}'`);
    const closes = "2022-06-30T22:00:00Z";
    expect(await stopped(db, change("closes_at = closes_at + interval '1 hour', extension_reason = 'x'"))).toBe(
      "extension_is_on_record",
    );
    expect(await stopped(db, extended("2022-06-29T22:00:00Z"))).toBe("extension_is_on_record");
    expect(await stopped(db, extended(closes, "2022-07-02T22:00:00Z"))).toBe("extension_is_on_record");
    // What a session of another zone takes for the same instant, nobody else reads as one.
    expect(await stoppedAtTheEnd("set local timezone = 'UTC'", extended("2022-06-30 22:00"))).toBe(
      "extension_is_on_record",
    );
    await asOwner(extended(closes));
    expect(await stopped(db, change("extension_reason = 'Another'"))).toBe("extension_is_on_record");
    expect(await stopped(db, change("extensions = '[]'"))).toBe("extension_is_on_record");
    expect(await stopped(db, change("extensions = jsonb_set(extensions, '{0,reason}', '\"Another\"')"))).toBe(
      "extension_is_on_record",
    );
  });

  test("closing_instant_moves_while_open: what silence has decided is not opened again", async () => {
    const { period, decision } = await givenCirculated(db);
    const silence = `update silence_procedure set closes_at = now() + interval '1 day', extension_reason = 'x'
      where modalities_decision_id = '${decision.id}'`;
    const list = `update no_objection_period set closes_at = now() + interval '1 day', extension_reason = 'x'
      where id = '${period.id}'`;
    await inEarnest(async () => {
      expect(await stopped(db, silence)).toBe("closing_instant_moves_while_open");
      expect(await stopped(db, list)).toBe("closing_instant_moves_while_open");
    });
  });

  test("a draft brings no clearance along", async () => {
    const { call, officer } = await givenOpenCall(db);
    const { applicant } = await givenDraft(db, await givenOpenCall(db));
    const cleared = `insert into application
      (organisation_id, call_id, started_at, cleared_at, cleared_by) values
      ('${applicant.organisation}', '${call.id}', '2022-05-10T15:00Z', '2022-05-01T00:00Z', '${officer.person}')`;
    expect(await stopped(db, cleared)).toBe("application_state_follows_its_steps");
  });

  test("list_shows_the_record: nobody is put to the States under another name", async () => {
    const given = await givenOpenCall(db);
    const { application } = await givenCleared(db, given);
    const id = randomUUID();
    const attack = [
      `insert into no_objection_period
        (id, process_id, call_id, modalities_decision_id, opens_at, closes_at, zone, circulated_by) values
        ('${id}', '${given.process.id}', '${given.call.id}', '${given.decision.id}', '2022-06-01T16:00Z',
         '2022-06-30T22:00Z', 'UTC', '${given.officer.person}')`,
      `update application set state = 'circulated', no_objection_period_id = '${id}', circulated_at = '2022-06-01T16:00Z'
        where id = '${application.id}'`,
      `insert into circulated_organisation (application_id, period_id, name, country_code)
        select '${application.id}', '${id}', 'Another name', country_code from organisation
        where id = '${application.organisation}'`,
    ];
    expect(await stoppedAtTheEnd(...attack)).toBe("list_shows_the_record");
  });
});

describe("what was said and written", () => {
  test("an observer objects as little as somebody who comes late, whoever the session claims to be", async () => {
    const { listed, period } = await givenCirculated(db);
    const observer = await givenMission(db, { memberState: false });
    const member = await givenMission(db);
    const objection = (mission: Id<"mission">, at: string) => [
      (trx: Trx) => readAs(trx, { role: "mission", mission }),
      `insert into objection_note (id, no_objection_period_id, mission_id, received_at)
        values ('${mission}', '${period.id}', '${mission}', '${at}')`,
      `insert into objection (objection_note_id, no_objection_period_id, mission_id, application_id, received_at)
        values ('${mission}', '${period.id}', '${mission}', '${listed[0]?.application.id ?? ""}', '${at}')`,
    ];
    expect(await stoppedAtTheEnd(...objection(observer.mission, "2022-06-15T16:00Z"))).toBe(
      "only_a_member_state_objects",
    );
    expect(await stoppedAtTheEnd(...objection(member.mission, "2022-06-30T22:00:00.001Z"))).toBe(
      "objection_is_received_within_its_period",
    );
  });

  test("a mission stays the mission of its State", async () => {
    const { mission } = await givenMission(db);
    for (const change of ["country_code = 'FRA'", "member_state = true", "fictional = false", "id = id"])
      expect(await isForbidden(db, `update mission set ${change} where id = '${mission}'`), change).toBe(true);
  });

  test("fictional_mission_is_a_demonstrations: no State is invented elsewhere", async () => {
    const invented = `insert into mission (name, member_state, email, fictional)
      values ('Nowhere', true, 'nowhere@example.org', true)`;
    expect(await inEarnest(() => stopped(db, invented))).toBe("fictional_mission_is_a_demonstrations");
  });

  test("letter_is_written_before_it_leaves, and sent_letter_stays_as_sent", async () => {
    const key = randomUUID();
    const letter = (columns: string, values: string) => `insert into letter
      (kind, event_key, recipient_email, recipient_name, language, data, created_at, due_at${columns})
      values ('application-received', '${key}', 'a@example.org', 'A', 'en', '{}', now(), now()${values})`;
    expect(await stopped(db, letter(", sent_at, subject, text", ", now(), 'S', 'T'"))).toBe(
      "letter_is_written_before_it_leaves",
    );
    await byHand(db, letter("", ""));
    const change = (set: string) => `update letter set ${set} where event_key = '${key}'`;
    await byHand(db, change("sent_at = now(), subject = 'S', text = 'T'"));
    for (const set of ["subject = 'Another'", "text = 'Another'", "html = '<p>'", "sent_at = now() - interval '1 day'"])
      expect(await stopped(db, change(set)), set).toBe("sent_letter_stays_as_sent");
  });

  test("invitation_is_accepted_once, and invitation_is_accepted_in_time", async () => {
    const administrator = await aPersonIn(db, { role: "administrator" });
    const invitation = (expires: string, more = "", value = "") => `insert into invitation
      (email, role, token_hash, invited_by, invited_at, expires_at${more}) values
      ('a@example.org', 'secretariat', '${randomUUID()}', '${administrator}', '2022-05-01T00:00Z', '${expires}'${value})
      returning id`;
    const accepting = (at: string) => `accepted_at = '${at}', accepted_by = '${administrator}'`;
    expect(
      await stopped(
        keepingAccounts(db),
        invitation("2022-05-08T00:00Z", ", accepted_at, accepted_by", `, '2022-05-02T00:00Z', '${administrator}'`),
      ),
    ).toBe("invitation_is_accepted_once");
    const [row] = await byHand(keepingAccounts(db), invitation("2022-05-08T00:00Z"));
    const change = (set: string) => `update invitation set ${set} where id = '${String(row?.["id"])}'`;
    expect(await stopped(keepingAccounts(db), change(accepting("2022-05-08T00:00:00.001Z")))).toBe(
      "invitation_is_accepted_in_time",
    );
    await byHand(keepingAccounts(db), change(accepting("2022-05-08T00:00Z")));
    expect(await stopped(keepingAccounts(db), change("accepted_at = null, accepted_by = null"))).toBe(
      "invitation_is_accepted_once",
    );
    expect(await stopped(keepingAccounts(db), change(accepting("2022-05-03T00:00Z")))).toBe(
      "invitation_is_accepted_once",
    );
  });
});

describe.runIf(onServer)("on a server", () => {
  test("a text is not rewritten by a transaction that began before it was put to the States", async () => {
    const { decision } = await givenOpenCall(db);
    const rewriting = db
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute((trx) => byHand(trx, `update modalities_decision set text = 'x' where id = '${decision.id}'`));
    expect(await promiseKeptBy(rewriting)).toBe("transaction_sees_what_is_committed");
  });
});

/** Every function of the portal, and whether a name in it can come to mean something else. */
test("every function of the portal fixes what its names mean", async () => {
  const open = await asOwner(`
    select oid::regprocedure::text as function from pg_proc
    where pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = oid and deptype = 'e')
      and case
        -- Trigger functions, and what works with the owner's rights: a search path that ends with what is temporary.
        when prosecdef or prorettype = 'trigger'::regtype
          then not coalesce('search_path=pg_catalog, public, pg_temp' = any (proconfig), false)
        -- The others: a body that was parsed when it was made. They are inlined, and no search path reaches them.
        else prosqlbody is null
      end
    order by 1`);
  expect(open).toEqual([]);
  const [count] = await asOwner(
    "select count(*)::integer as functions from pg_proc where pronamespace = 'public'::regnamespace",
  );
  expect(Number(count?.["functions"])).toBeGreaterThan(30);
});

/** A function that is called for each of 200,000 rows, instead of being part of the query, cost twenty times. */
/* How long a day is that is added to an instant, the time zone of the session says, which whoever has the login writes as they like. */
test("what the portal counts from an instant it counts in hours, and in days only on the clocks of a place", async () => {
  const counting = await byHand(
    db,
    `select proname, line from pg_proc cross join regexp_split_to_table(pg_get_functiondef(pg_proc.oid), '\\n') as line
     where pronamespace = 'public'::regnamespace and prokind = 'f' and line !~* 'at time zone'
       and (line ~ 'interval ''[0-9]+ (day|week|mon|year)' or line ~ '[0-9]+ (day|week|mon|year)[^'']*''::interval')
       and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e')`,
  );
  expect(counting).toEqual([]);
});

test("functions that lists call for each row are inlined", async () => {
  const plan = await byHand(
    db,
    `explain (verbose, costs off) select * from organisation
     join application on application.organisation_id = organisation.id
     where strpos(organisation.search_name, search_key(organisation.name)) > 0
       and application_waits(application.state, application.route, application.received_at, now())`,
  );
  const text = plan.map((line) => Object.values(line).join(" ")).join("\n");
  expect(text).toContain("regexp_replace");
  expect(text).not.toMatch(/search_key\(|application_waits\(|settlement_margin\(/);
});
