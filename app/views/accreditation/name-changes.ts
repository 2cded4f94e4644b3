import type { Context } from "#acts/kit/context.ts";
import {
  countNameChanges,
  findLatestNameChange,
  getNameChange,
  listNameChanges,
  listNamedAccreditations,
  listNamesWhenAsked,
} from "#db/accreditation/name-changes.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import { getPerson } from "#db/people/people.ts";
import { accreditationStanding } from "#domain/accreditation/accreditation.ts";
import type { Names } from "#domain/accreditation/events.ts";
import {
  mayConfirmNameChange,
  mayDecideNameChange,
  mayRequestNameChange,
  type NameChange,
  type NamedAccreditation,
  running,
} from "#domain/accreditation/name-change.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { pageOf } from "../kit/page-of.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

/** What the actor's organisation is called on the lists, and what it may ask for; null while it has no record. */
export async function seeOwnNameChange({ db, now, actor }: Reading) {
  if (actor.role !== "applicant" || actor.organisation === null) return null;
  const own = actor.organisation;
  const [record, accreditations, latest] = await Promise.all([
    getOrganisation(db, own).then(mustExist),
    listNamedAccreditations(db, own),
    findLatestNameChange(db, own),
  ]);
  const underWay = latest !== null && latest.decision === null;
  return {
    version: record.version,
    record: namesShown(record),
    accreditedAs: running(accreditations, now).map((named) => ({
      accreditation: named.accreditation.id,
      process: named.process,
      names: namesShown(named.names),
      suspended: suspensionOf(named, now),
    })),
    latest: latest === null ? null : changeShown(latest),
    /** One that was asked for waits for its answer. */
    waits: underWay,
    refusal: mayRequestNameChange({ organisation: own, record, accreditations, underWay }, now),
  };
}

export type OwnNameChangeSeen = NonNullable<Awaited<ReturnType<typeof seeOwnNameChange>>>;

const ROWS = 50;

/** The changes of name that were asked for, those that wait first. */
export async function seeNameChanges({ db }: Pick<Context, "db">, wanted: number) {
  const { waiting, all } = await countNameChanges(db);
  const { page, pages, limit, offset } = pageOf(wanted, all, ROWS);
  const changes = await listNameChanges(db, { limit, offset });
  const names = await listNamesWhenAsked(
    db,
    changes.map(({ id }) => id),
  );
  return {
    waiting,
    page,
    pages,
    changes: changes.map((change) => ({ ...changeShown(change), accreditedAs: names.get(change.id) ?? [] })),
  };
}

/** How many wait for an answer. */
export async function seeWaitingNameChanges({ db }: Pick<Context, "db">): Promise<number> {
  return (await countNameChanges(db)).waiting;
}

/** One of them, with what the organisation is called until it is answered; null when there is none. */
export async function seeNameChange({ db, now }: Pick<Context, "db" | "now">, id: Id<"name_change">) {
  const change = await getNameChange(db, id);
  if (change === null) return null;
  const answeredAt = change.decision?.at ?? null;
  const [accreditations, requester, officer] = await Promise.all([
    listNamedAccreditations(db, change.organisation, answeredAt),
    getPerson(db, change.requestedBy),
    change.decision === null ? null : getPerson(db, change.decision.by),
  ]);
  return {
    ...changeShown(change),
    requestedBy: requester?.name ?? null,
    decidedBy: officer?.name ?? null,
    accreditedAs: running(accreditations, answeredAt ?? now).map(({ accreditation, names, process }) => ({
      accreditation: accreditation.id,
      process,
      names: namesShown(names),
    })),
    refusals: {
      confirm: mayConfirmNameChange({ change, accreditations }, now),
      decline: mayDecideNameChange({ change }),
    },
  };
}

/** Since when and on what ground it gives no right; null where it is in force. */
function suspensionOf({ accreditation, zone }: NamedAccreditation, now: Instant) {
  const { kind, since } = accreditationStanding(accreditation, now, zone);
  if (kind !== "suspended") return null;
  const change = accreditation.changes.findLast(({ effectiveAt }) => effectiveAt.equals(since));
  return { ground: mustExist(change ?? null).ground, since: since.toString(), zone };
}

function namesShown({ name, acronym, country }: Names) {
  return { name, acronym, country };
}

function changeShown(change: NameChange) {
  const { id, ground, requestedAt, decision } = change;
  return {
    id,
    ground,
    names: namesShown(change),
    requestedAt: requestedAt.toString(),
    decision:
      decision === null ? null : { outcome: decision.outcome, at: decision.at.toString(), reason: decision.reason },
  };
}

export type NamesShown = ReturnType<typeof namesShown>;
