import type { Trx } from "#db/handles.ts";
import { getEntry, listEditions, listRegisters } from "#db/organisations/registers.ts";
import { type InTurn, rulingOf } from "#domain/applications/review.ts";
import type { Id } from "#domain/kit/id.ts";
import {
  type Claim,
  type ClaimVerdict,
  countingDayOf,
  editionFor,
  registerOfKey,
} from "#domain/organisations/register.ts";
import type { Round } from "./round.ts";

/** What is claimed is verified against the edition of the day that counts, of the register that the stage names. Where it names none, nothing is. */
export async function loadClaim(
  trx: Trx,
  review: InTurn,
  { call }: Round,
  said: { readonly edition: Id<"edition">; readonly verdict: ClaimVerdict | null } | null,
): Promise<Claim> {
  const key = rulingOf(review)?.register ?? null;
  const register = key === null ? null : registerOfKey(key, await listRegisters(trx));
  const editions = register === null ? [] : await listEditions(trx, { register: register.id });
  const { application } = review;
  const verdict = said?.verdict ?? null;
  return {
    application: application.id,
    edition: application.state === "draft" ? null : editionFor(editions, countingDayOf(call, application.receivedAt)),
    seen: said?.edition ?? null,
    picked: verdict?.by === "entry" ? await getEntry(trx, verdict.entry) : null,
    verdict,
  };
}
