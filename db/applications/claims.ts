import type { CallForApplications } from "#domain/applications/call.ts";
import { type InTurn, rulingOf } from "#domain/applications/review.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Claim, ClaimVerdict } from "#domain/organisations/claim.ts";
import { countingDayOf, editionFor, registerOfKey } from "#domain/organisations/register.ts";
import type { Db } from "../handles.ts";
import { listEditions, listEntriesByIds, listRegisters } from "../organisations/registers.ts";

/** An application whose claim is verified, and what was said of it. */
export interface Claiming extends InTurn {
  readonly call: CallForApplications;
  readonly said: { readonly edition: Id<"edition">; readonly verdict: ClaimVerdict | null } | null;
}

/** What is claimed is verified against the edition of the day that counts, of the register that the stage names. Where it names none, nothing is. */
export async function listClaims(db: Db, claiming: readonly Claiming[]): Promise<Claim[]> {
  const keys = claiming.map((one) => rulingOf(one)?.register ?? null);
  const entries = claiming.flatMap(({ said }) => (said?.verdict?.by === "entry" ? [said.verdict.entry] : []));
  const asks = keys.some((key) => key !== null);
  const [registers, editions, picked] = await Promise.all([
    asks ? listRegisters(db) : [],
    asks ? listEditions(db) : [],
    listEntriesByIds(db, entries),
  ]);
  return claiming.map(({ application, call, said }, place) => {
    const key = keys[place] ?? null;
    const register = key === null ? null : registerOfKey(key, registers);
    const own = editions.filter((edition) => edition.register === register?.id);
    const verdict = said?.verdict ?? null;
    return {
      application: application.id,
      edition: application.state === "draft" ? null : editionFor(own, countingDayOf(call, application.receivedAt)),
      seen: said?.edition ?? null,
      picked: verdict?.by === "entry" ? (picked.find(({ id }) => id === verdict.entry) ?? null) : null,
      verdict,
    };
  });
}
