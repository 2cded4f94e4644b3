import * as stored from "#db/applications/applications.ts";
import { getCall } from "#db/applications/calls.ts";
import { deleteDocumentsOfDraft } from "#db/applications/documents.ts";
import { readAs } from "#db/readers.ts";
import * as applications from "#domain/applications/application.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once, orNotFound } from "../kit/once.ts";

export interface DeleteDraft {
  readonly reference: string;
  /** The version that the reader saw. */
  readonly version: number;
  readonly key?: string | undefined;
}

/** The organisation may begin again under the same call. */
export async function deleteDraft(context: Context, { reference, version, key }: DeleteDraft) {
  return once(context, "delete-draft", key, async (trx, actor) => {
    const application = orNotFound(
      await stored.lockApplication(trx, reference),
      (row) => row.organisation === actor.organisation,
    );
    const call = orNotFound(await getCall(trx, application.call));
    const ruling = applications.deleteDraft(asSeen(application, version));
    if (!ruling.ok) return ruling;
    await readAs(trx, { role: "organisation", organisation: application.organisation });
    await deleteDocumentsOfDraft(trx, application.id);
    await stored.deleteDraft(trx, ruling.next);
    await announce(trx, context, ruling.happened, { call });
    return accept(ruling.next, ruling.happened);
  });
}
