import { sql } from "kysely";
import type { KindOfEntry, QualityOfName } from "#domain/applications/consolidated-list.ts";
import type { NameKeys } from "#domain/applications/likeness.ts";
import type { Finding, LikenessNote } from "#domain/applications/likeness-note.ts";
import type { Instant, PlainDate } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, toDateIfAny, toInstant } from "../values.ts";

/** What an organisation calls itself, or has called itself in what it sent or was accredited under: each name once, and each acronym. */
export async function listNamesOfOrganisation(
  db: Db,
  organisation: Id<"organisation">,
): Promise<{ readonly names: readonly string[]; readonly acronyms: readonly string[] }> {
  const { rows } = await sql<{ name: string; acronym: string | null }>`
    select name, acronym from organisation where id = ${organisation}
    union
    select sent.name, sent.acronym from submitted_organisation as sent
    join application on application.id = sent.application_id where application.organisation_id = ${organisation}
    union
    select named.name, named.acronym from accredited_name as named
    join accreditation on accreditation.id = named.accreditation_id
    join application on application.id = accreditation.application_id where application.organisation_id = ${organisation}
    order by name`.execute(db);
  const acronyms = rows.flatMap(({ acronym }) => (acronym === null ? [] : [acronym]));
  return { names: Array.from(new Set(rows.map(({ name }) => name))), acronyms: Array.from(new Set(acronyms)) };
}

/** A name to be compared, by its place among those that are. */
export interface AskedName extends NameKeys {
  readonly place: number;
  readonly kind: KindOfEntry;
}

/** A name of the newest edition that the rule is to compare with the one at the place. */
export interface NameFound {
  readonly place: number;
  readonly entry: Id<"listed_entry">;
  readonly kind: KindOfEntry;
  readonly number: string;
  readonly listType: string;
  readonly listedOn: PlainDate | null;
  /** The entry's own, of which the one that was found may be an alias. */
  readonly ownName: string;
  readonly name: string;
  readonly quality: QualityOfName;
}

export interface LikenessNoteOnRecord extends Pick<LikenessNote, "id" | "finding" | "words" | "at"> {
  readonly by: string;
  readonly kind: KindOfEntry;
  readonly number: string;
  /** The entry's own name on that edition, and when that was made. */
  readonly name: string;
  readonly generatedAt: Instant;
}

/** One statement: when the newest edition was made, what of it may be alike, and what officers have found of the application before, the latest first. */
export async function compareWithConsolidatedList(db: Db, application: Id<"application">, asked: readonly AskedName[]) {
  const { rows } = await sql<Compared>`
    select (select max(generated_at) from consolidated_list) as generated_at,
      (select coalesce(jsonb_agg(found), '[]') from listed_names_alike(${JSON.stringify(asked)}::jsonb) as found) as found,
      (
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', note.id, 'finding', finding, 'words', note.words, 'at', noted_at, 'by', person.name, 'kind', kind, 'number', number,
          'name', listed_name.name, 'generated_at', generated_at) order by noted_at desc, note.id), '[]')
        from likeness_note as note
        join person on person.id = note.noted_by
        join listed_entry as entry on entry.id = note.entry_id
        join listed_name on listed_name.entry_id = entry.id and place = 1
        join consolidated_list as list on list.id = entry.list_id
        where application_id = ${application}
      ) as notes`.execute(db);
  const [row] = rows;
  if (row === undefined || row.generated_at === null) return null;
  return {
    generatedAt: toInstant(row.generated_at),
    found: row.found.map(({ asked_place, entry_id, list_type, listed_on, own_name, ...name }): NameFound => {
      const of = {
        place: asked_place,
        entry: entry_id,
        listType: list_type,
        listedOn: toDateIfAny(listed_on),
        ownName: own_name,
      };
      return { ...name, ...of };
    }),
    notes: row.notes.map(({ at, generated_at, ...note }): LikenessNoteOnRecord => {
      return { ...note, at: toInstant(new Date(at)), generatedAt: toInstant(new Date(generated_at)) };
    }),
  };
}

interface Compared {
  readonly generated_at: Date | null;
  readonly found: readonly (Pick<NameFound, "kind" | "number" | "name" | "quality"> & {
    readonly asked_place: number;
    readonly entry_id: Id<"listed_entry">;
    readonly list_type: string;
    readonly listed_on: string | null;
    readonly own_name: string;
  })[];
  readonly notes: readonly {
    readonly id: Id<"likeness_note">;
    readonly finding: Finding;
    readonly words: string;
    readonly at: string;
    readonly by: string;
    readonly kind: KindOfEntry;
    readonly number: string;
    readonly name: string;
    readonly generated_at: string;
  }[];
}

export async function isListedEntry(trx: Trx, entry: Id<"listed_entry">): Promise<boolean> {
  return (await trx.selectFrom("listed_entry").select("id").where("id", "=", entry).executeTakeFirst()) !== undefined;
}

/** By whoever reads as the Secretariat. */
export async function appendLikenessNote(trx: Trx, note: LikenessNote): Promise<void> {
  const { id, application, entry, finding, words, at, by } = note;
  await trx
    .insertInto("likeness_note")
    .values({
      ...{ id, application_id: application, entry_id: entry, finding, words },
      ...{ noted_at: fromInstant(at), noted_by: by },
    })
    .execute();
}
