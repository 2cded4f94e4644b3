import type { Context } from "#acts/kit/context.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import { listAttending, listOwnAccreditations } from "#db/participation/attending.ts";
import { listInscriptions, listOwnPlaces } from "#db/participation/inscriptions.ts";
import { listListsOfSpeakers } from "#db/participation/lists-of-speakers.ts";
import { listRepresentatives } from "#db/participation/representatives.ts";
import { listSessions } from "#db/process/sessions.ts";
import { readingAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  type BeforeList,
  type Inscription,
  mayChangeInscription,
  mayInscribe,
  mayWithdrawInscription,
  speaksThen,
} from "#domain/participation/inscription.ts";
import { isHeardInSession } from "#domain/participation/list-of-speakers.ts";
import { attendingOf, isOver, type Representative, standing } from "#domain/participation/representative.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";
import { listShown } from "./list-of-speakers.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

/** The sessions that lie ahead of the reader's organisation and have a list of speakers, with its inscription; null for whoever acts for none. */
export async function seeOwnInscriptions(reading: Reading) {
  const own = await readOwn(reading);
  if (own === null) return null;
  const ahead = own.lists.filter(
    ({ session, ...one }) => session.standing !== "cancelled" && !isOver({ session, ...one }, reading.now),
  );
  return { organisation: own.organisation, lists: ahead.map((one) => listOfOwn(one, reading.now)) };
}

/**
 * The same in a line each, of those that say something to the organisation: on which it is, or on which it may still inscribe, if need be once
 * somebody is nominated.
 */
export async function seeOwnListsAtHome(reading: Reading) {
  const seen = await seeOwnInscriptions(reading);
  return (seen?.lists ?? []).flatMap(({ id, title, process, list, own, refusal }) => {
    const mayInscribe = refusal === null || refusal.because === "nobody_is_nominated_to_speak";
    if (own === null && !mayInscribe) return [];
    return [
      {
        ...{ id, title, shortName: process.shortName, zone: process.zone, closesAt: list.closesAt },
        standing:
          own === null ? ("not-inscribed" as const) : own.counts ? ("inscribed" as const) : ("left-out" as const),
        place: own?.place ?? null,
      },
    ];
  });
}

export type OwnListAtHome = Awaited<ReturnType<typeof seeOwnListsAtHome>>[number];

/** The list of one session, also of one that is over; null where there is none for the organisation. */
export async function seeOwnList(reading: Reading, id: Id<"session">) {
  const own = await readOwn(reading);
  const one = own?.lists.find(({ session }) => session.id === id);
  return one === undefined ? null : listOfOwn(one, reading.now);
}

/** An inscription of the organisation, also one that has ended; null when it has none of this id. */
export async function seeOwnInscription({ now, ...reading }: Reading, id: Id<"inscription">) {
  const own = await readOwn({ now, ...reading });
  const one = own?.lists.find(({ inscriptions }) => inscriptions.some((inscription) => inscription.id === id));
  const inscription = one?.inscriptions.find((found) => found.id === id);
  if (one === undefined || inscription === undefined) return null;
  const before = { ...one, own: inscription };
  return {
    list: listOfOwn(one, now),
    inscription: {
      ...inscriptionShown(one, inscription),
      refusals: {
        "change-inscription": mayChangeInscription(before, now),
        "withdraw-inscription": mayWithdrawInscription(before, now),
      },
    },
  };
}

/** What is kept of the inscriptions of an organisation, whatever became of them. */
export async function listInscriptionsKept(db: Context["db"], organisation: Id<"organisation">) {
  const accreditations = await listOwnAccreditations(db, organisation);
  const sessions = await listSessions(db);
  const lists = await listListsOfSpeakers(
    db,
    sessions.map(({ id }) => id),
  );
  const { made, named } = await readingAs(db, { role: "organisation", organisation }, async (trx) => ({
    made: await listInscriptions(trx, accreditations),
    named: await listRepresentatives(trx, { accreditations }),
  }));
  return made.map(({ list, representative, topic, inscribedAt, ended }) => {
    const of = mustExist(lists.find(({ id }) => id === list)).session;
    return {
      session: mustExist(sessions.find(({ id }) => id === of)).title,
      speaker: named.find(({ id }) => id === representative)?.name ?? null,
      topic,
      inscribedAt: inscribedAt.toString(),
      endedAs: ended?.as ?? null,
      endedAt: ended?.at.toString() ?? null,
    };
  });
}

