import type { Context } from "#acts/kit/context.ts";
import { getListOfPeriod } from "#db/applications/application-filter.ts";
import { listApplicationsOfCall } from "#db/applications/applications.ts";
import { listCirculated } from "#db/applications/circulated-list.ts";
import type { Db } from "#db/handles.ts";
import { getListBeforeMission } from "#db/objections/list-before-mission.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { readingAs } from "#db/readers.ts";
import { sealOf } from "#db/seal.ts";
import type { Application } from "#domain/applications/application.ts";
import { closingInstant, type Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { WindowStage } from "#domain/modalities/stages.ts";
import { holdsAt } from "#domain/modalities/what-follows.ts";
import { sortHolds, sortNames, type Unnamed } from "#domain/objections/note-with-many-names.ts";
import { mayHold, mayRaise, mayRaiseAgainst, type Objecting } from "#domain/objections/objection.ts";
import { windowsOf } from "#domain/objections/window-of-application.ts";
import type { Process } from "#domain/process/process.ts";
import { effectsOnNamed } from "./effects-on-named.ts";
import { getPeriodOfReader, periodOfMission } from "./period-of-mission.ts";

/**
 * What a note with these references would do if it arrived now: whom it would name, whom not and why, and `refusal` when it would be refused as
 * a whole. Null when the list was not circulated to the actor's mission.
 */
export async function seeObjectionToRaise(
  { db, now, actor }: Context,
  id: Id<"period">,
  references: readonly string[],
) {
  if (actor.role !== "mission") return null;
  const found = await getPeriodOfReader(db, actor, id, now);
  if (found === null) return null;
  const { period, rules, process } = found;
  const asked = [...new Set(references)];
  const [applications, { rows: lines }] = await Promise.all([
    listApplicationsOfCall(db, period.call, asked),
    listCirculated(
      db,
      await getListOfPeriod(db, id),
      { references: asked },
      { limit: Math.max(1, asked.length), page: 1 },
    ),
  ]);
  const list = { period, decision: rules, applications };
  const objecting = await readingAs(db, actor, (trx) => getListBeforeMission(trx, actor, list, now));
  const { named, unnamed } = sortNames(objecting, asked, applications, now);
  const nameOf = new Map(lines.map(({ reference, organisation }) => [reference, organisation]));
  const name = (reference: string) => nameOf.get(reference)?.name ?? null;
  const withName = ({ reference, refusal }: Unnamed) => ({ reference, name: name(reference), refusal });
  const namesOf = (those: readonly Application[]) => those.map(({ reference }) => name(reference) ?? reference);
  const placeOf = new Map(lines.map(({ reference }, place) => [reference, place]));
  const place = ({ reference }: Application) => placeOf.get(reference) ?? lines.length;
  /** As the list has them, whatever the order in which they were asked for. */
  const inOrder = named.toSorted((one, other) => place(one) - place(other));
  const { free, firm } = sortHolds(objecting, inOrder);
  const noHold = free.length === 0 ? null : mayHold(objecting, free, now);
  const holds = noHold === null ? holdsOf(objecting, free) : [];
  const names = new Set(named.map(({ reference }) => reference));
  return {
    period: periodOfMission(found, now),
    /** What an objection does to them, with their names where that is not the same for all. */
    effects: effectsOnNamed(
      found,
      inOrder.map((one) => ({
        name: name(one.reference) ?? one.reference,
        class: one.class,
        window: windowsOf(objecting, [one])[0] ?? null,
      })),
    ),
    /** Who of them can be held instead: for how long, and what becomes of the hold then. With their names where it is not all of them alike. */
    holds: holds.map(({ those, hold }) => ({
      ...hold,
      names: those.length === named.length ? null : namesOf(those),
    })),
    /** Why not those that the text lets a State hold. */
    noHold,
    /** Those that can be objected to and not held, where the text lets a State hold others on the list. */
    firm: holdsAt(rules, found.asked.at).length === 0 ? [] : firm.map(withName),
    uncounted: holds[0] === undefined ? null : await uncountedIn(db, holds[0].hold, process, now),
    /** Those that the mission holds: the objection takes the place of the hold. */
    heldBefore: named.filter((one) => objecting.alreadyHeld?.includes(one.id)).length,
    refusal: named.length === 0 ? mayRaise(objecting, now) : mayRaiseAgainst(objecting, named, now),
    named: lines
      .filter(({ reference }) => names.has(reference))
      .map(({ reference, organisation }) => ({
        reference,
        name: organisation.name,
        country: organisation.country,
      })),
    unnamed: unnamed.map(withName),
  };
}

/** How those are held that can be: once for those that are held alike. */
function holdsOf(objecting: Pick<Objecting, "decision" | "windows">, free: readonly Application[]) {
  const held = free.flatMap((one) => {
    const hold = windowsOf(objecting, [one])[0]?.hold ?? null;
    return hold === null ? [] : [{ one, hold }];
  });
  const alike = Map.groupBy(held, ({ hold }) => JSON.stringify(hold));
  return [...alike.values()].flatMap((those) =>
    those[0] === undefined ? [] : [{ hold: those[0].hold, those: those.map(({ one }) => one) }],
  );
}

/** Which years a hold that is placed now would be counted through without a list of holidays. */
async function uncountedIn(
  db: Db,
  { limit }: NonNullable<WindowStage["hold"]>,
  { zone, dutyStation }: Process,
  now: Instant,
) {
  const holidays = await getHolidayCalendar(db, dutyStation);
  const { unlistedYears } = closingInstant(now, limit, { zone, holidays });
  return unlistedYears.length === 0 ? null : { dutyStation, years: unlistedYears.join(", ") };
}

/**
 * Those whom the reader would name, for the address of the page that asks whether to: enclosed, since whom a State means to object to is in no log and
 * in no history of a browser, and for this reader and list alone.
 */
export function encloseNames(context: Context, period: Id<"period">, references: readonly string[]): string {
  return sealOf(context.db).enclose(references.join(" "), ofReader(context, period));
}

/** What {@link encloseNames} was given; nobody where it was another's, or was not made here. */
export function openNames(context: Context, period: Id<"period">, enclosed: string): readonly string[] {
  const opened = sealOf(context.db).open(enclosed, ofReader(context, period));
  return opened === null || opened === "" ? [] : opened.split(" ");
}

function ofReader({ actor }: Context, period: Id<"period">) {
  return ["raise-objection", actor.role === "mission" ? actor.person : "", period] as const;
}

export type ObjectionToRaise = NonNullable<Awaited<ReturnType<typeof seeObjectionToRaise>>>;
