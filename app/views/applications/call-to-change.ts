import type { Context } from "#acts/kit/context.ts";
import { getCall } from "#db/applications/calls.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import { mayCorrectCall, mayWithdrawCall } from "#domain/applications/call.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { sessionShown } from "../kit/session.ts";
import { windowShown } from "../kit/window-shown.ts";

/** A call before it is withdrawn or its title is corrected, with what the rule would answer; null when there is none. */
export async function seeCallToChange({ db, now }: Pick<Context, "db" | "now">, id: Id<"call">) {
  const call = await getCall(db, id);
  if (call === null) return null;
  const [process, session, lists] = await Promise.all([
    getProcess(db, call.process).then(mustExist),
    getSession(db, call.session).then(mustExist),
    listSealedLists(db, { call: id }),
  ]);
  return {
    id,
    title: call.title,
    process: process.shortName,
    session: sessionShown(session),
    ...windowShown(call.window),
    refusals: {
      withdraw: mayWithdrawCall(call, now),
      correct: mayCorrectCall({ call, isListed: lists.length > 0 }),
    },
  };
}
