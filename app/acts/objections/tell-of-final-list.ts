import type { Trx } from "#db/handles.ts";
import { listChairRecipients, listSecretariatRecipients } from "#db/record/correspondence.ts";
import type { FinalListSealed } from "#domain/objections/events.ts";
import type { SealedList } from "#domain/objections/sealed-list.ts";
import type { Round } from "../applications/round.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { aboutList, listMissionsReading } from "./about-list.ts";

export interface FinalListInRound {
  readonly list: SealedList;
  readonly round: Round;
  /** By which it was sealed, and how many it brought. */
  readonly by: "lapse-no-objection-period" | "record-outcomes" | "record-defaults" | "confirm-determination";
  readonly added: number;
}

/** When the period closes, and when a body has decided or had not in time, another letter says so; of a further list this one, to the offices and the missions that have it. */
export async function tellFurtherList(
  trx: Trx,
  { now }: Context,
  event: FinalListSealed,
  { list, round, by, added }: FinalListInRound,
): Promise<number> {
  if (by !== "record-outcomes") return 0;
  const data = { ...(await aboutList(trx, list, round)), count: event.count, added };
  const missions = [
    ...(await listMissionsReading(trx, list, round.decision)),
    ...(await listChairRecipients(trx, list.process)),
  ];
  const officers = await listSecretariatRecipients(trx);
  let written = 0;
  for (const [desk, recipients] of [["mission", missions] as const, ["secretariat", officers] as const])
    written += await sendLetters(
      trx,
      { at: now, eventKey: `FinalListSealed:${event.list}:${desk}`, recipients },
      () => ({
        kind: "final-list-sealed",
        data: { ...data, desk },
      }),
    );
  return written;
}
