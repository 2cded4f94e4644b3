import type { Context } from "#acts/kit/context.ts";
import { countByStandingAndOffice } from "#db/applications/application-counts.ts";
import { listCalls } from "#db/applications/calls.ts";
import { listChairLettersToSend } from "#db/chair-letters/chair-letters.ts";
import {
  listModalitiesDecisions,
  listModalitiesDecisionsByIds,
  type RecordedModalities,
} from "#db/modalities/modalities.ts";
import { listWorkingDrafts } from "#db/modalities/working-drafts.ts";
import { countConsultations, countStatesThatWait } from "#db/objections/consultations.ts";
import { listDeterminations } from "#db/objections/determinations.ts";
import { listNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { countObjectionNotes } from "#db/objections/objection-notes.ts";
import { listRequests } from "#db/objections/requests-to-chair.ts";
import { getProcess } from "#db/process/processes.ts";
import { readingAs } from "#db/readers.ts";
import { countLetters } from "#db/record/outbox.ts";
import { mayGiveSecondLook, standingOfLetter } from "#domain/chair-letters/chair-letter.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import {
  adoptedSince,
  decisionInForce,
  isModalitiesSilenceOpen,
  type ModalitiesDecision,
  modalitiesStanding,
  putDecision,
  standingShown,
} from "#domain/modalities/modalities.ts";
import { silenceStanding } from "#domain/modalities/silence.ts";
import { mayOpenSilence } from "#domain/modalities/silence-procedure.ts";
import { inPeriod, mayRead } from "#domain/objections/disclosure.ts";
import { periodStanding } from "#domain/objections/period.ts";
import { isWaiting } from "#domain/objections/request-to-chair.ts";
import { type Process, processStanding } from "#domain/process/process.ts";
import { seeWaitingWithdrawals } from "../accreditation/outcomes.ts";
import { listCallsForReview } from "../applications/calls-for-review.ts";
import { seeListsAhead } from "../participation/list-of-speakers.ts";
import { seeWaitingAdoptions } from "./adoptions.ts";
import { listTextsOfChair } from "./process-texts.ts";

/** All that the Chair of a process keeps in view: the versions of the text, the silence on it, and the periods. */
export async function seeOwnProcess({ db, now, actor }: Context) {
  if (actor.role !== "chair") return null;
  const process = await getProcess(db, actor.process);
  if (process === null) return null;
  const records = await listModalitiesDecisions(db, process.id);
  const periods = await seePeriods({ db, now, actor }, process.id);
  const known = { inForce: decisionInForce(records, now), anotherIsOpen: isModalitiesSilenceOpen(records) };
  const { slug, title, shortName, zone, beginsOn, endsOn } = process;
  return {
    process: {
      id: process.id,
      slug,
      title,
      shortName,
      zone,
      beginsOn: beginsOn.toString(),
      endsOn: endsOn?.toString() ?? null,
      isOver: processStanding(process, now) === "ended",
    },
    versions: records.map((record) => versionShown(record, known, now)).reverse(),
    drafts: (await listWorkingDrafts(db, process.id)).map(({ begunAt, ...draft }) => ({
      ...draft,
      begunAt: begunAt.toString(),
    })),
    texts: await listTextsOfChair({ db, now }, process.id),
    letters: await seeLettersToSend({ db, actor }, process.id),
    adoptions: await seeWaitingAdoptions({ db, actor }),
    withdrawals: await seeWaitingWithdrawals({ db, actor }),
    determinations: (await listDeterminations(db, { process: process.id, confirmed: false })).map(
      ({ id, symbol, enteredBy }) => ({ id, symbol, isOwn: enteredBy === actor.person }),
    ),
    /** How many wait for a body. */
    beforeBody: (await countByStandingAndOffice(db, { process: process.id }, now)).byStanding.get("before-body") ?? 0,
    periods,
    listsOfSpeakers: await seeListsAhead({ db, now, actor }, process),
    review: await seeReview({ db, now, actor }),
    consultations: await seeConsulting({ db, now, actor }, process),
    waiting: await seeWaiting({ db, actor }, process.id),
    undelivered: (await readingAs(db, actor, (trx) => countLetters(trx, process.id))).dead,
  };
}

