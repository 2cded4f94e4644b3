import type { Db } from "#db/handles.ts";
import { countSubscribers } from "#db/papers/subscriptions.ts";
import { listConcernedBySession } from "#db/process/concerned-by-session.ts";
import { countCircularLetters, countLettersToRegistered, listChairRecipients } from "#db/record/correspondence.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import type { Session } from "#domain/process/session.ts";
import { countMissionLetters } from "../kit/letters-that-leave.ts";

/** How many letters leave, and to whom, when something is said of the session. */
export async function countToldOfSession(db: Db, session: Session, calls: readonly Pick<CallForApplications, "id">[]) {
  const { process } = session;
  const [missions, chair, organisations, subscribers] = await Promise.all([
    countMissionLetters(db),
    listChairRecipients(db, process).then(({ length }) => length),
    countToldOrganisations(db, session, calls),
    countSubscribers(db, { process, kind: "session-for-subscriber" }),
  ]);
  return { missions, chair, organisations, subscribers };
}

async function countToldOrganisations(db: Db, session: Session, calls: Parameters<typeof listConcernedBySession>[2]) {
  const to = await listConcernedBySession(db, session, calls);
  const concerned = await countCircularLetters(db, to);
  return concerned + (await countLettersToRegistered(db, { session: session.id, without: to }));
}
