import { sql } from "kysely";
import { expect, test } from "vitest";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { writeInConsultation } from "#acts/objections/write-in-consultation.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { findApplicationByReference } from "#db/applications/applications.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Trx } from "#db/handles.ts";
import { readAs } from "#db/readers.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { type Audience, audiences, type Provisions } from "#domain/modalities/provisions.ts";
import { itemOfApplication, mayRead } from "#domain/objections/disclosure.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import {
  accepted,
  aPersonIn,
  as,
  givenCirculated,
  givenCleared,
  givenMission,
  givenOpenCall,
  type GivenPeriod,
  theClock,
} from "#support/given.ts";
import { aClass, aList, aRuling, aWindow } from "#support/stages.ts";

/* Row-level security says a second time what mayRead says of objectors, bases and consultations: each audience x instant x reader. */

const { db } = await aDatabase();
const { objection, disclosure } = oewg2021To2025.provisions;
const artefacts = ["objectors", "bases", "consultations"] as const;

const objecting = await givenMission(db);
const other = await givenMission(db);
const observer = await givenMission(db, { memberState: false });
const administrator = { role: "administrator", person: await aPersonIn(db, { role: "administrator" }) } as const;
const elsewhere = await givenCirculated(db, { count: 1 });
const secondCloses = instant("2022-07-15T22:00:00Z");
const justClosed = round.settled.subtract({ seconds: 1 });

interface Round extends GivenPeriod {
  readonly reference: string;
}

/** State A objects, with a basis, to the first of two. */
async function givenRound(provisions: Partial<Provisions>): Promise<Round> {
  const given = await givenCirculated(db, { count: 2, provisions });
  const { reference } = mustExist(given.listed[0]).application;
  const said = { period: given.period.id, applications: [reference], basis: "A basis" };
  accepted(await raiseObjection(as(db, objecting, round.objecting), said));
  return { ...given, reference };
}

function readersOf({ chair, officer, listed }: Round): Readonly<Record<string, Actor>> {
  return {
    "State that objected": objecting,
    "another State": other,
    observer,
    Chair: chair,
    "Chair of another process": { ...chair, process: elsewhere.process.id },
    officer,
    administrator,
    "organisation objected to": mustExist(listed[0]).applicant,
    "another organisation on the list": mustExist(listed[1]).applicant,
    "an organisation elsewhere": mustExist(elsewhere.listed[0]).applicant,
    public: { role: "public" },
  };
}

/** What the login reads of the application, for the reader. */
async function readBySql(actor: Actor, { reference }: Round) {
  return db.transaction().execute(async (trx) => {
    if (actor.role === "mission" || actor.role === "chair") await readAs(trx, actor);
    if (actor.role === "applicant" && actor.organisation !== null)
      await readAs(trx, { role: "organisation", organisation: actor.organisation });
    const of = sql`(select id from application where reference = ${reference})`;
    return {
      objectors: await has(trx, sql`select from objection where application_id = ${of}`),
      // Whoever knew the objection by its id would not be told its basis.
      bases: await has(trx, sql`select from bases_of(${objectionsOf(reference)}::uuid[])`),
      consultations: await has(trx, sql`select from consultation_entry where application_id = ${of}`),
    };
  });
}

async function has(trx: Trx, rows: ReturnType<typeof sql>): Promise<boolean> {
  const { rows: found } = await sql<{ has: boolean }>`select exists (${rows}) as has`.execute(trx);
  return found[0]?.has === true;
}

const known = new Map<string, readonly string[]>();
function objectionsOf(reference: string): readonly string[] {
  return known.get(reference) ?? [];
}

async function readByTheRule(actor: Actor, { reference, chair }: Round, at: Instant) {
  const application = mustExist(await findApplicationByReference(db, reference));
  const record = await getApplicationRecord(db, application, at);
  const own = actor.role === "applicant" ? actor.organisation === application.organisation : actor === objecting;
  const item = itemOfApplication(record, { own }, at);
  expect(record.decision.process).toBe(chair.process);
  return Object.fromEntries(artefacts.map((artefact) => [artefact, mayRead(actor, artefact, item, at) === "yes"]));
}

async function compare(given: Round, at: Instant) {
  if (!known.has(given.reference)) {
    const rows = await db.transaction().execute(async (trx) => {
      await readAs(trx, objecting);
      return sql<{ id: string }>`
        select id from objection where application_id = (select id from application where reference = ${given.reference})`.execute(
        trx,
      );
    });
    known.set(
      given.reference,
      rows.rows.map(({ id }) => id),
    );
  }
  const said: Record<string, unknown> = {};
  for (const [who, actor] of Object.entries(readersOf(given))) {
    const bySql = await readBySql(actor, given);
    const byTheRule = await readByTheRule(actor, given, at);
    const { consultations, ...rest } = byTheRule;
    const noEntry = { consultations: bySql.consultations && consultations };
    expect({ who, ...bySql }).toEqual({ who, ...rest, ...noEntry });
    said[who] = byTheRule;
  }
  return said;
}

