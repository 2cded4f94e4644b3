import { beforeAll, describe, expect, test } from "vitest";
import type { Trx } from "#db/handles.ts";
import { actAs } from "#db/readers.ts";
import { readAuditSealing, sealAuditTrail } from "#db/record/audit-seals.ts";
import { type AskOwner, type Checked, readEndOfChain, verifyAuditTrail } from "#db/record/verify-audit-trail.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { byHand, isForbidden, stopped, stoppedFor, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { givenCirculated, givenLapsed } from "#support/given.ts";

const database = await aDatabase();
const { attacker: db, asOwner, asSuperuser } = database;

/** The rows are what their statement says. */
const ask: AskOwner = <Row>(statement: string) => asOwner(statement) as Promise<readonly Row[]>;

const verify = (checkpoint: Checked | null = null) => verifyAuditTrail(ask, checkpoint);
const seal = (most: number, late = false) => sealAuditTrail(db, { most, late });
const checkpoint = async () => mustExist(await readEndOfChain(ask));
const numberOf = async (statement: string) => Number((await asOwner(`select (${statement}) as number`))[0]?.["number"]);

const tables = ["audit_trail", "audit_seal", "sealed_entry"] as const;

/** As whoever owns the server and lifts each guard. */
const forged = (...statements: readonly string[]) =>
  asSuperuser(
    `set session_replication_role = replica; ${statements.join("; ")}; set session_replication_role = default`,
  );

/** What is found where somebody has forged the record; it is put back. */
async function foundAfter(statements: readonly string[], kept: Checked | null = null) {
  await forged(...statements);
  try {
    return await verify(kept);
  } finally {
    await forged(
      ...tables.map((table) => `delete from ${table}`),
      ...tables.map((table) => `insert into ${table} overriding system value select * from kept.${table}`),
    );
  }
}

let [first, second, last] = [0, 0, 0];

beforeAll(async () => {
  await givenLapsed(db);
  await givenCirculated(db, { count: 2 });
  const entries = await numberOf("select count(*) from audit_trail");
  expect(entries).toBeGreaterThan(20);
  expect([await seal(9), await seal(9), await seal(10_000)]).toEqual([9, 9, entries - 18]);
  await asOwner("create schema kept");
  for (const table of tables) await asOwner(`create table kept.${table} as table public.${table}`);
  first = await numberOf("select min(id) from audit_trail");
  second = await numberOf("select min(entry_id) from sealed_entry where seal_number = 2");
  last = await numberOf("select max(id) from audit_trail");
});

describe("a whole trail", () => {
  test("is whole, with its last checkpoint and with an earlier one", async () => {
    const end = await checkpoint();
    const whole = { seals: 3, entries: end.entries, waiting: 0, breaks: [], broken: 0 };
    expect(await verify()).toEqual({ ...whole, checkpoint: null });
    expect(await verify(end)).toEqual({ ...whole, checkpoint: "on_the_chain" });
    const [earlier] = await asOwner("select encode(hash, 'hex') as hash from audit_seal where number = 2");
    expect(await verify({ number: 2, entries: 18, hash: String(earlier?.["hash"]) })).toMatchObject({
      broken: 0,
      checkpoint: "on_the_chain",
    });
  });

  test("is so whatever the session's settings are, to the microsecond and with what JSON holds", async () => {
    const odd = `{"b": 1.50, "ä": "\\"\\\\ \\u2028 \\n", "a": [1e3, null, true, -0.1], "long key": {}}`;
    await byHand(
      db,
      `insert into audit_trail (at, act, event, actor_role, subject_kind, data)
        values ('2022-05-10T16:00:00.123456+02', 'act', 'Event', 'clock', 'subject', '${odd}')`,
    );
    const settings = [
      "timezone = 'Asia/Kathmandu'",
      "datestyle = 'German'",
      "bytea_output = 'escape'",
      "lc_time = 'C'",
    ];
    const under = (statement: string) =>
      asOwner(`${settings.map((one) => `set local ${one}`).join("; ")}; ${statement}`);
    expect(await seal(100)).toBe(1);
    const words = "select audit_entry_in_words(audit_trail) as words from audit_trail order by id desc limit 1";
    const [[plain], [other]] = [await asOwner(words), await under(words)];
    expect(plain).toEqual(other);
    expect(plain?.["words"]).toContain('"2022-05-10T14:00:00.123456Z"');
    const hashes = `select bool_and(hash = audit_seal_hash(previous_hash, number, entries, sealed_at,
      (select string_agg(digest, ''::bytea order by entry_id) from sealed_entry where seal_number = number))) as same
      from audit_seal`;
    expect((await under(hashes)).at(-1)).toEqual({ same: true });
    expect(
      await verifyAuditTrail(<Row>(statement: string) => under(statement) as Promise<readonly Row[]>, null),
    ).toMatchObject({ broken: 0, seals: 4 });
    for (const table of tables)
      await asOwner(`drop table kept.${table}; create table kept.${table} as table public.${table}`);
  });

  test("has no digest that can be tried: the same words have another one each time", async () => {
    const salts = await numberOf("select count(distinct salt) from sealed_entry");
    expect(salts).toBe(await numberOf("select count(*) from sealed_entry"));
  });
});

