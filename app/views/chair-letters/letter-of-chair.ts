import { Temporal } from "temporal-polyfill";
import type { Context } from "#acts/kit/context.ts";
import {
  countLetterRecipients,
  getChairLetter,
  listChairLetters,
  type RecordedChairLetter,
} from "#db/chair-letters/chair-letters.ts";
import { countLetterDeliveries, listLetterRecipients } from "#db/chair-letters/recipients.ts";
import type { Db, Trx } from "#db/handles.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { listProcessTexts } from "#db/modalities/process-texts.ts";
import { getPutText } from "#db/modalities/put-texts.ts";
import { listPapers, listPapersByIds } from "#db/papers/papers.ts";
import { countMissionsWithoutVoice, listMissions } from "#db/people/missions.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { getProcess } from "#db/process/processes.ts";
import { listSessions } from "#db/process/sessions.ts";
import { readingAs } from "#db/readers.ts";
import { listChairRecipients } from "#db/record/correspondence.ts";
import {
  keyOfCirculation,
  mayAskSecondLook,
  mayCirculateLetter,
  mayGiveSecondLook,
  mayScheduleLetter,
  mayWriteLetter,
  refuseIncomplete,
  refuseSilenceToAdd,
  standingOfLetter,
} from "#domain/chair-letters/chair-letter.ts";
import { letterAsItStands } from "#domain/chair-letters/compose.ts";
import { isAfter, type WindowShown } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { nextSession } from "#domain/kit/second-look.ts";
import { modalitiesStanding } from "#domain/modalities/modalities.ts";
import { textStanding } from "#domain/modalities/put-text.ts";
import type { Put } from "#domain/modalities/silence.ts";
import {
  isShorterThanRecommended,
  RECOMMENDED_SILENCE_HOURS,
  recommendedSilence,
} from "#domain/modalities/silence-procedure.ts";
import { standingOfPaper } from "#domain/papers/paper.ts";
import type { Process } from "#domain/process/process.ts";
import { mayConfirmSession, mayMoveSession } from "#domain/process/session.ts";
import { pageOf } from "../kit/page-of.ts";
import { secondLookOf } from "../kit/second-look.ts";
import { windowShown } from "../kit/window-shown.ts";
import { foresee } from "./foreseen.ts";
import { seeLettersWithTexts } from "./letters-with-texts.ts";

/** The letters of the Chair's process, the latest first; null for everybody else. */
export async function seeLettersOfChair({ db, actor }: Context) {
  if (actor.role !== "chair") return null;
  const process = mustExist(await getProcess(db, actor.process));
  const letters = await readingAs(db, actor, (trx) => listChairLetters(trx, actor.process));
  return {
    process: processShown(process),
    letters: letters.map((letter) => ({
      id: letter.id,
      subject: letter.draft.subject,
      standing: standingOfLetter(letter),
      at: (letter.circulatedAt ?? letter.leaves?.at ?? letter.savedAt).toString(),
      by: letter.savedByName,
    })),
    withTexts: await seeLettersWithTexts(db, actor.process),
  };
}

interface Wanted {
  /** Of its recipients. */
  readonly page?: number;
  /** As if it were to go out then, or with null now, and not when it is set to. */
  readonly leavesAt?: Temporal.Instant | null;
}

