import type { KyselyPlugin } from "kysely";
import { expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { changeMissionLetters } from "#acts/people/change-mission-letters.ts";
import { changeOwnLetters } from "#acts/people/change-own-letters.ts";
import { schedule } from "#jobs/kit/schedule.ts";
import { aDatabase, type TestDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenDraft,
  givenMission,
  givenOfficer,
  givenOpenCall,
  givenSilence,
  givenSubmitted,
  lookingAfter,
} from "#support/given.ts";
import { givenJobs } from "./given.ts";

/** A worker that dies at one statement after the other: what it had begun is undone, as by a server that loses it. */
class Cut implements KyselyPlugin {
  left = Infinity;

  readonly transformQuery: KyselyPlugin["transformQuery"] = ({ node }) => {
    this.left -= 1;
    if (this.left < 0) throw new Error("cut off");
    return node;
  };

  readonly transformResult: KyselyPlugin["transformResult"] = ({ result }) => Promise.resolve(result);
}

const instants = [instant("2022-05-25T13:00:00Z"), round.settled, instant("2022-07-01T13:00:00Z")];

/** What was due and done in a round in which much is: by what is said of it, not by its ids. */
async function played(database: TestDatabase, cutting: boolean) {
  const { db } = database;
  const officer = await givenOfficer(db);
  accepted(await changeOwnLetters(as(db, officer, round.processOpened), { come: "each_morning" }));
  const mission = await lookingAfter(db, await givenMission(db));
  accepted(await changeMissionLetters(as(db, mission, round.processOpened), { come: "each_morning" }));
  await givenSilence(db);
  const called = await givenOpenCall(db);
  await givenDraft(db, called);
  await givenSubmitted(db, called);
  const given = await givenCirculated(db, { of: called, count: 2 });
  const applications = given.listed.slice(1).map(({ application }) => application.reference);
  accepted(
    await raiseObjection(as(db, mission, round.objecting), { period: given.period.id, applications, basis: null }),
  );
  const cut = new Cut();
  const jobs = { ...givenJobs(database, round.callOpens), db: db.withPlugin(cut) };
  let most = 0;
  for (const at of instants) {
    jobs.setClock(at);
    for (const job of schedule)
      // What is on its way when a worker dies leaves again under the same Message-ID: the journeys look at letters.
      for (let statements = cutting && job.name !== "deliver-letters" ? 0 : Infinity; ; statements += 1) {
        cut.left = statements;
        await job.run(jobs).catch((fault: unknown) => {
          expect(fault).toMatchObject({ message: "cut off" });
        });
        if (statements !== Infinity) most = Math.max(most, statements);
        if (cut.left >= 0) break;
      }
  }
  const counted = (of: string, table: string) =>
    database.asOwner(`select ${of} as what, count(*)::integer as count from ${table} group by 1 order by 1`);
  return {
    most,
    left: jobs.sent.length,
    record: [
      await counted("concat_ws(' ', kind, gathered, told_in is not null, sent_at is not null)", "letter"),
      await counted("event", "audit_trail"),
      await counted("state", "application"),
      await counted("'accredited'", "accreditation"),
      await counted("'sealed'", "sealed_entry"),
    ],
  };
}

test("A worker that dies at any statement of any job has done nothing twice, and leaves nothing undone to the next run", async () => {
  const whole = await played(await aDatabase(), false);
  const cut = await played(await aDatabase(), true);
  expect(cut.record).toEqual(whole.record);
  expect(cut.left).toBe(whole.left);
  expect(cut.most).toBeGreaterThan(20);
}, 120_000);
