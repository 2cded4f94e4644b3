import { findApplicationByReference } from "#db/applications/applications.ts";
import type { Db } from "#db/handles.ts";
import { listObjectionsAgainst } from "#db/objections/consultations.ts";
import { readingAs } from "#db/readers.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { clearApplication } from "../applications/clear-application.ts";
import { circulateList } from "../objections/circulate-list.ts";
import { extendConsultations } from "../objections/extend-consultations.ts";
import { lapseNoObjectionPeriod } from "../objections/lapse-no-objection-period.ts";
import { maintainObjection } from "../objections/maintain-objection.ts";
import { raiseObjection } from "../objections/raise-objection.ts";
import { recordObjectorsAnswer } from "../objections/record-objectors-answer.ts";
import { recordOutcomes } from "../objections/record-outcomes.ts";
import { withdrawObjection } from "../objections/withdraw-objection.ts";
import { writeInConsultation } from "../objections/write-in-consultation.ts";
import { writeToChair } from "../objections/write-to-chair.ts";
import { accepted, type ActorIn, as, delegateOf, theClock } from "./cast.ts";

export interface ConsultingCast {
  readonly officer: ActorIn<"secretariat">;
  readonly chair: ActorIn<"chair">;
  readonly adviser: ActorIn<"chair">;
  readonly delegates: ReadonlyMap<string, ActorIn<"mission">>;
}

/** How long the Chair consults those who objected, by the first text of the live process. */
export const DAYS_OF_CONSULTATION = 14;

/**
 * A list that has closed, on four of whose six organisations the Chair consults the States that objected. One State has withdrawn, one waits for the Chair's
 * answer, and State A is asked for its own; the end was moved once.
 */
export async function playConsultations(
  db: Db,
  { officer, chair, adviser, delegates }: ConsultingCast,
  day: (days: number, clock: string) => Instant,
  {
    call,
    apply,
  }: {
    readonly call: Id<"call">;
    readonly apply: (
      call: Id<"call">,
      number: number,
    ) => Promise<{ readonly reference: string; readonly version: number }>;
  },
): Promise<void> {
  const references: string[] = [];
  for (let number = 0; number < 6; number += 1) {
    const application = await apply(call, number);
    accepted(await clearApplication(as(db, officer, day(-25, "10:00").add({ minutes: 20 * number })), application));
    references.push(application.reference);
  }
  const [first = "", second = "", third = "", fourth = ""] = references;
  const closesAt = day(-4, "18:00");
  const { next } = accepted(await circulateList(as(db, officer, day(-24, "11:00")), { call, closesAt }));
  const period = next.period.id;
  const delegate = (name: string) => delegateOf(delegates, name);
  const note = async (name: string, when: Instant, applications: readonly string[], basis: string | null) =>
    accepted(await raiseObjection(as(db, delegate(name), when), { period, applications, basis }));
  await note("State A", day(-10, "11:00"), [first, second, third], "Their programmes lie outside the mandate.");
  await note("State B", day(-6, "16:30"), [second], null);
  await note("State D", day(-4, "17:20"), [fourth], "Nothing is known of who governs it.");
  accepted(await lapseNoObjectionPeriod(as(db, theClock, closesAt.add({ seconds: 120 })), { period }));
  const by = (name: string, reference: string) => objectionBy(db, delegate(name), reference);
  const chairing = (when: Instant, who = chair) => as(db, who, when);

  accepted(
    await writeInConsultation(chairing(day(-3, "09:30")), {
      reference: first,
      mission: delegate("State A").mission,
      words: "Which of its programmes does your delegation have in mind? Its report of last year tells of two.",
    }),
  );
  accepted(
    await maintainObjection(as(db, delegate("State A"), day(-3, "11:00")), { objection: await by("State A", third) }),
  );
  accepted(
    await writeToChair(as(db, delegate("State B"), day(-3, "12:00")), {
      objection: await by("State B", second),
      words: "My delegation could withdraw if it knew where the funds of the organisation come from.",
    }),
  );
  accepted(
    await writeInConsultation(chairing(day(-3, "14:00"), adviser), {
      reference: first,
      mission: delegate("State A").mission,
      isNote: true,
      words: "By telephone: the delegation waits for word from its capital.",
    }),
  );
  accepted(
    await withdrawObjection(as(db, delegate("State D"), day(-3, "15:00")), {
      objection: await by("State D", fourth),
    }),
  );
  accepted(
    await extendConsultations(chairing(day(-2, "10:00")), {
      reference: first,
      closesAt: day(DAYS_OF_CONSULTATION - 2, "18:00"),
      reason: "A delegation awaits word from its capital.",
    }),
  );
}

/** What came of the objections on a list that is over: to the one organisation they were maintained, by letter and by silence; to the other withdrawn. */
export async function playConsultationsThatAreOver(
  db: Db,
  { chair, delegates }: Pick<ConsultingCast, "chair" | "delegates">,
  {
    period,
    closedAt,
    maintained,
    withdrawn,
  }: {
    readonly period: Id<"period">;
    readonly closedAt: Instant;
    /** References of the applications. */
    readonly maintained: string;
    readonly withdrawn: string;
  },
): Promise<void> {
  const delegate = (name: string) => delegateOf(delegates, name);
  accepted(
    await recordObjectorsAnswer(as(db, chair, closedAt.add({ hours: 40 })), {
      reference: maintained,
      objection: await objectionBy(db, delegate("State C"), maintained),
      answer: "maintained",
      letter: "Note verbale of State C, invented for the demonstration",
    }),
  );
  accepted(
    await withdrawObjection(as(db, delegate("State E"), closedAt.add({ hours: 64 })), {
      objection: await objectionBy(db, delegate("State E"), withdrawn),
    }),
  );
  const over = as(db, theClock, closedAt.add({ hours: 24 * (DAYS_OF_CONSULTATION + 1) }));
  const both = await Promise.all([maintained, withdrawn].map((reference) => applicationOf(db, reference)));
  accepted(await recordOutcomes(over, { period, applications: both }));
}

async function applicationOf(db: Db, reference: string): Promise<Id<"application">> {
  return mustExist(await findApplicationByReference(db, reference)).id;
}

/** The objection of a State to an application. */
async function objectionBy(db: Db, delegate: ActorIn<"mission">, reference: string): Promise<Id<"objection">> {
  const application = await applicationOf(db, reference);
  const against = await readingAs(db, delegate, (trx) => listObjectionsAgainst(trx, [application]));
  return mustExist(against.find(({ mission }) => mission === delegate.mission) ?? null).id;
}
