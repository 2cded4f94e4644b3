import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { actingAs } from "#support/acting.ts";
import { isForbidden, promiseKeptBy, runSteps, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { date, round } from "#support/factories.ts";
import { givenCleared, givenOfficer, givenOpenCall } from "#support/given.ts";
import { anEntry, givenEdition, givenRegister, importedEdition } from "#support/registers.ts";

/* What the application's login tries by hand with registers, and with what was verified against them. */

const database = await aDatabase();
const { db, asOwner } = database;
const officer = await givenOfficer(db);
const past = await givenRegister(db, officer, { kind: "past_process" });
const status = await givenEdition(db, officer, { entries: [anEntry({ name: "Listed" })] });

type Row = Readonly<Record<string, string>>;

function insertion(table: string, row: Row): string {
  return `insert into ${table} (${Object.keys(row).join()}) values (${Object.values(row).join()})`;
}

const aRegister = (changes: Row = {}) =>
  insertion("register", {
    slug: `'${randomUUID()}'`,
    title: "'A register'",
    kind: "'membership'",
    citation: `'{"source": "E/INF"}'`,
    opened_at: "'2022-01-01T00:00Z'",
    opened_by: `'${officer.person}'`,
    ...changes,
  });

const anEdition = (id: string, changes: Row = {}) =>
  insertion("register_edition", {
    id: `'${id}'`,
    register_id: `'${past.id}'`,
    dated_on: "'2022-01-01'",
    source: "'E/INF/1'",
    imported_at: "'2022-01-01T12:00Z'",
    imported_by: `'${officer.person}'`,
    hash: "repeat('0', 64)",
    entries: "1",
    ...changes,
  });

const entriesOf = (edition: string, count: number, from = 1) =>
  `insert into register_entry (edition_id, place, name)
   select '${edition}', place, 'Entry ' || place from generate_series(${String(from)}, ${String(from + count - 1)}) as place`;

const inOne = (...steps: readonly string[]) => actingAs(db, officer, (trx) => runSteps(trx, steps));

test("one_register_per_key, one_register_of_consultative_status, register_cites_its_document", async () => {
  expect(await stopped(db, aRegister({ slug: `'${past.slug}'` }))).toBe("one_register_per_key");
  expect(await stopped(db, aRegister({ kind: "'consultative_status'" }))).toBe("one_register_of_consultative_status");
  expect(await stopped(db, aRegister({ citation: "'{}'" }))).toBe("register_cites_its_document");
  await asOwner(aRegister());
});

test("edition_comes_whole: neither less than it says, nor in parts, nor more on another day", async () => {
  const [none, few, parts, more] = Array.from({ length: 4 }, () => randomUUID());
  const promise = "edition_comes_whole";
  expect(await promiseKeptBy(inOne(anEdition(none ?? "")))).toBe(promise);
  expect(await promiseKeptBy(inOne(anEdition(few ?? "", { entries: "3" }), entriesOf(few ?? "", 2)))).toBe(promise);
  const inParts = [anEdition(parts ?? "", { entries: "2" }), entriesOf(parts ?? "", 1), entriesOf(parts ?? "", 1, 2)];
  expect(await promiseKeptBy(inOne(...inParts))).toBe(promise);
  await inOne(anEdition(more ?? "", { entries: "2" }), entriesOf(more ?? "", 2));
  expect(await stopped(db, entriesOf(more ?? "", 1, 3))).toBe(promise);
});

test("one_edition_at_an_instant, edition_is_not_dated_ahead, only_a_past_process_is_drawn", async () => {
  const at = { dated_on: "'2021-06-06'", imported_at: "'2022-01-02T12:00Z'" };
  const [one, other] = [randomUUID(), randomUUID()];
  await inOne(anEdition(one, at), entriesOf(one, 1));
  expect(await stopped(db, anEdition(other, at))).toBe("one_edition_at_an_instant");
  expect(await stopped(db, anEdition(other, { dated_on: "'2022-01-03'" }))).toBe("edition_is_not_dated_ahead");
  const [process] = await asOwner("select id from process limit 1");
  const drawn = { drawn_from: `'${String(process?.["id"])}'`, register_id: `'${status.register.id}'` };
  expect(process).toBeDefined();
  expect(await stopped(db, anEdition(other, drawn))).toBe("only_a_past_process_is_drawn");
});

test("edition_is_never_rewritten: neither a register, nor an edition, nor an entry, not even by the owner", async () => {
  const { id } = status.edition;
  for (const statement of [
    `update register_edition set dated_on = '2020-01-01' where id = '${id}'`,
    `delete from register_edition where id = '${id}'`,
    `update register_entry set name = 'Another' where edition_id = '${id}'`,
    `delete from register_entry where edition_id = '${id}'`,
    `update register set title = 'Another' where id = '${status.register.id}'`,
  ]) {
    expect(await isForbidden(db, statement), statement).toBe(true);
    expect(await stoppedForTheOwner(database, statement), statement).toBe("edition_is_never_rewritten");
  }
  expect(await stopped(db, "update register set id = id")).toBe("edition_is_never_rewritten");
});

const [entry] = await asOwner(`select id from register_entry where edition_id = '${status.edition.id}'`);
const entryId = String(entry?.["id"]);

/** What was verified with a clearance, falsified in one place. */
function evidence(application: string, clearedBy: string, changes: Row = {}): string {
  return insertion("claim_evidence", {
    application_id: `'${application}'`,
    register_id: `'${status.register.id}'`,
    verified_at: `(select cleared_at from application where id = '${application}')`,
    verified_by: `'${clearedBy}'`,
    edition_id: `'${status.edition.id}'`,
    entry_id: `'${entryId}'`,
    ...changes,
  });
}

const given = await givenOpenCall(db);

test("claim_rests_on_the_edition_of_the_closing_day: a later one is no evidence", async () => {
  const { application } = await givenCleared(db, given);
  const by = given.officer.person;
  const entries = [anEntry()];
  const [last, late] = [
    await importedEdition(db, officer, {
      register: status.register,
      datedOn: date("2022-05-24"),
      entries,
      at: round.reviewing,
    }),
    await importedEdition(db, officer, {
      register: status.register,
      datedOn: date("2022-05-25"),
      entries,
      at: round.reviewing,
    }),
  ].map(({ id }) => id);
  const without = { entry_id: "null", reason: "'A letter.'" };
  expect(await stopped(db, evidence(application.id, by, { ...without, edition_id: `'${late ?? ""}'` }))).toBe(
    "claim_rests_on_the_edition_of_the_closing_day",
  );
  await asOwner(evidence(application.id, by, { ...without, edition_id: `'${last ?? ""}'` }));
});

test("claim_is_verified_with_its_clearance: by who cleared, at that instant, and for nobody who is not cleared", async () => {
  const { application } = await givenCleared(db, given);
  const promise = "claim_is_verified_with_its_clearance";
  expect(await stopped(db, evidence(application.id, officer.person))).toBe(promise);
  const later = { verified_at: "'2022-06-01T00:00Z'" };
  expect(await stopped(db, evidence(application.id, given.officer.person, later))).toBe(promise);
  await asOwner(evidence(application.id, given.officer.person));
});

test("evidence_is_an_entry_or_a_reason, of its edition, of its register", async () => {
  const { application } = await givenCleared(db, given);
  const by = (changes: Row) => evidence(application.id, given.officer.person, changes);
  expect(await stopped(db, by({ reason: "'Both.'" }))).toBe("evidence_is_an_entry_or_a_reason");
  expect(await stopped(db, by({ entry_id: "null" }))).toBe("evidence_is_an_entry_or_a_reason");
  const [other] = await asOwner(`select id from register_entry where edition_id <> '${status.edition.id}' limit 1`);
  expect(await stopped(db, by({ entry_id: `'${String(other?.["id"])}'` }))).toBe("evidence_is_an_entry_of_its_edition");
  expect(await stopped(db, by({ register_id: `'${past.id}'` }))).toBe("evidence_is_of_an_edition_of_its_register");
});

test("claim_evidence_is_never_rewritten, not even by the owner", async () => {
  for (const statement of ["update claim_evidence set reason = 'x'", "delete from claim_evidence"]) {
    expect(await isForbidden(db, statement)).toBe(true);
    expect(await stoppedForTheOwner(database, statement)).toBe("claim_evidence_is_never_rewritten");
  }
});

test("nothing_is_backdated: neither a register nor an edition nor the evidence of a claim", async () => {
  const { application } = await givenCleared(db, given);
  await asOwner("update installation set demonstration = false");
  try {
    expect(await stopped(db, aRegister())).toBe("nothing_is_backdated");
    expect(await stopped(db, anEdition(randomUUID(), { imported_at: "'2022-01-04T12:00Z'" }))).toBe(
      "nothing_is_backdated",
    );
    expect(await stopped(db, evidence(application.id, given.officer.person))).toBe("nothing_is_backdated");
  } finally {
    await asOwner("update installation set demonstration = true");
  }
});
