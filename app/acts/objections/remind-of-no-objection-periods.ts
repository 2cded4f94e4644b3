import { listCallsByIds } from "#db/applications/calls.ts";
import { listModalitiesDecisionsByIds } from "#db/modalities/modalities.ts";
import { listOpenNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { listAsked } from "#db/objections/questions.ts";
import { listBodiesOf } from "#db/process/bodies.ts";
import { listProcesses } from "#db/process/processes.ts";
import { listMissionRecipients } from "#db/record/correspondence.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { reminderDue } from "#domain/kit/reminder.ts";
import { mayRaise } from "#domain/objections/objection.ts";
import type { Context } from "../kit/context.ts";
import { type Notice, notYetTold, sendNotices } from "../kit/notices.ts";
import { aboutPeriod } from "./about-period.ts";

/**
 * Before a period ends, every mission that may object is told so, whatever it has said: a reminder that went only to those who are silent would tell
 * whoever reads the outbox who has spoken.
 */
export async function remindOfNoObjectionPeriods({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const periods = await listOpenNoObjectionPeriods(trx, now);
    const processes = new Map((await listProcesses(trx)).map((process) => [process.id, process]));
    const near = periods.flatMap((period) => {
      const process = mustExist(processes.get(period.process) ?? null);
      const { window, extensions } = period;
      const toldAt = extensions.at(-1)?.extendedAt ?? window.opensAt;
      const days = reminderDue({ window, zone: process.zone, toldAt }, now);
      const eventKey = `NoObjectionPeriodReminder:${period.id}:${window.closesAt.toString()}:${String(days)}`;
      return days === null ? [] : [{ period, process, eventKey }];
    });
    const due = await notYetTold(trx, near);
    if (due.length === 0) return;
    const decisions = await listModalitiesDecisionsByIds(
      trx,
      due.map(({ period }) => period.decision),
    );
    const calls = await listCallsByIds(
      trx,
      due.map(({ period }) => period.call),
    );
    const missions = await listMissionRecipients(trx);
    const asked = await listAsked(
      trx,
      due.map(({ period }) => period),
      decisions.map(({ decision }) => decision),
    );
    const notices: Notice[] = [];
    for (const { period, process, eventKey } of due) {
      const { decision } = mustExist(decisions.find(({ decision: { id } }) => id === period.decision) ?? null);
      const call = mustExist(calls.find(({ id }) => id === period.call) ?? null);
      const bodies = await listBodiesOf(trx, decision);
      const ofPeriod = mustExist(asked.get(period.id));
      const recipients = missions.filter(
        ({ mission, memberState: mayObject }) =>
          mayRaise({ objector: { mission, mayObject }, period, decision, at: ofPeriod.at, bodies }, now) === null,
      );
      const about = aboutPeriod(period, decision, { call, process, asked: ofPeriod, now });
      const data = { ...about, questions: ofPeriod.questions };
      notices.push({ eventKey, recipients, letter: { kind: "no-objection-period-reminder", data } });
    }
    await sendNotices(trx, now, notices);
  });
}
