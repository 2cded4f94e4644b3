import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { openServer } from "#db/database.ts";
import { describeLogin } from "#db/logins.ts";
import { appendJob, DELIVER_LETTERS, openJobQueue } from "#db/record/job-queue.ts";
import { byHand, isForbidden } from "#support/broken-promise.ts";
import { aDatabase, onServer, secret } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenOpenCall, givenSubmitted } from "#support/given.ts";

/* Acts send jobs in their transactions: nothing that the application's login has made runs there with what the act has proven. */

const database = await aDatabase();
const { attacker: db, asOwner } = database;

const trojan = `create function pgboss.trojan() returns trigger language plpgsql as $$
  begin
    if public.acting_office() = 'secretariat' then
      update public.application set state = 'cleared', cleared_at = '${round.reviewing.toString()}',
        cleared_by = (select id from public.person where role = 'secretariat' limit 1)
      where state = 'submitted';
    end if;
    return new;
  end $$`;

test.each([
  trojan,
  "create table pgboss.loot (said jsonb)",
  "create view pgboss.objection as select * from public.objection",
  "create type pgboss.mine as (id uuid)",
  "create operator pgboss.= (leftarg = uuid, rightarg = uuid, function = pg_catalog.uuid_eq)",
  "create schema mine",
  "create temporary table job (id uuid)",
  "create function pg_temp.job_now() returns timestamptz language sql return now()",
  "create function public.mine() returns integer language sql return 1",
  "create trigger trojan before insert on pgboss.job for each row execute function suppress_redundant_updates_trigger()",
  "create trigger trojan before insert on pgboss.job_common for each row execute function suppress_redundant_updates_trigger()",
  "create trigger trojan before insert on public.letter for each row execute function suppress_redundant_updates_trigger()",
  "create rule trojan as on insert to pgboss.job_common do also delete from public.attempt",
  "create policy trojan on pgboss.job_common using (true)",
  "alter table pgboss.job_common add check (public.portal_now() is not null)",
  "alter table pgboss.job_common alter column data set default to_jsonb(public.acting_office())",
  "create index trojan on pgboss.job_common ((data::text))",
  "create or replace function pgboss.job_now() returns timestamptz language sql return now()",
  "alter function pgboss.job_now() set search_path = pg_temp",
  "create cast (text as uuid) with inout as implicit",
  "create event trigger trojan on ddl_command_end execute function public.guard_office()",
  "alter schema pgboss owner to current_user",
  "alter table pgboss.job owner to current_user",
  "set session_replication_role = replica",
  "alter role current_user set session_replication_role = replica",
  "alter role current_user set session_preload_libraries = 'mine'",
  // A queue's row is read by acts: it says into which table their jobs go.
  "update pgboss.queue set table_name = 'job (id) select public.acting_office()'",
  "update pgboss.queue set name = 'another'",
  "update pgboss.queue set policy = 'short'",
  "insert into pgboss.queue select * from pgboss.queue",
  "delete from pgboss.queue",
  "update pgboss.version set version = 1",
  // What the owner's upgrade of the queue may be given to run.
  "insert into pgboss.bam (name, version, table_name, command) values ('x', 1, 'job', 'drop table public.accreditation')",
  "select pgboss.job_table_run('drop table public.accreditation')",
  `select pgboss.create_queue('mine', '{"policy": "standard"}')`,
  "truncate pgboss.job",
])("the application's login is refused: %s", async (statement) => {
  expect(await isForbidden(db, statement)).toBe(true);
});

test("the application owns nothing, and holds on the queue what a worker needs", async () => {
  const held = await asOwner(`
    select relname || ' ' || lower(privilege_type) as held from pg_class cross join lateral aclexplode(relacl) as granted
    where relnamespace = 'pgboss'::regnamespace and grantee in (0, 'portal_application'::regrole)
    union
    select relname || ' ' || lower(privilege_type) || ' of columns' from pg_attribute
    join pg_class on pg_class.oid = attrelid cross join lateral aclexplode(attacl) as granted
    where relnamespace = 'pgboss'::regnamespace and grantee in (0, 'portal_application'::regrole)
    union
    select proname || ' execute' from pg_proc
    where pronamespace = 'pgboss'::regnamespace and has_function_privilege('portal_application', oid, 'execute')
    order by 1`);
  expect(held.map((row) => row["held"])).toEqual(
    [
      ...["job", "job_common", "job_dependency"].flatMap((table) =>
        ["delete", "insert", "select", "update"].map((right) => `${table} ${right}`),
      ),
      "job_now execute",
      "queue select",
      "queue update of columns",
      "version select",
      "version update of columns",
    ].toSorted(),
  );
  const owned = await asOwner(`
    select count(*)::integer as owned from pg_shdepend
    where deptype = 'o' and refobjid = 'portal_application'::regrole
      and dbid = (select oid from pg_database where datname = current_database())`);
  expect(owned).toEqual([{ owned: 0 }]);
});

