import type { Trx } from "#db/handles.ts";
import { getWhereAnswered } from "#db/objections/questions.ts";
import { listMissionRecipients } from "#db/record/correspondence.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { AtWindow } from "#domain/modalities/what-follows.ts";
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

/** The missions that read the list which the decision has answered there. */
export async function listMissionsOfList(trx: Trx, decision: ModalitiesDecision, at: readonly AtWindow[]) {
  return (await listMissionRecipients(trx)).filter(
    ({ memberState }) =>
      disclosedFrom({ role: "mission", mayObject: memberState }, "proposed-list", { decision, at }).read !== null,
  );
}

export async function aboutList(
  trx: Trx,
  list: SealedList,
  { decision, call, process: { slug, title, zone } }: Round,
): Promise<AboutList> {
  const { id, number, kind, sealedAt } = list;
  const at = await getWhereAnswered(trx, list, decision);
  const circulated = { code: "circulated_to_missions", outcome: "satisfied", at: sealedAt } as const;
  return {
    process: { slug, title },
    call: call.title,
    list: id,
    number,
    sealedAt: sealedAt.toString(),
    zone,
    why: kind === "final" ? [] : [whyLine({ decision, at }, "circulation", circulated)],
  };
}
