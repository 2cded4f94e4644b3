/** What a database answers to its superuser. */
type Ask = (statement: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** A database as it was before its first test. */
export interface Beginning {
  /** Puts the rows and the numbers back. False where something else than rows is not as it was. */
  readonly putBack: () => Promise<boolean>;
}

/** A test that wrote this much leaves a database that is slower than a new one; in bytes. */
const tooLarge = 30_000_000;

/** Any definition, grant or setting that is made or changed has a row of a later transaction in one of these, and one that is taken away lacks one. */
const catalogs = [
  ...["class", "attribute", "attrdef", "proc", "trigger", "constraint", "policy", "type", "namespace", "index"],
  ...["rewrite", "extension", "event_trigger", "default_acl", "enum", "db_role_setting"],
];

const definitions = `
  select string_agg(concat_ws(' ', name, number, latest), ', ' order by name) as definitions
  from (${catalogs
    .map((name) => `select '${name}' as name, count(*) as number, max(xmin::text::bigint) as latest from pg_${name}`)
    .join(" union all ")}) as catalog`;

/** Also a transaction that somebody left open, whose rows would come later. */
const state = `
  select pg_database_size(current_database()) as size,
    (select count(*) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle') as others,
    (${definitions})`;

const ours = "relnamespace not in (select oid from pg_namespace where nspname ~ '^(pg_|information_schema$)')";

export async function beginningOf(ask: Ask): Promise<Beginning> {
  const named = async (kind: "r" | "S") => {
    const rows = await ask(`
      select format('%I.%I', relnamespace::regnamespace, relname) as name,
        (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
          where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
      from pg_class where relkind = '${kind}' and ${ours}`);
    return rows.map(({ name, columns }) => ({ name: String(name), columns: String(columns) }));
  };
  const tables = await named("r");
  const kept = await ask(
    tables
      .map(
        ({ name, columns }) =>
          `select '${name}' as name, '${columns}' as columns, (select json_agg(t) from ${name} t)::text as rows`,
      )
      .join(" union all "),
  );
  const numbers = await ask(
    (await named("S"))
      .map(
        ({ name }) =>
          `select format('perform setval(%L, %s, %L)', '${name}', last_value, is_called) as again from ${name}`,
      )
      .join(" union all "),
  );
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  // Rows that are as they were stay where they are: written anew they would come in another order, as pages have room.
  const again = kept.map(({ name, columns, rows }) => {
    const table = String(name);
    if (typeof rows !== "string") return `delete from ${table}`;
    const before = quoted(rows);
    return `if (select json_agg(t) from ${table} t)::text is distinct from ${before} then
      delete from ${table};
      insert into ${table} (${String(columns)}) overriding system value
        select ${String(columns)} from json_populate_recordset(null::${table}, ${before});
      end if`;
  });
  const numbersAgain = numbers.map(({ again: one }) => String(one));
  // Triggers and references rest: what was there when they were obeyed comes back whole.
  const statement = `
    do ${quoted(`begin
      perform set_config('session_replication_role', 'replica', true);
      perform set_config('lock_timeout', '2s', true);
      ${[...again, ...numbersAgain].join(";\n")};
    end`)}`;
  const before = (await ask(state))[0];
  return {
    async putBack() {
      const after = (await ask(state))[0];
      const same = after?.["definitions"] === before?.["definitions"] && Number(after?.["others"]) === 0;
      if (!same || Number(after?.["size"]) - Number(before?.["size"]) > tooLarge) return false;
      await ask(statement);
      return true;
    },
  };
}
