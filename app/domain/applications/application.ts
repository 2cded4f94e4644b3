import { closingInstant, type HolidayCalendar, type Instant, isBefore, refuseUnlisted } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { isNotifyRoute, type ModalitiesDecision, routeOf } from "../modalities/modalities.ts";
import {
  categories,
  type Category,
  type InformationItem,
  informationItems,
  type Route,
} from "../modalities/provisions.ts";
import { type CallForApplications, refuseOutsideCall } from "./call.ts";
import type {
  ApplicationSaved,
  ApplicationStarted,
  ApplicationSubmitted,
  DraftDeleted,
  InterestNotified,
} from "./events.ts";

/** Of a non-governmental organisation with the Economic and Social Council. */
export const consultativeStatuses = ["general", "special", "roster"] as const;

export type Answers = { readonly [item in InformationItem]: string | null };

export const noAnswers: Answers = {
  purpose: null,
  programmes: null,
  activities: null,
  pastInteraction: null,
  headName: null,
  headTitle: null,
  headEmail: null,
  consultativeStatus: null,
  consultativeStatusYear: null,
};

interface Base {
  readonly id: Id<"application">;
  readonly reference: string;
  readonly organisation: Id<"organisation">;
  readonly call: Id<"call">;
  readonly category: Category;
  readonly version: number;
  readonly answers: Answers;
}

