import type { Context } from "#acts/kit/context.ts";
import { listAccreditedBeside } from "#db/accreditation/accredited-twice.ts";
import { listApplicationsOfOrganisation } from "#db/applications/applications.ts";
import { getCall } from "#db/applications/calls.ts";
import type { Db } from "#db/handles.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import {
  countNamedItems,
  findCorrection,
  getDetermination,
  type ItemFilter,
  listDeterminations,
  listListsForBodies,
  listNamedItems,
  type NamedItem,
} from "#db/objections/determinations.ts";
import { listMissionsOnRecord } from "#db/people/missions.ts";
import { getPerson } from "#db/people/people.ts";
import { getProcess, listProcesses } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import { readingAsActor } from "#db/readers.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { type Actor, servesProcess } from "#domain/kit/actor.ts";
import { endOfDay, startOfDay } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { refuseTwice } from "#domain/objections/accredited-twice.ts";
import {
  countsOf,
  type Determination,
  mayConfirmDetermination,
  mayCorrectDetermination,
  mayEnterDetermination,
} from "#domain/objections/determination.ts";
import { odditiesOf } from "#domain/objections/determination-oddities.ts";
import { mayRead, withOutcome } from "#domain/objections/disclosure.ts";
import { awaiting, determinationDue, determined, zoneOfList } from "#domain/objections/list-before-body.ts";
import { pageOf } from "../kit/page-of.ts";
import { readListBeforeBody } from "./list-to-determine.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

/** The lists before a body on which somebody waits or something was decided, and what bodies have decided; the Chair sees those of its own process. */
export async function seeDeterminations({ db, now, actor }: Reading) {
  const process = actor.role === "chair" ? actor.process : undefined;
  const [all, determinations, processes] = await Promise.all([
    listListsForBodies(db, { process }),
    listDeterminations(db, { process }),
    listProcesses(db),
  ]);
  const shortNameOf = (id: Id<"process">) => mustExist(processes.find((one) => one.id === id) ?? null).shortName;
  const seen = await Promise.all(all.map((one) => readListBeforeBody(db, one, now)));
  const lists = seen.flatMap((one) => {
    if (one === null) return [];
    const { list, call, number } = one;
    const waiting = awaiting(list, now);
    const decided = determined(list, now).length;
    const [first] = waiting;
    if (first === undefined && decided === 0) return [];
    const due = first === undefined ? null : determinationDue(first, now);
    return [
      {
        id: list.id,
        number,
        call: { id: call.id, title: call.title },
        process: shortNameOf(call.process),
        sealedAt: list.sealedAt.toString(),
        zone: zoneOfList(list),
        waiting: waiting.length,
        decided,
        dueAt: due?.at?.toString() ?? null,
        overdue: due?.overdue ?? false,
        entered: list.entered?.id ?? null,
        refusal: mayEnterDetermination(list, now),
      },
    ];
  });
  return {
    lists,
    /** Whose bodies the desk names and seats; the Chair does neither. */
    processes: actor.role === "secretariat" ? processes.map(({ slug, shortName }) => ({ slug, shortName })) : [],
    determinations: determinations.map(({ id, symbol, decidedAt, confirmed, corrects, process: of }) => {
      const { shortName, zone } = mustExist(processes.find((one) => one.id === of) ?? null);
      return {
        id,
        symbol,
        decidedAt: decidedAt.toString(),
        isConfirmed: confirmed !== null,
        isCorrection: corrects !== null,
        process: shortName,
        zone,
      };
    }),
  };
}

/** Which page of its items, or of what a search finds among them. */
export interface WantedItems {
  readonly q?: string | undefined;
  readonly page?: number;
}

/** As many as one reads on a page. */
const ROWS = 100;

/**
 * One determination as whoever confirms it must see it: what was entered, by whom, what is odd about it, and a page of its items, those that differ first. What is odd
 * stands on the first page: the rule is asked about the whole list for it.
 */
export async function seeDetermination({ db, now, actor }: Reading, id: Id<"determination">, wanted: WantedItems = {}) {
  const determination = await readingAsActor(db, actor, (reading) => getDetermination(reading, id));
  if (determination === null || !("person" in actor)) return null;
  if (!servesProcess(actor, determination.process)) return null;
  const call = mustExist(await getCall(db, determination.call));
  const shown = await determinationShown({ db, actor }, determination, call, wanted);
  const list =
    determination.confirmed === null && shown.page === 1 ? await readListBeforeBody(db, determination.list, now) : null;
  const session = mustExist(await getSession(db, determination.session));
  const process = mustExist(await getProcess(db, determination.process));
  const days = { begins: startOfDay(process.zone, session.beginsOn), ends: endOfDay(process.zone, session.endsOn) };
  const beside =
    determination.confirmed === null
      ? await listAccreditedBeside(
          db,
          determination.items.map(({ application }) => application),
          now,
        )
      : [];
  const [entering, confirming, correction, corrected] = await Promise.all([
    getPerson(db, determination.enteredBy),
    determination.confirmed === null ? null : getPerson(db, determination.confirmed.by),
    findCorrection(db, id),
    determination.corrects === null ? null : getDetermination(db, determination.corrects),
  ]);
  return {
    ...shown,
    list: determination.list,
    enteredAt: determination.enteredAt.toString(),
    enteredBy: entering?.name ?? "",
    confirmedAt: determination.confirmed?.at.toString() ?? null,
    confirmedBy: confirming?.name ?? null,
    corrects: corrected === null ? null : { id: corrected.id, symbol: corrected.symbol },
    correction: correction === null ? null : { id: correction.id, symbol: correction.symbol },
    mayCorrect: mayCorrectDetermination(determination, correction?.id ?? null) === null,
    oddities: list === null ? [] : odditiesOf(determination, list.list, days, now),
    refusal: mayConfirmDetermination(determination, actor.person) ?? refuseTwice(determination.items, beside),
  };
}

