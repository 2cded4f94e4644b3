import { Temporal } from "temporal-polyfill";
import { listCalls } from "#db/applications/calls.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { listProcessTexts } from "#db/modalities/process-texts.ts";
import { listNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import { listOutages } from "#db/process/outages.ts";
import { findMandateEnd, findProcessBySlug } from "#db/process/processes.ts";
import { listSessionChanges, listSessionMoves, listSessions } from "#db/process/sessions.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { dateIn, type Instant, instantIn, isAfter, isBefore, windowStanding } from "#domain/kit/calendar.ts";
import { type Extensible, touches } from "#domain/kit/extension.ts";
import type { Id } from "#domain/kit/id.ts";
import { adoptedSince, decisionInForce, standingShown } from "#domain/modalities/modalities.ts";
import { textAdoptedSince, textStanding } from "#domain/modalities/put-text.ts";
import { isAnnounced, silenceStanding } from "#domain/modalities/silence.ts";
import { everybody, inPeriod, mayRead } from "#domain/objections/disclosure.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import { itemOfList } from "#domain/objections/sealed-list.ts";
import { processStanding } from "#domain/process/process.ts";
import { countForEverybody, type Reading } from "../accreditation/accredited-organisations.ts";
import { cutOffsShown } from "../kit/cut-offs.ts";
import { outageShown, withOutages } from "../kit/extensions.ts";
import { ownWays } from "../modalities/preview.ts";
import { outcomesOf } from "../objections/no-objection-periods.ts";
import { datesOf, periodsNumbered } from "./dates.ts";

type Phase = "done" | "current" | "upcoming";

/** How many a list names, and of how many it was answered in another way, is told to whom the list is given: who is accredited may be for everybody to know. */
interface Reader {
  readonly actor: Actor;
}

/**
 * A process as everybody may read it: the decision in force, and its sessions, silences, calls and periods in the order of time. A draft is the
 * Chair's alone, and not even its title is part of it.
 */
export async function seeProcess({ actor = everybody, ...reading }: Reading & Partial<Reader>, slug: string) {
  const { db, now } = reading;
  const process = await findProcessBySlug(db, slug);
  if (process === null) return null;
  const [sessions, decisions, texts, calls, periods, lists, outages, moves, changes, endedBy, known] =
    await Promise.all([
      listSessions(db, process.id),
      listModalitiesDecisions(db, process.id),
      listProcessTexts(db, process.id),
      listCalls(db, process.id),
      listNoObjectionPeriods(db, { process: process.id }),
      listSealedLists(db, { process: process.id }),
      listOutages(db),
      listSessionMoves(db, process.id),
      listSessionChanges(db, process.id),
      findMandateEnd(db, process.id),
      countForEverybody(reading, process.id),
    ]);
  const publishes = (period: NoObjectionPeriod) =>
    decisions.some(
      ({ decision }) =>
        decision.id === period.decision &&
        mayRead(everybody, "final-list", inPeriod(decision, period, []), now) === "yes",
    );
  const outcomes = await outcomesOf(
    db,
    periods.filter(publishes),
    decisions.map(({ decision }) => decision),
  );
  const listFor = (reader: Actor, period: NoObjectionPeriod) => {
    const list = lists.find((one) => one.kind === "proposed" && one.period === period.id);
    const decided = decisions.find(({ decision }) => decision.id === period.decision);
    if (list === undefined || decided === undefined) return null;
    const item = itemOfList(list, decided.decision, { own: false });
    return mayRead(reader, "proposed-list", item, now) === "yes" ? list.id : null;
  };
  const outcomeFor = (reader: Actor, period: NoObjectionPeriod) => {
    const outcome = outcomes.get(period.id);
    if (outcome === undefined) return null;
    const { accredited, left, ...others } = outcome;
    return { accredited, left, others: listFor(reader, period) === null ? null : others };
  };
  const inForce = decisionInForce(decisions, now);
  const put = [
    ...decisions.map(({ decision: { title, version, adoption }, silence }) => ({
      named: { title, version },
      adoption,
      silence,
    })),
    ...texts.map(({ text: { title, number, adoption }, silence }) => ({ named: { title, number }, adoption, silence })),
  ];
  const record = decisions.find(({ decision }) => decision.id === inForce?.id);
  const sessionOf = (id: Id<"call">) =>
    sessions.find((one) => one.id === calls.find((call) => call.id === id)?.session)?.title ?? "";
  const startOf = (day: Temporal.PlainDate) => instantIn(process.zone, day, Temporal.PlainTime.from("09:00"));
  const span = ({ window, extensions }: Extensible, at: Instant) => {
    const standing = windowStanding(window, at);
    const phase: Phase = standing === "upcoming" ? "upcoming" : standing === "settled" ? "done" : "current";
    return {
      opensAt: window.opensAt.toString(),
      closesAt: window.closesAt.toString(),
      zone: window.zone,
      phase,
      extensions: withOutages(extensions, outages),
      outages: outages.filter((outage) => touches(outage, window)).map(outageShown),
    };
  };
  const numbers = periodsNumbered(periods, calls);
  const timeline = [
    ...sessions.map((session) => ({
      kind: "session" as const,
      at: startOf(session.beginsOn),
      id: session.id,
      title: session.title,
      earlier: moves
        .filter((move) => move.session === session.id)
        .map(({ from, reason, movedAt }) => ({ ...from, reason, movedAt: movedAt.toString() })),
      changes: changes
        .filter((change) => change.session === session.id)
        .map(({ to, reason, changedAt }) => ({ to, reason, changedAt: changedAt.toString() })),
      session: {
        kind: session.kind,
        format: session.format,
        place: session.place,
        standing: session.standing,
      },
      beginsOn: session.beginsOn.toString(),
      endsOn: session.endsOn.toString(),
      phase: phaseOf(startOf(session.beginsOn), startOf(session.endsOn.add({ days: 1 })), now),
    })),
    ...put.flatMap(({ named, adoption, silence }) => [
      ...silence.map((procedure) => ({
        kind: "silence" as const,
        at: procedure.window.opensAt,
        text: named,
        standing: silenceStanding(procedure, now),
        ...span(procedure, now),
      })),
      ...(adoption?.by === "meeting" && adoption.confirmedAt !== null && !isBefore(now, adoption.confirmedAt)
        ? [
            {
              kind: "adoption" as const,
              at: adoption.at,
              text: named,
              adoptedAt: adoption.at.toString(),
              phase: "done" as const,
            },
          ]
        : []),
    ]),
    ...calls.map((call) => ({
      kind: "call" as const,
      at: call.window.opensAt,
      title: call.title,
      call: call.id,
      forSession: sessionOf(call.id),
      cutOffs: cutOffsShown(call, now),
      ...span(call, now),
    })),
    ...periods.map((period) => ({
      kind: "period" as const,
      at: period.window.opensAt,
      call: calls.find(({ id }) => id === period.call)?.title ?? "",
      number: numbers.get(period.id) ?? 0,
      forSession: sessionOf(period.call),
      /** Null for whom the list is not. */
      count: listFor(actor, period) === null ? null : period.circulatedCount,
      /** Where the decision makes the list public. */
      list: listFor(everybody, period),
      outcome: outcomeFor(actor, period),
      ...span(period, now),
    })),
  ]
    .sort((one, other) => (isBefore(one.at, other.at) ? -1 : isAfter(one.at, other.at) ? 1 : 0))
    .map(({ at, ...entry }) => ({ ...entry, at: at.toString() }));
  const isPublic = !known.isWithheld(process.id);
  const lastRound = timeline.findLast((entry) => entry.kind === "period" && entry.outcome !== null);
  return {
    id: process.id,
    slug: process.slug,
    title: process.title,
    shortName: process.shortName,
    mandate: process.mandate,
    citation: process.citation,
    zone: process.zone,
    beginsOn: process.beginsOn.toString(),
    endsOn: process.endsOn?.toString() ?? null,
    /** Of a mandate that had no end, the document by which it has one. */
    endedBy,
    isOver: processStanding(process, now) === "ended",
    /** Null when the decision does not make public who is accredited. */
    accredited: isPublic ? { total: known.counts.total, byCategory: known.counts.byCategory } : null,
    /** How many were before the States in the round that ended last, and what became of them; null while no outcome is public. */
    lastRound:
      lastRound?.kind === "period" && lastRound.outcome !== null
        ? {
            session: lastRound.forSession,
            count: lastRound.count,
            closedOn: dateIn(lastRound.zone, Temporal.Instant.from(lastRound.closesAt)).toString(),
            ...lastRound.outcome,
          }
        : null,
    inForce:
      record === undefined
        ? null
        : {
            version: record.decision.version,
            title: record.decision.title,
            citation: record.decision.citation,
            text: record.decision.text,
            provisions: record.decision.provisions,
            ownWays: await ownWays(db, record.decision, process),
            since: adoptedSince(record.decision, record.silence, now)?.toString() ?? null,
          },
    versions: decisions
      .map(({ decision, silence }) => ({
        version: decision.version,
        title: decision.title,
        standing: standingShown({ decision, silence }, inForce, now),
        announced: isAnnounced(silence, now),
      }))
      .filter(({ standing }) => standing !== "draft"),
    /** Those that are adopted or under silence, the latest first. */
    texts: texts
      .map(({ text, silence }) => ({
        number: text.number,
        kind: text.kind,
        title: text.title,
        standing: textStanding(text.adoption, silence, now),
        announced: isAnnounced(silence, now),
        since: textAdoptedSince(text.adoption, silence, now)?.toString() ?? null,
        closesAt: silence.at(-1)?.window.closesAt.toString() ?? null,
      }))
      .filter(({ standing }) => standing !== "draft" && standing !== "not-adopted")
      .reverse(),
    timeline,
    dates: datesOf(
      {
        zone: process.zone,
        sessions,
        silences: put.flatMap(({ named, silence }) => silence.map((procedure) => ({ text: named, procedure }))),
        calls,
        periods,
      },
      now,
    ),
  };
}

export type ProcessShown = Omit<NonNullable<Awaited<ReturnType<typeof seeProcess>>>, "id">;

function phaseOf(begins: Instant, ends: Instant, now: Instant): Phase {
  if (isBefore(now, begins)) return "upcoming";
  return isBefore(now, ends) ? "current" : "done";
}