/** How many consultations there are and run, and until when the first of them does. */
async function seeConsulting(
  { db, now, actor }: Context & { readonly actor: Extract<Context["actor"], { readonly role: "chair" }> },
  { id, zone }: Process,
) {
  const waiting = await readingAs(db, actor, (trx) => countStatesThatWait(trx, id, now));
  const { first, ...counted } = await countConsultations(db, id, now);
  const until =
    first === null ? null : { opensAt: first.openedAt.toString(), closesAt: first.closesAt.toString(), zone };
  return { ...counted, until, waiting: [...waiting.values()].reduce((sum, one) => sum + one, 0) };
}

/** How many applications wait for the ruling of the Chair; null where its decisions leave none to it. */
async function seeReview(context: Context) {
  const calls = await listCallsForReview(context);
  if (calls.length === 0) return null;
  const { byOffice } = await countByStandingAndOffice(context.db, { calls: calls.map(({ id }) => id) }, context.now);
  return { waiting: byOffice.get("chair") ?? 0 };
}

/** The letters that wait for the actor: for a second look at what a colleague wrote, to be sent, or because they did not go out. */
async function seeLettersToSend(
  { db, actor }: Pick<Context, "db"> & { readonly actor: Extract<Context["actor"], { readonly role: "chair" }> },
  process: Id<"process">,
) {
  const letters = await readingAs(db, actor, (trx) => listChairLettersToSend(trx, process));
  return letters.flatMap((letter) => {
    const standing = standingOfLetter(letter);
    return standing === "looked_at" ||
      standing === "held_back" ||
      (standing === "asked" && mayGiveSecondLook(letter, actor.person) === null)
      ? [{ id: letter.id, subject: letter.draft.subject, standing }]
      : [];
  });
}

/** The States that wait for the Chair to say who objected, who asked first on top. */
async function seeWaiting(
  { db, actor }: Pick<Context, "db"> & { readonly actor: Extract<Context["actor"], { readonly role: "chair" }> },
  process: Id<"process">,
) {
  const requests = await readingAs(db, actor, (trx) => listRequests(trx, { process }));
  return requests
    .filter(isWaiting)
    .reverse()
    .map(({ id, missionName }) => ({ id, mission: missionName }));
}

function versionShown(
  { decision, silence, proposedAt }: RecordedModalities,
  { inForce, anotherIsOpen }: { readonly inForce: ModalitiesDecision | null; readonly anotherIsOpen: boolean },
  now: Instant,
) {
  const latest = silence.at(-1);
  const standing = modalitiesStanding(decision, silence, now);
  return {
    id: decision.id,
    version: decision.version,
    title: decision.title,
    standing,
    mayOpenSilence: mayOpenSilence({ text: putDecision(decision), standing, anotherIsOpen }) === null,
    shown: standingShown({ decision, silence }, inForce, now),
    since: adoptedSince(decision, silence, now)?.toString() ?? null,
    proposedAt: proposedAt.toString(),
    silence:
      latest === undefined
        ? null
        : {
            id: latest.id,
            standing: silenceStanding(latest, now),
            isConcluded: latest.concludedAt !== null,
            opensAt: latest.window.opensAt.toString(),
            closesAt: latest.window.closesAt.toString(),
            zone: latest.window.zone,
          },
  };
}

/** How many notes came in is told only where the decision lets the Chair know who sent them. */
async function seePeriods(
  { db, now, actor }: Context & { readonly actor: Extract<Context["actor"], { readonly role: "chair" }> },
  process: Id<"process">,
) {
  const periods = await listNoObjectionPeriods(db, { process });
  if (periods.length === 0) return [];
  const calls = await listCalls(db, process);
  const decisions = await listModalitiesDecisionsByIds(db, [...new Set(periods.map((period) => period.decision))]);
  const notes = await readingAs(db, actor, (trx) => countObjectionNotes(trx, process));
  return periods.map((period) => {
    const decision = decisions.find((one) => one.decision.id === period.decision)?.decision;
    const standing = periodStanding(period, now);
    const mayKnow =
      decision !== undefined && mayRead(actor, "objectors", inPeriod(decision, period, []), now) === "yes";
    return {
      id: period.id,
      call: calls.find((call) => call.id === period.call)?.title ?? "",
      standing,
      opensAt: period.window.opensAt.toString(),
      closesAt: period.window.closesAt.toString(),
      zone: period.window.zone,
      count: period.circulatedCount,
      notes: mayKnow ? (notes.get(period.id) ?? 0) : null,
    };
  });
}

/** What the Chair's home needs of its process. */
export type OwnProcessSeen = NonNullable<Awaited<ReturnType<typeof seeOwnProcess>>>;
