import pg from "pg";

/*
 * Thousands of rows made of a few. Whatever a table says of an applicant whose rows passed the guards is said there of those that are made of it, with ids,
 * names, references and instants of their own (the columns of the table `applicant` that fill.ts makes): so that nothing is written here of what triggers write.
 */

/** On two connections: one would leave one of two processors idle. */
export async function multiply(superuserUrl: string): Promise<void> {
  const tables = await pastTriggers(superuserUrl, async (client) => {
    await unseal(client);
    return listTables(client);
  });
  const write = () =>
    pastTriggers(superuserUrl, async (client) => {
      for (let table = tables.shift(); table !== undefined; table = tables.shift()) await multiplyRows(client, table);
    });
  await Promise.all([write(), write()]);
  await pastTriggers(superuserUrl, (client) => client.query("select count_standings_anew()"));
}

/** Takes the seals from the lists of the few: they are sealed again when all are on them. */
async function unseal(client: pg.Client) {
  await client.query(`
    create temporary table unsealed as select id, no_objection_period_id from sealed_list
    where id in (select list_id from sealed_list_item join applicant on application = application_id);
    delete from sealed_list_item where list_id in (select id from unsealed);
    delete from sealed_list where id in (select id from unsealed);
    update no_objection_period set list_hash = null, circulated_count = null
    where id in (select no_objection_period_id from unsealed)`);
}

interface Table {
  readonly name: string;
  /** Those that a row is given. */
  readonly columns: string;
  readonly values: string;
  /** Its columns of ids. */
  readonly ids: string;
}

/** Indexes rest with the triggers, and are built over all: entry by entry they would take two fifths of the time of a fill. */
async function multiplyRows(client: pg.Client, { name, columns, values, ids }: Table) {
  const { rowCount } = await client.query(`
    create temporary table said as
    select said.*, model.number as said_of from ${name} as said
    join applicant as model on model.number = model.made_of and array[model.id, model.person, model.application] && array[${ids}]`);
  if (rowCount !== 0) {
    await client.query("update pg_index set indisvalid = false, indisready = false where indrelid = $1::regclass", [
      name,
    ]);
    await client.query(`
      insert into ${name} (${columns})
      select ${values} from applicant as own
      join applicant as model on model.number = own.made_of
      join said on said_of = own.made_of
      where own.number <> own.made_of`);
    await client.query(`reindex table ${name}`);
  }
  await client.query("drop table said");
}

/** Those with most indexes first, so that nobody waits for the largest at the end. What a column makes anew for each row by itself it makes here too. */
async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    with own as (
      select atttypid, string_agg(format(
        'when said.%%1$I%2$s = model.%1$I then own.%1$I', attname, case when attcollation <> 0 then ' collate "C"' else '' end), ' ') as cases
      from pg_attribute where attrelid = 'applicant'::regclass and attnum > 0 and attname not in ('number', 'made_of', 'category', 'token') group by atttypid
    )
    select attrelid::regclass::text as name, string_agg(quote_ident(attname), ', ') as columns,
      string_agg(case when cases is null then 'said.' || quote_ident(attname) else format('case ' || cases || ' else %2$s end', attname,
        case when pg_get_expr(adbin, adrelid) like '%(%' then pg_get_expr(adbin, adrelid) else format('said.%I', attname) end) end, ', ') as values,
      string_agg('said.' || quote_ident(attname), ', ') filter (where atttypid = 'uuid'::regtype) as ids
    from pg_attribute
    join pg_class on pg_class.oid = attrelid and relkind = 'r' and relpersistence <> 't'
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
    left join own using (atttypid)
    where relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace, 'pg_toast'::regnamespace)
      and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = '' and attrelid <> 'applicant'::regclass
    group by attrelid having bool_or(atttypid = 'uuid'::regtype) order by (select count(*) from pg_index where indrelid = attrelid) desc`);
  return rows;
}

async function pastTriggers<Result>(
  superuserUrl: string,
  act: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica; set maintenance_work_mem = '256MB'");
    return await act(client);
  } finally {
    await client.end();
  }
}
