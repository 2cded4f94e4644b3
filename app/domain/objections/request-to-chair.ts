import { hasClosed, type Instant, isAfter, isBefore, isWithin } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { ModalitiesDecision } from "../modalities/modalities.ts";
import type { ClassKey } from "../modalities/stages.ts";
import type { Speaker } from "../process/body.ts";
import { disclosedFrom } from "./disclosure.ts";
import type { ObjectorsAskedFor, RequestAnswered } from "./events.ts";
import { refuseUnsettled } from "./no-objection-period.ts";
import { isObjection, type Objection } from "./objection.ts";
import type { NoObjectionPeriod } from "./period.ts";

/** A Member State asks the Chair who objected, and on which basis if one was given. */
export interface RequestToChair {
  readonly id: Id<"request">;
  readonly process: Id<"process">;
  readonly period: Id<"period">;
  readonly mission: Id<"mission">;
  /** It was recorded by mistake: nobody reads an answer for it. */
  readonly missionHasEnded: boolean;
  /** Those asked about; null for all on the list. */
  readonly applications: readonly Id<"application">[] | null;
  readonly askedAt: Instant;
  readonly answer: AnswerOfChair | null;
}

export interface AnswerOfChair {
  readonly answeredAt: Instant;
  /** Why the Chair discloses nothing; null when the Chair discloses. */
  readonly declinedBecause: string | null;
  /** Whether bases are disclosed with the objectors. */
  readonly bases: boolean;
}

/** A period before a mission that would ask about it. */
export interface AskingWhoObjected {
  readonly asker: Speaker;
  readonly period: NoObjectionPeriod;
  readonly decision: ModalitiesDecision;
  /** What each request of the mission about this period asks that waits for its answer. */
  readonly waiting: readonly RequestToChair["applications"][];
}

/** A Member State, where the decision discloses objectors to one that asks, and once the period has closed. */
export function mayAskWhoObjected(
  { asker, period, decision, waiting }: AskingWhoObjected,
  receivedAt: Instant,
): Refusal | null {
  const { disclosure } = decision.provisions;
  if (!asker.mayObject) return refuse("only_a_member_state_asks", {}, disclosure.cites);
  const reader = { role: "mission", mayObject: asker.mayObject } as const;
  if (disclosedFrom(reader, "objectors", { decision }).onRequest === null)
    return refuse("objectors_are_not_disclosed_on_request", {}, disclosure.cites);
  const { closesAt, zone } = period.window;
  if (!hasClosed(period.window, receivedAt)) {
    return refuse("objectors_are_disclosed_from_the_close", { closesAt: closesAt.toString(), zone }, disclosure.cites);
  }
  return waiting.includes(null) ? refuse("request_waits_for_its_answer", {}, disclosure.cites) : null;
}

/** About all on the list, or about those chosen, which must stand on it. */
export function askWhoObjected(
  asking: AskingWhoObjected,
  {
    id,
    references,
    listed,
  }: {
    readonly id: Id<"request">;
    /** Of those chosen; null for all on the list. */
    readonly references: readonly string[] | null;
    /** Those of them that stand on the list. */
    readonly listed: readonly { readonly id: Id<"application">; readonly reference: string }[];
  },
  receivedAt: Instant,
): Ruling<RequestToChair, ObjectorsAskedFor> {
  const refusal = mayAskWhoObjected(asking, receivedAt);
  if (refusal !== null) return refusal;
  const { asker, period, waiting, decision } = asking;
  if (references?.length === 0) return refuse("request_names_nobody");
  const other = references?.find((reference) => !listed.some((one) => one.reference === reference));
  if (other !== undefined) return refuse("application_not_in_period", { reference: other });
  const asked = new Set(waiting.flatMap((applications) => applications ?? []));
  if (references !== null && listed.every((one) => asked.has(one.id)))
    return refuse("request_waits_for_its_answer", {}, decision.provisions.disclosure.cites);
  return accept(
    {
      id,
      process: period.process,
      period: period.id,
      mission: asker.mission,
      missionHasEnded: false,
      applications: references === null ? null : listed.map((one) => one.id),
      askedAt: receivedAt,
      answer: null,
    },
    { type: "ObjectorsAskedFor", period: period.id, request: id, mission: asker.mission },
  );
}

