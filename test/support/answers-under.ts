import { maySuspend, mayWithdrawAccreditation } from "#domain/accreditation/accreditation.ts";
import { answerItems } from "#domain/applications/answer-items.ts";
import { mayAddOf, mayStart, missingInformation } from "#domain/applications/application.ts";
import { mayOpenCall } from "#domain/applications/call.ts";
import { officeRulings, rulingOffice } from "#domain/applications/case.ts";
import { noConflicts } from "#domain/applications/conflicts.ts";
import { curableUntil } from "#domain/applications/cure.ts";
import { requiredDocuments } from "#domain/applications/document.ts";
import { explain } from "#domain/applications/explain.ts";
import { scopeOf } from "#domain/applications/scope.ts";
import { type ModalitiesDecision, routeOf } from "#domain/modalities/modalities.ts";
import { type Class, officeOf, windowOf } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { audienceOfList, mayRead, withOutcome } from "#domain/objections/disclosure.ts";
import { earliestClosing, refuseNearSession } from "#domain/objections/no-objection-period.ts";
import { mayHold, mayRaise, raise } from "#domain/objections/objection.ts";
import { showsWhole } from "#domain/objections/sealed-list.ts";
import { mayWithdrawObjection } from "#domain/objections/withdrawal.ts";
import { registersOf } from "#domain/organisations/register.ts";
import { mayInscribe } from "#domain/participation/inscription.ts";
import { mayOpenListOn } from "#domain/participation/list-of-speakers.ts";
import { mayNominate, type Representative } from "#domain/participation/representative.ts";
import { audienceOfInput, sendInput } from "#domain/participation/written-input.ts";
import { anId } from "./an-id.ts";
import {
  aCall,
  aCirculated,
  aCleared,
  aDraft,
  anAccreditation,
  anObjection,
  answers,
  aPeriod,
  aProcess,
  aRecord,
  aReview,
  aSession,
  aSubmitted,
  circulatedAt,
  clearedAt,
  holidays,
  later,
  noHistory,
  noHolidays,
  receivedAt,
  round,
  voicesOf,
} from "./factories.ts";
import { aListOfSpeakers } from "./speakers.ts";
import { aRuling } from "./stages.ts";

/* What the rules answer that read a decision: two decisions between which no answer differs say the same to the portal. */

const members = [
  { role: "mission", mayObject: true },
  { role: "mission", mayObject: false },
  { role: "public" },
  { role: "applicant" },
] as const;

const unsaid = Object.fromEntries(answerItems.map((item) => [item, null]));

function aRepresentative(): Representative {
  return {
    ...{ name: "Dora Example", functionalTitle: "Head", email: null, attends: "online" },
    id: anId("representative"),
    accreditation: anId("accreditation"),
    session: anId("session"),
    replaces: null,
    nominatedAt: receivedAt,
    nominatedBy: anId("somebody"),
    withdrawn: null,
  };
}

/** While the list is before the States. */
const objecting = later(circulatedAt, { seconds: 3600 });

const objector = {
  role: "mission",
  person: anId<"person">("delegate"),
  mission: anId<"mission">("a"),
  mayObject: true,
} as const;

const registers = (["consultative_status", "past_process"] as const).map((kind) => ({
  id: anId<"register">(kind),
  slug: kind === "past_process" ? "partners" : "consultative-status",
  title: kind,
  kind,
  citation: { source: "A decision", paragraph: null },
}));

