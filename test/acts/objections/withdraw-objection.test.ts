import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { newId } from "#db/new-id.ts";
import { anId } from "#support/an-id.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, anotherOf, as, givenCirculated, givenMission, refused } from "#support/given.ts";
import { auditOf, lettersTo } from "#support/record.ts";
import { seeObjectionNote } from "#views/objections/own-objections.ts";

const database = await aDatabase();
const { db } = database;

async function givenObjection(provisions: Parameters<typeof givenCirculated>[1] = {}) {
  const mission = await givenMission(db);
  const given = await givenCirculated(db, provisions);
  const applications = given.listed.map(({ application }) => application.reference);
  const input = { period: given.period.id, applications, basis: null };
  accepted(await raiseObjection(as(db, mission, round.objecting), input));
  const [row] = await database.asOwner(`select id from objection where no_objection_period_id = '${input.period}'`);
  return { ...given, mission, objection: anId<"objection">(String(row?.["id"])) };
}

const withdrawnAt = async (objection: string) => {
  const [row] = await database.asOwner(`select withdrawn_at, withdrawn_by from objection where id = '${objection}'`);
  return row;
};

test("the mission that objected takes it back: row, confidential record, letters to it and to the Chair, once", async () => {
  const { mission, objection, period, chair } = await givenObjection();
  const context = as(db, mission, round.objecting);
  const key = randomUUID();
  accepted(await withdrawObjection(context, { objection, key }));
  accepted(await withdrawObjection(context, { objection, key }));
  expect(await withdrawnAt(objection)).toMatchObject({ withdrawn_by: mission.person });
  const lines = (await auditOf(database, period.id)).filter(({ event }) => event === "ObjectionWithdrawn");
  expect(lines).toEqual([expect.objectContaining({ confidential: true, actor_person: mission.person })]);
  expect(await lettersTo(database, chair.person)).toEqual([
    "list-circulated-for-chair",
    "objection-received-for-chair",
    "objection-withdrawn",
  ]);
});

test("at the closing instant it is in time, one millisecond later it is not", async () => {
  const inTime = await givenObjection();
  const { objection } = inTime;
  accepted(await withdrawObjection(as(db, inTime.mission, round.periodCloses), { objection }));
  const late = await givenObjection();
  const context = as(db, late.mission, round.periodCloses.add({ milliseconds: 1 }));
  const outcome = await withdrawObjection(context, { objection: late.objection });
  expect(refused(outcome)).toMatchObject({
    because: "no_objection_period_has_closed",
    details: { closesAt: "2022-06-30T22:00:00Z", receivedAt: "2022-06-30T22:00:00.001Z" },
  });
  expect(await withdrawnAt(late.objection)).toMatchObject({ withdrawn_at: null });
});

test("it is withdrawn once", async () => {
  const { mission, objection } = await givenObjection();
  const context = as(db, mission, round.objecting);
  accepted(await withdrawObjection(context, { objection }));
  expect(refused(await withdrawObjection(context, { objection })).because).toBe("objection_already_withdrawn");
});

test("another mission's objection is not found, nor is one that does not exist", async () => {
  const { mission, objection } = await givenObjection();
  const stranger = as(db, await givenMission(db), round.objecting);
  expect(refused(await withdrawObjection(stranger, { objection })).because).toBe("not_found");
  const unknown = { objection: newId<"objection">() };
  expect(refused(await withdrawObjection(as(db, mission, round.objecting), unknown)).because).toBe("not_found");
  expect(await withdrawnAt(objection)).toMatchObject({ withdrawn_at: null });
});

test("where the decision knows no withdrawal, an objection stays", async () => {
  const rules = (await givenCirculated(db)).decision.provisions.objection;
  const { mission, objection } = await givenObjection({ provisions: { objection: { ...rules, withdrawal: "none" } } });
  const outcome = await withdrawObjection(as(db, mission, round.objecting), { objection });
  expect(refused(outcome)).toMatchObject({ because: "objection_cannot_be_withdrawn", cites: rules.cites });
});

test("the mission sees who of it has sent the note and who has withdrawn what; nobody else sees the note", async () => {
  const { mission, objection } = await givenObjection({ count: 2 });
  const other = await anotherOf(db, mission);
  await database.asOwner(`update person set name = 'Olga Other' where id = '${other.person}'`);
  accepted(await withdrawObjection(as(db, other, round.objecting), { objection }));
  const [row] = await database.asOwner(
    `select reference from objection_note where id = (select objection_note_id from objection where id = '${objection}')`,
  );
  const reference = String(row?.["reference"]);
  const seen = await seeObjectionNote(as(db, mission, round.objecting), reference, []);
  expect(seen?.sentBy).toEqual({ name: "Person of mission", ofChair: false });
  expect(seen?.objections.map(({ id, changedBy }) => [id === objection, changedBy?.name ?? null])).toEqual(
    expect.arrayContaining([
      [true, "Olga Other"],
      [false, null],
    ]),
  );
  expect(await seeObjectionNote(as(db, await givenMission(db), round.objecting), reference, [])).toBeNull();
});
