import type { Context } from "#acts/kit/context.ts";
import { listCalls } from "#db/applications/calls.ts";
import type { Trx } from "#db/handles.ts";
import { listDecisionsOfCalls } from "#db/modalities/modalities.ts";
import { listNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { countDisclosures, listDisclosures } from "#db/objections/objection-disclosures.ts";
import { findRequest, listDisclosed, listRequests, type RecordedRequest } from "#db/objections/requests-to-chair.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import { getProcess } from "#db/process/processes.ts";
import { readingAs } from "#db/readers.ts";
import { listNamedOrganisations } from "#db/record/correspondence.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import { disclosedFrom, inPeriod, mayRead } from "#domain/objections/disclosure.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import { isWaiting, mayAnswerRequest, mayAskWhoObjected, tellsBases } from "#domain/objections/request-to-chair.ts";
import { pageOf } from "../kit/page-of.ts";
import { getPeriodOfReader, getWholePeriod, periodOfMission } from "./period-of-mission.ts";

type OfMission = Extract<Actor, { role: "mission" }>;

/** What the mission has asked about a period, and why it cannot ask now; null where the decision discloses nothing to a State that asks. */
export async function askingOfMission(
  trx: Trx,
  mission: OfMission,
  { period, rules }: { readonly period: NoObjectionPeriod; readonly rules: ModalitiesDecision },
  now: Instant,
) {
  if (disclosedFrom(mission, "objectors", { decision: rules }).onRequest === null) return null;
  const requests = await listRequests(trx, { mission: mission.mission, period: period.id });
  const waiting = requests.flatMap(({ answer, applications }) => (answer === null ? [applications] : []));
  return {
    refusal: mayAskWhoObjected({ asker: mission, period, decision: rules, waiting }, now),
    requests: requests.map(requestShown),
  };
}

/** A period about which the actor's mission would ask; null when the list did not go to it. */
export async function seePeriodToAskAbout({ db, now, actor }: Context, id: Id<"period">) {
  if (actor.role !== "mission") return null;
  const found = await getPeriodOfReader(db, actor, id, now);
  if (found === null) return null;
  const { period, rules } = found;
  const requests = await readingAs(db, actor, (trx) => listRequests(trx, { mission: actor.mission, period: id }));
  const open = requests.filter(({ answer }) => answer === null);
  const waiting = open.map(({ applications }) => applications);
  return {
    period: periodOfMission(found, now),
    basesToo: tellsBases(rules),
    refusal: mayAskWhoObjected({ asker: actor, period, decision: rules, waiting }, now),
    /** Those that have no answer yet: about what they ask it cannot ask again. */
    waiting: open.map(requestShown),
  };
}

/** A request of the actor's own mission with what it was told; null when there is none, or it is another mission's. */
export async function seeOwnRequest({ db, now, actor }: Context, id: Id<"request">) {
  if (actor.role !== "mission") return null;
  const read = await readingAs(db, actor, async (trx) => {
    const request = await findRequest(trx, id);
    if (request === null) return null;
    return { request, about: await namesOf(trx, request), told: await listDisclosed(trx, id) };
  });
  if (read === null || read.request.mission !== actor.mission) return null;
  const found = mustExist(await getWholePeriod(db, read.request.period));
  return {
    ...requestShown(read.request),
    about: read.about,
    organisations: read.told,
    period: periodOfMission(found, now),
  };
}

/** As many lines of what was shown as a page has. */
const SHOWN = 50;

/** As many of the last lists. */
const LISTS = 50;

/** What waits for the Chair of the process, what the Chair has answered, who was shown what, and which lists went to whom, latest first. */
export async function seeRequestsToChair({ db, actor }: Context, wanted: number) {
  if (actor.role !== "chair") return null;
  const { process: of } = actor;
  const process = await getProcess(db, of);
  if (process === null) return null;
  const [calls, periods] = await Promise.all([listCalls(db, of), listNoObjectionPeriods(db, { process: of })]);
  const callOf = (id: Id<"period">) => {
    const period = periods.find((one) => one.id === id);
    return calls.find((call) => call.id === period?.call)?.title ?? "";
  };
  const { requests, paged, shown } = await readingAs(db, actor, async (trx) => {
    const place = pageOf(wanted, await countDisclosures(trx, of), SHOWN);
    return {
      requests: await listRequests(trx, { process: of }),
      paged: place,
      shown: await listDisclosures(trx, of, place),
    };
  });
  const rows = requests.map((request) => ({ ...requestShown(request), call: callOf(request.period) }));
  const lists = (await listSealedLists(db, { process: of })).toReversed().slice(0, LISTS);
  const decisions = await listDecisionsOfCalls(db);
  return {
    process: process.shortName,
    zone: process.zone,
    lists: lists.map(({ id, kind, number, sealedAt, audience, call, decision, period }) => ({
      id,
      kind,
      number,
      call: calls.find((one) => one.id === call)?.title ?? "",
      at: sealedAt.toString(),
      audience,
      /** Whom pages tell by themselves, from the outcome on, who objected to those on it. */
      told:
        kind === "proposed" && period !== null
          ? mustExist(decisions.find((one) => one.id === decision)).provisions.objection.objectorSeenBy.filter(
              (one) => one !== "chair" && one !== "state-on-request",
            )
          : null,
    })),
    waiting: rows.filter(({ waits }) => waits).reverse(),
    /** With those that get no answer any more. */
    answered: rows.filter(({ waits }) => !waits),
    page: paged.page,
    pages: paged.pages,
    shown: shown.map(({ id, period, disclosedAt, readerName, missionName, what }) => ({
      id,
      call: callOf(period),
      at: disclosedAt.toString(),
      /** A State that asked, or the person who looked as the Chair; null when that person has left. */
      reader: missionName ?? readerName,
      bases: what === "objectors and bases",
    })),
  };
}

/** A request before the Chair of its process; null when there is none, or it is another process's. */
export async function seeRequestToAnswer({ db, now, actor }: Context, id: Id<"request">) {
  if (actor.role !== "chair") return null;
  const read = await readingAs(db, actor, async (trx) => {
    const request = await findRequest(trx, id);
    return request === null ? null : { request, about: await namesOf(trx, request) };
  });
  if (read === null || read.request.process !== actor.process) return null;
  const { request, about } = read;
  const found = mustExist(await getWholePeriod(db, request.period));
  const { period, rules } = found;
  return {
    ...requestShown(request),
    about,
    period: periodOfMission(found, now),
    basesToo: tellsBases(rules),
    chairSees: mayRead(actor, "objectors", inPeriod(rules, period, []), now) === "yes",
    refusal: mayAnswerRequest({ request, period, decision: rules }, now),
  };
}

/** What a mission has asked, and how far it was answered. */
export function requestShown(request: RecordedRequest) {
  const { id, missionName, applications, askedAt, answer, told } = request;
  return {
    id,
    mission: missionName,
    waits: isWaiting(request),
    /** How many organisations it is about; null for all on the list. */
    count: applications?.length ?? null,
    askedAt: askedAt.toString(),
    answer:
      answer === null
        ? null
        : {
            answeredAt: answer.answeredAt.toString(),
            declinedBecause: answer.declinedBecause,
            bases: answer.bases,
            told,
          },
  };
}

/** Null for all on the list. */
async function namesOf(trx: Trx, { applications }: RecordedRequest) {
  return applications === null ? null : listNamedOrganisations(trx, applications);
}

export type RequestShown = ReturnType<typeof requestShown>;
