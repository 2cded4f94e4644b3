import { countRounds } from "#db/applications/application-counts.ts";
import { listCallsThatClose } from "#db/applications/calls.ts";
import { listModalitiesDecisionsByIds } from "#db/modalities/modalities.ts";
import { listProcesses } from "#db/process/processes.ts";
import { listChairRecipients, listSecretariatRecipients } from "#db/record/correspondence.ts";
import { standingsOn } from "#domain/applications/desk-list.ts";
import { recordedBy } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { officesOf } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import type { Context } from "../kit/context.ts";
import { notYetTold, sendNotices } from "../kit/notices.ts";

/** A worker that was away for longer tells nobody of a deadline that everybody has known since. */
const HOURS_OF_NEWS = 30 * 24;

/** The deadline of a call has been reached, and what came in time is on record: who reviews is told, once for each deadline. */
export async function tellOfClosedCalls({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const closed = await listCallsThatClose(trx, {
      after: now.subtract({ hours: HOURS_OF_NEWS }),
      by: recordedBy(now),
    });
    const due = await notYetTold(
      trx,
      closed.map((call) => ({ call, eventKey: `CallClosed:${call.id}:${call.window.closesAt.toString()}` })),
    );
    if (due.length === 0) return;
    const recipients = await listSecretariatRecipients(trx);
    const processes = await listProcesses(trx);
    const rounds = await countRounds(trx, now);
    const decisions = await listModalitiesDecisionsByIds(trx, [...new Set(due.map(({ call }) => call.decision))]);
    const chairs = await Promise.all(
      due.map(async ({ call: { process, decision } }) => {
        const own = mustExist(decisions.find((one) => one.decision.id === decision) ?? null);
        return officesOf(classesOf(own.decision)).includes("chair") ? listChairRecipients(trx, process) : [];
      }),
    );
    const notices = due.flatMap(({ call, eventKey }, place) => {
      const { received, standings } = rounds(call.id);
      const { slug, title } = mustExist(processes.find(({ id }) => id === call.process) ?? null);
      const data = {
        process: { slug, title },
        call: { id: call.id, title: call.title },
        closesAt: call.window.closesAt.toString(),
        zone: call.window.zone,
        received,
        waiting: standingsOn.submitted.reduce((sum, word) => sum + (standings[word] ?? 0), 0),
      };
      return [
        { eventKey, recipients, letter: { kind: "call-closed", data: { ...data, reader: "secretariat" } } as const },
        {
          eventKey,
          recipients: chairs[place] ?? [],
          letter: { kind: "call-closed", data: { ...data, reader: "chair" } } as const,
        },
      ];
    });
    await sendNotices(trx, now, notices);
  });
}
