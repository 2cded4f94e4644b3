import type { Context } from "#acts/kit/context.ts";
import { listAccreditedBeside } from "#db/accreditation/accredited-twice.ts";
import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listApplicationsOfOrganisation, listListInBrief } from "#db/applications/applications.ts";
import { getCall } from "#db/applications/calls.ts";
import type { Db } from "#db/handles.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import {
  findCorrection,
  findEnteredDetermination,
  getDetermination,
  listDeterminations,
  listListsForBodies,
  listNamedItems,
  listNamesOnList,
  type NamedItem,
} from "#db/objections/determinations.ts";
import { getSealedList } from "#db/objections/sealed-lists.ts";
import { listMissions } from "#db/people/missions.ts";
import { getPerson } from "#db/people/people.ts";
import { getProcess, listProcesses } from "#db/process/processes.ts";
import { getSession, listSessions } from "#db/process/sessions.ts";
import { readingAsActor } from "#db/readers.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { endOfDay, type Instant, startOfDay } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  awaitedDetermination,
  awaiting,
  countsOf,
  type Determination,
  determinationDue,
  determined,
  type ListBeforeBody,
  mayConfirmDetermination,
  mayCorrectDetermination,
  mayEnterDetermination,
  odditiesOf,
  refuseTwice,
  zoneOfList,
} from "#domain/objections/determination.ts";
import { mayRead, withOutcome } from "#domain/objections/disclosure.ts";

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
  const seen = await Promise.all(all.map((one) => seeList(db, one, now)));
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

/** What is entered: an answer for those who wait, another for those on whom the body has decided, or what an entry should have said. */
export type WhatIsEntered =
  { readonly what: "answer" | "change" } | { readonly what: "correction"; readonly of: Id<"determination"> };

/** What is asked when what the body decided is entered; null for no list, and for the Chair of another process. */
export async function seeListToDetermine({ db, now, actor }: Reading, id: Id<"list">, entered: WhatIsEntered) {
  const seen = await seeList(db, id, now);
  if (seen === null) return null;
  const { list, call, number } = seen;
  if (actor.role === "chair" && actor.process !== call.process) return null;
  const entry =
    entered.what === "correction"
      ? await readingAsActor(db, actor, (reading) => getDetermination(reading, entered.of))
      : null;
  if (entered.what === "correction" && entry?.list !== id) return null;
  const correction = entry === null ? null : await findCorrection(db, entry.id);
  const waiting = awaiting(list, now);
  const decided = determined(list, now);
  const [process, sessions, names, missions] = await Promise.all([
    getProcess(db, call.process).then(mustExist),
    listSessions(db, call.process),
    listNamesOnList(db, id),
    listMissions(db),
  ]);
  const stages = [...waiting.map((one) => awaitedDetermination(one, now)), ...decided.map(({ stage }) => stage)];
  const stage = stages.find((one) => one !== null) ?? null;
  const stateOf = (mission: Id<"mission">) => missions.find((one) => one.id === mission)?.name ?? "";
  const rows = list.listed.flatMap(({ application }) => {
    const before = decided.find((one) => one.application.id === application.id);
    const waits = waiting.some((one) => one.application.id === application.id);
    const given = entry?.items.find((item) => item.application === application.id);
    const asked =
      entered.what === "answer"
        ? waits
        : entered.what === "change"
          ? before !== undefined
          : given !== undefined && (waits || before !== undefined);
    if (!asked) return [];
    return [
      {
        reference: application.reference,
        ...mustExist(names.get(application.id) ?? null),
        /** What holds for it now; null while it waits. */
        before: before?.outcome ?? null,
        /** As the entry has it that is put right. */
        given:
          given === undefined
            ? null
            : { outcome: given.outcome, votes: given.votes, opposed: given.opposedBy.map(stateOf) },
      },
    ];
  });
  return {
    list: { id, number },
    call: { id: call.id, title: call.title },
    process: process.shortName,
    sealedAt: list.sealedAt.toString(),
    zone: zoneOfList(list),
    what: entered.what,
    refusal:
      mayEnterDetermination(list, now) ??
      (entry === null ? null : mayCorrectDetermination(entry, correction?.id ?? null)),
    decides: typeof stage?.by === "object" ? stage.by.decides : null,
    cites: stage?.cites ?? null,
    session: entry?.session ?? call.session,
    sessions: sessions.map((session) => ({ id: session.id, title: session.title })),
    entry:
      entry === null
        ? null
        : { id: entry.id, how: entry.how, symbol: entry.symbol, decidedAt: entry.decidedAt.toString() },
    states: missions.filter(({ memberState }) => memberState).map(({ id: mission, name }) => ({ id: mission, name })),
    waiting: rows.toSorted((one, other) => one.name.localeCompare(other.name, "en")),
  };
}

