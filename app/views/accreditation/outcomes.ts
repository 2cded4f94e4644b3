import type { Context } from "#acts/kit/context.ts";
import { getAccreditation } from "#db/accreditation/accreditations.ts";
import { listAccreditedNames } from "#db/accreditation/name-changes.ts";
import { listWaitingWithdrawals, listWithdrawals, type NamedWithdrawal } from "#db/accreditation/withdrawals.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import {
  countDecidedApplications,
  countReceivedByKind,
  countRefusedByGround,
  type CountsOfKind,
  listDecidedApplications,
  readDecidedApplications,
} from "#db/applications/application-standings.ts";
import { getApplication } from "#db/applications/applications.ts";
import { listCalls } from "#db/applications/calls.ts";
import { getConflicts } from "#db/applications/recusals.ts";
import { getModalitiesDecision, listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { listRegions } from "#db/organisations/countries.ts";
import { getProcess, listProcesses } from "#db/process/processes.ts";
import {
  type Accreditation,
  accreditationStanding,
  type Changing,
  mayReinstate,
  maySuspend,
} from "#domain/accreditation/accreditation.ts";
import { mayConfirmWithdrawal, mayDiscardWithdrawal, mayEnterWithdrawal } from "#domain/accreditation/withdrawal.ts";
import { explain } from "#domain/applications/explain.ts";
import { refusalGrounds } from "#domain/applications/refusal-ground.ts";
import {
  afterGrant,
  type ApplicationOutcome,
  conditionInAWord,
  type OutcomeCounted,
  outcomes,
} from "#domain/applications/standing-in-a-word.ts";
import { type Actor, servesProcess } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import { decisionInForce } from "#domain/modalities/modalities.ts";
import { listedCategories, type ListedCategory, type Provisions } from "#domain/modalities/provisions.ts";
import type { ClassKey } from "#domain/modalities/stages.ts";
import { classIn } from "#domain/modalities/templates.ts";
import { regions } from "#domain/organisations/organisation.ts";
import { listCallsForReview } from "../applications/calls-for-review.ts";
import { categoriesOfDecisions } from "../kit/categories-of-decisions.ts";
import { classShown } from "../kit/class-shown.ts";
import { classesInLists, classesToFilterBy, filterOfClass } from "../kit/classes-in-lists.ts";
import { pageOf } from "../kit/page-of.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

export interface WantedOutcomes {
  readonly outcome?: ApplicationOutcome | undefined;
  /** The slug of a process. */
  readonly process?: string | undefined;
  readonly call?: Id<"call"> | undefined;
  readonly category?: ListedCategory | undefined;
  readonly class?: ClassKey | undefined;
  readonly q?: string | undefined;
  readonly page: number;
}

const ROWS = 50;

const BATCH = 2000;

/** The record of outcomes; the Chair of a process sees those of that process. */
export async function seeOutcomes({ db, now, actor }: Reading, wanted: WantedOutcomes) {
  const [{ processes, calls, classes, ofClass, reads, filter }, categories] = await Promise.all([
    outcomesAsked({ db, now, actor }, wanted),
    categoriesOfDecisions(db),
  ]);
  const { outcome } = filter;
  const counts = await countDecidedApplications(db, filter);
  const all = outcomes.reduce((sum, one) => sum + counts[one], 0);
  const total = outcome === undefined ? all : counts[outcome];
  const { page, pages, limit, offset } = pageOf(wanted.page, total, ROWS);
  const rows = await listDecidedApplications(db, filter, { limit, offset });
  const classOf = await classesInLists(
    db,
    rows.map((row) => row.call.decision),
  );
  return {
    rows: rows.map(({ decidedAt, validUntil, class: key, refusalGround, ...row }) => ({
      ...row,
      refusalGround: reads ? refusalGround : null,
      class: classOf(row.call.decision, key),
      decidedAt: decidedAt.toString(),
      validUntil: validUntil?.toString() ?? null,
    })),
    /** Whether the reader is told on which ground an office refused: who reads the reason. */
    groundsTold: reads,
    counts: outcomes.map((one) => ({ outcome: one, count: counts[one] })),
    all,
    total,
    page,
    pages,
    processes: processes.map(({ slug, title, shortName }) => ({ slug, title, shortName })),
    categories,
    /** In place of the categories, where the list is of one decision that has classes of its own. */
    classes,
    filter: ofClass,
    calls: calls.map(({ id, title }) => ({ id, title })),
  };
}

/** The same whole, in batches, as a file has it: to each reader what the page shows them. */
export async function seeWholeOutcomes({ db, now, actor }: Reading, wanted: Omit<WantedOutcomes, "page">) {
  const { calls, reads, filter } = await outcomesAsked({ db, now, actor }, wanted);
  const classOf = await classesInLists(
    db,
    calls.map(({ decision }) => decision),
  );
  return {
    /** Whether the reader is told on which ground an office refused. */
    groundsTold: reads,
    async *read() {
      for await (const rows of readDecidedApplications(db, filter, { batch: BATCH }))
        yield rows.map(({ class: key, validUntil, refusalGround, ...row }) => ({
          ...row,
          refusalGround: reads ? refusalGround : null,
          class: classOf(row.call.decision, key),
          validUntil: row.outcome === "accredited" ? validUntil : null,
        }));
    },
  };
}

/**
 * What came of what was received, by the country that the application gave, by its region and by class. How many still wait, and on which grounds how many were refused, is told to
 * whoever reads those applications; a Chair who does not is told of outcomes alone, as the record of outcomes tells.
 */
export async function seeOutcomeCounts(
  { db, now, actor }: Reading,
  {
    countries: inOrder,
    ...wanted
  }: Pick<WantedOutcomes, "process" | "call"> & { readonly countries: readonly string[] },
) {
  const {
    processes,
    calls,
    listed,
    classes,
    reads: waitingShown,
    filter,
  } = await outcomesAsked({ db, now, actor }, wanted);
  const [{ countries, categories, classes: byClass }, refused] = await Promise.all([
    countReceivedByKind(db, filter),
    waitingShown
      ? countRefusedByGround(
          db,
          listed.map(({ id }) => id),
        )
      : [],
  ]);
  const shown = <Of extends string>(counts: readonly CountsOfKind<Of>[]) =>
    counts.map((one) => outcomesOf(one, waitingShown)).filter(({ received }) => received > 0);
  const regionOf = await listRegions(
    db,
    countries.map(({ of }) => of),
  );
  const ofCountries = inOrderOf(inOrder, shown(countries));
  return {
    processes: processes.map(({ slug, title, shortName }) => ({ slug, title, shortName })),
    calls: calls.map(({ id, title }) => ({ id, title })),
    waitingShown,
    countries: ofCountries,
    regions: regions.flatMap((region) => {
      const parts = ofCountries.filter(({ of }) => regionOf.get(of) === region);
      return parts.length === 0 ? [] : [{ ...parts.reduce(together), of: region }];
    }),
    categories: inOrderOf(listedCategories, shown(categories)),
    /** In place of the categories, where all is of one decision that has classes of its own. */
    classes:
      classes?.flatMap((one) =>
        shown(byClass.filter(({ of }) => of === one.key)).map((row) => ({ ...row, class: one })),
      ) ?? null,
    /** What an office has refused, for whoever reads its reasons. */
    grounds: [...refusalGrounds, null].flatMap((ground) => refused.filter((one) => one.ground === ground)),
  };
}

function outcomesOf<Of extends string>({ of, received, standings }: CountsOfKind<Of>, waitingShown: boolean) {
  const decided = sumOf(standings, outcomes);
  return {
    of,
    received: waitingShown ? received : decided,
    outcomes: {
      // Also what was suspended, withdrawn or has expired since.
      accredited: sumOf(standings, afterGrant),
      "not-accredited": sumOf(standings, ["not-accredited"]),
      refused: sumOf(standings, ["refused"]),
      withdrawn: sumOf(standings, ["withdrawn"]),
      undecided: sumOf(standings, ["undecided"]),
    } satisfies Record<OutcomeCounted, number>,
    waiting: waitingShown ? received - decided : 0,
  };
}

type Counted = ReturnType<typeof outcomesOf<string>>;

function together(one: Counted, other: Counted): Counted {
  const sum = (outcome: OutcomeCounted) => one.outcomes[outcome] + other.outcomes[outcome];
  return {
    of: one.of,
    received: one.received + other.received,
    outcomes: {
      accredited: sum("accredited"),
      "not-accredited": sum("not-accredited"),
      refused: sum("refused"),
      withdrawn: sum("withdrawn"),
      undecided: sum("undecided"),
    },
    waiting: one.waiting + other.waiting,
  };
}

function sumOf(standings: CountsOfKind<string>["standings"], words: readonly ApplicationOutcome[]): number {
  return words.reduce((before, word) => before + (standings[word] ?? 0), 0);
}

function inOrderOf<Of, Row extends { readonly of: Of }>(order: readonly Of[], rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => order.indexOf(one.of) - order.indexOf(other.of));
}

