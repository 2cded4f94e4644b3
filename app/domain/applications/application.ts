import { closingInstant, type HolidayCalendar, type Instant, isBefore, refuseUnlisted } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { isNotifyRoute, type ModalitiesDecision, routeOf } from "../modalities/modalities.ts";
import type { ListedCategory, Route } from "../modalities/provisions.ts";
import { categoryOf, type Class, classesLedTo, type ClassKey } from "../modalities/stages.ts";
import { classesOf, classIn } from "../modalities/templates.ts";
import { type AnswerItem, answerItems, type Answers, answersTo, isConditional } from "./answer-items.ts";
import { type CallForApplications, refuseOutsideCall } from "./call.ts";
import { type ApplicationDocument, missingDocuments, namesOf } from "./document.ts";
import type {
  ApplicationSaved,
  ApplicationStarted,
  ApplicationSubmitted,
  DraftDeleted,
  InterestNotified,
} from "./events.ts";
import type { RefusalGround } from "./refusal-ground.ts";
import { applies, settled } from "./typed-answers.ts";

/** Of a non-governmental organisation with the Economic and Social Council. */
export const consultativeStatuses = ["general", "special", "roster"] as const;

export const noAnswers: Answers = {
  purpose: null,
  programmes: null,
  activities: null,
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
  headName: null,
  headTitle: null,
  headEmail: null,
  consultativeStatus: null,
  consultativeStatusYear: null,
  registerNumber: null,
};

interface Base {
  readonly id: Id<"application">;
  readonly reference: string;
  readonly organisation: Id<"organisation">;
  readonly call: Id<"call">;
  readonly version: number;
  readonly answers: Answers;
  /** In which other class it goes on, if its own turns out not to be open to it. */
  readonly agreedTo: ClassKey | null;
}

export interface Draft extends Base {
  readonly state: "draft";
  /** Of the decision of its call; null until the organisation has chosen one. */
  readonly class: ClassKey | null;
  /** That of the class. */
  readonly category: ListedCategory | null;
}
interface Received extends Base {
  readonly class: ClassKey;
  readonly category: ListedCategory;
  /** The class in which it was received, where it has gone on in another since. */
  readonly movedFrom: ClassKey | null;
  readonly route: Route;
  readonly receivedAt: Instant;
}
export interface Submitted extends Received {
  readonly state: "submitted";
}
/** On the notify route the officer has verified the claimed status, and the accreditation was granted with it. */
export interface Cleared extends Received {
  readonly state: "cleared";
  readonly clearedAt: Instant;
  /** Null where nobody had ruled when an answer was due, and the text says yes to that. */
  readonly clearedBy: Id<"person"> | null;
  /** While it is, it goes on no list. */
  readonly heldBack: HeldBack | null;
}
/** Why an officer keeps a cleared application off the list. */
export interface HeldBack {
  readonly at: Instant;
  readonly by: Id<"person">;
  readonly reason: string;
}
export interface Refused extends Received {
  readonly state: "refused";
  readonly refusedAt: Instant;
  readonly refusedBy: Id<"person">;
  /** Null of what was refused before grounds were kept. */
  readonly ground: RefusalGround | null;
  readonly reason: string;
}
export interface Circulated extends Received {
  readonly state: "circulated";
  readonly clearedAt: Instant;
  /** Null where nobody had ruled when an answer was due, and the text says yes to that. */
  readonly clearedBy: Id<"person"> | null;
  /** In which States could object; null where its list went before a body without one. */
  readonly period: Id<"period"> | null;
  readonly circulatedAt: Instant;
}
export interface Withdrawn extends Received {
  readonly state: "withdrawn";
  readonly withdrawnAt: Instant;
}

/** The recorded states. What follows from them by the passage of time is the standing. */
export type Application = Draft | Submitted | Cleared | Refused | Circulated | Withdrawn;
export type ApplicationState = Application["state"];

/** What an officer can see of applications: a draft is its organisation's own until it is submitted. */
export const reviewedStates = [
  "submitted",
  "cleared",
  "circulated",
  "refused",
  "withdrawn",
] as const satisfies readonly ApplicationState[];

