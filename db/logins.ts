import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { Kysely, sql } from "kysely";
import pg from "pg";
import { bounds, Connections } from "./connections.ts";
import { aloneOn, APPLICATION_ROLE, DECLARE_DEMONSTRATION } from "./database.ts";
import type { Db } from "./handles.ts";
import { bringUpToDate, MigrationDialect } from "./migrations/index.ts";
import { checkSessions } from "./own-sessions.ts";
import { installJobQueue } from "./record/job-queue.ts";
import { Seal } from "./seal.ts";

/*
 * On a server the record has two logins. The owner's migrates and does nothing else; the application's owns nothing of the record, so that
 * no promise of the database can be lifted through it.
 */

/** A login cannot be what it is meant to be. The sentence is for the person who starts the portal. */
export class WrongLogin extends Error {
  override readonly name = "WrongLogin";
}

export interface ToMigrate {
  /** The address with the owner's login. */
  readonly ownerUrl: string;
  /** The same database with the application's login, which need not exist yet. */
  readonly url: string;
  readonly secret: string;
  readonly demonstration: boolean;
}

export interface Migrated {
  readonly applied: readonly string[];
  /** False when it was to become a demonstration, and people who are no demonstration's are in it. */
  readonly isAsDeclared: boolean;
}

/**
 * Brings the schema up to date as the owner, makes the application's login and admits it to this database alone. What an installation
 * with a single login left is put right by the same steps. Safe on several processes at once, and a second time.
 */
export async function migrateServer({ ownerUrl, url, secret, demonstration }: ToMigrate): Promise<Migrated> {
  return aloneOn({ url: ownerUrl }, async () => {
    const owner = new Kysely<unknown>({
      dialect: new MigrationDialect({ pool: new Connections({ url: ownerUrl, max: 2, patience: "work" }) }),
    });
    try {
      await owner.connection().execute((one) => owner.connection().execute((other) => checkSessions(one, other)));
      const login = readLogin(url);
      await checkOwner(owner, login.name);
      const applied = await asOwnerOfAll(owner, bringUpToDate);
      await new Seal(secret).save(owner);
      await makeLogin(owner, url, login);
      const isAsDeclared = !demonstration || (await declareDemonstration(owner));
      await installJobQueue({ url: ownerUrl });
      return { applied, isAsDeclared };
    } finally {
      await owner.destroy();
    }
  });
}

/** On a server with several portals the first one's owner has made the role that holds the grants. */
async function asOwnerOfAll<Result>(
  owner: Kysely<unknown>,
  work: (owner: Kysely<unknown>) => Promise<Result>,
): Promise<Result> {
  return work(owner).catch((fault: unknown) => {
    if (!isForbidden(fault)) throw fault;
    throw new WrongLogin(
      `The login in DATABASE_OWNER_URL lacks a right. It owns the database and may make roles (create role ... login createrole; create database ... owner ...); where another portal on this server has made the role ${APPLICATION_ROLE}, it also needs: grant ${APPLICATION_ROLE} to the login with admin option.`,
      { cause: fault },
    );
  });
}

interface Login {
  readonly name: string;
  readonly password: string;
}

function readLogin(url: string): Login {
  const { username, password } = new URL(url);
  if (username === "")
    throw new WrongLogin("DATABASE_URL must name the application's login: postgres://login:password@...");
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) };
}

async function checkOwner(owner: Kysely<unknown>, application: string): Promise<void> {
  const { rows } = await sql<{ login: string; record_owner: string | null; same: boolean; above: boolean }>`
    select session_user as login, session_user = ${application} as same,
      (select pg_get_userbyid(relowner) from pg_class
       where oid = to_regclass('public.migration') and not pg_has_role(relowner, 'usage')) as record_owner,
      exists (
        select from pg_roles
        where rolname = ${application}
          and (rolsuper or rolbypassrls or rolcreaterole or pg_has_role(rolname, session_user, 'member'))
      ) as above`.execute(owner);
  const [found] = rows;
  if (found?.same === true)
    throw new WrongLogin(
      `DATABASE_OWNER_URL and DATABASE_URL both name the login ${application}. The application works as a login of its own: give DATABASE_URL another name and password, and it is made.`,
    );
  if (typeof found?.record_owner === "string")
    throw new WrongLogin(
      `The record in this database belongs to ${found.record_owner}, and DATABASE_OWNER_URL names ${found.login}, who may not change it.`,
    );
  if (found?.above === true)
    throw new WrongLogin(
      `The login ${application} in DATABASE_URL may do more than the application may: give DATABASE_URL another name and password, and it is made.`,
    );
}

async function declareDemonstration(owner: Kysely<unknown>): Promise<boolean> {
  const { numAffectedRows } = await sql.raw(DECLARE_DEMONSTRATION).execute(owner);
  return numAffectedRows === 1n;
}

