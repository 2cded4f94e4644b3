import { listCallsThatClose } from "#db/applications/calls.ts";
import { listDraftsOfCalls } from "#db/applications/drafts.ts";
import { recordedBy } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Context } from "../kit/context.ts";
import { notYetTold, sendNotices } from "../kit/notices.ts";
import { noticesOfDrafts } from "./notices-of-drafts.ts";

/** A worker that was away for longer tells nobody of a deadline that everybody has known since. */
const HOURS_OF_NEWS = 30 * 24;

/** The deadline of a call has been reached, and what came in time is on record: whose draft was not submitted is told so, once for each deadline. */
export async function tellOfDraftsNotSubmitted({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const closed = await listCallsThatClose(trx, {
      after: now.subtract({ hours: HOURS_OF_NEWS }),
      by: recordedBy(now),
    });
    const calls = new Map(closed.map((call) => [call.id, call]));
    const drafts = await listDraftsOfCalls(trx, Array.from(calls.keys()));
    const due = await notYetTold(
      trx,
      drafts.map((draft) => {
        const call = mustExist(calls.get(draft.call) ?? null);
        const eventKey = `DraftNotSubmitted:${draft.application}:${call.window.closesAt.toString()}`;
        return { draft, call, eventKey };
      }),
    );
    await sendNotices(trx, now, await noticesOfDrafts(trx, due, "draft-not-submitted"));
  });
}
