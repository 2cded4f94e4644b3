import type { Context } from "#acts/kit/context.ts";
import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listApplicationsByIds } from "#db/applications/applications.ts";
import { listListInBrief } from "#db/applications/applications-in-brief.ts";
import { getCall } from "#db/applications/calls.ts";
import type { Db } from "#db/handles.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import {
  findDeterminationDraft,
  findLastConfirmed,
  findOvertaking,
  namesToDetermine,
  type NameToDetermine,
} from "#db/objections/determination-drafts.ts";
import {
  findCorrection,
  findEnteredDetermination,
  getDetermination,
  getDeterminationInBrief,
} from "#db/objections/determinations.ts";
import { getSealedList } from "#db/objections/sealed-lists.ts";
import { listMissions } from "#db/people/missions.ts";
import { getProcess } from "#db/process/processes.ts";
import { listSessions } from "#db/process/sessions.ts";
import { readingAsActor } from "#db/readers.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { servesProcess } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { refuse } from "#domain/kit/ruling.ts";
import { mayCorrectDetermination, mayEnterDetermination } from "#domain/objections/determination.ts";
import type { OfDraft, WhatIsEntered } from "#domain/objections/determination-draft.ts";
import {
  awaitedDetermination,
  determinedBefore,
  type ListBeforeBody,
  type Listed,
  zoneOfList,
} from "#domain/objections/list-before-body.ts";
import { pageOf } from "../kit/page-of.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

/** As many as one answers on a page. */
const ROWS = 100;

/** Which page of the list, or of what a search finds on it. */
export interface WantedToDetermine {
  readonly q?: string | undefined;
  readonly page: number;
}

/**
 * A page of those on whom what the body decided is entered, with what was typed of it by now, however long the list: the rule is asked about those on the page. Null for
 * no list, and for the Chair of another process.
 */
export async function seeListToDetermine(
  { db, now, actor }: Reading,
  id: Id<"list">,
  entered: WhatIsEntered,
  { q, page: wanted }: WantedToDetermine,
) {
  const about = await readList(db, id);
  if (about === null || !("person" in actor)) return null;
  const { list, call, number } = about;
  if (!servesProcess(actor, call.process)) return null;
  const entry = await readEntry({ db, actor }, id, entered);
  if (entry === undefined) return null;
  const draft: OfDraft = { list: id, entered, person: actor.person };
  const names = await namesToDetermine(db, id, entered, now);
  const found = await names.count(q);
  const place = pageOf(wanted, found, ROWS);
  const rows = await names.list({ q, ...place });
  const since = list.entered?.id ?? (await findOvertaking(db, draft));
  const [process, sessions, missions, listed, typed, answered, all, correction, meanwhile, seen] = await Promise.all([
    getProcess(db, call.process).then(mustExist),
    listSessions(db, call.process),
    listMissions(db),
    listRecords(db, rows, now),
    readingAsActor(db, actor, (reading) =>
      findDeterminationDraft(
        reading,
        draft,
        rows.map(({ application }) => application),
      ),
    ),
    readingAsActor(db, actor, (reading) => names.countTyped(reading, draft)),
    q === undefined ? found : names.count(),
    entry === null ? null : findCorrection(db, entry.id),
    since === null ? null : getDeterminationInBrief(db, since),
    findLastConfirmed(db, id),
  ]);
  const isOpen = (one: Listed) => awaitedDetermination(one, now) !== null || determinedBefore(one, now) !== null;
  // Who is found by what is kept may still be nobody for the rule: then it is asked about all.
  const open = listed.some(isOpen) ? listed : ((await readListBeforeBody(db, id, now))?.list.listed ?? []);
  const stage =
    listed
      .map((one) => awaitedDetermination(one, now) ?? determinedBefore(one, now)?.stage ?? null)
      .find((one) => one !== null) ?? null;
  const before = { ...list, listed: open, period: open[0]?.period ?? null };
  const nameOf = (mission: Id<"mission">) => missions.find((one) => one.id === mission)?.name ?? "";
  const byId = new Map(listed.map((one) => [one.application.id, one]));
  const typedBy = new Map(typed?.items.map((item) => [item.reference, item]));
  return {
    list: { id, number },
    call: { id: call.id, title: call.title },
    process: process.shortName,
    zone: zoneOfList(before),
    what: entered.what,
    refusal:
      mayEnterDetermination(before, now) ??
      (entry === null ? null : mayCorrectDetermination(entry, correction?.id ?? null)) ??
      (entered.what === "answer" && all === 0 ? refuse("nobody_waits_for_the_body") : null),
    decides: typeof stage?.by === "object" ? stage.by.decides : null,
    cites: stage?.cites ?? null,
    session: entry?.session ?? call.session,
    sessions: sessions.map((session) => ({ id: session.id, title: session.title })),
    entry:
      entry === null
        ? null
        : { id: entry.id, how: entry.how, symbol: entry.symbol, decidedAt: entry.decidedAt.toString() },
    states: missions.filter(({ memberState }) => memberState).map(({ id: mission, name }) => ({ id: mission, name })),
    q: q ?? "",
    all,
    found,
    answered,
    page: place.page,
    pages: place.pages,
    /** The last that was confirmed on the list: the page says with what it was typed which one it knew. */
    seen,
    /** What was entered on the list, or confirmed on it since this was saved. */
    meanwhile: meanwhile === null ? null : { ...meanwhile, enteredAt: meanwhile.enteredAt.toString() },
    /** The fields about all of it, as they were typed; null where nothing was saved, or nothing is left. */
    typed: typed === null || Object.keys(typed.typed).length === 0 ? null : typed.typed,
    rows: rows.map(({ application, reference, name, country }) => {
      const one = byId.get(application);
      const given = entry?.items.find((item) => item.application === application);
      return {
        reference,
        name,
        country,
        isAsked: one !== undefined && isAsked(one, entered, now),
        /** What holds for it now; null while it waits. */
        before: one === undefined ? null : (determinedBefore(one, now)?.outcome ?? null),
        /** As the entry has it that is put right. */
        given:
          given === undefined
            ? null
            : { outcome: given.outcome, votes: given.votes, opposed: given.opposedBy.map(nameOf) },
        typed: typedBy.get(reference) ?? null,
      };
    }),
  };
}

