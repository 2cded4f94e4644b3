import { createHash } from "node:crypto";
import {
  insertEnclosures,
  insertLetterActs,
  type RecordOfLetterAct,
  saveLetterCirculated,
  saveLetterScheduled,
} from "#db/chair-letters/chair-letters.ts";
import { insertLetterRecipients, listWhomLetterIsFor } from "#db/chair-letters/recipients.ts";
import type { Trx } from "#db/handles.ts";
import { lockPaper } from "#db/papers/papers.ts";
import { findActor } from "#db/people/people.ts";
import { lockProcess } from "#db/process/processes.ts";
import {
  type ChairLetter,
  circulateLetter,
  enclosureOf,
  mayCirculateLetter,
  mayLeaveByItself,
  scheduleLetter,
} from "#domain/chair-letters/chair-letter.ts";
import { composeLetter } from "#domain/chair-letters/compose.ts";
import type { DoneByLetter } from "#domain/chair-letters/letter-acts.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept, type Refusal, refuse } from "#domain/kit/ruling.ts";
import type { Paper } from "#domain/papers/paper.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { doAsLetterSays } from "./do-as-letter-says.ts";
import { type ChairsOffice, loadToCirculate, lockLetter, type ReadLetter } from "./letter-to-change.ts";

export interface CirculateChairLetter extends ReadLetter {
  /** Null for now; else it waits until then, and the clock circulates it. */
  readonly leavesAt?: Instant | null;
}

interface GoneOut {
  readonly id: Id<"chair_letter">;
  readonly standing: "circulated" | "waits";
}

/** It goes out, and what it says is done in the same transaction: all of it, or nothing. */
export async function circulateChairLetter(context: Context, input: CirculateChairLetter) {
  const { chairLetter: id, seen, leavesAt = null, key } = input;
  return once(context, "circulate-chair-letter", key, async (trx, actor) => {
    if (actor.role === "clock") return refuse("not_allowed");
    const letter = await lockLetter(trx, actor, id);
    if (leavesAt === null) return goOut(trx, context, { letter, office: actor, seen });
    const toCirculate = await loadToCirculate(trx, letter, context.now);
    const ruling = scheduleLetter(letter, { ...toCirculate, seen, by: actor.person, leavesAt }, context.now);
    if (!ruling.ok) return ruling;
    await saveLetterScheduled(trx, ruling.next);
    await announce(trx, context, ruling.happened);
    return accept<GoneOut, null>({ id, standing: "waits" }, null);
  });
}

/** What the clock does when the instant has come, in the name of whoever set it. */
export async function circulateDueLetter(
  context: Context,
  { chairLetter: id, process }: { readonly chairLetter: Id<"chair_letter">; readonly process: Id<"process"> },
) {
  return once(context, "circulate-chair-letter", undefined, async (trx, actor) => {
    if (actor.role !== "clock") return refuse("not_allowed");
    const letter = await lockLetter(trx, { process }, id);
    const late = mayLeaveByItself(letter, context.now);
    if (late !== null || letter.leaves === null) return late ?? refuse("letter_does_not_wait");
    const setBy = await findActor(trx, letter.leaves.by);
    if (setBy?.role !== "chair" || setBy.process !== process) return refuse("letter_was_set_by_somebody_who_left");
    return goOut(trx, context, { letter, office: setBy, seen: letter.version });
  });
}

interface GoingOut {
  readonly letter: ChairLetter;
  readonly office: ChairsOffice;
  readonly seen: number;
}

async function goOut(trx: Trx, context: Context, { letter, office, seen }: GoingOut) {
  const { id, draft } = letter;
  const at = context.now;
  const process = orNotFound(await lockProcess(trx, letter.process));
  for (const paper of draft.enclosures) await lockPaper(trx, paper);
  const toCirculate = await loadToCirculate(trx, letter, at);
  const refusal = mayCirculateLetter(letter, toCirculate);
  if (refusal !== null) return refusal;

  const all = await doAll(trx, context, { letter, office, process });
  if (!all.ok) return all;
  const papers = [...all.papers, ...toCirculate.papers.filter(({ id: one }) => !all.papers.some((p) => p.id === one))];
  const composed = composeLetter(
    draft,
    { done: all.done, enclosures: papers.map(enclosureOf), zone: process.zone },
    at,
  );
  if (!composed.ok) return composed;
  const sealed = JSON.stringify(composed.next);
  const hash = createHash("sha256").update(sealed).digest("hex");
  const ruling = circulateLetter(letter, { ...toCirculate, seen, hash });
  if (!ruling.ok) return ruling;

  await insertLetterRecipients(trx, letter, at);
  await insertEnclosures(
    trx,
    id,
    papers.map((paper) => ({ id: paper.id, version: paper.versions.length })),
  );
  await insertLetterActs(trx, id, all.records);
  await saveLetterCirculated(trx, ruling.next, { at, person: office.person, sealed, hash });
  await announce(trx, context, ruling.happened, { letter: ruling.next, process, composed: composed.next });
  return accept<GoneOut, null>({ id, standing: "circulated" }, null);
}

interface DoneAll {
  readonly ok: true;
  readonly done: readonly DoneByLetter[];
  readonly records: readonly { readonly n: number; readonly record: RecordOfLetterAct }[];
  readonly papers: readonly Paper[];
}

/** One after the other, in the order of the letter. */
async function doAll(
  trx: Trx,
  context: Context,
  { letter, ...doing }: Omit<GoingOut, "seen"> & Pick<Parameters<typeof doAsLetterSays>[3], "process">,
): Promise<DoneAll | Refusal> {
  const { draft } = letter;
  const told = await listWhomLetterIsFor(trx, letter, context.now);
  const done: DoneByLetter[] = [];
  const records: { n: number; record: RecordOfLetterAct }[] = [];
  const papers: Paper[] = [];
  for (const [index, act] of draft.does.entries()) {
    const one = await doAsLetterSays(trx, context, act, { ...doing, told });
    if (!one.ok) return one;
    done.push(one.done);
    if (one.record !== null) records.push({ n: index + 1, record: one.record });
    if (one.paper !== null) papers.push(one.paper);
  }
  return { ok: true, done, records, papers };
}
