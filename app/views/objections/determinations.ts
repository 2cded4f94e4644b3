import type { Context } from "#acts/kit/context.ts";
import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listListInBrief } from "#db/applications/applications.ts";
import { getCall } from "#db/applications/calls.ts";
import type { Db } from "#db/handles.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import {
  findEnteredDetermination,
  getDetermination,
  listDeterminations,
  listListsForBodies,
  listNamedItems,
  listNamesOnLists,
  type ListOfCall,
  type NamedItem,
} from "#db/objections/determinations.ts";
import { getPerson } from "#db/people/people.ts";
import { getProcess, listProcesses } from "#db/process/processes.ts";
import { getSession, listSessions } from "#db/process/sessions.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { endOfDay, type Instant, startOfDay } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  awaitedDetermination,
  awaiting,
  countsOf,
  type Determination,
  determinationDue,
  type ListBeforeBody,
  mayConfirmDetermination,
  mayEnterDetermination,
  odditiesOf,
  zoneOfList,
} from "#domain/objections/determination.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

/** The lists before a body on which somebody waits, and what bodies have decided; the Chair sees those of its own process. */
export async function seeDeterminations({ db, now, actor }: Reading) {
  const process = actor.role === "chair" ? actor.process : undefined;
  const [all, determinations, processes] = await Promise.all([
    listListsForBodies(db, { process }),
    listDeterminations(db, { process }),
    listProcesses(db),
  ]);
  const seen = await Promise.all(all.map((one) => seeList(db, one, now)));
  const lists = seen.flatMap((one) => {
    const [first] = one === null ? [] : awaiting(one.list, now);
    if (one === null || first === undefined) return [];
    const { at, overdue } = determinationDue(first, now);
    return [
      {
        call: { id: one.call.id, title: one.call.title },
        process: mustExist(processes.find(({ id }) => id === one.call.process) ?? null).shortName,
        sealedAt: one.list.sealedAt.toString(),
        zone: zoneOfList(one.list),
        waiting: awaiting(one.list, now).length,
        dueAt: at?.toString() ?? null,
        overdue,
        entered: one.list.entered?.id ?? null,
        refusal: mayEnterDetermination(one.list, now),
      },
    ];
  });
  return {
    lists,
    determinations: determinations.map(({ id, symbol, decidedAt, confirmed, process: of }) => {
      const { shortName, zone } = mustExist(processes.find((one) => one.id === of) ?? null);
      return {
        id,
        symbol,
        decidedAt: decidedAt.toString(),
        isConfirmed: confirmed !== null,
        process: shortName,
        zone,
      };
    }),
  };
}

/** What is asked when what the body decided is entered; null for no list, and for the Chair of another process. */
export async function seeListToDetermine({ db, now, actor }: Reading, of: ListOfCall) {
  const seen = await seeList(db, of, now);
  if (seen === null || seen.list.listed.length === 0) return null;
  const { list, call } = seen;
  if (actor.role === "chair" && actor.process !== call.process) return null;
  const waiting = awaiting(list, now);
  const [process, sessions, names] = await Promise.all([
    getProcess(db, call.process).then(mustExist),
    listSessions(db, call.process),
    listNamesOnLists(
      db,
      waiting.map(({ application }) => application.id),
    ),
  ]);
  const stage = waiting.map((one) => awaitedDetermination(one, now)).find((one) => one !== null) ?? null;
  return {
    call: { id: call.id, title: call.title },
    process: process.shortName,
    sealedAt: list.sealedAt.toString(),
    zone: zoneOfList(list),
    refusal: mayEnterDetermination(list, now),
    decides: typeof stage?.by === "object" ? stage.by.decides : null,
    cites: stage?.cites ?? null,
    session: call.session,
    sessions: sessions.map(({ id, title }) => ({ id, title })),
    waiting: waiting
      .map(({ application: { id, reference } }) => ({ reference, ...mustExist(names.get(id) ?? null) }))
      .toSorted((one, other) => one.name.localeCompare(other.name, "en")),
  };
}

