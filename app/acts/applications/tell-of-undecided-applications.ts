import { type LeftUndecided, listLeftUndecided } from "#db/applications/application-standings.ts";
import type { Trx } from "#db/handles.ts";
import { type Addressed, appendCircularLetters } from "#db/record/correspondence.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import { type Instant, recordedBy } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Context } from "../kit/context.ts";
import { loadRound } from "./round.ts";
import { whyByClass } from "./why-by-class.ts";

/** A worker that was away for longer tells nobody of an end that everybody has known since. */
const HOURS_OF_NEWS = 30 * 24;

/** What they applied for has ended, and nobody had decided: each organisation is told so, once. */
export async function tellOfUndecidedApplications({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = recordedBy(now);
    const left = await listLeftUndecided(trx, { after: now.subtract({ hours: HOURS_OF_NEWS }), at });
    let written = 0;
    for (const ofCall of Map.groupBy(left, ({ call }) => call).values()) written += await tellCall(trx, ofCall, now);
    if (written > 0) await appendJob(trx, DELIVER_LETTERS);
  });
}

async function tellCall(trx: Trx, left: readonly LeftUndecided[], now: Instant): Promise<number> {
  const { call: id, endedAt } = mustExist(left[0] ?? null);
  const round = await loadRound(trx, id, now);
  const { process, call } = round;
  const to: Addressed = { undecided: left.map((one) => one.application) };
  return appendCircularLetters(trx, {
    kind: "application-left-undecided",
    eventKey: `ApplicationLeftUndecided:${id}`,
    at: now,
    to,
    addressedAs: "application",
    data: {
      process: { slug: process.slug, title: process.title },
      call: call.title,
      zone: process.zone,
      endedAt: endedAt.toString(),
    },
    dataOfClass: await whyByClass(trx, to, { round }, now),
  });
}
