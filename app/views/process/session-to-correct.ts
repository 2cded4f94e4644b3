import type { Context } from "#acts/kit/context.ts";
import { listCalls } from "#db/applications/calls.ts";
import { listWaysOfRegistered } from "#db/participation/registrations.ts";
import { listWaysOfComing } from "#db/participation/representatives.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import { readingAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { mayCorrectSession, mayCorrectSessionTo } from "#domain/process/session.ts";
import { correctedDetails, detailsOf, type DetailsOfSession } from "#domain/process/session-details.ts";
import { sessionShown } from "../kit/session.ts";
import { countToldOfSession } from "./told-of-session.ts";

/** A session before what was said of it is corrected, with what the rule would answer; null when there is none. */
export async function seeSessionToCorrect({ db, now }: Pick<Context, "db" | "now">, id: Id<"session">) {
  const session = await getSession(db, id);
  if (session === null) return null;
  const process = mustExist(await getProcess(db, session.process));
  return {
    ...sessionShown(session),
    id,
    details: detailsOf(session),
    process: { slug: process.slug, shortName: process.shortName },
    refusal: mayCorrectSession({ process, session }, now),
  };
}

/** What a correction would change, and who would be told, read back before they are; null when there is no such session. */
export async function seeCorrection({ db, now }: Pick<Context, "db" | "now">, id: Id<"session">, to: DetailsOfSession) {
  const session = await getSession(db, id);
  if (session === null) return null;
  const [process, calls, ways] = await Promise.all([
    getProcess(db, session.process).then(mustExist),
    listCalls(db, session.process),
    readingAs(db, { role: "secretariat" }, async (trx) => {
      const [coming, registered] = await Promise.all([listWaysOfComing(trx, id), listWaysOfRegistered(trx, id)]);
      return { coming, registered };
    }),
  ]);
  const invited = [...session.invited, ...to.invited];
  return {
    refusal: mayCorrectSessionTo({ process, session, ...ways }, to, now),
    corrected: correctedDetails(session, to),
    letters: await countToldOfSession(
      db,
      { ...session, invited },
      calls.filter((call) => call.session === id),
    ),
  };
}