export type ListToDetermine = NonNullable<Awaited<ReturnType<typeof seeListToDetermine>>>;

/** One determination as whoever confirms it must see it: what was entered, by whom, and what is odd about it. */
export async function seeDetermination({ db, now, actor }: Reading, id: Id<"determination">) {
  const determination = await getDetermination(db, id);
  if (determination === null || !("person" in actor)) return null;
  if (actor.role === "chair" && actor.process !== determination.process) return null;
  const { list, call } = mustExist(
    await seeList(db, { call: determination.call, sealedAt: determination.listSealedAt }, now),
  );
  const shown = await determinationShown(db, determination, call);
  const session = mustExist(await getSession(db, determination.session));
  const process = mustExist(await getProcess(db, determination.process));
  const days = { begins: startOfDay(process.zone, session.beginsOn), ends: endOfDay(process.zone, session.endsOn) };
  const [entering, confirming] = await Promise.all([
    getPerson(db, determination.enteredBy),
    determination.confirmed === null ? null : getPerson(db, determination.confirmed.by),
  ]);
  return {
    ...shown,
    enteredAt: determination.enteredAt.toString(),
    enteredBy: entering?.name ?? "",
    confirmedAt: determination.confirmed?.at.toString() ?? null,
    confirmedBy: confirming?.name ?? null,
    oddities: determination.confirmed === null ? odditiesOf(determination, list, days, now) : [],
    refusal: mayConfirmDetermination(determination, actor.person),
  };
}

export type DeterminationAtDesk = NonNullable<Awaited<ReturnType<typeof seeDetermination>>>;

/** What everybody may know of it: nothing before it is confirmed, and of the outcomes what its decision makes public, which is who is accredited. */
export async function seePublicDetermination({ db }: Pick<Context, "db">, id: Id<"determination">) {
  const determination = await getDetermination(db, id);
  if (determination === null || determination.confirmed === null) return null;
  const decision = mustExist(await getModalitiesDecision(db, determination.decision));
  const shown = await determinationShown(db, determination, mustExist(await getCall(db, determination.call)));
  const isPublic = decision.provisions.disclosure.finalList.includes("public");
  const { id: own, call, process, session, how, symbol, decidedAt, zone, items } = shown;
  return {
    ...{ id: own, call, process, session, how, symbol, decidedAt, zone },
    accredited: isPublic
      ? items.filter(({ outcome }) => outcome === "yes").map(({ name, country }) => ({ name, country }))
      : null,
    cites: decision.provisions.disclosure.cites,
  };
}

async function determinationShown(db: Db, determination: Determination, call: CallForApplications) {
  const [process, session, items] = await Promise.all([
    getProcess(db, determination.process).then(mustExist),
    getSession(db, determination.session).then(mustExist),
    listNamedItems(db, determination.id),
  ]);
  return {
    id: determination.id,
    call: { id: call.id, title: call.title },
    process: { slug: process.slug, shortName: process.shortName },
    session: session.title,
    how: determination.how,
    symbol: determination.symbol,
    decidedAt: determination.decidedAt.toString(),
    zone: process.zone,
    counts: countsOf(items),
    items: items.map(itemShown),
  };
}

function itemShown({ reference, name, country, outcome, votes }: NamedItem) {
  return { reference, name, country, outcome, votes };
}

async function seeList(
  db: Db,
  of: ListOfCall,
  at: Instant,
): Promise<{ readonly list: ListBeforeBody; readonly call: CallForApplications } | null> {
  const call = await getCall(db, of.call);
  if (call === null) return null;
  const [decision, silence, brief, entered] = await Promise.all([
    getModalitiesDecision(db, call.decision).then(mustExist),
    listSilenceProcedures(db, call.decision),
    listListInBrief(db, of),
    findEnteredDetermination(db, of),
  ]);
  const listed = await listApplicationRecords(db, brief, at);
  const period = listed[0]?.period ?? null;
  return { call, list: { decision, silence, call: call.id, sealedAt: of.sealedAt, period, listed, entered } };
}
