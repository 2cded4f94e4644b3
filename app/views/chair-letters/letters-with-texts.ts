import type { Context } from "#acts/kit/context.ts";
import { nameTexts } from "#db/modalities/put-texts.ts";
import { listLettersWithTexts } from "#db/modalities/silence-procedures.ts";
import { listProcesses } from "#db/process/processes.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";

/** What went to the missions with a text under silence: it stands on the page of the procedure, and whoever looks for letters finds it. */
export async function seeLettersWithTexts(db: Context["db"], process?: Id<"process">) {
  const letters = await listLettersWithTexts(db, process);
  if (letters.length === 0) return [];
  const processes = await listProcesses(db);
  const names = await nameTexts(
    db,
    letters.map(({ of }) => of),
  );
  return letters.map((letter) => {
    const { shortName, zone } = mustExist(processes.find(({ id }) => id === letter.process));
    return {
      id: letter.id,
      text: mustExist(names.get(letter.of.id)),
      process: { shortName, zone },
      at: letter.announcedAt.toString(),
    };
  });
}

export type LettersWithTexts = Awaited<ReturnType<typeof seeLettersWithTexts>>;
