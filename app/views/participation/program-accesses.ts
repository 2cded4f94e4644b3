import type { Context } from "#acts/kit/context.ts";
import { findProgramAccess, listProgramAccesses } from "#db/participation/program-accesses.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  DAYS_AFTER_SESSION,
  mayEndAccess,
  mayOpenAccess,
  mayReadNow,
  MINUTES_OF_USE,
  MOST_PROGRAMS,
  readUntil,
} from "#domain/participation/program-access.ts";

type Reading = Pick<Context, "db" | "now">;

async function readOf({ db }: Pick<Reading, "db">, id: Id<"session">) {
  const session = await getSession(db, id);
  return session === null ? null : { session, process: mustExist(await getProcess(db, session.process)) };
}

type OfSession = NonNullable<Awaited<ReturnType<typeof readOf>>>;

function shown({ session, process }: OfSession) {
  return {
    session: { id: session.id, title: session.title },
    process: { slug: process.slug, shortName: process.shortName, zone: process.zone },
  };
}

/** Which programs read who comes to a session, and which did; null when there is no such session. */
export async function seeProgramAccesses({ db, now }: Reading, id: Id<"session">) {
  const of = await readOf({ db }, id);
  if (of === null) return null;
  const accesses = await listProgramAccesses(db, id);
  const open = accesses.filter(({ endedAt }) => endedAt === null);
  return {
    ...shown(of),
    refusal: mayOpenAccess(of, open.length, now),
    readUntil: readUntil(of).toString(),
    ...{ days: DAYS_AFTER_SESSION, most: MOST_PROGRAMS, minutes: MINUTES_OF_USE },
    open: open.filter((access) => mayReadNow(access, of, now)).map(accessShown),
    over: accesses.filter((access) => !mayReadNow(access, of, now)).map(accessShown),
  };
}

function accessShown(access: Awaited<ReturnType<typeof listProgramAccesses>>[number]) {
  const { id, program, openedAt, openedByName, usedAt, endedAt, endedByName } = access;
  return {
    ...{ id, program, openedBy: openedByName, endedBy: endedByName },
    openedAt: openedAt.toString(),
    usedAt: usedAt?.toString() ?? null,
    endedAt: endedAt?.toString() ?? null,
  };
}

/** What is asked about before the access of a program ends; null when there is none such. */
export async function seeProgramAccessToEnd({ db }: Pick<Reading, "db">, id: Id<"program_access">) {
  const access = await findProgramAccess(db, id);
  if (access === null) return null;
  const of = mustExist(await readOf({ db }, access.session));
  return { ...shown(of), program: access.program, refusal: mayEndAccess(access) };
}
