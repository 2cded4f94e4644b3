import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { type Claimant, foldedNumber } from "#domain/organisations/claim.ts";
import type {
  EntryDetails,
  Register,
  RegisterEdition,
  RegisterEntry,
  RegisterKind,
} from "#domain/organisations/register.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant, type Page, toDate, toInstant } from "../values.ts";
import type { RegisterEditionTable, RegisterTable } from "./schema.ts";
import { keyHas } from "./search.ts";

export async function listRegisters(db: Db): Promise<Register[]> {
  const rows = await db.selectFrom("register").selectAll().orderBy("title").execute();
  return rows.map(toRegister);
}

export async function findRegisterBySlug(db: Db, slug: string): Promise<Register | null> {
  const row = await db.selectFrom("register").selectAll().where("slug", "=", slug).executeTakeFirst();
  return row === undefined ? null : toRegister(row);
}

/** Editions of one register are written one after the other, so that each is compared with the one before. */
export async function lockRegister(trx: Trx, id: Id<"register">): Promise<Register | null> {
  const row = await trx.selectFrom("register").selectAll().where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  return row === undefined ? null : toRegister(row);
}

interface Written {
  readonly person: Id<"person">;
  readonly at: Instant;
}

export async function insertRegister(trx: Trx, register: Register, by: Written): Promise<void> {
  await trx
    .insertInto("register")
    .values({
      id: register.id,
      slug: register.slug,
      title: register.title,
      kind: register.kind,
      citation: JSON.stringify(register.citation),
      opened_at: fromInstant(by.at),
      opened_by: by.person,
    })
    .execute();
}

/** Those of a register, or of all of a kind, the latest first. */
export async function listEditions(
  db: Db,
  of: { readonly register: Id<"register"> } | { readonly kind: RegisterKind } | null = null,
): Promise<RegisterEdition[]> {
  let query = db
    .selectFrom("register_edition")
    .innerJoin("register", "register.id", "register_edition.register_id")
    .selectAll("register_edition");
  if (of !== null)
    query =
      "register" in of ? query.where("register.id", "=", of.register) : query.where("register.kind", "=", of.kind);
  const rows = await query.orderBy("dated_on", "desc").orderBy("imported_at", "desc").execute();
  return rows.map(toEdition);
}

/** In one statement, however many entries there are. */
export async function insertEdition(
  trx: Trx,
  edition: RegisterEdition,
  {
    entries,
    drawnFrom,
    person,
  }: {
    readonly entries: readonly EntryDetails[];
    readonly drawnFrom: Id<"process"> | null;
    readonly person: Id<"person">;
  },
): Promise<void> {
  await trx
    .insertInto("register_edition")
    .values({
      id: edition.id,
      register_id: edition.register,
      dated_on: edition.datedOn.toString(),
      source: edition.source,
      drawn_from: drawnFrom,
      imported_at: fromInstant(edition.importedAt),
      imported_by: person,
      hash: edition.hash,
      entries: edition.count,
    })
    .execute();
  await sql`
    insert into register_entry (edition_id, place, name, acronym, number, country_code, status, status_year)
    select ${edition.id}, entry.place, entry.name, entry.acronym, entry.number, entry.country, entry.status, entry."statusYear"
    from rows from (
      jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
        as (name text, acronym text, number text, country text, status text, "statusYear" integer)
    ) with ordinality as entry (name, acronym, number, country, status, "statusYear", place)`.execute(trx);
}

/** All of an edition in its order, to compare another with it. */
export async function listEntries(db: Db, edition: Id<"edition">): Promise<EntryDetails[]> {
  const { rows } = await sql<EntryDetails>`
    select name, acronym, number, country_code as country, status, status_year as "statusYear"
    from register_entry where edition_id = ${edition} order by place`.execute(db);
  return rows;
}

const columns = sql`id, edition_id as edition, name, acronym, number, country_code as country, status,
  status_year as "statusYear"`;

