import { type RawBuilder, sql } from "kysely";
import type { Asked } from "#domain/applications/asked.ts";
import type { KindOfRuling } from "#domain/applications/kind-of-ruling.ts";
import type { PreparedRuling, RulingToGive, SaidOfClaim } from "#domain/applications/prepared-ruling.ts";
import type { RefusalGround } from "#domain/applications/refusal-ground.ts";
import type { Id } from "#domain/kit/id.ts";
import { impossible } from "#domain/kit/ruling.ts";
import type { Office } from "#domain/modalities/stages.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { filled, fromInstant, type Page, toInstant } from "../values.ts";

/* Whoever reads as an office reads what that office has prepared; everybody else reads none, and writes none. */

export interface PreparedOnRecord extends PreparedRuling {
  readonly reference: string;
  /** The name of whoever prepared it. */
  readonly byName: string;
}

export interface FilterOfPrepared {
  readonly ruling?: KindOfRuling | undefined;
  readonly by?: Id<"person"> | undefined;
}

interface Row {
  readonly id: Id<"prepared_ruling">;
  readonly application_id: Id<"application">;
  readonly reference: string;
  readonly application_version: number;
  readonly office: Office;
  readonly ruling: KindOfRuling;
  readonly words: string | null;
  readonly ground: RefusalGround | null;
  readonly asked: readonly Asked[] | null;
  readonly edition_id: Id<"edition"> | null;
  readonly entry_id: Id<"entry"> | null;
  readonly verified_otherwise: string | null;
  readonly prepared_at: Date;
  readonly prepared_by: Id<"person">;
  readonly by_name: string;
}

/** What was prepared first comes first. */
export async function listPreparedRulings(
  db: Db,
  { ruling, by }: FilterOfPrepared,
  { limit, offset }: Page,
): Promise<PreparedOnRecord[]> {
  const all = [sql`true`];
  if (ruling !== undefined) all.push(sql`prepared.ruling = ${ruling}`);
  if (by !== undefined) all.push(sql`prepared.prepared_by = ${by}`);
  return select(
    db,
    sql`where ${sql.join(all, sql` and `)}
    order by prepared.prepared_at, prepared.application_id limit ${limit} offset ${offset}`,
  );
}

export async function listPreparedRulingsByIds(
  db: Db,
  ids: readonly Id<"prepared_ruling">[],
): Promise<PreparedOnRecord[]> {
  if (ids.length === 0) return [];
  return select(db, sql`where prepared.id = ${oneOf(ids)} order by prepared.prepared_at, prepared.application_id`);
}

export async function findPreparedRuling(db: Db, application: Id<"application">): Promise<PreparedOnRecord | null> {
  const [found] = await listPreparedRulingsOf(db, [application]);
  return found ?? null;
}

export async function listPreparedRulingsOf(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<PreparedOnRecord[]> {
  if (applications.length === 0) return [];
  return select(db, sql`where prepared.application_id = ${oneOf(applications)}`);
}

async function select(db: Db, which: RawBuilder<unknown>): Promise<PreparedOnRecord[]> {
  const { rows } = await sql<Row>`
    select prepared.*, application.reference, person.name as by_name
    from prepared_ruling as prepared
    join application on application.id = prepared.application_id
    join person on person.id = prepared.prepared_by
    ${which}`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    application: row.application_id,
    reference: row.reference,
    version: row.application_version,
    office: row.office,
    ruling: toRuling(row),
    at: toInstant(row.prepared_at),
    by: row.prepared_by,
    byName: row.by_name,
  }));
}

function toRuling(row: Row): RulingToGive {
  switch (row.ruling) {
    case "clear":
      return { kind: "clear", claim: row.edition_id === null ? null : toClaim(row, row.edition_id) };
    case "refuse":
      return { kind: "refuse", ground: row.ground, reason: filled(row.words, "words") };
    case "return":
      return { kind: "return", words: filled(row.words, "words"), asked: filled(row.asked, "asked") };
    default:
      return impossible(row.ruling);
  }
}

function toClaim({ entry_id, verified_otherwise }: Row, edition: Id<"edition">): SaidOfClaim {
  return entry_id === null
    ? { edition, verdict: { by: "otherwise", reason: filled(verified_otherwise, "verified_otherwise") } }
    : { edition, verdict: { by: "entry", entry: entry_id } };
}

export interface CountOfPrepared {
  readonly ruling: KindOfRuling;
  readonly by: Id<"person">;
  readonly byName: string;
  readonly count: number;
}

/** How many each has prepared, by what they rule. */
export async function countPreparedRulings(db: Db): Promise<CountOfPrepared[]> {
  const { rows } = await sql<CountOfPrepared>`
    select prepared.ruling, prepared.prepared_by as by, person.name as "byName", count(*)::integer as count
    from prepared_ruling as prepared join person on person.id = prepared.prepared_by
    group by prepared.ruling, prepared.prepared_by, person.name
    order by person.name, prepared.prepared_by, prepared.ruling`.execute(db);
  return rows;
}

/** In the place of what was prepared on the applications before. */
export async function insertPreparedRulings(trx: Trx, prepared: readonly PreparedRuling[]): Promise<void> {
  const applications = prepared.map(({ application }) => application);
  await sql`delete from prepared_ruling where application_id = ${oneOf(applications)}`.execute(trx);
  await trx
    .insertInto("prepared_ruling")
    .values(
      prepared.map(({ id, application, version, office, ruling, at, by }) => ({
        id,
        application_id: application,
        application_version: version,
        office,
        ruling: ruling.kind,
        ...toColumns(ruling),
        prepared_at: fromInstant(at),
        prepared_by: by,
      })),
    )
    .execute();
}

function toColumns(ruling: RulingToGive) {
  switch (ruling.kind) {
    case "clear":
      return ruling.claim === null ? {} : { edition_id: ruling.claim.edition, ...ofVerdict(ruling.claim) };
    case "refuse":
      return { ground: ruling.ground, words: ruling.reason };
    case "return":
      return { words: ruling.words, asked: ruling.asked };
    default:
      return impossible(ruling);
  }
}

function ofVerdict({ verdict }: SaidOfClaim) {
  return verdict.by === "entry" ? { entry_id: verdict.entry } : { verified_otherwise: verdict.reason };
}

export async function deletePreparedRulings(trx: Trx, ids: readonly Id<"prepared_ruling">[]): Promise<void> {
  await sql`delete from prepared_ruling where id = ${oneOf(ids)}`.execute(trx);
}

/** What has happened to an application since a ruling on it was prepared. */
export interface SincePrepared {
  /** An officer has looked at a change of its record. */
  readonly lookedAt: boolean;
  /** An officer has written a note; known to whoever reads notes. */
  readonly noted: boolean;
  /** Somebody has recused. */
  readonly recused: boolean;
}

export async function listSincePrepared(
  db: Db,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<Id<"application">, SincePrepared>> {
  if (applications.length === 0) return new Map();
  const { rows } = await sql<SincePrepared & { readonly application: Id<"application"> }>`
    select prepared.application_id as application,
      exists (select from submitted_organisation as look
        where look.application_id = prepared.application_id and look.frozen_at > prepared.prepared_at) as "lookedAt",
      exists (select from desk_note
        where desk_note.application_id = prepared.application_id and desk_note.written_at > prepared.prepared_at) as noted,
      exists (select from recusal
        where recusal.application_id = prepared.application_id and recusal.recused_at > prepared.prepared_at) as recused
    from prepared_ruling as prepared where prepared.application_id = ${oneOf(applications)}`.execute(db);
  return new Map(rows.map(({ application, ...since }) => [application, since]));
}