async function makeLogin(owner: Kysely<unknown>, url: string, { name, password }: Login): Promise<void> {
  try {
    const { rows } = await sql`select from pg_roles where rolname = ${name}`.execute(owner);
    if (rows.length === 0)
      await sql`create role ${sql.id(name)} login inherit ${withPassword(password)}`.execute(owner);
    await admitLogin(owner, name);
    if (!(await entersWith(url)))
      await sql`alter role ${sql.id(name)} login inherit ${withPassword(password)}`.execute(owner);
  } catch (fault) {
    if (!isForbidden(fault)) throw fault;
    throw new WrongLogin(
      `The login in DATABASE_OWNER_URL may not make the login ${name}. Somebody who may does so first: create role "${name}" login password '...'; grant ${APPLICATION_ROLE} to "${name}";`,
      { cause: fault },
    );
  }
}

/** Lets the login into this database, as what the application may do and no more, and nobody else. A copy of a database does not carry it. */
export async function admitLogin(owner: Kysely<unknown>, name: string): Promise<void> {
  const { rows } = await sql<{ database: string; member: boolean }>`
    select current_database() as database, pg_has_role(${name}, ${APPLICATION_ROLE}, 'usage') as member`.execute(owner);
  for (const { database, member } of rows) {
    if (!member) await sql`grant ${sql.id(APPLICATION_ROLE)} to ${sql.id(name)}`.execute(owner);
    await sql`revoke all on database ${sql.id(database)} from public, ${sql.id(APPLICATION_ROLE)}, ${sql.id(name)}`.execute(
      owner,
    );
    await sql`grant connect on database ${sql.id(database)} to ${sql.id(name)}`.execute(owner);
  }
  await sql`revoke create on schema public from public, ${sql.id(APPLICATION_ROLE)}, ${sql.id(name)}`.execute(owner);
}

/** As the server keeps it, so that the password itself is in no statement and in no log of statements. RFC 5803. */
function withPassword(password: string) {
  if (password === "") return sql``;
  const salt = randomBytes(16);
  const iterations = 4096;
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const key = (label: string) => createHmac("sha256", salted).update(label).digest();
  const stored = createHash("sha256").update(key("Client Key")).digest("base64");
  const verifier = `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${stored}:${key("Server Key").toString("base64")}`;
  return sql`password ${sql.lit(verifier)}`;
}

const WRONG_PASSWORD = "28P01";
const MAY_NOT_ENTER = "28000";
const INSUFFICIENT_PRIVILEGE = "42501";

async function entersWith(url: string): Promise<boolean> {
  const client = new pg.Client({ ...bounds, connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch (fault) {
    if (hasCode(fault, WRONG_PASSWORD) || hasCode(fault, MAY_NOT_ENTER)) return false;
    throw fault;
  } finally {
    await client.end();
  }
}

function isForbidden(fault: unknown): boolean {
  return hasCode(fault, INSUFFICIENT_PRIVILEGE);
}

function hasCode(fault: unknown, code: string): boolean {
  return fault instanceof Error && (("code" in fault && fault.code === code) || hasCode(fault.cause, code));
}

/** What a login of the application may neither be nor have: each would let it do what a promise forbids. */
export interface LoginOfTheProgram {
  readonly name: string;
  readonly isSuperuser: boolean;
  /** It owns a part of the record, or the database, or is a member of a login that does. */
  readonly isOwner: boolean;
  /** It passes row-level security, makes roles, or reads and writes whatever it likes. */
  readonly passes: boolean;
  /** It may create schemas or temporary tables in the database, or tables and functions in any schema of it. */
  readonly creates: boolean;
  /** Whether it holds the application's grants at all. */
  readonly isAdmitted: boolean;
}

/** Asked of the login itself, whatever role it has put on. */
export async function describeLogin(db: Db): Promise<LoginOfTheProgram> {
  const { rows } = await sql<LoginOfTheProgram>`
    with held as (
      select oid, rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles where pg_has_role(session_user, oid, 'member')
    )
    select session_user as name,
      (select bool_or(rolsuper) from held) as "isSuperuser",
      exists (select from pg_class where relnamespace in (select oid from pg_namespace where nspname in ('public', 'pgboss'))
          and relowner in (select oid from held))
        or exists (select from pg_proc where pronamespace in (select oid from pg_namespace where nspname in ('public', 'pgboss'))
          and proowner in (select oid from held))
        or exists (select from pg_database where datname = current_database() and datdba in (select oid from held))
        or exists (select from pg_namespace where nspname = 'public' and nspowner in (select oid from held)) as "isOwner",
      (select bool_or(rolbypassrls or rolcreaterole or rolname in (
        'pg_read_all_data', 'pg_write_all_data', 'pg_read_server_files', 'pg_write_server_files',
        'pg_execute_server_program')) from held) as passes,
      has_database_privilege(session_user, current_database(), 'create')
        or has_database_privilege(session_user, current_database(), 'temporary')
        or exists (
          select from pg_namespace where nspname !~ '^pg_' and has_schema_privilege(session_user, oid, 'create')
        ) as creates,
      (select coalesce(bool_or(pg_has_role(session_user, oid, 'usage')), false)
       from held where rolname = ${APPLICATION_ROLE}) as "isAdmitted"`.execute(db);
  const [login] = rows;
  if (login === undefined) throw new Error("Every connection has a login");
  return login;
}
