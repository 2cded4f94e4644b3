import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { concludeSilenceProcedure } from "#acts/modalities/conclude-silence-procedure.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { endMandate } from "#acts/process/end-mandate.ts";
import { moveSession } from "#acts/process/move-session.ts";
import { compactStandingCounts, keepStandingsThatRanOut, keepVoidStandings } from "#db/applications/kept-standings.ts";
import { knownMigrations, openServer } from "#db/database.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Db, Trx } from "#db/handles.ts";
import { migrateServer } from "#db/logins.ts";
import { actAs, readAs } from "#db/readers.ts";
import { compactPublicRevision, raisePublicRevision, readPublicRevision } from "#db/record/public-revision.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { anId } from "#support/an-id.ts";
import { byHand, byHandOf, promiseKeptBy } from "#support/broken-promise.ts";
import { aDatabase, anEmptyDatabase, dropDatabase, onServer, secret } from "#support/database.ts";
import { date, round } from "#support/factories.ts";
import {
  accepted,
  type ActorIn,
  as,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenMission,
  givenModalitiesInForce,
  givenOpenCall,
  givenProcess,
  givenSubmitted,
  givenText,
  theClock,
} from "#support/given.ts";
import { held, waiting as waitingFor } from "#support/held.ts";

/* Only a server has two transactions at the same moment: TEST_DATABASE_URL names one. */
describe.runIf(onServer)("on a server", async () => {
  const database = await aDatabase();
  const { db } = database;

  const waiting = <Result>(work: Promise<Result>) => waitingFor(database, work);

  const objection = (mission: ActorIn<"mission">, period: string, application: string) => async (trx: Trx) => {
    const note = randomUUID();
    await readAs(trx, mission);
    await byHand(
      trx,
      `insert into objection_note (id, no_objection_period_id, mission_id, received_at)
       values ('${note}', '${period}', '${mission.mission}', '2022-06-30T22:00:00.000Z')`,
    );
    await byHand(
      trx,
      `insert into objection (objection_note_id, no_objection_period_id, mission_id, application_id, received_at)
       values ('${note}', '${period}', '${mission.mission}', '${application}', '2022-06-30T22:00:00.000Z')`,
    );
  };

  /** What the lapse of a period writes for those to whom nobody objected. */
  const lapse = (period: string) => async (trx: Trx) => {
    await actAs(trx, theClock);
    await byHand(trx, `select from no_objection_period where id = '${period}' for no key update`);
    await byHand(
      trx,
      `insert into step (application_id, n, stage, outcome, at, known_at, no_objection_period_id)
      select application.id, 3, 'window', 'silent', period.closes_at, '2022-06-30T22:02Z', period.id
      from no_objection_period as period join application on application.no_objection_period_id = period.id
      where period.id = '${period}'`,
    );
    await byHand(
      trx,
      `insert into accreditation (application_id, organisation_id, process_id, modalities_decision_id,
        no_objection_period_id, route, granted_at, recorded_at, valid_until_on)
      select application_id, organisation_id, process_id, modalities_decision_id, no_objection_period_id, route,
        granted_at, '2022-06-30T22:02Z', valid_until_on from due_accreditations('2022-06-30T22:02Z')
      where no_objection_period_id = '${period}'`,
    );
  };

  const accreditationsOf = (period: string) =>
    byHand(db, `select application_id from accreditation where no_objection_period_id = '${period}'`);

  test("an objection in time that is still being written when the lapse is recorded counts", async () => {
    const { period, listed } = await givenCirculated(db, { count: 2 });
    const [named, unnamed] = listed.map(({ application }) => application.id);
    const mission = await givenMission(db);
    const writing = held(db, objection(mission, period.id, named ?? ""));
    await writing.ready;
    const [lapse] = await waiting(lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
    await writing.commit();
    expect(await lapse).toMatchObject({ ok: true, happened: { accredited: 1, notAccredited: 1 } });
    expect(await accreditationsOf(period.id)).toEqual([{ application_id: unnamed }]);
  });

  test("an objection that comes to be written after the lapse was recorded is refused, and undoes nothing", async () => {
    const { period, listed } = await givenCirculated(db);
    const mission = await givenMission(db);
    const lapsing = held(db, lapse(period.id));
    await lapsing.ready;
    const late = db.transaction().execute(objection(mission, period.id, listed[0]?.application.id ?? ""));
    const [writing] = await waiting(late);
    await lapsing.commit();
    expect(await promiseKeptBy(writing ?? Promise.resolve())).toBe("objection_is_received_within_its_period");
    expect(await accreditationsOf(period.id)).toHaveLength(1);
  });

  const ended = date("2024-12-31");

  /** As if lists kept nothing of them. Both that meet here write what is kept, and would wait for one another there already. */
  const withoutKept = ({ listed }: Awaited<ReturnType<typeof givenCirculated>>) => {
    const applications = listed.map(({ application }) => `'${application.id}'`).join();
    return database.asOwner(`delete from application_standing where application_id in (${applications})`);
  };

  /** A round under a mandate without an end, for as long as which its decision accredits. */
  async function underNoEnd() {
    const permanent = await givenProcess(db, { endsOn: null });
    const given = await givenCirculated(db, { of: await givenOpenCall(db, {}, undefined, permanent) });
    await withoutKept(given);
    return given;
  }
  const ending = ({ process, officer }: Awaited<ReturnType<typeof underNoEnd>>) =>
    endMandate(as(db, officer, round.settled), {
      process: process.id,
      lastDay: ended,
      citation: { source: "A decision (synthetic)", paragraph: null },
    });
  const lastDays = (process: string) =>
    byHand(db, `select valid_until_on::text as day from accreditation where process_id = '${process}'`);

  test("end_mandate: what is being accredited while the mandate gets an end does not outlast it", async () => {
    const given = await underNoEnd();
    const lapsing = held(db, lapse(given.period.id));
    await lapsing.ready;
    const [end] = await waiting(ending(given));
    await lapsing.commit();
    expect(await end).toMatchObject({ ok: true });
    expect(await lastDays(given.process.id)).toEqual([{ day: ended.toString() }]);
  });

  test("guard_mandate_end: what is accredited after the mandate got an end waits for it, and does not outlast it", async () => {
    const given = await underNoEnd();
    const { process, officer, period } = given;
    const end = held(db, async (trx) => {
      await actAs(trx, officer);
      return byHand(
        trx,
        `insert into mandate_end (process_id, last_day, citation, entered_at, entered_by)
         values ('${process.id}', '${ended.toString()}', '{"source": "x", "paragraph": null}', '${round.settled.toString()}', '${officer.person}')`,
      );
    });
    await end.ready;
    const [granting] = await waiting(db.transaction().execute(lapse(period.id)));
    await end.commit();
    // It was granted as if there were no end, as the mandate had none when its last day was read.
    expect(await promiseKeptBy(granting ?? Promise.resolve())).toBe("accreditation_is_valid_as_decided");
    const lapsed = await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id });
    expect(lapsed).toMatchObject({ ok: true, happened: { accredited: 1 } });
    expect(await lastDays(process.id)).toEqual([{ day: ended.toString() }]);
  });

  const days = { beginsOn: date("2022-07-11"), endsOn: date("2022-07-15") };

  /** A round whose accreditations are good until the end of the session. */
  async function untilTheSession() {
    const { validity } = oewg2021To2025.provisions;
    const given = await givenCirculated(db, {
      of: await givenOpenCall(db, { validity: { ...validity, until: "session" } }),
    });
    await withoutKept(given);
    return given;
  }

  test("move_session: what is being accredited while its session is moved does not keep the day that was", async () => {
    const { period, process, session, officer } = await untilTheSession();
    const lapsing = held(db, lapse(period.id));
    await lapsing.ready;
    const moving = { session: session.id, ...days, reason: "No room." };
    const [moved] = await waiting(moveSession(as(db, officer, round.settled), moving));
    await lapsing.commit();
    expect(await moved).toMatchObject({ ok: true });
    expect(await lastDays(process.id)).toEqual([{ day: "2022-07-15" }]);
  });

  test("guard_session_move: what is accredited after a session was moved waits for it, and is good until its new end", async () => {
    const { period, process, session, officer } = await untilTheSession();
    const move = held(db, async (trx) => {
      await actAs(trx, officer);
      return byHand(
        trx,
        `insert into session_move (session_id, from_begins_on, from_ends_on, begins_on, ends_on, reason, moved_at, moved_by)
         select id, begins_on, ends_on, '${days.beginsOn.toString()}', '${days.endsOn.toString()}', 'No room.',
           '${round.settled.toString()}', '${officer.person}' from session where id = '${session.id}'`,
      );
    });
    await move.ready;
    const [granting] = await waiting(db.transaction().execute(lapse(period.id)));
    await move.commit();
    expect(await promiseKeptBy(granting ?? Promise.resolve())).toBe("accreditation_is_valid_as_decided");
    const lapsed = await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id });
    expect(lapsed).toMatchObject({ ok: true, happened: { accredited: 1 } });
    expect(await lastDays(process.id)).toEqual([{ day: "2022-07-15" }]);
  });

  const makeVoid = (handle: Db, application: string) =>
    byHand(handle, `select void_standings(array['${application}'::uuid])`);

  describe("what lists keep of applications for a session that is being moved", () => {
    const at = round.afterwards.add({ minutes: 2 });
    const to = (year: number) => ({ beginsOn: date(`${year}-09-05`), endsOn: date(`${year}-09-09`) });
    const endOf = (year: number) => `${year}-09-10T03:59:59.999Z`;
    const keeping = (trx: Trx) => keepStandingsThatRanOut(trx, at);
    const keep = () => db.transaction().execute(keeping);

    /** A call for a session of 2093, for which an application waits. */
    async function givenWaiting() {
      const { validity } = oewg2021To2025.provisions;
      const permanent = await givenProcess(db, { endsOn: null });
      const given = await givenOpenCall(db, { validity: { ...validity, until: "session" } }, undefined, permanent);
      const moving = { session: given.session.id, ...to(2093), reason: "No room." };
      accepted(await moveSession(as(db, given.officer, round.afterwards.add({ minutes: 1 })), moving));
      const { applicant, application } = await givenSubmitted(db, given);
      return { ...given, applicant, application: application.id };
    }
    type Waiting = Awaited<ReturnType<typeof givenWaiting>>;

    const moveTo2094 = ({ session, officer }: Waiting) =>
      moveSession(as(db, officer, at), { session: session.id, ...to(2094), reason: "No room." });
    const movingTo2094 = ({ session, officer }: Waiting) =>
      held(db, async (trx) => {
        await actAs(trx, officer);
        return byHand(
          trx,
          `insert into session_move (session_id, from_begins_on, from_ends_on, begins_on, ends_on, reason, moved_at, moved_by)
           select id, begins_on, ends_on, '2094-09-05', '2094-09-09', 'No room.', '${at.toString()}', '${officer.person}'
           from session where id = '${session.id}'`,
        );
      });

    /** Its time has run out, as at the close of a list: next the rule says something else. */
    const ranOut = (application: string) =>
      byHand(
        db,
        `update application_standing set next_instant = '2022-07-01T00:00Z' where application_id = '${application}'`,
      );
    const keptOf = async (application: string) => {
      const [row] = await byHand(
        db,
        `select stage, next_instant from application_standing where application_id = '${application}'`,
      );
      const until = row?.["next_instant"];
      return { stage: row?.["stage"], until: until instanceof Date ? until.toISOString() : until };
    };

    test("a move waits for whoever is keeping it, and what was kept on the former days is asked anew", async () => {
      const given = await givenWaiting();
      await ranOut(given.application);
      const kept = held(db, keeping);
      await kept.ready;
      const [moved] = await waiting(moveTo2094(given));
      await kept.commit();
      expect(await moved).toMatchObject({ ok: true });
      expect(await keptOf(given.application)).toEqual({ stage: "submitted", until: endOf(2094) });
    });

    test("while it is being moved nobody keeps it, nor waits, and afterwards it is kept on the new days", async () => {
      const given = await givenWaiting();
      await ranOut(given.application);
      const moving = movingTo2094(given);
      await moving.ready;
      await keep();
      await moving.commit();
      expect(await keptOf(given.application)).toEqual({ stage: "submitted", until: "2022-07-01T00:00:00.000Z" });
      await keep();
      expect(await keptOf(given.application)).toEqual({ stage: "submitted", until: endOf(2094) });
    });

    test("who applies or reviews meanwhile waits for no move, and is kept on the new days afterwards", async () => {
      const given = await givenWaiting();
      const draft = await givenDraft(db, given);
      const moving = movingTo2094(given);
      await moving.ready;
      const { reference, version } = draft.application;
      accepted(await submitApplication(as(db, draft.applicant, round.applying), { reference, version }));
      const reviewed = await givenCleared(db, given);
      await moving.commit();
      const all = [draft.application.id, reviewed.application.id];
      for (const id of all) expect(await keptOf(id)).toMatchObject({ until: -Infinity });
      await keep();
      expect(await Promise.all(all.map(keptOf))).toEqual([
        { stage: "submitted", until: endOf(2094) },
        { stage: "cleared", until: endOf(2094) },
      ]);
    });

    test("what somebody has made void while it moved is not kept as if nothing had been recorded", async () => {
      const given = await givenWaiting();
      const { granted, application } = await givenCleared(db, given, { category: "ecosoc-ngo" });
      expect(granted).toHaveLength(1);
      const recording = held(db, (trx) => makeVoid(trx, application.id));
      await recording.ready;
      const moving = movingTo2094(given);
      const [moved] = await waiting(moving.ready);
      await recording.commit();
      await moved;
      await moving.commit();
      expect(await keptOf(application.id)).toMatchObject({ until: -Infinity });
    });
  });

  describe("what is void already", () => {
    const at = round.afterwards;
    async function givenVoid() {
      const given = await givenOpenCall(db);
      const { applicant, application } = await givenSubmitted(db, given);
      await makeVoid(db, application.id);
      return { applicant, application: application.id };
    }
    const keep = () => db.transaction().execute((trx) => keepStandingsThatRanOut(trx, at));
    const stageOf = async (application: string) =>
      (await byHand(db, `select stage from application_standing where application_id = '${application}'`))[0]?.[
        "stage"
      ];
    const withdraw =
      ({ applicant, application }: Awaited<ReturnType<typeof givenVoid>>) =>
      async (trx: Trx) => {
        await actAs(trx, applicant);
        return byHand(
          trx,
          `update application set state = 'withdrawn', withdrawn_at = '${at.toString()}' where id = '${application}'`,
        );
      };

    test("is not kept by another while something is recorded about it", async () => {
      const given = await givenVoid();
      const withdrawing = held(db, withdraw(given));
      await withdrawing.ready;
      await keep();
      await withdrawing.commit();
      await keep();
      expect(await stageOf(given.application)).toBe("withdrawn");
    });

    test("is made void again by what was recorded while it was being kept", async () => {
      const given = await givenVoid();
      const kept = held(db, (trx) => keepStandingsThatRanOut(trx, at));
      await kept.ready;
      const [withdrawing] = await waiting(db.transaction().execute(withdraw(given)));
      await kept.commit();
      await withdrawing;
      await keep();
      expect(await stageOf(given.application)).toBe("withdrawn");
    });

    test("is made void by whoever records something, also where nothing of the application itself is written", async () => {
      const { application } = await givenVoid();
      const recording = held(db, (trx) => makeVoid(trx, application));
      await recording.ready;
      const left = await db.transaction().execute(async (trx) => {
        await keepStandingsThatRanOut(trx, at);
        await keepVoidStandings(trx, at);
        return byHand(
          trx,
          `select from application_standing where application_id = '${application}' and next_instant = '-infinity'`,
        );
      });
      await recording.commit();
      expect(left).toHaveLength(1);
    });
  });

  test("what silence is said to have answered waits for an objection that is being written, and is then refused", async () => {
    const { period, listed } = await givenCirculated(db);
    const mission = await givenMission(db);
    const writing = held(db, objection(mission, period.id, listed[0]?.application.id ?? ""));
    await writing.ready;
    const [answering] = await waiting(
      byHand(
        db,
        `insert into step (application_id, n, stage, outcome, at, known_at, no_objection_period_id)
        select application.id, 3, 'window', 'silent', period.closes_at, '2022-06-30T22:02Z', period.id
        from no_objection_period as period join application on application.no_objection_period_id = period.id
        where period.id = '${period.id}'`,
      ),
    );
    await writing.commit();
    expect(await promiseKeptBy(answering ?? Promise.resolve())).toBe("step_follows_its_track");
  });

  test("two workers lapse one period: each organisation is accredited once, and one of them is refused", async () => {
    const { period } = await givenCirculated(db, { count: 3 });
    const lapse = () => lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id });
    const outcomes = await Promise.all([lapse(), lapse(), lapse()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      outcomes.filter((outcome) => !outcome.ok).map((outcome) => ("because" in outcome ? outcome.because : "")),
    ).toEqual(["period_already_lapsed", "period_already_lapsed"]);
    expect(await accreditationsOf(period.id)).toHaveLength(3);
  });

  test("a withdrawal in time that is still being written when the lapse is recorded counts", async () => {
    const { period, listed } = await givenCirculated(db, { count: 2 });
    const { applicant, application } = mustExist(listed[0] ?? null);
    const withdrawing = held(db, async (trx) => {
      await actAs(trx, applicant);
      return byHand(
        trx,
        `update application set state = 'withdrawn', withdrawn_at = '2022-06-30T22:00Z' where id = '${application.id}'`,
      );
    });
    await withdrawing.ready;
    const [lapse] = await waiting(lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
    await withdrawing.commit();
    expect(await lapse).toMatchObject({ ok: true, happened: { accredited: 1, notAccredited: 0 } });
  });

  async function underSilence() {
    const given = await givenModalitiesInForce(db);
    const [row] = await byHand(
      db,
      `select id from silence_procedure where modalities_decision_id = '${given.decision.id}'`,
    );
    return { ...given, procedure: anId<"procedure">(String(row?.["id"])) };
  }

  const speaking = (mission: ActorIn<"mission">, procedure: string) => async (trx: Trx) => {
    await readAs(trx, mission);
    await byHand(
      trx,
      `insert into silence_break (silence_procedure_id, mission_id, received_at)
       values ('${procedure}', '${mission.mission}', '2022-04-22T22:00:00.000Z')`,
    );
  };

  test("a break in time that is still being written when silence is concluded counts", async () => {
    const { procedure } = await underSilence();
    const writing = held(db, speaking(await givenMission(db), procedure));
    await writing.ready;
    const [concluding] = await waiting(concludeSilenceProcedure(as(db, theClock, round.inForce), { procedure }));
    await writing.commit();
    expect(await concluding).toMatchObject({ ok: true, happened: { outcome: "broken" } });
  });

  test("one mission breaks silence once, also twice at the same moment; two missions each break it", async () => {
    const { procedure } = await underSilence();
    const [one, two] = [await givenMission(db), await givenMission(db)];
    const first = held(db, speaking(one, procedure));
    await first.ready;
    await db.transaction().execute(speaking(two, procedure));
    const [twice] = await waiting(db.transaction().execute(speaking(one, procedure)));
    await first.commit();
    expect(await promiseKeptBy(twice ?? Promise.resolve())).toBe("one_break_per_mission_and_procedure");
  });

  test("a text that is being put under silence is not changed in the same moment", async () => {
    const { decision, process, chair } = await underSilence();
    await byHandOf(
      db,
      chair,
      `insert into modalities_decision
        (id, process_id, version, title, issuer, citation, dated_on, text, provisions, classes, proposed_at)
       select gen_random_uuid(), process_id, 2, title, issuer, citation, dated_on, text, provisions, classes, proposed_at
       from modalities_decision where id = '${decision.id}'`,
    );
    await byHandOf(
      db,
      theClock,
      `update silence_procedure set concluded_at = '2022-05-01T00:00Z', outcome = 'passed'
       where modalities_decision_id = '${decision.id}'`,
    );
    const second = `process_id = '${process.id}' and version = 2`;
    const opening = held(db, async (trx) => {
      await actAs(trx, chair);
      return byHand(
        trx,
        `insert into silence_procedure (modalities_decision_id, process_id, announced_at, opens_at, closes_at, zone)
         select id, process_id, '2022-05-02T00:00Z', '2022-05-02T00:00Z', '2022-05-05T00:00Z', 'UTC'
         from modalities_decision where ${second}`,
      );
    });
    await opening.ready;
    const [changing] = await waiting(byHand(db, `update modalities_decision set text = 'Other' where ${second}`));
    await opening.commit();
    expect(await promiseKeptBy(changing ?? Promise.resolve())).toBe("text_under_silence_is_frozen");
  });

  test("silence_closes_no_earlier_than_its_text: a text that is being dated later is not put under a silence that closes before", async () => {
    const { decision, process, chair } = await givenText(db);
    const dating = held(db, async (trx) => {
      await actAs(trx, chair);
      return byHand(trx, `update modalities_decision set dated_on = '2022-06-01' where id = '${decision.id}'`);
    });
    await dating.ready;
    const opening = byHandOf(
      db,
      chair,
      `insert into silence_procedure (modalities_decision_id, process_id, announced_at, opens_at, closes_at, zone)
       values ('${decision.id}', '${process.id}', '2022-05-02T00:00Z', '2022-05-02T00:00Z', '2022-05-05T00:00Z', 'UTC')`,
    );
    const [waits] = await waiting(opening);
    await dating.commit();
    expect(await promiseKeptBy(waits ?? Promise.resolve())).toBe("silence_closes_no_earlier_than_its_text");
  });

  test("who began first and commits last is counted when it commits: no earlier revision stands for it", async () => {
    const before = Number(await readPublicRevision(db));
    const revision = async () => Number(await readPublicRevision(db)) - before;
    const first = held(db, raisePublicRevision);
    await first.ready;
    await db.transaction().execute(raisePublicRevision);
    expect(await revision()).toBe(1);
    await compactPublicRevision(db);
    expect(await revision()).toBe(1);
    await first.commit();
    expect(await revision()).toBe(2);
  });

  test("who changes where applications stand waits for nobody who changes others of the same kind, nor for who puts their counts together", async () => {
    const { listed } = await givenCirculated(db, { count: 2 });
    const changed = listed.map(
      ({ application }) =>
        (trx: Trx) =>
          byHand(trx, `update application_standing set stage = 'settling' where application_id = '${application.id}'`),
    );
    const settling = async () =>
      (
        await byHand(
          db,
          "select coalesce(sum(count), 0)::integer as count from standing_count where stage = 'settling'",
        )
      )[0];
    const transactions = changed.map((work) => held(db, work));
    for (const { ready } of transactions) await ready;
    expect(await settling()).toEqual({ count: 0 });
    await Promise.all([compactStandingCounts(db), compactStandingCounts(db)]);
    for (const { commit } of transactions) await commit();
    await Promise.all([compactStandingCounts(db), compactStandingCounts(db)]);
    expect(await settling()).toEqual({ count: 2 });
  });

  test("two processes that do something alone do it one after the other, also when the first fails", async () => {
    const others = [1, 2].map(() => openServer({ url: database.server?.url ?? "", secret }));
    const running: string[] = [];
    const work =
      (name: string, fails = false) =>
      async () => {
        running.push(`${name} begins`);
        await pause(100);
        running.push(`${name} ends`);
        if (fails) throw new Error("a fault");
      };
    const [one, two] = others;
    const first = expect(one?.alone(work("first", true))).rejects.toThrow("a fault");
    while (running.length === 0) await pause(10);
    await Promise.all([first, two?.alone(work("second"))]);
    await Promise.all(others.map(({ close }) => close()));
    expect(running).toEqual(["first begins", "first ends", "second begins", "second ends"]);
  });

  test("two processes that start at once migrate an empty database once", async () => {
    const name = `empty_${randomUUID().replaceAll("-", "")}`;
    const empty = await anEmptyDatabase(name);
    const migrate = () => migrateServer({ ...empty, secret, demonstration: false });
    const migrated = await Promise.all([migrate(), migrate()]);
    expect(migrated.map(({ applied }) => applied).toSorted((one, other) => one.length - other.length)).toEqual([
      [],
      [...knownMigrations, "promises"],
    ]);
    await dropDatabase(name);
  });
});
