import type { Context } from "#acts/kit/context.ts";
import { getCall } from "#db/applications/calls.ts";
import { countWaitingForLists } from "#db/applications/waiting-for-lists.ts";
import type { Id } from "#domain/kit/id.ts";
import { beforeBodyAt, turnOf } from "#domain/modalities/what-follows.ts";
import { hashOfList } from "#domain/objections/hash-of-list.ts";
import { mayPutBeforeBody } from "#domain/objections/put-before-body.ts";
import { loadCirculating } from "../applications/circulating.ts";

/** What would lie before the body if the list went out now. */
export async function seeListToPutBeforeBody({ db, now }: Pick<Context, "db" | "now">, id: Id<"call">) {
  const call = await getCall(db, id);
  if (call === null) return null;
  const [{ circulating, names, process }, waiting] = await Promise.all([
    loadCirculating(db, call, now, { route: "body-decides" }),
    countWaitingForLists(db, [id], now).then((of) => of(id)),
  ]);
  const { decision, session } = circulating;
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
