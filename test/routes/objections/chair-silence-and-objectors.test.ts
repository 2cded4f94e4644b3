import { describe, expect, test } from "vitest";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { oewg2019To2021 } from "#db/demonstration/modalities/oewg-2019-2021.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { readingAs } from "#db/readers.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenAdoption,
  givenCirculated,
  givenMission,
  type GivenModalities,
  type GivenPeriod,
  givenProcess,
  givenSilence,
  givenText,
  put,
} from "#support/given.ts";
import { eventsOf, lettersTo, listDisclosures } from "#support/record.ts";
import { aLoadContext, said, signedInAs } from "#support/request.ts";
import * as extendSilence from "../../../app/routes/chair/extend-silence-procedure.tsx";
import * as objectors from "../../../app/routes/chair/objectors.tsx";
import * as openSilenceProcedure from "../../../app/routes/chair/open-silence-procedure.tsx";
import * as silenceProcedure from "../../../app/routes/chair/silence-procedure.tsx";
import * as missionSilence from "../../../app/routes/mission/silence-procedure.tsx";
import { aChairOf } from "../modalities/chair-given.ts";

const database = await aDatabase();
const { db } = database;

describe("a silence procedure", () => {
  const path = ({ decision }: GivenModalities) => `/en/chair/modalities/${decision.id}/open-silence-procedure`;
  const send = async (given: GivenModalities, fields: Record<string, string>, query = "") =>
    (await aChairOf(db, given, round.proposed)).send(openSilenceProcedure, path(given) + query, fields, {
      decision: given.decision.id,
    });
  const on = (day: string, clock: string) => ({
    "closes.day": day,
    "closes.month": "4",
    "closes.year": "2022",
    "closes.clock": clock,
  });
  const load = async (given: GivenModalities, query: string) =>
    (await aChairOf(db, given, round.proposed)).load(openSilenceProcedure, path(given) + query, {
      decision: given.decision.id,
    });

  test("asks for its closing instant first, in the process's own zone, and opens nothing by that", async () => {
    const given = await givenText(db);
    const answer = await send(given, on("25", "18:00"));
    expect(answer.status).toBe(303);
    expect(answer.location).toBe(`${path(given)}?closesAt=2022-04-25T22%3A00%3A00Z`);
    expect(await listSilenceProcedures(db, given.decision.id)).toEqual([]);
  });

  test.each([
    ["no day", on("", "18:00"), 422],
    ["a day that does not exist", on("31", "18:00"), 422],
    ["an hour that is none", on("25", "evening"), 422],
    ["an instant that has passed", on("18", "18:00"), 409],
  ])("does not go on with %s", async (_what, fields, status) => {
    const given = await givenText(db);
    const answer = await send(given, fields);
    expect(answer.status).toBe(status);
    expect(said(answer).submitted["closes.clock"]).toEqual([fields["closes.clock"]]);
  });

  test("counts the missions that get the letter, and warns when it is shorter than 72 hours", async () => {
    const given = await givenText(db);
    const before = (await load(given, "")).data;
    await givenMission(db);
    await givenMission(db, { memberState: false });
    const short = (await load(given, "?closesAt=2022-04-22T13:59:59Z")).data;
    expect(short.missions).toEqual({ all: before.missions.all + 2, memberStates: before.missions.memberStates + 1 });
    expect(short.chosen?.isShort).toBe(true);
    expect((await load(given, "?closesAt=2022-04-22T14:00:00Z")).data.chosen?.isShort).toBe(false);
    expect((await load(given, "?closesAt=soon")).data.chosen).toBeNull();
  });

  test("opens when it is confirmed, short or not, with the letter that each mission gets", async () => {
    const given = await givenText(db);
    const mission = await givenMission(db);
    const fields = { step: "open", letter: "Excellency,\r\n\r\nplease find the text.", idempotencyKey: "silence-key" };
    const browser = await aChairOf(db, given, round.proposed);
    const confirm = () =>
      browser.send(openSilenceProcedure, `${path(given)}?closesAt=2022-04-22T13:59:59Z`, fields, {
        decision: given.decision.id,
      });
    const first = await confirm();
    const [procedure] = await listSilenceProcedures(db, given.decision.id);
    expect(first).toMatchObject({
      status: 303,
      location: `/en/chair/silence-procedures/${String(procedure?.id)}?done=opened`,
    });
    expect((await confirm()).location).toBe(first.location);
    expect(procedure?.letter).toBe("Excellency,\n\nplease find the text.");
    const { email } = await db
      .selectFrom("mission")
      .select("email")
      .where("id", "=", mission.mission)
      .executeTakeFirstOrThrow();
    expect(await lettersTo(database, email)).toEqual(["silence-opened"]);
  });

  test("is not opened by a letter that is too long, nor beside another one: 422 and 409", async () => {
    const given = await givenText(db);
    const long = await send(given, { step: "open", letter: "a".repeat(10_001) }, "?closesAt=2022-04-25T22:00:00Z");
    expect(long.status).toBe(422);
    expect(said(long).problems.map(({ field }) => field)).toEqual(["letter"]);
    const other = await givenSilence(db);
    const second = await givenText(db, other);
    const answer = await send(second, { step: "open", letter: "" }, "?closesAt=2022-04-25T22:00:00Z");
    expect(answer.status).toBe(409);
    expect(said(answer).refusal?.words).toBe("A silence procedure is already under way.");
    expect(await listSilenceProcedures(db, second.decision.id)).toEqual([]);
  });

  test("silence that was broken says to the Chair who spoke and why, and what can follow", async () => {
    const given = await givenSilence(db);
    const spoken = { procedure: given.procedure.id, reason: "Paragraph 3 needs work." };
    accepted(await breakSilence(as(db, given.stateA, round.silenceOpens.add({ hours: 1 })), spoken));
    const browser = await aChairOf(db, given, round.silenceOpens.add({ hours: 2 }));
    const answer = await browser.load(silenceProcedure, `/en/chair/silence-procedures/${spoken.procedure}`, spoken);
    expect(answer.data).toMatchObject({
      procedure: {
        standing: "broken",
        fellAt: "2022-04-20T15:00:00Z",
        breaks: [{ reason: "Paragraph 3 needs work.", receivedAt: "2022-04-20T15:00:00Z" }],
        inForce: null,
        isOvertaken: false,
      },
    });
    const another = await givenText(db, given);
    const at = round.inForce;
    await givenAdoption(db, given, put(another.decision.id), at);
    const later = await aChairOf(db, given, at.add({ hours: 1 }));
    const { data } = await later.load(silenceProcedure, `/en/chair/silence-procedures/${spoken.procedure}`, spoken);
    const { version, title } = another.decision;
    expect(data.procedure).toMatchObject({ inForce: { version, title }, isOvertaken: true });
  });
});

