import type { Context } from "#acts/kit/context.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { getPutText } from "#db/modalities/put-texts.ts";
import { getSilenceProcedure, listSilenceBreaks } from "#db/modalities/silence-procedures.ts";
import { countMissionsWithoutVoice } from "#db/people/missions.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { getProcess } from "#db/process/processes.ts";
import { listSessions } from "#db/process/sessions.ts";
import { readingAs } from "#db/readers.ts";
import { listMissionRecipients } from "#db/record/correspondence.ts";
import type { Instant, Window } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { nextSession } from "#domain/kit/second-look.ts";
import { decisionInForce } from "#domain/modalities/modalities.ts";
import { firstBreak, type Put, silenceStanding } from "#domain/modalities/silence.ts";
import {
  isShorterThanRecommended,
  mayExtendSilence,
  RECOMMENDED_SILENCE_HOURS,
  recommendedSilence,
  refuseSilenceClose,
  refuseSilenceWindow,
} from "#domain/modalities/silence-procedure.ts";
import type { Process } from "#domain/process/process.ts";
import { outagesInWindow, recordOfWindow } from "../kit/extensions.ts";
import { secondLookOf } from "../kit/second-look.ts";
import { sessionShown } from "../kit/session.ts";
import { seePutOfChair } from "./put-of-chair.ts";

/** What there is to weigh before silence is opened on a text for a time, or before one has been chosen. */
export async function seeSilenceToOpen(
  context: Context,
  of: Put,
  chosen: { readonly opensAt: Instant | null; readonly closesAt: Instant | null },
) {
  const seen = await seePutOfChair(context, of);
  if (seen === null) return null;
  const { now, db } = context;
  const { opensAt, closesAt } = chosen;
  const missions = await listMissionRecipients(db);
  const { zone, id } = seen.process;
  const process = mustExist(await getProcess(db, id));
  const text = mustExist(await getPutText(db, of));
  const window = closesAt === null ? null : { opensAt: opensAt ?? now, closesAt, zone };
  return {
    ...seen,
    withoutVoice: await countMissionsWithoutVoice(db),
    missions: { all: missions.length, memberStates: missions.filter((mission) => mission.memberState).length },
    recommended: {
      hours: RECOMMENDED_SILENCE_HOURS,
      closesAt: now.add({ hours: RECOMMENDED_SILENCE_HOURS }).toString(),
      cites: recommendedSilence,
    },
    chosen:
      window === null
        ? null
        : {
            opensAt: opensAt?.toString() ?? null,
            closesAt: window.closesAt.toString(),
            isShort: isShorterThanRecommended(window),
            refusal: refuseSilenceWindow(window, { text, mandate: process }, now),
            look: await silenceLookedAt(context, process, { window, opensLater: opensAt !== null }),
          },
  };
}

export type SilenceToOpen = NonNullable<Awaited<ReturnType<typeof seeSilenceToOpen>>>;

async function silenceLookedAt(
  { db, now }: Context,
  process: Process,
  chosen: { readonly window: Window; readonly opensLater: boolean },
) {
  const sessions = await listSessions(db, process.id);
  const holidays = await getHolidayCalendar(db, process.dutyStation);
  return secondLookOf({ ...chosen, holidays, session: nextSession(sessions, process.zone, now) });
}

/** A silence procedure whose closing instant would move to another, or before one has been chosen; null where it is not the Chair's. */
export async function seeSilenceToExtend({ db, now, actor }: Context, id: Id<"procedure">, closesAt: Instant | null) {
  const procedure = await getSilenceProcedure(db, id);
  if (actor.role !== "chair" || procedure?.process !== actor.process) return null;
  const [text, process, sessions] = await Promise.all([
    getPutText(db, procedure.of).then(mustExist),
    getProcess(db, procedure.process).then(mustExist),
    listSessions(db, procedure.process),
  ]);
  const { opensAt, closesAt: closes, zone } = procedure.window;
  const refusal = closesAt === null ? null : refuseSilenceClose(procedure, process, closesAt, now);
  const session = nextSession(sessions, process.zone, now);
  const holidays = await getHolidayCalendar(db, process.dutyStation);
  return {
    id,
    title: text.named.title,
    process: process.shortName,
    session: session === null ? null : sessionShown(session),
    opensAt: opensAt.toString(),
    closesAt: closes.toString(),
    zone,
    seen: text.hash,
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
  const text = mustExist(await getPutText(db, procedure.of));
  const process = mustExist(await getProcess(db, procedure.process));
  const inForce = decisionInForce(await listModalitiesDecisions(db, process.id), now);
  const { opensAt, closesAt, zone } = procedure.window;
  return {
    id: procedure.id,
    /** The decision under which calls can open; null while there is none. */
    inForce: inForce === null ? null : { version: inForce.version, title: inForce.title },
    /** Whether a later version of it is in force. */
    isOvertaken: inForce !== null && "version" in text.named && inForce.version > text.named.version,
    process: { slug: process.slug, title: process.title, shortName: process.shortName },
    of: procedure.of,
    text: text.named,
    citation: text.citation,
    standing: silenceStanding(procedure, now),
    opensAt: opensAt.toString(),
    closesAt: closesAt.toString(),
    zone,
    left: Math.max(0, now.until(closesAt).total("seconds")),
    isShort: isShorterThanRecommended(procedure.window),
    recommended: recommendedSilence,
    ...(await recordOfWindow(db, procedure)),
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
