import type { Trx } from "#db/handles.ts";
import { listMissionRecipients } from "#db/record/correspondence.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import { disclosedFrom, mayRead } from "#domain/objections/disclosure.ts";
import { itemOfList, type SealedList } from "#domain/objections/sealed-list.ts";
import type { AboutList } from "#emails/kit/about.ts";
import type { Round } from "../applications/round.ts";
import { whyLine } from "./about-period.ts";

/** The missions to which the list is given. */
export async function listMissionsReading(trx: Trx, list: SealedList, decision: ModalitiesDecision) {
  const item = itemOfList(list, decision, { own: false });
  return (await listMissionRecipients(trx)).filter(
    ({ memberState }) =>
      mayRead({ role: "mission", mayObject: memberState }, `${list.kind}-list`, item, list.sealedAt) === "yes",
  );
}

/** The missions that read the lists which the decision puts before the States. */
export async function listMissionsOfList(trx: Trx, decision: ModalitiesDecision) {
  return (await listMissionRecipients(trx)).filter(
    ({ memberState }) =>
      disclosedFrom({ role: "mission", mayObject: memberState }, "proposed-list", { decision }).read !== null,
  );
}

export function aboutList(
  { id, number, kind, sealedAt }: SealedList,
  { decision, call, process: { slug, title, zone } }: Round,
): AboutList {
  const circulated = { code: "circulated_to_missions", outcome: "satisfied", at: sealedAt } as const;
  return {
    process: { slug, title },
    call: call.title,
    list: id,
    number,
    sealedAt: sealedAt.toString(),
    zone,
    why: kind === "final" ? [] : [whyLine({ decision }, "circulation", circulated)],
  };
}
