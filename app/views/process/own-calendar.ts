import type { Context } from "#acts/kit/context.ts";
import { listModalitiesDecisionsByIds } from "#db/modalities/modalities.ts";
import { listNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { listAsked } from "#db/objections/questions.ts";
import { findOwnerOfCalendar } from "#db/people/calendar-addresses.ts";
import { findActor } from "#db/people/people.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { inPeriod, mayRead } from "#domain/objections/disclosure.ts";
import { seeOwnApplications } from "../applications/own-applications.ts";
import { type CalendarShown, type DatedEvent, seeCalendar } from "./calendar.ts";

/**
 * What concerns one person: of the dates that everybody may know those of their office, and until when their organisation has to act. That a State was
 * asked about an objection is not part of it: a calendar is read by programs that others run. Null when the address was withdrawn or access has ended.
 */
export async function seeOwnCalendar({ db, now }: Pick<Context, "db" | "now">, address: Id<"calendar_address">) {
  const person = await findOwnerOfCalendar(db, address);
  const actor = person === null ? null : await findActor(db, person);
  if (actor === null) return null;
  const context = { db, now, actor };
  const [calendars, periods, own] = await Promise.all([
    seeCalendar(context),
    listPeriodsOf(context),
    seeOwnApplications(context),
  ]);
  const concerns = concerning(actor, periods);
  return {
    calendars: mustExist(calendars).map((calendar): CalendarShown => ({
      ...calendar,
      events: calendar.events.filter(concerns),
      cutOffs: actor.role === "mission" ? [] : calendar.cutOffs,
    })),
    toDo: (own?.applications ?? []).flatMap(({ reference, standing, until, call }) =>
      until !== null && (standing === "draft" || standing === "returned")
        ? [{ reference, standing, until, zone: call.zone }]
        : [],
    ),
  };
}

/** The periods that the actor may know of as more than a date; null where all are. */
async function listPeriodsOf({ db, now, actor }: Context): Promise<ReadonlySet<string> | null> {
  if (actor.role === "applicant") {
    const { organisation } = actor;
    const those = organisation === null ? [] : await listNoObjectionPeriods(db, { organisation });
    return new Set(those.map(({ id }) => id));
  }
  if (actor.role !== "mission") return null;
  const all = await listNoObjectionPeriods(db);
  const decisions = await listModalitiesDecisionsByIds(db, [...new Set(all.map(({ decision }) => decision))]);
  const asked = await listAsked(
    db,
    all,
    decisions.map(({ decision }) => decision),
  );
  const may = all.filter((period) => {
    const { decision } = mustExist(decisions.find((one) => one.decision.id === period.decision) ?? null);
    const { at } = mustExist(asked.get(period.id));
    return mayRead(actor, "proposed-list", inPeriod(decision, period, at), now) === "yes";
  });
  return new Set(may.map(({ id }) => id));
}

/** A mission does not apply, and an organisation neither objects nor breaks silence. */
function concerning({ role }: Actor, periods: ReadonlySet<string> | null): (event: DatedEvent) => boolean {
  return ({ key, what }) => {
    switch (what.kind) {
      case "session":
        return true;
      case "call":
        return role !== "mission";
      case "silence":
        return role !== "applicant";
      case "period":
        return periods?.has(key) ?? true;
    }
  };
}
