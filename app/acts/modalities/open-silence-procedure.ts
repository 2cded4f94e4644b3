import type { Trx } from "#db/handles.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { lockPutText } from "#db/modalities/put-texts.ts";
import { insertSilenceProcedure } from "#db/modalities/silence-procedures.ts";
import { newId } from "#db/new-id.ts";
import { lockProcess } from "#db/process/processes.ts";
import type { Instant, Zone } from "#domain/kit/calendar.ts";
import { isModalitiesSilenceOpen, putStanding } from "#domain/modalities/modalities.ts";
import type { Put } from "#domain/modalities/silence.ts";
import { openSilence } from "#domain/modalities/silence-procedure.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { type ActorOf, once, orNotFound } from "../kit/once.ts";

export interface OpenSilenceProcedure {
  readonly of: Put;
  /** Null when it opens at once; otherwise the missions are told now, and silence can be broken from then on. */
  readonly opensAt?: Instant | null;
  readonly closesAt: Instant;
  readonly zone: Zone;
  /** What the Chair writes to the missions. */
  readonly letter: string | null;
  /** The hash of the text from which the form was made. */
  readonly seen?: string | undefined;
  readonly key?: string | undefined;
}

export async function openSilenceProcedure(context: Context, input: OpenSilenceProcedure) {
  return once(context, "open-silence-procedure", input.key, (trx, actor) =>
    openSilenceWithin(trx, context, { ...input, actor }),
  );
}

/** By itself, or as what a letter of the Chair does. Only inside `work` of `once`. */
export async function openSilenceWithin(
  trx: Trx,
  context: Pick<Context, "db" | "now" | "actor">,
  { actor, ...input }: Omit<OpenSilenceProcedure, "key"> & { readonly actor: ActorOf<"open-silence-procedure"> },
) {
  const { now } = context;
  const process = orNotFound(await lockProcess(trx, actor.process));
  const text = orNotFound(await lockPutText(trx, input.of), (row) => row.process === process.id);
  const { seen, letter, zone, closesAt } = input;
  const ruling = openSilence(
    {
      text,
      standing: putStanding(text, text.silence, now),
      mandate: process,
      anotherIsOpen:
        input.of.kind === "decision" && isModalitiesSilenceOpen(await listModalitiesDecisions(trx, process.id)),
    },
    {
      id: newId<"procedure">(),
      window: { opensAt: input.opensAt ?? now, closesAt, zone },
      ...(seen === undefined ? {} : { hash: { seen, present: text.hash } }),
    },
    now,
  );
  if (!ruling.ok) return ruling;
  await insertSilenceProcedure(trx, ruling.next, {
    process: process.id,
    announcedAt: now,
    openedBy: actor.person,
    letter,
  });
  await announce(trx, context, ruling.happened, { procedure: ruling.next, text: text.named, process, letter });
  return { ...ruling, named: text.named };
}
