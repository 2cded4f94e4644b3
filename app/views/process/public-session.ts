import type { Context } from "#acts/kit/context.ts";
import { listAccreditationsBy } from "#db/accreditation/accreditations.ts";
import { listCalls, listCallsGoodFor, listWithdrawnCalls } from "#db/applications/calls.ts";
import { listAdoptedIn } from "#db/modalities/adoptions.ts";
import { listTitlesOfDecisions } from "#db/modalities/modalities.ts";
import { nameTexts } from "#db/modalities/put-texts.ts";
import { listDeterminations } from "#db/objections/determinations.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import { listProgrammes } from "#db/process/programmes.ts";
import {
  findSessionLink,
  getSession,
  listSessionChanges,
  listSessionCorrections,
  listSessionMoves,
} from "#db/process/sessions.ts";
import { accreditationStanding } from "#domain/accreditation/accreditation.ts";
import { hasEnded } from "#domain/applications/call.ts";
import { servesProcess } from "#domain/kit/actor.ts";
import { windowStanding } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { invitesAll } from "#domain/participation/registration.ts";
import type { Process } from "#domain/process/process.ts";
import { mayJoin, type Session } from "#domain/process/session.ts";
import { correctedDetails } from "#domain/process/session-details.ts";
import { seeLettersOnSession } from "../chair-letters/letters-on-session.ts";
import { windowShown } from "../kit/window-shown.ts";
import { listReadableLists } from "../objections/sealed-list.ts";
import { type FilterOfPapers, listPapersByKind } from "../papers/papers.ts";
import { countWaitingInputs } from "../participation/inputs-of-session.ts";
import { seeOwnListsAtHome } from "../participation/own-inscriptions.ts";
import { seeOwnSessionOpenToAll } from "../participation/own-registrations.ts";
import { seeOwnRepresentatives } from "../participation/own-representatives.ts";
import { publishedShown } from "./programme-shown.ts";

/** Whether the reader's organisation takes part in a session that lies ahead, and has a list of speakers there that says something to it; null for whoever acts for none. */
async function ownPartIn(reading: Pick<Context, "db" | "now" | "actor">, id: Id<"session">) {
  if (reading.actor.role !== "applicant") return null;
  const comes = (await seeOwnRepresentatives(reading))?.sessions.some((session) => session.id === id) === true;
  return comes ? { speaks: (await seeOwnListsAtHome(reading)).some((list) => list.id === id) } : null;
}

/**
 * How the reader comes to register for a session that invites all stakeholders: with an account first, at once, or not any more, since as many are registered as
 * may be. Null where nobody registers, and for whoever acts for no organisation or for one that nominates.
 */
async function registeringFor(
  reading: Pick<Context, "db" | "now" | "actor">,
  session: Session,
  process: Process,
): Promise<"signed-out" | "open" | "complete" | null> {
  if (session.standing === "cancelled" || !invitesAll(session) || hasEnded(session, process, reading.now)) return null;
  const { actor } = reading;
  if (actor.role === "public") return "signed-out";
  if (actor.role !== "applicant") return null;
  if (actor.organisation === null) return "open";
  const refusal = (await seeOwnSessionOpenToAll(reading, session.id))?.refusal ?? null;
  if (refusal === null) return "open";
  return refusal.because === "registrations_are_complete" ? "complete" : null;
}

