import { lockCall } from "#db/applications/calls.ts";
import { lockClearedApplications, saveListBeforeBody } from "#db/applications/circulated-applications.ts";
import { newId } from "#db/new-id.ts";
import { insertSealedList } from "#db/objections/sealed-lists.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { beforeBodyAt } from "#domain/modalities/what-follows.ts";
import { hashOfList } from "#domain/objections/hash-of-list.ts";
import { classesOn, putBeforeBody } from "#domain/objections/put-before-body.ts";
import { sealListBeforeBody } from "#domain/objections/sealed-list.ts";
import { loadRound } from "../applications/round.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { loadSeal } from "./seal-list.ts";

export interface PutListBeforeBody {
  readonly call: Id<"call">;
  /** The hash of the list that the officer has read; without it, what is cleared goes out. */
  readonly seen?: string | undefined;
  readonly key?: string | undefined;
}

/** All that is cleared for a body's decision is sealed as one list and lies before it; no State is asked before. */
export async function putListBeforeBody(context: Context, { call, seen, key }: PutListBeforeBody) {
  const { now } = context;
  return once(context, "put-list-before-body", key, async (trx, actor) => {
    orNotFound(await lockCall(trx, call));
    const ofList = { call, at: now, route: "body-decides" } as const;
    const { applications, names } = await lockClearedApplications(trx, ofList);
    const round = await loadRound(trx, call, now);
    const present = hashOfList(names);
    const id = newId<"list">();
    const ruling = putBeforeBody(
      {
        ...round,
        applications,
        changedUnseen: names.filter(({ changedUnseen }) => changedUnseen).length,
        behind: names[0]?.behind ?? 0,
      },
      { id, hash: { seen: seen ?? present, present } },
      now,
    );
    if (!ruling.ok) return ruling;
    await saveListBeforeBody(trx, ruling.next, call, now);
    const seal = await loadSeal(trx, call, { kind: "before-body", call, sealedAt: now });
    const answeredAt = beforeBodyAt(round.decision, classesOn(applications));
    const list = sealListBeforeBody(round, { ...seal, id, sealedBy: actor.person, answeredAt }, now);
    await insertSealedList(trx, list);
    await announce(trx, context, ruling.happened, { list, round });
    return accept({ list: id, count: ruling.next.length }, ruling.happened);
  });
}
