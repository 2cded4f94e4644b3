import type { Context } from "#acts/kit/context.ts";
import { findAdoptionOf } from "#db/modalities/adoptions.ts";
import { getModalitiesDecision, listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { getProcess } from "#db/process/processes.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { mayRecordAdoption } from "#domain/modalities/adoption.ts";
import { hashOfText, textShown } from "#domain/modalities/hash-of-text.ts";
import {
  adoptedSince,
  decisionInForce,
  isModalitiesSilenceOpen,
  mayReviseModalities,
  modalitiesStanding,
  putDecision,
  standingShown,
} from "#domain/modalities/modalities.ts";
import { silenceStanding } from "#domain/modalities/silence.ts";
import { mayOpenSilence } from "#domain/modalities/silence-procedure.ts";
import { sourcesCarriedOver } from "#domain/modalities/sources.ts";
import { ownClassesOf } from "#domain/modalities/templates.ts";

/** One version as its Chair sees it: also while it is a draft, with what can be done with it and why not. */
export async function seeTextOfChair({ db, now, actor }: Context, id: Id<"decision">) {
  if (actor.role !== "chair") return null;
  const found = await getModalitiesDecision(db, id);
  if (found?.process !== actor.process) return null;
  const process = mustExist(await getProcess(db, actor.process));
  const records = await listModalitiesDecisions(db, process.id);
  const { decision, silence } = mustExist(records.find((one) => one.decision.id === found.id) ?? null);
  const standing = modalitiesStanding(decision, silence, now);
  const before = records.filter((one) => one.decision.version < decision.version).at(-1)?.decision;
  return {
    process: { slug: process.slug, title: process.title, shortName: process.shortName, zone: process.zone },
    decision: { id: decision.id, version: decision.version, ...textShown(decision) },
    standing,
    shown: standingShown({ decision, silence }, decisionInForce(records, now), now),
    since: adoptedSince(decision, silence, now)?.toString() ?? null,
    isLatest: records.at(-1)?.decision.id === decision.id,
    hasOwnClasses: ownClassesOf(decision) !== undefined,
    seen: hashOfText(decision),
    /** Which provisions cite what the version before cited, so that the Chair sees which sources are old. */
    carriedOver:
      before === undefined ? null : { version: before.version, sources: sourcesCarriedOver(before, decision) },
    adoption: (await findAdoptionOf(db, { kind: "decision", id: decision.id }))?.id ?? null,
    silence: silence.map((procedure) => ({
      id: procedure.id,
      standing: silenceStanding(procedure, now),
      opensAt: procedure.window.opensAt.toString(),
      closesAt: procedure.window.closesAt.toString(),
      zone: procedure.window.zone,
    })),
    refusals: {
      revise: mayReviseModalities(decision, standing),
      openSilence: mayOpenSilence({
        text: putDecision(decision),
        standing,
        anotherIsOpen: isModalitiesSilenceOpen(records),
      }),
      recordAdoption: mayRecordAdoption(putDecision(decision), standing),
    },
  };
}
