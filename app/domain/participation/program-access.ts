import { endOfDay, type Instant, isAfter, isBefore } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { Process } from "../process/process.ts";
import { refuseCancelled, type Session } from "../process/session.ts";
import type { ProgramAccessEnded, ProgramAccessOpened } from "./events.ts";

/*
 * Who comes to a session for accredited organisations is registered in another program. So that nobody types it again, or carries files about, an officer lets
 * that program read it: of one session, and no longer than registering takes.
 */

export interface ProgramAccess {
  readonly id: Id<"program_access">;
  readonly session: Id<"session">;
  /** In the words of the officer. */
  readonly program: string;
  readonly openedAt: Instant;
  readonly openedBy: Id<"person">;
  /** When its token was last used, to within `MINUTES_OF_USE`; null while it never was. */
  readonly usedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly endedBy: Id<"person"> | null;
}

/** Badges are made and counted while the session lasts; what is read later is the record of the Secretariat. The database has it too. */
export const DAYS_AFTER_SESSION = 30;
/** Of one session; the database has it too. */
export const MOST_PROGRAMS = 10;
export const LONGEST_PROGRAM = 100;
/** That a token was used is noted no more often: a program may ask each second. */
export const MINUTES_OF_USE = 5;

interface OfSession {
  readonly process: Pick<Process, "id" | "zone">;
  readonly session: Pick<Session, "id" | "endsOn" | "standing">;
}

/** Until when programs read who comes; a session that is moved takes it along. */
export function readUntil({ process, session }: OfSession): Instant {
  return endOfDay(process.zone, session.endsOn.add({ days: DAYS_AFTER_SESSION }));
}

export function mayReadNow(access: Pick<ProgramAccess, "endedAt">, of: OfSession, at: Instant): boolean {
  return access.endedAt === null && !isAfter(at, readUntil(of));
}

/** Whether it is to be noted that its token is used now. */
export function isUsedAnew({ usedAt }: Pick<ProgramAccess, "usedAt">, at: Instant): boolean {
  return usedAt === null || !isBefore(at, usedAt.add({ minutes: MINUTES_OF_USE }));
}

/** @param open - how many are open for the session. */
export function mayOpenAccess(of: OfSession, open: number, at: Instant): Refusal | null {
  const refusal = refuseCancelled(of.session);
  if (refusal !== null) return refusal;
  if (isAfter(at, readUntil(of)))
    return refuse("programs_read_until_days_after_the_session", { days: DAYS_AFTER_SESSION });
  return open >= MOST_PROGRAMS ? refuse("program_accesses_are_as_many_as_may_be", { most: MOST_PROGRAMS }) : null;
}

export function openAccess(
  of: OfSession & { readonly open: number },
  { id, program, by }: Pick<ProgramAccess, "id" | "program"> & { readonly by: Id<"person"> },
  at: Instant,
): Ruling<ProgramAccess, ProgramAccessOpened> {
  const refusal = mayOpenAccess(of, of.open, at);
  if (refusal !== null) return refusal;
  const { process, session } = of;
  const opened = { openedAt: at, openedBy: by, usedAt: null, endedAt: null, endedBy: null };
  const next = { id, session: session.id, program, ...opened };
  return accept(next, { type: "ProgramAccessOpened", process: process.id, session: session.id, access: id, program });
}

export function mayEndAccess({ endedAt }: Pick<ProgramAccess, "endedAt">): Refusal | null {
  return endedAt === null ? null : refuse("program_access_has_ended");
}

export function endAccess(
  { process, access }: { readonly process: Pick<Process, "id">; readonly access: ProgramAccess },
  by: Id<"person">,
  at: Instant,
): Ruling<ProgramAccess, ProgramAccessEnded> {
  const refusal = mayEndAccess(access);
  if (refusal !== null) return refusal;
  const { id, session, program } = access;
  return accept(
    { ...access, endedAt: at, endedBy: by },
    { type: "ProgramAccessEnded", process: process.id, session, access: id, program },
  );
}