/** A letter as the Chair's office sees it: as it stands, or as it was sent; null where it is none of theirs. */
export async function seeLetterOfChair(
  { db, actor, now }: Context,
  id: Id<"chair_letter">,
  { page = 1, leavesAt }: Wanted = {},
) {
  if (actor.role !== "chair") return null;
  return readingAs(db, actor, async (trx) => {
    const letter = await getChairLetter(trx, id);
    if (letter?.process !== actor.process) return null;
    const process = mustExist(await getProcess(trx, letter.process));
    const leaves = leavesAt === undefined ? (letter.leaves?.at ?? null) : leavesAt;
    const at = leaves ?? now;
    const { draft } = letter;
    const reach = await countLetterRecipients(trx, process.id, draft.to, at);
    const papers = await listPapersByIds(trx, draft.enclosures);
    const toCirculate = { recipients: reach.missions + reach.organisations, papers, at: now, zone: process.zone };
    const foreseen = await foresee(trx, letter, { process, at });
    return {
      process: processShown(process),
      ...letterShown(letter),
      composed: letter.sealed?.letter ?? letterAsItStands(draft, { ...foreseen, zone: process.zone }, at),
      hash: letter.sealed?.hash ?? null,
      reach,
      refusals: {
        write: mayWriteLetter(letter),
        incomplete: refuseIncomplete(letter, toCirculate),
        ask: mayAskSecondLook(letter, toCirculate),
        give: mayGiveSecondLook(letter, actor.person),
        circulate: mayCirculateLetter(letter, toCirculate),
        schedule:
          leavesAt === undefined || leavesAt === null
            ? null
            : mayScheduleLetter(letter, { ...toCirculate, leavesAt }, now),
      },
      /** Whether anybody else is in the office, who could be told of it. */
      isAlone: !(await listChairRecipients(trx, process.id)).some(({ person }) => person !== actor.person),
      silences: {
        looks: await silencesLookedAt(trx, {
          process,
          now,
          silences: foreseen.done.flatMap((fact) => ("closesAt" in fact ? [fact] : [])),
        }),
        /** Where nobody has said yet when the letter goes out. */
        openWithLetter:
          leaves === null && draft.does.some((act) => act.act === "open-silence-procedure" && act.opensAt === null),
        recommended: recommendedLength,
        withoutVoice: foreseen.done.some((fact) => "closesAt" in fact) ? await countMissionsWithoutVoice(trx) : 0,
      },
      delivery: letter.ended === "circulated" ? await deliveryOf(trx, id, page) : null,
    };
  });
}

export type LetterOfChairSeen = NonNullable<Awaited<ReturnType<typeof seeLetterOfChair>>>;

function letterShown(letter: RecordedChairLetter) {
  return {
    id: letter.id,
    version: letter.version,
    draft: letter.draft,
    standing: standingOfLetter(letter),
    saved: { at: letter.savedAt.toString(), by: letter.savedByName },
    asked: letter.askedAt === null ? null : { at: letter.askedAt.toString(), by: letter.askedByName },
    looked: letter.lookedAt === null ? null : { at: letter.lookedAt.toString(), by: letter.lookedByName },
    leavesAt: letter.leaves?.at.toString() ?? null,
    circulatedAt: letter.circulatedAt?.toString() ?? null,
    heldBack: letter.heldBack,
  };
}

/** Each silence that the letter opens, as it is looked at before what cannot be taken back is done. */
async function silencesLookedAt(
  db: Db,
  {
    process,
    now,
    silences,
  }: { readonly process: Process; readonly now: Temporal.Instant; readonly silences: readonly WindowShown[] },
) {
  if (silences.length === 0) return [];
  const holidays = await getHolidayCalendar(db, process.dutyStation);
  const session = nextSession(await listSessions(db, process.id), process.zone, now);
  return silences.map(({ opensAt, closesAt, zone }) => {
    const window = { opensAt: Temporal.Instant.from(opensAt), closesAt: Temporal.Instant.from(closesAt), zone };
    const look = secondLookOf({ window, opensLater: isAfter(window.opensAt, now), holidays, session });
    return { ...look, isShort: isShorterThanRecommended(window) };
  });
}

/** On one page. */
const RECIPIENTS = 100;

async function deliveryOf(trx: Trx, letter: Id<"chair_letter">, wanted: number) {
  const of = { letter, eventKey: keyOfCirculation(letter) };
  const counts = await countLetterDeliveries(trx, of);
  const { page, pages, limit, offset } = pageOf(wanted, counts.recipients, RECIPIENTS);
  const recipients = await listLetterRecipients(trx, of, { limit, offset });
  return {
    counts,
    page,
    pages,
    recipients: recipients.map((one) => ({ ...one, openedAt: one.openedAt?.toString() ?? null })),
  };
}

