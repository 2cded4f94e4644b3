import { type Kysely, sql } from "kysely";
import { promisesAsTheyAre } from "./promises/as-applied.ts";
import { schemaText } from "./schema-text.ts";

/**
 * Where the database is no longer what migrations and promises made of it: somebody dropped an index, switched a trigger off, or restored a dump in part.
 */
export interface Departure {
  /** By name: "trigger guard_mission on mission". */
  readonly what: string;
  readonly how: "missing" | "switched off" | "different" | "added";
  /** Whether something may now happen that the database should refuse. A missing index makes it slow, and no more. */
  readonly guards: boolean;
}

type Asked = Pick<Kysely<unknown>, "getExecutor">;

/** Functions, triggers and policies, beside those that were applied last. `npm run migrate` applies them anew. */
export async function listBrokenPromises(db: Asked): Promise<Departure[]> {
  const { rows } = await sql<{ what: string; how: Departure["how"] }>`
    with applied as (
      select key as what, value as digest
      from jsonb_each_text((select as_applied from promises order by id desc limit 1))
    ), found as (${promisesAsTheyAre})
    select * from (
      select what, case when found.digest is null then 'missing' when applied.digest is null then 'added' else 'different' end as how
      from applied full join found using (what)
      where found.digest is distinct from applied.digest
      union all
      select format('trigger %I on %s', tgname, tgrelid::regclass), 'switched off'
      from pg_trigger join pg_class on pg_class.oid = tgrelid
      where relnamespace = 'public'::regnamespace and not tgisinternal and tgenabled in ('D', 'R')
    ) as departure
    order by what collate "C"`.execute(db);
  return rows.map((row) => ({ ...row, guards: true }));
}

/** Foreign keys are kept by triggers of PostgreSQL itself, which only a superuser switches off, and on again. */
async function listSwitchedOffConstraints(db: Asked): Promise<Departure[]> {
  const { rows } = await sql<{ what: string }>`
    select format('constraint %I on %s', conname, conrelid::regclass) as what
    from pg_constraint where connamespace = 'public'::regnamespace and exists (
      select from pg_trigger where tgconstraint = pg_constraint.oid and tgisinternal and tgenabled in ('D', 'R')
    )
    union all
    select 'every trigger, since session_replication_role is replica' where current_setting('session_replication_role') = 'replica'
    order by 1`.execute(db);
  return rows.map(({ what }) => ({ what, how: "switched off", guards: true }));
}

/** Tables with their columns, constraints, indexes and rights, beside db/schema.sql; whoever owns the record puts them right by what stands there. */
export async function listChangedTables(db: Asked): Promise<Departure[]> {
  const { default: text } = await import("./schema.sql?raw");
  const expected = partsOf(text);
  const ask = async (statement: string) => (await sql<Record<string, unknown>>`${sql.raw(statement)}`.execute(db)).rows;
  const found = partsOf(await schemaText(ask));
  const tables = new Set([...expected.values()].map(({ table }) => table));
  return [
    ...(await listSwitchedOffConstraints(db)),
    ...[...expected].flatMap(([what, { says, guards }]): Departure[] => {
      const there = found.get(what);
      if (there === undefined) return [{ what, how: "missing", guards }];
      return readAgain(there.says) === readAgain(says) ? [] : [{ what, how: "different", guards: false }];
    }),
    // A table that somebody keeps beside, and an index that somebody added, change nothing.
    ...[...found].flatMap(([what, { table }]): Departure[] =>
      expected.has(what) || what.startsWith("index ") || !tables.has(table)
        ? []
        : [{ what, how: "added", guards: false }],
    ),
  ];
}

interface Part {
  readonly table: string;
  readonly says: string;
  readonly guards: boolean;
}

/** What schemaText wrote, part by part, without its comments. A definition may go on over several lines. */
function partsOf(text: string): Map<string, Part> {
  const parts = new Map<string, Part>();
  let table = "";
  for (const line of text.split(/,?\n(?= {2}\S|\);|create |CREATE |alter |grant |comment )/)) {
    const says = line.trim();
    const [first = "", second = "", third = ""] = says.split(" ");
    const put = (what: string, guards: boolean) => {
      const before = parts.get(what);
      parts.set(what, { table, says: before === undefined ? says : `${before.says}\n${says}`, guards });
    };
    if (first === "create") {
      table = second === "table" ? third : (says.split(" ")[3] ?? "");
      put(`table ${table}`, false);
    } else if (first === "CREATE") {
      const isUnique = second === "UNIQUE";
      put(`index ${isUnique ? (says.split(" ")[3] ?? "") : third} on ${table}`, isUnique);
    } else if (first === "alter")
      put(`${says.includes(" force ") ? "forced " : ""}row-level security on ${table}`, true);
    else if (first === "grant") put(`rights on ${table}`, false);
    else if (first === "constraint") put(`constraint ${second} on ${table}`, true);
    else if (line.startsWith("  ")) put(`column ${first} on ${table}`, false);
  }
  return parts;
}

/** PostgreSQL reads `(a AND b) AND c` as `a AND b AND c`, and writes it so from then on: where a dump was restored, that is no difference. */
function readAgain(says: string): string {
  let text = says;
  for (let at = text.indexOf("(("); at >= 0; at = text.indexOf("((", at)) {
    const end = endOfGroup(text, at + 1);
    const inner = text.slice(at + 2, end);
    if (text.startsWith(AND, end + 1) && holdsAtOnce(inner)) text = text.slice(0, at + 1) + inner + text.slice(end + 1);
    else at += 1;
  }
  return text;
}

const AND = " AND ";

/** Whether it is `(a) AND (b)`, with nothing else between its groups. */
function holdsAtOnce(text: string): boolean {
  for (let at = 0; text[at] === "("; at += AND.length) {
    at = endOfGroup(text, at) + 1;
    if (at === text.length) return true;
    if (!text.startsWith(AND, at)) return false;
  }
  return false;
}

/** Where the group ends that begins there; a parenthesis between quotes is none. */
function endOfGroup(text: string, begin: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = begin; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "'") quoted = !quoted;
    else if (!quoted && sign === "(") depth += 1;
    else if (!quoted && sign === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}