describe("what somebody did who owns the database", () => {
  test("an entry says something else", async () => {
    for (const set of [
      "at = at + interval '1 microsecond'",
      "recorded_at = recorded_at - interval '1 day'",
      "act = 'other'",
      "event = 'Other'",
      "actor_person = null, actor_role = 'nobody'",
      "subject_kind = 'other'",
      "subject_id = gen_random_uuid()",
      "process_id = null",
      "confidential = not confidential",
      `data = data || '{"more": 1}'`,
    ])
      expect((await foundAfter([`update audit_trail set ${set} where id = ${String(second)}`])).breaks, set).toEqual([
        { kind: "entry_changed", entry: String(second), seal: 2 },
      ]);
  });

  test("two entries have changed places", async () => {
    const swap = `update audit_trail as one set (at, act, event, subject_kind, subject_id, process_id, data) =
      (select at, act, event || '', subject_kind, subject_id, process_id, data from kept.audit_trail as other
       where other.id = case one.id when ${String(first)} then ${String(last)} else ${String(first)} end)
      where id in (${String(first)}, ${String(last)})`;
    expect((await foundAfter([swap])).breaks).toMatchObject([
      { kind: "entry_changed", entry: String(first) },
      { kind: "entry_changed", entry: String(last) },
    ]);
  });

  test("an entry is gone, alone or with its digest", async () => {
    const gone = `delete from audit_trail where id = ${String(second)}`;
    expect((await foundAfter([gone])).breaks).toEqual([{ kind: "entry_gone", entry: String(second), seal: 2 }]);
    const without = `delete from sealed_entry where entry_id = ${String(second)}`;
    expect((await foundAfter([gone, without])).breaks).toEqual([{ kind: "seal_lost_entries", seal: 2 }]);
    const counted = "update audit_seal set entries = entries - 1 where number = 2";
    expect((await foundAfter([gone, without, counted])).breaks).toEqual([{ kind: "seal_changed", seal: 2 }]);
  });

  test("an entry, its digest and its seal were made to fit one another: the next seal does not follow", async () => {
    const found = await foundAfter([
      `update audit_trail set act = 'other' where id = ${String(second)}`,
      `update sealed_entry set digest = sha256(salt || convert_to(audit_entry_in_words(audit_trail), 'UTF8'))
        from audit_trail where id = entry_id and id = ${String(second)}`,
      `update audit_seal set hash = audit_seal_hash(previous_hash, number, entries, sealed_at,
        (select string_agg(digest, ''::bytea order by entry_id) from sealed_entry where seal_number = 2)) where number = 2`,
    ]);
    expect(found.breaks).toEqual([{ kind: "seal_does_not_follow", seal: 3 }]);
  });

  test("a seal was dated back", async () => {
    const back = "update audit_seal set sealed_at = sealed_at - interval '1 day' where number = 1";
    expect((await foundAfter([back])).breaks).toEqual([{ kind: "seal_changed", seal: 1 }]);
  });

  test("a seal in the midst is gone", async () => {
    const gone = "delete from audit_seal where number = 2";
    const { breaks } = await foundAfter([gone]);
    expect(breaks).toContainEqual({ kind: "seals_gone", from: 2, until: 2 });
    expect(breaks.filter(({ kind }) => kind === "seal_of_entry_gone")).toHaveLength(9);
    expect((await foundAfter([gone, "delete from sealed_entry where seal_number = 2"])).breaks).toContainEqual({
      kind: "seals_gone",
      from: 2,
      until: 2,
    });
  });

  test("the last seals are gone with what was under them: only a checkpoint tells", async () => {
    const end = await checkpoint();
    const cut = [
      "delete from audit_trail where id in (select entry_id from sealed_entry where seal_number >= 3)",
      "delete from sealed_entry where seal_number >= 3",
      "delete from audit_seal where number >= 3",
    ];
    expect(await foundAfter(cut)).toMatchObject({ broken: 0, seals: 2 });
    expect(await foundAfter(cut, end)).toMatchObject({ checkpoint: "chain_ends_before" });
    // What is left behind without a seal is old.
    const left = await foundAfter([
      ...cut.slice(1),
      `update audit_trail set recorded_at = recorded_at - interval '1 hour' where id < ${String(last)}`,
    ]);
    expect(left.breaks).toContainEqual(expect.objectContaining({ kind: "entries_unsealed" }));
  });

  test("the whole chain was written anew: only a checkpoint tells", async () => {
    const end = await checkpoint();
    await forged(
      `update audit_trail set act = 'other' where id = ${String(first)}`,
      "delete from sealed_entry",
      "delete from audit_seal",
    );
    expect(await seal(9)).toBe(9);
    while ((await seal(10)) > 0);
    expect(await foundAfter([])).toMatchObject({ broken: 0, checkpoint: null });
    await forged("delete from sealed_entry", "delete from audit_seal");
    while ((await seal(10)) > 0);
    expect((await foundAfter([], end)).checkpoint).toBe("another_hash");
    expect(await verify(end)).toMatchObject({ broken: 0, checkpoint: "on_the_chain" });
  });

  test("thousands are counted, and the first hundred named", async () => {
    await byHand(
      db,
      `insert into audit_trail (at, act, event, actor_role, subject_kind, data)
        select now(), 'act', 'Event', 'clock', 'subject', '{}' from generate_series(1, 150)`,
    );
    await seal(1000);
    const { breaks, broken } = await foundAfter(["update audit_trail set act = 'x'"]);
    expect([breaks.length, broken >= 150]).toEqual([100, true]);
  });
});

