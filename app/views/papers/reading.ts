import type { Context } from "#acts/kit/context.ts";
import type { Db } from "#db/handles.ts";
import { type Reader, readingAs } from "#db/readers.ts";
import type { Actor } from "#domain/kit/actor.ts";

/** Reads papers as whoever asks: row-level security shows those that are theirs to read. */
export function readingPapers<Result>(
  { db, actor }: Pick<Context, "db" | "actor">,
  read: (db: Db) => Promise<Result>,
): Promise<Result> {
  const reader = readerOf(actor);
  return reader === null ? read(db) : readingAs(db, reader, read);
}

function readerOf(actor: Actor): Reader | null {
  switch (actor.role) {
    case "chair":
    case "mission":
      return actor;
    case "secretariat":
      return { role: "secretariat" };
    case "applicant":
      return actor.organisation === null ? null : { role: "organisation", organisation: actor.organisation };
    case "administrator":
    case "clock":
    case "public":
      return null;
  }
}
