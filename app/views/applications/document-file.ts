import type { Context } from "#acts/kit/context.ts";
import { getApplication } from "#db/applications/applications.ts";
import { findDocument, findPieceOfDocument } from "#db/applications/documents.ts";
import { readingAsActor } from "#db/readers.ts";
import type { Application } from "#domain/applications/application.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { seeCirculatedDossier } from "../objections/circulated-list.ts";
import { listCallsForReview } from "./calls-for-review.ts";

type Asking = Pick<Context, "db" | "now" | "actor">;

/** The file of a document, for those who may read its application; null for everybody else, and once it is not kept. */
export async function seeDocumentFile({ db, now, actor }: Asking, id: Id<"document">) {
  const document = await readingAsActor(db, actor, (reading) => findDocument(reading, id));
  if (document === null || document.forgottenAt !== null) return null;
  const application = mustExist(await getApplication(db, document.application));
  if (!(await readsDossier({ db, now, actor }, application))) return null;
  const piece = (n: number) => readingAsActor(db, actor, (reading) => findPieceOfDocument(reading, id, n));
  return { ...document.file, isPublic: false, piece };
}

/** As the rule says it of whoever reads the answers; the database has the same as row-level security. */
async function readsDossier({ db, now, actor }: Asking, application: Application): Promise<boolean> {
  switch (actor.role) {
    case "applicant":
      return actor.organisation === application.organisation;
    case "secretariat":
    case "chair":
      return (await listCallsForReview({ db, now, actor })).some(({ id }) => id === application.call);
    case "mission":
      if (application.state !== "circulated" || application.period === null) return false;
      return (await seeCirculatedDossier({ db, now, actor }, application.period, application.reference)) !== null;
    case "administrator":
    case "clock":
    case "public":
      return false;
  }
}