type InBrief<Any extends Application> = Any extends unknown ? Omit<Any, "answers" | "version"> : never;
/** Without its answers: enough for its standing, small enough for lists of thousands. */
export type ApplicationInBrief = InBrief<Application>;

/** After a rule has said that the application may do what only one in this state may. */
export function mustBeIn<State extends ApplicationState>(
  state: State,
  application: Application,
): Extract<Application, { readonly state: State }> {
  if (!isIn(state, application)) throw new Error(`An application that is ${application.state} is not ${state}`);
  return application;
}

function isIn<State extends ApplicationState>(
  state: State,
  application: Application,
): application is Extract<Application, { readonly state: State }> {
  return application.state === state;
}

/** What an organisation has sent, without what became of it. */
export function sentOf({
  id,
  reference,
  organisation,
  call,
  version,
  answers,
  agreedTo,
  class: own,
  category,
  movedFrom,
  route,
  receivedAt,
}: Exclude<Application, Draft>): Received {
  const sent = { id, reference, organisation, call, version, answers, agreedTo };
  return { ...sent, class: own, category, movedFrom, route, receivedAt };
}

/** In which order lists of applications can be read. */
export const applicationOrders = ["received", "-received", "name", "-name", "country", "reference", "until"] as const;
export type ApplicationOrder = (typeof applicationOrders)[number];

/** What else the organisation has in the process, beside its application under this call. */
export interface OrganisationHistory {
  readonly appliedInThisCall: boolean;
  readonly accredited: boolean;
  /** What it is accredited with is suspended, and in the way all the same: it can be reinstated. */
  readonly suspended: boolean;
  /** Another application that was received and waits for its outcome. */
  readonly underWay: boolean;
  /** The last time that it was refused or objected to; that an accreditation was withdrawn, or has expired, is none of these. */
  readonly lastNotAccreditedAt: Instant | null;
}

/** A call before an organisation that would apply under it. */
export interface Applying {
  readonly call: CallForApplications;
  readonly decision: ModalitiesDecision;
  readonly history: OrganisationHistory;
  readonly holidays: HolidayCalendar;
}

/** A call before an organisation that sends its draft, with what it encloses. */
export interface Submitting extends Applying {
  readonly documents: readonly ApplicationDocument[];
}

/** One application per organisation and call; who is accredited or waits for an outcome need not apply, who was not may apply again as the decision says. */
export function mayStart(applying: Applying, at: Instant): Refusal | null {
  const { call, decision, history } = applying;
  const refusal = refuseOutsideCall(call, at) ?? refuseAllClosed(decision);
  if (refusal !== null) return refusal;
  if (history.appliedInThisCall) return refuse("organisation_already_applied");
  return refuseSecond(history, decision) ?? refuseAgain(applying, at);
}

export function start(
  starting: Applying,
  given: { readonly id: Id<"application">; readonly reference: string; readonly organisation: Id<"organisation"> },
  at: Instant,
): Ruling<Draft, ApplicationStarted> {
  const refusal = mayStart(starting, at);
  if (refusal !== null) return refusal;
  const { call } = starting;
  const nothing = { class: null, category: null, agreedTo: null, answers: noAnswers };
  return accept(
    { ...given, ...nothing, state: "draft", call: call.id, version: 1 },
    { type: "ApplicationStarted", application: given.id, organisation: given.organisation, call: call.id },
  );
}

function refuseAgain({ call, decision, history, holidays }: Applying, at: Instant): Refusal | null {
  const { lastNotAccreditedAt } = history;
  const { validity } = decision.provisions;
  const { zone } = call.window;
  if (lastNotAccreditedAt === null) return null;
  const { allowed, after } = validity.reapplication;
  if (!allowed) return refuse("reapplication_is_not_allowed", {}, validity.cites);
  if (after === null) return null;
  const { closesAt, unlistedYears } = closingInstant(lastNotAccreditedAt, after, { zone, holidays });
  if (isBefore(at, closesAt))
    return refuse("reapplication_is_too_early", { opensAt: closesAt.toString(), zone }, validity.cites);
  return unlistedYears.length > 0 ? refuseUnlisted(unlistedYears, holidays) : null;
}

