import type { Trx } from "#db/handles.ts";
import { getEntry, listEditions } from "#db/organisations/registers.ts";
import type { Application } from "#domain/applications/application.ts";
import type { Id } from "#domain/kit/id.ts";
import { isNotifyRoute } from "#domain/modalities/modalities.ts";
import { type Claim, type ClaimVerdict, closingDayOf, editionFor } from "#domain/organisations/register.ts";
import type { Round } from "./round.ts";

/** Who notifies claims a status: it is verified against the edition of the closing day. On other routes nothing is claimed. */
export async function loadClaim(
  trx: Trx,
  application: Application,
  { call }: Round,
  said: { readonly edition: Id<"edition">; readonly verdict: ClaimVerdict | null } | null,
): Promise<Claim> {
  const claims = application.state !== "draft" && isNotifyRoute(application.route);
  const editions = claims ? await listEditions(trx, { kind: "consultative_status" }) : [];
  const verdict = said?.verdict ?? null;
  return {
    application: application.id,
    edition: editionFor(editions, closingDayOf(call)),
    seen: said?.edition ?? null,
    picked: verdict?.by === "entry" ? await getEntry(trx, verdict.entry) : null,
    verdict,
  };
}
