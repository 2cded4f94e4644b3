import { type Instant, isAfter } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { PersonErased, PersonErasureAsked, PersonErasureWithdrawn } from "./events.ts";

/** Somebody of whom what is kept may be erased, and the administrator who acts. */
export interface ToErase {
  readonly person: Id<"person">;
  readonly by: Id<"person">;
  readonly erased: boolean;
  readonly accessEnded: boolean;
  readonly actsForAnOrganisation: boolean;
  /** Letters to a State go to the address of the account too. */
  readonly addressIsAMissions: boolean;
}

export interface ErasureRequest {
  readonly id: Id<"person_erasure">;
  readonly person: Id<"person">;
  readonly askedBy: Id<"person">;
  readonly reason: string;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
}

const ERASURE_WAITS_DAYS = 14;

const WISH_WAITS_DAYS = 30;

/** Until when whoever wishes to be erased is to be, or to know what stands against it. The clock does nothing then: the list says that it is late. */
export function wishIsDue(askedAt: Instant): Instant {
  return askedAt.add({ hours: WISH_WAITS_DAYS * 24 });
}

/** What must end before somebody can be erased, the first first; null where nothing must. */
function whatMustEnd({ person, by, erased, ...still }: ToErase): Refusal | null {
  if (erased) return refuse("person_is_erased");
  if (person === by) return refuse("nobody_administers_themselves");
  if (!still.accessEnded) return refuse("access_ends_before_the_erasure");
  if (still.actsForAnOrganisation) return refuse("person_acts_for_an_organisation");
  return still.addressIsAMissions ? refuse("address_is_a_missions") : null;
}

function waits(request: ErasureRequest | null, at: Instant): request is ErasureRequest {
  return request !== null && isAfter(request.expiresAt, at);
}

export function mayAskForErasure(of: ToErase, request: ErasureRequest | null, at: Instant): Refusal | null {
  return whatMustEnd(of) ?? (waits(request, at) ? refuse("erasure_waits") : null);
}

/** It cannot be undone: two administrators must want it. */
export function askForErasure(
  of: ToErase,
  request: ErasureRequest | null,
  { id, reason }: { readonly id: Id<"person_erasure">; readonly reason: string },
  at: Instant,
): Ruling<ErasureRequest, PersonErasureAsked> {
  const refusal = mayAskForErasure(of, request, at);
  if (refusal !== null) return refusal;
  const { person, by } = of;
  return accept(
    { id, person, askedBy: by, reason, askedAt: at, expiresAt: at.add({ hours: ERASURE_WAITS_DAYS * 24 }) },
    { type: "PersonErasureAsked", person, reason },
  );
}

export function mayConfirmErasure(of: ToErase, request: ErasureRequest | null, at: Instant): Refusal | null {
  if (of.erased) return refuse("person_is_erased");
  if (!waits(request, at)) return refuse("erasure_is_not_asked_for");
  if (of.by === request.askedBy) return refuse("second_administrator_confirms");
  return whatMustEnd(of);
}

export function confirmErasure(
  of: ToErase,
  request: ErasureRequest | null,
  reason: string,
  at: Instant,
): Ruling<ErasureRequest, PersonErased> {
  const refusal = mayConfirmErasure(of, request, at);
  if (refusal !== null) return refusal;
  if (request === null) return refuse("erasure_is_not_asked_for");
  return accept(request, { type: "PersonErased", person: of.person, reason, askedBy: request.askedBy });
}

/** By any administrator but the person: whoever asked, and whoever finds that it should not be. */
export function mayWithdrawErasure(of: ToErase, request: ErasureRequest | null, at: Instant): Refusal | null {
  if (of.erased) return refuse("person_is_erased");
  if (!waits(request, at)) return refuse("erasure_is_not_asked_for");
  return of.person === of.by ? refuse("nobody_administers_themselves") : null;
}

export function withdrawErasure(
  of: ToErase,
  request: ErasureRequest | null,
  reason: string,
  at: Instant,
): Ruling<null, PersonErasureWithdrawn> {
  const refusal = mayWithdrawErasure(of, request, at);
  return refusal ?? accept(null, { type: "PersonErasureWithdrawn", person: of.person, reason });
}
