import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { Db } from "#db/handles.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { as, givenOfficer, givenOpenCall, givenSubmitted } from "#support/given.ts";
import { seeOutcomeCounts, seeWholeOutcomes } from "#views/accreditation/outcomes.ts";
import { seeWholeQueue } from "#views/applications/queue.ts";
import { fill } from "../../bench/fill.ts";

/* Lists of a desk as files: as many questions to the database for ten thousand applications as for one, but for the batches of the cursor. */

const now = Temporal.Now.instant().round({ smallestUnit: "millisecond", roundingMode: "floor" });

/** The handle, and how many statements have been asked by it. */
function counting(db: Db) {
  const asked = { statements: 0 };
  const handle = db.withPlugin({
    transformQuery({ node }) {
      asked.statements += 1;
      return node;
    },
    transformResult: async ({ result }) => Promise.resolve(result),
  });
  return { handle, asked };
}

async function whole(db: Db, person: Awaited<ReturnType<typeof givenOfficer>>, at = round.afterwards) {
  const { handle, asked } = counting(db);
  const context = as(handle, person, at);
  const rows = { queue: 0, outcomes: 0 };
  const { read } = await seeWholeQueue(context, { state: "all", order: "name" });
  for await (const batch of read()) rows.queue += batch.length;
  const forQueue = asked.statements;
  const decided = await seeWholeOutcomes(context, {});
  for await (const batch of decided.read()) rows.outcomes += batch.length;
  const forOutcomes = asked.statements - forQueue;
  const { countries } = await seeOutcomeCounts(context, { countries: [] });
  const counted = countries.reduce((sum, { received }) => sum + received, 0);
  return { rows, counted, forQueue, forOutcomes, forCounts: asked.statements - forQueue - forOutcomes };
}

test.runIf(onServer)(
  "ten thousand applications are read by one cursor each, and counted in one statement",
  async () => {
    const few = await aDatabase();
    const given = await givenOpenCall(few.db);
    await givenSubmitted(few.db, given);
    const ofFew = await whole(few.db, given.officer);
    expect([ofFew.rows.queue, ofFew.counted]).toEqual([1, 1]);

    const { db, server } = await aDatabase();
    const officer = await givenOfficer(db);
    await fill(db, server?.superuserUrl ?? "", { accredited: 5000, objectedTo: 12, drafts: 1, now });
    const many = await whole(db, officer, now.add({ hours: 1 }));
    expect(many.rows.queue).toBeGreaterThan(10_000);
    expect(many.counted).toBe(many.rows.queue);
    expect(many.rows.outcomes).toBeGreaterThanOrEqual(5012);
    const batches = Math.ceil(many.rows.queue / 2000);
    expect(many.forQueue - ofFew.forQueue).toBeLessThanOrEqual(batches);
    expect(many.forOutcomes - ofFew.forOutcomes).toBeLessThanOrEqual(batches);
    expect(many.forCounts).toBe(ofFew.forCounts);
  },
  120_000,
);