/** Which outcomes are asked for, of those that the reader sees, and what they can be filtered by. */
async function outcomesAsked({ db, now, actor }: Reading, wanted: Omit<WantedOutcomes, "page">) {
  const [allProcesses, allCalls, read] = await Promise.all([
    listProcesses(db),
    listCalls(db),
    listCallsForReview({ db, now, actor }),
  ]);
  const processes = allProcesses.filter(({ id }) => servesProcess(actor, id));
  const calls = allCalls.filter(({ process }) => processes.some(({ id }) => id === process));
  const { outcome, call, q } = wanted;
  const chosen = processes.find(({ slug }) => slug === wanted.process)?.id;
  const process = actor.role === "chair" ? actor.process : chosen;
  const listed = calls.filter((one) =>
    call === undefined ? one.process === (process ?? one.process) : one.id === call,
  );
  const classes = await classesToFilterBy(
    db,
    listed.map(({ decision }) => decision),
  );
  const ofClass = filterOfClass(classes, wanted);
  /** Whether the reader reads the applications themselves, with the reasons of a refusal. */
  const reads = listed.every(({ id }) => read.some((one) => one.id === id));
  const filter = { at: now, process, call, ...ofClass, q, outcome };
  return { processes, calls, listed, classes, ofClass, reads, filter };
}

