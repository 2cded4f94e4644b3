import { describe, expect, test } from "vitest";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { withdrawObjection, withdrawObjections } from "#acts/objections/withdraw-objection.ts";
import { openServer } from "#db/database.ts";
import { anId } from "#support/an-id.ts";
import { holding } from "#support/at-once.ts";
import { aDatabase, onServer, secret } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenMission, type GivenPeriod, theClock } from "#support/given.ts";
import { countOf } from "#support/record.ts";

describe.runIf(onServer)("on a server, where acts really meet", async () => {
  const database = await aDatabase();
  const { db } = database;
  const mission = await givenMission(db);
  const clock = as(db, theClock, round.settled);

  const firstOf = ({ listed }: GivenPeriod) => {
    const [first] = listed;
    if (first === undefined) throw new Error("The list is empty");
    return first;
  };
  const objectionIn = async (period: string) => {
    const [row] = await database.asOwner(`select id from objection where no_objection_period_id = '${period}'`);
    return anId<"objection">(String(row?.["id"]));
  };

  test("two workers lapse the same period: each accreditation once, each letter once, one line on record", async () => {
    const given = await givenCirculated(db, { count: 5 });
    const period = given.period.id;
    const another = openServer({ url: database.server?.url ?? "", secret });
    try {
      const outcomes = await Promise.all(
        [db, another.db, db, another.db].map((handle) =>
          lapseNoObjectionPeriod(as(handle, theClock, round.settled), { period }),
        ),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      for (const outcome of outcomes) if (!outcome.ok) expect(outcome.because).toBe("period_already_lapsed");
    } finally {
      await another.close();
    }
    expect(await countOf(database, "accreditation", `no_objection_period_id = '${period}'`)).toBe(5);
    const told = `kind = 'accredited' and event_key like 'NoObjectionPeriodLapsed:${period}%'`;
    expect(await countOf(database, "letter", told)).toBe(5);
    expect(
      await countOf(database, "audit_trail", `subject_id = '${period}' and event = 'NoObjectionPeriodLapsed'`),
    ).toBe(1);
  });

  test("an objection in time that is still being written is waited for, and counts", async () => {
    const given = await givenCirculated(db, { count: 2 });
    const period = given.period.id;
    const { id, reference } = firstOf(given).application;
    const barrier = await holding(database, `select from application where id = '${id}' for update`);
    const objecting = raiseObjection(as(db, mission, round.periodCloses), {
      period,
      applications: [reference],
      basis: null,
    });
    await barrier.untilWaiting(1);
    const lapsing = lapseNoObjectionPeriod(clock, { period });
    await barrier.untilWaiting(2);
    await barrier.release();
    accepted(await objecting);
    expect(accepted(await lapsing).happened).toMatchObject({ accredited: 1, notAccredited: 1 });
    expect(await countOf(database, "accreditation", `application_id = '${id}'`)).toBe(0);
  });

  test("many missions object to the same list while it is lapsed: every objection that was accepted counted", async () => {
    const given = await givenCirculated(db, { count: 4 });
    const period = given.period.id;
    const references = given.listed.map(({ application }) => application.reference);
    const missions = await Promise.all([1, 2, 3, 4].map(() => givenMission(db)));
    const objecting = missions.map((one, place) =>
      raiseObjection(as(db, one, round.periodCloses), {
        period,
        applications: [references[place] ?? "", references[(place + 1) % 3] ?? ""].toReversed(),
        basis: null,
      }),
    );
    const lapsing = lapseNoObjectionPeriod(clock, { period });
    const outcomes = await Promise.all(objecting);
    const lapsed = accepted(await lapsing);
    const named = new Set(outcomes.flatMap((outcome) => (outcome.ok ? outcome.next.done : [])));
    expect(lapsed.happened.notAccredited).toBe(named.size);
    expect(
      await countOf(
        database,
        "objection join accreditation using (application_id)",
        `objection.no_objection_period_id = '${period}'`,
      ),
    ).toBe(0);
  });

  test("one mission sends two notes at once: what both name is objected to once, and the second says so", async () => {
    const given = await givenCirculated(db, { count: 3 });
    const period = given.period.id;
    const [one, two, three] = given.listed.map(({ application }) => application.reference);
    const context = as(db, mission, round.objecting);
    const outcomes = await Promise.all([
      raiseObjection(context, { period, applications: [one ?? "", two ?? ""], basis: null }),
      raiseObjection(context, { period, applications: [two ?? "", three ?? ""], basis: null }),
    ]);
    const notes = outcomes.map((outcome) => accepted(outcome).next);
    expect(notes.flatMap(({ done }) => done).toSorted()).toEqual([one, two, three].toSorted());
    expect(notes.flatMap(({ skipped }) => skipped).map(({ reference }) => reference)).toEqual([two]);
  });

  test("an objection is withdrawn by two people of the mission at once: once", async () => {
    const given = await givenCirculated(db);
    const period = given.period.id;
    const context = as(db, mission, round.objecting);
    accepted(
      await raiseObjection(context, { period, applications: [firstOf(given).application.reference], basis: null }),
    );
    const objection = await objectionIn(period);
    const outcomes = await Promise.all([1, 2, 3].map(() => withdrawObjection(context, { objection })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.because).toBe("objection_already_withdrawn");
  });

  test("two people of a mission withdraw several at once, in other orders: each once, and who came second is told", async () => {
    const given = await givenCirculated(db, { count: 4 });
    const period = given.period.id;
    const context = as(db, mission, round.objecting);
    const applications = given.listed.map(({ application }) => application.reference);
    accepted(await raiseObjection(context, { period, applications, basis: null }));
    const rows = await database.asOwner(
      `select id from objection where no_objection_period_id = '${period}' order by id`,
    );
    const objections = rows.map(({ id }) => anId<"objection">(String(id)));
    const outcomes = await Promise.all([
      withdrawObjections(context, { objections: objections.slice(0, 3) }),
      withdrawObjections(context, { objections: objections.slice(1).toReversed() }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.because).toBe("objection_already_withdrawn");
    expect(await countOf(database, "objection", `no_objection_period_id = '${period}' and withdrawn_at is null`)).toBe(
      1,
    );
  });

  test("an objection races its withdrawal and its repetition: one standing at most, and the lapse agrees with what stands", async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const given = await givenCirculated(db);
      const period = given.period.id;
      const input = { period, applications: [firstOf(given).application.reference], basis: null };
      const context = as(db, mission, round.periodCloses);
      accepted(await raiseObjection(context, input));
      const objection = await objectionIn(period);
      const [withdrawn, raised] = await Promise.all([
        withdrawObjection(context, { objection }),
        raiseObjection(context, input),
      ]);
      accepted(withdrawn);
      const standing = await countOf(
        database,
        "objection",
        `no_objection_period_id = '${period}' and withdrawn_at is null`,
      );
      expect(standing).toBe(raised.ok ? 1 : 0);
      expect(accepted(await lapseNoObjectionPeriod(clock, { period })).happened).toMatchObject({
        accredited: 1 - standing,
        notAccredited: standing,
      });
    }
  });

  test("an application is withdrawn while its period lapses: withdrawn or accredited, never both", async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const given = await givenCirculated(db, { count: 2 });
      const period = given.period.id;
      const { applicant, application } = firstOf(given);
      const { reference, version } = application;
      const [withdrawn, lapsed] = await Promise.all([
        withdrawApplication(as(db, applicant, round.periodCloses), { reference, version: version + 1 }),
        lapseNoObjectionPeriod(clock, { period }),
      ]);
      accepted(lapsed);
      const accreditations = await countOf(database, "accreditation", `application_id = '${application.id}'`);
      expect(accreditations).toBe(withdrawn.ok ? 0 : 1);
    }
  });
});