describe("the closing instant of a silence procedure", async () => {
  const given = await givenSilence(db);
  const params = { procedure: given.procedure.id };
  const page = `/en/chair/silence-procedures/${params.procedure}/extend-silence-procedure`;
  const browser = await aChairOf(db, given, round.silenceOpens.add({ hours: 1 }));
  const on = (day: string, clock: string) => ({
    "closes.day": day,
    "closes.month": "4",
    "closes.year": "2022",
    "closes.clock": clock,
  });

  test("is moved later in two steps, with a second look and a reason, and the page of the Chair and of a mission say so", async () => {
    expect((await browser.send(extendSilence, page, on("22", "17:00"), params)).status).toBe(409);
    const asked = await browser.send(extendSilence, page, on("24", "18:00"), params);
    expect(asked.location).toBe(`${page}?closesAt=2022-04-24T22%3A00%3A00Z`);
    const confirming = await browser.load(extendSilence, asked.location ?? "", params);
    expect(confirming.data).toMatchObject({
      look: { oddities: ["closes_on_a_weekend", "closes_in_a_year_without_holidays"] },
    });
    const { seen } = confirming.data;
    expect((await browser.send(extendSilence, asked.location ?? "", { seen, reason: "" }, params)).status).toBe(422);
    const moved = await browser.send(extendSilence, asked.location ?? "", { seen, reason: "More time." }, params);
    expect(moved.location).toBe(`/en/chair/silence-procedures/${params.procedure}?done=extended`);
    const extensions = [{ from: "2022-04-22T22:00:00Z", to: "2022-04-24T22:00:00Z", reason: "More time." }];
    const followed = await browser.load(silenceProcedure, `/en/chair/silence-procedures/${params.procedure}`, params);
    expect(followed.data.procedure).toMatchObject({ standing: "open", extensions });
    const mission = await signedInAs(aLoadContext(db, { now: round.silenceCloses }), given.stateA.person);
    const read = await mission.load(missionSilence, `/en/mission/silence-procedures/${params.procedure}`, params);
    expect(read.data.procedure).toMatchObject({ standing: "open", extensions });
  });
});

test("an hour that the clocks show twice is asked for once more, with the choice of two", async () => {
  const given = await givenText(db);
  const params = { decision: given.decision.id };
  const page = `/en/chair/modalities/${params.decision}/open-silence-procedure`;
  const browser = await aChairOf(db, given, round.proposed);
  const twice = { "closes.day": "6", "closes.month": "11", "closes.year": "2022", "closes.clock": "01:30" };
  const asked = await browser.send(openSilenceProcedure, page, twice, params);
  expect([asked.status, said(asked).problems.map(({ field }) => field)]).toEqual([422, ["closes.which"]]);
  const at = async (which: string) =>
    (await browser.send(openSilenceProcedure, page, { ...twice, "closes.which": which }, params)).location;
  expect(await at("first")).toContain("closesAt=2022-11-06T05%3A30%3A00Z");
  expect(await at("second")).toContain("closesAt=2022-11-06T06%3A30%3A00Z");
  expect((await browser.send(openSilenceProcedure, page, { ...twice, "closes.clock": "00:00" }, params)).status).toBe(
    422,
  );
});

