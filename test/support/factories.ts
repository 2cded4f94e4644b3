import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Accreditation, AccreditationChange } from "#domain/accreditation/accreditation.ts";
import type { Answers } from "#domain/applications/answer-items.ts";
import type {
  Application,
  Circulated,
  Cleared,
  Draft,
  OrganisationHistory,
  Refused,
  Submitted,
  Withdrawn,
} from "#domain/applications/application.ts";
import type { ApplicationRecord } from "#domain/applications/application-standing.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { nothingFurther } from "#domain/applications/case.ts";
import { noConflicts } from "#domain/applications/conflicts.ts";
import type { Returning } from "#domain/applications/cure.ts";
import type { Voice } from "#domain/applications/item-in-window.ts";
import type { HolidayCalendar, Instant, Window, Zone } from "#domain/kit/calendar.ts";
import type { Accepted, Refusal, Ruling } from "#domain/kit/ruling.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { Rewording } from "#domain/modalities/process-text.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import type { SilenceProcedure } from "#domain/modalities/silence.ts";
import type { Objection } from "#domain/objections/objection.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { OrganisationDetails } from "#domain/organisations/organisation.ts";
import type { NewPaper } from "#domain/papers/paper.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";
import { anId } from "./an-id.ts";

/** Valid objects of the domain, by state: the first round of 2022, with synthetic organisations and fictional missions. */

export const newYork: Zone = "America/New_York";
export const vienna: Zone = "Europe/Vienna";

export function instant(text: string): Instant {
  return Temporal.Instant.from(text);
}

/** "2022-06-30T18:00" as the clocks of the zone show it. */
export function local(text: string, zone: Zone = newYork): Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(zone, { disambiguation: "reject" }).toInstant();
}

export function date(iso: string) {
  return Temporal.PlainDate.from(iso);
}

export function time(iso: string) {
  return Temporal.PlainTime.from(iso);
}

export function later(instant: Instant, duration: Temporal.DurationLike): Instant {
  return instant.add(duration);
}

export function millisecondAfter(instant: Instant): Instant {
  return instant.add({ milliseconds: 1 });
}

export function windowOf(opens: string, closes: string, zone: Zone = newYork): Window {
  return { opensAt: local(opens, zone), closesAt: local(closes, zone), zone };
}

/** The instants of the first round: its real dates, at six in the afternoon in New York (UTC-4) where the source names no hour. */
export const round = {
  processOpened: instant("2021-06-01T13:00:00Z"),
  proposed: instant("2022-04-19T14:00:00Z"),
  silenceOpens: instant("2022-04-20T14:00:00Z"),
  silenceCloses: instant("2022-04-22T22:00:00Z"),
  inForce: instant("2022-04-22T22:02:00Z"),
  callOpens: instant("2022-04-25T13:00:00Z"),
  applying: instant("2022-05-10T15:00:00Z"),
  callCloses: instant("2022-05-24T22:00:00Z"),
  reviewing: instant("2022-05-30T15:00:00Z"),
  circulating: instant("2022-06-01T16:00:00Z"),
  objecting: instant("2022-06-15T16:00:00Z"),
  periodCloses: instant("2022-06-30T22:00:00Z"),
  settled: instant("2022-06-30T22:02:00Z"),
  afterwards: instant("2022-07-05T14:00:00Z"),
} as const;

/** Synthetic lists of holidays: 2022 has one on a Thursday and one on a Friday; other years have no list. */
export const holidays: HolidayCalendar = {
  dutyStation: "New York",
  years: new Map([
    [2022, { circular: "Circular 2021/1 (synthetic)", holidays: new Set(["2022-05-05", "2022-05-27", "2022-07-04"]) }],
  ]),
};

export const noHolidays: HolidayCalendar = { dutyStation: "New York", years: new Map() };

/** With an address of its own, so that two of them may stand in one database, and with an end; one without is `{ ...aProcess(), endsOn: null }`. */
export function aProcess(given: Partial<Dated> = {}): Dated {
  return {
    id: anId("process"),
    slug: `working-group-${randomUUID().slice(0, 8)}`,
    title: "Open-ended Working Group",
    shortName: "Working Group",
    mandate: "To consider the subject that the Assembly gave it.",
    citation: { source: "General Assembly resolution 75/240", paragraph: "paragraph 1" },
    dutyStation: "New York",
    zone: newYork,
    beginsOn: date("2021-06-01"),
    endsOn: date("2025-07-31"),
    ...given,
  };
}

interface Dated extends Process {
  readonly endsOn: Temporal.PlainDate;
}

