import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { acceptInvitation } from "#acts/people/accept-invitation.ts";
import { changeOwnAddress } from "#acts/people/change-own-address.ts";
import { changeOwnName } from "#acts/people/change-own-name.ts";
import { confirmMendedAddress } from "#acts/people/confirm-mended-address.ts";
import { confirmPersonErasure } from "#acts/people/confirm-person-erasure.ts";
import { deactivatePerson } from "#acts/people/deactivate-person.ts";
import { erasePerson } from "#acts/people/erase-person.ts";
import { inviteColleague } from "#acts/people/invite-colleague.ts";
import { invitePerson } from "#acts/people/invite-person.ts";
import { leaveOrganisation } from "#acts/people/leave-organisation.ts";
import { makeCalendarAddress } from "#acts/people/make-calendar-address.ts";
import { mendAddress } from "#acts/people/mend-address.ts";
import { resetSecondFactor } from "#acts/people/reset-second-factor.ts";
import { wishForErasure } from "#acts/people/wish-for-erasure.ts";
import { keepingAccounts } from "#db/account-keeper.ts";
import { findActor } from "#db/people/people.ts";
import { actAs, keepAccounts, readingAs } from "#db/readers.ts";
import { sealAuditTrail } from "#db/record/audit-seals.ts";
import { type AskOwner, verifyAuditTrail } from "#db/record/verify-audit-trail.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { deliverLetters } from "#jobs/record/deliver-letters.ts";
import { createLogger } from "#machine/logger.ts";
import { createMailer } from "#machine/mailer.ts";
import {
  byHand,
  byHandOf,
  isForbidden,
  promiseKeptBy,
  stopped,
  stoppedFor,
  stoppedForTheOwner,
} from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, aPersonIn, as, givenApplicant, givenColleague, givenMission, givenProcess } from "#support/given.ts";
import { aMailServer } from "#support/mail-server.ts";
import { tokenIn } from "#support/record.ts";
import { aLoadContext, anEnvironment, signedInAs } from "#support/request.ts";
import { confirmed } from "#support/subscriptions.ts";
import { anAdministrator, givePasskey, now } from "../../acts/people/given.ts";

const database = await aDatabase();
const { attacker: db, asOwner, asSuperuser } = database;
const door = keepingAccounts(db);
const administrator = { role: "administrator", person: await aPersonIn(db, { role: "administrator" }) } as const;
const second = await aPersonIn(db, { role: "administrator" });

/** The rows are what their statement says. */
const ask: AskOwner = <Row>(statement: string) => asOwner(statement) as Promise<readonly Row[]>;
const verify = async () => (await verifyAuditTrail(ask, null)).breaks;

/** In which columns of the whole database one of the words stands. */
async function columnsWith(words: readonly string[]): Promise<string[]> {
  const columns = await asOwner(`
    select format('%I.%I', table_schema, table_name) as of, column_name as name from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema') and is_generated is not null
      and (data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY') or data_type like 'character%')`);
  const pattern = words
    .flatMap((word) => [word, JSON.stringify(word).slice(1, -1)])
    .map((word) => word.replaceAll("'", "''"));
  const one = ({ of, name }: (typeof columns)[number]) => `
    select '${String(of)}.${String(name)}' as found where exists (select from ${String(of)}
      where ${pattern.map((word) => `position(lower('${word}') in lower("${String(name)}"::text)) > 0`).join(" or ")})`;
  const found = (await asOwner(columns.map(one).join(" union all "))).map((row) => String(row["found"]));
  return found;
}

async function deliver() {
  const server = await aMailServer();
  const env = anEnvironment({ smtpUrl: server.url });
  const mailer = createMailer(env);
  const at = now.add({ hours: 24 * 60 });
  const clock = { now: () => Promise.resolve(at), at: () => Promise.resolve(at), isSteady: () => true };
  await deliverLetters({ db, env, log: createLogger(env), clock, mailer, stopping: new AbortController().signal });
  mailer.close();
  await server.close();
}

/** Two administrators, the one after the other. */
async function erased(person: Id<"person">, reason = "Asked by letter.") {
  accepted(await erasePerson(await anAdministrator(db, 100), { person, reason }));
  accepted(await confirmPersonErasure(await anAdministrator(db, 101), { person, reason }));
}