/** What the rules answer that read a decision, whatever the organisation; without the paragraph, which is no leaf. */
export function answersUnder(decision: ModalitiesDecision): string {
  const session = aSession();
  const call = aCall({ decision: decision.id });
  const accreditation = anAccreditation();
  const history = { ...noHistory, lastNotAccreditedAt: receivedAt };
  const classes = classesOf(decision);
  const inList = (of: Class, voices = voicesOf(0)) =>
    aRecord({ application: aCirculated({ class: of.key }), decision, period: aPeriod(), voices });
  const submitted = (of: Class) => {
    const office = officeOf(officeRulings(of.track)[0] ?? aRuling("none")) ?? "secretariat";
    const officer = { person: anId<"person">("officer"), role: office, process: decision.process };
    return aReview({ application: aSubmitted({ class: of.key }), decision, officer });
  };
  const said = {
    classes: classes.map((of) => ({
      route: routeOf(decision, of.key),
      missing: missingInformation(aDraft({ class: of.key, answers: { ...answers, ...unsaid } }), decision),
      mayAdd: mayAddOf({ class: of.key, agreedTo: null }, decision),
      documents: requiredDocuments({ class: of.key, agreedTo: null }, decision),
      spoken: spokenUnder(decision, of),
      office: rulingOffice(inList(of)),
      returned: [clearedAt, later(clearedAt, { seconds: 1 })].map((at) => curableUntil(submitted(of), at)?.toString()),
      register: registersOf(of, registers).map(({ slug }) => slug),
      why: [voicesOf(0), voicesOf(1)].map((voices) =>
        explain(inList(of, voices), round.afterwards).map(({ code, outcome }) => [code, outcome]),
      ),
    })),
    lists: (["information", "proposed", "final"] as const).map((kind) => [
      audienceOfList(kind, decision, []),
      showsWhole({ role: "public" }, { kind, sealedAt: round.circulating }, { decision, at: [] }),
    ]),
    readers: members.flatMap((reader) =>
      (["proposed-list", "dossier", "final-list", "objectors", "bases"] as const).map((artefact) =>
        mayRead(
          reader,
          artefact,
          { ...withOutcome(decision, round.settled), closesAt: round.periodCloses, own: reader.role === "applicant" },
          round.settled,
        ),
      ),
    ),
    near: [3, 10, 40].map((before) => {
      const at = session.beginsOn.subtract({ days: before }).toZonedDateTime("UTC").toInstant();
      return refuseNearSession(at, { decision, at: [] }, session, noHolidays)?.details ?? null;
    }),
    closing:
      earliestClosing(
        { applications: classes.map(({ key }) => aCleared({ class: key })), decision, holidays },
        circulatedAt,
      )?.closesAt.toString() ?? null,
    raise: mayRaise({ objector, period: aPeriod(), decision }, objecting)?.because ?? null,
    again: mayStart({ call, decision, history, holidays }, receivedAt)?.because ?? null,
    closes: closesOtherwise(decision),
    scope: scopeOf(decision, aProcess(), session),
    come: [0, 120].map((count) => {
      const process = aProcess();
      const attending = {
        accreditation,
        granted: decision,
        decision,
        process,
        scope: scopeOf(decision, process, session),
      };
      const representatives = Array.from({ length: count }, aRepresentative);
      return mayNominate({ attending, session, representatives }, round.afterwards)?.because ?? null;
    }),
    sends: [0, 1000].map((wordCount) => {
      const process = aProcess();
      const attending = {
        accreditation,
        granted: decision,
        decision,
        process,
        scope: scopeOf(decision, process, session),
      };
      const input = { id: anId<"written_input">("one"), title: "T", language: "en", wordCount } as const;
      const sent = sendInput(
        { attending, session, sent: 0 },
        { ...input, sentBy: anId<"person">("somebody") },
        round.afterwards,
      );
      return sent.ok ? audienceOfInput(attending) : sent.because;
    }),
    speaks: [4, 9].map((minutes) => {
      const process = aProcess({ id: session.process });
      const opening = { process, session: { ...session, process: process.id }, inForce: decision, list: null };
      return mayOpenListOn(opening, aListOfSpeakers({ minutes }), round.afterwards)?.because ?? null;
    }),
    inscribes: [aListOfSpeakers()].map((list) => {
      const process = aProcess();
      const attending = {
        accreditation,
        granted: decision,
        decision,
        process,
        scope: scopeOf(decision, process, session),
      };
      const representatives = [aRepresentative()];
      return mayInscribe({ attending, session, representatives, list, own: null }, round.afterwards)?.because ?? null;
    }),
    suspends: (["chair", "secretariat"] as const).flatMap((role) => {
      const by = { role, person: anId<"person">("somebody") };
      const changing = { accreditation, decision, by, zone: "UTC", conflicts: noConflicts };
      return [maySuspend(changing, round.afterwards), mayWithdrawAccreditation(changing, round.afterwards)].map(
        (refusal) => refusal?.because ?? null,
      );
    }),
  };
  return JSON.stringify(said, (key, value: unknown) => (key === "cites" ? undefined : value));
}

/** What a State hears that names those of a class on a list: one or two, with a basis or without, for good or for the while, and taken back. */
function spokenUnder(decision: ModalitiesDecision, of: Class) {
  const period = aPeriod();
  const listed = ["one", "other"].map((name) =>
    aCirculated({ class: of.key, id: anId<"application">(name), reference: name }),
  );
  const list = { objector, period, decision, alreadyObjectedTo: [] };
  const note = { id: anId<"note">("note"), reference: "N-0001" };
  const sent = (applications: typeof listed, basis: string | null) => {
    const ruling = raise(list, { ...note, applications, basis }, objecting);
    return ruling.ok ? ruling.next.basis : ruling.because;
  };
  const [named] = listed;
  if (named === undefined || windowOf(of.track) === null) return null;
  const objection = anObjection({ application: named.id, mission: objector.mission });
  const withdrawing = {
    objection,
    mission: objector.mission,
    period,
    item: aRecord({ application: named, decision, period, voices: voicesOf(1) }),
  };
  return [
    sent([named], null),
    sent([named], "A basis."),
    sent(listed, "A basis."),
    mayHold(list, [named], objecting)?.because,
    ...[objecting, round.settled].map((at) => mayWithdrawObjection(withdrawing, at)?.because),
  ];
}

/** Whether a call must close at another instant than that of the round. */
function closesOtherwise(decision: ModalitiesDecision): boolean {
  const { window } = aCall();
  const opening = { process: aProcess(), inForce: decision, session: aSession(), lastText: null, bodies: new Map() };
  const refusal = mayOpenCall({ ...opening, holidays: noHolidays }, window, window.opensAt);
  return refusal?.because === "call_closes_as_the_text_says";
}