/** The call of a list on which the actor may enter something; null for no such list: what is sent about one is not even read. */
export async function seeCallOfList({ db, actor }: Pick<Reading, "db" | "actor">, id: Id<"list">) {
  const about = await readList(db, id);
  if (about === null || !servesProcess(actor, about.call.process)) return null;
  return about.call.id;
}

export type ListToDetermine = NonNullable<Awaited<ReturnType<typeof seeListToDetermine>>>;

/** All of it, when it is entered: who is asked about, what was typed of whom, and on which page each stands. Null as for a page. */
export async function seeWholeListToDetermine({ db, now, actor }: Reading, id: Id<"list">, entered: WhatIsEntered) {
  const seen = await readListBeforeBody(db, id, now);
  if (seen === null || !("person" in actor)) return null;
  if (!servesProcess(actor, seen.call.process)) return null;
  const entry = await readEntry({ db, actor }, id, entered);
  if (entry === undefined) return null;
  const names = await (await namesToDetermine(db, id, entered, now)).list();
  const missions = await listMissions(db);
  const of = { list: id, entered, person: actor.person };
  const draft = await readingAsActor(db, actor, (reading) => findDeterminationDraft(reading, of));
  const asked = new Set(
    seen.list.listed.filter((one) => isAsked(one, entered, now)).map(({ application }) => application.reference),
  );
  const items = new Map(entry?.items.map((item) => [item.application, item]));
  return {
    zone: zoneOfList(seen.list),
    entry,
    states: missions.filter(({ memberState }) => memberState).map(({ id: mission, name }) => ({ id: mission, name })),
    typed: draft?.typed ?? {},
    items: draft?.items ?? [],
    waiting: names.flatMap(({ application, reference, name }, place) =>
      asked.has(reference)
        ? [{ reference, name, page: Math.floor(place / ROWS) + 1, given: items.get(application) ?? null }]
        : [],
    ),
  };
}

function isAsked(one: Listed, entered: WhatIsEntered, now: Instant): boolean {
  const waits = awaitedDetermination(one, now) !== null;
  const decided = determinedBefore(one, now) !== null;
  switch (entered.what) {
    case "answer":
      return waits;
    case "change":
      return decided;
    case "correction":
      return waits || decided;
  }
}

/** The entry that is put right; null where none is, undefined where it is not of the list. */
async function readEntry({ db, actor }: Pick<Reading, "db" | "actor">, list: Id<"list">, entered: WhatIsEntered) {
  if (entered.what !== "correction") return null;
  const entry = await readingAsActor(db, actor, (reading) => getDetermination(reading, entered.of));
  return entry?.list === list ? entry : undefined;
}

async function listRecords(db: Db, names: readonly NameToDetermine[], at: Instant): Promise<Listed[]> {
  const applications = await listApplicationsByIds(
    db,
    names.map(({ application }) => application),
  );
  return listApplicationRecords(
    db,
    applications.flatMap((one) => (one.state === "circulated" ? [one] : [])),
    at,
  );
}

interface ListRead {
  readonly call: CallForApplications;
  readonly number: number;
  readonly list: Omit<ListBeforeBody, "listed" | "period">;
}

async function readList(db: Db, id: Id<"list">): Promise<ListRead | null> {
  const sealed = await getSealedList(db, id);
  if (sealed?.kind !== "proposed") return null;
  const call = mustExist(await getCall(db, sealed.call));
  const [decision, silence, entered] = await Promise.all([
    getModalitiesDecision(db, call.decision).then(mustExist),
    listSilenceProcedures(db, call.decision),
    findEnteredDetermination(db, id),
  ]);
  const { number, sealedAt } = sealed;
  return { call, number, list: { decision, silence, call: call.id, id, sealedAt, entered } };
}

/** The whole list as the rule sees it; null where it is none that lies before a body. */
export async function readListBeforeBody(
  db: Db,
  id: Id<"list">,
  at: Instant,
): Promise<(Omit<ListRead, "list"> & { readonly list: ListBeforeBody }) | null> {
  const read = await readList(db, id);
  if (read === null) return null;
  const listed = await listApplicationRecords(db, await listListInBrief(db, id), at);
  return { ...read, list: { ...read.list, listed, period: listed[0]?.period ?? null } };
}