/** Somebody who was here, under the names and addresses, and acts for nobody any more. */
async function somebodyWhoWas(
  {
    names: [name, later],
    emails: [email, moved],
  }: { names: readonly [string, string]; emails: readonly [string, string] },
  things: readonly ("reset" | "wish" | "calendar" | "renamed" | "moved" | "delivered" | "subscribed")[],
): Promise<Id<"person">> {
  const { mission } = await givenMission(db);
  const by = await anAdministrator(db);
  const office = { role: "mission", mission } as const;
  const { next } = accepted(await invitePerson(by, { email, name, language: "en", office }));
  const letter = await db
    .selectFrom("letter")
    .select("data")
    .where("event_key", "=", `invitation:${next.id}`)
    .executeTakeFirstOrThrow();
  const token = await tokenIn(db, letter.data);
  accepted(await acceptInvitation({ db, now }, { token, name, passwordHash: "hash", language: "en" }));
  const { id } = await db
    .selectFrom("person")
    .select("id")
    .where("email", "=", email.toLowerCase())
    .executeTakeFirstOrThrow();
  const context = { db, now: now.add({ hours: 1 }), actor: mustExist(await findActor(db, id)) };
  await givePasskey(db, id);
  await signedInAs(aLoadContext(db), id);
  for (const thing of things) {
    if (thing === "renamed") accepted(await changeOwnName(context, { name: later }));
    if (thing === "calendar") accepted(await makeCalendarAddress(context, {}));
    if (thing === "wish") accepted(await wishForErasure(context, { key: randomUUID() }));
    if (thing === "reset") accepted(await resetSecondFactor(by, { person: id, reason: `It is ${name} who asks.` }));
    if (thing === "delivered") await deliver();
    if (thing === "subscribed") await confirmed(database, await givenProcess(db), email.toLowerCase(), now);
    if (thing === "moved") {
      accepted(await mendAddress(by, { person: id, email: moved, reason: `${email} is no longer read.` }));
      const asked = await db
        .selectFrom("letter")
        .select("data")
        .where("recipient_email", "=", moved)
        .where("kind", "=", "confirm-address")
        .executeTakeFirstOrThrow();
      accepted(await confirmMendedAddress({ db, now: now.add({ hours: 2 }) }, await tokenIn(db, asked.data)));
    }
  }
  accepted(await deactivatePerson(await anAdministrator(db, 3), { person: id, reason: `${name} has left.` }));
  return id;
}

const odd = fc.constantFrom(
  "O'Brien",
  "Müller-Lüdenscheidt",
  'the "Third"',
  "A.*(b",
  "back\\slash",
  "<Ng>",
  "&c",
  "李",
  "عمر",
  "Ñandú",
  "$1",
);
const aName = fc
  .tuple(fc.constantFrom("Zuzanna", "王", "Ólafur", "Мария", "أمينة"), odd, fc.nat(9999))
  .map(([first, last, number]) => `${first} ${last} ${String(number)}`);
const anEmail = fc
  .tuple(fc.constantFrom("first.last", "UPPER", "plus+tag", "o'b", "a_b%"), fc.uuid())
  .map(([local, id]) => `${local}.${id}@Example.org`);

test("after an erasure no column of the whole database has the name or the address, and the trail is whole", async () => {
  const cases = fc.sample(
    fc.record({
      names: fc.tuple(aName, aName),
      emails: fc.tuple(anEmail, anEmail),
      things: fc.shuffledSubarray([
        "reset",
        "wish",
        "calendar",
        "renamed",
        "moved",
        "delivered",
        "subscribed",
      ] as const),
    }),
    4,
  );
  for (const { names, emails, things } of cases) {
    const person = await somebodyWhoWas({ names, emails }, things);
    const words = [
      ...names.filter((one) => one === names[0] || things.includes("renamed")),
      emails[0],
      ...(things.includes("moved") ? [emails[1]] : []),
    ];
    const told = JSON.stringify({ words, things });
    expect(await columnsWith([names[0]]), told).not.toEqual([]);
    await sealAuditTrail(db, { most: 7, late: false });
    await erased(person, `${names[0]}, ${emails[0]}, asked by letter.`);
    const lastLetter = await db
      .selectFrom("letter")
      .select("recipient_name")
      .where("event_key", "=", `PersonErased:${person}`)
      .executeTakeFirstOrThrow();
    expect(lastLetter.recipient_name).toBe(things.includes("renamed") ? names[1] : names[0]);
    await deliver();
    expect(await columnsWith(words), told).toEqual([]);
    expect(await verify(), told).toEqual([]);
  }
});

test("who acted for an organisation is erased once they act for none; what two of one name said stays the other's", async () => {
  const applicant = await givenApplicant(db);
  const leaving = await givenColleague(db, applicant);
  const namesake = await givenColleague(db, applicant);
  for (const { person } of [leaving, namesake])
    await db.transaction().execute(async (trx) => {
      await keepAccounts(trx);
      await byHand(trx, `update person set name = 'Jo Twin' where id = '${person}'`);
    });
  const [account] = await byHand(db, `select email from person where id = '${leaving.person}'`);
  accepted(
    await inviteColleague(as(db, applicant, now), { email: `new.${randomUUID()}@example.org`, name: "Jo Twin" }),
  );
  accepted(await changeOwnName(as(db, namesake, now), { name: "Jo Twin II" }));
  accepted(await leaveOrganisation(as(db, leaving, now), {}));
  accepted(await deactivatePerson(await anAdministrator(db, 3), { person: leaving.person, reason: "Left." }));
  await erased(leaving.person);
  await deliver();
  expect(await columnsWith([String(account?.["email"])])).toEqual([]);
  const [other] = await asOwner(
    `select data ->> 'from' as from from audit_trail where event = 'PersonRenamed' and subject_id = '${namesake.person}'`,
  );
  expect(other).toEqual({ from: "Jo Twin" });
  expect(await verify()).toEqual([]);
});