export type ListToDetermine = NonNullable<Awaited<ReturnType<typeof seeListToDetermine>>>;

/** One determination as whoever confirms it must see it: what was entered, by whom, and what is odd about it. */
export async function seeDetermination({ db, now, actor }: Reading, id: Id<"determination">) {
  const determination = await readingAsActor(db, actor, (reading) => getDetermination(reading, id));
  if (determination === null || !("person" in actor)) return null;
  if (actor.role === "chair" && actor.process !== determination.process) return null;
  const { list, call } = mustExist(await seeList(db, determination.list, now));
  const shown = await determinationShown({ db, actor }, determination, call);
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
    oddities: determination.confirmed === null ? odditiesOf(determination, list, days, now) : [],
    refusal: mayConfirmDetermination(determination, actor.person) ?? refuseTwice(determination, beside),
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
export async function seeConfirmedDetermination({ db, now, actor }: Reading, id: Id<"determination">) {
  const determination = await getDetermination(db, id);
  if (determination === null || determination.confirmed === null) return null;
  const decision = mustExist(await getModalitiesDecision(db, determination.decision));
  const shown = await determinationShown(
    { db, actor },
    determination,
    mustExist(await getCall(db, determination.call)),
  );
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
  const { call, process, session, how, symbol, decidedAt, zone, items } = shown;
  return {
    ...{ id, call, process, session, how, symbol, decidedAt, zone },
    corrects: corrected === null ? null : { id: corrected.id, symbol: corrected.symbol },
    correction: correction?.isConfirmed === true ? { id: correction.id, symbol: correction.symbol } : null,
    accredited: readsList
      ? items
          .filter(({ outcome }) => outcome === "yes")
          .map(({ application, name, country, votes, opposition }) => ({
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
) {
  const [process, session, items, missions] = await Promise.all([
    getProcess(db, determination.process).then(mustExist),
    getSession(db, determination.session).then(mustExist),
    readingAsActor(db, actor, (reading) => listNamedItems(reading, determination.id)),
    listMissions(db),
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
    counts: countsOf(items),
    items: items.map((item) => itemShown(item, states)),
  };
}

function itemShown(
  { application, reference, name, country, outcome, votes, opposedBy }: NamedItem,
  states: ReadonlyMap<Id<"mission">, string>,
) {
  const opposition = opposedBy.map((mission) => ({ id: mission, name: states.get(mission) ?? "" }));
  return { application, reference, name, country, outcome, votes, opposition };
}

async function seeList(
  db: Db,
  id: Id<"list">,
  at: Instant,
): Promise<{ readonly list: ListBeforeBody; readonly call: CallForApplications; readonly number: number } | null> {
  const sealed = await getSealedList(db, id);
  if (sealed?.kind !== "proposed") return null;
  const call = mustExist(await getCall(db, sealed.call));
  const [decision, silence, brief, entered] = await Promise.all([
    getModalitiesDecision(db, call.decision).then(mustExist),
    listSilenceProcedures(db, call.decision),
    listListInBrief(db, id),
    findEnteredDetermination(db, id),
  ]);
  const listed = await listApplicationRecords(db, brief, at);
  const period = listed[0]?.period ?? null;
  const { number, sealedAt } = sealed;
  return { call, number, list: { decision, silence, call: call.id, id, sealedAt, period, listed, entered } };
}
