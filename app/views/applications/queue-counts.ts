import type { Context } from "#acts/kit/context.ts";
import { countByStandingAndOffice } from "#db/applications/application-counts.ts";
import type { ApplicationFilter } from "#db/applications/application-filter.ts";
import { countAssigned, type CountOfAssigned, listOfficersInOffice } from "#db/applications/assignments.ts";
import { isDecided, type OfficerInOffice } from "#domain/applications/assignment.ts";
import { deskLists, type QueueList, standingsOn } from "#domain/applications/desk-list.ts";
import { mayPerform } from "#domain/authority.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Office } from "#domain/modalities/stages.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

/** To whom an application is assigned: to the reader, to nobody, or to an officer. */
export type WantedOfficer = "me" | "nobody" | Id<"person">;

/** Among whom the work of the desk is shared; nobody where the reader shares in none of it. */
export async function officersFor({ db, actor }: Pick<Reading, "db" | "actor">): Promise<readonly OfficerInOffice[]> {
  return mayPerform(actor, "assign-applications") ? listOfficersInOffice(db) : [];
}

/** An officer who is none, or no longer, is taken as if nobody had been asked for. */
export function officerAsked(
  wanted: WantedOfficer | undefined,
  officers: readonly OfficerInOffice[],
  actor: Actor,
): WantedOfficer | undefined {
  if (wanted === undefined || officers.length === 0) return undefined;
  if (wanted === "nobody") return wanted;
  if (wanted === "me" || isReader(wanted, actor)) return "me";
  return officers.some(({ id }) => id === wanted) ? wanted : undefined;
}

export function filterOfOfficer(
  asked: WantedOfficer | undefined,
  officers: readonly OfficerInOffice[],
  actor: Actor,
): ApplicationFilter["assigned"] {
  if (asked === undefined) return undefined;
  if (asked === "nobody") return { toNoneOf: officers.map(({ id }) => id) };
  if (asked !== "me") return { to: asked };
  return "person" in actor ? { to: actor.person } : undefined;
}

interface Counting {
  readonly state: QueueList | "all";
  /** But for to whom they are assigned. */
  readonly filter: Omit<ApplicationFilter, "standing" | "assigned">;
  readonly assigned: ApplicationFilter["assigned"];
  readonly officers: readonly OfficerInOffice[];
}

/** How many fit, list by list, and how many of those on the list that is asked for are whose. */
export async function countQueue({ db, now, actor }: Reading, { state, filter, assigned, officers }: Counting) {
  const [{ byStanding, byOffice }, assignments] = await Promise.all([
    countByStandingAndOffice(db, filter, now),
    countAssigned(db, filter, officers, now),
  ]);
  const inAll = (list: QueueList) =>
    list === "submitted" || list === "other-office"
      ? (byOffice.get(officeOf(list, actor)) ?? 0)
      : sum(standingsOn[list], (word) => byStanding.get(word) ?? 0);
  const ofOfficer = (list: QueueList, officer?: Id<"person">) =>
    sum(
      assignments.filter((one) => isOn(list, one, actor) && (officer === undefined || one.officer === officer)),
      ({ count }) => count,
    );
  const ofNobody = (list: QueueList) => inAll(list) - ofOfficer(list);
  const counts = lists.map((list) => {
    if (assigned === undefined) return { state: list, count: inAll(list) };
    return { state: list, count: "to" in assigned ? ofOfficer(list, assigned.to) : ofNobody(list) };
  });
  const all = sum(counts, ({ count }) => count);
  const shown = state === "all" ? lists : [state];
  return {
    counts,
    all,
    total: counts.find((one) => one.state === state)?.count ?? all,
    assigned: {
      nobody: sum(shown, ofNobody),
      officers: officers.map(({ id, name }) => ({
        ...{ id, name, isReader: isReader(id, actor) },
        count: sum(shown, (list) => ofOfficer(list, id)),
      })),
    },
  };
}

/** What each officer has, whatever is filtered by. */
export async function seeWorkload({ db, now, actor }: Reading, officers: readonly OfficerInOffice[]) {
  const assignments = await countAssigned(db, {}, officers, now);
  return officers.map(({ id, name }) => {
    const own = assignments.filter(({ officer, stage }) => officer === id && !isDecided({ standing: stage }));
    return {
      ...{ id, name, isReader: isReader(id, actor) },
      toReview: sum(
        own.filter((one) => isOn("submitted", one, actor)),
        ({ count }) => count,
      ),
      open: sum(own, ({ count }) => count),
    };
  });
}

const lists: readonly QueueList[] = ["submitted", "other-office", ...deskLists.filter((list) => list !== "submitted")];

function isReader(id: Id<"person">, actor: Actor): boolean {
  return "person" in actor && actor.person === id;
}

function isOn(list: QueueList, { stage, office }: Pick<CountOfAssigned, "stage" | "office">, actor: Actor): boolean {
  return list === "submitted" || list === "other-office"
    ? office === officeOf(list, actor)
    : standingsOn[list].includes(stage);
}

function officeOf(list: "submitted" | "other-office", actor: Actor): Office {
  return list === "submitted" ? ownOffice(actor) : otherOffice(actor);
}

export function ownOffice({ role }: Actor): Office {
  return role === "chair" ? role : "secretariat";
}

export function otherOffice(actor: Actor): Office {
  return ownOffice(actor) === "chair" ? "secretariat" : "chair";
}

function sum<One>(all: readonly One[], of: (one: One) => number): number {
  return all.reduce((before, one) => before + of(one), 0);
}