/** From when an organisation that was refused or objected to at an instant may apply again; null where no time must pass. */
export function mayApplyAgainFrom(
  { call, decision, holidays }: Pick<Applying, "call" | "decision" | "holidays">,
  notAccreditedAt: Instant,
): Instant | null {
  const { after } = decision.provisions.validity.reapplication;
  return after === null ? null : closingInstant(notAccreditedAt, after, { zone: call.window.zone, holidays }).closesAt;
}

/** Nothing is asked twice: the answers of the organisation's last application stand in its new draft. */
export function prefill(draft: Draft, last: Application | null): Draft {
  return last === null ? draft : { ...draft, answers: last.answers };
}

/** Which class an organisation says that it is in and, where the text lets it go on in another, whether it agrees to that. */
export interface Choice {
  readonly class: ClassKey;
  readonly goOn: boolean;
}

/** A draft may be saved with gaps and after the deadline; only submission is held to both. A class that is not open is chosen by nobody. */
export function save(
  application: Application,
  changes: { readonly choice?: Choice; readonly answers?: Partial<Answers> },
  decision: ModalitiesDecision,
): Ruling<Draft, ApplicationSaved> {
  if (application.state !== "draft") return refuse("application_is_not_a_draft");
  const { choice } = changes;
  const refusal = choice === undefined ? null : refuseClass(decision, choice.class);
  if (refusal !== null) return refusal;
  const chosen = choice === undefined ? {} : chosenIn(decision, choice);
  const answers = settled({ ...application.answers, ...changes.answers });
  const next = { ...application, ...chosen, answers };
  return accept(next, {
    type: "ApplicationSaved",
    application: application.id,
    changed: [
      ...(next.class === application.class ? [] : (["category"] as const)),
      ...answerItems.filter((item) => answers[item] !== application.answers[item]),
    ],
  });
}

/** What is on record of a choice: it agrees to nothing where its class leads nowhere else. */
export function chosenIn(decision: ModalitiesDecision, { class: key, goOn }: Choice) {
  const chosen = classIn(decision, key);
  return { class: key, category: categoryOf(chosen), agreedTo: goOn ? leadsOnTo(chosen) : null };
}

/** The other class in which the text lets an organisation go on that its own does not let in. */
export function leadsOnTo({ track }: Pick<Class, "track">): ClassKey | null {
  return classesLedTo(track)[0] ?? null;
}

/** What nobody but its organisation has seen can go without a trace of what it said; that it was there and was deleted stays on record. */
export function deleteDraft(application: Application): Ruling<Draft, DraftDeleted> {
  if (application.state !== "draft") return refuse("application_is_not_a_draft");
  const { id, reference, organisation, call } = application;
  return accept(application, { type: "DraftDeleted", application: id, reference, organisation, call });
}

/** What is still missing, in the order in which it is asked. Those who only notify are asked for less. */
export function missingInformation(application: Application, decision: ModalitiesDecision): AnswerItem[] {
  const { answers } = application;
  return askedOf(application, decision).filter((item) => applies(item, answers) && (answers[item] ?? "").trim() === "");
}

/** What its class is asked; whoever agreed to go on in another one is asked for what that asks, too. Before a class is chosen, nothing. */
export function askedOf(
  { class: own, agreedTo }: Pick<Application, "class" | "agreedTo">,
  decision: ModalitiesDecision,
): readonly AnswerItem[] {
  const { required, requiredOfNotifiers } = decision.provisions.information;
  const asked = [own, agreedTo].flatMap((key) => {
    if (key === null) return [];
    return isNotifyRoute(routeOf(decision, key)) ? requiredOfNotifiers : required;
  });
  return answersTo(asked);
}

