import { openCall } from "#acts/applications/open-call.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import type { Db } from "#db/handles.ts";
import { aSession, date, round } from "./factories.ts";
import { accepted, as, type GivenCall } from "./given.ts";

/** Another call of the same process, for its next session, open at the same time and longer. */
export async function givenSecondCall(db: Db, given: GivenCall): Promise<GivenCall> {
  const desk = as(db, given.officer, round.callOpens);
  const { process } = given;
  const next = aSession({ process: process.id, beginsOn: date("2022-12-05"), endsOn: date("2022-12-09") });
  const session = accepted(await scheduleSession(desk, next)).next;
  const { next: call } = accepted(
    await openCall(desk, {
      process: process.id,
      session: session.id,
      title: "Call for the next session",
      opensAt: round.callOpens,
      closesAt: round.afterwards.add({ hours: 240 }),
      zone: process.zone,
    }),
  );
  return { ...given, session, call };
}
