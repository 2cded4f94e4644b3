import { createHash } from "node:crypto";
import { addDocument } from "#acts/applications/add-document.ts";
import { listDocuments } from "#db/applications/documents.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Db } from "#db/handles.ts";
import { readingAs } from "#db/readers.ts";
import type { ApplicationDocument, DocumentFile, DocumentKind } from "#domain/applications/document.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Provisions, RequirableDocument } from "#domain/modalities/provisions.ts";
import { anId } from "./an-id.ts";
import { answers, receivedAt, round } from "./factories.ts";
import { accepted, type Applicant, as, type GivenCall, givenDraft, givenOpenCall } from "./given.ts";

/** A decision that asks those who apply for documents; what lacks something is cured within ten days. */
export function requiring(
  documents: readonly RequirableDocument[],
  otherwise: Partial<Provisions> = {},
): Partial<Provisions> {
  const curable = { by: { unit: "calendar_days", count: 10 } } as const;
  return { information: { ...oewg2021To2025.provisions.information, documents, curable }, ...otherwise };
}

/** In a demonstration nobody scans; the tests' files count as scanned. */
export function aDocumentFile(content: Uint8Array | string = "%PDF-1.7 a document", given: Partial<DocumentFile> = {}) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = { name: "document.pdf", type: "pdf", scan: "clean", size: bytes.length, sha256, ...given } as const;
  return { ...file, content: bytes };
}

export function aDocument(given: Partial<ApplicationDocument> = {}): ApplicationDocument {
  const { name, type, size, sha256, scan } = aDocumentFile();
  return {
    id: anId<"document">("document"),
    application: anId<"application">("application"),
    kind: "statutes",
    language: "en",
    file: { name, type, size, sha256, scan },
    addedAt: receivedAt,
    addedBy: anId<"person">("applicant"),
    sentAt: null,
    leaves: false,
    earlierSince: null,
    forgottenAt: null,
    ...given,
  };
}

export const adding = round.applying;

/** One document is added, by default before the application is sent. */
export async function givenDocument(
  db: Db,
  of: { readonly applicant: Applicant; readonly application: { readonly reference: string } },
  given: {
    readonly kind?: DocumentKind;
    readonly content?: Uint8Array | string;
    readonly name?: string;
    readonly at?: Instant;
  } = {},
): Promise<Id<"document">> {
  const { kind = "statutes", content, at = adding, name = "document.pdf" } = given;
  const document = { language: "en", file: aDocumentFile(content, { name }) } as const;
  const { reference } = of.application;
  return accepted(await addDocument(as(db, of.applicant, at), { reference, kind, document })).next.id;
}

/** All that was ever enclosed, as its organisation has it. */
export async function documentsOf(
  db: Db,
  {
    applicant,
    application,
  }: { readonly applicant: Applicant; readonly application: { readonly id: Id<"application"> } },
) {
  const { organisation } = applicant;
  return readingAs(db, { role: "organisation", organisation }, (trx) => listDocuments(trx, application.id));
}

/** A draft with all its answers under a decision that asks for statutes and an annual report, with nothing enclosed. */
export async function givenDraftToEnclose(db: Db, of?: GivenCall) {
  const given = of ?? (await givenOpenCall(db, requiring(["statutes", "annualReport"])));
  return { ...given, ...(await givenDraft(db, given, { answers })) };
}
