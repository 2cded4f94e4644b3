import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listAudit } from "#db/record/audit-trail.ts";
import { appendDisclosure } from "#db/objections/objection-disclosures.ts";
import { listDisclosures } from "#support/told.ts";
import { countStandingObjections, listObjectionsForChair, listObjectionsOfMission } from "#db/objections/objections.ts";
import { readingAs, readOutcomesOf, type Reader } from "#db/readers.ts";
import { getSilenceProcedure, listSilenceBreaks } from "#db/modalities/silence-procedures.ts";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { byHand, isForbidden, stopped } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenMission, givenModalitiesInForce } from "#support/given.ts";

const database = await aDatabase();
const { db } = database;
const given = await givenCirculated(db, { count: 2 });
const speaker = await givenMission(db);
const other = await givenMission(db);
const stranger: Reader = { role: "chair", process: (await givenModalitiesInForce(db)).process.id };
const [one] = given.listed;
accepted(
  await raiseObjection(as(db, speaker, round.objecting), {
    period: given.period.id,
    applications: [one?.application.reference ?? ""],
    basis: "The basis that was given",
  }),
);

const confidential = ["objection", "objection_note", "objection_disclosure", "silence_break"] as const;

async function visible(reader: Reader | null, table: string): Promise<number> {
  const [row] =
    reader === null
      ? await byHand(db, `select count(*)::integer as count from ${table}`)
      : await readingAs(db, reader, (trx) => byHand(trx, `select count(*)::integer as count from ${table}`));
  return Number(row?.["count"]);
}

test("without a declared reader nobody reads who objected", async () => {
  for (const table of confidential) expect(await visible(null, table), table).toBe(0);
  const [held] = await database.asOwner("select count(*)::integer as count from objection");
  expect(held).toEqual({ count: 1 });
});

test("the mission reads its own objections, the Chair of the process all of them, and nobody else any", async () => {
  expect(await visible(speaker, "objection")).toBe(1);
  expect(await visible(given.chair, "objection_note")).toBe(1);
  expect(await visible(other, "objection")).toBe(0);
  expect(await visible(stranger, "objection")).toBe(0);
  const [note] = await readingAs(db, speaker, (trx) => listObjectionsOfMission(trx, speaker.mission));
  expect(note).toMatchObject({ basis: "The basis that was given", objections: [{ withdrawnAt: null }] });
  expect(await readingAs(db, other, (trx) => listObjectionsOfMission(trx, speaker.mission))).toEqual([]);
  const forChair = await readingAs(db, given.chair, (trx) =>
    listObjectionsForChair(trx, given.period.id, { limit: 10, offset: 0 }),
  );
  expect(forChair.map(({ mission }) => mission)).toEqual([speaker.mission]);
});

test("a declared reader is forgotten with the transaction, and what is no office reads nothing", async () => {
  await readingAs(db, given.chair, () => Promise.resolve());
  expect(await visible(null, "objection")).toBe(0);
  for (const reader of ["rule", "secretariat", "mission", "chair:", "''"]) {
    const count = db.transaction().execute(async (trx) => {
      await byHand(trx, `select set_config('portal.reader', '${reader.replaceAll("'", "''")}', true)`);
      return byHand(trx, "select count(*)::integer as count from objection");
    });
    const rows = await count.catch(() => [{ count: 0 }]);
    expect(rows, reader).toEqual([{ count: 0 }]);
  }
});

test("letters about who spoke show to the Chair of the process and to the post that carries them, and can be changed by nobody else", async () => {
  const kinds = async (reader: Reader | null) => {
    const read = "select kind from letter where chair_of is not null order by kind";
    const rows = reader === null ? await byHand(db, read) : await readingAs(db, reader, (trx) => byHand(trx, read));
    return rows.map((row) => row["kind"]);
  };
  const both = ["objection-received", "objection-received-for-chair"];
  expect(await kinds(given.chair)).toEqual(both);
  expect(await kinds({ role: "post" })).toEqual(both);
  for (const reader of [null, speaker, other, stranger]) expect(await kinds(reader)).toEqual([]);
  expect(await byHand(db, "update letter set held = true where chair_of is not null returning id")).toEqual([]);
  const [open] = await byHand(db, "select count(*)::integer as count from letter");
  expect(open?.["count"]).toBeGreaterThan(0);
});

test("letter_about_who_spoke_is_the_chairs, and no other letter", async () => {
  const letter = (kind: string, chairOf: string) => `
    insert into letter (kind, chair_of, event_key, recipient_email, recipient_name, language, data, created_at, due_at)
    values ('${kind}', ${chairOf}, 'forged', 'a@example.org', 'A', 'en', '{}', '2022-06-15T16:00Z', '2022-06-15T16:00Z')`;
  for (const kind of ["objection-received", "objection-received-for-chair", "objection-withdrawn", "silence-broken"])
    expect(await stopped(db, letter(kind, "null"))).toBe("letter_about_who_spoke_is_the_chairs");
  expect(await stopped(db, letter("accredited", `'${given.process.id}'`))).toBe("letter_about_who_spoke_is_the_chairs");
});

