import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { answerRequest } from "#acts/objections/answer-request.ts";
import { askWhoObjected } from "#acts/objections/ask-who-objected.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listDisclosed, listRequests } from "#db/objections/requests-to-chair.ts";
import { readingAs } from "#db/readers.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { anId } from "#support/an-id.ts";
import { withoutPromises } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenMission, givenProcess, refused } from "#support/given.ts";
import { auditOf, lettersTo, listDisclosures } from "#support/record.ts";
import { seeOwnProcess } from "#views/modalities/own-process.ts";
import { seeRequestsToChair } from "#views/objections/requests-to-chair.ts";

const database = await aDatabase();
const { db } = database;

const basis = "A basis that is for those whom the decision names.";

/** Three on a list: one objected to, one objected to and freed again, one to which nobody objects. */
async function givenAsked(options: Parameters<typeof givenCirculated>[1] = {}) {
  const given = await givenCirculated(db, { count: 3, ...options });
  const [objector, asker, other] = [await givenMission(db), await givenMission(db), await givenMission(db)];
  const [named, freed] = given.listed.map(({ application }) => application);
  const object = async (reference: string) =>
    accepted(
      await raiseObjection(as(db, objector, round.objecting), {
        period: given.period.id,
        applications: [reference],
        basis,
      }),
    ).next.note;
  await object(mustExist(named).reference);
  await object(mustExist(freed).reference);
  const [row] = await database.asOwner(`select id from objection where application_id = '${mustExist(freed).id}'`);
  const objection = anId<"objection">(String(row?.["id"]));
  accepted(await withdrawObjection(as(db, objector, round.objecting), { objection }));
  const asked = accepted(
    await askWhoObjected(as(db, asker, round.afterwards), { period: given.period.id, references: null }),
  ).next;
  return { ...given, objector, asker, other, named: mustExist(named), request: asked.id };
}

const toldTo = (reader: Parameters<typeof readingAs>[1], request: Parameters<typeof listDisclosed>[1]) =>
  readingAs(db, reader, (trx) => listDisclosed(trx, request));

test("the Chair discloses: kept with the request, on the confidential record, among the disclosures, told by a letter without a name, once", async () => {
  const given = await givenAsked();
  const { request, chair, asker, objector, named, period } = given;
  const context = as(db, chair, round.afterwards);
  const key = randomUUID();
  accepted(await answerRequest(context, { request, declinedBecause: null, key }));
  accepted(await answerRequest(context, { request, declinedBecause: null, key }));
  const [objectorName] = await database.asOwner(`select name from mission where id = '${objector.mission}'`);
  expect(await toldTo(asker, request)).toEqual([
    expect.objectContaining({
      reference: named.reference,
      objectors: [{ mission: objectorName?.["name"], basis }],
    }),
  ]);
  const lines = (await auditOf(database, period.id)).filter(({ event }) => event === "RequestAnswered");
  expect(lines).toEqual([expect.objectContaining({ confidential: true, actor_person: chair.person })]);
  const disclosures = await readingAs(db, chair, (trx) => listDisclosures(trx, period.id));
  expect(disclosures).toMatchObject([{ readerMission: asker.mission, what: "objectors and bases" }]);
  const letters = await database.asOwner(
    `select data::text as data, chair_of from letter where kind = 'request-answered' and event_key = 'RequestAnswered:${request}'`,
  );
  expect(letters).toMatchObject([{ chair_of: given.process.id }]);
  const written = String(letters[0]?.["data"]);
  expect(written).toContain(request);
  for (const secret of [String(objectorName?.["name"]), basis, named.reference, objector.mission])
    expect(written).not.toContain(secret);
});

test("what was told stays as it was told, and the request is answered once", async () => {
  const { request, chair } = await givenAsked();
  const context = as(db, chair, round.afterwards);
  accepted(await answerRequest(context, { request, declinedBecause: "Later." }));
  expect(refused(await answerRequest(context, { request, declinedBecause: null })).because).toBe("request_is_answered");
});

test("the Chair declines: the State reads the reason and nothing else, and no disclosure is on record", async () => {
  const { request, chair, asker, period } = await givenAsked();
  accepted(await answerRequest(as(db, chair, round.afterwards), { request, declinedBecause: "Consultations go on." }));
  const [own] = await readingAs(db, asker, (trx) => listRequests(trx, { mission: asker.mission }));
  expect(own?.answer).toMatchObject({ declinedBecause: "Consultations go on.", bases: false });
  expect(await toldTo(asker, request)).toEqual([]);
  expect(await readingAs(db, chair, (trx) => listDisclosures(trx, period.id))).toEqual([]);
});

test("where the decision keeps the bases from a State that asks, it is told who objected without them", async () => {
  const { disclosure } = oewg2021To2025.provisions;
  const { request, chair, asker } = await givenAsked({
    provisions: { disclosure: { ...disclosure, reasons: ["chair"] } },
  });
  accepted(await answerRequest(as(db, chair, round.afterwards), { request, declinedBecause: null }));
  expect((await toldTo(asker, request)).flatMap(({ objectors }) => objectors.map((one) => one.basis))).toEqual([null]);
});

test("nobody but the Chair of the process answers, and nobody but that State and the Chair reads", async () => {
  const { request, chair, officer, asker, other } = await givenAsked();
  const stranger = (await givenProcess(db)).chair;
  const answer = async (actor: Parameters<typeof as>[1]) =>
    refused(await answerRequest(as(db, actor, round.afterwards), { request, declinedBecause: null })).because;
  expect(await answer(stranger)).toBe("not_found");
  expect(await answer(officer)).toBe("not_allowed");
  expect(await answer(asker)).toBe("not_allowed");
  accepted(await answerRequest(as(db, chair, round.afterwards), { request, declinedBecause: null }));
  for (const reader of [other, stranger]) {
    expect(await toldTo(reader, request)).toEqual([]);
    expect(await readingAs(db, reader, (trx) => listRequests(trx, {}))).toEqual([]);
  }
  expect(await toldTo(chair, request)).toHaveLength(1);
});

test("a mission that has ended is told nothing, and its request waits for the Chair no longer", async () => {
  const { request, chair, asker } = await givenAsked();
  const context = as(db, chair, round.afterwards);
  const waiting = async () => [
    ...((await seeRequestsToChair(context, 1))?.waiting ?? []),
    ...((await seeOwnProcess(context))?.waiting ?? []),
  ];
  expect((await waiting()).map(({ id }) => id)).toEqual([request, request]);
  await withoutPromises(
    database,
    "mission",
    `update mission set ended_at = '${round.afterwards.toString()}', ended_by = '${chair.person}' where id = '${asker.mission}'`,
  );
  expect(await waiting()).toEqual([]);
  expect((await seeRequestsToChair(context, 1))?.answered).toMatchObject([{ id: request, answer: null }]);
  for (const declinedBecause of [null, "Later."])
    expect(refused(await answerRequest(context, { request, declinedBecause })).because).toBe("mission_has_ended");
});

test("within the settlement margin the Chair waits", async () => {
  const given = await givenCirculated(db);
  const asker = await givenMission(db);
  const at = round.periodCloses.add({ seconds: 1 });
  const { next } = accepted(await askWhoObjected(as(db, asker, at), { period: given.period.id, references: null }));
  const outcome = await answerRequest(as(db, given.chair, at), { request: next.id, declinedBecause: null });
  expect(refused(outcome).because).toBe("settlement_margin_has_not_passed");
  expect(await lettersTo(database, given.chair.person)).toContain("objectors-asked-for");
});
