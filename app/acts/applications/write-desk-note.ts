import { findApplicationByReference } from "#db/applications/applications.ts";
import { getCall } from "#db/applications/calls.ts";
import { appendDeskNote } from "#db/applications/desk-notes.ts";
import { newId } from "#db/new-id.ts";
import { readAs } from "#db/readers.ts";
import * as deskNotes from "#domain/applications/desk-note.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface WriteDeskNote {
  readonly reference: string;
  readonly words: string;
  readonly key?: string | undefined;
}

/** The record says that a note was written, and not what it says: more people read the record. */
export async function writeDeskNote(context: Context, { reference, words, key }: WriteDeskNote) {
  const { now } = context;
  return once(context, "write-desk-note", key, async (trx, actor) => {
    const found = await findApplicationByReference(trx, reference);
    const { id: application, call } = orNotFound(found, ({ state }) => state !== "draft");
    const round = orNotFound(await getCall(trx, call));
    const note = { id: newId<"desk_note">(), application, words, at: now, by: actor.person };
    const ruling = deskNotes.writeDeskNote(note);
    if (!ruling.ok) return ruling;
    await readAs(trx, { role: "secretariat" });
    await appendDeskNote(trx, ruling.next);
    await announce(trx, context, ruling.happened, { call: round });
    return accept({ note: ruling.next.id }, ruling.happened);
  });
}
