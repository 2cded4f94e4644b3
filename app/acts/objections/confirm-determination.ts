import { appendAccreditationChanges, insertAccreditations } from "#db/accreditation/accreditations.ts";
import { listAccreditedBeside } from "#db/accreditation/accredited-twice.ts";
import { saveStandings } from "#db/applications/kept-standings.ts";
import { appendSteps } from "#db/applications/steps.ts";
import { newId } from "#db/new-id.ts";
import { clearOvertakenDrafts } from "#db/objections/determination-drafts.ts";
import { lockDetermination, saveConfirmation } from "#db/objections/determinations.ts";
import { insertSealedList } from "#db/objections/sealed-lists.ts";
import { getSession } from "#db/process/sessions.ts";
import { readAsOffice } from "#db/readers.ts";
import { servesProcess } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { accept } from "#domain/kit/ruling.ts";
import {
  confirmDetermination as confirm,
  standingsAfterConfirmation,
} from "#domain/objections/confirm-determination.ts";
import { sealListOfDetermination } from "#domain/objections/sealed-list.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { loadListBeforeBody } from "./list-before-body.ts";
import { loadSeal } from "./seal-list.ts";

export interface ConfirmDetermination {
  readonly determination: Id<"determination">;
  readonly key?: string | undefined;
}

/** From now on what the body decided is read. However long the list, it takes a fixed number of statements. */
export async function confirmDetermination(context: Context, { determination: id, key }: ConfirmDetermination) {
  const { now } = context;
  return once(context, "confirm-determination", key, async (trx, actor) => {
    await readAsOffice(trx, actor);
    const determination = orNotFound(await lockDetermination(trx, id), ({ process }) => servesProcess(actor, process));
    const { list, round } = await loadListBeforeBody(trx, determination.list, now);
    const session = mustExist(await getSession(trx, determination.session));
    const beside = await listAccreditedBeside(
      trx,
      list.listed.map(({ application }) => application.id),
      now,
    );
    const given = { by: actor.person, session, beside, accreditationOf: () => newId<"accreditation">() };
    const ruling = confirm(determination, list, given, now);
    if (!ruling.ok) return ruling;
    await saveConfirmation(trx, ruling.next.determination);
    await clearOvertakenDrafts(trx, determination);
    await appendSteps(trx, ruling.next.steps);
    await insertAccreditations(trx, ruling.next.granted, now);
    await appendAccreditationChanges(trx, ruling.next.changed);
    await announce(trx, context, ruling.happened, { ...ruling.next, list, round });
    const seal = await loadSeal(trx, round.call.id, { kind: "determined", determination: id });
    const final = sealListOfDetermination(round, id, { ...seal, sealedBy: actor.person }, now);
    await insertSealedList(trx, final.next);
    const { length: granted } = ruling.next.granted;
    const sealed = { list: final.next, round, by: "confirm-determination", added: granted } as const;
    await announce(trx, context, final.happened, sealed);
    await saveStandings(trx, standingsAfterConfirmation(list, ruling.next, now), { session: round.session, at: now });
    return accept({ id, granted }, ruling.happened);
  });
}
