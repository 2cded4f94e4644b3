import { findApplicationByReference } from "#db/applications/applications.ts";
import { listBeforeRuling } from "#db/applications/before-ruling.ts";
import { findPreparedRuling } from "#db/applications/prepared-rulings.ts";
import { newId } from "#db/new-id.ts";
import { readingAsActor } from "#db/readers.ts";
import { releasePreparedRuling, withRulings } from "#domain/applications/prepared-ruling.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { modalitiesStanding } from "#domain/modalities/modalities.ts";
import type { Context } from "../kit/context.ts";
import { letterOfRuling } from "./letter-of-ruling.ts";
import { letterToApplicant } from "./tell-applicant.ts";

/** The letter that would leave if the ruling were released now, and to whom; null where none would. It is written as its act writes it. */
export async function letterOfPreparedRuling({ db, now, actor }: Context, reference: string) {
  if (actor.role !== "secretariat" && actor.role !== "chair") return null;
  return readingAsActor(db, actor, async (trx) => {
    const application = await findApplicationByReference(trx, reference);
    const prepared = application === null ? null : await findPreparedRuling(trx, application.id);
    if (prepared === null || application === null) return null;
    const said = prepared.ruling.kind === "clear" ? prepared.ruling.claim : null;
    const review = mustExist((await listBeforeRuling(trx, [{ application, said }], now))[0]);
    const given = { id: newId<"accreditation">() };
    const ruling = releasePreparedRuling({ review: { ...review, officer: actor }, prepared, given }, now);
    if (!ruling.ok) return null;
    const { steps, granted, application: ruledOn } = ruling.next;
    const round = { ...review, modalities: modalitiesStanding(review.decision, review.silence, now) };
    const further = { ...review.further, rulings: withRulings(review.further.rulings, steps) };
    const loaded = { application: ruledOn, round, accreditation: granted[0], since: { further, voices: [] } };
    const [write] = ruling.happened.given.flatMap((event) => letterOfRuling(event, loaded) ?? []);
    return write === undefined ? null : letterToApplicant(trx, { now }, loaded, write);
  });
}
