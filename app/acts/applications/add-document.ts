import { saveApplication } from "#db/applications/applications.ts";
import { insertDocument, takeOutDocument } from "#db/applications/documents.ts";
import { newId } from "#db/new-id.ts";
import type { DocumentFile, DocumentKind, DocumentLanguage } from "#domain/applications/document.ts";
import * as enclosing from "#domain/applications/enclosing.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockEnclosing } from "./own-documents.ts";

export interface AddDocument {
  readonly reference: string;
  readonly kind: DocumentKind;
  readonly document: {
    readonly language: DocumentLanguage;
    readonly file: DocumentFile & { readonly content: Uint8Array };
  };
  readonly key?: string | undefined;
}

/** In the place of the one of its kind, if that can be there once. Whoever sends the application has seen it: it raises the version. */
export async function addDocument(context: Context, { reference, kind, document: given, key }: AddDocument) {
  const { now } = context;
  return once(context, "add-document", key, async (trx, { person, organisation }) => {
    const locked = await lockEnclosing(trx, { reference, organisation }, now);
    const { content, ...file } = given.file;
    const added = { id: newId<"document">(), kind, language: given.language, file, by: person };
    const ruling = enclosing.addDocument(locked, added, now);
    if (!ruling.ok) return ruling;
    const { document, replaced } = ruling.next;
    if (replaced !== null) await takeOutDocument(trx, replaced);
    await insertDocument(trx, document, content);
    await saveApplication(trx, locked.application, locked.application.version);
    await announce(trx, context, ruling.happened, locked);
    return accept({ id: document.id }, ruling.happened);
  });
}
