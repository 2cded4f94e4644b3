import type { Trx } from "#db/handles.ts";
import { saveActingEnded, saveColleagueInvitationsWithdrawn } from "#db/people/colleagues.ts";
import { deleteSignIns } from "#db/people/sign-ins.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { People } from "#domain/people/colleagues.ts";

/** The person acts no longer and is signed out everywhere; what they have invited others with works no longer. */
export async function endActing(
  trx: Trx,
  { waiting }: People,
  { person, by, at }: { readonly person: Id<"person">; readonly by: Id<"person">; readonly at: Instant },
): Promise<void> {
  const sent = waiting.filter(({ invitedBy, naming }) => naming === null && invitedBy === person);
  await saveColleagueInvitationsWithdrawn(
    trx,
    sent.map(({ id }) => id),
    by,
    at,
  );
  await saveActingEnded(trx, person, by, at);
  await deleteSignIns(trx, person);
}
