import type { Context } from "#acts/kit/context.ts";
import { countHeldBack } from "#db/applications/application-counts.ts";
import { type ApplicationFilter, listCountriesOfApplicants } from "#db/applications/application-filter.ts";
import {
  findPlaceInList,
  listApplications,
  type PlaceInList,
  readApplications,
} from "#db/applications/application-lists.ts";
import { listGoneFromRegister } from "#db/applications/claim-evidence.ts";
import { listAnswersChanged } from "#db/applications/earlier-answers.ts";
import { listOnTheDesk, standingsAt } from "#db/applications/kept-standings.ts";
import { countPreparedRulings, listPreparedRulingsOf } from "#db/applications/prepared-rulings.ts";
import { listCompletableUntil } from "#db/applications/steps.ts";
import { listChangedUnseen } from "#db/applications/submitted-organisations.ts";
import { listDoubled } from "#db/organisations/organisations.ts";
import { readingAsActor } from "#db/readers.ts";
import type { ApplicationOrder } from "#domain/applications/application.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { deskLists, type QueueList, standingsOn } from "#domain/applications/desk-list.ts";
import type { StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import { mayPerform } from "#domain/authority.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { daysBetween, type Instant, isAfter, isWithin } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { categoriesOfDecisions } from "../kit/categories-of-decisions.ts";
import { classesInLists, classesToFilterBy, filterOfClass } from "../kit/classes-in-lists.ts";
import { pageOf } from "../kit/page-of.ts";
import { seeWaitingInputs } from "../participation/waiting-inputs.ts";
import { listCallsForReview } from "./calls-for-review.ts";
import { countInquiriesOnDesk } from "./inquiries.ts";
import { listOverdue } from "./late-telling.ts";
import { preparedInShort } from "./prepared-in-short.ts";
import {
  countQueue,
  filterOfOfficer,
  officerAsked,
  officersFor,
  otherOffice,
  ownOffice,
  seeWorkload,
  type WantedOfficer,
} from "./queue-counts.ts";

export interface WantedQueue extends Pick<ApplicationFilter, "category" | "class" | "country" | "call" | "q"> {
  readonly state: QueueList | "all";
  readonly assigned?: WantedOfficer | undefined;
  readonly order: ApplicationOrder;
  /** The codes of countries in the order of their names, for that order. */
  readonly countries?: readonly string[] | undefined;
  readonly page: number;
}

type Reading = Pick<Context, "db" | "now" | "actor">;

const ROWS = 50;

/** What can still be decided: that it may be there twice, or has changed, matters to nobody afterwards. */
const undecided: readonly StandingInAWord[] = [...standingsOn.submitted, ...standingsOn.cleared];

const always: readonly QueueList[] = ["submitted", "cleared", "circulated", "decided"];

/** The applications that fit the filters, with how many of them are in each state, and what to look at in those of the page. */
export async function seeQueue({ db, now, actor }: Reading, wanted: WantedQueue) {
  const { state, order, country, call, q } = wanted;
  const [calls, categories, officers] = await Promise.all([
    listCallsForReview({ db, now, actor }),
    categoriesOfDecisions(db),
    officersFor({ db, actor }),
    // What counts and lists ask first, so that they need not wait for it: it is remembered.
    standingsAt(db, now),
  ]);
  const { classes, ...chosen } = await chosenClass(db, calls, wanted);
  const whose = officerAsked(wanted.assigned, officers, actor);
  const assigned = filterOfOfficer(whose, officers, actor);
  const filter = { ...chosen, country, call, q, ...readBy(actor, calls) };
  const counting = countQueue({ db, now, actor }, { state, filter, assigned, officers });
  const listing = async () => {
    // The first page is there however many fit; how a word is best looked for hangs on it.
    const fitting = wanted.page === 1 && q === undefined ? undefined : (await counting).total;
    const { limit, offset } = pageOf(wanted.page, fitting ?? 0, ROWS);
    return listApplications(
      db,
      { ...filter, assigned, standing: standingsOf(wanted, { now, actor }) },
      { order, countries: wanted.countries, limit, offset, fitting },
    );
  };
  const [counted, heldBack, workload, countries, rows] = await Promise.all([
    counting,
    state === "cleared" ? countHeldBack(db, { ...filter, assigned }, now) : 0,
    seeWorkload({ db, now, actor }, officers),
    listCountriesOfApplicants(
      db,
      calls.map(({ id }) => id),
    ),
    listing(),
  ]);
  const { counts, all, total } = counted;
  const { page, pages } = pageOf(wanted.page, total, ROWS);
  const ids = rows.map(({ id }) => id);
  const [desk, gone, overdue, classOf, confidential] = await Promise.all([
    listOnTheDesk(db, now, ids),
    listGoneFromRegister(db, ids),
    listOverdue(db, rows, calls, now),
    classesInLists(
      db,
      rows.map((row) => row.call.decision),
    ),
    seeConfidential({ db, actor }, ids),
  ]);
  const onDesk = (id: Id<"application">) => mustExist(desk.get(id) ?? null);
  const open = rows.filter(({ id }) => undecided.includes(onDesk(id).standing));
  const [doubled, changed, answersChanged, completable] = await Promise.all([
    listDoubled(
      db,
      open.map(({ organisation }) => organisation.id),
    ),
    listChangedUnseen(
      db,
      open.map(({ id }) => id),
    ),
    listAnswersChanged(
      db,
      open.map(({ id }) => id),
    ),
    listCompletableUntil(
      db,
      ids.filter((id) => onDesk(id).standing === "returned"),
    ),
  ]);
  const zones = new Map(calls.map(({ id, window }) => [id, window.zone]));
  return {
    rows: rows.map((row) => {
      const zone = zones.get(row.call.id) ?? "UTC";
      const { standing, office, officer } = onDesk(row.id);
      return {
        reference: row.reference,
        organisation: row.organisation,
        class: classOf(row.call.decision, row.class),
        process: row.process.shortName,
        receivedAt: row.receivedAt?.toString() ?? null,
        zone,
        waiting: daysWaiting({ standing, receivedAt: row.receivedAt }, zone, now),
        standing,
        /** Cleared, and goes on no list until somebody lets it. */
        heldBack: standing === "cleared" && row.heldBackReason !== null,
        /** Of what was sent back, until when it can be completed. */
        completableUntil: completable.get(row.id)?.toString() ?? null,
        /** Of what waits for the ruling of another office, which. */
        withOffice: office === otherOffice(actor) ? office : null,
        doubled: undecided.includes(standing) && doubled.has(row.organisation.id),
        /** Its organisation has changed its record since an officer looked. */
        changed: changed.has(row.id),
        /** When its organisation last changed what it had sent; null where it did not. */
        answersChangedAt: answersChanged.get(row.id)?.toString() ?? null,
        /** A later edition of the register on which its claim rests lists it no more. */
        gone: gone.has(row.id),
        /** The day by which the decision owes an answer is over. */
        overdue: overdue.has(row.id),
        /** What the reader's office has prepared to rule on it. */
        prepared: confidential.prepared.get(row.id) ?? null,
        /** Whose it is; null where it is nobody's. */
        officer: officers.find(({ id }) => id === officer) ?? null,
      };
    }),
    /** A list on which nobody is for now is shown where every round comes by it, and where it is asked for. */
    counts: counts.filter(({ state: one, count }) => count > 0 || always.includes(one) || one === state),
    all,
    total,
    /** How many of those on the list of what is cleared are held back. */
    heldBack,
    page,
    pages,
    other: otherOffice(actor),
    /** How many rulings the reader's office has prepared, on whatever list. */
    prepared: confidential.preparedInAll,
    inputs: confidential.inputs,
    /** How many inquiries wait, and for whose answer; null where that is not the reader's to know. */
    inquiries: confidential.inquiries,
    due: dueOf(calls, call, now),
    calls: calls.map(({ id, title }) => ({ id, title })),
    categories,
    /** In place of the categories, where all calls of the list know the same classes of a decision's own. */
    classes,
    /** Whose those on the list are; and what each officer has in all. */
    assigned: counted.assigned,
    workload,
    filter: { ...chosen, assigned: whose },
    countries,
  };
}

/** Where an application stands in the queue through which an officer goes; null when it is in none. */
export async function seePlaceInQueue(
  { db, now, actor }: Reading,
  reference: string,
  wanted: Omit<WantedQueue, "page">,
): Promise<PlaceInList | null> {
  const { order, countries } = wanted;
  const { filter } = await filterOfQueue({ db, now, actor }, wanted);
  return findPlaceInList(db, filter, { order, countries, reference });
}

const BATCH = 2000;

/** The same list whole, as a file has it. Only what the queue shows, and nothing of what is asked for the rows of a page alone: what to look at, and what is prepared. */
export async function seeWholeQueue({ db, now, actor }: Reading, wanted: Omit<WantedQueue, "page">) {
  const { order, countries } = wanted;
  const { filter, calls, officers } = await filterOfQueue({ db, now, actor }, wanted);
  const classOf = await classesInLists(
    db,
    calls.map(({ decision }) => decision),
  );
  const zones = new Map(calls.map(({ id, window }) => [id, window.zone]));
  const names = new Map(officers.map(({ id, name }) => [id, name]));
  return {
    /** Whether the reader shares in the work of the desk, and is told whose an application is. */
    assigns: mayPerform(actor, "assign-applications"),
    async *read() {
      for await (const batch of readApplications(db, filter, { order, countries, batch: BATCH }))
        yield batch.map(({ class: key, officer, ...row }) => ({
          ...row,
          class: classOf(row.decision, key),
          waiting: daysWaiting(row, zones.get(row.call) ?? "UTC", now),
          officer: officer === null ? null : (names.get(officer) ?? null),
        }));
    },
  };
}

/** Which applications are on the list that is asked for. */
async function filterOfQueue({ db, now, actor }: Reading, wanted: Omit<WantedQueue, "page">) {
  const { country, call, q } = wanted;
  const [calls, officers] = await Promise.all([listCallsForReview({ db, now, actor }), officersFor({ db, actor })]);
  const { category, class: own } = await chosenClass(db, calls, wanted);
  const standing = standingsOf(wanted, { now, actor });
  const assigned = filterOfOfficer(officerAsked(wanted.assigned, officers, actor), officers, actor);
  return {
    calls,
    officers,
    filter: { category, class: own, country, call, q, assigned, ...readBy(actor, calls), standing },
  };
}

/** For how many days it has waited for an officer. */
function daysWaiting(
  { standing, receivedAt }: { readonly standing: StandingInAWord; readonly receivedAt: Instant | null },
  zone: string,
  now: Instant,
) {
  return standingsOn.submitted.includes(standing) && receivedAt !== null ? daysBetween(zone, receivedAt, now) : null;
}

/** What is confidential to the reader's office, in one transaction: what it has prepared, for the rows of the page alone and in all, and the written inputs and inquiries that wait for it. */
async function seeConfidential(
  { db, actor }: Pick<Reading, "db" | "actor">,
  applications: readonly Id<"application">[],
) {
  return readingAsActor(db, actor, async (reading) => {
    const [rows, counts, inputs, inquiries] = await Promise.all([
      listPreparedRulingsOf(reading, applications),
      countPreparedRulings(reading),
      seeWaitingInputs(reading, actor),
      countInquiriesOnDesk(reading, actor),
    ]);
    return {
      prepared: new Map(rows.map((row) => [row.application, preparedInShort(row, actor)])),
      preparedInAll: counts.reduce((before, { count }) => before + count, 0),
      inputs,
      inquiries,
    };
  });
}

/** A class is chosen among those of one decision; elsewhere an address that names one is taken as if it did not. */
async function chosenClass(
  db: Reading["db"],
  calls: readonly CallForApplications[],
  wanted: Pick<WantedQueue, "call" | "category" | "class">,
) {
  const listed = wanted.call === undefined ? calls : calls.filter(({ id }) => id === wanted.call);
  const classes = await classesToFilterBy(
    db,
    listed.map(({ decision }) => decision),
  );
  return { classes, ...filterOfClass(classes, wanted) };
}

function standingsOf({ state }: Pick<WantedQueue, "state">, { now: at, actor }: Pick<Reading, "now" | "actor">) {
  if (state === "all") return { at, words: deskLists.flatMap((one) => standingsOn[one]) };
  if (state === "other-office") return { at, words: standingsOn.submitted, office: otherOffice(actor) };
  if (state === "submitted") return { at, words: standingsOn.submitted, office: ownOffice(actor) };
  return { at, words: standingsOn[state] };
}

/** A Chair reads those of some calls; the Secretariat, which reads all of them, is not asked to look for each, and may look for a person. */
function readBy({ role }: Actor, calls: readonly CallForApplications[]) {
  return role === "secretariat" ? { withPeople: true } : { calls: calls.map(({ id }) => id) };
}

/** The call whose deadline the desk has before it: that of the filter or, without one, the open one that closes first. */
function dueOf(calls: readonly CallForApplications[], wanted: Id<"call"> | undefined, now: Instant) {
  const open = calls.filter(({ id, window }) => isWithin(window, now) && (wanted === undefined || id === wanted));
  const [first, ...others] = open;
  if (first === undefined) return null;
  const due = others.reduce(
    (soonest, one) => (isAfter(soonest.window.closesAt, one.window.closesAt) ? one : soonest),
    first,
  );
  return {
    id: due.id,
    title: due.title,
    opensAt: due.window.opensAt.toString(),
    closesAt: due.window.closesAt.toString(),
    zone: due.window.zone,
  };
}

export type QueueSeen = Awaited<ReturnType<typeof seeQueue>>;

export type PlaceInQueue = NonNullable<Awaited<ReturnType<typeof seePlaceInQueue>>>;
