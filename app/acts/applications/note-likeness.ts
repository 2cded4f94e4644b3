import { findApplicationByReference } from "#db/applications/applications.ts";
import { getCall } from "#db/applications/calls.ts";
import { appendLikenessNote, isListedEntry } from "#db/applications/likenesses.ts";
import { newId } from "#db/new-id.ts";
import { readAs } from "#db/readers.ts";
import * as likenessNotes from "#domain/applications/likeness-note.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface NoteLikeness extends Pick<likenessNotes.LikenessNote, "entry" | "finding" | "words"> {
  readonly reference: string;
  readonly key?: string | undefined;
}

/** Kept with the case for officers alone; of no consequence. */
export async function noteLikeness(context: Context, { reference, key, ...found }: NoteLikeness) {
  const { now } = context;
  return once(context, "note-likeness", key, async (trx, actor) => {
    const on = await findApplicationByReference(trx, reference);
    const { id: application, call } = orNotFound(on, ({ state }) => state !== "draft");
    const round = orNotFound(await getCall(trx, call));
    await readAs(trx, { role: "secretariat" });
    orNotFound((await isListedEntry(trx, found.entry)) ? found.entry : null);
    const note = { ...found, id: newId<"likeness_note">(), application, at: now, by: actor.person };
    const ruling = likenessNotes.noteLikeness(note);
    if (!ruling.ok) return ruling;
    await appendLikenessNote(trx, ruling.next);
    await announce(trx, context, ruling.happened, { call: round });
    return accept({ note: ruling.next.id }, ruling.happened);
  });
}
