import { insertAccreditations } from "#db/accreditation/accreditations.ts";
import { lockApplications, saveRuledOn } from "#db/applications/applications.ts";
import { listBeforeRuling } from "#db/applications/before-ruling.ts";
import { insertClaimEvidence } from "#db/applications/claim-evidence.ts";
import { listPreparedRulingsByIds } from "#db/applications/prepared-rulings.ts";
import { appendSteps } from "#db/applications/steps.ts";
import { newId } from "#db/new-id.ts";
import { readAsOffice } from "#db/readers.ts";
import { releasePreparedRulings as release } from "#domain/applications/prepared-ruling.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { accept } from "#domain/kit/ruling.ts";
import { modalitiesStanding } from "#domain/modalities/modalities.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";

export interface ReleasePreparedRulings {
  /** Those that the officer saw: what was prepared anew meanwhile is another one, and waits. */
  readonly prepared: readonly Id<"prepared_ruling">[];
  readonly key?: string | undefined;
}

/**
 * Each as if it were ruled now, with the letter and the entries of its own act, upon which it falls away as with any ruling. What the rule refuses stays prepared, and keeps no other from
 * being released.
 */
export async function releasePreparedRulings(context: Context, { prepared: ids, key }: ReleasePreparedRulings) {
  const { now } = context;
  return once(context, "release-prepared-rulings", key, async (trx, actor) => {
    await readAsOffice(trx, actor);
    const named = await listPreparedRulingsByIds(trx, ids);
    const applications = await lockApplications(
      trx,
      named.map(({ reference }) => reference),
    );
    // Whoever prepares, discards or rules locks the application first: what is read now stays.
    const waiting = await listPreparedRulingsByIds(trx, ids);
    const asked = waiting.map(({ application, ruling }) => ({
      application: mustExist(applications.find(({ id }) => id === application)),
      said: ruling.kind === "clear" ? ruling.claim : null,
    }));
    const before = await listBeforeRuling(trx, asked, now);
    const ruling = release(
      before.map((review, place) => ({
        review: { ...review, officer: actor },
        prepared: mustExist(waiting[place]),
        given: { id: newId<"accreditation">() },
      })),
      now,
    );
    if (!ruling.ok) return ruling;
    const ruledOn = ruling.next;
    const released = ruledOn.map(({ id }) => id);
    await appendSteps(
      trx,
      ruledOn.flatMap(({ steps }) => steps),
    );
    const saved = await saveRuledOn(
      trx,
      ruledOn.map(({ application }) => application),
    );
    await insertClaimEvidence(
      trx,
      ruledOn.flatMap(({ evidence }) => evidence ?? []),
      { person: actor.person, at: now },
    );
    await insertAccreditations(
      trx,
      ruledOn.flatMap(({ granted }) => granted),
      now,
    );
    await Promise.all(
      ruling.happened.map(async ({ given, released: told }, place) => {
        const application = mustExist(saved[place]);
        const review = mustExist(before.find((one) => one.application.id === application.id));
        const round = { ...review, modalities: modalitiesStanding(review.decision, review.silence, now) };
        const accreditation = ruledOn[place]?.granted[0];
        for (const happened of given) await announce(trx, context, happened, { application, round, accreditation });
        await announce(trx, context, told, { call: review.call });
      }),
    );
    return accept(
      {
        released: saved.map(({ reference }) => reference),
        left: waiting.filter(({ id }) => !released.includes(id)).map(({ reference }) => reference),
        /** Prepared anew, discarded or ruled on meanwhile. */
        gone: ids.length - waiting.length,
      },
      null,
    );
  });
}
