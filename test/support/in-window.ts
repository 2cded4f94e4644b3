import { circulateList } from "#acts/objections/circulate-list.ts";
import { hold } from "#acts/objections/hold.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { recordOutcomes } from "#acts/objections/record-outcomes.ts";
import { recordHolidays } from "#acts/process/record-holidays.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Db } from "#db/handles.ts";
import { listDueOutcomes } from "#db/objections/consultations.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import type { Class, WindowStage } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { anId } from "./an-id.ts";
import { date, holidays, round } from "./factories.ts";
import {
  accepted,
  type ActorIn,
  as,
  type Given,
  givenCleared,
  givenOpenCall,
  type GivenPeriod,
  type GivenProcess,
  theClock,
} from "./given.ts";

/* Lists in windows of any shape, brought there through the acts. */

const { effect, objection } = oewg2021To2025.provisions;

/** The Chair consults those who objected for ten days: until 10 July 2022, 6 p.m. in New York. */
export const chairConsults: Partial<Provisions> = {
  effect: { kind: "chair-consults", for: { unit: "calendar_days", count: 10 }, cites: effect.cites },
};

/** The body decides on those who were objected to; an objection can be withdrawn until it has. */
export const untilDecided: Partial<Provisions> = {
  effect: { kind: "body-decides", by: "vote", cites: effect.cites },
  objection: { ...objection, withdrawal: "until-decision" },
};

/** The customary classes, with another window. */
export function classesWith(window: Partial<WindowStage>, provisions: Partial<Provisions> = {}): readonly Class[] {
  const customary = classesOf({ provisions: { ...oewg2021To2025.provisions, ...provisions } });
  return customary.map((one) => ({
    ...one,
    track: one.track?.map((stage) => (stage.kind === "window" ? { ...stage, ...window } : stage)) ?? null,
  }));
}

/** A list from 1 to 30 June 2022, 6 p.m. in New York, before the missions under these classes. */
export async function givenListIn(
  db: Db,
  {
    count,
    provisions = {},
    classes,
    closesAt = round.periodCloses,
    within,
  }: {
    count: number;
    provisions?: Partial<Provisions>;
    classes?: readonly Class[];
    closesAt?: Instant;
    within?: GivenProcess;
  },
): Promise<GivenPeriod> {
  const given = await givenOpenCall(db, provisions, classes, within);
  const listed: Given<GivenPeriod["listed"][number]["application"]>[] = [];
  for (let place = 0; place < count; place += 1) listed.push(await givenCleared(db, given));
  const list = { call: given.call.id, closesAt };
  const { next } = accepted(await circulateList(as(db, given.officer, round.circulating), list));
  return { ...given, period: next.period, listed };
}

/** The list of holidays of the factories, for the process. */
export async function givenHolidays(db: Db, { officer }: GivenProcess): Promise<void> {
  const [[year, list] = []] = [...holidays.years];
  if (year === undefined || list === undefined) throw new Error("The factories have no list of holidays");
  accepted(
    await recordHolidays(as(db, officer, round.processOpened), {
      dutyStation: holidays.dutyStation,
      year,
      circular: list.circular,
      holidays: [...list.holidays].map((on) => ({ on: date(on), name: "A holiday" })),
      seenEdition: 0,
    }),
  );
}

export const referencesOf = ({ listed }: GivenPeriod, places: readonly number[]): string[] =>
  places.map((place) => listed[place]?.application.reference ?? "");

export async function object(
  db: Db,
  mission: ActorIn<"mission">,
  given: GivenPeriod,
  places: readonly number[],
  at: Instant = round.objecting,
) {
  const note = { period: given.period.id, applications: referencesOf(given, places), basis: null };
  return accepted(await raiseObjection(as(db, mission, at), note));
}

export async function holds(
  db: Db,
  mission: ActorIn<"mission">,
  given: GivenPeriod,
  places: readonly number[],
  at: Instant = round.objecting,
) {
  return accepted(
    await hold(as(db, mission, at), { period: given.period.id, applications: referencesOf(given, places) }),
  );
}

export async function lapseList(db: Db, given: GivenPeriod, at: Instant = round.settled) {
  return accepted(await lapseNoObjectionPeriod(as(db, theClock, at), { period: given.period.id }));
}

/** What the clock puts on record of a period at the instant, as the job finds it. */
export async function recordDue(db: Db, { period }: GivenPeriod, at: Instant) {
  const due = (await listDueOutcomes(db, at)).find(({ id }) => id === period.id);
  if (due === undefined) return null;
  return accepted(await recordOutcomes(as(db, theClock, at), { period: due.id, applications: due.applications }));
}

/** The objection, or hold, of a mission to one on the list. */
export async function objectionOf(
  database: { asOwner: (text: string) => Promise<readonly Record<string, unknown>[]> },
  { mission }: { readonly mission: Id<"mission"> },
  given: GivenPeriod,
  place: number,
): Promise<Id<"objection">> {
  const application = given.listed[place]?.application.id ?? "";
  const [row] = await database.asOwner(
    `select id from objection where mission_id = '${mission}' and application_id = '${application}'
      order by received_at desc limit 1`,
  );
  return anId<"objection">(String(row?.["id"]));
}
