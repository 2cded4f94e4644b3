import type { Trx } from "#db/handles.ts";
import { listMissionRecipients } from "#db/record/correspondence.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import { mayRead, receivesList } from "#domain/objections/disclosure.ts";
import type { SealedList } from "#domain/objections/sealed-list.ts";
import type { AboutList } from "#emails/kit/about.ts";
import type { Round } from "../applications/round.ts";
import { whyLine } from "./about-period.ts";

/** The missions to which the list is given. */
export async function listMissionsReading(trx: Trx, list: SealedList) {
  const given = { ...list, namesReader: false };
  return (await listMissionRecipients(trx)).filter(
    ({ memberState }) => mayRead({ role: "mission", mayObject: memberState }, "sealed-list", given) === "yes",
  );
}

/** The missions to which the decision circulates the list. */
export async function listMissionsOfList(trx: Trx, decision: ModalitiesDecision) {
  return (await listMissionRecipients(trx)).filter(({ memberState }) =>
    receivesList({ role: "mission", mayObject: memberState }, decision),
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
    why: kind === "final" ? [] : [whyLine(decision, "circulation", circulated)],
  };
}