test("what a stranger calls an address, and a name that is a number, an id or a symbol, empties nothing that others have said", async () => {
  const applicant = await givenApplicant(db);
  const colleague = await givenColleague(db, applicant);
  const reference = "A-0000-0001";
  const names = ["75/240", reference, applicant.person, "Zuzanna Symbol"];
  for (const name of names) accepted(await changeOwnName(as(db, colleague, now), { name }));
  const [account] = await byHand(db, `select email from person where id = '${colleague.person}'`);
  const email = String(account?.["email"]);
  accepted(await inviteColleague(as(db, applicant, now), { email: `x.${email}`, name: "Said by whom" }));
  accepted(await leaveOrganisation(as(db, colleague, now), {}));
  accepted(await inviteColleague(as(db, applicant, now), { email, name: "Objected to by" }));
  accepted(await deactivatePerson(await anAdministrator(db, 3), { person: colleague.person, reason: "Left." }));
  const said = { words: "Objected to by State A under 75/240", id: applicant.person, by: colleague.person, reference };
  const [entry] = await asOwner(`
    insert into audit_trail (at, act, event, actor_role, subject_kind, data)
    values (now(), 'a', 'A', 'chair', 'application', '${JSON.stringify(said)}') returning id`);
  await erased(colleague.person);
  await deliver();
  expect(await asOwner(`select data from audit_trail where id = ${String(entry?.["id"])}`)).toEqual([{ data: said }]);
  expect(await columnsWith(["Zuzanna Symbol"])).toEqual([]);
  expect(await verify()).toEqual([]);
});

test("an address that they typed and never read is somebody else's who was written to there: an invitation stays open, a subscription stays", async () => {
  const applicant = await givenApplicant(db);
  const colleague = await givenColleague(db, applicant);
  const email = `somebody.else.${randomUUID()}@example.org`;
  const { mission } = await givenMission(db);
  const office = { role: "mission", mission } as const;
  const invited = accepted(
    await invitePerson(await anAdministrator(db), { email, name: "Somebody Else", language: "en", office }),
  );
  await confirmed(database, await givenProcess(db), email, now);
  await changeOwnAddress(as(db, colleague, now), { email });
  accepted(await leaveOrganisation(as(db, colleague, now), {}));
  accepted(await deactivatePerson(await anAdministrator(db, 3), { person: colleague.person, reason: "Left." }));
  await erased(colleague.person);
  expect(await asOwner(`select email, withdrawn_at from invitation where id = '${invited.next.id}'`)).toEqual([
    { email, withdrawn_at: null },
  ]);
  expect(await asOwner(`select email from subscription where email = '${email}'`)).toHaveLength(1);
});

test("which confidential entries had named them, the Chair of the process alone reads", async () => {
  const { process, chair } = await givenProcess(db);
  const [name, email] = ["Zelda Drafting", `zelda.${randomUUID()}@example.org`];
  const person = await somebodyWhoWas({ names: [name, name], emails: [email, email] }, []);
  const [entry] = await asOwner(`
    insert into audit_trail (at, act, event, actor_role, subject_kind, process_id, confidential, data)
    values (now(), 'a', 'A', 'chair', 'paper', '${process.id}', true, '{"title": "A letter to ${name}"}') returning id`);
  await erased(person);
  await deliver();
  const told = `select data -> 'entries' as entries from audit_trail where event = 'AuditEntriesEmptied' and data ->> 'person' = '${person}'`;
  const confidential = `${told} and data -> 'entries' @> '[{"entry": ${String(entry?.["id"])}}]'`;
  for (const look of [byHand(db, confidential), byHandOf(db, { role: "administrator" }, confidential)])
    expect(await look).toEqual([]);
  expect(await byHand(db, told)).toHaveLength(1);
  const [seen] = await readingAs(db, chair, (trx) => byHand(trx, confidential));
  expect(seen?.["entries"]).toHaveLength(1);
  expect(await columnsWith([name])).toEqual([]);
  expect(await verify()).toEqual([]);
});