function entryHas(edition: Id<"edition">, words: string | undefined) {
  if (words === undefined || words.trim() === "") return sql`edition_id = ${edition}`;
  return sql`edition_id = ${edition} and (
    ${keyHas(sql`search_name`, words)} or number = ${words.trim()})`;
}

/** A page of an edition by name: those whose name or acronym has the words, or whose number it is. */
export async function findEntries(
  db: Db,
  edition: Id<"edition">,
  { words, limit, offset }: Page & { readonly words?: string | undefined },
): Promise<RegisterEntry[]> {
  const { rows } = await sql<RegisterEntry>`
    select ${columns} from register_entry where ${entryHas(edition, words)}
    order by name, id limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

export async function countEntries(db: Db, edition: Id<"edition">, words: string | undefined): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from register_entry where ${entryHas(edition, words)}`.execute(db);
  return rows[0]?.count ?? 0;
}

export async function listEntriesByIds(db: Db, ids: readonly Id<"entry">[]): Promise<RegisterEntry[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<RegisterEntry>`
    select ${columns} from register_entry where id = ${oneOf(ids)}`.execute(db);
  return rows;
}

/** In letters: a shorter name stands in too many others by chance. */
const SHORTEST_TELLING_NAME = 8;

/** Among many that share a word nobody looks further. */
const MOST_CANDIDATES = 50;

/** Entries of an edition that may be the organisation, for the rule to judge. */
export async function listCandidates(
  db: Db,
  edition: Id<"edition">,
  { name, acronym, numbers }: Claimant,
): Promise<RegisterEntry[]> {
  const asked = numbers.map(foldedNumber).filter((number) => number !== "");
  const isNumbered = sql`coalesce(lower(regexp_replace(number, '\\s', '', 'g')) = any (${asked}::text[]), false)`;
  const { rows } = await sql<RegisterEntry>`
    with own as materialized (
      select nullif(search_key(${name}), '') as own_name, nullif(search_key(${acronym}::text), '') as own_acronym
    )
    select ${columns} from register_entry, own
    where edition_id = ${edition} and (
      name_key = own_name or acronym_key in (own_acronym, own_name) or name_key = own_acronym or ${isNumbered}
      or (length(own_name) >= ${SHORTEST_TELLING_NAME} and strpos(name_key, own_name) > 0)
      or (length(name_key) >= ${SHORTEST_TELLING_NAME} and strpos(own_name, name_key) > 0)
    )
    order by ${isNumbered} desc, name_key = own_name desc, register_entry.name limit ${MOST_CANDIDATES}`.execute(db);
  return rows;
}

/** Which entries have none in another edition that is the same organisation, by its number or its name. */
export async function listGone(
  db: Db,
  entries: readonly Id<"entry">[],
  edition: Id<"edition">,
): Promise<ReadonlySet<Id<"entry">>> {
  if (entries.length === 0) return new Set();
  const { rows } = await sql<{ id: Id<"entry"> }>`
    select id from register_entry as entry
    where id = ${oneOf(entries)} and ${isGone(sql`${edition}::uuid`)}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Whether the edition has no entry of the organisation of `entry`. */
export function isGone(edition: ReturnType<typeof sql>) {
  return sql<boolean>`(
    not exists (select from register_entry as other where other.edition_id = ${edition} and other.number = entry.number)
    and not exists (
      select from register_entry as other where other.edition_id = ${edition} and other.name_key = entry.name_key))`;
}

function toRegister(row: Selectable<RegisterTable>): Register {
  return { id: row.id, slug: row.slug, title: row.title, kind: row.kind, citation: row.citation };
}

function toEdition(row: Selectable<RegisterEditionTable>): RegisterEdition {
  return {
    id: row.id,
    register: row.register_id,
    datedOn: toDate(row.dated_on),
    source: row.source,
    importedAt: toInstant(row.imported_at),
    count: row.entries,
    hash: row.hash,
  };
}
