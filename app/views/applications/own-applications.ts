import type { Context } from "#acts/kit/context.ts";
import { listApplicationRecords } from "#db/applications/application-records.ts";
import { listApplicationsOfOrganisation } from "#db/applications/applications.ts";
import { listOpenCalls } from "#db/applications/calls.ts";
import { listCompletionDrafts } from "#db/applications/completion-drafts.ts";
import { countWaitingOf } from "#db/applications/inquiries.ts";
import { listModalitiesDecisionsByIds } from "#db/modalities/modalities.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import { listColleagues } from "#db/people/colleagues.ts";
import { listHolidayCalendars } from "#db/process/holidays.ts";
import { listProcesses } from "#db/process/processes.ts";
import { listSessionsByIds } from "#db/process/sessions.ts";
import { readingAsActor } from "#db/readers.ts";
import { missingInformation } from "#domain/applications/application.ts";
import type { ApplicationRecord } from "#domain/applications/application-standing.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { curableUntilAsOf } from "#domain/applications/standing.ts";
import { type StandingInAWord, standingInAWord } from "#domain/applications/standing-in-a-word.ts";
import { type Instant, isAfter, startOfDay } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import { organisationShown } from "../organisations/own-organisation.ts";
import { isOver } from "./applying-again.ts";
import { callShown, startOf } from "./call-to-apply.ts";

type Reading = Pick<Context, "db" | "now" | "actor">;

/** What the actor's organisation sees first: its record, the calls that are open, and all its applications. Null while it has no record. */
export async function seeOwnApplications({ db, now, actor }: Reading) {
  if (actor.role !== "applicant" || actor.organisation === null) return null;
  const own = actor.organisation;
  const [organisation, people, open, processes, applications] = await Promise.all([
    getOrganisation(db, own).then(mustExist),
    listColleagues(db, own),
    listOpenCalls(db, now),
    listProcesses(db),
    listApplicationsOfOrganisation(db, own),
  ]);
  const records = await listApplicationRecords(db, applications, now);
  const [decisions, sessions, { drafts, asked }] = await Promise.all([
    listModalitiesDecisionsByIds(db, [...new Set(open.map(({ decision }) => decision))]),
    listSessionsByIds(db, [...new Set(open.map(({ session }) => session))]),
    readingAsActor(db, actor, async (reading) => ({
      drafts: await listCompletionDrafts(reading),
      asked: await countWaitingOf(
        reading,
        "secretariat",
        applications.map(({ id }) => id),
      ),
    })),
  ]);
  const calendars = await listHolidayCalendars(
    db,
    processes.map(({ dutyStation }) => dutyStation),
  );
  const refusalOf = (call: CallForApplications) => {
    const { decision } = mustExist(decisions.find((one) => one.decision.id === call.decision));
    const process = mustExist(processes.find(({ id }) => id === call.process));
    const holidays = mustExist(calendars.get(process.dutyStation));
    const session = mustExist(sessions.find(({ id }) => id === call.session));
    return startOf(now, call, { decision, process, session, records, holidays });
  };
  const processOf = (call: CallForApplications) => {
    const { slug, title, shortName } = mustExist(processes.find(({ id }) => id === call.process));
    return { slug, title, shortName };
  };
  return {
    organisation: organisationShown(organisation),
    colleagues: people.map(({ person, name }) => ({ id: person, name })),
    calls: open.map((call) => {
      const application = applications.find((one) => one.call === call.id);
      const refusal = application === undefined ? refusalOf(call) : null;
      const mayApply = application === undefined && refusal === null;
      return {
        ...callShown(call, now),
        process: processOf(call),
        own: application === undefined ? null : { reference: application.reference, state: application.state },
        /** Why none can be begun, where none has been. */
        refusal,
        /** The last application of the process, where it has ended and another may be begun here. */
        before: mayApply ? endedBefore(records, call, now) : null,
      };
    }),
    applications: records.map((record) => {
      const { application, call, decision, period, session } = record;
      const word = standingInAWord(record, now);
      return {
        reference: application.reference,
        call: callShown(call, now),
        process: processOf(call),
        session: session.title,
        standing: word,
        /** Of a draft, how many answers are still asked for; null before its class is chosen, which says what is asked. */
        missing:
          word === "draft" && application.class !== null ? missingInformation(application, decision).length : null,
        /** When what was entered to complete it was saved; null where nothing is. */
        savedAt:
          word === "returned"
            ? (drafts.find((draft) => draft.application === application.id)?.savedAt.toString() ?? null)
            : null,
        /** How many inquiries of the Secretariat wait for its answer. */
        asked: asked.get(application.id) ?? 0,
        until: word === "returned" ? returnedUntil(record, now) : untilOf(word, call, period),
        past: past.some((one) => one === word),
        next: nextOf(word, record, now),
      };
    }),
  };
}

function endedBefore(records: readonly ApplicationRecord[], { process }: CallForApplications, now: Instant) {
  const ended = records.flatMap((record) => {
    const standing = standingInAWord(record, now);
    return record.process.id === process && isOver(standing) ? [{ record, standing }] : [];
  });
  const [last] = ended;
  return last === undefined ? null : { reference: last.record.application.reference, standing: last.standing };
}

/** The calls in which the actor's organisation has its application, which is one in each. */
export async function listUsedCalls({ db, actor }: Pick<Reading, "db" | "actor">) {
  if (actor.role !== "applicant" || actor.organisation === null) return [];
  const applications = await listApplicationsOfOrganisation(db, actor.organisation);
  return applications.map(({ call, reference }) => ({ call, reference }));
}

export type UsedCall = Awaited<ReturnType<typeof listUsedCalls>>[number];

/** The standings in which there is nothing to do or to wait for. */
const past = [
  "draft-closed",
  "refused",
  "not-accredited",
  "undecided",
  "accreditation-withdrawn",
  "expired",
  "withdrawn",
] as const satisfies readonly StandingInAWord[];

/** Until when it can be completed. */
function returnedUntil({ further }: ApplicationRecord, now: Instant): string | null {
  const returned = further.rulings.findLast(({ outcome }) => outcome === "returned");
  return returned === undefined ? null : (curableUntilAsOf(returned, now)?.toString() ?? null);
}

/** What comes next of what asks nothing of its organisation, and when where that is known; null where it asks something, or nothing comes. */
function nextOf(word: StandingInAWord, { period, process, session }: ApplicationRecord, now: Instant) {
  switch (word) {
    case "submitted":
    case "interest-notified":
      return { what: "review", at: null } as const;
    case "cleared":
      return { what: "list", at: null } as const;
    case "circulated":
      return period === null
        ? ({ what: "decision", at: null } as const)
        : ({ what: "period", at: period.window.closesAt.toString() } as const);
    case "settling":
    case "in-consultation":
    case "before-body":
      return { what: "decision", at: null } as const;
    case "accredited":
      return session.standing !== "cancelled" && isAfter(startOfDay(process.zone, session.beginsOn), now)
        ? ({ what: "session", at: session.beginsOn.toString() } as const)
        : null;
    case "draft":
    case "draft-closed":
    case "returned":
    case "refused":
    case "not-accredited":
    case "undecided":
    case "suspended":
    case "accreditation-withdrawn":
    case "expired":
    case "withdrawn":
      return null;
  }
}

/** The instant for which the organisation waits. */
function untilOf(word: StandingInAWord, call: CallForApplications, period: NoObjectionPeriod | null): string | null {
  if (word === "draft") return call.window.closesAt.toString();
  if (word === "circulated" && period !== null) return period.window.closesAt.toString();
  return null;
}
