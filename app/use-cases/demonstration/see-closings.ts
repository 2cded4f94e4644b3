import { listOpenCalls } from "#db/calls.ts";
import { listOpenNoObjectionPeriods } from "#db/no-objection-periods.ts";
import { listOpenSilenceProcedures } from "#db/silence-procedures.ts";
import { isBefore, settlesAt } from "#domain/calendar.ts";
import type { Context } from "../context.ts";

/** What the clock can be moved past: each closing instant that lies ahead, with the instant at which its outcome is certain. */
export async function seeClosings({ db, now }: Pick<Context, "db" | "now">) {
  const [silences, calls, periods] = await Promise.all([
    listOpenSilenceProcedures(db, now),
    listOpenCalls(db, now),
    listOpenNoObjectionPeriods(db, now),
  ]);
  return [
    ...silences.map(({ window }) => ({ kind: "silence" as const, title: "", window })),
    ...calls.map(({ window, title }) => ({ kind: "call" as const, title, window })),
    ...periods.map(({ window }) => ({ kind: "period" as const, title: "", window })),
  ]
    .sort((one, other) => (isBefore(one.window.closesAt, other.window.closesAt) ? -1 : 1))
    .map(({ kind, title, window }) => ({
      kind,
      title,
      closesAt: window.closesAt.toString(),
      settlesAt: settlesAt(window).toString(),
      zone: window.zone,
    }));
}