/** The queue has connections of its own, which are told none of what the portal's are told first. */
const settings: Readonly<Record<string, readonly string[]>> = {
  "settings as they come": [],
  ...(onServer && {
    "other ones for dates": [
      "datestyle = 'German, DMY'",
      "timezone = 'Pacific/Kiritimati'",
      "intervalstyle = 'sql_standard'",
    ],
  }),
};

test.each(Object.entries(settings))(
  "a job that an act has sent wakes a worker that has no more than the application's rights, and %s",
  async (_which, set) => {
    const { pglite, server } = database;
    for (const setting of set)
      await asOwner(
        `do $$ begin execute format('alter database %I set ${setting.replaceAll("'", "''")}', current_database()); end $$`,
      );
    const queue = openJobQueue(pglite === null ? { url: server?.url ?? "" } : { pglite });
    const faults: unknown[] = [];
    queue.on("error", (fault) => faults.push(fault));
    await queue.start();
    await database.db.transaction().execute((trx) => appendJob(trx, DELIVER_LETTERS));
    let woken = 0;
    await queue.work(DELIVER_LETTERS, { batchSize: 10, pollingIntervalSeconds: 0.5 }, () =>
      Promise.resolve((woken += 1)),
    );
    while (woken === 0) await pause(50);
    // What a worker does each minute: counts, looks for jobs that were lost, deletes the old.
    await queue.supervise(DELIVER_LETTERS);
    await queue.stop({ timeout: 5000 });
    expect(faults).toEqual([]);
    const [kept] = await asOwner(
      "select monitor_on is not null as counted, maintain_on is not null as kept from pgboss.queue",
    );
    expect(kept).toEqual({ counted: true, kept: true });
  },
);

describe("what an older installation left to the application", () => {
  beforeAll(() =>
    asOwner(`
      alter schema pgboss owner to portal_application;
      alter table pgboss.job owner to portal_application;
      alter table pgboss.job_common owner to portal_application;
      set role portal_application;
      ${trojan};
      create trigger trojan before insert on pgboss.job for each row execute function pgboss.trojan();
      reset role`),
  );

  test.runIf(onServer)("keeps the program from starting until migrate has run", async () => {
    const opened = openServer({ url: database.server?.url ?? "", secret, connections: 1 });
    expect(await describeLogin(opened.db)).toMatchObject({ isOwner: true, creates: true });
    await opened.close();
  });

  test("goes with migrate, so that clearing one application clears no other", async () => {
    await database.migrate();
    const given = await givenOpenCall(db);
    const [one, other] = [await givenSubmitted(db, given), await givenSubmitted(db, given)];
    const { reference, version } = one.application;
    accepted(await clearApplication(as(db, given.officer, round.reviewing), { reference, version }));
    const [row] = await byHand(db, `select state from application where id = '${other.application.id}'`);
    expect(row).toEqual({ state: "submitted" });
    const foreign = await asOwner(`
      select tgname from pg_trigger join pg_class on pg_class.oid = tgrelid
      where relnamespace = 'pgboss'::regnamespace and not tgisinternal`);
    expect(foreign).toEqual([]);
  });

  test("also when the schema is the owner's, and something in it is not", async () => {
    await asOwner(`
      grant create on schema pgboss to portal_application;
      set role portal_application;
      ${trojan};
      reset role`);
    await database.migrate();
    expect(await asOwner("select from pg_proc where proname = 'trojan'")).toEqual([]);
    expect(await isForbidden(db, trojan)).toBe(true);
  });
});
