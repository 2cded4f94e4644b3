import type { Trx } from "#db/handles.ts";
import { getAsked } from "#db/objections/questions.ts";
import { listConsultedOn } from "#db/objections/to-tell-of.ts";
import { readAs } from "#db/readers.ts";
import {
  type Addressed,
  appendCircularLetters,
  listChairRecipients,
  listMissionRecipients,
  listSecretariatRecipients,
} from "#db/record/correspondence.ts";
import type { Answers, Way } from "#domain/accreditation/lapse.ts";
import { scopeOf } from "#domain/applications/scope.ts";
import { type Instant, isBefore } from "#domain/kit/calendar.ts";
import { accreditsSome } from "#domain/modalities/what-follows.ts";
import { mayRead, withOutcome } from "#domain/objections/disclosure.ts";
import type { NoObjectionPeriodLapsed, OutcomesRecorded } from "#domain/objections/events.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import { classInLetter } from "../applications/class-in-letter.ts";
import type { Round } from "../applications/round.ts";
import { whyByClass, whyGoneOn } from "../applications/why-by-class.ts";
import type { Context } from "../kit/context.ts";
import { sendNotices } from "../kit/notices.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { listMissionsOfList } from "./about-list.ts";
import { aboutPeriod, whyLine } from "./about-period.ts";
import { noticesOfConsultations } from "./notices-of-consultations.ts";

/** A period that is over, with what time has answered in it. */
export interface Answered {
  readonly period: NoObjectionPeriod;
  readonly round: Round;
  readonly answers: Answers;
}

/** Each organisation on the list learns its own outcome; the offices and the missions what the period came to. */
export async function tellLapsed(
  trx: Trx,
  context: Context,
  event: NoObjectionPeriodLapsed,
  loaded: Answered,
): Promise<number> {
  const eventKey = `NoObjectionPeriodLapsed:${loaded.period.id}`;
  return (
    (await tellApplicants(trx, context, eventKey, loaded)) +
    (await tellConsulted(trx, context, loaded)) +
    (await tellClosed(trx, context, event, loaded))
  );
}

/** What time has answered since: each organisation learns its own outcome. */
export async function tellOutcomes(
  trx: Trx,
  context: Context,
  event: OutcomesRecorded,
  loaded: Answered,
): Promise<number> {
  const eventKey = `OutcomesRecorded:${event.period}:${context.now.toString()}`;
  return (await tellApplicants(trx, context, eventKey, loaded)) + (await tellConsulted(trx, context, loaded));
}

/** That a consultation has opened: to the Chair, and to each State on which objections of its own. Read as the post, which carries it. */
async function tellConsulted(trx: Trx, { now }: Context, { period, round, answers }: Answered): Promise<number> {
  const { decision, call, process } = round;
  const asked = await getAsked(trx, period, decision);
  const running = answers.consultations.filter(({ closesAt }) => isBefore(now, closesAt));
  if (running.length === 0) return 0;
  await readAs(trx, { role: "post" });
  const applications = running.map(({ application }) => application);
  const consulted = await listConsultedOn(trx, { applications });
  const readers = { chairs: await listChairRecipients(trx, process.id), missions: await listMissionRecipients(trx) };
  const notices = noticesOfConsultations(
    aboutPeriod(period, decision, { call, process, asked, now }),
    consulted,
    readers,
  ).map(({ key, recipients, data }) => ({
    eventKey: `ConsultationOpened:${period.id}:${key}:${now.toString()}`,
    recipients,
    letter: { kind: "consultation-opened", data } as const,
    chairOf: process.id,
  }));
  return sendNotices(trx, now, notices);
}

