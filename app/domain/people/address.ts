import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import { keptFor } from "../record/retention.ts";
import type { AccountMade, AddressChanged } from "./events.ts";
import type { AccountOfAddress } from "./invitation.ts";

/** An address that waits to be confirmed by the letter that was sent there: of a new account, or the new one of a person. */
export interface AwaitedAddress {
  readonly email: string;
  /** Whose new address it is; null for a new account. */
  readonly holder: { readonly person: Id<"person">; readonly email: string } | null;
  readonly expiresAt: Instant;
}

export function awaitAddress(email: string, holder: AwaitedAddress["holder"], at: Instant): AwaitedAddress {
  return { email, holder, expiresAt: at.add({ minutes: keptFor.unconfirmedMinutes }) };
}

/**
 * What the letter confirms is what was asked for with it, and nothing that was asked for with another: whoever gave the address of somebody else
 * beforehand has no part in the account.
 *
 * @param person whose account it becomes.
 */
export function confirmAddress(
  { email, holder, expiresAt }: AwaitedAddress,
  account: AccountOfAddress,
  person: Id<"person">,
  at: Instant,
): Ruling<Id<"person">, AccountMade | AddressChanged> {
  if (at.epochMilliseconds > expiresAt.epochMilliseconds) return refuse("link_works_no_longer");
  if (account === "verified" || (holder !== null && account !== "none")) return refuse("address_is_taken");
  if (holder === null) return accept(person, { type: "AccountMade", person });
  return accept(person, { type: "AddressChanged", person, from: holder.email, to: email });
}