export type DeterminationAtDesk = NonNullable<Awaited<ReturnType<typeof seeDetermination>>>;

/** What bodies have decided in a process, latest first: that they have is known to everybody. */
export async function listConfirmedDeterminations(db: Db, process: Id<"process">) {
  const confirmed = await listDeterminations(db, { process, confirmed: true });
  return confirmed.map(({ id, symbol, decidedAt }) => ({ id, symbol, decidedAt: decidedAt.toString() }));
}

/**
 * What whoever asks may know of it: nothing before it is confirmed, and of the outcomes what its decision discloses to them, which is who is accredited. Who
 * opposed in the room is disclosed as who objects is.
 */
export async function seeConfirmedDetermination(
  { db, now, actor }: Reading,
  id: Id<"determination">,
  wanted: Pick<WantedItems, "page"> = {},
) {
  const determination = await getDetermination(db, id);
  if (determination === null || determination.confirmed === null) return null;
  const decision = mustExist(await getModalitiesDecision(db, determination.decision));
  const call = mustExist(await getCall(db, determination.call));
  const shown = await determinationShown({ db, actor }, determination, call, { ...wanted, outcome: "yes" });
  const [correction, corrected, own] = await Promise.all([
    findCorrection(db, id),
    determination.corrects === null ? null : getDetermination(db, determination.corrects),
    listOwn(db, actor),
  ]);
  const item = withOutcome(decision, determination.confirmed.at);
  const readsList = mayRead(actor, "final-list", item, now) === "yes";
  const readsVotes = mayRead(actor, "votes", item, now) === "yes";
  const readsOpposition = (application: Id<"application">, mission: Id<"mission">) =>
    mayRead(actor, "opposition", { ...item, own: own.has(application) || own.has(mission) }, now) === "yes";
  const { process, session, how, symbol, decidedAt, zone, items, page, pages } = shown;
  return {
    ...{ id, call: shown.call, process, session, how, symbol, decidedAt, zone },
    ...(readsList ? { page, pages } : { page: 1, pages: 1 }),
    corrects: corrected === null ? null : { id: corrected.id, symbol: corrected.symbol },
    correction: correction?.isConfirmed === true ? { id: correction.id, symbol: correction.symbol } : null,
    /** How many are accredited, on all pages. */
    count: readsList ? shown.counts.yes : 0,
    accredited: readsList
      ? items.map(({ application, name, country, votes, opposition }) => ({
          name,
          country,
          votes: readsVotes ? votes : null,
          opposedBy: opposition
            .filter(({ id: mission }) => readsOpposition(application, mission))
            .map(({ name: state }) => state),
        }))
      : null,
    cites: decision.provisions.disclosure.cites,
  };
}

/** Of which applications the reader is the organisation, or which mission it is. */
async function listOwn(db: Db, actor: Actor): Promise<ReadonlySet<Id<"application"> | Id<"mission">>> {
  if (actor.role === "mission") return new Set([actor.mission]);
  if (actor.role !== "applicant" || actor.organisation === null) return new Set();
  return new Set((await listApplicationsOfOrganisation(db, actor.organisation)).map(({ id }) => id));
}

async function determinationShown(
  { db, actor }: Pick<Reading, "db" | "actor">,
  determination: Determination,
  call: CallForApplications,
  { page: wanted = 1, ...filter }: ItemFilter & Pick<WantedItems, "page">,
) {
  const { limit, offset, page, pages } = pageOf(wanted, await countNamedItems(db, determination.id, filter), ROWS);
  const [process, session, items, missions] = await Promise.all([
    getProcess(db, determination.process).then(mustExist),
    getSession(db, determination.session).then(mustExist),
    readingAsActor(db, actor, (reading) => listNamedItems(reading, determination, { ...filter, limit, offset })),
    listMissionsOnRecord(db),
  ]);
  const states = new Map(missions.map(({ id, name }) => [id, name]));
  return {
    id: determination.id,
    call: { id: call.id, title: call.title },
    process: { slug: process.slug, shortName: process.shortName },
    session: session.title,
    how: determination.how,
    symbol: determination.symbol,
    decidedAt: determination.decidedAt.toString(),
    zone: process.zone,
    counts: countsOf(determination.items),
    voted: determination.items.some(({ votes }) => votes !== null),
    opposed: determination.items.some(({ opposedBy }) => opposedBy.length > 0),
    q: filter.q ?? "",
    page,
    pages,
    items: items.map((item) => itemShown(item, states)),
  };
}

function itemShown(
  { application, reference, name, country, outcome, votes, opposedBy, differs }: NamedItem,
  states: ReadonlyMap<Id<"mission">, string>,
) {
  const opposition = opposedBy.map((mission) => ({ id: mission, name: states.get(mission) ?? "" }));
  return { application, reference, name, country, outcome, votes, differs, opposition };
}