/** Never who objected. A mission learns of the outcome what the decision makes known to it. */
async function tellClosed(
  trx: Trx,
  { now }: Context,
  { accredited, closedAt }: NoObjectionPeriodLapsed,
  { period, round: { decision, call, process }, answers }: Answered,
): Promise<number> {
  const eventKey = `NoObjectionPeriodLapsed:${period.id}`;
  const asked = await getAsked(trx, period, decision);
  const under = { decision, at: asked.at };
  const why = [
    whyLine(under, "circulation", {
      code: "circulated_to_missions",
      outcome: "satisfied",
      at: period.window.opensAt,
    }),
    whyLine(under, "circulation", { code: "period_ended", outcome: "satisfied", at: closedAt }),
  ];
  const about = {
    ...aboutPeriod(period, decision, { call, process, asked, now }),
    why,
    ...(accreditsSome(asked.questions) ? {} : { questions: asked.questions }),
  };
  const kind = "no-objection-period-closed";
  const missions = await listMissionsOfList(trx, decision, asked.at);
  const toMissions = await sendLetters(
    trx,
    { at: now, eventKey: `${eventKey}:mission`, recipients: missions },
    ({ memberState }) => {
      const mission = { role: "mission", mayObject: memberState } as const;
      const learns = mayRead(mission, "final-list", withOutcome(decision, now), now) === "yes";
      return {
        kind,
        data: { ...about, reader: "mission", accredited: learns ? accredited : null, notAccredited: null },
      };
    },
  );
  const outcome = { ...about, accredited, ...whatCameOf(answers) };
  const chairs = await listChairRecipients(trx, process.id);
  const toChair = await sendLetters(trx, { at: now, eventKey: `${eventKey}:chair`, recipients: chairs }, () => ({
    kind,
    data: { ...outcome, reader: "chair" },
  }));
  const officers = await listSecretariatRecipients(trx);
  const toSecretariat = await sendLetters(
    trx,
    { at: now, eventKey: `${eventKey}:secretariat`, recipients: officers },
    () => ({
      kind,
      data: { ...outcome, reader: "secretariat" },
    }),
  );
  return toMissions + toChair + toSecretariat;
}

/** Of those who are not accredited, how many have nothing before them, how many go where, and how many are left open. */
function whatCameOf({ others, open }: Answers) {
  const count = (way: Way) => others.filter((one) => one.way === way).length;
  return {
    notAccredited: count("ended"),
    onward: { states: count("states"), body: count("body"), class: count("class") },
    open: open + count("open"),
  };
}

/** Who leaves its list behind learns for what: the next one, or the other class to which it agreed. */
async function tellGoneOn(
  trx: Trx,
  at: Instant,
  eventKey: string,
  { period, round, answers }: Answered,
): Promise<number> {
  const alike = Map.groupBy(answers.onward, ({ application }) =>
    [application.state, application.class, application.movedFrom].join(" "),
  );
  let written = 0;
  for (const group of alike.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { application } = first;
    written += await appendCircularLetters(trx, {
      kind: "application-goes-on",
      at,
      eventKey,
      to: { onList: group.map((one) => one.application.id) },
      addressedAs: "application",
      data: {
        process: { slug: round.process.slug, title: round.process.title },
        call: round.call.title,
        zone: period.window.zone,
        closedAt: period.window.closesAt.toString(),
        to: application.state === "cleared" ? null : classInLetter(round, application.class),
        why: await whyGoneOn(trx, first, round, at),
      },
    });
  }
  return written;
}

/** Never who objected, nor how many did. */
async function tellApplicants(
  trx: Trx,
  { now }: Context,
  eventKey: string,
  { period, round, answers }: Answered,
): Promise<number> {
  const { call, process, decision, session } = round;
  const about = { process: { slug: process.slug, title: process.title }, call: call.title, zone: period.window.zone };
  const { reapplication } = decision.provisions.validity;
  const until = scopeOf(decision, process, session).endsOn?.toString() ?? null;
  const gone = new Set(answers.onward.map(({ application: { id } }) => id));
  const told = [
    ...answers.granted.map(({ application, grantedAt }) => ({
      application,
      letter: {
        kind: "accredited",
        data: { ...about, grantedAt: grantedAt.toString(), validUntil: until },
      } as const,
    })),
    ...answers.others.flatMap(({ application, standing }) => {
      const letter = gone.has(application) ? null : letterToObjected(standing);
      return letter === null ? [] : [{ application, letter }];
    }),
  ];
  const alike = Map.groupBy(told, ({ letter }) => JSON.stringify(letter));
  let written = await tellGoneOn(trx, now, eventKey, { period, round, answers });
  for (const group of alike.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const to: Addressed = { onList: group.map(({ application }) => application) };
    written += await appendCircularLetters(trx, {
      ...first.letter,
      at: now,
      eventKey,
      to,
      addressedAs: "application",
      dataOfClass: await whyByClass(trx, to, { round }, now),
    });
  }
  return written;

  function letterToObjected(standing: Answers["others"][number]["standing"]) {
    // Whom the text leads to another class to which it did not agree, it refuses.
    if (standing?.kind === "not-accredited" || standing?.kind === "refused") {
      const data = { ...about, closedAt: standing.at.toString(), mayApplyAgain: reapplication.allowed };
      return { kind: "not-accredited", data } as const;
    }
    if (standing?.kind !== "waits") return null;
    const next = standing.for === "consultation" ? "chair" : "body";
    return { kind: "objected-to", data: { ...about, closedAt: standing.since.toString(), next } } as const;
  }
}