test("what went to a mission at addresses of theirs stays on record as its own, without the addresses, also where two had the same", async () => {
  const name = "Mina Mission";
  const emails = [`one.${randomUUID()}@example.org`, `two.${randomUUID()}@example.org`] as const;
  const person = await somebodyWhoWas({ names: [name, name], emails }, ["moved"]);
  const { mission } = await givenMission(db);
  for (const email of emails) {
    await asOwner(`
      insert into letter (kind, event_key, recipient_email, recipient_name, language, data, created_at, due_at)
      select 'list-circulated', 'ListCirculated:${person}', '${email}', name, 'en', '{"list": "as it went"}', now(), now()
      from mission where id = '${mission}'`);
    await asOwner(`
      update letter set sent_at = now(), subject = 'A list', html = '', text = 'To ${email}: a list of ${name}'
      where recipient_email = '${email}' and kind = 'list-circulated'`);
  }
  await erased(person);
  await deliver();
  const letters = await asOwner(`
    select recipient_name = mission.name as to_the_mission, subject, text, letter.data, recipient_email like '%@erased.invalid' as erased
    from letter, mission where event_key = 'ListCirculated:${person}' and mission.id = '${mission}'`);
  const left = { to_the_mission: true, subject: "A list", data: { list: "as it went" }, erased: true };
  const text = `To ${person}@erased.invalid: a list of Erased person`;
  expect(letters).toEqual([
    { ...left, text },
    { ...left, text },
  ]);
  expect(await columnsWith([...emails, name])).toEqual([]);
});

test("forget_last_letter: the address may be used anew, and nothing more is sent to who was there", async () => {
  const emails = [`again.${randomUUID()}@example.org`, `not.${randomUUID()}@example.org`] as const;
  const person = await somebodyWhoWas({ names: ["Ada Gone", "Ada Gone"], emails }, ["reset", "delivered", "moved"]);
  expect(
    await byHand(db, `select kind from letter where recipient_person = '${person}' and sent_at is null`),
  ).not.toEqual([]);
  await erased(person);
  expect(await byHand(db, `select kind from letter where recipient_person = '${person}' and sent_at is null`)).toEqual([
    { kind: "person-erased" },
  ]);
  await deliver();
  const letters = await byHand(
    db,
    `select recipient_email, recipient_name, text, sent_at is not null as sent from letter where recipient_email = '${person}@erased.invalid'`,
  );
  expect(letters.length).toBeGreaterThan(1);
  for (const letter of letters)
    expect(letter).toEqual({
      recipient_email: `${person}@erased.invalid`,
      recipient_name: "Erased person",
      text: "",
      sent: true,
    });
  await byHand(door, `insert into person (name, email) values ('Somebody Else', '${emails[0]}')`);
});

test("drop_last_letter: it goes when it cannot leave", async () => {
  const emails = [`last.${randomUUID()}@example.org`, `no.${randomUUID()}@example.org`] as const;
  const person = await somebodyWhoWas({ names: ["Bo Last", "Bo Last"], emails }, []);
  await erased(person);
  expect(await columnsWith([emails[0]])).toEqual(["public.letter.recipient_email"]);
  await byHand(db, `update letter set dead_at = now() where kind = 'person-erased' and recipient_person = '${person}'`);
  expect(await columnsWith([emails[0], "Bo Last"])).toEqual([]);
});

test("what was gathered for an officer and told in a letter that has left stays on record, without them; what waits goes", async () => {
  const [name, email] = ["Gerd Gathered", `gathered.${randomUUID()}@example.org`];
  const person = await aPersonIn(db, { role: "secretariat" });
  await asOwner(
    `update person set name = '${name}', email = '${email}', letters_come = 'each_morning' where id = '${person}'`,
  );
  const write = async (kind: string, key: string) => {
    const [row] = await asOwner(
      `insert into letter (kind, event_key, recipient_email, recipient_person, recipient_name, language, data, created_at, due_at)
       values ('${kind}', '${key} ${person}', '${email}', '${person}', '${name}', 'en', '{"to": "${name}"}', now(), now()) returning id`,
    );
    return String(row?.["id"]);
  };
  const told = await write("call-opened", "told");
  const tellsIt = await write("gathered-letters", "sent");
  const toBeTold = await write("call-opened", "to be told");
  const wouldTell = await write("gathered-letters", "waits");
  const waits = await write("call-opened", "waits itself");
  await asOwner(`update letter set told_in = '${tellsIt}' where id = '${told}'`);
  await asOwner(`update letter set told_in = '${wouldTell}' where id = '${toBeTold}'`);
  await asOwner(
    `update letter set sent_at = now(), subject = 'Of ${name}', text = 'Dear ${name}' where id = '${tellsIt}'`,
  );
  accepted(await deactivatePerson(await anAdministrator(db, 3), { person, reason: "Has left." }));
  await erased(person);
  const left = await asOwner(
    `select id, subject, data, told_in from letter where recipient_person = '${person}' and kind <> 'person-erased'`,
  );
  expect(left.map(({ id }) => id).sort()).toEqual([told, tellsIt].sort());
  expect(left.find(({ id }) => id === told)).toEqual({ id: told, subject: null, data: {}, told_in: tellsIt });
  expect([toBeTold, wouldTell, waits].filter((id) => left.some((one) => one["id"] === id))).toEqual([]);
  await deliver();
  expect(await columnsWith([email, name])).toEqual([]);
});

