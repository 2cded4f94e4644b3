import { saveApplication } from "#db/applications/applications.ts";
import { takeOutDocument } from "#db/applications/documents.ts";
import * as enclosing from "#domain/applications/enclosing.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once } from "../kit/once.ts";
import { lockEnclosing } from "./own-documents.ts";

export interface RemoveDocument {
  readonly reference: string;
  readonly document: Id<"document">;
  /** The version of the application that the reader saw. */
  readonly version: number;
  readonly key?: string | undefined;
}

/** Whoever sends the application has seen that it is gone: it raises the version. */
export async function removeDocument(context: Context, { reference, document, version, key }: RemoveDocument) {
  const { now } = context;
  return once(context, "remove-document", key, async (trx, { organisation }) => {
    const locked = await lockEnclosing(trx, { reference, organisation }, now);
    const application = asSeen(locked.application, version);
    const ruling = enclosing.removeDocument(locked, document, now);
    if (!ruling.ok) return ruling;
    await takeOutDocument(trx, ruling.next);
    await saveApplication(trx, application, version);
    await announce(trx, context, ruling.happened, locked);
    return accept({ id: document }, ruling.happened);
  });
}
