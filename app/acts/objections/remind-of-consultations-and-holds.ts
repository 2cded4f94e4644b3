import type { Trx } from "#db/handles.ts";
import { listRunningConsultations } from "#db/objections/consultations.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { listLastingHolds } from "#db/objections/objections.ts";
import { listProcesses } from "#db/process/processes.ts";
import { readAs } from "#db/readers.ts";
import { getMissionRecipient, listNamedOrganisations } from "#db/record/correspondence.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { reminderDue } from "#domain/kit/reminder.ts";
import { windowOf } from "#domain/modalities/stages.ts";
import { classIn } from "#domain/modalities/templates.ts";
import type { Process } from "#domain/process/process.ts";
import { loadRound } from "../applications/round.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { aboutPeriod } from "./about-period.ts";
import { noticesOfConsultations } from "./notices-of-consultations.ts";

/**
 * Before a consultation ends, the Chair and the States whose objections it is about are told so; before the limit of a hold, its State. Who spoke is the
 * Chair's to know, who answers for these letters. Each is written once, however often it is looked for.
 */
export async function remindOfConsultationsAndHolds({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    let written = await remindOfConsultations(trx, now);
    for (const process of await listProcesses(trx)) written += await remindOfHolds(trx, process, now);
    if (written > 0) await appendJob(trx, DELIVER_LETTERS);
  });
}

async function remindOfConsultations(trx: Trx, now: Instant): Promise<number> {
  const running = await listRunningConsultations(trx, now);
  let written = 0;
  for (const those of Map.groupBy(running, ({ period, closesAt }) => `${period} ${closesAt.toString()}`).values()) {
    const [first] = those;
    if (first === undefined) continue;
    const period = mustExist(await getNoObjectionPeriod(trx, first.period));
    const round = await loadRound(trx, period.call, now);
    const window = { opensAt: first.openedAt, closesAt: first.closesAt, zone: period.window.zone };
    const days = reminderDue({ window, zone: round.process.zone, toldAt: first.openedAt }, now);
    if (days === null) continue;
    for (const { key, recipients, data } of await noticesOfConsultations(trx, period, round, those))
      written += await sendLetters(
        trx,
        {
          at: now,
          eventKey: `ConsultationReminder:${period.id}:${key}:${String(days)}`,
          recipients,
          chairOf: period.process,
        },
        () => ({ kind: "consultation-reminder", data }),
      );
  }
  return written;
}

async function remindOfHolds(trx: Trx, { id: process, zone }: Process, now: Instant): Promise<number> {
  await readAs(trx, { role: "chair", process });
  const holds = await listLastingHolds(trx, process, now);
  let written = 0;
  for (const those of Map.groupBy(holds, ({ note, limitAt }) => `${note} ${String(limitAt)}`).values()) {
    const [first] = those;
    if (first === undefined || first.limitAt === null) continue;
    const { period: id, mission, note, receivedAt, limitAt } = first;
    const period = mustExist(await getNoObjectionPeriod(trx, id));
    const window = { opensAt: receivedAt, closesAt: limitAt, zone: period.window.zone };
    const days = reminderDue({ window, zone, toldAt: receivedAt }, now);
    if (days === null) continue;
    const round = await loadRound(trx, period.call, now);
    const applications = those.map(({ application }) => application);
    const recipients = [await getMissionRecipient(trx, mission)];
    const data = {
      ...aboutPeriod(period, round.decision, round),
      until: limitAt.toString(),
      then: mustExist(windowOf(classIn(round.decision, first.class).track)?.hold ?? null).then,
      organisations: await listNamedOrganisations(trx, applications),
    };
    written += await sendLetters(
      trx,
      { at: now, eventKey: `HoldReminder:${note}:${limitAt.toString()}:${String(days)}`, recipients, chairOf: process },
      () => ({ kind: "hold-reminder", data }),
    );
  }
  return written;
}
