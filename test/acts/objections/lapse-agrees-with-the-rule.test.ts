import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { findApplicationByReference } from "#db/applications/applications.ts";
import { newId } from "#db/new-id.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { grant } from "#domain/accreditation/accreditation.ts";
import type { Id } from "#domain/kit/id.ts";
import { countStanding, type Objection } from "#domain/objections/objection.ts";
import { anId } from "#support/an-id.ts";
import { aDatabase } from "#support/database.ts";
import { anObjection, instant, round, voicesOf } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenMission, givenOpenCall, theClock } from "#support/given.ts";

/* The lapse asks the database who is accredited; the rule that says so is pure. On any list they must say the same. */

const database = await aDatabase();
const { db } = database;
const call = await givenOpenCall(db);
const missions = [await givenMission(db), await givenMission(db)];

/** What is tried with one application of the list, at seconds before (or after) the closing instant. */
const fate = fc.record({
  withdrawnBeforeClosing: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 4 }),
  objections: fc.array(
    fc.record({
      mission: fc.nat({ max: missions.length - 1 }),
      beforeClosing: fc.integer({ min: -2, max: 60 }),
      takenBackAfter: fc.option(fc.integer({ min: 0, max: 30 })),
    }),
    { maxLength: 2 },
  ),
});

const fates = fc.array(fate, { minLength: 1, maxLength: 3 });

const beforeClosing = (seconds: number) => round.periodCloses.subtract({ seconds });

async function objectionsIn(period: Id<"period">): Promise<Objection[]> {
  const rows = await database.asOwner(`select * from objection where no_objection_period_id = '${period}'`);
  const when = (value: unknown) => (value instanceof Date ? instant(value.toISOString()) : null);
  return rows.map((row) =>
    anObjection({
      id: anId(String(row["id"])),
      period,
      mission: anId(String(row["mission_id"])),
      application: anId(String(row["application_id"])),
      receivedAt: when(row["received_at"]) ?? round.objecting,
      withdrawnAt: when(row["withdrawn_at"]),
    }),
  );
}

test("the database accredits exactly those whom the rule accredits, before and after the lapse is on record", async () => {
  await fc.assert(
    fc.asyncProperty(fates, async (list) => {
      const given = await givenCirculated(db, { count: list.length, of: call });
      const period = given.period.id;
      for (const [place, { withdrawnBeforeClosing, objections }] of list.entries()) {
        const listed = given.listed[place];
        if (listed === undefined) throw new Error("The list is too short");
        const { reference, version } = listed.application;
        for (const { mission, beforeClosing: seconds, takenBackAfter } of objections) {
          const actor = missions[mission] ?? missions[0];
          if (actor === undefined) throw new Error("There is no mission");
          const receivedAt = beforeClosing(seconds);
          const raised = await raiseObjection(as(db, actor, receivedAt), {
            period,
            applications: [reference],
            basis: null,
          });
          if (!raised.ok || takenBackAfter === null) continue;
          const standing = (await objectionsIn(period)).find(
            (one) =>
              one.application === listed.application.id && one.mission === actor.mission && one.withdrawnAt === null,
          );
          const takenBackAt = receivedAt.add({ seconds: takenBackAfter });
          await withdrawObjection(as(db, actor, takenBackAt), { objection: standing?.id ?? newId() });
        }
        if (withdrawnBeforeClosing !== null) {
          const context = as(db, listed.applicant, beforeClosing(withdrawnBeforeClosing));
          accepted(await withdrawApplication(context, { reference, version: version + 1 }));
        }
      }

      const recorded = await getNoObjectionPeriod(db, period);
      const objections = await objectionsIn(period);
      const byTheRule: string[] = [];
      for (const { application } of given.listed) {
        const now = await findApplicationByReference(db, application.reference);
        if (now === null || recorded === null) throw new Error("What was circulated is gone");
        const count = countStanding(objections, now.id, recorded, round.settled);
        const record = { ...(await getApplicationRecord(db, now, round.settled)), voices: voicesOf(count) };
        const ruled = grant(record, { id: newId() }, round.settled);
        if (ruled.ok) byTheRule.push(now.id);
      }

      const due = await sql<{ id: string }>`
        select application_id as id from due_accreditations(${round.settled.toString()})
        where no_objection_period_id = ${period}`.execute(db);
      expect(due.rows.map(({ id }) => id).toSorted()).toEqual(byTheRule.toSorted());

      const { happened } = accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period }));
      const granted = await db
        .selectFrom("accreditation")
        .select("application_id")
        .where("no_objection_period_id", "=", period)
        .execute();
      expect(granted.map((row) => row.application_id).toSorted()).toEqual(byTheRule.toSorted());
      expect(happened.accredited).toBe(byTheRule.length);
    }),
    { numRuns: 10 },
  );
}, 120_000);
