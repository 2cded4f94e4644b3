import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { readingAs } from "#db/readers.ts";
import { anId } from "#support/an-id.ts";
import { byHand, isForbidden, promiseKeptBy, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, type ActorIn, as, givenCirculated, givenLapsed, givenMission } from "#support/given.ts";

const database = await aDatabase();
const { db } = database;

interface ByHand {
  readonly period: string;
  readonly application: string;
  readonly at: string;
  readonly standing?: boolean;
}

/** An objection written by hand, past every rule of the program. */
async function object(mission: ActorIn<"mission">, { period, application, at, standing = true }: ByHand) {
  const note = randomUUID();
  await readingAs(db, mission, async (trx) => {
    await byHand(
      trx,
      `insert into objection_note (id, no_objection_period_id, mission_id, received_at)
       values ('${note}', '${period}', '${mission.mission}', '${at}')`,
    );
    await byHand(
      trx,
      `insert into objection
        (objection_note_id, no_objection_period_id, mission_id, application_id, received_at, withdrawn_at)
       values ('${note}', '${period}', '${mission.mission}', '${application}', '${at}', ${standing ? "null" : `'${at}'`})`,
    );
  });
}

async function raised(provisions = {}) {
  const given = await givenCirculated(db, provisions);
  const mission = await givenMission(db);
  const applications = [given.listed[0]?.application.reference ?? ""];
  const context = as(db, mission, round.objecting);
  accepted(await raiseObjection(context, { period: given.period.id, applications, basis: null }));
  const [row] = await database.asOwner(
    `select id from objection where no_objection_period_id = '${given.period.id}' and mission_id = '${mission.mission}'`,
  );
  return { ...given, mission, objection: anId<"objection">(String(row?.["id"])) };
}

test("objection_is_received_within_its_period: the closing instant is in time, a millisecond later is not", async () => {
  const { period, listed } = await givenCirculated(db, { count: 2 });
  const mission = await givenMission(db);
  const application = listed[0]?.application.id ?? "";
  const within = "objection_is_received_within_its_period";
  for (const at of ["2022-06-30T22:00:00.001Z", "2022-06-01T15:59:59.999Z"]) {
    expect(await promiseKeptBy(object(mission, { period: period.id, application, at }))).toBe(within);
  }
  await object(mission, { period: period.id, application, at: "2022-06-30T22:00:00.000Z" });
  await object(mission, {
    period: period.id,
    application: listed[1]?.application.id ?? "",
    at: "2022-06-01T16:00:00.000Z",
  });
});

test("objection_is_received_within_its_period: not against an application of another list, nor once a lapse is on record", async () => {
  const one = await givenCirculated(db);
  const other = await givenCirculated(db);
  const mission = await givenMission(db);
  const at = "2022-06-15T16:00Z";
  const application = other.listed[0]?.application.id ?? "";
  expect(await promiseKeptBy(object(mission, { period: one.period.id, application, at }))).toBe(
    "objection_is_received_within_its_period",
  );
  const lapsed = await givenLapsed(db);
  const accredited = { period: lapsed.period.id, application: lapsed.listed[0]?.application.id ?? "", at };
  expect(await promiseKeptBy(object(mission, accredited))).toBe("objection_is_received_within_its_period");
});

test("only_a_member_state_objects", async () => {
  const { period, listed } = await givenCirculated(db);
  const observer = await givenMission(db, { memberState: false });
  const application = listed[0]?.application.id ?? "";
  expect(await promiseKeptBy(object(observer, { period: period.id, application, at: "2022-06-15T16:00Z" }))).toBe(
    "only_a_member_state_objects",
  );
});

test("one_standing_objection_per_mission_and_application: again only after a withdrawal", async () => {
  const { period, listed, mission, objection } = await raised();
  const again = { period: period.id, application: listed[0]?.application.id ?? "", at: "2022-06-16T16:00Z" };
  expect(await promiseKeptBy(object(mission, again))).toBe("one_standing_objection_per_mission_and_application");
  accepted(await withdrawObjection(as(db, mission, instant("2022-06-16T12:00:00Z")), { objection }));
  await object(mission, again);
});

