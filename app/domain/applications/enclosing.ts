import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { mustExist } from "../kit/must-exist.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { type Completing, mayComplete } from "./cure.ts";
import {
  type ApplicationDocument,
  type DocumentKind,
  enclosed,
  MOST_SUPPORTING,
  offeredDocuments,
} from "./document.ts";
import type { DocumentAdded, DocumentRemoved } from "./events.ts";

/* What an organisation encloses changes while its application is a draft, and while it is sent back for that. */

/** An application before its organisation, with all that was ever enclosed with it. */
export interface Enclosing extends Completing {
  readonly documents: readonly ApplicationDocument[];
}

/** While it is a draft, and while it is sent back and documents were asked for. */
export function mayChangeDocuments(enclosing: Enclosing, at: Instant): Refusal | null {
  const { application, returned, decision } = enclosing;
  if (application.state === "draft") return null;
  const refusal = mayComplete(enclosing, at);
  if (refusal !== null) return refusal;
  return mustExist(returned).asked.includes("documents")
    ? null
    : refuse("only_what_was_asked_for_is_changed", {}, decision.provisions.information.cites);
}

/** Whether one more of the kind can be enclosed; of those that can be required it takes the place of the one that is there. */
export function mayAddDocument(enclosing: Enclosing, kind: DocumentKind, at: Instant): Refusal | null {
  const refusal = mayChangeDocuments(enclosing, at);
  if (refusal !== null) return refusal;
  const { decision, documents } = enclosing;
  if (!offeredDocuments(decision).includes(kind))
    return refuse("document_is_not_asked_for", {}, decision.provisions.information.cites);
  const isFull =
    kind === "supporting" && enclosed(documents).filter((one) => one.kind === kind).length >= MOST_SUPPORTING;
  return isFull ? refuse("supporting_documents_are_complete", { count: MOST_SUPPORTING }) : null;
}

interface Given extends Pick<ApplicationDocument, "id" | "kind" | "language" | "file"> {
  readonly by: Id<"person">;
}

/** What was added, and what it takes the place of. */
interface Added {
  readonly document: ApplicationDocument;
  readonly replaced: ApplicationDocument | null;
}

export function addDocument(
  enclosing: Enclosing,
  { id, kind, language, file, by }: Given,
  at: Instant,
): Ruling<Added, DocumentAdded> {
  const refusal = mayAddDocument(enclosing, kind, at);
  if (refusal !== null) return refusal;
  const { application, documents } = enclosing;
  const there = kind === "supporting" ? undefined : enclosed(documents).find((one) => one.kind === kind);
  const fresh = { sentAt: null, leaves: false, earlierSince: null, forgottenAt: null };
  const document = { id, application: application.id, kind, language, file, addedAt: at, addedBy: by, ...fresh };
  const { sha256 } = file;
  return accept(
    { document, replaced: there ?? null },
    { type: "DocumentAdded", application: application.id, document: id, kind, sha256, replaced: there?.id ?? null },
  );
}

/** What nobody else has seen is gone; what was sent stays on record as earlier once the application is completed. */
export function removeDocument(
  enclosing: Enclosing,
  id: Id<"document">,
  at: Instant,
): Ruling<ApplicationDocument, DocumentRemoved> {
  const refusal = mayChangeDocuments(enclosing, at);
  if (refusal !== null) return refusal;
  const found = enclosed(enclosing.documents).find((one) => one.id === id);
  if (found === undefined) return refuse("document_is_removed");
  const { application, kind, file } = found;
  return accept(found, { type: "DocumentRemoved", application, document: id, kind, sha256: file.sha256 });
}