describe("who objected", () => {
  const load = async (given: GivenPeriod, now = round.objecting) => {
    const browser = await aChairOf(db, given, now);
    const { id } = given.period;
    return (await browser.load(objectors, `/en/chair/no-objection-periods/${id}/objectors`, { period: id })).data;
  };
  const disclosuresOf = ({ period, chair }: GivenPeriod) =>
    readingAs(db, chair, (trx) => listDisclosures(trx, period.id));
  const referencesOf = ({ listed }: GivenPeriod) => listed.map(({ application }) => application.reference);

  test("is shown by note, with receipt, basis and what was withdrawn", async () => {
    const given = await givenCirculated(db, { count: 3 });
    const [one = "", two = "", three = ""] = referencesOf(given);
    const [stateA, stateB] = [await givenMission(db), await givenMission(db)];
    const object = async (by: typeof stateA, applications: string[], basis: string | null, now = round.objecting) =>
      accepted(await raiseObjection(as(db, by, now), { period: given.period.id, applications, basis }));
    await object(stateA, [one, two], "General basis.");
    await object(stateB, [two, three], null, round.objecting.add({ milliseconds: 1 }));
    const { id } = await readingAs(db, stateB, (trx) =>
      trx
        .selectFrom("objection")
        .select("id")
        .where("mission_id", "=", stateB.mission)
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
    accepted(await withdrawObjection(as(db, stateB, round.objecting.add({ hours: 1 })), { objection: id }));
    const { shown: seen } = await load(given, round.afterwards);
    expect(seen?.period).toMatchObject({
      process: given.process.shortName,
      opensAt: round.circulating.toString(),
      closesAt: round.periodCloses.toString(),
    });
    expect(seen?.counts).toMatchObject({ notes: 2, missions: 2, withdrawn: 1 });
    expect(seen?.notes.rows).toMatchObject([
      { basis: null, receivedAt: "2022-06-15T16:00:00.001Z" },
      { basis: "General basis.", objections: [{ withdrawnAt: null }, { withdrawnAt: null }] },
    ]);
  });

  test("is put on record each time that it is shown, and says so", async () => {
    const given = await givenCirculated(db);
    expect((await load(given)).shown?.before.total).toBe(0);
    expect((await load(given)).shown?.before.total).toBe(1);
    expect(await disclosuresOf(given)).toMatchObject([
      { readerRole: "chair", application: null, what: "objectors and bases" },
      { readerRole: "chair" },
    ]);
    expect((await eventsOf(database, given.period.id)).filter((event) => event === "ObjectorsDisclosed")).toHaveLength(
      2,
    );
  });

  test("is not shown, and no disclosure is recorded, to the Chair of another process", async () => {
    const given = await givenCirculated(db);
    const other = await aChairOf(db, await givenProcess(db), round.objecting);
    const { id } = given.period;
    const answer = await other.load(objectors, `/en/chair/no-objection-periods/${id}/objectors`, { period: id });
    expect(answer).toMatchObject({ status: 404, text: null });
    expect(await disclosuresOf(given)).toEqual([]);
  });

  test("is not shown where the decision does not disclose it to the Chair, with its paragraph", async () => {
    const { provisions } = oewg2019To2021;
    const given = await givenCirculated(db, {
      provisions: {
        objection: { ...provisions.objection, objectorSeenBy: [] },
        disclosure: { ...provisions.disclosure, objectors: [] },
      },
    });
    const mission = await givenMission(db);
    const input = { period: given.period.id, applications: referencesOf(given), basis: null };
    accepted(await raiseObjection(as(db, mission, round.objecting), input));
    const answer = await load(given);
    expect(answer).toMatchObject({
      shown: null,
      refusal: { because: "not_allowed", cites: provisions.objection.cites },
    });
    expect(JSON.stringify(answer)).not.toContain(mission.mission);
    expect(await disclosuresOf(given)).toEqual([]);
    expect(await lettersTo(database, given.chair.person)).toEqual(["list-circulated-for-chair"]);
  });

  test("is shown without its bases where the decision keeps them from the Chair", async () => {
    const { provisions } = oewg2019To2021;
    const given = await givenCirculated(db, {
      provisions: {
        objection: { ...provisions.objection, basis: "voluntary" },
        disclosure: { ...provisions.disclosure, reasons: ["applicant"] },
      },
    });
    const mission = await givenMission(db);
    const input = { period: given.period.id, applications: referencesOf(given), basis: "Kept to itself." };
    accepted(await raiseObjection(as(db, mission, round.objecting), input));
    const answer = await load(given);
    expect(answer.shown).toMatchObject({ basesShown: false, notes: { rows: [{ basis: null }] } });
    expect(JSON.stringify(answer)).not.toContain("Kept to itself.");
    expect(await disclosuresOf(given)).toMatchObject([{ what: "objectors" }]);
    const letters = await readingAs(db, given.chair, (trx) =>
      trx
        .selectFrom("letter")
        .select(["kind", "data"])
        .where("chair_of", "=", given.process.id)
        .where("kind", "like", "objection-%")
        .orderBy("kind")
        .execute(),
    );
    expect(letters).toMatchObject([
      { kind: "objection-received", data: { count: 1 } },
      { kind: "objection-received-for-chair", data: { basis: null, basisShown: false } },
    ]);
    expect(JSON.stringify(letters)).not.toContain("Kept to itself.");
  });
});
