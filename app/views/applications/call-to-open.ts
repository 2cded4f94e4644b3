import type { Context } from "#acts/kit/context.ts";
import { listCalls } from "#db/applications/calls.ts";
import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { listBodiesOf } from "#db/process/bodies.ts";
import { getHolidayCalendar } from "#db/process/holidays.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import { mayOpenCall } from "#domain/applications/call.ts";
import { dateIn, type Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { decisionInForce } from "#domain/modalities/modalities.ts";
import { secondLookOf } from "../kit/second-look.ts";

/** What was chosen on the page that asks for it. */
export interface ChosenCall {
  readonly session: Id<"session">;
  /** Null for at once. */
  readonly opensAt: Instant | null;
  readonly closesAt: Instant;
}

/** The dates of a call as they will be, read back before it opens; null where there is no such process or session. */
export async function seeCallToOpen({ db, now }: Pick<Context, "db" | "now">, slug: string, chosen: ChosenCall) {
  const process = await findProcessBySlug(db, slug);
  const session = await getSession(db, chosen.session);
  if (process === null || session?.process !== process.id) return null;
  const texts = await listModalitiesDecisions(db, process.id);
  const inForce = decisionInForce(texts, now);
  const lastText = texts.at(-1)?.decision.citation ?? null;
  const bodies = inForce === null ? new Map() : await listBodiesOf(db, inForce);
  const holidays = await getHolidayCalendar(db, process.dutyStation);
  const { opensAt: announced, closesAt } = chosen;
  const opensAt = announced ?? now;
  const window = { opensAt, closesAt, zone: process.zone };
  return {
    session: session.title,
    /** Other calls for the same session. */
    others: (await listCalls(db, process.id)).filter((call) => call.session === session.id).map(({ title }) => title),
    opens: announced === null ? null : { at: announced.toString(), on: dateIn(process.zone, announced).toString() },
    refusal: mayOpenCall({ process, inForce, session, lastText, bodies, holidays }, window, now),
    look: secondLookOf({ window, opensLater: announced !== null, holidays, session, letsIn: true }),
  };
}