/** A request before the Chair of its process. */
export interface AnsweringRequest {
  readonly request: RequestToChair;
  readonly period: NoObjectionPeriod;
  readonly decision: ModalitiesDecision;
}

/** Whether the Chair still has to answer it. */
export function isWaiting({ answer, missionHasEnded }: Pick<RequestToChair, "answer" | "missionHasEnded">): boolean {
  return answer === null && !missionHasEnded;
}

/** Once, when all that was received in time is on record, and while somebody can read it for the State. */
export function mayAnswerRequest({ request, period, decision }: AnsweringRequest, at: Instant): Refusal | null {
  if (request.answer !== null) return refuse("request_is_answered", {}, decision.provisions.disclosure.cites);
  if (request.missionHasEnded) return refuse("mission_has_ended");
  return refuseUnsettled(period, at);
}

/** Whether a State that asks is told the bases with the objectors. */
export function tellsBases(decision: ModalitiesDecision): boolean {
  const { read, onRequest } = disclosedFrom({ role: "mission", mayObject: true }, "bases", { decision });
  return read !== null || onRequest !== null;
}

/** What the State is shown of one objection, as it stood when the Chair answered. */
export interface DisclosedObjection {
  readonly objection: Id<"objection">;
  readonly application: Id<"application">;
  readonly mission: Id<"mission">;
  readonly basis: string | null;
}

export interface Answered {
  readonly request: RequestToChair & { readonly answer: AnswerOfChair };
  /** Empty where the Chair declines, or nothing stands. */
  readonly disclosed: readonly DisclosedObjection[];
}

/**
 * The Chair discloses every objection that stands against those asked about, or declines and says why. A basis goes with it where the decision discloses
 * bases to a State that asks. What was withdrawn is not disclosed: it is no objection.
 */
export function answerRequest(
  answering: AnsweringRequest,
  {
    objections,
    openUntil = new Map(),
    declinedBecause,
  }: {
    /** All of the period, each with the class of its application and the basis of its note. */
    readonly objections: readonly (Objection & { readonly class: ClassKey; readonly basis: string | null })[];
    /** Whom a hold keeps open after the close: nothing is disclosed of them yet. */
    readonly openUntil?: ReadonlyMap<Id<"application">, Instant>;
    readonly declinedBecause: string | null;
  },
  at: Instant,
): Ruling<Answered, RequestAnswered> {
  const refusal = mayAnswerRequest(answering, at);
  if (refusal !== null) return refusal;
  const { request, period, decision } = answering;
  const declined = declinedBecause?.trim() ?? null;
  if (declined === "") return refuse("declining_needs_a_reason", {}, decision.provisions.disclosure.cites);
  const bases = declined === null && tellsBases(decision);
  const disclosed = objections
    .filter((one) => wasInTime(one, period, objections))
    .filter((one) => one.period === period.id && (one.withdrawnAt === null || isAfter(one.withdrawnAt, at)))
    .filter(
      (one) => isObjection(one, decision, at) && isBefore(openUntil.get(one.application) ?? period.window.opensAt, at),
    )
    .filter(({ application }) => request.applications?.includes(application) ?? true)
    .map(({ id, application, mission, basis }) => ({
      objection: id,
      application,
      mission,
      basis: bases ? basis : null,
    }));
  return accept(
    {
      request: { ...request, answer: { answeredAt: at, declinedBecause: declined, bases } },
      disclosed: declined === null ? disclosed : [],
    },
    {
      type: "RequestAnswered",
      period: period.id,
      request: request.id,
      mission: request.mission,
      answer: declined === null ? "disclosed" : "declined",
      bases,
    },
  );
}

/** Received while the period was open, or while a hold kept the organisation open after it. */
function wasInTime(one: Objection, { window }: NoObjectionPeriod, all: readonly Objection[]): boolean {
  if (isWithin(window, one.receivedAt)) return true;
  return all.some(
    ({ application, limitAt, receivedAt, withdrawnAt }) =>
      application === one.application &&
      limitAt !== null &&
      isWithin({ ...window, opensAt: receivedAt, closesAt: withdrawnAt ?? limitAt }, one.receivedAt),
  );
}
