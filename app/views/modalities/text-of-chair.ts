import { getModalitiesDecision, listModalitiesDecisions, type RecordedModalities } from "#db/modalities/modalities.ts";
import { getProcess } from "#db/process/processes.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import {
  adoptedSince,
  decisionInForce,
  type ModalitiesDecision,
  modalitiesStanding,
  recordAdoption,
  reviseModalities,
  standingShown,
} from "#domain/modalities/modalities.ts";
import { stepsElsewhere } from "#domain/modalities/steps-elsewhere.ts";
import { openSilence, RECOMMENDED_SILENCE_HOURS } from "#domain/modalities/silence-procedure.ts";
import { silenceStanding } from "#domain/modalities/silence.ts";
import type { Context } from "#acts/kit/context.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { hashOfText } from "#acts/modalities/hash-of-text.ts";
import { textShown } from "./beginnings.ts";

/** One version as its Chair sees it: also while it is a draft, with what can be done with it and why not. */
export async function seeTextOfChair({ db, now, actor }: Context, id: string) {
  if (actor.role !== "chair") return null;
  const found = await getModalitiesDecision(db, id);
  if (found?.process !== actor.process) return null;
  const process = mustExist(await getProcess(db, actor.process));
  const records = await listModalitiesDecisions(db, process.id);
  const { decision, silence } = mustExist(records.find((one) => one.decision.id === found.id) ?? null);
  const standing = modalitiesStanding(decision, silence, now);
  const revision = reviseModalities(decision, standing, {});
  const adoption = recordAdoption(decision, standing, now, now);
  return {
    process: { slug: process.slug, title: process.title, zone: process.zone },
    decision: { id: decision.id, version: decision.version, ...textShown(decision) },
    standing,
    shown: standingShown({ decision, silence }, decisionInForce(records, now), now),
    since: adoptedSince(decision, silence, now)?.toString() ?? null,
    isLatest: records.at(-1)?.decision.id === decision.id,
    seen: hashOfText(decision),
    elsewhere: standing === "draft" ? stepsElsewhere(decision.provisions) : [],
    silence: silence.map((procedure) => ({
      id: procedure.id,
      standing: silenceStanding(procedure, now),
      opensAt: procedure.window.opensAt.toString(),
      closesAt: procedure.window.closesAt.toString(),
      zone: procedure.window.zone,
    })),
    refusals: {
      revise: revision.ok ? null : revision,
      openSilence: refusalToOpen(decision, records, process.zone, now),
      recordAdoption: adoption.ok ? null : adoption,
    },
  };
}

/** What stands against a silence on the text, whatever its closing instant; null when it can be opened. */
function refusalToOpen(
  decision: ModalitiesDecision,
  records: readonly RecordedModalities[],
  zone: string,
  now: Instant,
) {
  const silence = records.find((record) => record.decision.id === decision.id)?.silence ?? [];
  const window = { opensAt: now, closesAt: now.add({ hours: RECOMMENDED_SILENCE_HOURS }), zone };
  const opened = openSilence(decision, modalitiesStanding(decision, silence, now), window, now, {
    id: decision.id,
    anotherIsOpenInProcess: records.some((one) => one.silence.some((procedure) => procedure.concludedAt === null)),
  });
  return opened.ok ? null : opened;
}
