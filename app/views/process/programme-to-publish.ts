import type { Context } from "#acts/kit/context.ts";
import { getProcess } from "#db/process/processes.ts";
import { getProgrammeDraft, listMeetingsElsewhere, listProgrammes } from "#db/process/programmes.ts";
import { getSession } from "#db/process/sessions.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { emptyProgramme, mayPublishProgramme } from "#domain/process/programme-of-work.ts";
import { daysOf, mayMoveSession } from "#domain/process/session.ts";
import { sessionShown } from "../kit/session.ts";
import { programmeShown } from "./programme-shown.ts";

/** A session's programme of work as it is drafted, with what the rule would answer; null when there is no such session. */
export async function seeProgrammeToPublish({ db, now }: Pick<Context, "db" | "now">, id: Id<"session">) {
  const session = await getSession(db, id);
  if (session === null) return null;
  const [process, draft, [before = null], elsewhere] = await Promise.all([
    getProcess(db, session.process).then(mustExist),
    getProgrammeDraft(db, id),
    listProgrammes(db, id),
    listMeetingsElsewhere(db, session),
  ]);
  const programme = draft?.programme ?? before?.programme ?? emptyProgramme;
  const written = programme.meetings.map(({ on }) => on);
  return {
    id,
    ...sessionShown(session),
    process: { slug: process.slug, shortName: process.shortName, zone: process.zone },
    version: draft?.version ?? 0,
    savedAt: draft?.savedAt.toString() ?? null,
    savedBy: draft?.savedBy ?? null,
    /** The version that stands; null before the first. */
    standing: before === null ? null : { number: before.number, publishedAt: before.publishedAt.toString() },
    programme,
    shown: programmeShown(programme),
    /** Those of the session, and those of before it was moved that are written on. */
    days: [...new Set([...daysOf(session).map(String), ...written])].toSorted(),
    refusals: {
      draft: mayMoveSession({ process, session }, now),
      publish: mayPublishProgramme({ process, session, programme, before, elsewhere }, now),
    },
  };
}