/** One accreditation as it is recorded, with what may be done to it; null when there is none, or it is of another Chair's process. */
export async function seeAccreditation({ db, now, actor }: Reading, id: Id<"accreditation">) {
  const accreditation = await getAccreditation(db, id);
  if (accreditation === null || !servesProcess(actor, accreditation.process)) return null;
  const [names, process, decision, texts, application, withdrawals] = await Promise.all([
    listAccreditedNames(db, id),
    getProcess(db, accreditation.process).then(mustExist),
    getModalitiesDecision(db, accreditation.decision).then(mustExist),
    listModalitiesDecisions(db, accreditation.process),
    getApplication(db, accreditation.application).then(mustExist),
    listWithdrawals(db, id),
  ]);
  const { zone } = process;
  const standing = accreditationStanding(accreditation, now, zone);
  const inForce = decisionInForce(texts, now) ?? decision;
  const { validity } = decision.provisions;
  const { suspension } = inForce.provisions;
  if (application.state === "draft") throw new Error("A draft is not accredited.");
  const own = classIn(decision, application.class);
  const [record, conflicts] = await Promise.all([
    getApplicationRecord(db, application, now),
    getConflicts(db, application.id),
  ]);
  /** As of its grant, whatever was done to it since. */
  const granted = { ...accreditation, changes: [], validUntil: null };
  const asGranted = explain({ ...record, accreditation: granted }, now);
  const { code, details, cites } = mustExist(asGranted.find(({ provision }) => provision === "accreditation") ?? null);
  const answerOf = (may: (changing: Changing, at: Instant) => Refusal | null): Refusal | null =>
    actor.role === "secretariat" || actor.role === "chair"
      ? may({ accreditation, decision: inForce, by: actor, zone, conflicts }, now)
      : null;
  const waits = withdrawals.find((one) => one.decision === null) ?? null;
  return {
    id,
    reference: application.reference,
    organisation: mustExist(names[0]).name,
    /** The latest first; the last is that of the grant. */
    names: names.map(({ name, acronym, country, since }) => ({
      name,
      acronym,
      country,
      since: since.toString(),
    })),
    class: classShown(own),
    process: { slug: process.slug, title: process.title, shortName: process.shortName },
    decision: { version: decision.version, title: decision.title },
    zone,
    standing: standing.kind,
    word: conditionInAWord(standing.kind),
    since: standing.since.toString(),
    grantedAt: accreditation.grantedAt.toString(),
    validUntil: accreditation.validUntil?.toString() ?? null,
    period: accreditation.period,
    grantedBy: { code, details, cites },
    cites: { validity: validity.cites, suspension: suspension.cites },
    grounds: suspension.grounds,
    changes: accreditation.changes.map(({ kind, effectiveAt, ground, ...change }) => ({
      kind,
      effectiveAt: effectiveAt.toString(),
      ground,
      by: withdrawnBy({ kind, ...change }, withdrawals),
    })),
    /** That was entered, and waits for a second person. */
    withdrawal:
      waits === null
        ? null
        : {
            id: waits.id,
            ground: waits.ground,
            enteredAt: waits.enteredAt.toString(),
            enteredBy: waits.enteredByName,
            refusals: {
              "confirm-withdrawal": answerOf((changing) =>
                mayConfirmWithdrawal({ ...changing, withdrawal: waits }, now),
              ),
              "discard-withdrawal": answerOf((changing) => mayDiscardWithdrawal({ ...changing, withdrawal: waits })),
            },
          },
    mayChange: mayChange(actor, suspension),
    refusals: {
      suspend: answerOf(maySuspend),
      reinstate: answerOf(mayReinstate),
      withdraw: answerOf((changing) => mayEnterWithdrawal({ ...changing, underWay: waits !== null }, now)),
    },
  };
}

