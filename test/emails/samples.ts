import type { AboutApplication, AboutList, AboutPeriod, AboutText, Explained } from "#emails/kit/about.ts";
import type { LetterData } from "#emails/registry.ts";
import { anId } from "#support/an-id.ts";

const process = { slug: "oewg-ict-2021-2025", title: "Open-ended working group 2021–2025" };
const modalities = "Letter of the Chair, 22 April 2022";

const why: readonly Explained[] = [
  {
    outcome: "satisfied",
    at: "2022-05-30T15:00:00Z",
    cites: { source: modalities, paragraph: "para. 2" },
    code: "information_complete",
    details: {},
  },
  {
    outcome: "awaited",
    at: null,
    cites: { source: modalities, paragraph: "para. 3" },
    code: "objections_possible",
    details: {},
  },
];

const application: AboutApplication = {
  reference: "A-7Q4K-M2XD",
  organisation: "Institute for Quiet Networks",
  process,
  call: "First round, substantive session of July 2022",
  zone: "America/New_York",
  why,
};

const period: AboutPeriod = {
  process,
  call: application.call,
  period: anId("3f1f5a60-0000-4000-8000-000000000001"),
  closesAt: "2022-06-30T22:00:00Z",
  zone: "America/New_York",
  why,
};

const list: AboutList = {
  process,
  call: application.call,
  list: anId("3f1f5a60-0000-4000-8000-000000000003"),
  number: 2,
  sealedAt: "2022-06-30T22:02:00Z",
  zone: "America/New_York",
  why,
};

const text: AboutText = {
  process,
  text: { title: "Modalities for the participation of stakeholders", version: 2 },
  procedure: anId("3f1f5a60-0000-4000-8000-000000000002"),
  closesAt: "2022-04-22T22:00:00Z",
  zone: "America/New_York",
  why,
};

const organisations = [
  { reference: "A-7Q4K-M2XD", name: "Institute for Quiet Networks" },
  { reference: "A-9R2B-T7WC", name: "Coastal Data Observatory" },
];

const request = {
  ...period,
  request: anId<"request">("3f1f5a60-0000-4000-8000-000000000004"),
  askedAt: "2022-07-01T15:00:00Z",
  count: 2,
  cites: { source: modalities, paragraph: "para. 4" },
};

const accreditation = {
  reference: application.reference,
  organisation: application.organisation,
  process,
  effectiveAt: "2023-02-01T15:00:00Z",
  zone: "America/New_York",
  ground: "The purpose of the organisation has changed.",
  why,
};

const note = {
  ...period,
  note: "N-4H8P-Q3ZT",
  mission: "State A",
  receivedAt: "2022-06-30T21:59:59Z",
  organisations,
  basis: "The activities of these organisations lie outside the scope of the working group.",
};

const adoption = {
  process,
  text: { title: "Programme of work of the third session", number: 3 },
  session: "Third substantive session",
  how: "vote",
  figures: { inFavour: 90, against: 2, abstaining: 11 },
  symbol: "A/AC.900/2022/L.3",
  adoptedAt: "2022-07-25T15:10:00Z",
  zone: "America/New_York",
} as const;

