import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveRetries } from "#db/record/dead-letters.ts";
import {
  appendLetters,
  claimDueLetters,
  releaseClaims,
  renewClaims,
  saveDeadLetter,
  saveSentLetter,
} from "#db/record/outbox.ts";
import { refusalOf } from "#db/refusals-of-constraints.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { byHand, isForbidden, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { givenProcess } from "#support/given.ts";

const database = await aDatabase();
const { db } = database;

test("audit_trail_is_append_only: nobody changes or deletes a line, not even the owner", async () => {
  await givenProcess(db);
  for (const statement of [
    "update audit_trail set act = 'x'",
    "delete from audit_trail",
    "truncate audit_trail cascade",
  ]) {
    expect(await stoppedForTheOwner(database, statement), statement).toBe("audit_trail_is_append_only");
    expect(await isForbidden(db, statement), statement).toBe(true);
  }
});

test("confidential_entry_has_a_process, without which no Chair could read it", async () => {
  const entry = `insert into audit_trail (at, act, event, actor_role, subject_kind, confidential, data)
    values (now(), 'act', 'Event', 'clock', 'subject', true, '{}')`;
  expect(await stopped(db, entry)).toBe("confidential_entry_has_a_process");
});

const letter = (eventKey: string) => ({
  kind: "application-received",
  eventKey,
  recipientEmail: "somebody@example.org",
  recipientPerson: null,
  recipientName: "Somebody",
  language: "en",
  data: { words: "ñ" },
  createdAt: round.applying,
});

test("one_letter_per_event_and_recipient: announced twice, written once", async () => {
  const key = randomUUID();
  const write = () => db.transaction().execute((trx) => appendLetters(trx, [letter(key), letter(key)]));
  expect([await write(), await write()]).toEqual([1, 0]);
  const byOneself = `insert into letter
    (kind, event_key, recipient_email, recipient_name, language, data, created_at, due_at)
    select kind, event_key, recipient_email, recipient_name, language, data, created_at, due_at from letter limit 1`;
  expect(await stopped(db, byOneself)).toBe("one_letter_per_event_and_recipient");
});

test("sent_letter_has_its_words, and letter_is_sent_or_dead", async () => {
  const key = randomUUID();
  await db.transaction().execute((trx) => appendLetters(trx, [letter(key)]));
  const change = (set: string) => `update letter set ${set} where event_key = '${key}'`;
  expect(await stopped(db, change("sent_at = now()"))).toBe("sent_letter_has_its_words");
  expect(await stopped(db, change("sent_at = now(), dead_at = now(), subject = 's', text = 't'"))).toBe(
    "letter_is_sent_or_dead",
  );
});

test("letter_loses_nothing_but_its_secret: what it says stays as it was written", async () => {
  const key = randomUUID();
  const data = { token: "secret", expiresAt: "2022-05-10T16:00:00Z" };
  await db.transaction().execute((trx) => appendLetters(trx, [{ ...letter(key), data }]));
  const change = (set: string) => `update letter set data = ${set} where event_key = '${key}'`;
  for (const set of ["'{}'", "data - 'expiresAt'", 'data || \'{"token": "other"}\'']) {
    expect(await stopped(db, change(set)), set).toBe("letter_loses_nothing_but_its_secret");
  }
  await byHand(db, change("data - 'token'"));
});