/** The Secretariat is told why it may not; a Chair whom the decision does not name is offered nothing. */
function mayChange({ role }: Actor, { by, withdrawalBy }: Provisions["suspension"]): boolean {
  return role === "secretariat" || (role === "chair" && (by.includes(role) || withdrawalBy.includes(role)));
}

/** Who entered a withdrawal and who confirmed it; null of other changes, and of what one person withdrew under an earlier rule. */
function withdrawnBy(
  change: Pick<Accreditation["changes"][number], "kind" | "knownAt">,
  withdrawals: readonly NamedWithdrawal[],
) {
  if (change.kind !== "withdrawn") return null;
  const entered = withdrawals.find(
    ({ decision }) => decision?.outcome === "confirmed" && decision.at.equals(change.knownAt),
  );
  if (entered === undefined) return null;
  return {
    enteredBy: entered.enteredByName,
    enteredAt: entered.enteredAt.toString(),
    confirmedBy: entered.decidedByName,
  };
}

/** The withdrawals that wait for a second person: of the Chair's process, or of all for the Secretariat. */
export async function seeWaitingWithdrawals({ db, actor }: Pick<Reading, "db" | "actor">) {
  if (actor.role !== "chair" && actor.role !== "secretariat") return [];
  const waiting = await listWaitingWithdrawals(db, actor.role === "chair" ? actor.process : undefined);
  return waiting.map(({ enteredBy, ...one }) => ({ ...one, isOwn: enteredBy === actor.person }));
}
