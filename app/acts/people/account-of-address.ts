import type { Trx } from "#db/handles.ts";
import { findPersonByEmail } from "#db/people/people.ts";
import type { Id } from "#domain/kit/id.ts";
import type { AccountOfAddress } from "#domain/people/invitation.ts";

/** What the rule needs to know of an address, and the person who holds it. */
export async function accountOfAddress(
  trx: Trx,
  email: string,
): Promise<{ account: AccountOfAddress; person: Id<"person"> | null }> {
  const person = await findPersonByEmail(trx, email);
  if (person === null) return { account: "none", person: null };
  return { account: person.emailVerified ? "verified" : "unverified", person: person.id };
}
