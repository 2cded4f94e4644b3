import { createHash, type Hash } from "node:crypto";
import {
  Kysely,
  type PostgresCursor,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from "kysely";
import { knownMigrations } from "./database.ts";
import { checkLetters } from "./letters-known.ts";
import { MigrationDialect, runMigrations } from "./migrations/index.ts";
import { openAsOwner, type Owner, type Place } from "./owner.ts";
import { dropPromises } from "./promises/drop.ts";
import { Seal } from "./seal.ts";

/*
 * The whole record in one file that any PostgreSQL, embedded or not, is filled from: a line that says what it is, then for each table a line with its
 * columns and its rows as COPY writes them, and a last line without which it is not whole, with the proof that all before it is as the portal wrote it.
 * Rows of all tables are of one instant.
 */

/** The file is not what it should be, or the database not one to fill. The sentence is for the person at the terminal. */
export class UnusableBackup extends Error {
  override readonly name = "UnusableBackup";
}

/** Written anew wherever the record is restored: by the migrations, and of the secret. */
const NOT_CARRIED = ["migration", "migration_lock", "promises", "reading_key"];

const FORMAT = "stakeholder-accreditation-portal 2";
/** Without a proof in its last line. */
const FORMAT_WITHOUT_PROOF = "stakeholder-accreditation-portal 1";

interface Head {
  readonly format: typeof FORMAT | typeof FORMAT_WITHOUT_PROOF;
  /** ISO 8601. */
  readonly at: string;
  readonly migrations: readonly string[];
  /** Of PORTAL_SECRET: whoever restores under another could read neither second factors nor links that wait in letters. */
  readonly secret: string;
}

interface TableHead {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Proves that the secret is the same, and tells nothing of it. */
function proofOf(secret: string): string {
  return createHash("sha256")
    .update(new Seal(secret).prove("a backup is restored under the secret of its portal"))
    .digest("hex");
}

/** A row that somebody has put into the file, who has not the secret, is not restored: promises are not asked then. */
function proofOfWhole(secret: string, digest: Buffer): string {
  return new Seal(secret).prove(`the whole of a backup ${digest.toString("hex")}`);
}

/** The record as the file holds it, read in one snapshot; people may work meanwhile. */
export async function* backUp(place: Place, secret: string, at: string): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const piece of written(place, secret, at)) {
    hash.update(piece);
    yield piece;
  }
  yield line({ end: true, proof: proofOfWhole(secret, hash.digest()) });
}

async function* written(place: Place, secret: string, at: string): AsyncGenerator<Uint8Array> {
  const owner = await openAsOwner(place);
  try {
    await owner.rows("begin isolation level repeatable read read only");
    const known = await owner.rows("select where to_regclass('public.migration') is not null");
    if (known.length === 0) throw new UnusableBackup("There is no record in this database.");
    const migrations = await owner.rows<{ name: string }>("select name from public.migration order by name");
    const head: Head = { format: FORMAT, at, migrations: migrations.map(({ name }) => name), secret: proofOf(secret) };
    yield line(head);
    for (const { table, columns } of await tablesOf(owner)) {
      yield line({ table, columns } satisfies TableHead);
      yield* owner.copyOut(`copy (select ${list(columns)} from public.${quoted(table)}) to stdout`);
      yield Buffer.from("\\.\n");
    }
    await owner.rows("commit");
  } finally {
    await owner.close();
  }
}

/** Columns that the database computes are computed anew. */
async function tablesOf(owner: Owner): Promise<TableHead[]> {
  return owner.rows<TableHead>(
    `select relname as table,
       (select json_agg(attname order by attnum) from pg_attribute
        where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
     from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and not relname = any($1)
     order by relname`,
    [NOT_CARRIED],
  );
}

/**
 * Makes the tables as they were when the backup was made and fills them, in one transaction. What has changed since, and every promise, comes with
 * the migration that follows. The database must hold no record.
 */
