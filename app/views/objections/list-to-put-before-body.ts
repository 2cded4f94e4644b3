import type { Context } from "#acts/kit/context.ts";
import { getCall } from "#db/applications/calls.ts";
import { listNamesToCirculate } from "#db/applications/submitted-organisations.ts";
import { countWaitingForLists } from "#db/applications/waiting-for-lists.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { modalitiesStanding } from "#domain/modalities/modalities.ts";
import { beforeBodyAt, turnOf } from "#domain/modalities/what-follows.ts";
import { hashOfList } from "#domain/objections/hash-of-list.ts";
import { mayPutBeforeBody } from "#domain/objections/put-before-body.ts";

/** What would lie before the body if the list went out now. */
export async function seeListToPutBeforeBody({ db, now }: Pick<Context, "db" | "now">, id: Id<"call">) {
  const call = await getCall(db, id);
  if (call === null) return null;
  const [process, session, decision, silence, names, waiting] = await Promise.all([
    getProcess(db, call.process).then(mustExist),
    getSession(db, call.session).then(mustExist),
    getModalitiesDecision(db, call.decision).then(mustExist),
    listSilenceProcedures(db, call.decision),
    listNamesToCirculate(db, { call: id, at: now, route: "body-decides" }),
    countWaitingForLists(db, id, now),
  ]);
  const circulating = {
    applications: names.map((one) => ({ ...one, call: id, state: "cleared" as const })),
    call,
    decision,
    modalities: modalitiesStanding(decision, silence, now),
    session,
    holidays: await getHolidayCalendar(db, process.dutyStation),
    changedUnseen: names.filter(({ changedUnseen }) => changedUnseen).length,
    behind: names[0]?.behind ?? 0,
  };
  const classes = [...new Set(names.map((one) => one.class))];
  return {
    call: { id: call.id, title: call.title },
    process: process.shortName,
    session: session.title,
    refusal: mayPutBeforeBody(circulating, now),
    seen: hashOfList(names),
    /** Which of the lists of its track it is; null where there is one. */
    turn: turnOf(decision, beforeBodyAt(decision, classes)),
    /** How many wait for the next cut-off, and until those who are further on their track are out. */
    waiting: waiting["body-decides"].cutOff,
    laterTurn: waiting["body-decides"].laterTurn,
    listed: names.map(({ reference, name }) => ({ reference, name })),
  };
}
