import { listToComplete } from "#db/applications/steps.ts";
import { applicationStanding } from "#domain/applications/application-standing.ts";
import { recordedBy } from "#domain/kit/calendar.ts";
import type { Context } from "../kit/context.ts";
import { notYetTold, sendNotices } from "../kit/notices.ts";
import { noticesToApplicants } from "./notices-to-applicants.ts";

/** A worker that was away for longer tells nobody of an end that everybody has known since. */
const HOURS_OF_NEWS = 30 * 24;

/** What was sent back and not completed in time is refused: its organisation is told so, once. */
export async function tellOfApplicationsNotCompleted({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const over = await listToComplete(trx, { after: now.subtract({ hours: HOURS_OF_NEWS }), by: recordedBy(now) });
    const due = await notYetTold(
      trx,
      over.map((one) => ({
        ...one,
        eventKey: `ApplicationNotCompleted:${one.application}:${one.until.toString()}`,
      })),
    );
    const notices = await noticesToApplicants(trx, due, now, (about, record, { words, until }) => {
      if (applicationStanding(record, now).kind !== "refused") return null;
      const mayApplyAgain = record.decision.provisions.validity.reapplication.allowed;
      return { kind: "application-not-completed", data: { ...about, words, until: until.toString(), mayApplyAgain } };
    });
    await sendNotices(trx, now, notices);
  });
}
