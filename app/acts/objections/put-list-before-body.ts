import { lockClearedApplications, saveListBeforeBody } from "#db/applications/applications.ts";
import { lockCall } from "#db/applications/calls.ts";
import { shareNamesToCirculate } from "#db/applications/submitted-organisations.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { hashOfList } from "#domain/objections/hash-of-list.ts";
import { putBeforeBody } from "#domain/objections/put-before-body.ts";
import { loadRound } from "../applications/round.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface PutListBeforeBody {
  readonly call: Id<"call">;
  /** The hash of the list that the officer has read; without it, what is cleared goes out. */
  readonly seen?: string | undefined;
  readonly key?: string | undefined;
}

/** All that is cleared for a body's decision is sealed as one list and lies before it; no State is asked before. */
export async function putListBeforeBody(context: Context, { call, seen, key }: PutListBeforeBody) {
  const { now } = context;
  return once(context, "put-list-before-body", key, async (trx) => {
    orNotFound(await lockCall(trx, call));
    const applications = await lockClearedApplications(trx, call, "body-decides");
    const names = await shareNamesToCirculate(trx, call, "body-decides");
    const round = await loadRound(trx, call, now);
    const present = hashOfList(names);
    const ruling = putBeforeBody(
      { ...round, applications, changedUnseen: names.filter(({ changedUnseen }) => changedUnseen).length },
      { seen: seen ?? present, present },
      now,
    );
    if (!ruling.ok) return ruling;
    await saveListBeforeBody(trx, call, now);
    await announce(trx, context, ruling.happened, { round });
    return accept({ sealedAt: now.toString(), count: ruling.next.length }, ruling.happened);
  });
}
