import { lockCall } from "#db/applications/calls.ts";
import { countVerified } from "#db/objections/names-to-seal.ts";
import { insertSealedList } from "#db/objections/sealed-lists.ts";
import type { Id } from "#domain/kit/id.ts";
import { hashOfList } from "#domain/objections/hash-of-list.ts";
import * as sealedList from "#domain/objections/sealed-list.ts";
import { loadRound } from "../applications/round.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { loadSeal } from "./seal-list.ts";

export interface SealInformationList {
  readonly call: Id<"call">;
  /** The hash of the list that the officer has read; without it, whoever is verified is listed. */
  readonly seen?: string | undefined;
  readonly key?: string | undefined;
}

/** Those whose status was verified go to the missions as a list, for their information: nobody can object to them. */
export async function sealInformationList(context: Context, input: SealInformationList) {
  const { now } = context;
  return once(context, "seal-information-list", input.key, async (trx, actor) => {
    const { id: call } = orNotFound(await lockCall(trx, input.call));
    const round = await loadRound(trx, call, now);
    const verified = await countVerified(trx, call, now);
    const seal = await loadSeal(trx, call, { kind: "information", call, at: now });
    const present = hashOfList(seal.names);
    const hash = input.seen === undefined ? undefined : { seen: input.seen, present };
    const ruling = sealedList.sealInformationList(
      { ...round, verified },
      { ...seal, hash, sealedBy: actor.person },
      now,
    );
    if (!ruling.ok) return ruling;
    await insertSealedList(trx, ruling.next);
    await announce(trx, context, ruling.happened, { list: ruling.next, round });
    return ruling;
  });
}
