import { getCall } from "#db/applications/calls.ts";
import type { Db } from "#db/handles.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { getAsked } from "#db/objections/questions.ts";
import { getProcess } from "#db/process/processes.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { type Instant, isBefore } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { asStagesSay } from "#domain/modalities/as-stages-say.ts";
import { holdsAt } from "#domain/modalities/what-follows.ts";
import { inPeriod, mayRead } from "#domain/objections/disclosure.ts";
import { type NoObjectionPeriod, periodStanding } from "#domain/objections/period.ts";
import { recordOfWindow } from "../kit/extensions.ts";

/** A period with what it stands on. */
export async function getWholePeriod(db: Db, id: Id<"period">) {
  const period = await getNoObjectionPeriod(db, id);
  if (period === null) return null;
  const [rules, call, process] = await Promise.all([
    getModalitiesDecision(db, period.decision).then(mustExist),
    getCall(db, period.call).then(mustExist),
    getProcess(db, period.process).then(mustExist),
  ]);
  const asked = await getAsked(db, period, rules);
  return { period, rules, call, process, asked, ...(await recordOfWindow(db, period)) };
}

/** The same for those to whom its decision circulates the list; null for everybody else. */
export async function getPeriodOfReader(db: Db, actor: Actor, id: Id<"period">, now: Instant) {
  const found = await getWholePeriod(db, id);
  if (found === null) return null;
  return mayRead(actor, "proposed-list", inPeriod(found.rules, found.period, found.asked.at), now) === "yes"
    ? found
    : null;
}

export type WholePeriod = NonNullable<Awaited<ReturnType<typeof getWholePeriod>>>;

/** The period in plain data, with what its decision says of objections. Nothing in it depends on what States have said. */
export function periodOfMission(
  { period, rules, call, process, asked, extensions, outages }: WholePeriod,
  now: Instant,
) {
  const { circulation, objection, disclosure } = asStagesSay(rules, asked.at);
  return {
    ...windowOfPeriod(period, now),
    count: period.circulatedCount,
    extensions,
    outages,
    call: call.title,
    process: { slug: process.slug, title: process.title, shortName: process.shortName },
    decision: { version: rules.version, title: rules.title, citation: rules.citation, text: rules.text },
    circulation: { to: circulation.to, fields: circulation.fields, cites: circulation.cites },
    objection: {
      by: objection.by,
      bulk: objection.bulk,
      withdrawal: objection.withdrawal,
      basis: objection.basis,
      seenBy: objection.objectorSeenBy,
      cites: objection.cites,
    },
    /** What is asked, and what silence and an objection lead to. */
    questions: asked.questions,
    /** Where a State may hold instead of objecting, and for how long. */
    holds: holdsAt(rules, asked.at),
    /** Which of the lists of its track it is; null where there is one. */
    turn: asked.turn,
    disclosure: { objectors: disclosure.objectors, reasons: disclosure.reasons, cites: disclosure.cites },
  };
}

export function windowOfPeriod(period: NoObjectionPeriod, now: Instant) {
  const { opensAt, closesAt, zone } = period.window;
  return {
    id: period.id,
    standing: periodStanding(period, now),
    opensAt: opensAt.toString(),
    closesAt: closesAt.toString(),
    zone,
    /** In seconds; 0 when the closing instant has passed. */
    left: isBefore(now, closesAt) ? now.until(closesAt).total("seconds") : 0,
  };
}

export type PeriodShown = ReturnType<typeof periodOfMission>;
