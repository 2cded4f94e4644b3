import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { withdrawObjection, withdrawObjections } from "#acts/objections/withdraw-objection.ts";
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

describe("several of one note in one act", () => {
  async function givenObjections(count: number, provisions: Parameters<typeof givenCirculated>[1] = {}) {
    const given = await givenObjection({ ...provisions, count });
    const rows = await database.asOwner(
      `select id from objection where no_objection_period_id = '${given.period.id}' order by id`,
    );
    return { ...given, objections: rows.map(({ id }) => anId<"objection">(String(id))) };
  }

  const standing = async (period: string) => {
    const [row] = await database.asOwner(
      `select count(*)::integer as count from objection where no_objection_period_id = '${period}' and withdrawn_at is null`,
    );
    return row?.["count"];
  };

  test("are an entry each, confidential, and one receipt that counts them; the Chair reads the names", async () => {
    const { mission, objections, period, chair } = await givenObjections(5);
    const context = as(db, mission, round.objecting);
    const key = randomUUID();
    const chosen = [...objections.slice(1), ...objections.slice(1, 2)];
    for (const again of [chosen, chosen]) accepted(await withdrawObjections(context, { objections: again, key }));
    expect(await standing(period.id)).toBe(1);
    expect(await withdrawnAt(objections[0] ?? "")).toMatchObject({ withdrawn_at: null });
    const lines = (await auditOf(database, period.id)).filter(({ event }) => event === "ObjectionWithdrawn");
    expect(lines).toHaveLength(4);
    expect(lines.every(({ confidential, actor_person: person }) => confidential && person === mission.person)).toBe(
      true,
    );
    const letters = await database.asOwner(
      `select data from letter where kind = 'objection-withdrawn' and data ->> 'period' = '${period.id}' order by data ->> 'reader'`,
    );
    expect(letters.map(({ data }) => data)).toMatchObject([
      { reader: "chair", organisations: { length: 4 } },
      { reader: "mission", count: 4 },
    ]);
    expect((await lettersTo(database, chair.person)).filter((kind) => kind === "objection-withdrawn")).toHaveLength(1);
  });

  test("are withdrawn all or none: of another mission, of another period, withdrawn already, or none at all", async () => {
    const [given, other] = [await givenObjections(3), await givenObjections(2)];
    const { mission, objections, period } = given;
    const context = as(db, mission, round.objecting);
    const [first] = objections;
    const becauseOf = async (wrong: readonly (typeof objections)[number][]) =>
      refused(await withdrawObjections(context, { objections: wrong })).because;
    expect(await becauseOf([])).toBe("not_found");
    expect(await becauseOf([...objections, ...other.objections])).toBe("not_found");
    expect(await becauseOf([...other.objections, ...objections])).toBe("not_found");
    expect(await becauseOf([...objections, newId<"objection">()])).toBe("not_found");
    expect([await standing(period.id), await standing(other.period.id)]).toEqual([3, 2]);
    const here = await givenCirculated(db);
    const input = {
      period: here.period.id,
      applications: here.listed.map((one) => one.application.reference),
      basis: null,
    };
    accepted(await raiseObjection(context, input));
    const [own] = await database.asOwner(`select id from objection where no_objection_period_id = '${here.period.id}'`);
    expect(await becauseOf([...objections, anId<"objection">(String(own?.["id"]))])).toBe("not_found");
    if (first === undefined) throw new Error("Three were raised");
    accepted(await withdrawObjection(context, { objection: first }));
    expect(await becauseOf(objections)).toBe("objection_already_withdrawn");
    expect(await standing(period.id)).toBe(2);
    const late = as(db, mission, round.periodCloses.add({ milliseconds: 1 }));
    const tooLate = refused(await withdrawObjections(late, { objections: objections.slice(1) }));
    expect(tooLate.because).toBe("no_objection_period_has_closed");
    expect(await standing(period.id)).toBe(2);
    accepted(await withdrawObjections(as(db, mission, round.periodCloses), { objections: objections.slice(1) }));
    expect(await standing(period.id)).toBe(0);
  });
});
