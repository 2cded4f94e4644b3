import { nameTexts } from "#db/modalities/put-texts.ts";
import { listOpenSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { listProcesses } from "#db/process/processes.ts";
import { listMissionRecipients } from "#db/record/correspondence.ts";
import { isBefore } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { silenceStanding } from "#domain/modalities/silence.ts";
import { mayBreakSilence } from "#domain/modalities/silence-procedure.ts";
import type { Context } from "../kit/context.ts";
import { notYetTold, sendNotices } from "../kit/notices.ts";
import { aboutText } from "./about-text.ts";

/** A silence that was announced for later has opened: every mission that may break it is told so, once. Who was told when it opened needs no second letter. */
export async function tellOfSilenceBegun({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const procedures = await listOpenSilenceProcedures(trx, now);
    const begun = procedures.filter(
      (procedure) =>
        isBefore(procedure.announcedAt, procedure.window.opensAt) && silenceStanding(procedure, now) === "open",
    );
    const due = await notYetTold(
      trx,
      begun.map((procedure) => ({ procedure, eventKey: `SilenceBegun:${procedure.id}` })),
    );
    if (due.length === 0) return;
    const processes = await listProcesses(trx);
    const texts = await nameTexts(
      trx,
      due.map(({ procedure }) => procedure.of),
    );
    const missions = await listMissionRecipients(trx);
    const notices = due.map(({ procedure, eventKey }) => {
      const process = mustExist(processes.find(({ id }) => id === procedure.process) ?? null);
      const recipients = missions.filter(
        ({ mission, memberState: mayObject }) => mayBreakSilence(procedure, { mission, mayObject }, now) === null,
      );
      const data = aboutText(procedure, mustExist(texts.get(procedure.of.id) ?? null), process);
      return { eventKey, recipients, letter: { kind: "silence-begun", data } as const };
    });
    await sendNotices(trx, now, notices);
  });
}