export async function restore(
  place: Place,
  secret: string,
  file: AsyncIterable<Uint8Array>,
  { withoutProof = false }: { readonly withoutProof?: boolean } = {},
): Promise<{ at: string }> {
  const hash = createHash("sha256");
  const lines = linesOf(file, hash);
  const head = await readHead(lines, secret);
  if (head.format === FORMAT_WITHOUT_PROOF && !withoutProof)
    throw new UnusableBackup(
      "This backup was made by a version that wrote no proof into it. Where you know that nobody has changed it: npm run restore -- FILE without-proof.",
    );
  const owner = await openAsOwner(place);
  try {
    const known = await owner.rows("select where to_regclass('public.migration') is not null");
    if (known.length > 0)
      throw new UnusableBackup("There is a record in this database already. A backup is restored into an empty one.");
    const db = new Kysely<unknown>({ dialect: new MigrationDialect({ pool: new OneConnection(owner) }) });
    await db.transaction().execute(async (trx) => {
      await checkLetters(trx);
      await runMigrations(trx, head.migrations);
      await dropPromises(trx);
      const { proof } = await fill(owner, lines);
      // By now everything has been read but what comes after the end.
      if (!withoutProof && proof !== proofOfWhole(secret, hash.digest()))
        throw new UnusableBackup(
          "This backup is not as the portal wrote it: it was damaged, or somebody has changed it. Restore another one.",
        );
    });
    return { at: head.at };
  } finally {
    await owner.close();
  }
}

/**
 * What had not ended at the instant of the backup that was restored and brought up to date, a line for each: what was received for it since then is not on
 * record, and time decides it without that.
 *
 * @param at ISO 8601.
 */
export async function listNotEnded(place: Place, at: string): Promise<string[]> {
  const owner = await openAsOwner(place);
  try {
    const rows = await owner.rows<{ line: string }>(
      `select concat_ws(', ', kind, process.title, nullif(own.title, ''), 'until ' || to_char(closes_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI UTC')) as line
       from (
         select 'no-objection period' as kind, period.process_id, call.title, period.closes_at
           from public.no_objection_period as period join public.call_for_applications as call on call.id = period.call_id
           where period.lapsed_at is null
         union all select 'silence procedure', process_id, '', closes_at from public.silence_procedure where concluded_at is null
         union all select 'call for applications', process_id, title, closes_at from public.call_for_applications
       ) as own join public.process on process.id = own.process_id
       where closes_at >= $1::timestamptz order by closes_at, line`,
      [at],
    );
    return rows.map(({ line }) => line);
  } finally {
    await owner.close();
  }
}

async function readHead(lines: Lines, secret: string): Promise<Head> {
  const first = await lines.next();
  const head = first.done === true ? null : parse(first.value);
  const format = head?.["format"];
  if (head === null || (format !== FORMAT && format !== FORMAT_WITHOUT_PROOF))
    throw new UnusableBackup("This file is no backup of the portal, or one of a later version.");
  const { at, migrations } = head;
  if (typeof at !== "string" || !Array.isArray(migrations) || !migrations.every((name) => typeof name === "string"))
    throw new UnusableBackup("This file is no backup of the portal: its first line is damaged.");
  if (migrations.some((name) => !knownMigrations.includes(name)))
    throw new UnusableBackup("This backup is of a later version of the portal. Restore it with that version.");
  if (head["secret"] !== proofOf(secret))
    throw new UnusableBackup(
      "This backup was made under another PORTAL_SECRET (a demonstration keeps its own in DATA_DIR/demonstration-secret). Restore it under that one; docs/operations.md says how to change it afterwards.",
    );
  return { format, at, migrations, secret: head["secret"] };
}

/** For the migrations: their connection is this one, and so is their transaction. */
class OneConnection implements PostgresPool, PostgresPoolClient {
  readonly options = {};
  readonly #owner: Owner;

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  connect(): Promise<this> {
    return Promise.resolve(this);
  }

  query<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query<Row>(
    asked: string | PostgresCursor<Row>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    if (typeof asked !== "string") throw new Error("A migration reads through no cursor");
    return this.#owner
      .rows<Row>(asked, parameters)
      .then((rows) => ({ command: "SELECT", rowCount: rows.length, rows }));
  }

  release(): void {
    // It is closed when all is done.
  }

  end(): Promise<void> {
    return Promise.resolve();
  }
}

