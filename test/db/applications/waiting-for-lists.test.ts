import { sql } from "kysely";
import { expect, test } from "vitest";
import { countRounds } from "#db/applications/application-counts.ts";
import { waitingForLists } from "#db/applications/waiting-for-lists.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { schedule } from "#jobs/kit/schedule.ts";
import { aDatabase } from "#support/database.ts";
import { readRound } from "#support/decision-round.ts";
import { instant } from "#support/factories.ts";
import { as, givenOfficer } from "#support/given.ts";
import { playThroughActs } from "#support/play-through-acts.ts";
import { seeListToCirculate } from "#views/applications/calls.ts";
import { givenJobs } from "../../jobs/kit/given.ts";

const database = await aDatabase();
const { db } = database;
const recorded = ["conclude-silence-procedures", "lapse-no-objection-periods", "record-due-outcomes", "keep-standings"];

test(
  "before whom the next list of each goes, asked once for each way, is what it is asked one by one, and the list with what it leaves out is all that was received: all through a round that asks twice",
  { timeout: 300_000 },
  async () => {
    const jobs = givenJobs(database, instant("2024-01-02T00:00:00Z"));
    const officer = await givenOfficer(db);
    const behind = new Set<number>();
    const reasons = new Set<string>();
    await playThroughActs(database, readRound("committee-first-then-all"), async (now: Instant) => {
      jobs.setClock(now);
      for (const { name, run } of schedule) if (recorded.includes(name)) await run(jobs);
      for (const { id: call } of await db.selectFrom("call_for_applications").select("id").execute()) {
        const list = await seeListToCirculate(as(db, officer, now), call, { opensAt: null, closesAt: null });
        const leftOut = list?.exceptions.filter(({ reason, count }) => reason !== "draft" && count > 0) ?? [];
        const { received } = (await countRounds(db, now))(call);
        expect((list?.listed.length ?? 0) + leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(received);
        for (const { reason } of leftOut) reasons.add(reason);
        for (const one of await waitingIn(call, now)) {
          expect([one.before, one.behind]).toEqual([one.goesBefore, one.windowsBehind]);
          behind.add(one.behind);
        }
      }
    });
    expect([...reasons].sort()).toEqual(["circulated", "laterTurn", "submitted", "withdrawn"]);
    expect([...behind].sort()).toEqual([0, 1]);
  },
);

async function waitingIn(call: Id<"call">, at: Instant) {
  const { rows } = await sql<{ before: string; behind: number; goesBefore: string; windowsBehind: number }>`
    select waiting.before, waiting.behind::integer, goes_before(application.id, application.route) as "goesBefore",
      windows_behind(application.id, application.class)::integer as "windowsBehind"
    from ${waitingForLists({ calls: [call], at })} as waiting join application on application.id = waiting.id`.execute(
    db,
  );
  return rows;
}