/** What the text lets it add that it is not asked for. */
export function mayAddOf(
  application: Pick<Application, "class" | "agreedTo">,
  decision: ModalitiesDecision,
): readonly AnswerItem[] {
  if (application.class === null) return [];
  const asked = askedOf(application, decision);
  return answersTo(decision.provisions.information.optional ?? []).filter((item) => !asked.includes(item));
}

/** Without what its draft has from an earlier application, or from another class, and no page of it has shown. */
function asShown(draft: Draft, decision: ModalitiesDecision): Answers {
  const shown = [...askedOf(draft, decision), ...mayAddOf(draft, decision)];
  const unshown = answerItems.filter((item) => isConditional(item) && !shown.includes(item));
  return { ...draft.answers, ...Object.fromEntries(unshown.map((item) => [item, null])) };
}

/** Nothing is good twice for one session: two applications that both wait, and are good for the same, could both be granted. */
function refuseSecond({ accredited, suspended, underWay }: OrganisationHistory, { provisions }: ModalitiesDecision) {
  const { cites } = provisions.validity;
  if (accredited)
    return refuse(suspended ? "organisation_accreditation_is_suspended" : "organisation_already_accredited", {}, cites);
  return underWay ? refuse("organisation_has_application_under_way", {}, cites) : null;
}

/**
 * Whether the draft can be sent once it is complete. Who cannot succeed is told so before the first question; who was refused under another call since
 * the draft was begun applies again with it.
 */
export function maySubmit(application: Application, applying: Applying, at: Instant): Refusal | null {
  if (application.state !== "draft") return refuse("application_is_not_a_draft");
  const { call, decision, history } = applying;
  const closed = application.class === null ? null : refuseClass(decision, application.class);
  return refuseOutsideCall(call, at) ?? closed ?? refuseSecond(history, decision) ?? refuseAgain(applying, at);
}

/** The instant that counts is the server's receipt of the request. Those whom the decision lets in without objection thereby notify their interest. */
export function submit(
  application: Application,
  submitting: Submitting,
  receivedAt: Instant,
): Ruling<Submitted, ApplicationSubmitted | InterestNotified> {
  const refusal = maySubmit(application, submitting, receivedAt);
  if (refusal !== null) return refusal;
  const { call, decision, documents } = submitting;
  const { class: own, category, ...draft } = mustBeIn("draft", application);
  const answers = asShown(mustBeIn("draft", application), decision);
  if (own === null || category === null) return refuse("category_is_not_chosen");
  const missing = missingInformation(application, decision);
  if (missing.length > 0) {
    return refuse("application_is_incomplete", { count: missing.length }, decision.provisions.information.cites);
  }
  const lacking = missingDocuments(application, documents, decision);
  if (lacking.length > 0) {
    return refuse("documents_are_missing", { count: lacking.length }, decision.provisions.information.cites);
  }
  const route = routeOf(decision, own);
  return accept(
    { ...draft, answers, class: own, category, movedFrom: null, state: "submitted", route, receivedAt },
    {
      type: isNotifyRoute(route) ? "InterestNotified" : "ApplicationSubmitted",
      application: application.id,
      organisation: application.organisation,
      call: call.id,
      route,
      receivedAt,
      documents: namesOf(documents),
    },
  );
}

/** The classes in which an organisation can apply. */
export function openClasses(decision: ModalitiesDecision): Class[] {
  return classesOf(decision).filter(({ track }) => track !== null);
}

function refuseAllClosed(decision: ModalitiesDecision) {
  return openClasses(decision).length > 0 ? null : refuse("category_is_closed", {}, decision.citation);
}

export function refuseClass(decision: ModalitiesDecision, key: ClassKey) {
  const found = classesOf(decision).find((one) => one.key === key);
  if (found === undefined) return refuse("class_is_not_in_the_decision", {}, decision.citation);
  if (found.track !== null) return null;
  const isCarriedOver = routeOf(decision, key) === "carried-over";
  return refuse(isCarriedOver ? "category_is_carried_over" : "category_is_closed", {}, found.cites);
}
