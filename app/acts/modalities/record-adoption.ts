import { insertAdoption } from "#db/modalities/adoptions.ts";
import { lockPutText } from "#db/modalities/put-texts.ts";
import { newId } from "#db/new-id.ts";
import { lockProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import * as adoptions from "#domain/modalities/adoption.ts";
import { putStanding } from "#domain/modalities/modalities.ts";
import type { Put } from "#domain/modalities/silence.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface RecordAdoption {
  readonly of: Put;
  readonly session: Id<"session">;
  readonly how: adoptions.HowAdopted;
  readonly symbol: string;
  readonly adoptedAt: Instant;
  /** The hash of the text from which the form was made. */
  readonly seen?: string | undefined;
  readonly key?: string | undefined;
}

/** One of the Chair's office enters it; nothing changes until another person has confirmed it. */
export async function recordAdoption(context: Context, { of, adoptedAt, seen, key, ...said }: RecordAdoption) {
  return once(context, "record-adoption", key, async (trx, actor) => {
    const process = orNotFound(await lockProcess(trx, actor.process));
    const text = orNotFound(await lockPutText(trx, of), (row) => row.process === process.id);
    const session = orNotFound(await getSession(trx, said.session), (row) => row.process === process.id);
    const standing = putStanding(text, text.silence, context.now);
    const ruling = adoptions.recordAdoption(
      { text, standing, process, session },
      {
        ...{ id: newId<"adoption">(), how: said.how, symbol: said.symbol, decidedAt: adoptedAt, by: actor.person },
        ...(seen === undefined ? {} : { hash: { seen, present: text.hash } }),
      },
      context.now,
    );
    if (!ruling.ok) return ruling;
    await insertAdoption(trx, ruling.next);
    await announce(trx, context, ruling.happened, { adoption: ruling.next, text: text.named, process, session });
    return ruling;
  });
}