describe("the chain", () => {
  const tables = ["audit_trail", "audit_seal", "sealed_entry", "emptied_entry"] as const;
  let [emptied, emptying, other] = [0, 0, 0];

  const forged = (...statements: readonly string[]) =>
    asSuperuser(
      `set session_replication_role = replica; ${statements.join("; ")}; set session_replication_role = default`,
    );

  /** What is found where somebody has forged the record; it is put back. */
  async function foundAfter(...statements: readonly string[]) {
    await forged(...statements);
    try {
      return (await verify()).map(({ kind, ...where }) => [kind, "entry" in where ? Number(where.entry) : null]);
    } finally {
      await forged(
        ...tables.map((table) => `delete from ${table}`),
        ...tables.map((table) => `insert into ${table} overriding system value select * from kept.${table}`),
      );
    }
  }

  beforeAll(async () => {
    const emails = [`chain.${randomUUID()}@example.org`, `moved.${randomUUID()}@example.org`] as const;
    const person = await somebodyWhoWas({ names: ["Chris Chain", "Chris Link"], emails }, ["renamed", "moved"]);
    await sealAuditTrail(db, { most: 10_000, late: false });
    await asOwner(
      "create schema kept; create table kept.before as select audit_trail.*, salt from audit_trail join sealed_entry on entry_id = id",
    );
    await erased(person);
    await deliver();
    while ((await sealAuditTrail(db, { most: 10_000, late: false })) > 0);
    for (const table of tables) await asOwner(`create table kept.${table} as table public.${table}`);
    const idOf = async (where: string) =>
      Number((await asOwner(`select max(id) as id from audit_trail where ${where}`))[0]?.["id"]);
    emptied = await idOf(`event = 'PersonRenamed' and subject_id = '${person}'`);
    emptying = await idOf("event = 'AuditEntriesEmptied'");
    other = await idOf("event = 'MissionRecorded' or event = 'InvitationAccepted'");
  });

  test("is whole; each emptied entry says what is left, without a salt, and one entry says which they were and on whose word", async () => {
    expect(await verify()).toEqual([]);
    const [entry] = await asOwner(
      `select data, salt from audit_trail join sealed_entry on entry_id = id where id = ${String(emptied)}`,
    );
    expect(entry).toMatchObject({
      salt: null,
      data: { type: "PersonRenamed", from: "Erased person", to: "Erased person" },
    });
    const [word] = await asOwner(`select act, actor_role, data from audit_trail where id = ${String(emptying)}`);
    expect(word).toMatchObject({
      act: "confirm-person-erasure",
      actor_role: "administrator",
      data: { reason: "Asked by letter." },
    });
    const named = await asOwner(`select jsonb_array_length(data -> 'entries') as named,
      (select count(*)::integer from emptied_entry where erasure_id::text = data ->> 'erasure') as emptied from audit_trail where id = ${String(emptying)}`);
    expect(named[0]?.["named"]).toBe(named[0]?.["emptied"]);
    expect(JSON.stringify(word)).not.toContain("Chris");
  });

  test("an entry that was emptied has its words back, alone or with its salt, or says something else", async () => {
    const back = `update audit_trail set data = before.data from kept.before where before.id = audit_trail.id and before.id = ${String(emptied)}`;
    const salt = `update sealed_entry set salt = before.salt from kept.before where id = entry_id and id = ${String(emptied)}`;
    const found = [["emptied_entry_changed", emptied]];
    expect(await foundAfter(back)).toEqual(found);
    expect(await foundAfter(back, salt)).toEqual(found);
    expect(await foundAfter(salt)).toEqual(found);
    expect(await foundAfter(`update audit_trail set data = '{}' where id = ${String(emptied)}`)).toEqual(found);
    expect(await foundAfter(`update audit_trail set actor_role = 'clock' where id = ${String(emptied)}`)).toEqual(
      found,
    );
    expect(await foundAfter(`delete from emptied_entry where entry_id = ${String(emptied)}`)).toEqual(found);
    expect(await foundAfter(`delete from audit_trail where id = ${String(emptied)}`)).toEqual([
      ["entry_gone", emptied],
    ]);
  });

  test("an entry is emptied without an erasure, or a salt is gone", async () => {
    const gone = `update sealed_entry set salt = null where entry_id = ${String(other)}`;
    const empty = `update audit_trail set data = '{}' where id = ${String(other)}`;
    const named = `insert into emptied_entry select ${String(other)}, erasure_id, salt from emptied_entry limit 1`;
    const found = [["entry_emptied_without_erasure", other]];
    expect(await foundAfter(empty)).toEqual([["entry_changed", other]]);
    expect(await foundAfter(gone)).toEqual(found);
    expect(await foundAfter(gone, empty)).toEqual(found);
    expect(await foundAfter(gone, empty, named)).toEqual(found);
    // An entry that says so and has no seal says nothing.
    const says = `insert into audit_trail (at, act, event, actor_role, subject_kind, data)
      select at, act, event, actor_role, subject_kind, jsonb_set(data, '{entries}', jsonb_build_array(jsonb_build_object('entry', ${String(other)}, 'digest',
        (select encode(sha256(emptied_entry.salt || convert_to(audit_entry_in_words(one), 'UTF8')), 'hex') from emptied_entry, audit_trail as one
          where one.id = ${String(other)} and entry_id = ${String(other)}))))
      from audit_trail where id = ${String(emptying)}`;
    expect(await foundAfter(gone, empty, named, says)).toEqual(found);
  });

  test("the entry of the erasure says something else: it is broken, and what it named is emptied by nothing", async () => {
    for (const set of [
      "data = jsonb_set(data, '{entries}', '[]')",
      "data = jsonb_set(data, '{reason}', '\"Other\"')",
      "actor_person = null",
    ]) {
      const found = await foundAfter(`update audit_trail set ${set} where id = ${String(emptying)}`);
      expect(found, set).toContainEqual(["entry_changed", emptying]);
      expect(found, set).toContainEqual(["entry_emptied_without_erasure", emptied]);
    }
  });
});

