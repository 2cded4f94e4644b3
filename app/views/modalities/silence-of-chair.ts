import type { Context } from "#acts/kit/context.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { getSilenceProcedure, listSilenceBreaks } from "#db/modalities/silence-procedures.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { getProcess } from "#db/process/processes.ts";
import { listSessions } from "#db/process/sessions.ts";
import { readingAs } from "#db/readers.ts";
import { listMissionRecipients } from "#db/record/correspondence.ts";
import { type Instant, mayMoveClosing } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { nextSession } from "#domain/kit/second-look.ts";
import { hashOfText } from "#domain/modalities/hash-of-text.ts";
import { firstBreak, silenceStanding } from "#domain/modalities/silence.ts";
import {
  isShorterThanRecommended,
  mayExtendSilence,
  RECOMMENDED_SILENCE_HOURS,
  recommendedSilence,
} from "#domain/modalities/silence-procedure.ts";
import { extensionsShown, outagesInWindow } from "../kit/extensions.ts";
import { secondLookOf } from "../kit/second-look.ts";
import { sessionShown } from "../kit/session.ts";
import { seeTextOfChair } from "./text-of-chair.ts";

/** What there is to weigh before silence is opened until the instant, or before one has been chosen. */
export async function seeSilenceToOpen(context: Context, id: Id<"decision">, closesAt: Instant | null) {
  const text = await seeTextOfChair(context, id);
  if (text === null) return null;
  const { now, db } = context;
  const missions = await listMissionRecipients(db);
  const { zone } = text.process;
  return {
    text,
    missions: { all: missions.length, memberStates: missions.filter((mission) => mission.memberState).length },
    recommended: {
      hours: RECOMMENDED_SILENCE_HOURS,
      closesAt: now.add({ hours: RECOMMENDED_SILENCE_HOURS }).toString(),
      cites: recommendedSilence,
    },
    chosen:
      closesAt === null
        ? null
        : {
            closesAt: closesAt.toString(),
            isShort: isShorterThanRecommended({ opensAt: now, closesAt, zone }),
            look: await silenceLookedAt(context, text.decision.id, closesAt),
          },
  };
}

async function silenceLookedAt({ db, now }: Context, decision: Id<"decision">, closesAt: Instant) {
  const { process: id } = mustExist(await getModalitiesDecision(db, decision));
  const [process, sessions] = await Promise.all([getProcess(db, id).then(mustExist), listSessions(db, id)]);
  const { zone, dutyStation } = process;
  const holidays = await getHolidayCalendar(db, dutyStation);
  return secondLookOf({
    window: { opensAt: now, closesAt, zone },
    holidays,
    session: nextSession(sessions, zone, now),
  });
}

/** A silence procedure whose closing instant would move to another, or before one has been chosen; null where it is not the Chair's. */
export async function seeSilenceToExtend({ db, now, actor }: Context, id: Id<"procedure">, closesAt: Instant | null) {
  const procedure = await getSilenceProcedure(db, id);
  if (actor.role !== "chair" || procedure?.process !== actor.process) return null;
  const [text, process, sessions] = await Promise.all([
    getModalitiesDecision(db, procedure.decision).then(mustExist),
    getProcess(db, procedure.process).then(mustExist),
    listSessions(db, procedure.process),
  ]);
  const { opensAt, closesAt: closes, zone } = procedure.window;
  const refusal = closesAt === null ? null : mayMoveClosing(procedure.window, closesAt, now);
  const session = nextSession(sessions, process.zone, now);
  const holidays = await getHolidayCalendar(db, process.dutyStation);
  return {
    id,
    title: text.title,
    process: process.shortName,
    session: session === null ? null : sessionShown(session),
    opensAt: opensAt.toString(),
    closesAt: closes.toString(),
    zone,
    seen: hashOfText(text),
    extendRefusal: mayExtendSilence(procedure, now),
    refusal,
    outages: await outagesInWindow(db, procedure.window),
    look:
      closesAt === null || refusal !== null
        ? null
        : secondLookOf({ window: { opensAt: now, closesAt, zone }, holidays, session }),
  };
}

/** A silence procedure as the Chair of its process follows it: with who broke it, and why. */
export async function seeSilenceOfChair({ db, now, actor }: Context, id: Id<"procedure">) {
  if (actor.role !== "chair") return null;
  const seen = await readingAs(db, actor, async (trx) => {
    const procedure = await getSilenceProcedure(trx, id);
    if (procedure?.process !== actor.process) return null;
    return { procedure, breaks: await listSilenceBreaks(trx, procedure.id) };
  });
  if (seen === null) return null;
  const { procedure, breaks } = seen;
  const text = mustExist(await getModalitiesDecision(db, procedure.decision));
  const process = mustExist(await getProcess(db, procedure.process));
  const { opensAt, closesAt, zone } = procedure.window;
  return {
    id: procedure.id,
    process: { slug: process.slug, title: process.title, shortName: process.shortName },
    decision: { id: text.id, version: text.version, title: text.title, citation: text.citation },
    standing: silenceStanding(procedure, now),
    opensAt: opensAt.toString(),
    closesAt: closesAt.toString(),
    zone,
    left: Math.max(0, now.until(closesAt).total("seconds")),
    isShort: isShorterThanRecommended(procedure.window),
    recommended: recommendedSilence,
    extensions: await extensionsShown(db, procedure.extensions),
    extendRefusal: mayExtendSilence(procedure, now),
    letter: procedure.letter,
    fellAt: firstBreak(procedure, now)?.receivedAt.toString() ?? null,
    concludedAt: procedure.concludedAt?.toString() ?? null,
    breaks: breaks.map(({ missionName, receivedAt, reason }) => ({
      mission: missionName,
      receivedAt: receivedAt.toString(),
      reason,
    })),
  };
}
