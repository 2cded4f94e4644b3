import type { Context } from "#acts/kit/context.ts";
import { listCalls } from "#db/applications/calls.ts";
import { getProcess } from "#db/process/processes.ts";
import { findSessionLink, getSession } from "#db/process/sessions.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  mayCancelSession,
  mayConfirmSession,
  mayGiveSessionLink,
  mayMoveSession,
  mayMoveSessionTo,
  type Session,
} from "#domain/process/session.ts";
import { sessionShown } from "../kit/session.ts";

/** A session before it is moved, to these days where they were given, confirmed or cancelled, with what the rule would answer; null when there is none. */
export async function seeSessionToChange(
  { db, now }: Pick<Context, "db" | "now">,
  id: Id<"session">,
  days?: Pick<Session, "beginsOn" | "endsOn">,
) {
  const session = await getSession(db, id);
  if (session === null) return null;
  const [process, calls, link] = await Promise.all([
    getProcess(db, session.process).then(mustExist),
    listCalls(db, session.process),
    findSessionLink(db, id),
  ]);
  const hasCall = calls.some((call) => call.session === id);
  return {
    ...sessionShown(session),
    process: { slug: process.slug },
    link,
    refusals: {
      link: mayGiveSessionLink({ process, session }, now),
      move:
        days === undefined
          ? mayMoveSession({ process, session }, now)
          : mayMoveSessionTo({ process, session }, days, now),
      confirm: mayConfirmSession({ process, session }, now),
      cancel: mayCancelSession({ process, session, hasCall }, now),
    },
  };
}
