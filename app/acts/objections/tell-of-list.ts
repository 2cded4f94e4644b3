import type { Trx } from "#db/handles.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { getAsked, getWhereAnswered } from "#db/objections/questions.ts";
import { listBodiesOf } from "#db/process/bodies.ts";
import { appendCircularLetters, listChairRecipients, listOrganisationRecipients } from "#db/record/correspondence.ts";
import { isBefore } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { asStagesSay } from "#domain/modalities/as-stages-say.ts";
import { everybody, mayRead, type Reader } from "#domain/objections/disclosure.ts";
import type {
  InformationListSealed,
  ListCirculated,
  ListCorrected,
  NoObjectionPeriodExtended,
} from "#domain/objections/events.ts";
import { mayRaise } from "#domain/objections/objection.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import { itemOfList, namedAsShown, type SealedList, showsChange, showsWhole } from "#domain/objections/sealed-list.ts";
import type { Outage } from "#domain/process/outage.ts";
import type { Round } from "../applications/round.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { aboutOutage } from "../process/cited-outage.ts";
import { aboutList, listMissionsOfList, listMissionsReading } from "./about-list.ts";
import { aboutPeriod, readAboutPeriod } from "./about-period.ts";

/* Who is told that a list goes out, is corrected, or is answered for longer. */

interface InPeriod {
  readonly period: NoObjectionPeriod;
}
interface PeriodInRound extends InPeriod {
  readonly round: Round;
}

/** To those to whom the decision circulates the list, to every organisation on it, and to the Chair. */
export async function tellCirculated(
  trx: Trx,
  { now }: Context,
  event: ListCirculated,
  { period, round: { decision, call, process } }: PeriodInRound,
): Promise<number> {
  const asked = await getAsked(trx, period, decision);
  const bodies = await listBodiesOf(trx, decision);
  const about = aboutPeriod(period, decision, { call, process, asked, now }, now);
  const { objection } = asStagesSay(decision, asked.at);
  const eventKey = `ListCirculated:${event.period}`;
  const opening = { opensAt: event.opensAt.toString(), isAhead: isBefore(now, event.opensAt) };
  const data = { ...about, ...opening, count: event.count };
  const missions = await listMissionsOfList(trx, decision, asked.at);
  const toMissions = await sendLetters(
    trx,
    { at: now, eventKey, recipients: missions },
    ({ name, mission, memberState: mayObject }) => {
      const refusal = mayRaise({ objector: { mission, mayObject }, period, decision, at: asked.at, bodies }, now);
      return {
        kind: "list-circulated",
        data: {
          ...data,
          questions: asked.questions,
          mission: name,
          // That it has not opened yet is said.
          mayObject: refusal?.because !== "mission_may_not_object",
          basis: objection.basis,
        },
      };
    },
  );
  const toApplicants = await appendCircularLetters(trx, {
    dataOfClass: Object.fromEntries(
      asked.questions.flatMap((question) => question.classes.map((key) => [key, { question }])),
    ),
    kind: "application-circulated",
    eventKey,
    at: now,
    to: { circulatedIn: event.period },
    addressedAs: "application",
    data: { ...about, ...opening },
  });
  const chairs = await listChairRecipients(trx, process.id);
  const toChair = await sendLetters(trx, { at: now, eventKey: `${eventKey}:chair`, recipients: chairs }, () => ({
    kind: "list-circulated-for-chair",
    data,
  }));
  return toMissions + toApplicants + toChair;
}

interface ListInRound {
  readonly list: SealedList;
  readonly round: Round;
}

/** To the missions to which the decision gives the list, and to the Chair. */
export async function tellInformationList(
  trx: Trx,
  { now }: Context,
  event: InformationListSealed,
  { list, round }: ListInRound,
): Promise<number> {
  const data = { ...(await aboutList(trx, list, round)), count: event.count };
  const recipients = [
    ...(await listMissionsReading(trx, list, round.decision)),
    ...(await listChairRecipients(trx, list.process)),
  ];
  const eventKey = `InformationListSealed:${event.list}`;
  return sendLetters(trx, { at: now, eventKey, recipients }, () => ({ kind: "information-list-sealed", data }));
}

/** To everybody who has the list, with as much of the name as it shows them, and to the organisation whose entry it is. */
export async function tellCorrected(
  trx: Trx,
  { now }: Context,
  event: ListCorrected,
  { list, round, organisation }: ListInRound & { readonly organisation: Id<"organisation"> },
): Promise<number> {
  const { corrigendum, from, to, reason } = event;
  const { decision } = round;
  const data = { ...(await aboutList(trx, list, round)), corrigendum, from, to, reason };
  const eventKey = `ListCorrected:${event.list}:${corrigendum.toString()}`;
  const at = await getWhereAnswered(trx, list, decision);
  const shownTo = (reader: Reader) => {
    const whole = showsWhole(reader, list, { decision, at });
    return { from: namedAsShown(from, whole), to: showsChange(from, to, whole) ? namedAsShown(to, whole) : null };
  };
  const missions = await listMissionsReading(trx, list, decision);
  const toMissions = await sendLetters(trx, { at: now, eventKey, recipients: missions }, ({ memberState }) => ({
    kind: "list-corrected",
    data: { ...data, ...shownTo({ role: "mission", mayObject: memberState }), reader: "desk" },
  }));
  const chairs = await listChairRecipients(trx, list.process);
  const toChairs = await sendLetters(trx, { at: now, eventKey, recipients: chairs }, () => ({
    kind: "list-corrected",
    data: { ...data, ...shownTo({ role: "chair", process: list.process }), reader: "desk" },
  }));
  const recipients = await listOrganisationRecipients(trx, organisation);
  const item = itemOfList(list, decision, { own: false });
  const isPublic = mayRead(everybody, `${list.kind}-list`, item, now) === "yes";
  const toOrganisation = await sendLetters(trx, { at: now, eventKey: `${eventKey}:own`, recipients }, () => ({
    kind: "list-corrected",
    data: { ...data, reader: isPublic ? "public" : "applicant" },
  }));
  return toMissions + toChairs + toOrganisation;
}

interface Extended extends InPeriod {
  readonly outage: Outage | null;
}

/** To those who got the list, and to every organisation on it. */
export async function tellExtended(
  trx: Trx,
  { now }: Context,
  event: NoObjectionPeriodExtended,
  { period, outage }: Extended,
): Promise<number> {
  const decision = mustExist(await getModalitiesDecision(trx, period.decision));
  const { at } = await getAsked(trx, period, decision);
  const about = await readAboutPeriod(trx, { period, decision }, now);
  const data = { ...about, previousClosesAt: event.from.toString(), reason: event.reason, outage: aboutOutage(outage) };
  const eventKey = `NoObjectionPeriodExtended:${event.period}:${event.closesAt.toString()}`;
  const recipients = await listMissionsOfList(trx, decision, at);
  const toMissions = await sendLetters(trx, { at: now, eventKey, recipients }, () => ({
    kind: "no-objection-period-extended",
    data: { ...data, reader: { kind: "mission" } },
  }));
  const chairs = await listChairRecipients(trx, period.process);
  const toChair = await sendLetters(trx, { at: now, eventKey: `${eventKey}:chair`, recipients: chairs }, () => ({
    kind: "no-objection-period-extended",
    data: { ...data, reader: { kind: "chair" } },
  }));
  const toApplicants = await appendCircularLetters(trx, {
    kind: "no-objection-period-extended",
    eventKey,
    at: now,
    to: { circulatedIn: event.period },
    addressedAs: "reader",
    data,
  });
  return toMissions + toChair + toApplicants;
}