/** Each audience for objectors, and another for bases. */
const pairs = [...audiences, null].map(
  (audience, place) => [audience, [...audiences, null][(place + 2) % (audiences.length + 1)] ?? null] as const,
);
const only = (audience: Audience | null) => (audience === null ? [] : [audience]);

test.each(pairs)("objectors to %s, bases to %s: open, closed, settled", async (objectors, reasons) => {
  const given = await givenRound({
    objection: { ...objection, basis: "voluntary", objectorSeenBy: only(objectors) },
    disclosure: { ...disclosure, objectors: only(objectors), reasons: only(reasons) },
  });
  const open = await compare(given, round.objecting);
  expect(open["another State"]).toEqual({ objectors: false, bases: false, consultations: false });
  await compare(given, justClosed);
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: given.period.id }));
  const settled = await compare(given, round.settled);
  expect(settled["another State"]).toMatchObject({
    objectors: objectors === "member-states" || objectors === "public",
    bases: reasons === "member-states" || reasons === "public",
  });
  expect(settled["organisation objected to"]).toMatchObject({
    objectors: objectors === "applicant" || objectors === "public",
    bases: reasons === "applicant" || reasons === "public",
  });
});

test("no basis is read but through the function that says to whom it is told", async () => {
  const given = await givenRound({ objection: { ...objection, basis: "voluntary" } });
  for (const reader of [objecting, given.chair]) {
    const read = db.transaction().execute(async (trx) => {
      await readAs(trx, reader);
      await sql`select basis from objection_note`.execute(trx);
    });
    await expect(read).rejects.toThrow("permission denied");
  }
});

test("whom the Chair consults on is open: nobody but the Chair and the State reads who objected, though everybody will", async () => {
  const given = await givenRound({
    effect: { ...oewg2021To2025.provisions.effect, kind: "chair-consults", for: { unit: "calendar_days", count: 10 } },
    objection: { ...objection, basis: "voluntary", objectorSeenBy: ["public"] },
    disclosure: { ...disclosure, objectors: ["public"], reasons: ["public"] },
  });
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: given.period.id }));
  const written = { reference: given.reference, words: "A question", mission: objecting.mission };
  accepted(await writeInConsultation(as(db, given.chair, round.settled), written));
  const said = await compare(given, round.settled);
  expect(said["another State"]).toEqual({ objectors: false, bases: false, consultations: false });
  expect(said["public"]).toEqual({ objectors: false, bases: false, consultations: false });
  expect(said["State that objected"]).toEqual({ objectors: true, bases: true, consultations: true });
  expect(await readBySql(objecting, given)).toMatchObject({ consultations: true });
  expect(await readBySql(given.chair, given)).toMatchObject({ consultations: true });
});

test("of who is asked about twice: nobody is told who objected on the first list before there is an outcome, though everybody will", async () => {
  const goesOn = aWindow("window", { objected: { to: "next" }, withdrawal: "until-close" });
  const ownClasses = [
    aClass("asked-twice", [
      aRuling("screening"),
      aList("list", { to: ["member-states"], fields: "dossier" }),
      goesOn,
      aList("second-list", { to: ["member-states", "observers", "public"], fields: "name-and-country" }),
      aWindow("second-window"),
    ]),
  ];
  const provisions = {
    objection: { ...objection, basis: "voluntary" as const, objectorSeenBy: ["public" as const] },
    disclosure: { ...disclosure, objectors: ["public" as const], reasons: ["public" as const] },
  };
  const opened = await givenOpenCall(db, provisions, ownClasses);
  const listed = [
    await givenCleared(db, opened, { class: "asked-twice" }),
    await givenCleared(db, opened, { class: "asked-twice" }),
  ];
  const { reference } = mustExist(listed[0]).application;
  const to = { call: opened.call.id, closesAt: round.periodCloses };
  const { period } = accepted(await circulateList(as(db, opened.officer, round.circulating), to)).next;
  const note = { period: period.id, applications: [reference], basis: "A basis" };
  accepted(await raiseObjection(as(db, objecting, round.objecting), note));
  const given: Round = { ...opened, period, listed, reference };
  await compare(given, round.objecting);
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
  const nobody = { objectors: false, bases: false, consultations: false };
  expect(await compare(given, round.settled)).toMatchObject({ public: nobody, "another State": nobody });
  const again = { call: opened.call.id, closesAt: secondCloses };
  const second = accepted(await circulateList(as(db, opened.officer, round.afterwards), again)).next.period;
  const later = { ...given, period: second };
  expect(await compare(later, round.afterwards.add({ hours: 1 }))).toMatchObject({ public: nobody });
  const settled = secondCloses.add({ seconds: 120 });
  accepted(await lapseNoObjectionPeriod(as(db, theClock, settled), { period: second.id }));
  const told = { objectors: true, bases: true, consultations: false };
  expect(await compare(later, settled)).toMatchObject({ public: told, "another State": told });
});
