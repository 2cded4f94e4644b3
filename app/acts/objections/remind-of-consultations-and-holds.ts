import { listCallsByIds } from "#db/applications/calls.ts";
import type { Trx } from "#db/handles.ts";
import { listModalitiesDecisionsByIds } from "#db/modalities/modalities.ts";
import { listNoObjectionPeriodsByIds } from "#db/objections/no-objection-periods.ts";
import { listAsked } from "#db/objections/questions.ts";
import { listConsultedOn, listLastingHolds } from "#db/objections/to-tell-of.ts";
import { listProcesses } from "#db/process/processes.ts";
import { readAs } from "#db/readers.ts";
import { listChairsByProcess, listMissionRecipients } from "#db/record/correspondence.ts";
import { type Instant, isAfter } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { reminderDue } from "#domain/kit/reminder.ts";
import { windowFor } from "#domain/objections/window-of-application.ts";
import type { Context } from "../kit/context.ts";
import { type Notice, notYetTold, sendNotices } from "../kit/notices.ts";
import { aboutPeriod } from "./about-period.ts";
import { noticesOfConsultations } from "./notices-of-consultations.ts";

/**
 * Before a consultation ends, the Chair and the States whose objections it is about are told so; before the limit of a hold, its State. Read as the post,
 * which carries the letters; the Chair answers for them. However many there are, it takes a fixed number of statements.
 */
export async function remindOfConsultationsAndHolds({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await readAs(trx, { role: "post" });
    const consulted = await listConsultedOn(trx, { runningAt: now });
    const holds = await listLastingHolds(trx, now);
    if (consulted.length + holds.length === 0) return;
    const told = await loadAbout(
      trx,
      [...consulted, ...holds].map(({ period }) => period),
      now,
    );
    const due = [...remindersOfConsultations(consulted, told, now), ...remindersOfHolds(holds, told, now)];
    await sendNotices(trx, now, await notYetTold(trx, due));
  });
}

type About = Awaited<ReturnType<typeof loadAbout>>;

/** What the letters say of the periods, and to whom they may go. */
async function loadAbout(trx: Trx, of: readonly Id<"period">[], now: Instant) {
  const periods = await listNoObjectionPeriodsByIds(trx, [...new Set(of)]);
  const calls = await listCallsByIds(
    trx,
    periods.map(({ call }) => call),
  );
  const decisions = await listModalitiesDecisionsByIds(
    trx,
    periods.map(({ decision }) => decision),
  );
  const processes = await listProcesses(trx);
  const chairs = await listChairsByProcess(trx);
  const missions = await listMissionRecipients(trx);
  const asked = await listAsked(
    trx,
    periods,
    decisions.map(({ decision }) => decision),
  );
  const lists = periods.map((period) => {
    const call = mustExist(calls.find(({ id }) => id === period.call));
    const { decision } = mustExist(decisions.find(({ decision: { id } }) => id === period.decision));
    const process = mustExist(processes.find(({ id }) => id === period.process));
    const about = aboutPeriod(period, decision, { call, process, asked: mustExist(asked.get(period.id)), now });
    return [period.id, { period, decision, process, about }] as const;
  });
  return { lists: new Map(lists), chairs, missions };
}

function remindersOfConsultations(
  consulted: Awaited<ReturnType<typeof listConsultedOn>>,
  { lists, chairs, missions }: About,
  now: Instant,
): Notice[] {
  const groups = Map.groupBy(consulted, ({ period, closesAt }) => `${period} ${closesAt.toString()}`);
  return [...groups.values()].flatMap((those) => {
    const [first] = those;
    if (first === undefined) return [];
    const { period, process, about } = mustExist(lists.get(first.period));
    const window = { opensAt: first.openedAt, closesAt: first.closesAt, zone: period.window.zone };
    const toldAt = those.map((one) => one.toldAt).reduce((one, other) => (isAfter(other, one) ? other : one));
    const days = reminderDue({ window, zone: process.zone, toldAt }, now);
    if (days === null) return [];
    const readers = { chairs: chairs.get(process.id) ?? [], missions };
    return noticesOfConsultations(about, those, readers).map(({ key, recipients, data }) => ({
      eventKey: `ConsultationReminder:${period.id}:${key}:${String(days)}`,
      recipients,
      letter: { kind: "consultation-reminder", data } as const,
      chairOf: process.id,
    }));
  });
}

function remindersOfHolds(
  holds: Awaited<ReturnType<typeof listLastingHolds>>,
  { lists, missions }: About,
  now: Instant,
): Notice[] {
  const groups = Map.groupBy(holds, ({ note, limitAt }) => `${note} ${limitAt.toString()}`);
  return [...groups.values()].flatMap((those) => {
    const [first] = those;
    if (first === undefined) return [];
    const { mission, note, receivedAt, limitAt } = first;
    const { period, decision, process, about } = mustExist(lists.get(first.period));
    const window = { opensAt: receivedAt, closesAt: limitAt, zone: period.window.zone };
    const days = reminderDue({ window, zone: process.zone, toldAt: receivedAt }, now);
    if (days === null) return [];
    const { then } = mustExist(windowFor(decision, first)?.hold ?? null);
    return [
      {
        eventKey: `HoldReminder:${note}:${limitAt.toString()}:${String(days)}`,
        recipients: missions.filter((one) => one.mission === mission),
        letter: {
          kind: "hold-reminder",
          data: { ...about, until: limitAt.toString(), then, count: those.length },
        } as const,
        chairOf: process.id,
      },
    ];
  });
}
