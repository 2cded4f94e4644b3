import { lockCall } from "#db/applications/calls.ts";
import { lockClearedApplications, saveCirculation } from "#db/applications/circulated-applications.ts";
import { newId } from "#db/new-id.ts";
import { insertNoObjectionPeriod, sealPeriod } from "#db/objections/no-objection-periods.ts";
import { getAsked } from "#db/objections/questions.ts";
import { insertSealedList } from "#db/objections/sealed-lists.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { hashOfList } from "#domain/objections/hash-of-list.ts";
import { circulate } from "#domain/objections/no-objection-period.ts";
import { sealProposedList } from "#domain/objections/sealed-list.ts";
import { loadRound } from "../applications/round.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { loadSeal } from "./seal-list.ts";

export interface CirculateList {
  readonly call: Id<"call">;
  /** Now, unless it is announced for later. */
  readonly opensAt?: Instant | undefined;
  readonly closesAt: Instant;
  /** The hash of the list that the officer has read; without it, what is cleared goes out. */
  readonly seen?: string | undefined;
  readonly key?: string | undefined;
}

/** All that is cleared to be put to the States at the same turn goes out as one list, which from then on is frozen under its hash. */
export async function circulateList(context: Context, input: CirculateList) {
  const { now } = context;
  return once(context, "circulate-list", input.key, async (trx, actor) => {
    orNotFound(await lockCall(trx, input.call));
    const ofList = { call: input.call, at: now, route: "no-objection" } as const;
    const { applications, names } = await lockClearedApplications(trx, ofList);
    const hash = hashOfList(names);
    const round = await loadRound(trx, input.call, now);
    const { zone } = round.decision.provisions.circulation;
    const ruling = circulate(
      {
        ...round,
        applications,
        changedUnseen: names.filter((one) => one.changedUnseen).length,
        behind: names[0]?.behind ?? 0,
      },
      {
        id: newId<"period">(),
        circulatedBy: actor.person,
        window: { opensAt: input.opensAt ?? now, closesAt: input.closesAt, zone },
        hash: input.seen === undefined ? undefined : { seen: input.seen, present: hash },
      },
      now,
    );
    if (!ruling.ok) return ruling;
    const { period, circulated } = ruling.next;
    await insertNoObjectionPeriod(trx, period);
    await saveCirculation(trx, circulated, period, now);
    const seal = await loadSeal(trx, input.call, { kind: "proposed", period: period.id });
    const { at: answeredAt } = await getAsked(trx, period, round.decision);
    const list = sealProposedList(round, period, { ...seal, answeredAt }, now);
    await insertSealedList(trx, list);
    await sealPeriod(trx, period.id, list);
    await announce(trx, context, ruling.happened, { period, round });
    return accept({ period, list: list.id, count: circulated.length, hash: list.hash }, ruling.happened);
  });
}
