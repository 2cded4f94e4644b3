import { lockApplication } from "#db/applications/applications.ts";
import { listBeforeRuling } from "#db/applications/before-ruling.ts";
import { insertPreparedRulings } from "#db/applications/prepared-rulings.ts";
import { newId } from "#db/new-id.ts";
import { readAsOffice } from "#db/readers.ts";
import * as prepared from "#domain/applications/prepared-ruling.ts";
import { servesProcess } from "#domain/kit/actor.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { asSeen, once, orNotFound } from "../kit/once.ts";

export interface PrepareRuling {
  readonly reference: string;
  /** The version that the officer saw. */
  readonly version: number;
  readonly ruling: prepared.RulingToGive;
  readonly key?: string | undefined;
}

/** In the place of what was prepared before, by whomever. The organisation learns of neither. */
export async function prepareRuling(context: Context, { reference, version, ruling: given, key }: PrepareRuling) {
  const { now } = context;
  return once(context, "prepare-ruling", key, async (trx, actor) => {
    const application = orNotFound(await lockApplication(trx, reference), ({ state }) => state !== "draft");
    const said = given.kind === "clear" ? given.claim : null;
    const [before] = await listBeforeRuling(trx, [{ application: asSeen(application, version), said }], now);
    const review = { ...mustExist(before), officer: actor };
    const { call } = orNotFound(review, ({ process }) => servesProcess(actor, process.id));
    const of = { application: application.id, version, office: actor.role, ruling: given, at: now, by: actor.person };
    const ruling = prepared.prepareRuling(
      review,
      { id: newId<"prepared_ruling">(), ...of },
      { id: newId<"accreditation">() },
    );
    if (!ruling.ok) return ruling;
    await readAsOffice(trx, actor);
    await insertPreparedRulings(trx, [ruling.next]);
    await announce(trx, context, ruling.happened, { call });
    return accept({ prepared: ruling.next.id }, ruling.happened);
  });
}
