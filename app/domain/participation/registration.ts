import { endOfDay, type Instant, isAfter } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { Process } from "../process/process.ts";
import { refuseCancelled } from "../process/session.ts";
import type { RegistrationChanged, RegistrationMade, RegistrationWithdrawn } from "./events.ts";
import {
  type Attending,
  attendingOf,
  type Nominee,
  type OfSession,
  refuseAccreditation,
  refuseWay,
  saysTheSame,
} from "./representative.ts";

/*
 * Those who are not accredited keep the informal meetings (domain.md, section 2, 9): for a session that invites all stakeholders an organisation without an
 * accreditation says who comes. That is no accreditation, and nothing that rests on one reads it.
 */

/** Of one organisation for one session. No decision lays a number down for such meetings: this one is the portal's own. */
export const mostRegistered = 10;

/** Somebody who comes to one session for an organisation without an accreditation. */
export interface Registration extends Nominee {
  readonly id: Id<"registration">;
  readonly organisation: Id<"organisation">;
  readonly session: Id<"session">;
  /** The one in whose place it stands: what was recorded is never rewritten. */
  readonly replaces: Id<"registration"> | null;
  readonly registeredAt: Instant;
  readonly registeredBy: Id<"person">;
  readonly withdrawn: { readonly at: Instant; readonly by: Id<"person"> } | null;
}

/** An organisation before a session. Its record is all that is asked of it: a name, a country or area and an address, which every record has. */
export interface Registering {
  readonly organisation: Id<"organisation">;
  readonly process: Pick<Process, "id" | "zone">;
  readonly session: OfSession;
  /** All that it was ever accredited to. */
  readonly attending: readonly Attending[];
  readonly registrations: readonly Registration[];
}

/** The same, and the one about whom it is. */
export interface Registered extends Registering {
  readonly registration: Registration;
}

export function invitesAll({ invited }: Pick<OfSession, "invited">): boolean {
  return invited.includes("all-stakeholders");
}

/** Those who come as far as the organisation has said: neither withdrawn nor replaced. */
export function standingRegistrations(registrations: readonly Registration[]): readonly Registration[] {
  return registrations.filter(({ withdrawn }) => withdrawn === null);
}

/** Whether an accreditation lets it send people to the session: then it nominates. One that is suspended, withdrawn or over does not. */
function refuseAccredited({ attending, session }: Registering, at: Instant): Refusal | null {
  const one = attendingOf(attending, session, at);
  if (one === null || refuseAccreditation({ attending: one, session }, at) !== null) return null;
  return one.decision.provisions.entitlements.attendFormal ? refuse("accredited_organisation_nominates") : null;
}

function refuseAfter({ process, session }: Registering, at: Instant): Refusal | null {
  return isAfter(at, endOfDay(process.zone, session.endsOn))
    ? refuse("registrations_are_made_until_the_session_ends", { endsOn: session.endsOn.toString() })
    : null;
}

function refuseRegistering(registering: Registering, at: Instant): Refusal | null {
  const refusal = refuseCancelled(registering.session) ?? refuseAfter(registering, at);
  if (refusal !== null) return refusal;
  return invitesAll(registering.session)
    ? refuseAccredited(registering, at)
    : refuse("session_does_not_invite_all_stakeholders");
}

export function mayRegister(registering: Registering, at: Instant): Refusal | null {
  const refusal = refuseRegistering(registering, at);
  if (refusal !== null) return refusal;
  return standingRegistrations(registering.registrations).length >= mostRegistered
    ? refuse("registrations_are_complete", { most: mostRegistered })
    : null;
}

/** Who says it, and under which id it is kept. */
interface Given {
  readonly id: Id<"registration">;
  readonly by: Id<"person">;
}

export function register(
  registering: Registering,
  nominee: Nominee,
  given: Given,
  at: Instant,
): Ruling<Registration, RegistrationMade> {
  const refusal = mayRegister(registering, at) ?? refuseWay(registering, nominee);
  if (refusal !== null) return refusal;
  const next = recorded(registering, nominee, { ...given, replaces: null }, at);
  return accept(next, { type: "RegistrationMade", ...said(registering, next) });
}

/** The same conditions but for the number, which a change leaves as it is. */
export function mayChangeRegistration(registered: Registered, at: Instant): Refusal | null {
  return refuseWithdrawn(registered.registration) ?? refuseRegistering(registered, at);
}

/** What is said now stands in the place of what was said, and both are on record. */
export function changeRegistration(
  registered: Registered,
  nominee: Nominee,
  given: Given,
  at: Instant,
): Ruling<{ readonly former: Registration; readonly present: Registration }, RegistrationChanged> {
  const refusal = mayChangeRegistration(registered, at) ?? refuseWay(registered, nominee);
  if (refusal !== null) return refusal;
  const { registration } = registered;
  if (saysTheSame(registration, nominee)) return refuse("registration_is_unchanged");
  const former = { ...registration, withdrawn: { at, by: given.by } };
  const present = recorded(registered, nominee, { ...given, replaces: registration.id }, at);
  return accept(
    { former, present },
    { type: "RegistrationChanged", ...said(registered, present), replaced: registration.id },
  );
}

/** Also once the organisation is accredited, and when the session no longer invites all: nobody has to stay on a list. */
export function mayWithdrawRegistration(registered: Registered, at: Instant): Refusal | null {
  return refuseWithdrawn(registered.registration) ?? refuseAfter(registered, at);
}

export function withdrawRegistration(
  registered: Registered,
  by: Id<"person">,
  at: Instant,
): Ruling<Registration, RegistrationWithdrawn> {
  const refusal = mayWithdrawRegistration(registered, at);
  if (refusal !== null) return refusal;
  const { registration } = registered;
  return accept(
    { ...registration, withdrawn: { at, by } },
    { type: "RegistrationWithdrawn", ...said(registered, registration) },
  );
}

function refuseWithdrawn({ withdrawn }: Registration): Refusal | null {
  return withdrawn === null ? null : refuse("registration_is_withdrawn");
}

function recorded(
  { organisation, session }: Registering,
  { name, functionalTitle, email, attends }: Nominee,
  { id, by, replaces }: Given & Pick<Registration, "replaces">,
  at: Instant,
): Registration {
  return {
    ...{ id, organisation, session: session.id, name, functionalTitle, email, attends },
    ...{ replaces, registeredAt: at, registeredBy: by, withdrawn: null },
  };
}

/** Who it is stands in no event: those are kept for good. */
function said({ process, organisation }: Registering, { id, session }: Registration) {
  return { process: process.id, organisation, session, registration: id };
}
