import type { Context } from "#acts/kit/context.ts";
import { findAdoptionOf } from "#db/modalities/adoptions.ts";
import { listProcessTexts, type RecordedText } from "#db/modalities/process-texts.ts";
import { findProcessBySlug, getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { mayRecordAdoption } from "#domain/modalities/adoption.ts";
import { hashOfProcessText } from "#domain/modalities/hash-of-text.ts";
import { citationOf, mayFollow, mayReviseText, putText } from "#domain/modalities/process-text.ts";
import { textAdoptedSince, textStanding } from "#domain/modalities/put-text.ts";
import { isAnnounced, silenceStanding } from "#domain/modalities/silence.ts";
import { mayOpenSilence } from "#domain/modalities/silence-procedure.ts";
import { windowShown } from "../kit/window-shown.ts";

/** The texts of the Chair's process beside the modalities, the latest first. */
export async function listTextsOfChair({ db, now }: Pick<Context, "db" | "now">, process: Id<"process">) {
  const records = await listProcessTexts(db, process);
  const followed = new Set(records.flatMap(({ text }) => text.follows ?? []));
  return records.map((record) => rowOf(record, followed, now)).reverse();
}

function rowOf(record: RecordedText, followed: ReadonlySet<Id<"text">>, now: Instant) {
  const { text, silence, enteredAt } = record;
  const latest = silence.at(-1);
  const standing = textStanding(text.adoption, silence, now);
  return {
    id: text.id,
    number: text.number,
    kind: text.kind,
    title: text.title,
    standing,
    mayOpenSilence: mayOpenSilence({ text: putText(text), standing, anotherIsOpen: false }) === null,
    /** A text that fell and that nobody has tried again with another yet. */
    mayFollow: mayFollow(record, now) === null && !followed.has(text.id),
    enteredAt: enteredAt.toString(),
    silence:
      latest === undefined
        ? null
        : { id: latest.id, standing: silenceStanding(latest, now), ...windowShown(latest.window) },
  };
}

/** One of them as its Chair sees it: also while it is a draft, with what can be done with it and why not. */
export async function seeProcessTextOfChair({ db, now, actor }: Context, id: Id<"text">) {
  if (actor.role !== "chair") return null;
  const records = await listProcessTexts(db, actor.process);
  const record = records.find(({ text }) => text.id === id);
  if (record === undefined) return null;
  const { text, silence } = record;
  const process = mustExist(await getProcess(db, actor.process));
  const standing = textStanding(text.adoption, silence, now);
  const put = putText(text);
  const linked = (of: RecordedText | undefined) =>
    of === undefined ? null : { id: of.text.id, number: of.text.number, title: of.text.title };
  return {
    process: { slug: process.slug, shortName: process.shortName, zone: process.zone },
    text: { id, ...textShown(record) },
    standing,
    since: textAdoptedSince(text.adoption, silence, now)?.toString() ?? null,
    seen: hashOfProcessText(text),
    follows: linked(records.find((one) => one.text.id === text.follows)),
    followedBy: linked(records.find((one) => one.text.follows === id)),
    adoption: (await findAdoptionOf(db, put.of))?.id ?? null,
    silence: silence.map((procedure) => ({
      id: procedure.id,
      standing: silenceStanding(procedure, now),
      ...windowShown(procedure.window),
    })),
    refusals: {
      revise: mayReviseText(text, standing),
      openSilence: mayOpenSilence({ text: put, standing, anotherIsOpen: false }),
      recordAdoption: mayRecordAdoption(put, standing),
      tryAgain: mayFollow(record, now),
    },
  };
}

/** A text as everybody may read it once it has been put to the States; null for a draft, which is the Chair's alone. */
export async function seeProcessText(
  { db, now }: Pick<Context, "db" | "now">,
  wanted: { readonly process: string; readonly number: number },
) {
  const process = await findProcessBySlug(db, wanted.process);
  if (process === null) return null;
  const records = (await listProcessTexts(db, process.id)).map((record) => ({
    ...record,
    standing: textStanding(record.text.adoption, record.silence, now),
  }));
  const published = records.filter(({ standing }) => standing !== "draft");
  const record = published.find(({ text }) => text.number === wanted.number);
  if (record === undefined) return null;
  const { text, silence, standing } = record;
  const adoption = standing === "adopted" ? await findAdoptionOf(db, { kind: "text", id: text.id }) : null;
  const session = adoption?.session === undefined || adoption.session === null ? null : adoption.session;
  const last = silence.at(-1);
  const linked = (of: (typeof published)[number] | undefined) =>
    of === undefined ? null : { number: of.text.number, title: of.text.title };
  return {
    process: { slug: process.slug, shortName: process.shortName, zone: process.zone },
    text: textShown(record),
    standing,
    since: textAdoptedSince(text.adoption, silence, now)?.toString() ?? null,
    announced: isAnnounced(silence, now),
    underSilence: last !== undefined && standing === "under-silence" ? windowShown(last.window) : null,
    /** Where and how, when the body adopted it in a meeting. */
    adopted:
      adoption === null || adoption.how === null
        ? null
        : {
            session: session === null ? "" : mustExist(await getSession(db, session)).title,
            how: adoption.how.how,
            figures: adoption.how.figures,
            symbol: adoption.symbol,
          },
    follows: linked(published.find((one) => one.text.id === text.follows)),
    followedBy: linked(published.find((one) => one.text.follows === text.id)),
  };
}

function textShown({ text }: RecordedText) {
  const { number, kind, title, symbol, date, words } = text;
  return { number, kind, title, symbol, citation: citationOf(text), date: date.toString(), words };
}