interface OwnList extends BeforeList {
  readonly process: Process;
  readonly session: Session;
  /** Also those that have ended. */
  readonly inscriptions: readonly Inscription[];
  readonly place: number | null;
}

async function readOwn({ db, now, actor }: Reading) {
  if (actor.role !== "applicant" || actor.organisation === null) return null;
  const { organisation: by } = actor;
  const [organisation, all, sessions] = await Promise.all([
    getOrganisation(db, by).then(mustExist),
    listAttending(db, by, now),
    listSessions(db),
  ]);
  if (all.length === 0) return { organisation: organisation.name, lists: [] };
  const lists = await listListsOfSpeakers(
    db,
    sessions.map(({ id }) => id),
  );
  const accreditations = all.map(({ accreditation }) => accreditation.id);
  const { made, named, places } = await readingAs(db, { role: "organisation", organisation: by }, async (trx) => {
    const made = await listInscriptions(trx, accreditations);
    return {
      made,
      named: await listRepresentatives(trx, { accreditations }),
      places: await listOwnPlaces(
        trx,
        made.map(({ id }) => id),
      ),
    };
  });
  const own = lists.flatMap((list): OwnList[] => {
    const session = mustExist(sessions.find(({ id }) => id === list.session));
    const attending = attendingOf(all, session, now);
    if (attending === null) return [];
    const { process } = mustExist(all.find(({ accreditation }) => accreditation === attending.accreditation));
    const of = (row: { readonly accreditation: Id<"accreditation"> }) =>
      row.accreditation === attending.accreditation.id;
    const inscriptions = made.filter((one) => one.list === list.id && of(one));
    const standingOne = inscriptions.find(({ ended }) => ended === null) ?? null;
    const representatives: readonly Representative[] = named.filter((one) => one.session === session.id && of(one));
    const place = standingOne === null ? null : (places.get(standingOne.id) ?? null);
    return [{ process, session, attending, representatives, list, inscriptions, own: standingOne, place }];
  });
  return { organisation: organisation.name, lists: own };
}

function inscriptionShown({ representatives }: Pick<OwnList, "representatives">, inscription: Inscription) {
  const speaker = representatives.find(({ id }) => id === inscription.representative);
  return {
    id: inscription.id,
    speaker:
      speaker === undefined ? null : { id: speaker.id, name: speaker.name, functionalTitle: speaker.functionalTitle },
    topic: inscription.topic,
    inscribedAt: inscription.inscribedAt.toString(),
  };
}

function listOfOwn(one: OwnList, now: Context["now"]) {
  const { process, session, list, attending, representatives, inscriptions, own, place } = one;
  const [latest] = inscriptions;
  const desk = { process, session };
  return {
    id: session.id,
    title: session.title,
    process: { slug: process.slug, shortName: process.shortName, zone: process.zone },
    beginsOn: session.beginsOn.toString(),
    endsOn: session.endsOn.toString(),
    list: { ...listShown(list, process, now), isHeardInSession: isHeardInSession(desk, list) },
    cites: attending.decision.provisions.entitlements.cites,
    representatives: standing(representatives).map(({ id, name, functionalTitle }) => ({ id, name, functionalTitle })),
    own:
      own === null
        ? null
        : {
            ...inscriptionShown(one, own),
            place,
            counts: speaksThen(one, list),
            mayChange: mayChangeInscription({ ...one, own }, now) === null,
            mayWithdraw: mayWithdrawInscription({ ...one, own }, now) === null,
          },
    /** The last one went with its representative, and nothing was inscribed since. */
    fellAway: own === null && latest?.ended?.as === "fell-away",
    refusal: mayInscribe(one, now),
  };
}

export type OwnListSeen = ReturnType<typeof listOfOwn>;