describe("by plain SQL", () => {
  const asking = (person: Id<"person">, { by = administrator.person, more = "", values = "" } = {}) => `
    insert into person_erasure (id, person_id, asked_by, reason, asked_at, expires_at${more})
    values ('${randomUUID()}', '${person}', '${by}', 'Asked', now(), now() + interval '1 day'${values}) returning id`;
  const gone = async () => {
    const person = await aPersonIn(db, { role: "applicant" });
    await byHand(
      door,
      `update person set banned_at = now(), banned_by = '${administrator.person}' where id = '${person}'`,
    );
    return person;
  };
  const idOf = async (statement: string) => String((await byHand(door, statement))[0]?.["id"]);
  const confirming = (id: string, by: Id<"person">, at = "now()") =>
    `update person_erasure set confirmed_at = ${at}, confirmed_by = '${by}' where id = '${id}'`;

  test("the application's login empties no entry, takes no salt and reads none", async () => {
    for (const statement of [
      "update audit_trail set data = '{}'",
      "update sealed_entry set salt = null",
      "select * from emptied_entry",
      "insert into emptied_entry select 1, gen_random_uuid(), ''",
      "select put_seal(1, true)",
    ])
      expect(await isForbidden(db, statement), statement).toBe(true);
  });

  test("entries_are_emptied_by_an_erasure: nobody says so of entries that are whole, which would then be taken for broken", async () => {
    const word = `insert into audit_trail (at, act, event, actor_role, subject_kind, data)
      values (now(), 'confirm-person-erasure', 'AuditEntriesEmptied', 'administrator', 'person', '{"entries": [{"entry": 1, "digest": "00"}]}')`;
    expect(await stopped(door, word)).toBe("entries_are_emptied_by_an_erasure");
    expect(await stoppedFor(db, administrator, word)).toBe("entries_are_emptied_by_an_erasure");
  });

  test("office_is_proven and erasure_is_confirmed_first: nobody erases without an administrator's proof and the word of two", async () => {
    const id = await idOf(asking(await gone()));
    const erase = `select erase_person('${id}')`;
    expect(await stopped(db, erase)).toBe("office_is_proven");
    expect(await stoppedFor(db, { role: "secretariat" }, erase)).toBe("office_is_proven");
    expect(await stoppedFor(db, { role: "clock" }, erase)).toBe("office_is_proven");
    expect(await stoppedFor(db, administrator, erase)).toBe("erasure_is_confirmed_first");
    expect(await stoppedFor(db, administrator, `select erase_person('${randomUUID()}')`)).toBe(
      "erasure_is_confirmed_first",
    );
  });

  test("confirmed_erasure_is_carried_out, and erasure_is_done_once", async () => {
    const person = await gone();
    const id = await idOf(asking(person));
    expect(await stopped(door, confirming(id, second))).toBe("confirmed_erasure_is_carried_out");
    await db.transaction().execute(async (trx) => {
      await keepAccounts(trx);
      await actAs(trx, administrator);
      await byHand(trx, confirming(id, second));
      await byHand(trx, `select erase_person('${id}')`);
    });
    expect(await stoppedFor(db, administrator, `select erase_person('${id}')`)).toBe("erasure_is_done_once");
    expect(await stopped(door, asking(person))).toBe("erasure_is_done_once");
    expect(await verify()).toEqual([]);
  });

  test("transaction_sees_what_is_committed: an erasure is not of an earlier state", async () => {
    const serializable = db.transaction().execute(async (trx) => {
      await byHand(trx, "set transaction isolation level repeatable read");
      await actAs(trx, administrator);
      await byHand(trx, `select erase_person('${randomUUID()}')`);
    });
    expect(await promiseKeptBy(serializable)).toBe("transaction_sees_what_is_committed");
  });

  test("erased_person_stays_erased, is nobody, and nobody is written as erased, whatever a setting says", async () => {
    const person = await gone();
    await erased(person);
    const live = await gone();
    const pretending = (statement: string) =>
      db.transaction().execute(async (trx) => {
        await keepAccounts(trx);
        const [word] = await byHand(
          trx,
          "select pg_current_xact_id()::text || ' ' || id as word from person_erasure where confirmed_at is not null limit 1",
        );
        await byHand(trx, `set local portal.erasing = '${String(word?.["word"])}'`);
        await byHand(trx, statement);
      });
    for (const set of ["name = 'Back Again'", "banned_at = null, banned_by = null", "signed_in_at = now()"]) {
      expect(await stopped(door, `update person set ${set} where id = '${person}'`), set).toBe(
        "erased_person_stays_erased",
      );
      expect(await promiseKeptBy(pretending(`update person set ${set} where id = '${person}'`)), set).toBe(
        "erased_person_stays_erased",
      );
      expect(await stoppedForTheOwner(database, `update person set ${set} where id = '${person}'`)).toBe(
        "erased_person_stays_erased",
      );
    }
    expect(await stopped(door, `update person set erased_at = now() where id = '${live}'`)).toBe(
      "erased_person_stays_erased",
    );
    expect(
      await stopped(
        door,
        `insert into person (name, email, erased_at) values ('Erased person', 'x@erased.invalid', now())`,
      ),
    ).toBe("erased_person_stays_erased");
    const [letter] = await byHand(
      db,
      "select id from letter where sent_at is not null and text <> '' and kind <> 'person-erased' limit 1",
    );
    expect(
      await promiseKeptBy(
        pretending(`update letter set text = '' where id = '${String(letter?.["id"])}' and sent_at is not null`),
      ),
    ).toBe("sent_letter_stays_as_sent");
    expect(
      await promiseKeptBy(pretending(`update letter set data = '{"other": 1}' where id = '${String(letter?.["id"])}'`)),
    ).toBe("letter_loses_nothing_but_its_secret");
  });

  test("erased_person_has_no_name, erased_person_has_no_address and erased_person_does_not_act", async () => {
    const person = await gone();
    await erased(person);
    for (const [set, promise] of [
      ["name = 'Ada'", "erased_person_has_no_name"],
      ["email = 'a@example.org'", "erased_person_has_no_address"],
      ["banned_at = null", "erased_person_does_not_act"],
    ] as const) {
      const forced = `begin; set local session_replication_role = replica; update person set ${set} where id = '${person}'; commit`;
      expect(await promiseKeptBy(asSuperuser(forced))).toBe(promise);
      await asSuperuser("rollback");
    }
  });

  test("account_is_changed_at_the_door: a wish and an erasure too", async () => {
    const person = await gone();
    expect(await stopped(db, asking(person))).toBe("account_is_changed_at_the_door");
    expect(await stopped(db, `insert into erasure_wish values ('${person}', now())`)).toBe(
      "account_is_changed_at_the_door",
    );
  });

  test("nobody is erased who acts: the access ends first, the organisation is left, an address of a mission is mended", async () => {
    const active = await aPersonIn(db, { role: "secretariat" });
    expect(await stopped(door, asking(active))).toBe("access_ends_before_the_erasure");
    const applicant = await givenApplicant(db);
    await byHand(
      door,
      `update person set banned_at = now(), banned_by = '${administrator.person}' where id = '${applicant.person}'`,
    );
    expect(await stopped(door, asking(applicant.person))).toBe("who_acts_for_an_organisation_is_not_erased");
    const person = await gone();
    const id = await idOf(asking(person));
    await byHand(door, `update person set banned_at = null, banned_by = null where id = '${person}'`);
    expect(await stopped(door, confirming(id, second))).toBe("access_ends_before_the_erasure");
    const { mission } = await givenMission(db);
    const ofMission = await gone();
    await asOwner(
      `update mission set copies_to = array[(select upper(email) from person where id = '${ofMission}')] where id = '${mission}'`,
    );
    expect(await stopped(door, asking(ofMission))).toBe("address_of_a_mission_is_mended_first");
  });

  test("it is asked for, confirmed and withdrawn by administrators, by two, neither of whom it is, in time and once", async () => {
    const person = await gone();
    const officer = await aPersonIn(db, { role: "secretariat" });
    expect(await stopped(door, asking(person, { by: officer }))).toBe("administrators_erase_a_person");
    expect(
      await stopped(door, asking(person, { more: ", confirmed_at, confirmed_by", values: `, now(), '${second}'` })),
    ).toBe("erasure_is_asked_for_first");
    expect(
      await stopped(door, asking(person, { more: ", withdrawn_at, withdrawn_by", values: `, now(), '${second}'` })),
    ).toBe("erasure_is_asked_for_first");
    const id = await idOf(asking(person));
    const set = (what: string) => `update person_erasure set ${what} where id = '${id}'`;
    expect(await stopped(door, confirming(id, officer))).toBe("administrators_erase_a_person");
    expect(await stopped(door, confirming(id, administrator.person))).toBe("person_is_erased_by_two");
    expect(await stopped(door, confirming(id, second, "now() + interval '2 days'"))).toBe(
      "erasure_is_confirmed_in_time",
    );
    expect(await stopped(door, set("confirmed_at = now()"))).toBe("erasure_is_confirmed_by_somebody");
    expect(await stopped(door, set("withdrawn_at = now()"))).toBe("withdrawn_erasure_has_an_administrator");
    expect(
      await stopped(
        door,
        set(`withdrawn_at = now(), withdrawn_by = '${second}', confirmed_at = now(), confirmed_by = '${second}'`),
      ),
    ).toBe("erasure_is_confirmed_or_withdrawn");
    const withdrawing = set(`withdrawn_at = now(), withdrawn_by = '${second}'`);
    await byHand(door, withdrawing);
    expect(await stopped(door, withdrawing)).toBe("erasure_is_decided_once");
    expect(await stopped(door, confirming(id, second))).toBe("erasure_is_decided_once");
    expect(await isForbidden(door, `delete from person_erasure where id = '${id}'`)).toBe(true);
    expect(await stopped(door, asking(person, { by: second }).replace("now() + interval '1 day'", "now()"))).toBe(
      "erasure_waits_for_a_while",
    );
    const former = await aPersonIn(db, { role: "administrator" });
    await byHand(
      door,
      `update person set banned_at = now(), banned_by = '${administrator.person}' where id = '${former}'`,
    );
    expect(await stopped(door, asking(former, { by: former }))).toBe("administrators_erase_a_person");
    const own = asking(former).replace(`'${former}', '${administrator.person}'`, `'${former}', '${former}'`);
    expect(
      await promiseKeptBy(asSuperuser(`begin; set local session_replication_role = replica; ${own}; commit`)),
    ).toBe("nobody_erases_themselves");
    await asSuperuser("rollback");
  });

  test("emptied_entry_is_append_only, even for the owner; entry_is_emptied_by_an_erasure and salt_goes_with_an_erasure, and with nothing else", async () => {
    await erased(
      await somebodyWhoWas(
        { names: ["Own Er", "Own Er"], emails: [`o.${randomUUID()}@example.org`, `p.${randomUUID()}@example.org`] },
        ["moved"],
      ),
    );
    for (const statement of [
      "update emptied_entry set salt = sha256('')",
      "delete from emptied_entry",
      "truncate emptied_entry",
    ])
      expect(await stoppedForTheOwner(database, statement), statement).toBe("audit_seal_is_append_only");
    const pretending = `select set_config('portal.erasing', pg_current_xact_id()::text || ' ' || id, true) from person_erasure where confirmed_at is not null limit 1`;
    const free =
      "(select max(id) from audit_trail where not exists (select from emptied_entry where entry_id = audit_trail.id))";
    for (const [statement, promise] of [
      [`update audit_trail set data = '{}' where id = ${free}`, "audit_trail_is_append_only"],
      [
        `update audit_trail set act = 'x' where id in (select entry_id from emptied_entry)`,
        "audit_trail_is_append_only",
      ],
      [
        `update sealed_entry set salt = null where entry_id = (select min(id) from audit_trail where not exists (select from emptied_entry where entry_id = audit_trail.id))`,
        "audit_seal_is_append_only",
      ],
      [
        `update sealed_entry set digest = sha256('') where entry_id in (select entry_id from emptied_entry)`,
        "audit_seal_is_append_only",
      ],
    ] as const) {
      expect(await promiseKeptBy(asOwner(`begin; ${pretending}; ${statement}; commit`)), statement).toBe(promise);
      await asOwner("rollback");
    }
    const half =
      "insert into emptied_entry select max(entry_id), (select id from person_erasure limit 1), '' from sealed_entry";
    expect(await stoppedForTheOwner(database, half)).toBe("salt_of_an_emptied_entry_is_whole");
    const again = "insert into emptied_entry table emptied_entry";
    expect(await stoppedForTheOwner(database, again)).toBe("emptied_entry_pkey");
  });
});
