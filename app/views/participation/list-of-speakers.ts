import type { Context } from "#acts/kit/context.ts";
import { getModalitiesDecision, listModalitiesDecisions } from "#db/modalities/modalities.ts";
import {
  countSpeaking,
  countWhoDoesNotSpeak,
  findInscription,
  listInscribedOrganisations,
  listSpeakers,
  listSpeaking,
  listWhoLeft,
} from "#db/participation/inscriptions.ts";
import { countWhoMayInscribe } from "#db/participation/letters-about-lists.ts";
import { findListOfSpeakers, getListOfSpeakers, listListsOfSpeakers } from "#db/participation/lists-of-speakers.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession, listSessions } from "#db/process/sessions.ts";
import { readingAs, readingAsActor } from "#db/readers.ts";
import { servesProcess } from "#domain/kit/actor.ts";
import { endOfDay, hasClosed, isAfter } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { decisionInForce, type ModalitiesDecision } from "#domain/modalities/modalities.ts";
import { mayMoveInscription, mayOrder } from "#domain/participation/inscription.ts";
import {
  isHeardInSession,
  type ListOfSpeakers,
  mayChangeList,
  mayChangeListTo,
  mayOpenList,
  mayOpenListOn,
  mayPublishList,
  mostMinutesOf,
  type TermsOfList,
} from "#domain/participation/list-of-speakers.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

async function readSession({ db }: Pick<Reading, "db">, id: Id<"session">) {
  const session = await getSession(db, id);
  if (session === null) return null;
  const process = mustExist(await getProcess(db, session.process));
  return { session, process, list: await findListOfSpeakers(db, id) };
}

async function readDesk({ db, actor }: Pick<Reading, "db" | "actor">, id: Id<"session">) {
  const desk = await readSession({ db }, id);
  return desk !== null && servesProcess(actor, desk.session.process) ? desk : null;
}

function sessionShown({ session, process }: { readonly session: Session; readonly process: Process }) {
  return {
    session: {
      ...{ id: session.id, title: session.title },
      ...{ beginsOn: session.beginsOn.toString(), endsOn: session.endsOn.toString() },
    },
    process: { slug: process.slug, shortName: process.shortName, zone: process.zone },
  };
}

/** The list of a session with who speaks, for the office that keeps it and the one that gives the floor; null where there is no such session, or none of theirs. */
export async function seeListOfSpeakers({ db, now, actor }: Reading, id: Id<"session">) {
  const desk = await readDesk({ db, actor }, id);
  if (desk === null) return null;
  const { list, session, process } = desk;
  const keeps = actor.role === "secretariat";
  if (list === null) {
    const inForce = decisionInForce(await listModalitiesDecisions(db, process.id), now);
    return { ...sessionShown(desk), keeps, list: null, refusal: mayOpenList({ ...desk, inForce }, now) };
  }
  const decision = mustExist(await getModalitiesDecision(db, list.decision));
  const read = await readingAsActor(db, actor, async (reading) => ({
    speakers: await listSpeakers(reading, list.id),
    inOrder: await listSpeaking(reading, list.id),
    left: await countWhoDoesNotSpeak(reading, list.id),
    gone: await listWhoLeft(reading, list.id),
  }));
  const ordering = { list, speakers: read.inOrder };
  return {
    ...sessionShown(desk),
    keeps,
    refusal: null,
    list: {
      ...listShown(list, process, now),
      isHeardInSession: isHeardInSession(desk, list),
      isOfCancelled: session.standing === "cancelled",
      left: read.left,
      /** Who was on it: they withdrew, or the representative did not come. */
      gone: read.gone.map(({ at, ...one }) => ({ ...one, at: at.toString() })),
      mayChange: mayChangeList({ ...desk, list, decision }, now) === null,
      mayPublish: mayPublishList({ ...desk, list }, now) === null,
      speakers: read.speakers.map(({ inscribedAt, ...speaker }, index) => ({
        ...speaker,
        place: index + 1,
        inscribedAt: inscribedAt.toString(),
        mayMove: {
          up: mayMoveInscription(ordering, speaker.id, "up") === null,
          down: mayMoveInscription(ordering, speaker.id, "down") === null,
        },
      })),
    },
  };
}

/** The lists of the sessions of a process that take place and are not over, which closes first on top, with how many speak as far as is known now. */
export async function seeListsAhead({ db, now, actor }: Reading, process: Pick<Process, "id" | "zone">) {
  const sessions = (await listSessions(db, process.id)).filter(
    ({ standing, endsOn }) => standing !== "cancelled" && !isAfter(now, endOfDay(process.zone, endsOn)),
  );
  const lists = await listListsOfSpeakers(
    db,
    sessions.map(({ id }) => id),
  );
  if (lists.length === 0) return [];
  const speaking = await readingAsActor(db, actor, (reading) =>
    countSpeaking(
      reading,
      lists.map(({ id }) => id),
    ),
  );
  return lists
    .map((list) => {
      const { id, title } = mustExist(sessions.find((session) => session.id === list.session));
      return {
        session: { id, title },
        zone: process.zone,
        ...listShown(list, process, now),
        count: speaking.get(list.id) ?? 0,
      };
    })
    .sort((one, other) => one.closesAt.localeCompare(other.closesAt));
}

