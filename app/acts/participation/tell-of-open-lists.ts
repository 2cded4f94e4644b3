import { appendLettersToAccreditedSince } from "#db/participation/letters-about-lists.ts";
import { listOpenListsOfSpeakers } from "#db/participation/lists-of-speakers.ts";
import { listProcesses } from "#db/process/processes.ts";
import { listSessionsByIds } from "#db/process/sessions.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Context } from "../kit/context.ts";
import { aboutList } from "./about-list.ts";

/** Who is accredited while a list of speakers is open may inscribe on it, and is told as those were who could when it opened: once, with its closing of now. */
export async function tellOfOpenLists({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  await db.transaction().execute(async (trx) => {
    let written = 0;
    const lists = await listOpenListsOfSpeakers(trx, now);
    if (lists.length === 0) return;
    const sessions = await listSessionsByIds(
      trx,
      lists.map(({ session }) => session),
    );
    const processes = await listProcesses(trx);
    for (const list of lists) {
      const session = mustExist(sessions.find(({ id }) => id === list.session));
      const process = mustExist(processes.find(({ id }) => id === session.process));
      const letter = {
        kind: "list-of-speakers-opened",
        eventKey: `ListOfSpeakersOpened:${list.id}`,
        at: now,
        data: aboutList({ process, session, list }),
      };
      written += await appendLettersToAccreditedSince(trx, letter, list);
    }
    if (written > 0) await appendJob(trx, DELIVER_LETTERS);
  });
}
