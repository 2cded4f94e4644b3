import { describe, expect, test } from "vitest";
import { takeBackClearance } from "#acts/applications/take-back-clearance.ts";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { newId } from "#db/new-id.ts";
import { actingAs } from "#support/acting.ts";
import {
  classesWithDefault,
  confirmedAt,
  givenEntered,
  givenListBeforeBody,
  onTheList,
  saidOfAll,
} from "#support/before-body.ts";
import { byHand, byHandOf, isForbidden, stopped, stoppedFor, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import {
  accepted,
  type ActorIn,
  as,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenLapsed,
  givenMission,
  givenOfficer,
  givenOpenCall,
  givenSubmitted,
  theClock,
} from "#support/given.ts";
import { curable, curableInCall, givenReturned, incurable } from "#support/returned.ts";

const database = await aDatabase();
const { db, asOwner } = database;

const promise = "step_follows_its_track";

/** What stands on record of an application, each step in a line. */
async function stepsOf(application: string): Promise<string[]> {
  const rows = await asOwner(`select n, stage, outcome from step where application_id = '${application}' order by n`);
  return rows.map(({ n, stage, outcome }) => [n, stage, outcome].map(String).join(" "));
}

/** A step as somebody might write it; a test says what is false in it. */
function step(application: string, falsified: Record<string, string>): string {
  const row = {
    application_id: "application.id",
    n: "(select coalesce(max(n), 0) + 1 from step where application_id = application.id)",
    stage: "'window'",
    outcome: "'silent'",
    at: "coalesce(period.closes_at, application.cleared_at, application.received_at, application.started_at)",
    known_at: "coalesce(period.closes_at + settlement_margin(), application.cleared_at, application.started_at)",
    no_objection_period_id: "period.id",
    ...falsified,
  };
  return `insert into step (${Object.keys(row).join()}) select ${Object.values(row).join()}
    from application left join no_objection_period as period on period.id = application.no_objection_period_id
    where application.id = '${application}'`;
}

test("record_steps: the database itself writes what an application row says happened at a stage", async () => {
  const { listed } = await givenLapsed(db);
  const id = listed[0]?.application.id ?? "";
  expect(await stepsOf(id)).toEqual(["1 screening yes", "2 list listed", "3 window silent"]);
  const given = await givenOpenCall(db);
  const notified = await givenCleared(db, given, { category: "ecosoc-ngo" });
  expect(await stepsOf(notified.application.id)).toEqual(["1 claim yes"]);
});

test("record_steps: what was taken back is cleared again after it", async () => {
  const given = await givenOpenCall(db);
  const { application } = await givenCleared(db, given);
  const desk = as(db, given.officer, round.reviewing);
  const { reference, version } = application;
  accepted(await takeBackClearance(desk, { reference, version, reason: "Another look." }));
  expect(await stepsOf(application.id)).toEqual(["1 screening yes", "2 screening taken-back"]);
});

test("step_follows_its_track: nobody steps over a stage, back to one, or past the end", async () => {
  const given = await givenOpenCall(db);
  const draft = await givenDraft(db, given);
  const submitted = await givenSubmitted(db, given);
  const cleared = await givenCleared(db, given);
  for (const { application } of [draft, submitted, cleared]) {
    for (const stage of ["claim", "screening", "list", "window", "determination", "nowhere"]) {
      for (const outcome of ["yes", "silent", "listed", "by-default", "maintained"]) {
        const written = step(application.id, { stage: `'${stage}'`, outcome: `'${outcome}'` });
        expect(await stopped(db, written), `${stage} ${outcome}`).toBe(promise);
      }
    }
  }
  expect(
    await stoppedForTheOwner(database, step(submitted.application.id, { stage: "'screening'", outcome: "'yes'" })),
  ).toBe(promise);
  const lapsed = await givenLapsed(db);
  const id = lapsed.listed[0]?.application.id ?? "";
  for (const stage of ["screening", "list", "window"])
    expect(await stopped(db, step(id, { stage: `'${stage}'` })), stage).toBe(promise);
});

test("ruling_bears_the_office_of_its_stage: the Secretariat does not rule where the Chair does, nor the other way round, nor the Chair of another process", async () => {
  const office = "ruling_bears_the_office_of_its_stage";
  const ofSecretariat = await givenOpenCall(db, curable);
  const { information } = ofSecretariat.decision.provisions;
  const ofChair = await givenOpenCall(db, { ...curable, information: { ...information, screenedBy: "chair" } });
  const { applicant, application: theirs } = await givenSubmitted(db, ofChair);
  const { application: others } = await givenSubmitted(db, ofSecretariat);
  const nobodyOfIt = [ofChair.officer, ofSecretariat.chair, applicant];
  const cleared = (id: string, by: string) =>
    `update application set state = 'cleared', cleared_at = received_at + interval '1 hour', cleared_by = '${by}', version = version + 1
     where id = '${id}'`;
  const refused = (id: string, by: string) =>
    `update application set state = 'refused', refused_at = received_at + interval '1 hour', refused_by = '${by}',
       refusal_ground = 'other', refusal_reason = 'No.', version = version + 1 where id = '${id}'`;
  const returned = (id: string, by: string) =>
    step(id, {
      stage: "'screening'",
      outcome: "'returned'",
      at: "application.received_at",
      known_at: "application.received_at",
      until: "application.received_at + interval '20 days'",
      asked: "array['purpose']",
      answers: "application.answers",
      reason: "'Say more.'",
      by_person: `'${by}'`,
    });
  const passes = (by: ActorIn<"secretariat" | "chair">, ruling: string) =>
    expect(
      actingAs(db, by, async (trx) => {
        await byHand(trx, ruling);
        throw new Error("It passed, and is undone");
      }),
    ).rejects.toThrow("It passed");
  for (const ruling of [cleared, refused, returned]) {
    for (const { person } of nobodyOfIt) expect(await stopped(db, ruling(theirs.id, person)), ruling.name).toBe(office);
    for (const { person } of [ofSecretariat.chair, ofChair.chair])
      expect(await stopped(db, ruling(others.id, person)), ruling.name).toBe(office);
    expect(await stoppedForTheOwner(database, ruling(theirs.id, ofChair.officer.person))).toBe(office);
    await passes(ofChair.chair, ruling(theirs.id, ofChair.chair.person));
    await passes(ofSecretariat.officer, ruling(others.id, ofSecretariat.officer.person));
  }
});

test("step_follows_its_track: silence has answered when its period has closed and settled, as it was answered", async () => {
  const { listed, period } = await givenCirculated(db, { count: 2 });
  const [named, unnamed] = listed.map(({ application }) => application);
  const mission = await givenMission(db);
  const context = as(db, mission, round.objecting);
  accepted(await raiseObjection(context, { period: period.id, applications: [named?.reference ?? ""], basis: null }));
  const other = await givenCirculated(db);
  for (const falsified of [
    { outcome: "'objected'" },
    { at: "period.closes_at - interval '1 millisecond'" },
    { at: "period.closes_at + interval '1 millisecond'" },
    { known_at: "period.closes_at + interval '119.999 seconds'" },
    { known_at: "portal_now() + interval '1 minute'" },
    { no_objection_period_id: "null" },
    { no_objection_period_id: `'${other.period.id}'` },
    { n: "1" },
    { n: "4" },
  ] as readonly Record<string, string>[])
    expect(await stopped(db, step(unnamed?.id ?? "", falsified)), JSON.stringify(falsified)).toMatch(
      /^step_(follows_its_track|pkey)$/,
    );
  expect(await stopped(db, step(named?.id ?? "", {}))).toBe(promise);
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
  expect(await stepsOf(named?.id ?? "")).toEqual(["1 screening yes", "2 list listed", "3 window objected"]);
  const running = await givenCirculated(db, { closesAt: instant("2100-01-01T00:00:00Z") });
  expect(await stopped(db, step(running.listed[0]?.application.id ?? "", {}))).toBe(promise);
});

test("step_is_known_when_it_was_taken, and returned_application_has_until", async () => {
  const { listed } = await givenCirculated(db);
  const id = listed[0]?.application.id ?? "";
  const early = { known_at: "period.closes_at - interval '1 second'" };
  expect(await stopped(db, step(id, early))).toBe("step_is_known_when_it_was_taken");
  const endless = { stage: "'screening'", outcome: "'returned'" };
  expect(await stopped(db, step(id, endless))).toBe("returned_application_has_until");
  const until = { until: "period.closes_at + interval '1 day'" };
  expect(await stopped(db, step(id, until))).toBe("returned_application_has_until");
});

describe("What was sent back", async () => {
  const given = await givenOpenCall(db, curable);
  const back = (application: string, falsified: Record<string, string> = {}) =>
    step(application, {
      stage: "'screening'",
      outcome: "'returned'",
      at: "application.received_at + interval '1 day'",
      known_at: "application.received_at + interval '1 day'",
      until: "application.received_at + interval '11 days'",
      asked: "array['programmes']",
      answers: "application.answers",
      reason: "'The programmes are not described.'",
      by_person: `'${given.officer.person}'`,
      ...falsified,
    });
  const cured = (application: string, falsified: Record<string, string> = {}) =>
    step(application, {
      stage: "'screening'",
      outcome: "'cured'",
      at: "application.received_at + interval '11 days'",
      known_at: "application.received_at + interval '11 days'",
      ...falsified,
    });

  test("office_is_proven, guard_office_by_application: goes back by its office, and by nobody who could only write", async () => {
    const { application } = await givenSubmitted(db, given);
    const { applicant: another } = await givenSubmitted(db, given);
    const { chair } = await givenOpenCall(db, curable);
    const proven = "office_is_proven";
    expect(await stopped(db, back(application.id))).toBe(proven);
    for (const stranger of [chair, another, { role: "administrator" } as const])
      expect(await stoppedFor(db, stranger, back(application.id)), stranger.role).toBe(proven);
    await byHandOf(db, given.officer, back(application.id));
  });

  test("step_follows_its_track: goes back where the text allows it, as long and as often as it says, as it stood", async () => {
    const { application } = await givenSubmitted(db, given);
    const strict = (await givenSubmitted(db, await givenOpenCall(db, incurable))).application;
    expect(await stopped(db, back(strict.id))).toBe(promise);
    for (const falsified of [
      { until: "application.received_at + interval '10 days 21 hours'" },
      { answers: 'application.answers || \'{"purpose": "Another"}\'' },
      { known_at: "application.received_at + interval '2 days'" },
      { stage: "'claim'" },
    ] as readonly Record<string, string>[])
      expect(await stopped(db, back(application.id, falsified)), JSON.stringify(falsified)).toBe(promise);
    expect(await stopped(db, cured(application.id))).toBe(promise);
    await asOwner(back(application.id));
    expect(await stopped(db, back(application.id))).toBe(promise);
    await asOwner(cured(application.id));
    const second = {
      at: "application.received_at + interval '12 days'",
      until: "application.received_at + interval '22 days'",
    };
    expect(await stopped(db, back(application.id, { ...second, known_at: second.at }))).toBe(promise);
    expect(await stepsOf(application.id)).toEqual(["1 screening returned", "2 screening cured"]);
  });

  test("step_follows_its_track: is taken back while it can be completed, with a reason and by somebody, and then goes back again", async () => {
    const { application } = await givenSubmitted(db, given);
    const { id } = application;
    const after = (days: number) => `application.received_at + interval '${String(days)} days'`;
    const takenBack = (falsified: Record<string, string> = {}) =>
      step(id, {
        stage: "'screening'",
        outcome: "'taken-back'",
        at: after(11),
        known_at: after(11),
        reason: "'The statutes were with it.'",
        by_person: `'${given.officer.person}'`,
        ...falsified,
      });
    expect(await stopped(db, takenBack())).toBe(promise);
    await asOwner(back(id));
    const late = `${after(11)} + interval '1 millisecond'`;
    for (const falsified of [
      { at: late, known_at: late },
      { known_at: late },
      { at: after(0), known_at: after(0) },
      { reason: "null" },
      { by_person: "null" },
      { stage: "'claim'" },
    ] as readonly Record<string, string>[])
      expect(await stopped(db, takenBack(falsified)), JSON.stringify(falsified)).toBe(promise);
    await asOwner(takenBack());
    expect(await stopped(db, takenBack({ at: after(12), known_at: after(12), stage: "'claim'" }))).toBe(promise);
    expect(await stopped(db, cured(id))).toBe(promise);
    const again = { at: after(12), known_at: after(12), until: after(22) };
    await asOwner(back(id, again));
    await asOwner(cured(id, { at: after(13), known_at: after(13) }));
    // Completed, it has been back as often as it may.
    expect(await stopped(db, back(id, { at: after(14), known_at: after(14), until: after(24) }))).toBe(promise);
    expect(await stepsOf(id)).toEqual([
      "1 screening returned",
      "2 screening taken-back",
      "3 screening returned",
      "4 screening cured",
    ]);
  });

  test("step_follows_its_track: is completed by the closing of its call where the text says so, however long it is given", async () => {
    const within = await givenOpenCall(db, curableInCall);
    const closing = (days: number) =>
      `(select closes_at from call_for_applications where id = application.call_id) + interval '${String(days)} days'`;
    const sent = async (at: number, until: string) => {
      const { application } = await givenSubmitted(db, within);
      return { id: application.id, row: back(application.id, { at: closing(at), known_at: closing(at), until }) };
    };
    // Of its ten days six are left: it has these, no more, and no fewer.
    for (const [at, until] of [
      [-6, `${closing(-6)} + interval '10 days'`],
      [-6, `${closing(0)} + interval '1 millisecond'`],
      [-6, `${closing(0)} - interval '1 millisecond'`],
      [1, closing(11)],
    ] as const)
      expect(await stopped(db, (await sent(at, until)).row), until).toBe(promise);
    const { id, row } = await sent(-6, closing(0));
    await asOwner(row);
    const longer = (until: string) =>
      step(id, {
        stage: "'screening'",
        outcome: "'longer'",
        at: closing(-1),
        known_at: closing(-1),
        until,
        reason: "'The portal was away.'",
        by_person: `'${within.officer.person}'`,
      });
    expect(await stopped(db, longer(closing(1)))).toBe(promise);
  });

  test("step_follows_its_track: is given longer while it can be completed, each time later, with a reason and by somebody", async () => {
    const { application } = await givenSubmitted(db, given);
    const { id } = application;
    const after = (days: number) => `application.received_at + interval '${String(days)} days'`;
    const longer = (falsified: Record<string, string> = {}) =>
      step(id, {
        stage: "'screening'",
        outcome: "'longer'",
        at: after(11),
        known_at: after(11),
        until: after(20),
        reason: "'The portal was away.'",
        by_person: `'${given.officer.person}'`,
        ...falsified,
      });
    expect(await stopped(db, longer())).toBe(promise);
    await asOwner(back(id));
    for (const falsified of [
      { at: after(12), known_at: after(12) },
      { until: after(11), at: after(10), known_at: after(10) },
      { at: after(0), known_at: after(0) },
      { known_at: after(12) },
      { stage: "'claim'" },
    ] as readonly Record<string, string>[])
      expect(await stopped(db, longer(falsified)), JSON.stringify(falsified)).toBe(promise);
    for (const falsified of [{ reason: "null" }, { by_person: "null" }, { asked: "array['purpose']" }] as const)
      expect(await stopped(db, longer(falsified)), JSON.stringify(falsified)).toBe(
        "returned_application_says_what_is_missing",
      );
    expect(await stopped(db, longer({ until: "null" }))).toBe("returned_application_has_until");
    const [outage] = await database.asOwner(
      `insert into outage (what, reason, began_at, ended_at, recorded_by, recorded_at)
       select 'The portal', 'A disk', ${after(5)}, ${after(6)}, '${given.officer.person}', ${after(7)}
       from application where id = '${id}' returning id`,
    );
    const cited = { outage_id: `'${String(outage?.["id"])}'` };
    expect(await stopped(db, cured(id, cited))).toBe("outage_is_a_reason_to_give_longer");
    const [before, inError] = [newId<"outage">(), newId<"outage">()];
    await database.asOwner(`
      with outage as (
        insert into outage (id, what, reason, began_at, ended_at, recorded_by, recorded_at)
        select copy.id::uuid, 'The portal', 'A cable', began_at - copy.days * interval '1 day', ended_at - copy.days * interval '1 day', recorded_by, recorded_at
        from outage, (values ('${before}', 20), ('${inError}', 0)) as copy (id, days) where outage.id = ${cited.outage_id}
        returning id, recorded_by, recorded_at)
      insert into outage_withdrawal (outage_id, reason, withdrawn_at, withdrawn_by)
      select id, 'Another day.', recorded_at, recorded_by from outage where id = '${inError}'`);
    expect(await stopped(db, longer({ outage_id: `'${before}'` }))).toBe(promise);
    expect(await stopped(db, longer({ outage_id: `'${inError}'` }))).toBe(promise);
    await asOwner(longer(cited));
    await asOwner(longer({ at: after(20), known_at: after(20), until: after(24) }));
    const answer = `update application set answers = answers || '{"programmes": "Another"}' where id = '${id}'`;
    await asOwner(answer);
    const late = `${after(24)} + interval '1 millisecond'`;
    expect(await stopped(db, cured(id, { at: late, known_at: late }))).toBe(promise);
    await asOwner(cured(id, { at: after(24), known_at: after(24) }));
    expect(await stopped(db, longer({ at: after(24), known_at: after(24), until: after(30) }))).toBe(promise);
  });

  test("application_state_follows_its_steps: an answer that was sent changes while it is asked for, and no other", async () => {
    const { application } = await givenSubmitted(db, given);
    const answer = (item: string) =>
      `update application set answers = answers || '{"${item}": "Another"}' where id = '${application.id}'`;
    const kept = "application_state_follows_its_steps";
    expect(await stopped(db, answer("programmes"))).toBe(kept);
    await asOwner(back(application.id));
    expect(await stopped(db, answer("purpose"))).toBe(kept);
    const receipt = answer("programmes").replace("where", ", received_at = received_at - interval '1 day' where");
    expect(await stopped(db, receipt)).toBe(kept);
    await asOwner(answer("programmes"));
    await asOwner(cured(application.id));
    expect(await stopped(db, answer("programmes").replace("Another", "A third"))).toBe(kept);
  });

  test("returned_application_says_what_is_missing: in words, by field, by somebody", async () => {
    const { application } = await givenSubmitted(db, given);
    for (const falsified of [
      { reason: "null" },
      { asked: "null" },
      { asked: "'{}'" },
      { answers: "null" },
      { by_person: "null" },
    ] as readonly Record<string, string>[])
      expect(await stopped(db, back(application.id, falsified)), JSON.stringify(falsified)).toBe(
        "returned_application_says_what_is_missing",
      );
    await asOwner(back(application.id));
    expect(await stopped(db, cured(application.id, { asked: "array['purpose']" }))).toBe(
      "returned_application_says_what_is_missing",
    );
  });

  test("step_follows_its_track: is completed in time, and ruled on only then", async () => {
    const { application } = await givenReturned(db, given);
    const late = "application.received_at + interval '40 days'";
    expect(await stopped(db, cured(application.id, { at: late, known_at: late }))).toBe(promise);
    const { id } = application;
    const clear = `update application set state = 'cleared', cleared_at = received_at + interval '25 days',
      cleared_by = '${given.officer.person}' where id = '${id}'`;
    expect(await stopped(db, clear)).toBe(promise);
    expect(
      await stopped(
        db,
        clear
          .replaceAll("cleared", "refused")
          .replace("where", ", refusal_ground = 'other', refusal_reason = 'No' where"),
      ),
    ).toBe(promise);
  });
});

describe("What nobody had ruled on", () => {
  const byDefault = (application: string, falsified: Record<string, string> = {}) =>
    step(application, {
      stage: "'determination'",
      outcome: "'by-default'",
      at: "'2022-07-30T03:59:59.999Z'",
      known_at: "'2022-08-02T03:59:59.999Z'",
      no_objection_period_id: "null",
      ...falsified,
    });
  const says = (ifNone: "yes" | "no" | "waits") =>
    classesWithDefault("determination", { due: { at: "session-ends" }, ifNone });

  test("step_follows_its_track: by a body when its session ended, told after a working day, where the text has a default", async () => {
    const { listed, officer } = await givenListBeforeBody(db, 1, onTheList, says("no"));
    const id = listed[0]?.application.id ?? "";
    for (const falsified of [
      { at: "'2022-07-30T03:59:59.998Z'" },
      { at: "'2022-07-30T04:00:00Z'" },
      // The Monday is the working day.
      { known_at: "'2022-08-01T20:00:00Z'" },
      { stage: "'screening'" },
      { stage: "'list'" },
      { by_person: `'${officer.person}'` },
      { reason: "'Nobody ruled.'" },
    ] as readonly Record<string, string>[])
      expect(await stopped(db, byDefault(id, falsified)), JSON.stringify(falsified)).toBe(promise);
    await asOwner(byDefault(id));
    expect(await stopped(db, byDefault(id))).toBe(promise);
    const waits = await givenListBeforeBody(db, 1, onTheList, says("waits"));
    expect(await stopped(db, byDefault(waits.listed[0]?.application.id ?? ""))).toBe(promise);
  });

  test("step_follows_its_track: not where the body has put it off", async () => {
    const given = await givenListBeforeBody(db, 1, onTheList, says("no"));
    const entry = await givenEntered(db, given, saidOfAll(given, "deferred"));
    accepted(await confirmDetermination(as(db, await givenOfficer(db), confirmedAt), { determination: entry }));
    expect(await stopped(db, byDefault(given.listed[0]?.application.id ?? ""))).toBe(promise);
  });

  test("step_follows_its_track, cleared_application_has_officer: an office's is not told before its length, and clears only where the text says yes", async () => {
    const within = { after: { unit: "calendar_days", count: 10 } } as const;
    const clear = (id: string) => `update application set state = 'cleared', cleared_at = now() where id = '${id}'`;
    for (const ifNone of ["yes", "no"] as const) {
      const given = await givenOpenCall(db, {}, classesWithDefault("screening", { due: within, ifNone }, {}));
      const { id } = (await givenSubmitted(db, given)).application;
      expect(await stopped(db, clear(id))).toBe("cleared_application_has_officer");
      const told = (after: string, known: string) =>
        byDefault(id, {
          stage: "'screening'",
          at: `application.received_at + interval '${after}'`,
          known_at: `application.received_at + interval '${known}'`,
        });
      expect(await stopped(db, told("9 days", "12 days"))).toBe(promise);
      expect(await stopped(db, told("10 days", "10 days 119 seconds"))).toBe(promise);
      await asOwner(told("10 days", "10 days 120 seconds"));
      if (ifNone === "no") expect(await stopped(db, clear(id))).toBe("cleared_application_has_officer");
      else await byHandOf(db, theClock, clear(id));
    }
  });
});

test("step_is_never_rewritten: not even by the owner", async () => {
  await givenLapsed(db);
  for (const statement of ["update step set outcome = 'objected'", "delete from step", "truncate step cascade"]) {
    expect(await stoppedForTheOwner(database, statement)).toBe("step_is_never_rewritten");
    expect(await isForbidden(db, statement)).toBe(true);
  }
});
