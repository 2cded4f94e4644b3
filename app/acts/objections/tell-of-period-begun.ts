import { listCallsByIds } from "#db/applications/calls.ts";
import { listModalitiesDecisionsByIds } from "#db/modalities/modalities.ts";
import { listOpenNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { getAsked } from "#db/objections/questions.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import { listBodiesOf } from "#db/process/bodies.ts";
import { listProcesses } from "#db/process/processes.ts";
import { listMissionRecipients } from "#db/record/correspondence.ts";
import { isBefore } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { mayRaise } from "#domain/objections/objection.ts";
import { periodStanding } from "#domain/objections/period.ts";
import type { Context } from "../kit/context.ts";
import { type Notice, notYetTold, sendNotices } from "../kit/notices.ts";
import { aboutPeriod } from "./about-period.ts";

/** A period that was announced for later has opened: every mission that may object is told so, once. Who had the list when it opened needs no second letter. */
export async function tellOfPeriodBegun({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const open = (await listOpenNoObjectionPeriods(trx, now)).filter((one) => periodStanding(one, now) === "open");
    const due = await notYetTold(
      trx,
      open.map((period) => ({ period, eventKey: `NoObjectionPeriodBegun:${period.id}` })),
    );
    if (due.length === 0) return;
    const processes = await listProcesses(trx);
    const missions = await listMissionRecipients(trx);
    const notices: Notice[] = [];
    for (const { period, eventKey } of due) {
      const sealed = (await listSealedLists(trx, { period: period.id })).find(({ kind }) => kind === "proposed");
      if (sealed === undefined || !isBefore(sealed.sealedAt, period.window.opensAt)) continue;
      const [recorded] = await listModalitiesDecisionsByIds(trx, [period.decision]);
      const [call] = await listCallsByIds(trx, [period.call]);
      const { decision } = mustExist(recorded ?? null);
      const process = mustExist(processes.find(({ id }) => id === period.process) ?? null);
      const asked = await getAsked(trx, period, decision);
      const bodies = await listBodiesOf(trx, decision);
      const about = aboutPeriod(
        period,
        decision,
        { call: mustExist(call ?? null), process, asked, now },
        sealed.sealedAt,
      );
      const data = { ...about, questions: asked.questions };
      const recipients = missions.filter(
        ({ mission, memberState: mayObject }) =>
          mayRaise({ objector: { mission, mayObject }, period, decision, at: asked.at, bodies }, now) === null,
      );
      notices.push({ eventKey, recipients, letter: { kind: "no-objection-period-begun", data } });
    }
    await sendNotices(trx, now, notices);
  });
}