describe("sealing", () => {
  const write = (count: number) =>
    byHand(
      db,
      `insert into audit_trail (at, act, event, actor_role, subject_kind, data)
        select now(), 'act', 'Event', 'clock', 'subject', '{}' from generate_series(1, ${String(count)})`,
    );

  test("leaves no entry out and takes none twice, and says what waits", async () => {
    while ((await seal(1000)) > 0);
    const before = await checkpoint();
    await write(7);
    expect(await readAuditSealing(db)).toMatchObject({ seal: before.number, openWaiting: 7 });
    expect([await seal(5), await seal(5), await seal(5)]).toEqual([5, 2, 0]);
    expect(await readAuditSealing(db)).toEqual({ seal: before.number + 2, openWaiting: 0, secondsWaiting: 0 });
    expect(await verify(before)).toMatchObject({ broken: 0, checkpoint: "on_the_chain" });
  });

  /** A transaction that is open until the rest has been done. */
  async function whileOpen(begin: (trx: Trx) => Promise<unknown>, meanwhile: () => Promise<void>) {
    const [begun, over] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const open = db.transaction().execute(async (trx) => {
      await begin(trx);
      begun.resolve(undefined);
      await over.promise;
    });
    await Promise.race([begun.promise, open]);
    await meanwhile().finally(() => {
      over.resolve(undefined);
    });
    await open;
  }

  test.runIf(onServer)("waits for nobody: of two workers at once one seals, and who writes goes on", async () => {
    while ((await seal(1000)) > 0);
    await write(3);
    const sealing = async (trx: Trx) => {
      await actAs(trx, { role: "clock" });
      await byHand(trx, "select seal_audit_trail(10, false)");
    };
    await whileOpen(sealing, async () => {
      expect(await seal(10)).toBe(0);
      await write(2);
    });
    expect([await seal(10), await seal(10)]).toEqual([2, 0]);
    expect((await verify()).broken).toBe(0);
  });

  test.runIf(onServer)("leaves to a later seal what is not committed yet, although its number is lower", async () => {
    const entry = `insert into audit_trail (at, act, event, actor_role, subject_kind, data)
      values (now(), 'act', 'Event', 'clock', 'subject', '{}')`;
    await whileOpen(
      (trx) => byHand(trx, entry),
      async () => {
        await write(2);
        expect(await seal(10)).toBe(2);
      },
    );
    expect([await seal(10), await seal(10)]).toEqual([1, 0]);
    expect((await verify()).broken).toBe(0);
  });

  test("comes later to what a transaction of more than ten minutes has written", async () => {
    await write(2);
    while ((await seal(1000)) > 0);
    await asSuperuser(`
      set session_replication_role = replica;
      update audit_seal set sealed_at = sealed_at - interval '11 minutes';
      delete from sealed_entry where entry_id = (select min(entry_id) from sealed_entry where seal_number = 2);
      set session_replication_role = default`);
    expect(await seal(10)).toBe(0);
    expect(await seal(10, true)).toBe(1);
  });
});