test("objection_withdrawal_is_final, and an objection begins standing", async () => {
  const { period, listed, mission, objection } = await raised({ count: 2 });
  const born = {
    period: period.id,
    application: listed[1]?.application.id ?? "",
    at: "2022-06-16T16:00Z",
    standing: false,
  };
  expect(await promiseKeptBy(object(mission, born))).toBe("objection_withdrawal_is_final");
  const change = (set: string) =>
    promiseKeptBy(
      readingAs(db, mission, (trx) => byHand(trx, `update objection set ${set} where id = '${objection}'`)),
    );
  accepted(await withdrawObjection(as(db, mission, instant("2022-06-16T12:00:00Z")), { objection }));
  expect(await change("withdrawn_at = null")).toBe("objection_withdrawal_is_final");
  expect(await change("withdrawn_at = '2022-06-17T12:00Z'")).toBe("objection_withdrawal_is_final");
  const moved = `update objection set received_at = received_at where id = '${objection}'`;
  expect(await stoppedForTheOwner(database, moved)).toBe("objection_withdrawal_is_final");
});

test("objection_is_withdrawn_within_its_period: until the closing instant, and only when the decision allows it", async () => {
  const withdraw = (given: Awaited<ReturnType<typeof raised>>, at: string) =>
    readingAs(db, given.mission, (trx) =>
      byHand(trx, `update objection set withdrawn_at = '${at}' where id = '${given.objection}'`),
    );
  const open = await raised();
  const within = "objection_is_withdrawn_within_its_period";
  expect(await promiseKeptBy(withdraw(open, "2022-06-30T22:00:00.001Z"))).toBe(within);
  expect(await promiseKeptBy(withdraw(open, "2022-06-15T15:59:59.999Z"))).toBe(within);
  await withdraw(open, "2022-06-30T22:00:00.000Z");
  const { objection } = open.decision.provisions;
  const never = await raised({ provisions: { objection: { ...objection, withdrawal: "none" } } });
  expect(await promiseKeptBy(withdraw(never, "2022-06-16T12:00Z"))).toBe(within);
});

test("withdrawn_objection_has_a_person: nobody withdraws what stands", async () => {
  const { objection, mission } = await raised();
  const half = `alter table objection disable trigger guard_objection_withdrawal;
    update objection set withdrawn_by = '${mission.person}' where id = '${objection}'`;
  expect(await stoppedForTheOwner(database, half)).toBe("withdrawn_objection_has_a_person");
});

test("objection_is_never_deleted: neither the objection, nor the note, nor a disclosure, by anybody", async () => {
  await raised();
  for (const table of ["objection", "objection_note", "objection_disclosure"]) {
    expect(await stoppedForTheOwner(database, `delete from ${table}`)).toBe("objection_is_never_deleted");
    expect(await stoppedForTheOwner(database, `truncate ${table} cascade`)).toBe("objection_is_never_deleted");
    expect(await isForbidden(db, `delete from ${table}`)).toBe(true);
  }
  expect(await stoppedForTheOwner(database, "update objection_note set basis = 'x'")).toBe(
    "objection_is_never_deleted",
  );
});

test("an objection keeps the period, the mission and the receipt of its note", async () => {
  const { period, listed, mission } = await raised({ count: 2 });
  const other = await givenMission(db);
  const forged = readingAs(db, other, (trx) =>
    byHand(
      trx,
      `insert into objection (objection_note_id, no_objection_period_id, mission_id, application_id, received_at)
       values ((select id from objection_note limit 1), '${period.id}', '${other.mission}',
        '${listed[1]?.application.id ?? ""}', '2022-06-16T12:00Z')`,
    ),
  );
  await expect(forged).rejects.toThrow(/null value|foreign key/);
  expect(mission.mission).not.toBe(other.mission);
});