/** What a letter can go with, reach and do: for its forms; with a silence that was chosen for it, as it is looked at. Null where it is none of theirs. */
export async function seeLetterToWrite(
  { db, actor, now }: Context,
  id: Id<"chair_letter">,
  chosen: SilenceChosen | null = null,
) {
  if (actor.role !== "chair") return null;
  return readingAs(db, actor, async (trx) => {
    const letter = await getChairLetter(trx, id);
    if (letter?.process !== actor.process) return null;
    const process = mustExist(await getProcess(trx, letter.process));
    const sessions = await listSessions(trx, process.id);
    const papers = (await listPapers(trx, { process: process.id })).filter(({ audience }) => audience !== "chair");
    const standing = papers.filter((paper) => standingOfPaper(paper) !== "withdrawn");
    const missions = await listMissions(trx);
    const { done } = await foresee(trx, letter, { process, at: letter.leaves?.at ?? now });
    const shown = ({ id: session, title, beginsOn, endsOn }: (typeof sessions)[number]) => ({
      id: session,
      title,
      beginsOn: beginsOn.toString(),
      endsOn: endsOn.toString(),
    });
    return {
      process: processShown(process),
      ...letterShown(letter),
      refusal: mayWriteLetter(letter),
      done,
      missions: missions.map(({ id: mission, name }) => ({ id: mission, name })),
      papers: [...papers.filter(({ id: one }) => letter.draft.enclosures.includes(one)), ...standing]
        .filter((paper, place, all) => all.findIndex((one) => one.id === paper.id) === place)
        .map((paper) => ({
          id: paper.id,
          symbol: paper.symbol,
          title: paper.title,
          standing: standingOfPaper(paper),
        })),
      sessions: {
        all: sessions.map(shown),
        planned: sessions.filter((session) => mayConfirmSession({ process, session }, now) === null).map(shown),
        ahead: sessions.filter((session) => mayMoveSession({ process, session }, now) === null).map(shown),
      },
      texts: await textsToPut(trx, process.id, now),
      silence: chosen === null ? null : await silenceChosen(trx, { process, now, chosen }),
    };
  });
}

/** Silence that a letter is to open; with the letter where it has no instant of its own. */
interface SilenceChosen {
  /** On which text, where it is chosen with its time. */
  readonly of?: Put;
  readonly opensAt: string | null;
  readonly closesAt: string;
}

/** Looked at as if the letter went out now. */
async function silenceChosen(
  db: Db,
  {
    process,
    now,
    chosen,
  }: Pick<Parameters<typeof silencesLookedAt>[1], "process" | "now"> & {
    readonly chosen: SilenceChosen;
  },
) {
  const opensAt = chosen.opensAt === null ? null : Temporal.Instant.from(chosen.opensAt);
  const closesAt = Temporal.Instant.from(chosen.closesAt);
  const text = chosen.of === undefined ? null : await getPutText(db, chosen.of);
  const { zone } = process;
  const window = windowShown({ opensAt: opensAt ?? now, closesAt, zone });
  return {
    refusal: refuseSilenceToAdd({ opensAt, closesAt, zone }, { text, mandate: process }, now),
    looks: await silencesLookedAt(db, { process, now, silences: [window] }),
    openWithLetter: opensAt === null,
    recommended: recommendedLength,
    withoutVoice: await countMissionsWithoutVoice(db),
  };
}

const recommendedLength = { hours: RECOMMENDED_SILENCE_HOURS, cites: recommendedSilence };

export type LetterToWriteSeen = NonNullable<Awaited<ReturnType<typeof seeLetterToWrite>>>;

/** The drafts that can be put under silence. */
async function textsToPut(db: Db, process: Id<"process">, now: Temporal.Instant) {
  const decisions = await listModalitiesDecisions(db, process);
  const texts = await listProcessTexts(db, process);
  return [
    ...decisions
      .filter(({ decision, silence }) => modalitiesStanding(decision, silence, now) === "draft")
      .map(({ decision }) => ({ kind: "decision" as const, id: decision.id, title: decision.title })),
    ...texts
      .filter(({ text, silence }) => textStanding(text.adoption, silence, now) === "draft")
      .map(({ text }) => ({ kind: "text" as const, id: text.id, title: text.title })),
  ];
}

function processShown({
  id,
  slug,
  title,
  shortName,
  zone,
}: {
  readonly id: Id<"process">;
  readonly slug: string;
  readonly title: string;
  readonly shortName: string;
  readonly zone: string;
}) {
  return { id, slug, title, shortName, zone };
}
