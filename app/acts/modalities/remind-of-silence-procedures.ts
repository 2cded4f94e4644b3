import { nameTexts } from "#db/modalities/put-texts.ts";
import { listOpenSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { listProcesses } from "#db/process/processes.ts";
import { listMissionRecipients } from "#db/record/correspondence.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { reminderDue } from "#domain/kit/reminder.ts";
import { silenceStanding } from "#domain/modalities/silence.ts";
import { mayBreakSilence } from "#domain/modalities/silence-procedure.ts";
import type { Context } from "../kit/context.ts";
import { notYetTold, sendNotices } from "../kit/notices.ts";
import { aboutText } from "./about-text.ts";

/** Before a silence procedure ends, every mission that may break silence is told so. Of a text that has fallen nobody is: that it fell is told to all. */
export async function remindOfSilenceProcedures({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const procedures = await listOpenSilenceProcedures(trx, now);
    const processes = new Map((await listProcesses(trx)).map((process) => [process.id, process]));
    const near = procedures.flatMap((procedure) => {
      const process = mustExist(processes.get(procedure.process) ?? null);
      const { id, window, extensions, announcedAt } = procedure;
      const days = reminderDue(
        { window, zone: process.zone, toldAt: extensions.at(-1)?.extendedAt ?? announcedAt },
        now,
      );
      if (days === null || silenceStanding(procedure, now) !== "open") return [];
      return [{ procedure, process, eventKey: `SilenceReminder:${id}:${window.closesAt.toString()}:${String(days)}` }];
    });
    const due = await notYetTold(trx, near);
    if (due.length === 0) return;
    const texts = await nameTexts(
      trx,
      due.map(({ procedure }) => procedure.of),
    );
    const missions = await listMissionRecipients(trx);
    const notices = due.map(({ procedure, process, eventKey }) => {
      const text = mustExist(texts.get(procedure.of.id) ?? null);
      const recipients = missions.filter(
        ({ mission, memberState: mayObject }) => mayBreakSilence(procedure, { mission, mayObject }, now) === null,
      );
      const data = aboutText(procedure, text, process);
      return { eventKey, recipients, letter: { kind: "silence-reminder", data } as const };
    });
    await sendNotices(trx, now, notices);
  });
}
