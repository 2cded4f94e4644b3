import { lockApplication } from "#db/applications/applications.ts";
import { listDocuments } from "#db/applications/documents.ts";
import { getFurther, listReturned } from "#db/applications/steps.ts";
import type { Trx } from "#db/handles.ts";
import { readAs } from "#db/readers.ts";
import type { Application } from "#domain/applications/application.ts";
import type { ApplicationDocument } from "#domain/applications/document.ts";
import type { Enclosing } from "#domain/applications/enclosing.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Context } from "../kit/context.ts";
import { orNotFound } from "../kit/once.ts";
import { loadRound, type Round } from "./round.ts";

/** What an organisation has enclosed, and nobody else's: what concerns documents is read for it from here on. */
export async function loadOwnDocuments(
  trx: Trx,
  { id, organisation }: Pick<Application, "id" | "organisation">,
): Promise<ApplicationDocument[]> {
  await readAs(trx, { role: "organisation", organisation });
  return listDocuments(trx, id);
}

/** An application of the organisation with what is enclosed, while nobody else changes or sends it. Only inside `work` of `once`. */
export async function lockEnclosing(
  trx: Trx,
  { reference, organisation }: { readonly reference: string; readonly organisation: Id<"organisation"> | null },
  at: Context["now"],
): Promise<Enclosing & Pick<Round, "call">> {
  const application = orNotFound(await lockApplication(trx, reference), (row) => row.organisation === organisation);
  const round = await loadRound(trx, application.call, at);
  const further = await getFurther(trx, application.id);
  const returned = (await listReturned(trx, application.id)).at(-1) ?? null;
  const documents = await loadOwnDocuments(trx, application);
  return { ...round, application, further, returned, documents, period: null, voices: [] };
}
