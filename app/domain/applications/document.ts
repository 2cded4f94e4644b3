import type { Instant } from "../kit/calendar.ts";
import type { KeptFile } from "../kit/file.ts";
import type { Id } from "../kit/id.ts";
import { isNotifyRoute, type ModalitiesDecision, routeOf } from "../modalities/modalities.ts";
import { type RequirableDocument, requirableDocuments } from "../modalities/provisions.ts";
import type { ClassKey } from "../modalities/stages.ts";
import { languagesOfPaper } from "../papers/kinds.ts";

/* What an organisation encloses with its application. It goes with what is sent, and changes afterwards only where the application was sent back for that. */

export const documentKinds = [...requirableDocuments, "supporting"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The official languages, and whatever else a document is written in. */
export const documentLanguages = [...languagesOfPaper, "other"] as const;
export type DocumentLanguage = (typeof documentLanguages)[number];

export const typesOfDocument = ["pdf", "png", "jpeg", "docx"] as const;
type TypeOfDocument = (typeof typesOfDocument)[number];

/** In bytes. */
export const LARGEST_DOCUMENT = 10 * 1024 * 1024;

/** One of each kind that can be required, and so many others: together nine, and never more than ten. */
export const MOST_SUPPORTING = 3;

export type DocumentFile = KeptFile<TypeOfDocument>;

export interface ApplicationDocument {
  readonly id: Id<"document">;
  readonly application: Id<"application">;
  readonly kind: DocumentKind;
  readonly language: DocumentLanguage;
  readonly file: DocumentFile;
  readonly addedAt: Instant;
  readonly addedBy: Id<"person">;
  /** When it was received with the application, or with what completed it; null while only its organisation has it. */
  readonly sentAt: Instant | null;
  /** Taken out or replaced while the application is sent back: it goes when that is completed. */
  readonly leaves: boolean;
  /** Since when the set of documents that it belongs to has been replaced by a later one; null while that set is the present one. */
  readonly earlierSince: Instant | null;
  /** Since when its content is not kept any more. */
  readonly forgottenAt: Instant | null;
}

/** What stays on record of a document, whatever becomes of its content. */
export type DocumentNamed = Pick<ApplicationDocument, "kind"> & Pick<DocumentFile, "sha256">;

/** Those that go with the application as its organisation has it now. */
export function enclosed<Document extends Pick<ApplicationDocument, "leaves" | "earlierSince">>(
  documents: readonly Document[],
): Document[] {
  return documents.filter(({ leaves, earlierSince }) => !leaves && earlierSince === null);
}

/** Each by its kind and its hash, in the order in which they are asked for. */
export function namesOf(documents: readonly ApplicationDocument[]): DocumentNamed[] {
  return inOrderOfKinds(enclosed(documents)).map(({ kind, file: { sha256 } }) => ({ kind, sha256 }));
}

export function inOrderOfKinds<Document extends Pick<ApplicationDocument, "kind">>(
  documents: readonly Document[],
): Document[] {
  return documentKinds.flatMap((kind) => documents.filter((one) => one.kind === kind));
}

interface Classed {
  readonly class: ClassKey | null;
  readonly agreedTo: ClassKey | null;
}

/** Which kinds can be enclosed: those that the decision requires of somebody, and others that support the application. */
export function offeredDocuments({ provisions }: Pick<ModalitiesDecision, "provisions">): readonly DocumentKind[] {
  const required = provisions.information.documents ?? [];
  return documentKinds.filter((kind) => kind === "supporting" || required.includes(kind));
}

/** Of those who apply, and of whoever agreed to go on in a class that applies; before a class is chosen, of nobody. */
export function requiredDocuments(
  { class: own, agreedTo }: Classed,
  decision: ModalitiesDecision,
): readonly RequirableDocument[] {
  const applies = [own, agreedTo].some((key) => key !== null && !isNotifyRoute(routeOf(decision, key)));
  const required = applies ? (decision.provisions.information.documents ?? []) : [];
  return requirableDocuments.filter((kind) => required.includes(kind));
}

export function missingDocuments(
  application: Classed,
  documents: readonly ApplicationDocument[],
  decision: ModalitiesDecision,
): RequirableDocument[] {
  const there = enclosed(documents).map(({ kind }) => kind);
  return requiredDocuments(application, decision).filter((kind) => !there.includes(kind));
}