export interface Draft extends Base {
  readonly state: "draft";
  /** Until the organisation has said which category it is, `category` is only what its questions begin with. */
  readonly categoryChosen: boolean;
}
export interface Submitted extends Base {
  readonly state: "submitted";
  readonly route: Route;
  readonly receivedAt: Instant;
}
/** On the notify route the officer has verified the claimed status, and the accreditation was granted with it. */
export interface Cleared extends Base {
  readonly state: "cleared";
  readonly route: Route;
  readonly receivedAt: Instant;
  readonly clearedAt: Instant;
  readonly clearedBy: Id<"person">;
  /** While it is, it goes on no list. */
  readonly heldBack: HeldBack | null;
}
/** Why an officer keeps a cleared application off the list. */
export interface HeldBack {
  readonly at: Instant;
  readonly by: Id<"person">;
  readonly reason: string;
}
export interface Refused extends Base {
  readonly state: "refused";
  readonly route: Route;
  readonly receivedAt: Instant;
  readonly refusedAt: Instant;
  readonly refusedBy: Id<"person">;
  readonly reason: string;
}
export interface Circulated extends Base {
  readonly state: "circulated";
  readonly route: Route;
  readonly receivedAt: Instant;
  readonly clearedAt: Instant;
  readonly clearedBy: Id<"person">;
  /** In which States could object; null where its list went before a body without one. */
  readonly period: Id<"period"> | null;
  readonly circulatedAt: Instant;
}
export interface Withdrawn extends Base {
  readonly state: "withdrawn";
  readonly route: Route;
  readonly receivedAt: Instant;
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
export function sentOf({ id, reference, organisation, call, category, version, answers }: Application): Base {
  return { id, reference, organisation, call, category, version, answers };
}

/** In which order lists of applications can be read. */
export const applicationOrders = ["received", "-received", "name", "-name", "country", "reference"] as const;
export type ApplicationOrder = (typeof applicationOrders)[number];

/** What else the organisation has in the process, beside its application under this call. */
export interface OrganisationHistory {
  readonly appliedInThisCall: boolean;
  readonly accredited: boolean;
  /** Another application that was received and waits for its outcome. */
  readonly underWay: boolean;
  /** The last time that it was refused or objected to. */
  readonly lastNotAccreditedAt: Instant | null;
}

/** A call before an organisation that would apply under it. */
export interface Applying {
  readonly call: CallForApplications;
  readonly decision: ModalitiesDecision;
  readonly history: OrganisationHistory;
}

/** A call before an organisation that would begin an application, in the category in which it would begin. */
export interface Starting extends Applying {
  readonly holidays: HolidayCalendar;
  readonly category: Category;
}

/** One application per organisation and call; who is accredited or waits for an outcome need not apply, who was not may apply again as the decision says. */
export function mayStart({ call, decision, history, holidays, category }: Starting, at: Instant): Refusal | null {
  const refusal = refuseOutsideCall(call, at) ?? refuseCategory(decision, category);
  if (refusal !== null) return refusal;
  if (history.appliedInThisCall) return refuse("organisation_already_applied");
  return refuseSecond(history, decision) ?? refuseAgain({ call, decision, history, holidays }, at);
}

export function start(
  starting: Starting,
  given: { readonly id: Id<"application">; readonly reference: string; readonly organisation: Id<"organisation"> },
  at: Instant,
): Ruling<Draft, ApplicationStarted> {
  const refusal = mayStart(starting, at);
  if (refusal !== null) return refusal;
  const { call, category } = starting;
  return accept(
    { ...given, category, state: "draft", call: call.id, version: 1, answers: noAnswers, categoryChosen: false },
    {
      type: "ApplicationStarted",
      application: given.id,
      organisation: given.organisation,
      call: call.id,
      category,
    },
  );
}

function refuseAgain({ call, decision, history, holidays }: Omit<Starting, "category">, at: Instant): Refusal | null {
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

/** With which category the questions of a draft begin: that of the last application where it is still open, else the first that is. It is not chosen. */
export function beginningCategory(decision: ModalitiesDecision, last: Application | null): Category {
  const open = categories.filter((category) => refuseCategory(decision, category) === null);
  if (last !== null && open.includes(last.category)) return last.category;
  return open[0] ?? categories[0];
}

/** Nothing is asked twice: the answers of the organisation's last application stand in its new draft. */
export function prefill(draft: Draft, last: Application | null): Draft {
  return last === null ? draft : { ...draft, answers: last.answers };
}

/** A draft may be saved with gaps and after the deadline; only submission is held to both. */
export function save(
  application: Application,
  changes: { readonly category?: Category; readonly answers?: Partial<Answers> },
): Ruling<Draft, ApplicationSaved> {
  if (application.state !== "draft") return refuse("application_is_not_a_draft");
  const category = changes.category ?? application.category;
  const answers = { ...application.answers, ...changes.answers };
  return accept(
    { ...application, category, categoryChosen: application.categoryChosen || changes.category !== undefined, answers },
    {
      type: "ApplicationSaved",
      application: application.id,
      changed: [
        ...(category === application.category ? [] : (["category"] as const)),
        ...informationItems.filter((item) => answers[item] !== application.answers[item]),
      ],
    },
  );
}

/** What nobody but its organisation has seen can go without a trace of what it said; that it was there and was deleted stays on record. */
export function deleteDraft(application: Application): Ruling<Draft, DraftDeleted> {
  if (application.state !== "draft") return refuse("application_is_not_a_draft");
  const { id, reference, organisation, call } = application;
  return accept(application, { type: "DraftDeleted", application: id, reference, organisation, call });
}

/** What is still missing, in the order in which it is asked. Those who only notify are asked for less. */
export function missingInformation(application: Application, decision: ModalitiesDecision): InformationItem[] {
  const { required, requiredOfNotifiers } = decision.provisions.information;
  const asked = isNotifyRoute(routeOf(decision, application.category)) ? requiredOfNotifiers : required;
  return informationItems.filter((item) => asked.includes(item) && (application.answers[item] ?? "").trim() === "");
}

/** An organisation is accredited to a process once: two applications that both wait could both be granted. */
function refuseSecond({ accredited, underWay }: OrganisationHistory, { provisions }: ModalitiesDecision) {
  const { cites } = provisions.validity;
  if (accredited) return refuse("organisation_already_accredited", {}, cites);
  return underWay ? refuse("organisation_has_application_under_way", {}, cites) : null;
}

/** Whether the draft can be sent once it is complete. Who cannot succeed is told so before the first question. */
export function maySubmit(
  application: Application,
  { call, decision, history }: Applying,
  at: Instant,
): Refusal | null {
  if (application.state !== "draft") return refuse("application_is_not_a_draft");
  return (
    refuseOutsideCall(call, at) ?? refuseCategory(decision, application.category) ?? refuseSecond(history, decision)
  );
}

/** The instant that counts is the server's receipt of the request. Those whom the decision lets in without objection thereby notify their interest. */
export function submit(
  application: Application,
  applying: Applying,
  receivedAt: Instant,
): Ruling<Submitted, ApplicationSubmitted | InterestNotified> {
  const refusal = maySubmit(application, applying, receivedAt);
  if (refusal !== null) return refusal;
  const { call, decision } = applying;
  if (!mustBeIn("draft", application).categoryChosen) return refuse("category_is_not_chosen");
  const missing = missingInformation(application, decision);
  if (missing.length > 0) {
    return refuse("application_is_incomplete", { count: missing.length }, decision.provisions.information.cites);
  }
  const route = routeOf(decision, application.category);
  return accept(
    { ...sentOf(application), state: "submitted", route, receivedAt },
    {
      type: isNotifyRoute(route) ? "InterestNotified" : "ApplicationSubmitted",
      application: application.id,
      organisation: application.organisation,
      call: call.id,
      route,
      receivedAt,
    },
  );
}

function refuseCategory(decision: ModalitiesDecision, category: Category) {
  const { route, cites } = decision.provisions.categories[category];
  if (route === "closed") return refuse("category_is_closed", {}, cites);
  if (route === "carried-over") return refuse("category_is_carried_over", {}, cites);
  return null;
}
