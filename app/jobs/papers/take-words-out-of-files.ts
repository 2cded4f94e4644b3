import type { Db } from "#db/handles.ts";
import { hasTooManyWords, insertWordsOfFile, listFilesWithoutWords, readWholeFile } from "#db/papers/texts.ts";
import { readingAs } from "#db/readers.ts";
import { raisePublicRevision } from "#db/record/public-revision.ts";
import { isUnavailable } from "#db/unavailable.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { takeWordsOut } from "#machine/files/read-apart.ts";
import type { JobContext } from "../kit/job.ts";

const finder = { role: "finder" } as const;

/** In one run; what is left waits for the next. */
const AT_ONCE = 20;

/** File after file, each read in a process of its own: what it says is found and compared from then on, or why not is told to those who circulate it. */
export async function takeWordsOutOfFiles({ db, clock, log, stopping }: JobContext): Promise<void> {
  for (const { id, type } of await readingAs(db, finder, (trx) => listFilesWithoutWords(trx, AT_ONCE))) {
    if (stopping.aborted) return;
    try {
      const file = await readingAs(db, finder, (trx) => readWholeFile(trx, id));
      const found = await takeWordsOut(file, type);
      if ("trouble" in found) log.warn({ file: id, trouble: found.trouble }, "a file is not searchable");
      await save(db, id, found, await clock.now());
    } catch (fault) {
      log[isUnavailable(fault) ? "warn" : "error"](
        { err: fault, file: id },
        "the words of a file could not be taken out",
      );
    }
  }
}

async function save(
  db: Db,
  id: Id<"paper_text">,
  found: Awaited<ReturnType<typeof takeWordsOut>>,
  at: Instant,
): Promise<void> {
  try {
    await readingAs(db, finder, async (trx) => {
      await insertWordsOfFile(trx, id, found, at);
      await raisePublicRevision(trx);
    });
  } catch (fault) {
    if (!hasTooManyWords(fault) || "trouble" in found) throw fault;
    await save(db, id, { trouble: "too_long" }, at);
  }
}
