import { dateIn } from "#domain/kit/calendar.ts";
import { daysBeforeSession, type LookedAt, odditiesOf } from "#domain/kit/second-look.ts";
import type { Session } from "#domain/process/session.ts";
import { sessionShown } from "./session.ts";

/** What is said of a closing instant before what cannot be taken back is done. */
export function secondLookOf(looked: Omit<LookedAt, "session"> & { readonly session: Session | null }) {
  const { window, session, opensLater = false } = looked;
  const { opensAt, closesAt, zone } = window;
  return {
    opensAt: opensAt.toString(),
    closesAt: closesAt.toString(),
    closesOn: dateIn(zone, closesAt).toString(),
    zone,
    opensLater,
    lasts: opensAt.until(closesAt).total("seconds"),
    session: session === null ? null : { ...sessionShown(session), daysBefore: daysBeforeSession(window, session) },
    oddities: odditiesOf(looked),
  };
}

export type SecondLookShown = ReturnType<typeof secondLookOf>;