export function aSession(given: Partial<Session> = {}): Session {
  return {
    id: anId("session"),
    process: anId("process"),
    title: "Third substantive session",
    kind: "substantive",
    format: "hybrid",
    beginsOn: date("2022-07-25"),
    endsOn: date("2022-07-29"),
    place: "New York",
    standing: "confirmed",
    invited: ["states", "observers", "accredited-organisations"],
    capacity: null,
    ...given,
  };
}

/** The one of 2022, by its provisions: what they are changed to is what describes its classes. */
export function aDecision(given: Partial<ModalitiesDecision> = {}): ModalitiesDecision {
  const { title, issuer, citation, text, provisions, ...of2022 } = oewg2021To2025;
  return {
    ...{ title, issuer, citation, date: of2022.date, text, provisions },
    id: anId("decision"),
    process: anId("process"),
    version: 2,
    supersededAt: null,
    adoption: null,
    ...given,
  };
}

/** A decision that differs from the one of 2022 in the provisions given. */
export function aDecisionWhere(provisions: Partial<Provisions>): ModalitiesDecision {
  return aDecision({ provisions: { ...oewg2021To2025.provisions, ...provisions } });
}

export function aSilence(given: Partial<SilenceProcedure> = {}): SilenceProcedure {
  return {
    id: anId("silence"),
    of: { kind: "decision", id: anId("decision") },
    window: windowOf("2022-04-20T18:00", "2022-04-22T18:00"),
    extensions: [],
    breaks: [],
    concludedAt: null,
    ...given,
  };
}

/** A fictional programme of work. */
export function aProgramme(given: Partial<Rewording> = {}): Rewording {
  return {
    kind: "programme",
    title: "Programme of work of the third session",
    symbol: "A/AC.900/2022/L.3",
    date: date("2022-04-19"),
    words: "Item 1. Opening.\n\nItem 2. Exchange of views.",
    ...given,
  };
}

export function aNewPaper(given: Partial<NewPaper> = {}): NewPaper {
  return {
    id: anId("paper"),
    process: anId("process"),
    session: null,
    kind: "working_paper",
    symbol: "A/AC.900/2022/WP.1",
    title: "Elements for discussion",
    audience: "public",
    ...given,
  };
}

export function aCall(given: Partial<CallForApplications> = {}): CallForApplications {
  return {
    id: anId("call"),
    process: anId("process"),
    decision: anId("decision"),
    session: anId("session"),
    title: "Call for the third substantive session",
    window: windowOf("2022-04-25T09:00", "2022-05-24T18:00"),
    extensions: [],
    cutOffs: null,
    ...given,
  };
}

export const answers: Answers = {
  purpose: "Stability of networks",
  programmes: "Training",
  activities: "Research",
  pastInteraction: null,
  governingBody: null,
  membersKind: null,
  membersNumber: null,
  membersCountries: null,
  membersRegions: null,
  fundingSources: null,
  fundingYear: null,
  fundingFromStates: null,
  fundingStates: null,
  headName: "A. Person",
  headTitle: "Director",
  headEmail: "head@organisation.example",
  consultativeStatus: "special",
  consultativeStatusYear: "2010",
  registerNumber: null,
};

/** What an organisation writes into its record. */
export function organisationDetails(changes: Partial<OrganisationDetails> = {}): OrganisationDetails {
  return {
    name: `Synthetic Organisation ${randomUUID().slice(0, 8)}`,
    acronym: null,
    country: "KEN",
    address: "1 Example Road, Example Town",
    website: null,
    foundedYear: 1999,
    legalStatus: null,
    ...changes,
  };
}

/** Of an organisation that has nothing else in the process. */
export const noHistory: OrganisationHistory = {
  appliedInThisCall: false,
  accredited: false,
  suspended: false,
  underWay: false,
  lastNotAccreditedAt: null,
};

/** Of the customary classes, each is called as its category is. */
function inClass<Of extends { readonly class?: string | null; readonly category?: string | null }>(given: Of): Of {
  return given.category === undefined || given.class !== undefined ? given : { ...given, class: given.category };
}

export function aDraft(given: Partial<Draft> = {}): Draft {
  return {
    state: "draft",
    id: anId("application"),
    reference: "A-0001",
    organisation: anId("organisation"),
    call: anId("call"),
    class: "ngo",
    category: "ngo",
    agreedTo: null,
    version: 1,
    answers,
    ...inClass(given),
  };
}

export const receivedAt = local("2022-05-10T12:00");
export const clearedAt = local("2022-06-01T10:00");
export const circulatedAt = local("2022-06-16T18:00");
export const closesAt = local("2022-06-30T18:00");

export function aSubmitted(given: Partial<Submitted> = {}): Submitted {
  const sent = {
    ...aDraft(),
    class: "ngo",
    category: "ngo",
    movedFrom: null,
    route: "no-objection",
    receivedAt,
  } as const;
  return { ...sent, state: "submitted", ...inClass(given) };
}

