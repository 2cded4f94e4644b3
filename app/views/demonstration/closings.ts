import type { Context } from "#acts/kit/context.ts";
import { listCalls, listOpenCalls } from "#db/applications/calls.ts";
import { listToComplete } from "#db/applications/steps.ts";
import { nameTexts } from "#db/modalities/put-texts.ts";
import { listOpenSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { listRunningConsultations } from "#db/objections/consultations.ts";
import { listOpenNoObjectionPeriods } from "#db/objections/no-objection-periods.ts";
import { listOpenListsOfSpeakers } from "#db/participation/lists-of-speakers.ts";
import { listProcesses } from "#db/process/processes.ts";
import { listSessionsByIds } from "#db/process/sessions.ts";
import { type Instant, isBefore, settlesAt } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { silenceStanding } from "#domain/modalities/silence.ts";

/** What the clock can be moved past: each closing instant that lies ahead, with the instant at which its outcome is certain. */
export async function seeClosings({ db, now }: Pick<Context, "db" | "now">) {
  const [procedures, allCalls, openCalls, periods, consultations, toComplete, lists] = await Promise.all([
    listOpenSilenceProcedures(db, now),
    listCalls(db),
    listOpenCalls(db, now),
    listOpenNoObjectionPeriods(db, now),
    listRunningConsultations(db, now),
    listToComplete(db, { after: now, by: now.add({ hours: 24 * 366 }) }),
    listOpenLists(db, now),
  ]);
  const silences = procedures.filter((procedure) => silenceStanding(procedure, now) === "open");
  const names = await nameTexts(
    db,
    silences.map(({ of }) => of),
  );
  return [
    ...silences.map(({ window, of }) => ({
      kind: "silence" as const,
      title: names.get(of.id)?.title ?? "",
      window,
    })),
    ...openCalls.map(({ window, title }) => ({ kind: "call" as const, title, window })),
    ...toComplete.map(({ reference, returnedAt, until, zone }) => ({
      kind: "cure" as const,
      title: reference,
      window: { opensAt: returnedAt, closesAt: until, zone },
    })),
    ...periods.map(({ window, call }) => ({
      kind: "period" as const,
      title: allCalls.find(({ id }) => id === call)?.title ?? "",
      window,
    })),
    ...consultations.map(({ title, ...window }) => ({ kind: "consultations" as const, title, window })),
    ...lists,
  ]
    .sort((one, other) => (isBefore(one.window.closesAt, other.window.closesAt) ? -1 : 1))
    .map(({ kind, title, window }) => ({
      kind,
      title,
      opensAt: window.opensAt.toString(),
      closesAt: window.closesAt.toString(),
      settlesAt: settlesAt(window).toString(),
      zone: window.zone,
    }));
}

/** Lists of speakers, each by its session. */
async function listOpenLists(db: Context["db"], now: Instant) {
  const lists = await listOpenListsOfSpeakers(db, now);
  const [sessions, processes] = await Promise.all([
    listSessionsByIds(
      db,
      lists.map(({ session }) => session),
    ),
    listProcesses(db),
  ]);
  return lists.map(({ session, openedAt, closesAt }) => {
    const { title, process } = mustExist(sessions.find(({ id }) => id === session) ?? null);
    const { zone } = mustExist(processes.find(({ id }) => id === process) ?? null);
    return { kind: "speakers" as const, title, window: { opensAt: openedAt, closesAt, zone } };
  });
}
