import type { Db } from "#db/handles.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { clearApplication } from "../applications/clear-application.ts";
import { answerRequest } from "../objections/answer-request.ts";
import { askWhoObjected } from "../objections/ask-who-objected.ts";
import { circulateList } from "../objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "../objections/lapse-no-objection-period.ts";
import { raiseObjection } from "../objections/raise-objection.ts";
import { accepted, type ActorIn, as, delegateOf, theClock } from "./cast.ts";
import { playConsultationsThatAreOver } from "./play-consultations.ts";

interface EarlyRound {
  readonly open: () => Promise<Id<"call">>;
  readonly apply: (
    call: Id<"call">,
    number: number,
  ) => Promise<{ readonly reference: string; readonly version: number }>;
}

/** A short list that is over. Three States objected, and were consulted; two others have asked the Chair who did: one was answered, one waits. */
export async function playEarlyRound(
  db: Db,
  {
    officer,
    chair,
    delegates,
  }: {
    readonly officer: ActorIn<"secretariat">;
    readonly chair: ActorIn<"chair">;
    readonly delegates: ReadonlyMap<string, ActorIn<"mission">>;
  },
  day: (days: number, clock: string) => Instant,
  { open, apply }: EarlyRound,
): Promise<void> {
  const call = await open();
  const references: string[] = [];
  for (let number = 0; number < 4; number += 1) {
    const application = await apply(call, number);
    accepted(await clearApplication(as(db, officer, day(-100, "10:00").add({ minutes: 20 * number })), application));
    references.push(application.reference);
  }
  const closesAt = day(-95, "18:00");
  const { next } = accepted(await circulateList(as(db, officer, day(-99, "11:00")), { call, closesAt }));
  const period = next.period.id;
  const state = (name: string, when: Instant) => as(db, delegateOf(delegates, name), when);
  const named = references.slice(0, 1);
  const basis = "The organisation's work does not bear on the security of information and communications technologies.";
  accepted(await raiseObjection(state("State C", day(-96, "10:00")), { period, applications: named, basis }));
  accepted(await raiseObjection(state("State D", day(-96, "16:00")), { period, applications: named, basis: null }));
  const another = references.slice(1, 2);
  accepted(await raiseObjection(state("State E", day(-95, "11:00")), { period, applications: another, basis: null }));
  accepted(await lapseNoObjectionPeriod(as(db, theClock, closesAt.add({ seconds: 120 })), { period }));
  const consulted = { period, closedAt: closesAt, maintained: references[0] ?? "", withdrawn: references[1] ?? "" };
  await playConsultationsThatAreOver(db, { chair, delegates }, consulted);
  const { next: first } = accepted(
    await askWhoObjected(state("State B", day(-10, "10:00")), { period, references: null }),
  );
  accepted(await answerRequest(as(db, chair, day(-9, "15:00")), { request: first.id, declinedBecause: null }));
  accepted(await askWhoObjected(state("State A", day(-1, "11:00")), { period, references: named }));
}