export function aCleared(given: Partial<Cleared> = {}): Cleared {
  return {
    ...aSubmitted(),
    state: "cleared",
    clearedAt,
    clearedBy: anId("officer"),
    heldBack: null,
    ...inClass(given),
  };
}

/** Why something was refused. */
export const outsideTheScope = { ground: "not_relevant", reason: "Outside the scope." } as const;

export function aRefused(given: Partial<Refused> = {}): Refused {
  return {
    ...aSubmitted(),
    state: "refused",
    refusedAt: clearedAt,
    refusedBy: anId("officer"),
    ...outsideTheScope,
    ...inClass(given),
  };
}

export function aCirculated(given: Partial<Circulated> = {}): Circulated {
  const cleared = { ...aSubmitted(), clearedAt, clearedBy: anId<"person">("officer") };
  return { ...cleared, state: "circulated", period: anId("period"), circulatedAt, ...inClass(given) };
}

/** Status holders notify: cleared means that the status was verified. */
export function aWithdrawn(given: Partial<Withdrawn> = {}): Withdrawn {
  return { ...aSubmitted(), state: "withdrawn", withdrawnAt: receivedAt, ...inClass(given) };
}

export function aNotified(given: Partial<Cleared> = {}): Cleared {
  return aCleared({ category: "ecosoc-ngo", route: "notify", ...given });
}

export const everyState = [
  aDraft(),
  aSubmitted(),
  aCleared(),
  aNotified(),
  aRefused(),
  aCirculated(),
  aWithdrawn(),
] as const;

export function aPeriod(given: Partial<NoObjectionPeriod> = {}): NoObjectionPeriod {
  return {
    id: anId("period"),
    process: anId("process"),
    call: anId("call"),
    decision: anId("decision"),
    window: { opensAt: circulatedAt, closesAt, zone: newYork },
    circulatedBy: anId("officer"),
    lapsedAt: null,
    extensions: [],
    ...given,
  };
}

export function anObjection(given: Partial<Objection> = {}): Objection {
  return {
    id: anId("objection"),
    note: anId("note"),
    period: anId("period"),
    mission: anId("State A"),
    application: anId("application"),
    receivedAt: closesAt,
    kind: "objection",
    limitAt: null,
    withdrawnAt: null,
    maintainedAt: null,
    ...given,
  };
}

export function anAccreditation(given: Partial<Accreditation> = {}): Accreditation {
  return {
    id: anId("accreditation"),
    application: anId("application"),
    organisation: anId("organisation"),
    process: anId("process"),
    decision: anId("decision"),
    period: anId("period"),
    determination: null,
    route: "no-objection",
    grantedAt: closesAt,
    validUntil: date("2025-07-31"),
    changes: [],
    ...given,
  };
}

/** What an office has made of an accreditation. */
export function aChange(kind: AccreditationChange["kind"], at: Instant): AccreditationChange {
  return { kind, effectiveAt: at, knownAt: at, determination: null, ground: "A ground", by: anId<"person">("officer") };
}

/** As many objections as are asked for, which stand. */
export function voicesOf(objections: number): readonly Voice[] {
  const voice: Voice = { kind: "objection", receivedAt: closesAt, endedAt: null, limitAt: null, maintainedAt: null };
  return Array.from({ length: objections }, () => voice);
}

/** An application with everything on which its standing rests. */
export function aRecord({
  application = aCirculated(),
  ...given
}: Partial<ApplicationRecord> & { readonly application?: Application } = {}): ApplicationRecord & {
  readonly application: Application;
} {
  return {
    call: aCall(),
    decision: aDecision(),
    silence: [aSilence()],
    period: application.state === "circulated" ? aPeriod() : null,
    voices: [],
    process: aProcess(),
    session: aSession(),
    holidays: noHolidays,
    further: nothingFurther,
    accreditation: null,
    ...given,
    application,
  };
}

/** An application before its officer. */
export function aReview(
  given: Partial<Returning> & Pick<Returning, "officer"> & { readonly application: Application },
): Returning {
  return { ...aRecord({ application: given.application }), conflicts: noConflicts, ...given };
}

/** The refusal, or a fault that shows what was accepted instead. */
export function refusalOf(ruling: Ruling<unknown, unknown>): Refusal {
  if (ruling.ok) throw new Error(`Accepted: ${JSON.stringify(ruling.happened)}`);
  return ruling;
}

export function acceptedOf<Next, Happened>(ruling: Ruling<Next, Happened>): Accepted<Next, Happened> {
  if (!ruling.ok) throw new Error(`Refused: ${ruling.because} ${JSON.stringify(ruling.details)}`);
  return ruling;
}