test("a letter belongs to the worker that claimed it, until its time is over", async () => {
  const at = instant("2001-01-01T00:00:00Z");
  const write = (key: string) =>
    db.transaction().execute((trx) => appendLetters(trx, [{ ...letter(key), createdAt: at }]));
  const claim = () => db.transaction().execute((trx) => claimDueLetters(trx, { at, seconds: 60, limit: 9 }));
  const claimedFor = async (id: string) => {
    const [row] = await byHand(
      db,
      `select round(extract(epoch from claimed_until - clock_timestamp()))::integer as seconds from letter where id = '${id}'`,
    );
    return row?.["seconds"];
  };
  const timeIsOver = (id: string) =>
    byHand(db, `update letter set claimed_until = clock_timestamp() where id = '${id}'`);

  await write(randomUUID());
  const [first] = await claim();
  expect(first).toMatchObject({ kind: "application-received", attempts: 1, data: { words: "ñ" }, triedSince: at });
  expect(await claim()).toEqual([]);
  const { id } = mustExist(first ?? null);
  expect(await claimedFor(id)).toBe(60);
  await timeIsOver(id);
  await db.transaction().execute((trx) => renewClaims(trx, [{ id, attempts: 1 }], 300));
  expect(await claimedFor(id)).toBe(300);
  await timeIsOver(id);
  const [second] = await claim();
  expect(second?.attempts).toBe(2);

  // The first one comes back: what it holds no longer, it neither holds on to, nor gives back, nor gives up.
  await db.transaction().execute((trx) => renewClaims(trx, [{ id, attempts: 1 }], 300));
  await db.transaction().execute((trx) => releaseClaims(trx, [{ id, attempts: 1 }]));
  await db.transaction().execute((trx) => saveDeadLetter(trx, { id, attempts: 1, error: "gone", at }));
  expect([await claimedFor(id), await claim()]).toEqual([60, []]);
  // But what a mail server has accepted from it has left.
  const words = { subject: "S", html: "<p>", text: "T", forget: false };
  await db.transaction().execute((trx) => saveSentLetter(trx, { id, ...words }, at));
  await db.transaction().execute((trx) => saveDeadLetter(trx, { id, attempts: 2, error: "gone", at }));
  expect(await byHand(db, `select sent_at is not null as sent, dead_at from letter where id = '${id}'`)).toEqual([
    { sent: true, dead_at: null },
  ]);

  await write(randomUUID());
  const [given] = await claim();
  const back = mustExist(given ?? null);
  await db.transaction().execute((trx) => releaseClaims(trx, [back]));
  const [again] = await claim();
  expect(again).toMatchObject({ id: back.id, attempts: 1 });
  await db.transaction().execute((trx) => saveDeadLetter(trx, { ...back, error: "gone", at }));
  await db.transaction().execute((trx) => saveSentLetter(trx, { id: back.id, ...words }, at));
  expect(await byHand(db, `select sent_at, last_error from letter where id = '${back.id}'`)).toEqual([
    { sent_at: null, last_error: "gone" },
  ]);
  const later = at.add({ hours: 1 });
  await db.transaction().execute((trx) => saveRetries(trx, [back.id], at));
  const [retried] = await db.transaction().execute((trx) => claimDueLetters(trx, { at: later, seconds: 60, limit: 9 }));
  expect(retried).toMatchObject({ id: back.id, attempts: 1, triedSince: later });
});

test("every table and every column says in the database what it is", async () => {
  const silent = await byHand(
    db,
    `select class.relname || coalesce('.' || attribute.attname, '') as name
     from pg_class as class
     left join pg_attribute as attribute on attribute.attrelid = class.oid and attribute.attnum > 0
       and not attribute.attisdropped
     where class.relnamespace = 'public'::regnamespace and class.relkind = 'r'
       and class.relname not in ('migration', 'migration_lock')
       and (obj_description(class.oid) is null or col_description(class.oid, attribute.attnum) is null)
     order by 1`,
  );
  expect(silent).toEqual([]);
});

test("every text column has a limit, but for the words of letters as sent", async () => {
  const open = await database.asOwner(`
    select class.relname || '.' || attname as name
    from pg_attribute as attribute
    join pg_class as class on class.oid = attribute.attrelid
    where class.relnamespace = 'public'::regnamespace and class.relkind = 'r' and atttypid = 'text'::regtype
      and attgenerated = '' and class.relname not in ('migration', 'migration_lock')
      and not exists (
        select from pg_constraint as limit_
        where limit_.conrelid = class.oid and attribute.attnum = any (limit_.conkey)
          and (limit_.contype = 'f' or pg_get_constraintdef(limit_.oid)
            ~ ('(length\\(' || attname || '\\)|\\(' || attname || ' (= ANY|~) )'))
      )
    order by 1`);
  expect(open.map((row) => row["name"])).toEqual(["letter.html", "letter.text"]);
});

test("every foreign key has an index, but for those to people, who are never deleted", async () => {
  const missing = await database.asOwner(`
    select reference.conrelid::regclass::text || ' ' || reference.conname as name
    from pg_constraint as reference
    where reference.contype = 'f' and reference.connamespace = 'public'::regnamespace
      and reference.confrelid <> 'person'::regclass
      and not exists (
        select from pg_index
        where pg_index.indrelid = reference.conrelid and pg_index.indkey[0] = any (reference.conkey)
      )
    order by 1`);
  expect(missing).toEqual([]);
});

test("every promise that has a refusal exists in the database under its name", async () => {
  const rows = await database.asOwner(`
    select conname as name from pg_constraint
    union select relname from pg_class where relkind = 'i'
    union select promise[1] from pg_proc, regexp_matches(prosrc, 'constraint = ''(\\w+)''', 'g') as promise`);
  const known = new Set(rows.map((row) => row["name"]));
  expect(Object.keys(refusalOf).filter((name) => !known.has(name))).toEqual([]);
});

test("193 countries are Member States", async () => {
  const [row] = await byHand(
    db,
    "select count(*) filter (where un_member)::integer as members, count(*)::integer as all from country",
  );
  expect(row).toEqual({ members: 193, all: 248 });
});
