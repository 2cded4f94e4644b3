import { readAccredited } from "#db/accreditation/accredited-organisations.ts";
import { listDecisionsOfCalls } from "#db/modalities/modalities.ts";
import { newId } from "#db/new-id.ts";
import { insertEdition, lockRegister } from "#db/organisations/registers.ts";
import { getProcess } from "#db/process/processes.ts";
import { endOfDay, type PlainDate } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { drawEdition, type EntryDetails } from "#domain/organisations/register.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { editionBefore } from "./import-register-edition.ts";

export interface DrawRegisterEdition {
  readonly register: Id<"register">;
  readonly process: Id<"process">;
  /** At whose end, in the zone of the process. */
  readonly datedOn: PlainDate;
  readonly key?: string | undefined;
}

const BATCH = 2000;

/** From the portal's own record: who was accredited to the process at the end of the day, under the name of that day. */
export async function drawRegisterEdition(
  context: Context,
  { register: id, process: of, datedOn, key }: DrawRegisterEdition,
) {
  const { now } = context;
  return once(context, "draw-register-edition", key, async (trx, actor) => {
    const register = orNotFound(await lockRegister(trx, id));
    const process = orNotFound(await getProcess(trx, of));
    const asOf = endOfDay(process.zone, datedOn);
    const entries: EntryDetails[] = [];
    // What the record knows, whomever it is disclosed to: the Secretariat keeps it.
    const decisions = (await listDecisionsOfCalls(trx)).map((decision) => decision.id);
    for await (const batch of readAccredited(trx, { at: now, asOf, process: of, decisions }, { batch: BATCH }))
      for (const { organisation, reference, grantedAt } of batch)
        entries.push({
          name: organisation.name,
          acronym: organisation.acronym,
          number: reference,
          country: organisation.country,
          status: null,
          statusYear: grantedAt.toZonedDateTimeISO(process.zone).year,
        });
    const before = await editionBefore(trx, register.id, datedOn);
    const ruling = drawEdition(register, { id: newId<"edition">(), datedOn, process, entries, before }, now);
    if (!ruling.ok) return ruling;
    await insertEdition(trx, ruling.next, { entries, drawnFrom: process.id, person: actor.person });
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
