import type { Context } from "#acts/kit/context.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { getPutText } from "#db/modalities/put-texts.ts";
import { getProcess } from "#db/process/processes.ts";
import { listSessions } from "#db/process/sessions.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { mayRecordAdoption } from "#domain/modalities/adoption.ts";
import { isModalitiesSilenceOpen, putStanding } from "#domain/modalities/modalities.ts";
import type { Put } from "#domain/modalities/silence.ts";
import { mayOpenSilence } from "#domain/modalities/silence-procedure.ts";
import { sessionShown } from "../kit/session.ts";
import { windowShown } from "../kit/window-shown.ts";

/** A text, modalities or another, before its Chair places it under silence or enters its adoption; with why not, where it is not possible. */
export async function seePutOfChair({ db, now, actor }: Context, of: Put) {
  if (actor.role !== "chair") return null;
  const text = await getPutText(db, of);
  if (text?.process !== actor.process) return null;
  const process = mustExist(await getProcess(db, actor.process));
  const sessions = await listSessions(db, actor.process);
  const standing = putStanding(text, text.silence, now);
  const records = of.kind === "decision" ? await listModalitiesDecisions(db, actor.process) : [];
  const anotherIsOpen = isModalitiesSilenceOpen(records);
  const running = records.flatMap(({ silence }) => silence).find(({ concludedAt }) => concludedAt === null);
  const placed = text.silence.at(-1) ?? running ?? null;
  return {
    process: { id: process.id, slug: process.slug, shortName: process.shortName, zone: process.zone },
    of,
    text: text.named,
    citation: text.citation,
    words: text.words,
    /** The silence on it, or on another version for whose outcome it has to wait. */
    silence: placed === null ? null : { id: placed.id, of: placed.of, ...windowShown(placed.window) },
    standing,
    seen: text.hash,
    sessions: sessions.map((session) => ({ id: session.id, ...sessionShown(session) })),
    refusals: {
      openSilence: mayOpenSilence({ text, standing, anotherIsOpen }),
      recordAdoption: mayRecordAdoption(text, standing),
    },
  };
}