/** One of each letter, as its tests and a reader of the tests see it. */
export const samples: { readonly [Kind in keyof LetterData]: LetterData[Kind] } = {
  "account-exists": {},
  "adoption-to-confirm": { ...adoption, adoption: anId("3f1f5a60-0000-4000-8000-000000000004") },
  "text-adopted": adoption,
  "application-circulated": { ...application, opensAt: "2022-06-01T16:00:00Z", closesAt: "2022-06-30T22:00:00Z" },
  "application-before-body": { ...application, since: "2022-06-30T22:00:00Z" },
  "application-left-undecided": { ...application, endedAt: "2022-07-29T21:59:59Z" },
  "not-accredited-by-body": {
    ...application,
    decidedAt: "2022-07-26T15:00:00Z",
    symbol: "A/AC.900/2022/4",
    mayApplyAgain: true,
    instead: "change",
  },
  "decided-by-default": {
    ...application,
    by: "body",
    answer: "no",
    dueAt: "2022-07-30T03:59:59Z",
    outcome: "ended",
    mayApplyAgain: true,
  },
  "defaults-recorded": {
    process,
    call: application.call,
    zone: "America/New_York",
    by: "body",
    answer: "yes",
    dueAt: "2022-07-30T03:59:59Z",
    counts: { all: 12, accredited: 12 },
  },
  "determination-deferred": { ...application, decidedAt: "2022-07-26T15:00:00Z", symbol: "A/AC.900/2022/4" },
  "determination-confirmed": {
    process,
    call: application.call,
    zone: "America/New_York",
    determination: anId("3f1f5a60-0000-4000-8000-000000000004"),
    decidedAt: "2022-07-26T15:00:00Z",
    symbol: "A/AC.900/2022/4",
    reader: "office",
    counts: { yes: 3, no: 1, deferred: 1 },
  },
  "name-change-confirmed": {
    name: "Institute for Still Networks",
    formerly: ["Institute for Quiet Networks"],
    confirmedAt: "2023-03-01T15:00:00Z",
    zone: "America/New_York",
  },
  "name-change-declined": {
    name: "Institute for Still Networks",
    reason: "The register of associations still has the earlier name.",
    declinedAt: "2023-03-01T15:00:00Z",
    zone: "America/New_York",
  },
  "address-changed": { to: "ada@new.example" },
  "confirm-new-address": { token: "a-token_of-43-characters", expiresAt: "2022-06-01T16:00:00Z" },
  "accreditation-reinstated": accreditation,
  "accreditation-suspended": accreditation,
  "accreditation-withdrawn": accreditation,
  accredited: { ...application, grantedAt: "2022-06-30T22:00:00Z", validUntil: "2025-07-31" },
  "application-cleared": { ...application, clearedAt: "2022-05-30T15:00:00Z" },
  "application-received": { ...application, receivedAt: "2022-05-24T21:59:59Z" },
  "application-refused": {
    ...application,
    refusedAt: "2022-05-30T15:00:00Z",
    reason: "The programmes described are not relevant to the scope.\nPlease describe work on networks.",
    mayApplyAgain: true,
  },
  "application-withdrawn": { ...application, withdrawnAt: "2022-05-25T15:00:00Z" },
  "applications-to-review": {
    since: "2022-05-09T12:00:00Z",
    until: "2022-05-10T12:00:00Z",
    count: 3,
    waiting: 12,
    calls: [{ title: application.call, process: process.title, applications: organisations }],
  },
  "call-closed": {
    process,
    call: { id: anId("3f1f5a60-0000-4000-8000-000000000003"), title: application.call },
    closesAt: "2022-05-24T22:00:00Z",
    zone: "America/New_York",
    received: 103,
    waiting: 12,
  },
  "call-extended": {
    process,
    call: application.call,
    reference: application.reference,
    previousClosesAt: "2022-05-24T22:00:00Z",
    closesAt: "2022-05-27T22:00:00Z",
    zone: "America/New_York",
    reason: "The portal could not be reached on 23 May.",
    why,
  },
  "cut-off-announced": {
    process,
    call: application.call,
    reference: application.reference,
    cutsOffAt: "2022-05-10T22:00:00Z",
    closesAt: "2022-05-27T22:00:00Z",
    zone: "America/New_York",
    why,
  },
  "confirm-address": { token: "a-token_of-43-characters", expiresAt: "2022-06-04T15:00:00Z" },
  "application-moved": {
    ...application,
    movedAt: "2022-05-31T15:00:00Z",
    to: { title: "Members of an earlier conference", customary: null },
    reason: "The register of 24 May 2022 does not list the organisation.",
  },
  "class-changed": {
    ...application,
    changedAt: "2022-05-20T15:00:00Z",
    to: { title: "Members of an earlier conference", customary: null },
  },
  "application-completed": {
    reference: application.reference,
    organisation: application.organisation,
    process,
    call: application.call,
    zone: application.zone,
    completedAt: "2022-06-02T15:00:00Z",
    changed: ["programmes"],
  },
  "application-not-completed": {
    ...application,
    words: "The programmes are not described.",
    until: "2022-06-10T15:00:00Z",
    mayApplyAgain: true,
  },
  "application-returned": {
    ...application,
    words: "The programmes are not described.",
    asked: ["programmes", "record"],
    until: "2022-06-10T15:00:00Z",
  },
  "time-to-complete-extended": {
    ...application,
    from: "2022-06-10T15:00:00Z",
    until: "2022-06-15T22:00:00Z",
    reason: "The portal was out of service on 9 June.",
    outage: { what: "The portal", beganAt: "2022-06-09T12:00:00Z", endedAt: "2022-06-09T20:00:00Z" },
  },
  "completion-received": { ...application, completedAt: "2022-06-02T15:00:00Z" },
  "reminder-to-complete": {
    ...application,
    words: "The programmes are not described.",
    until: "2022-06-10T15:00:00Z",
  },
  "clearance-taken-back": {
    ...application,
    takenBackAt: "2022-05-31T15:00:00Z",
    reason: "The statutes that were sent are those of another organisation.",
  },
  "interest-notified": { ...application, receivedAt: "2022-05-20T15:00:00Z" },
  invitation: {
    token: "a-token_of-43-characters",
    expiresAt: "2022-06-07T15:00:00Z",
    invitedBy: "Ada Administrator",
    role: "mission",
    office: "State A",
  },
  "letters-given-up": {
    since: null,
    until: "2022-05-10T12:00:00Z",
    count: 2,
    letters: [{ kind: "application-received", to: "gone@example.org" }],
  },
  "list-circulated": {
    ...period,
    mission: "State A",
    mayObject: true,
    opensAt: "2022-06-16T15:00:00Z",
    count: 86,
    basis: "voluntary",
  },
  "information-list-sealed": { ...list, count: 17 },
  "final-list-sealed": { ...list, desk: "mission", count: 55, added: 1 },
  "list-before-body": { ...list, count: 12 },
  "list-corrected": {
    ...list,
    reader: "desk",
    corrigendum: 1,
    from: { name: "Institute of Quiet Network", acronym: null, country: "KEN" },
    to: { name: "Institute for Quiet Networks", acronym: "IQN", country: "KEN" },
    reason: "The name was misspelt.",
  },
  "list-circulated-for-chair": { ...period, opensAt: "2022-06-16T15:00:00Z", count: 86 },
  "no-objection-period-closed": { ...period, reader: "secretariat", accredited: 54, notAccredited: 32, open: 2 },
  "no-objection-period-extended": {
    ...period,
    previousClosesAt: "2022-06-29T22:00:00Z",
    reason: "The portal could not be reached on 29 June.",
    reader: { kind: "mission" },
  },
  "no-objection-period-begun": period,
  "no-objection-period-reminder": period,
  "application-goes-on": {
    ...application,
    closedAt: "2022-06-30T22:00:00Z",
    to: { title: "Other organisations", customary: null },
  },
  "objected-to": { ...application, closedAt: "2022-06-30T22:00:00Z", next: "body" },
  "not-accredited": { ...application, closedAt: "2022-06-30T22:00:00Z", mayApplyAgain: true },
  "objection-received": note,
  "objection-received-for-chair": { ...note, basisShown: true },
  "objection-withdrawn": {
    ...period,
    note: note.note,
    mission: "State A",
    withdrawnAt: "2022-06-30T18:00:00Z",
    organisations: organisations.slice(0, 1),
    reader: "mission",
  },
  "consultation-opened": { ...period, reader: "chair", until: "2022-07-14T22:00:00Z", organisations },
  "consultation-reminder": {
    ...period,
    reader: "mission",
    until: "2022-07-14T22:00:00Z",
    organisations: organisations.slice(0, 1),
  },
  "consultation-request": {
    ...period,
    until: "2022-07-14T22:00:00Z",
    words: "Could your mission say what lies outside the scope?",
    organisations: organisations.slice(0, 1),
  },
  "hold-reminder": {
    ...period,
    until: "2022-07-04T22:00:00Z",
    then: "objection",
    organisations: organisations.slice(0, 1),
  },
  "objectors-asked-for": { ...request, mission: "State B" },
  "request-answered": { ...request, count: null, answeredAt: "2022-07-04T15:00:00Z" },
  "passkey-added": { name: "Firefox 145, Windows" },
  "password-changed": {},
  "reset-password": { token: "a-token_of-32-characters", expiresAt: "2022-06-01T16:00:00Z" },
  "session-changed": {
    process: { slug: "oewg-ict-2021-2025", title: "Open-ended Working Group" },
    session: "Inter-sessional meetings",
    days: { beginsOn: "2022-12-05", endsOn: "2022-12-09" },
    to: "confirmed",
    reason: "The rooms are booked.",
    reader: { kind: "mission" },
  },
  "session-moved": {
    process: { slug: "oewg-ict-2021-2025", title: "Open-ended Working Group" },
    session: "Third substantive session",
    from: { beginsOn: "2022-07-25", endsOn: "2022-07-29" },
    to: { beginsOn: "2022-06-20", endsOn: "2022-06-24" },
    reason: "No room in July.",
    outliving: [
      {
        call: "Call for the third session",
        kind: "period",
        closesAt: "2022-06-30T22:00:00Z",
        zone: "America/New_York",
      },
    ],
    reader: { kind: "chair" },
  },
  "silence-broken": {
    ...text,
    mission: "State B",
    receivedAt: "2022-04-22T21:00:00Z",
    reason: "Paragraph 3 needs more consultation.",
    reader: "mission",
  },
  "silence-concluded": { ...text, outcome: "passed" },
  "silence-extended": {
    ...text,
    previousClosesAt: "2022-04-22T22:00:00Z",
    closesAt: "2022-04-25T22:00:00Z",
    reason: "The portal was not reachable for two hours.",
    outage: { what: "The portal", beganAt: "2022-04-22T18:00:00Z", endedAt: "2022-04-22T20:00:00Z" },
  },
  "silence-opened": {
    ...text,
    mission: "State A",
    mayBreak: true,
    opensAt: "2022-04-20T22:00:00Z",
    letter: "Excellencies,\n\nI have the honour to place the enclosed text under a silence procedure.",
  },
  "silence-begun": text,
  "silence-reminder": text,
  "verify-email": { token: "a.signed.token", expiresAt: "2022-06-01T16:00:00Z" },
};
