import type { Id } from "../kit/id.ts";
import { type Refusal, refuse } from "../kit/ruling.ts";

/** Another accreditation of an organisation, which one of its application would meet: both would be good for a session, or a day, that they share. */
export interface AccreditedBeside {
  readonly application: Id<"application">;
  readonly organisation: string;
  /** Of the other: the reference of its application, and the call that it came of. */
  readonly reference: string;
  readonly call: string;
}

/** How many a sentence names. */
const MOST_NAMED = 10;

/** Nothing is good twice for one session: whom the determination would accredit beside another accreditation, it says by name. */
export function refuseTwice(
  items: readonly { readonly application: Id<"application">; readonly outcome: string }[],
  beside: readonly AccreditedBeside[],
): Refusal | null {
  const letIn = new Set(items.flatMap(({ application, outcome }) => (outcome === "yes" ? [application] : [])));
  const twice = beside.filter(({ application }) => letIn.has(application));
  if (twice.length === 0) return null;
  const named = twice.map(({ organisation, reference, call }) => `${organisation} (${reference}, ${call})`);
  return refuse("determination_would_accredit_twice", {
    count: twice.length,
    organisations: named.slice(0, MOST_NAMED).join("; "),
    more: Math.max(0, twice.length - MOST_NAMED),
  });
}
