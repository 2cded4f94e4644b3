import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { newId } from "#db/new-id.ts";
import type { Id } from "#domain/kit/id.ts";
import { anId } from "#support/an-id.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenCirculated,
  givenCleared,
  givenMission,
  type GivenPeriod,
  givenSubmitted,
  refused,
} from "#support/given.ts";
import { auditOf, countOf, lettersTo } from "#support/record.ts";

const database = await aDatabase();
const { db } = database;

const referencesOf = (given: GivenPeriod) => given.listed.map(({ application }) => application.reference);

const addressOf = async (mission: Id<"mission">) =>
  (await db.selectFrom("mission").select("email").where("id", "=", mission).executeTakeFirstOrThrow()).email;

test("one note names many organisations: rows, a confidential record, a receipt to the mission and word to the Chair", async () => {
  const mission = await givenMission(db);
  const given = await givenCirculated(db, { count: 3 });
  const period = given.period.id;
  const [one, other] = referencesOf(given);
  if (one === undefined || other === undefined) throw new Error("The list is too short");
  const { next } = accepted(
    await raiseObjection(as(db, mission, round.objecting), {
      period,
      applications: [one, other],
      basis: "General basis.",
    }),
  );
  expect(next.note).toMatch(/^N-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(next.done.toSorted()).toEqual([one, other].toSorted());
  expect(next.skipped).toEqual([]);
  const notes = await database.asOwner(`select * from objection_note where no_objection_period_id = '${period}'`);
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatchObject({ reference: next.note, mission_id: mission.mission, basis: "General basis." });
  expect(await countOf(database, "objection", `no_objection_period_id = '${period}'`)).toBe(2);
  const line = (await auditOf(database, period)).at(-1);
  expect(line).toMatchObject({ event: "ObjectionRaised", confidential: true, actor_person: mission.person });
  expect(await lettersTo(database, await addressOf(mission.mission))).toContain("objection-received");
  expect(await lettersTo(database, given.chair.person)).toEqual([
    "list-circulated-for-chair",
    "objection-received-for-chair",
  ]);
  for (const { applicant } of given.listed) {
    expect((await lettersTo(database, applicant.person)).filter((kind) => kind.startsWith("objection"))).toEqual([]);
  }
});

test("the program's own role sees nothing of an objection unless it reads for the mission or the Chair", async () => {
  const mission = await givenMission(db);
  const given = await givenCirculated(db);
  const applications = referencesOf(given);
  accepted(
    await raiseObjection(as(db, mission, round.objecting), { period: given.period.id, applications, basis: null }),
  );
  expect(await db.selectFrom("objection").selectAll().execute()).toEqual([]);
  expect(await db.selectFrom("objection_note").select("reference").execute()).toEqual([]);
});

test("the same note sent twice is one note with one receipt", async () => {
  const mission = await givenMission(db);
  const given = await givenCirculated(db);
  const input = { period: given.period.id, applications: referencesOf(given), basis: null, key: randomUUID() };
  const first = accepted(await raiseObjection(as(db, mission, round.objecting), input));
  const second = accepted(await raiseObjection(as(db, mission, round.objecting.add({ minutes: 1 })), input));
  expect(second.next).toEqual(first.next);
  expect(await countOf(database, "objection_note", `no_objection_period_id = '${input.period}'`)).toBe(1);
  const receipts = await lettersTo(database, await addressOf(mission.mission));
  expect(receipts.filter((kind) => kind === "objection-received")).toHaveLength(1);
});

test("what a note cannot name it skips with the reason, and stands for the rest", async () => {
  const mission = await givenMission(db);
  const given = await givenCirculated(db, { count: 3 });
  const period = given.period.id;
  const [already, withdrawn, fresh] = given.listed;
  if (already === undefined || withdrawn === undefined || fresh === undefined) throw new Error("The list is too short");
  const context = as(db, mission, round.objecting);
  accepted(await raiseObjection(context, { period, applications: [already.application.reference], basis: null }));
  const { reference, version } = withdrawn.application;
  accepted(
    await withdrawApplication(as(db, withdrawn.applicant, round.objecting), { reference, version: version + 1 }),
  );
  const notified = await givenCleared(db, given, { category: "ecosoc-ngo" });
  const elsewhere = await givenSubmitted(db, given);
  const { next } = accepted(
    await raiseObjection(context, {
      period,
      applications: [
        already.application.reference,
        reference,
        fresh.application.reference,
        fresh.application.reference,
        notified.application.reference,
        elsewhere.application.reference,
        "A-0000-0000",
      ],
      basis: null,
    }),
  );
  expect(next.done).toEqual([fresh.application.reference]);
  expect(next.skipped.map((one) => [one.reference, one.refusal.because])).toEqual([
    [already.application.reference, "already_objected"],
    [reference, "application_not_in_period"],
    [notified.application.reference, "category_cannot_be_objected_to"],
    [elsewhere.application.reference, "application_not_in_period"],
    ["A-0000-0000", "application_not_in_period"],
  ]);
  expect(await countOf(database, "objection", `no_objection_period_id = '${period}'`)).toBe(2);
});

test("a note of which no name is left is refused with the reason of its first, and leaves nothing", async () => {
  const mission = await givenMission(db);
  const given = await givenCirculated(db);
  const input = { period: given.period.id, applications: referencesOf(given), basis: null };
  const context = as(db, mission, round.objecting);
  accepted(await raiseObjection(context, input));
  expect(refused(await raiseObjection(context, input)).because).toBe("already_objected");
  expect(refused(await raiseObjection(context, { ...input, applications: [] })).because).toBe("objection_names_nobody");
  expect(await countOf(database, "objection_note", `no_objection_period_id = '${input.period}'`)).toBe(1);
});

test("received at the closing instant it counts", async () => {
  const mission = await givenMission(db);
  const given = await givenCirculated(db);
  const input = { period: given.period.id, applications: referencesOf(given), basis: null };
  const { next } = accepted(await raiseObjection(as(db, mission, round.periodCloses), input));
  expect(next.receivedAt.toString()).toBe("2022-06-30T22:00:00Z");
});

test("one millisecond later it does not: nothing is kept but that it came, and the sender is told both instants", async () => {
  const mission = await givenMission(db);
  const given = await givenCirculated(db);
  const period = given.period.id;
  const input = { period, applications: referencesOf(given), basis: null, key: randomUUID() };
  const late = as(db, mission, round.periodCloses.add({ milliseconds: 1 }));
  expect(refused(await raiseObjection(late, input))).toMatchObject({
    because: "no_objection_period_has_closed",
    details: { closesAt: "2022-06-30T22:00:00Z", receivedAt: "2022-06-30T22:00:00.001Z" },
  });
  expect(await countOf(database, "objection", `no_objection_period_id = '${period}'`)).toBe(0);
  expect((await auditOf(database, period)).at(-1)).toMatchObject({
    act: "raise-objection",
    event: "ObjectionRefusedAsLate",
    confidential: true,
    actor_person: mission.person,
  });
});

test("before the list goes out nobody objects to it", async () => {
  const mission = await givenMission(db);
  const given = await givenCirculated(db);
  const early = as(db, mission, round.circulating.subtract({ milliseconds: 1 }));
  const input = { period: given.period.id, applications: referencesOf(given), basis: null };
  expect(refused(await raiseObjection(early, input)).because).toBe("no_objection_period_has_not_opened");
  expect((await auditOf(database, input.period)).map(({ event }) => event)).not.toContain("ObjectionRefusedAsLate");
});

test("an observer's mission, an officer and the Chair do not object", async () => {
  const given = await givenCirculated(db);
  const input = { period: given.period.id, applications: referencesOf(given), basis: null };
  const observer = await givenMission(db, { memberState: false });
  for (const actor of [observer, given.officer, given.chair]) {
    expect(refused(await raiseObjection(as(db, actor, round.objecting), input)).because).toBe("not_allowed");
  }
});

test("where the decision asks for the basis, a note without one is refused as a whole", async () => {
  const mission = await givenMission(db);
  const { objection } = (await givenCirculated(db)).decision.provisions;
  const given = await givenCirculated(db, { count: 2, provisions: { objection: { ...objection, basis: "required" } } });
  const context = as(db, mission, round.objecting);
  const input = { period: given.period.id, applications: referencesOf(given) };
  expect(refused(await raiseObjection(context, { ...input, basis: " " })).because).toBe("basis_is_required");
  accepted(await raiseObjection(context, { ...input, basis: "Stated." }));
});

test("what was withdrawn may be raised again while the period is open", async () => {
  const mission = await givenMission(db);
  const given = await givenCirculated(db);
  const input = { period: given.period.id, applications: referencesOf(given), basis: null };
  const context = as(db, mission, round.objecting);
  accepted(await raiseObjection(context, input));
  const [row] = await database.asOwner(`select id from objection where no_objection_period_id = '${input.period}'`);
  accepted(await withdrawObjection(context, { objection: anId(String(row?.["id"])) }));
  accepted(await raiseObjection(as(db, mission, round.periodCloses), input));
});

test("a period that is not there is not found", async () => {
  const mission = await givenMission(db);
  const outcome = await raiseObjection(as(db, mission, round.objecting), {
    period: newId(),
    applications: ["A-0000-0000"],
    basis: null,
  });
  expect(refused(outcome).because).toBe("not_found");
});
