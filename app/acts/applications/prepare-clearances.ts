import { lockApplications } from "#db/applications/applications.ts";
import { listBeforeRuling } from "#db/applications/before-ruling.ts";
import { insertPreparedRulings, listPreparedRulingsOf } from "#db/applications/prepared-rulings.ts";
import { newId } from "#db/new-id.ts";
import { listDoubled } from "#db/organisations/organisations.ts";
import { readAsOffice } from "#db/readers.ts";
import { prepareClearances as prepare } from "#domain/applications/prepared-ruling.ts";
import { servesProcess } from "#domain/kit/actor.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface PrepareClearances {
  /** Each with the version that the officer saw. */
  readonly applications: readonly { readonly reference: string; readonly seen: number }[];
  readonly key?: string | undefined;
}

/** Each as if it were prepared by itself. What the rule refuses is left, and keeps no other from being prepared. */
export async function prepareClearances(context: Context, { applications, key }: PrepareClearances) {
  const { now } = context;
  return once(context, "prepare-clearances", key, async (trx, actor) => {
    const seen = new Map(applications.map((one) => [one.reference, one.seen]));
    const rows = orNotFound(
      await lockApplications(trx, [...seen.keys()]),
      (locked) => locked.length > 0 && locked.length === seen.size && locked.every(({ state }) => state !== "draft"),
    );
    const before = orNotFound(
      await listBeforeRuling(
        trx,
        rows.map((application) => ({ application, said: null })),
        now,
      ),
      (all) => all.every(({ process }) => servesProcess(actor, process.id)),
    );
    await readAsOffice(trx, actor);
    const [doubled, prepared] = await Promise.all([
      listDoubled(
        trx,
        rows.map(({ organisation }) => organisation),
      ),
      listPreparedRulingsOf(
        trx,
        rows.map(({ id }) => id),
      ),
    ]);
    const ruling = prepare(
      before.map((review) => ({
        review: { ...review, officer: actor },
        seen: mustExist(seen.get(review.application.reference)),
        isPrepared: prepared.some(({ application }) => application === review.application.id),
        isDoubled: doubled.has(review.application.organisation),
        id: newId<"prepared_ruling">(),
        given: { id: newId<"accreditation">() },
      })),
      { office: actor.role, by: actor.person, at: now },
    );
    if (!ruling.ok) return ruling;
    await insertPreparedRulings(trx, ruling.next);
    const callOf = new Map(before.map(({ application, call }) => [application.id, call]));
    await Promise.all(
      ruling.happened.map((happened) =>
        announce(trx, context, happened, { call: mustExist(callOf.get(happened.application)) }),
      ),
    );
    const done = new Set(ruling.next.map(({ application }) => application));
    return accept(
      {
        prepared: done.size,
        left: rows.filter(({ id }) => !done.has(id)).map(({ reference }) => reference),
      },
      null,
    );
  });
}
