import { insertAccreditations } from "#db/accreditation/accreditations.ts";
import { saveApplication } from "#db/applications/applications.ts";
import { insertClaimEvidence } from "#db/applications/claim-evidence.ts";
import { listClaims } from "#db/applications/claims.ts";
import { appendSteps } from "#db/applications/steps.ts";
import { getRecordOfApplicant } from "#db/applications/submitted-organisations.ts";
import { newId } from "#db/new-id.ts";
import { clearAndGrant } from "#domain/accreditation/accreditation.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { accept } from "#domain/kit/ruling.ts";
import { type ClaimVerdict, verifyClaim } from "#domain/organisations/claim.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockForReview, type ToReview } from "./under-review.ts";

export interface ClearApplication extends ToReview {
  /** Where a register has an edition for the closing day: which edition the officer saw, and what was decided on it. */
  readonly claim?: { readonly edition: Id<"edition">; readonly verdict: ClaimVerdict | null } | null;
  readonly key?: string | undefined;
}

/** On the notify route the officer has verified the claimed status: the accreditation is granted in the same transaction. */
export async function clearApplication(context: Context, { reference, version, claim = null, key }: ClearApplication) {
  const { now } = context;
  return once(context, "clear-application", key, async (trx, actor) => {
    const reviewed = await lockForReview(trx, { reference, version }, actor, now);
    const review = { ...reviewed, record: await getRecordOfApplicant(trx, reviewed.application) };
    const ruling = clearAndGrant(review, { id: newId<"accreditation">() }, now);
    if (!ruling.ok) return ruling;
    const [claimed] = await listClaims(trx, [{ ...review, said: claim }]);
    const verified = verifyClaim(mustExist(claimed));
    if (!verified.ok) return verified;
    await appendSteps(trx, ruling.next.steps);
    const saved = await saveApplication(trx, ruling.next.application, version);
    const evidence = verified.next === null ? [] : [verified.next];
    await insertClaimEvidence(trx, evidence, { person: actor.person, at: now });
    await insertAccreditations(trx, ruling.next.granted, now);
    const [accreditation] = ruling.next.granted;
    for (const happened of ruling.happened)
      await announce(trx, context, happened, { application: saved, round: review, accreditation });
    return accept({ ...ruling.next, application: saved }, ruling.happened);
  });
}