/** What everybody who has to do with a list is shown of it. */
export function listShown(list: ListOfSpeakers, { zone }: Pick<Process, "zone">, now: Context["now"]) {
  const { beginsAt, closesAt, openedAt, publishedAt, minutes } = list;
  return {
    beginsAt: beginsAt.toString(),
    closesAt: closesAt.toString(),
    minutes,
    openedAt: openedAt.toString(),
    publishedAt: publishedAt?.toString() ?? null,
    hasClosed: hasClosed({ opensAt: openedAt, closesAt, zone }, now),
  };
}

/** Who speaks, for a file; null where the session has no list. */
export async function readSpeakers({ db, actor }: Pick<Reading, "db" | "actor">, id: Id<"session">) {
  const desk = await readDesk({ db, actor }, id);
  if (desk === null || desk.list === null) return null;
  const { list } = desk;
  return {
    minutes: list.minutes,
    speakers: await readingAsActor(db, actor, (reading) => listSpeakers(reading, list.id)),
  };
}

/** Who speaks, as far as the order stands: for a program in the room. Null until the list is published, and while it is not for a day on which the session is held. */
export async function readPublishedSpeakers({ db }: Pick<Reading, "db">, id: Id<"session">) {
  const desk = await readSession({ db }, id);
  const list = desk?.list ?? null;
  if (desk === null || list === null || list.publishedAt === null) return null;
  if (desk.session.standing === "cancelled" || !isHeardInSession(desk, list)) return null;
  return {
    publishedAt: list.publishedAt,
    beginsAt: list.beginsAt,
    minutes: list.minutes,
    speakers: await readingAs(db, { role: "secretariat" }, (reading) => listSpeakers(reading, list.id)),
  };
}

/** How many minutes a speaker has at most, and whether the decision says it. */
function minutesOf(decision: ModalitiesDecision | null) {
  const said = decision?.provisions.entitlements.speak?.minutes ?? null;
  return { most: decision === null ? null : mostMinutesOf(decision), minutesSaid: said };
}

/** Before a list is opened, or with these terms, and how many organisations are told; null where there is no such session. */
export async function seeListToOpen({ db, now, actor }: Reading, id: Id<"session">, terms?: TermsOfList) {
  const desk = await readDesk({ db, actor }, id);
  if (desk === null) return null;
  const inForce = decisionInForce(await listModalitiesDecisions(db, desk.process.id), now);
  const opening = { ...desk, inForce };
  return {
    ...sessionShown(desk),
    now: null,
    ...minutesOf(inForce),
    cites: inForce?.provisions.entitlements.cites ?? null,
    refusal: terms === undefined ? mayOpenList(opening, now) : mayOpenListOn(opening, terms, now),
    told:
      terms === undefined
        ? 0
        : await countWhoMayInscribe(db, { list: { session: id, ...terms }, without: [], at: now }),
  };
}

/** How many organisations are told that a list has other terms: as `ListOfSpeakersChanged` is announced. */
async function countToldOfChange({ db, now: at }: Pick<Context, "db" | "now">, from: ListOfSpeakers, to: TermsOfList) {
  const isHeardOtherwise = !from.beginsAt.equals(to.beginsAt);
  if (!isHeardOtherwise && from.closesAt.equals(to.closesAt)) return 0;
  const inscribed = isHeardOtherwise
    ? await readingAs(db, { role: "secretariat" }, (trx) => listInscribedOrganisations(trx, from.id))
    : [];
  const list = { session: from.session, beginsAt: to.beginsAt };
  return inscribed.length + (await countWhoMayInscribe(db, { list, without: inscribed, at }));
}

/** Before a list is changed, or with these terms, and how many organisations are told; null where the session has none. */
export async function seeListToChange({ db, now, actor }: Reading, id: Id<"session">, terms?: TermsOfList) {
  const desk = await readDesk({ db, actor }, id);
  if (desk === null || desk.list === null) return null;
  const { list } = desk;
  const decision = mustExist(await getModalitiesDecision(db, list.decision));
  const changing = { ...desk, list, decision };
  return {
    ...sessionShown(desk),
    now: { beginsAt: list.beginsAt.toString(), closesAt: list.closesAt.toString(), minutes: list.minutes },
    ...minutesOf(decision),
    cites: decision.provisions.entitlements.cites,
    refusal: terms === undefined ? mayChangeList(changing, now) : mayChangeListTo(changing, terms, now),
    told: terms === undefined ? 0 : await countToldOfChange({ db, now }, list, terms),
  };
}

/** Before a list is published, with how many speak; null where the session has none. */
export async function seeListToPublish({ db, now, actor }: Reading, id: Id<"session">) {
  const desk = await readDesk({ db, actor }, id);
  if (desk === null || desk.list === null) return null;
  const { list } = desk;
  const speakers = await readingAs(db, { role: "secretariat" }, (trx) => listSpeaking(trx, list.id));
  return { ...sessionShown(desk), count: speakers.length, refusal: mayPublishList({ ...desk, list }, now) };
}

/** One on a list, with its place among those who speak; null for one that is not found. */
export async function seeInscriptionToMove({ db }: Pick<Reading, "db">, id: Id<"inscription">) {
  return readingAs(db, { role: "secretariat" }, async (trx) => {
    const found = await findInscription(trx, id);
    if (found === null) return null;
    const list = await getListOfSpeakers(trx, found.list);
    const speakers = await listSpeaking(trx, list.id);
    const names = await listSpeakers(trx, list.id);
    const place = speakers.findIndex((one) => one.id === id) + 1;
    return {
      session: list.session,
      /** Null where it has no place any more. */
      organisation: names.find((one) => one.id === id)?.organisation ?? null,
      place,
      of: speakers.length,
      refusal: mayOrder({ list, speakers }, id),
    };
  });
}
