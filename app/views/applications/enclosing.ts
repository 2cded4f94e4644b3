import type { Context } from "#acts/kit/context.ts";
import type { DocumentKind } from "#domain/applications/document.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { seeOwnApplication } from "./own-application.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

interface Asked {
  readonly reference: string;
  /** Null of none that there is. */
  readonly kind: DocumentKind | null;
}

/** An application before one more document of a kind; null when there is none of the reader's, or no such kind. */
export async function seeEnclosing(reading: Reading, { reference, kind }: Asked) {
  const application = kind === null ? null : await seeOwnApplication(reading, reference);
  if (application === null || kind === null) return null;
  const there = application.documents.find((one) => one.kind === kind);
  return {
    ...{ application, reference, kind },
    /** What the new one takes the place of, by its name. */
    replaces: kind === "supporting" ? null : (there?.name ?? null),
    /** What the rule says to a document of the kind. */
    refusal: mustExist(application.adding.find((one) => one.kind === kind)).refusal,
  };
}

/** A document that is enclosed now; null when there is none. */
export async function seeEnclosedDocument(
  reading: Reading,
  { reference, document: id }: { readonly reference: string; readonly document: Id<"document"> },
) {
  const application = await seeOwnApplication(reading, reference);
  const document = application?.documents.find((one) => one.id === id);
  return application === null || document === undefined ? null : { application, document };
}
