import { listCallsThatClose } from "#db/applications/calls.ts";
import { listDraftsOfCalls } from "#db/applications/drafts.ts";
import { isAfter } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { reminderDue } from "#domain/kit/reminder.ts";
import type { Context } from "../kit/context.ts";
import { notYetTold, sendNotices } from "../kit/notices.ts";
import { noticesOfDrafts } from "./notices-of-drafts.ts";

/** Longer than the earliest reminder. */
const DAYS_AHEAD = 5;

/** Before the deadline of a call, the organisations are reminded that have begun an application and not submitted it; not who has begun it since a day. */
export async function remindToSubmitDrafts({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const closing = await listCallsThatClose(trx, { after: now, by: now.add({ hours: 24 * DAYS_AHEAD }) });
    const calls = new Map(closing.map((call) => [call.id, call]));
    const drafts = await listDraftsOfCalls(trx, Array.from(calls.keys()));
    const near = drafts.flatMap((draft) => {
      const call = mustExist(calls.get(draft.call) ?? null);
      const { window, extensions } = call;
      const extendedAt = extensions.at(-1)?.extendedAt ?? window.opensAt;
      const toldAt = isAfter(draft.startedAt, extendedAt) ? draft.startedAt : extendedAt;
      const days = reminderDue({ window, zone: window.zone, toldAt }, now);
      const eventKey = `ReminderToSubmit:${draft.application}:${window.closesAt.toString()}:${String(days)}`;
      return days === null ? [] : [{ draft, call, eventKey }];
    });
    await sendNotices(trx, now, await noticesOfDrafts(trx, await notYetTold(trx, near), "reminder-to-submit"));
  });
}
