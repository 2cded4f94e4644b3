import {
  type AskedName,
  compareWithConsolidatedList,
  type LikenessNoteOnRecord,
  listNamesOfOrganisation,
  type NameFound,
} from "#db/applications/likenesses.ts";
import type { Db } from "#db/handles.ts";
import type { Application } from "#domain/applications/application.ts";
import { keysOf, type Likeness, likenessOf } from "#domain/applications/likeness.ts";
import { dateIn, headquarters } from "#domain/kit/calendar.ts";

/** How many entries a page shows: whoever has a name that is like more looks at the list itself. */
const SHOWN = 20;

/** What an application brings to be compared, and with what: its organisation with entities, its head with individuals. */
interface Compared {
  readonly name: string;
  readonly of: "name" | "acronym" | "head";
}

/**
 * What is alike between the names of an application and the newest edition of the Consolidated List, and what officers have found who looked; null
 * where there is no edition. Reads as the Secretariat.
 */
export async function seeLikenesses(reading: Db, { id, organisation, answers }: Application) {
  const { names, acronyms } = await listNamesOfOrganisation(reading, organisation);
  const own: Compared[] = [
    ...names.map((name) => ({ name, of: "name" as const })),
    ...acronyms.map((name) => ({ name, of: "acronym" as const })),
    ...(answers.headName === null ? [] : [{ name: answers.headName, of: "head" as const }]),
  ];
  const asked = own.map(({ name, of }, place): AskedName => {
    const { sounds, words, hasInitials } = keysOf(name);
    if (of === "head") return { place, kind: "individual", sounds, words, hasInitials };
    // In the name of an organisation a letter stands for nobody's name: one word beside it is one word.
    return { place, kind: "entity", sounds, words: hasInitials ? sounds.length : words, hasInitials: false };
  });
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

interface FoundAlike {
  readonly found: NameFound;
  readonly own: string;
  readonly of: Compared["of"];
  readonly likeness: Likeness;
  readonly weak: boolean;
}

/** Each entry once, by the name that is most alike; what is weak last. */
function likenessesAmong(found: readonly NameFound[], own: readonly Compared[]): FoundAlike[] {
  const byEntry = new Map<string, FoundAlike>();
  for (const one of found) {
    const compared = own[one.place];
    const likeness = compared === undefined ? null : likenessOf(compared.name, one.name);
    // Too many acronyms sound the same.
    if (compared === undefined || likeness === null || (compared.of === "acronym" && likeness !== "words")) continue;
    const weak = likeness !== "words" || one.quality === "low" || compared.of === "acronym";
    const before = byEntry.get(one.entry);
    if (before === undefined || (before.weak && !weak))
      byEntry.set(one.entry, { found: one, own: compared.name, of: compared.of, likeness, weak });
  }
  return Array.from(byEntry.values()).toSorted((one, other) => Number(one.weak) - Number(other.weak));
}

function noteShown({ at, generatedAt, ...note }: LikenessNoteOnRecord) {
  return { ...note, at: at.toString(), generatedOn: dateIn(headquarters, generatedAt).toString() };
}

export type LikenessesSeen = NonNullable<Awaited<ReturnType<typeof seeLikenesses>>>;
