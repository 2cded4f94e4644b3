import {
  type AskedName,
  compareWithConsolidatedList,
  type LikenessNoteOnRecord,
  listNamesOfOrganisation,
} from "#db/applications/likenesses.ts";
import type { Db } from "#db/handles.ts";
import type { Application } from "#domain/applications/application.ts";
import { likenessesAmong, namesToCompare } from "#domain/applications/likenesses.ts";
import { dateIn, headquarters } from "#domain/kit/calendar.ts";

/** How many entries a page shows: whoever has a name that is like more looks at the list itself. */
const SHOWN = 20;

/**
 * What is alike between the names of an application and the newest edition of the Consolidated List, and what officers have found who looked; null
 * where there is no edition. Reads as the Secretariat.
 */
export async function seeLikenesses(reading: Db, { id, organisation, answers }: Application) {
  const { names, acronyms } = await listNamesOfOrganisation(reading, organisation);
  const own = namesToCompare({ names, acronyms, head: answers.headName });
  const asked = own.map(({ of, keys }, place): AskedName => ({
    ...keys,
    place,
    kind: of === "head" ? "individual" : "entity",
  }));
  const compared = await compareWithConsolidatedList(reading, id, asked);
  if (compared === null) return null;
  const alike = likenessesAmong(compared.found, own);
  const isOf = (one: { kind: string; number: string }) => (other: { kind: string; number: string }) =>
    one.kind === other.kind && one.number === other.number;
  const notes = compared.notes.map(noteShown);
  return {
    generatedOn: dateIn(headquarters, compared.generatedAt).toString(),
    alike: alike.slice(0, SHOWN).map(({ found, ...likeness }) => ({
      ...likeness,
      entry: found.entry,
      kind: found.kind,
      number: found.number,
      listType: found.listType,
      listedOn: found.listedOn?.toString() ?? null,
      ownName: found.ownName,
      name: found.name,
      quality: found.quality,
      notes: notes.filter(isOf(found)),
    })),
    more: Math.max(0, alike.length - SHOWN),
    /** On entries that are alike no more. */
    before: notes.filter((note) => !alike.some(({ found }) => isOf(found)(note))),
  };
}

function noteShown({ at, generatedAt, ...note }: LikenessNoteOnRecord) {
  return { ...note, at: at.toString(), generatedOn: dateIn(headquarters, generatedAt).toString() };
}

export type LikenessesSeen = NonNullable<Awaited<ReturnType<typeof seeLikenesses>>>;