async function fill(owner: Owner, lines: Lines): Promise<Readonly<Record<string, unknown>>> {
  const tables = await tablesOf(owner);
  // Rows come table by table, and those to which they point may come later.
  const references = await owner.rows<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`);
  // Without its policies row-level security lets nobody write, not even the owner.
  const secured = await owner.rows<{ table: string }>(`
    select oid::regclass::text as table from pg_class
    where relnamespace = 'public'::regnamespace and relforcerowsecurity`);
  for (const { table, name } of references) await owner.rows(`alter table ${table} drop constraint ${quoted(name)}`);
  for (const { table } of secured) await owner.rows(`alter table ${table} no force row level security`);
  await owner.rows(`truncate ${tables.map(({ table }) => `public.${quoted(table)}`).join(", ")} restart identity`);
  const end = await copyTables(owner, lines, tables);
  for (const { table, name, definition } of references)
    await owner.rows(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
  // Only then: what a constraint checks, the owner reads.
  for (const { table } of secured) await owner.rows(`alter table ${table} force row level security`);
  await countOn(owner);
  return end;
}

/** Answers what the last line says. */
async function copyTables(
  owner: Owner,
  lines: Lines,
  tables: readonly TableHead[],
): Promise<Readonly<Record<string, unknown>>> {
  for (;;) {
    const next = await lines.next();
    if (next.done === true) throw new UnusableBackup("The backup is cut off: its last line is missing.");
    const said = parse(next.value);
    if (said?.["end"] === true) return said;
    const table = tables.find((one) => one.table === said?.["table"]);
    const columns = said?.["columns"];
    if (
      table === undefined ||
      !Array.isArray(columns) ||
      !columns.every((name) => table.columns.includes(String(name)))
    )
      throw new UnusableBackup("The backup is damaged: it names a table or a column that its version did not have.");
    await owner.copyIn(`copy public.${quoted(table.table)} (${list(columns.map(String))}) from stdin`, rowsOf(lines));
  }
}

/** Up to the line that ends the table. */
async function* rowsOf(lines: Lines): AsyncGenerator<Uint8Array> {
  for (;;) {
    const next = await lines.next();
    if (next.done === true) throw new UnusableBackup("The backup is cut off: its last line is missing.");
    if (next.value.equals(END_OF_TABLE)) return;
    yield next.value;
    yield LINE_END;
  }
}

/** Numbers go on where they ended. */
async function countOn(owner: Owner): Promise<void> {
  const counted = await owner.rows<{ table: string; column: string; sequence: string }>(`
    select pg_class.oid::regclass::text as table, attname as column,
      pg_get_serial_sequence(pg_class.oid::regclass::text, attname) as sequence
    from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and pg_get_serial_sequence(pg_class.oid::regclass::text, attname) is not null`);
  for (const { table, column, sequence } of counted)
    await owner.rows(
      `select setval('${sequence}', max(${quoted(column)})) from ${table} having max(${quoted(column)}) is not null`,
    );
}

type Lines = AsyncGenerator<Buffer>;

const END_OF_TABLE = Buffer.from("\\.");
const LINE_END = Buffer.from("\n");

/**
 * COPY escapes whatever else could end a line.
 *
 * @param hash takes each line when the next one is asked for, so that the last is not in it.
 */
async function* linesOf(file: AsyncIterable<Uint8Array>, hash: Hash): Lines {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of unpacked(file)) {
    let data = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    for (let end = data.indexOf(LINE_END); end !== -1; end = data.indexOf(LINE_END)) {
      const one = data.subarray(0, end + 1);
      yield one.subarray(0, end);
      hash.update(one);
      data = data.subarray(end + 1);
    }
    rest = data;
  }
}

/** @throws {UnusableBackup} where the file ends too early, or is no packed one. */
async function* unpacked(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* file;
  } catch (fault) {
    const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
    if (code === "Z_BUF_ERROR")
      throw new UnusableBackup("The backup is cut off: the file ends too early.", { cause: fault });
    if (code.startsWith("Z_"))
      throw new UnusableBackup("This file is no backup of the portal, or it is damaged.", { cause: fault });
    if (code === "ENOENT") throw new UnusableBackup("There is no such file.", { cause: fault });
    throw fault;
  }
}

function line(said: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(said)}\n`);
}

function parse(text: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    const said: unknown = JSON.parse(text.toString("utf8"));
    return typeof said === "object" && said !== null ? { ...said } : null;
  } catch {
    return null;
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function list(columns: readonly string[]): string {
  return columns.map(quoted).join(", ");
}
