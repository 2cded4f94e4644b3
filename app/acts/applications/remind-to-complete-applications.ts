import { listToComplete } from "#db/applications/steps.ts";
import { reminderDue } from "#domain/kit/reminder.ts";
import type { Context } from "../kit/context.ts";
import { notYetTold, sendNotices } from "../kit/notices.ts";
import { noticesToApplicants } from "./notices-to-applicants.ts";

/** Longer than the earliest reminder. */
const DAYS_AHEAD = 5;

/** Before the time to complete what was sent back is over, its organisation is reminded. */
export async function remindToCompleteApplications({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const near = await listToComplete(trx, { after: now, by: now.add({ hours: 24 * DAYS_AHEAD }) });
    const due = await notYetTold(
      trx,
      near.flatMap((one) => {
        const { application, returnedAt, toldAt, until, zone } = one;
        const days = reminderDue({ window: { opensAt: returnedAt, closesAt: until, zone }, zone, toldAt }, now);
        const eventKey = `ReminderToComplete:${application}:${until.toString()}:${String(days)}`;
        return days === null ? [] : [{ ...one, eventKey }];
      }),
    );
    const notices = await noticesToApplicants(trx, due, now, (about, _record, { words, until }) => ({
      kind: "reminder-to-complete",
      data: { ...about, words, until: until.toString() },
    }));
    await sendNotices(trx, now, notices);
  });
}