describe("by plain SQL", () => {
  test("audit_seal_is_append_only, digests too, even for the owner; the application reads neither", async () => {
    for (const table of ["audit_seal", "sealed_entry"]) {
      for (const statement of [
        `update ${table} set ${table === "audit_seal" ? "hash" : "digest"} = sha256('')`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        expect(await stoppedForTheOwner(database, statement), statement).toBe("audit_seal_is_append_only");
        expect(await isForbidden(db, statement), statement).toBe(true);
      }
      expect(await isForbidden(db, `select * from ${table}`)).toBe(true);
      expect(await isForbidden(db, `insert into ${table} select * from ${table}`)).toBe(true);
    }
    expect(await isForbidden(db, "select sealed_for_good()")).toBe(true);
  });

  test("office_is_proven: nobody seals but the clock", async () => {
    const sealing = "select seal_audit_trail(10, false)";
    expect(await stopped(db, sealing)).toBe("office_is_proven");
    expect(await stoppedFor(db, { role: "secretariat" }, sealing)).toBe("office_is_proven");
  });

  /** A seal on one entry that has none, of the right hash where nothing else is said. */
  const sealing = ({
    number = "(select max(number) + 1 from audit_seal)",
    previous = "(select hash from audit_seal order by number desc limit 1)",
    entries = "1",
    hash = "audit_seal_hash(previous, number, entries, at, sha256('x'))",
  }) => `
    with entry as (
      insert into audit_trail (at, act, event, actor_role, subject_kind, data)
      values (now(), 'act', 'Event', 'clock', 'subject', '{}') returning id
    ), given as (
      select ${number} as number, ${previous} as previous, ${entries} as entries, clock_timestamp() as at
    ), digest as (
      insert into sealed_entry select entry.id, number, decode(repeat('11', 16), 'hex'), sha256('x') from entry, given
    )
    insert into audit_seal select number, previous, entries, at, ${hash} from given`;

  test("audit_seal_follows_the_last: the next number, and the hash of the last", async () => {
    for (const wrong of [
      { number: "(select max(number) + 2 from audit_seal)" },
      { previous: "sha256('other')" },
      { previous: "decode(repeat('00', 32), 'hex')" },
    ])
      expect(await stoppedForTheOwner(database, sealing(wrong))).toBe("audit_seal_follows_the_last");
  });

  test("audit_seal_has_the_hash_of_its_entries, of all of them", async () => {
    for (const wrong of [{ hash: "sha256('other')" }, { entries: "2" }])
      expect(await stoppedForTheOwner(database, sealing(wrong))).toBe("audit_seal_has_the_hash_of_its_entries");
  });

  test("sealed_entry_comes_with_its_seal: none is put under a seal afterwards", async () => {
    const later = `
      with entry as (
        insert into audit_trail (at, act, event, actor_role, subject_kind, data)
        values (now(), 'act', 'Event', 'clock', 'subject', '{}') returning id
      )
      insert into sealed_entry select id, 1, decode(repeat('11', 16), 'hex'), sha256('x') from entry`;
    expect(await stoppedForTheOwner(database, later)).toBe("sealed_entry_comes_with_its_seal");
  });

  test("an entry has one seal, a digest that is whole, and stays; a seal counts from one and is on something", async () => {
    const again = `insert into sealed_entry select entry_id, seal_number, salt, digest from sealed_entry limit 1`;
    expect(await stoppedForTheOwner(database, again)).toBe("sealed_entry_pkey");
    const half = `insert into sealed_entry values (1, 1, '', '')`;
    expect(await stoppedForTheOwner(database, half)).toBe("digest_of_an_entry_is_whole");
    const seals = (values: string) => `insert into audit_seal values (${values})`;
    expect(await stoppedForTheOwner(database, seals("0, sha256(''), 1, now(), sha256('')"))).toBe(
      "audit_seals_are_counted_from_one",
    );
    expect(await stoppedForTheOwner(database, seals("99, sha256(''), 0, now(), sha256('')"))).toBe(
      "audit_seal_is_on_something",
    );
    expect(await stoppedForTheOwner(database, seals("99, sha256(''), 1, now(), ''"))).toBe(
      "hash_of_an_audit_seal_is_whole",
    );
    const nothing = `insert into sealed_entry values (0, 1, decode(repeat('11', 16), 'hex'), sha256(''))`;
    expect(await stoppedForTheOwner(database, nothing)).toBe("sealed_entry_entry_id_fkey");
  });

  test("what fits in every way is taken: the guards ask for nothing else", async () => {
    await asOwner(sealing({}));
    // Whoever owns the database could write it; that the digest is not of its entry, verifying tells.
    expect((await verify()).breaks).toContainEqual(expect.objectContaining({ kind: "entry_changed" }));
  });
});
