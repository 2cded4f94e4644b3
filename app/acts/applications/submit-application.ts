import { insertAccreditations } from "#db/accreditation/accreditations.ts";
import { lockApplication, saveApplication } from "#db/applications/applications.ts";
import { saveStandings } from "#db/applications/kept-standings.ts";
import { newId } from "#db/new-id.ts";
import { grantAsReceived } from "#domain/accreditation/accreditation.ts";
import * as applications from "#domain/applications/application.ts";
import { nothingFurther } from "#domain/applications/case.ts";
import { standingUntil } from "#domain/applications/standing-until.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once, orNotFound } from "../kit/once.ts";
import { loadOwnDocuments } from "./own-documents.ts";
import { loadRoundOf } from "./round.ts";

export interface SubmitApplication {
  readonly reference: string;
  /** The version that the reader saw. */
  readonly version: number;
  readonly key?: string | undefined;
}

/** Who comes in as of right is accredited in the same transaction. */
export async function submitApplication(context: Context, { reference, version, key }: SubmitApplication) {
  const { now } = context;
  return once(context, "submit-application", key, async (trx, actor) => {
    const draft = orNotFound(await lockApplication(trx, reference), (row) => row.organisation === actor.organisation);
    const round = await loadRoundOf(trx, draft, now);
    const documents = await loadOwnDocuments(trx, draft);
    const ruling = applications.submit(asSeen(draft, version), { ...round, documents }, now);
    if (!ruling.ok) return ruling;
    const granting = grantAsReceived({ ...round, application: ruling.next }, { id: newId<"accreditation">() }, now);
    const saved = await saveApplication(trx, ruling.next, version);
    await insertAccreditations(trx, granting.granted, now);
    const [accreditation] = granting.granted;
    // All that its standing rests on is at hand: nothing has been recorded about it yet.
    const record = { ...round, application: saved, period: null, voices: [], further: nothingFurther };
    const standing = standingUntil({ ...record, accreditation: accreditation ?? null }, now);
    await Promise.all([
      saveStandings(trx, [standing], { session: round.session, at: now }),
      ...[ruling.happened, ...granting.happened].map((happened) =>
        announce(trx, context, happened, { application: saved, round, accreditation }),
      ),
    ]);
    return accept(saved, ruling.happened);
  });
}