test("a mission writes for itself only", async () => {
  const forged = (reader: Reader | null, statement: string) =>
    reader === null
      ? isForbidden(db, statement)
      : readingAs(db, reader, (trx) => byHand(trx, statement)).then(
          () => false,
          (error: unknown) => error instanceof Error && "code" in error && error.code === "42501",
        );
  const note = `insert into objection_note (no_objection_period_id, mission_id, received_at)
    values ('${given.period.id}', '${speaker.mission}', '2022-06-15T16:00Z')`;
  expect(await forged(null, note)).toBe(true);
  expect(await forged(other, note)).toBe(true);
  expect(await forged(given.chair, note)).toBe(true);
  const untouched = await readingAs(db, other, (trx) =>
    byHand(trx, "update objection set withdrawn_at = '2022-06-16T16:00Z' returning id"),
  );
  expect(untouched).toEqual([]);
});

test("the rule knows how many objections stand, and not whose they are", async () => {
  const ids = given.listed.map(({ application }) => application.id);
  const counts = await countStandingObjections(db, ids);
  expect([...counts]).toEqual([[ids[0], 1]]);
});

test("a disclosure is written by whoever shows, and read by the Chair alone", async () => {
  await db.transaction().execute((trx) =>
    appendDisclosure(trx, {
      process: given.process.id,
      period: given.period.id,
      application: null,
      readerPerson: other.person,
      readerRole: "mission",
      readerMission: other.mission,
      disclosedAt: round.afterwards,
      what: "Who objected, and the basis",
    }),
  );
  expect(await visible(other, "objection_disclosure")).toBe(0);
  const shown = await readingAs(db, given.chair, (trx) => listDisclosures(trx, given.period.id));
  expect(shown).toMatchObject([{ readerMission: other.mission, what: "Who objected, and the basis" }]);
});

test("the record of an objection shows to the Chair, and to others its subject is one event shorter", async () => {
  const filter = { subject: given.period.id };
  const page = { limit: 10, offset: 0 };
  const seen = (entries: Awaited<ReturnType<typeof listAudit>>) => entries.map(({ event }) => event);
  expect(seen(await listAudit(db, filter, page))).toEqual(["ListCirculated"]);
  const asChair = await readingAs(db, given.chair, (trx) => listAudit(trx, filter, page));
  expect(seen(asChair)).toEqual(["ObjectionRaised", "ListCirculated"]);
  expect(seen(await readingAs(db, speaker, (trx) => listAudit(trx, filter, page)))).toEqual(["ListCirculated"]);
});

test("what an act answered is read by the person who did it, and nobody deletes it by hand", async () => {
  const key = randomUUID();
  const applications = [given.listed[1]?.application.reference ?? ""];
  const input = { period: given.period.id, applications, basis: null, key };
  const first = accepted(await raiseObjection(as(db, speaker, round.objecting), input));
  const answers = `select outcome from idempotency_key where key = '${key}'`;
  const readBy = (person: string) =>
    db.transaction().execute(async (trx) => {
      await readOutcomesOf(trx, person);
      return byHand(trx, answers);
    });
  expect(await readBy(speaker.person)).toMatchObject([{ outcome: { next: { note: first.next.note } } }]);
  for (const reader of [given.chair, speaker]) {
    expect(await readingAs(db, reader, (trx) => byHand(trx, answers))).toEqual([]);
  }
  expect(await readBy(given.chair.person)).toEqual([]);
  expect(await byHand(db, answers)).toEqual([]);
  const another = `insert into idempotency_key (person_id, key, act, at) values ('${speaker.person}', 'k', 'a', now())`;
  expect(await isForbidden(db, another)).toBe(true);
  expect(await isForbidden(db, "delete from idempotency_key")).toBe(true);
  const again = accepted(await raiseObjection(as(db, speaker, round.objecting), input));
  expect(again.next.note).toBe(first.next.note);
});

test("that silence was broken is known to the rule; by whom, to that mission and the Chair", async () => {
  const text = await givenModalitiesInForce(db);
  const [row] = await byHand(
    db,
    `select id from silence_procedure where modalities_decision_id = '${text.decision.id}'`,
  );
  const procedure = String(row?.["id"]);
  accepted(await breakSilence(as(db, speaker, round.silenceCloses), { procedure, reason: "Paragraph 4" }));
  const unread = await getSilenceProcedure(db, procedure);
  expect(unread?.breaks).toMatchObject([{ mission: "undisclosed", reason: null }]);
  const asChair = await readingAs(db, text.chair, (trx) => getSilenceProcedure(trx, procedure));
  expect(asChair?.breaks).toMatchObject([{ mission: speaker.mission, reason: "Paragraph 4" }]);
  for (const reader of [other, given.chair])
    expect(await readingAs(db, reader, (trx) => listSilenceBreaks(trx, procedure))).toEqual([]);
  expect(await readingAs(db, speaker, (trx) => listSilenceBreaks(trx, procedure))).toHaveLength(1);
});

test("row-level security is forced on every confidential table, and the application's role cannot pass it", async () => {
  const rows = await byHand(
    db,
    `select relname from pg_class where relrowsecurity and relforcerowsecurity order by relname`,
  );
  const hidden = ["audit_trail", "idempotency_key", "letter", ...confidential];
  expect(rows.map((entry) => entry["relname"])).toEqual(hidden.toSorted());
  const [role] = await byHand(
    db,
    "select rolbypassrls, rolsuper, rolcanlogin, rolcreaterole from pg_roles where rolname = current_user",
  );
  expect(role).toEqual({ rolbypassrls: false, rolsuper: false, rolcanlogin: false, rolcreaterole: false });
});