/** A session as everybody may read it, with what was called and listed for it; null when the process has none of that name. */
export async function seePublicSession(
  { db, now, actor }: Pick<Context, "db" | "now" | "actor">,
  slug: string,
  id: Id<"session">,
  filter: FilterOfPapers = {},
) {
  const [process, session] = await Promise.all([findProcessBySlug(db, slug), getSession(db, id)]);
  if (process === null || session?.process !== process.id) return null;
  const [
    moves,
    changes,
    corrections,
    calls,
    lists,
    programmes,
    papers,
    letters,
    link,
    determinations,
    adopted,
    inputsThatWait,
  ] = await Promise.all([
    listSessionMoves(db, process.id),
    listSessionChanges(db, process.id),
    listSessionCorrections(db, process.id),
    listCalls(db, process.id),
    listReadableLists({ db, now, actor }, { session: id }),
    listProgrammes(db, id),
    listPapersByKind({ db, actor }, { process: process.id, session: id, ...filter }),
    seeLettersOnSession({ db, actor }, { process: process.id, session: id }),
    findLinkFor({ db, now, actor }, process, session),
    listDeterminations(db, { session: id, confirmed: true }),
    listAdoptedIn(db, id),
    countWaitingInputs({ db, actor }, { process: process.id, session: id }),
  ]);
  const own = await ownPartIn({ db, now, actor }, id);
  const registering = await registeringFor({ db, now, actor }, session, process);
  const called = calls.filter((call) => call.session === id);
  const withdrawn = await listWithdrawnCalls(db, { process: process.id });
  const decisions = await listTitlesOfDecisions(db, [...new Set(called.map(({ decision }) => decision))]);
  const named = await nameTexts(
    db,
    adopted.map(({ of }) => of),
  );
  const { title, kind, format, place, standing, invited, capacity, beginsOn, endsOn } = session;
  return {
    process: { slug: process.slug, title: process.title, shortName: process.shortName, zone: process.zone },
    session: {
      ...{ title, kind, format, place, standing, invited, capacity },
      beginsOn: beginsOn.toString(),
      endsOn: endsOn.toString(),
      hasCall: called.length > 0,
      hasEnded: hasEnded(session, process, now),
    },
    /** Where the reader may join it from elsewhere; null for everybody else. */
    link,
    /** What was announced before, and by what it was changed. */
    earlier: moves
      .filter((move) => move.session === id)
      .map(({ from, reason, movedAt }) => ({ ...from, reason, movedAt: movedAt.toString() })),
    changes: changes
      .filter((change) => change.session === id)
      .map(({ to, reason, changedAt }) => ({ to, reason, changedAt: changedAt.toString() })),
    corrections: corrections
      .filter((correction) => correction.session === id)
      .map(({ from, to, reason, correctedAt }) => ({
        corrected: correctedDetails(from, to),
        reason,
        correctedAt: correctedAt.toString(),
      })),
    calls: called.map((call) => ({
      id: call.id,
      title: call.title,
      /** Under which it runs. */
      decision: mustExist(decisions.get(call.decision) ?? null),
      standing: windowStanding(call.window, now),
      ...windowShown(call.window),
    })),
    /** Calls for it that were taken back before they opened. */
    withdrawn: withdrawn
      .filter(({ call }) => call.session === id)
      .map(({ call, reason, withdrawnAt }) => ({
        id: call.id,
        title: call.title,
        reason,
        withdrawnAt: withdrawnAt.toString(),
      })),
    lists,
    /** How many written inputs wait for an office that reads them; null for everybody else. */
    inputsThatWait,
    /** For the offices of the process: the others read nothing of who speaks. */
    seesSpeakers: servesProcess(actor, process.id),
    own,
    registering,
    /** What was decided in it, once a second person has confirmed it: on lists, and on texts. A text under silence names no session. */
    determinations: determinations.map(({ id, symbol, decidedAt }) => ({
      id,
      symbol,
      decidedAt: decidedAt.toString(),
    })),
    adopted: adopted.map(({ of, decidedAt }) => ({
      text: mustExist(named.get(of.id) ?? null),
      decidedAt: decidedAt.toString(),
    })),
    /** The version that stands; null before the first. */
    programme: programmes[0] === undefined ? null : publishedShown(programmes[0]),
    versions: programmes.map(({ number, publishedAt }) => ({ number, publishedAt: publishedAt.toString() })),
    /** Whether days that were published are no longer its own. */
    programmeIsOvertaken: programmes
      .slice(0, 1)
      .some(({ programme: { meetings } }) =>
        meetings.some(({ on }) => on < beginsOn.toString() || on > endsOn.toString()),
      ),
    papers,
    /** Letters of the Chair on it, to whoever has got them. */
    letters,
  };
}

export type PublicSessionSeen = NonNullable<Awaited<ReturnType<typeof seePublicSession>>>;

/** The database is asked for the address only for those who may know it. */
async function findLinkFor(
  { db, now, actor }: Pick<Context, "db" | "now" | "actor">,
  { zone }: Process,
  session: Session,
): Promise<string | null> {
  if (session.standing === "cancelled" || session.format === "in-person" || actor.role === "public") return null;
  const organisation = actor.role === "applicant" ? actor.organisation : null;
  const accreditations =
    organisation === null
      ? []
      : await listAccreditationsBy(db, { organisation, calls: await listCallsGoodFor(db, session) });
  const isAccredited = accreditations.some((one) => accreditationStanding(one, now, zone).kind === "in-force");
  return mayJoin(actor, session, isAccredited) ? findSessionLink(db, session.id) : null;
}
