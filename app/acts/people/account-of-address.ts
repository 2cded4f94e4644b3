import type { Trx } from "#db/handles.ts";
import { findPersonByEmail, type Person } from "#db/people/people.ts";
import type { Id } from "#domain/kit/id.ts";
import type { AccountOfAddress } from "#domain/people/invitation.ts";

/** What the rule needs to know of an address, and the person who holds it. */
export async function accountOfAddress(
  trx: Trx,
  email: string,
): Promise<{ account: AccountOfAddress; person: Id<"person"> | null }> {
  const person = await findPersonByEmail(trx, email);
  return { account: accountHeldBy(person), person: person?.id ?? null };
}

/** What the holder of an address makes of it; null where nobody holds it. */
export function accountHeldBy(holder: Pick<Person, "emailVerified"> | null): AccountOfAddress {
  if (holder === null) return "none";
  return holder.emailVerified ? "verified" : "unverified";
}
