import type { Context } from "#acts/kit/context.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import { listProgrammes } from "#db/process/programmes.ts";
import { getSession } from "#db/process/sessions.ts";
import type { Id } from "#domain/kit/id.ts";
import { sessionShown } from "../kit/session.ts";
import { publishedShown } from "./programme-shown.ts";

/** A version of a session's programme of work as everybody may read it; null when there is none of that number. */
export async function seeProgramme({ db }: Pick<Context, "db">, slug: string, id: Id<"session">, number: number) {
  const [process, session, versions] = await Promise.all([
    findProcessBySlug(db, slug),
    getSession(db, id),
    listProgrammes(db, id),
  ]);
  const version = versions.find((one) => one.number === number);
  if (process === null || session?.process !== process.id || version === undefined) return null;
  return {
    process: { slug: process.slug, title: process.title, shortName: process.shortName, zone: process.zone },
    session: { id, ...sessionShown(session) },
    programme: publishedShown(version),
    /** The number of the version that stands. */
    stands: versions[0]?.number ?? number,
  };
}
