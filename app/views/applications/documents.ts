import type { Context } from "#acts/kit/context.ts";
import { listDocuments, listDocumentsOf } from "#db/applications/documents.ts";
import { readingAs, readingAsActor } from "#db/readers.ts";
import type { ApplicationDocument } from "#domain/applications/document.ts";
import type { Id } from "#domain/kit/id.ts";

/**
 * What was enclosed with an application, as far as the reader may read it: row-level security gives an organisation its own, and others what was sent.
 * What the organisation is about to take out stands for them until it sends the application again.
 */
export async function seeDocuments(
  { db, actor }: Pick<Context, "db" | "actor">,
  application: Id<"application">,
): Promise<ApplicationDocument[]> {
  const documents = await readingAsActor(db, actor, (reading) => listDocuments(reading, application));
  if (actor.role === "applicant") return documents;
  return documents.map((document) => ({ ...document, leaves: document.earlierSince !== null }));
}

export function documentShown({
  id,
  kind,
  language,
  file,
  addedAt,
  sentAt,
  earlierSince,
  forgottenAt,
}: ApplicationDocument) {
  return {
    ...{ id, kind, language, ...file },
    addedAt: addedAt.toString(),
    sentAt: sentAt?.toString() ?? null,
    earlierSince: earlierSince?.toString() ?? null,
    /** Its content is kept no longer. */
    isForgotten: forgottenAt !== null,
  };
}

export type DocumentShown = ReturnType<typeof documentShown>;

/** What is kept of all that an organisation has enclosed, for whoever takes their data along; the files are at their addresses. */
export async function listDocumentsKept(db: Context["db"], organisation: Id<"organisation">) {
  const kept = await readingAs(db, { role: "organisation", organisation }, (trx) => listDocumentsOf(trx, organisation));
  return kept.map(({ reference, document }) => {
    const { kind, language, name, type, size, sha256, addedAt, sentAt, earlierSince } = documentShown(document);
    return { application: reference, kind, language, name, type, size, sha256, addedAt, sentAt, earlierSince };
  });
}
