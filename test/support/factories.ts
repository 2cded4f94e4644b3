import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Accreditation } from "#domain/accreditation/accreditation.ts";
import {
  noAnswers,
  type Answers,
  type Circulated,
  type Cleared,
  type Draft,
  type Submitted,
} from "#domain/applications/application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { Objection } from "#domain/objections/objection.ts";
import type { OrganisationDetails } from "#domain/organisations/organisation.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";

/* Valid objects of the domain, each in the state of its name. The first round of 2022 is their time; nobody in them is real. */

const NEW_YORK = "America/New_York";

export function instant(text: string): Instant {
  return Temporal.Instant.from(text);
}

export function date(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
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

export function aProcess(changes: Partial<Process> = {}): Process {
  return {
    id: randomUUID(),
    slug: `working-group-${randomUUID().slice(0, 8)}`,
    title: "Open-ended Working Group",
    mandate: "To consider the subject that the Assembly gave it.",
    citation: { source: "General Assembly resolution 75/240", paragraph: null },
    dutyStation: "New York",
    zone: NEW_YORK,
    beginsOn: date("2021-06-01"),
    endsOn: date("2025-07-31"),
    ...changes,
  };
}

export function aSession(changes: Partial<Session> = {}): Session {
  return {
    id: randomUUID(),
    process: randomUUID(),
    title: "Third substantive session",
    kind: "substantive",
    format: "hybrid",
    beginsOn: date("2022-07-25"),
    endsOn: date("2022-07-29"),
    place: "New York",
    ...changes,
  };
}

/** In force by adoption in a meeting, unless it is said otherwise. */
export function aModalitiesDecision(changes: Partial<ModalitiesDecision> = {}): ModalitiesDecision {
  return {
    ...oewg2021To2025,
    id: randomUUID(),
    process: randomUUID(),
    version: 1,
    supersededAt: null,
    adoption: { by: "meeting", at: round.inForce },
    ...changes,
  };
}

export function aCall(changes: Partial<CallForApplications> = {}): CallForApplications {
  return {
    id: randomUUID(),
    process: randomUUID(),
    decision: randomUUID(),
    session: randomUUID(),
    title: "Call for the third substantive session",
    window: { opensAt: round.callOpens, closesAt: round.callCloses, zone: NEW_YORK },
    ...changes,
  };
}

export const completeAnswers: Answers = {
  purpose: "We bring together people who keep networks running.",
  programmes: "Training for incident responders.",
  activities: "Workshops, a yearly report.",
  pastInteraction: null,
  headName: "A. Example",
  headTitle: "Secretary",
  headEmail: "head@organisation.example",
  consultativeStatus: "special",
  consultativeStatusYear: "2015",
};

type Shared = Pick<Draft, "category" | "version" | "answers" | "organisation" | "call">;

const shared = (changes: Partial<Shared>): Omit<Draft, "state"> => ({
  id: randomUUID(),
  reference: `A-${randomUUID().slice(0, 4).toUpperCase()}-${randomUUID().slice(0, 4).toUpperCase()}`,
  organisation: randomUUID(),
  call: randomUUID(),
  category: "ngo",
  version: 1,
  answers: completeAnswers,
  ...changes,
});

export function aDraft(changes: Partial<Shared> = {}): Draft {
  return { ...shared({ answers: noAnswers, ...changes }), state: "draft" };
}

export function aSubmitted({
  receivedAt = round.applying,
  route = "no-objection",
  ...changes
}: Partial<Shared & Pick<Submitted, "receivedAt" | "route">> = {}): Submitted {
  return { ...shared(changes), state: "submitted", route, receivedAt };
}

export function aCleared({
  clearedAt = round.reviewing,
  clearedBy = randomUUID(),
  ...changes
}: Parameters<typeof aSubmitted>[0] & Partial<Pick<Cleared, "clearedAt" | "clearedBy">> = {}): Cleared {
  return { ...aSubmitted(changes), state: "cleared", clearedAt, clearedBy };
}

export function aCirculated({
  period = randomUUID(),
  circulatedAt = round.circulating,
  ...changes
}: Parameters<typeof aCleared>[0] & Partial<Pick<Circulated, "period" | "circulatedAt">> = {}): Circulated {
  return { ...aCleared(changes), state: "circulated", period, circulatedAt };
}

export function aPeriod({
  opensAt = round.circulating,
  closesAt = round.periodCloses,
  ...changes
}: Partial<NoObjectionPeriod> & {
  readonly opensAt?: Instant;
  readonly closesAt?: Instant;
} = {}): NoObjectionPeriod {
  return {
    id: randomUUID(),
    process: randomUUID(),
    call: randomUUID(),
    decision: randomUUID(),
    window: { opensAt, closesAt, zone: NEW_YORK },
    circulatedBy: randomUUID(),
    lapsedAt: null,
    extensions: [],
    ...changes,
  };
}

export function anObjection(changes: Partial<Objection> = {}): Objection {
  return {
    id: randomUUID(),
    note: randomUUID(),
    period: randomUUID(),
    mission: randomUUID(),
    application: randomUUID(),
    receivedAt: round.objecting,
    withdrawnAt: null,
    ...changes,
  };
}

export function anAccreditation(changes: Partial<Accreditation> = {}): Accreditation {
  return {
    id: randomUUID(),
    application: randomUUID(),
    organisation: randomUUID(),
    process: randomUUID(),
    decision: randomUUID(),
    period: null,
    route: "no-objection",
    grantedAt: round.periodCloses,
    validUntil: date("2025-07-31"),
    changes: [],
    ...changes,
  };
}

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
