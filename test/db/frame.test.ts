import { sql } from "kysely";
import { expect, test } from "vitest";
import { asksTheFrame } from "#db/frame.ts";
import type { Db } from "#db/handles.ts";
import { compactFrameChanges } from "#db/held-frame.ts";
import { byHand } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { givenProcess } from "#support/given.ts";

const database = await aDatabase();
const { db, asOwner } = database;

/** The tables of which the database notes each change. */
const ofTheFrame = (
  await asOwner(`
    select tgrelid::regclass::text as name from pg_trigger
    where tgfoid = 'note_frame_change'::regproc and tgenabled = 'O'
      and tgtype = 4 | 8 | 16 | 32 -- insert, delete, update, truncate; after, for each statement
    order by 1`)
).map((row) => String(row["name"]));
const everyTable = (
  await asOwner(
    `select relname as name from pg_class where relkind in ('r', 'v', 'm', 'p') and relnamespace = 'public'::regnamespace`,
  )
).map((row) => String(row["name"]));

const processesOf = (handle: Db) => handle.selectFrom("process").selectAll().orderBy("slug").execute();
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const refusedTo = (statement: string) =>
  byHand(database.attacker, statement).then(
    () => "",
    (fault: unknown) => String(fault),
  );

test("a question is about the frame if it asks tables of which each change is noted, and no other", () => {
  const asked = everyTable.filter((name) => asksTheFrame(`select * from "${name}" where "id" = $1`)).toSorted();
  expect(asked).toEqual(ofTheFrame);
  expect(ofTheFrame.length).toBeGreaterThan(20);
});

test("who may read what is nothing that the frame's tables are asked about", async () => {
  const guarded = await asOwner("select relname as name from pg_class where relrowsecurity");
  expect(guarded.map((row) => String(row["name"])).filter((name) => ofTheFrame.includes(name))).toEqual([]);
});

test.each([
  `select * from "process" order by "begins_on" desc, "slug"`,
  `select call.*, (select coalesce(jsonb_agg(cuts_off_at order by cuts_off_at), '[]') from cut_off where call_id = call.id) as "cut_offs" from "call_for_applications" as "call" where not exists (select from "call_withdrawal" where "call_id" = "call"."id")`,
  `select "process"."id" from "process", "session" where "session"."process_id" = "process"."id" and title is distinct from $1`,
  `select * from "sealed_list" where "no_objection_period_id" = any ((select $1::uuid[])::uuid[]) order by "sealed_at", "number"`,
  `select one from unnest($1::uuid[]) as given (one) join session on session.id = one`,
  `select title from (select title from process union select title from session) as both`,
])("is asked about the frame: %s", (text) => {
  expect(asksTheFrame(text)).toBe(true);
});

test.each([
  // another table, wherever it stands
  `select * from "process", "application"`,
  `select * from "process" as "one", "application" as "two"`,
  `select * from process join session on process.id = session.process_id, application`,
  `select (select count(*) from application) as many from process`,
  `select * from (application join process on true)`,
  `select * from (select * from process) as one, application`,
  `select distinct from application join process on true`,
  `select * from process where exists (table application)`,
  `select * from process where id in (select process_id from "application")`,
  `select title from process union select reference from application`,
  `select * from process natural join application`,
  `select * from only application, process`,
  `select * from confidential.process`,
  `with process as (select * from application) select * from process`,
  // what a function reads, and what time it is
  `select application_valid_until(id) from process`,
  `select * from process where begins_on > portal_now()`,
  `select * from process where begins_on > current_date`,
  `select * from decision_in_force($1), process`,
  `select * from process, lateral decision_in_force(process.id)`,
  `select random() from process`,
  // a lock, and what is not understood
  `select * from process for share`,
  `select * from process -- , application`,
  `select * from process where title = E'\\''`,
  `select $q$ $q$ from process`,
  `select 1`,
  `select * from unnest($1::uuid[])`,
])("is asked about something else too: %s", (text) => {
  expect(asksTheFrame(text)).toBe(false);
});

test("what one page was told another is told again, until somebody has changed it", async () => {
  await givenProcess(db);
  const page = database.forOnePage();
  const told = await processesOf(page);
  expect(await processesOf(database.forOnePage())).toBe(told);
  const { process } = await givenProcess(db);
  // A page that has begun stays with what it knows.
  expect(await processesOf(page)).toBe(told);
  const after = await processesOf(database.forOnePage());
  expect(idsOf(after)).toEqual(expect.arrayContaining([...idsOf(told), process.id]));
  expect(await processesOf(database.forOnePage())).toBe(after);
  // Also by somebody who is none of the program.
  await asOwner(`update mission set email = 'another@state.example' where false`);
  expect(await processesOf(database.forOnePage())).not.toBe(after);
});

test("a page that has changed something asks anew, though it did so in a transaction", async () => {
  const page = database.forOnePage();
  const told = await processesOf(page);
  await asOwner("update mission set email = email where false");
  expect(await processesOf(page)).toBe(told);
  await page.transaction().execute((trx) => sql`delete from attempt where false`.execute(trx));
  expect(await processesOf(page)).not.toBe(told);
});

test("who is told what was held cannot change it for others", async () => {
  const [first] = await processesOf(database.forOnePage());
  expect(() => Object.assign(first ?? {}, { title: "Changed" })).toThrow(TypeError);
});

test("what is asked about an instant, and a long answer, are for one page alone", async () => {
  const since = (at: string) =>
    database.forOnePage().selectFrom("session").selectAll().where("begins_on", "<", at).execute();
  const [day, instant] = ["2090-01-01", "2090-01-01T00:00:00Z"];
  expect(await since(day)).toBe(await since(day));
  expect(await since(instant)).not.toBe(await since(instant));
  const first = (count: number) =>
    database.forOnePage().selectFrom("country").selectAll().orderBy("code").limit(count).execute();
  expect(await first(200)).toBe(await first(200));
  expect(await first(201)).not.toBe(await first(201));
});

test("a fault is told to who asked, and held for nobody", async () => {
  const failing = () => sql`select 1 / count(*) from process where false`.execute(database.forOnePage());
  await expect(failing()).rejects.toThrow("division by zero");
  await expect(failing()).rejects.toThrow("division by zero");
});

test("what is not committed is told to nobody", async () => {
  const told = await processesOf(database.forOnePage());
  await expect(
    db.transaction().execute(async (trx) => {
      await byHand(trx, "update mission set email = email where false");
      throw new Error("It is taken back.");
    }),
  ).rejects.toThrow("It is taken back.");
  expect(await processesOf(database.forOnePage())).toBe(told);
});

test("putting together what counts the changes changes no revision, and what is held stays", async () => {
  await givenProcess(db);
  const told = await processesOf(database.forOnePage());
  const revision = async () =>
    (await asOwner("select count(*)::integer as rows, sum(drawn) as sum from frame_change"))[0];
  const before = await revision();
  await compactFrameChanges(db);
  expect(await revision()).toEqual({ rows: 1, sum: before?.["sum"] });
  expect(await processesOf(database.forOnePage())).toBe(told);
});

test("no login of the program makes the frame seem unchanged", async () => {
  expect(await refusedTo("delete from frame_change")).toContain("permission denied");
  expect(await refusedTo("update frame_change set drawn = 1")).toContain("permission denied");
  expect(await refusedTo("insert into frame_change values (1)")).toContain("permission denied");
});
