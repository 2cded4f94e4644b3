import { circulateList } from "#acts/objections/circulate-list.ts";
import { type EnterDetermination, enterDetermination } from "#acts/objections/enter-determination.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { putListBeforeBody } from "#acts/objections/put-list-before-body.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Db } from "#db/handles.ts";
import type { Cleared } from "#domain/applications/application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import type { Class, RulingStage } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { instant, round } from "./factories.ts";
import {
  accepted,
  as,
  type Given,
  type GivenCall,
  givenCleared,
  givenMission,
  givenOpenCall,
  theClock,
} from "./given.ts";

/* Lists before a body, brought there through the acts. */

/** The session is from 25 to 29 July 2022. */
export const inSession = instant("2022-07-26T15:00:00Z");
export const enteredAt = instant("2022-07-26T18:00:00Z");
export const confirmedAt = instant("2022-07-27T09:00:00Z");

export const bodyDecides: Partial<Provisions> = {
  effect: { ...oewg2021To2025.provisions.effect, kind: "body-decides", by: "vote" },
};
const { ngo } = ahcCybercrime.provisions.categories;
export const onTheList: Partial<Provisions> = {
  categories: { ...oewg2021To2025.provisions.categories, ngo },
  effect: ahcCybercrime.provisions.effect,
};
export const forTheSession: Partial<Provisions> = {
  ...onTheList,
  validity: { ...oewg2021To2025.provisions.validity, until: "session" },
};

export interface GivenList extends GivenCall {
  readonly list: Id<"list">;
  readonly sealedAt: Instant;
  readonly listed: readonly Given<Cleared>[];
}

async function cleared(db: Db, given: GivenCall, count: number): Promise<Given<Cleared>[]> {
  const listed: Given<Cleared>[] = [];
  for (let place = 0; place < count; place += 1) listed.push(await givenCleared(db, given));
  return listed;
}

/** The customary classes, where the text says what it means that nobody has ruled at the stages of a kind. */
export function classesWithDefault(
  what: RulingStage["what"],
  stated: Pick<RulingStage, "due" | "ifNone">,
  provisions: Partial<Provisions> = onTheList,
): readonly Class[] {
  const customary = classesOf({ provisions: { ...oewg2021To2025.provisions, ...provisions } });
  return customary.map((one) => ({
    ...one,
    track:
      one.track?.map((stage) => (stage.kind === "ruling" && stage.what === what ? { ...stage, ...stated } : stage)) ??
      null,
  }));
}

/** A list that the body decides on, and no State was asked before. */
export async function givenListBeforeBody(
  db: Db,
  count: number,
  provisions = onTheList,
  classes?: readonly Class[],
): Promise<GivenList> {
  const given = await givenOpenCall(db, provisions, classes);
  const listed = await cleared(db, given, count);
  const { list } = accepted(
    await putListBeforeBody(as(db, given.officer, round.circulating), { call: given.call.id }),
  ).next;
  return { ...given, list, sealedAt: round.circulating, listed };
}

/** A list of which a State has named all but the last; the text leaves them to the body. */
export async function givenObjected(db: Db, count: number, classes?: readonly Class[]): Promise<GivenList> {
  const given = await givenOpenCall(db, bodyDecides, classes);
  const listed = await cleared(db, given, count);
  const to = { call: given.call.id, closesAt: round.periodCloses };
  const { period, list } = accepted(await circulateList(as(db, given.officer, round.circulating), to)).next;
  const applications = listed.slice(0, -1).map(({ application }) => application.reference);
  const mission = await givenMission(db);
  accepted(await raiseObjection(as(db, mission, round.objecting), { period: period.id, applications, basis: null }));
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
  return { ...given, list, sealedAt: round.circulating, listed };
}

export function entering(
  given: GivenList,
  items: EnterDetermination["items"],
  more: Partial<EnterDetermination> = {},
): EnterDetermination {
  return {
    list: given.list,
    session: given.session.id,
    how: "consensus",
    symbol: "A/AC.900/4",
    decidedAt: inSession,
    items,
    ...more,
  };
}

export const said = (reference: string, outcome: "yes" | "no" | "deferred") => ({ reference, outcome, votes: null });

/** The same for everybody on the list. */
export const saidOfAll = (given: GivenList, outcome: "yes" | "no" | "deferred") =>
  given.listed.map(({ application }) => said(application.reference, outcome));

/** By the officer of the process. */
export async function givenEntered(
  db: Db,
  given: GivenList,
  items: EnterDetermination["items"],
  more: Partial<EnterDetermination> = {},
): Promise<Id<"determination">> {
  return accepted(await enterDetermination(as(db, given.officer, enteredAt), entering(given, items, more))).next.id;
}
