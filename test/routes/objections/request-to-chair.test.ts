import { expect, test } from "vitest";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, aPersonIn, as, givenCirculated, type GivenPeriod } from "#support/given.ts";
import { aDelegation, type Delegation } from "#support/missions.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

const database = await aDatabase();
const { db } = database;
const portal = await theWholePortal();

/** Somebody before the whole portal, or nobody in particular. */
async function visiting(person: Id<"person"> | null, now: Instant = round.afterwards) {
  const context = () => ({ ...aLoadContext(db, { now }), shared: {} });
  const cookies = person === null ? [] : Array.from((await signedInAs(context(), person)).cookies);
  const headers = {
    Cookie: cookies.map(([name, value]) => `${name}=${value}`).join("; "),
    "User-Agent": "Test browser",
  };
  const ask = async (address: string, body?: Record<string, string>) => {
    const sent = body === undefined ? {} : { method: "POST", body: new URLSearchParams(body) };
    const answer = await portal(context(), address, { headers, ...sent });
    return { status: answer.status, text: await answer.text(), location: answer.headers.get("Location") ?? "" };
  };
  return ask;
}

const basis = "The general basis that was given.";

/** Two on a list whose period is over; one State objects to the first of them, another asks, a third does neither. */
async function givenOver() {
  const given = await givenCirculated(db, { count: 2 });
  const [objector, asker, other] = [await aDelegation(db), await aDelegation(db), await aDelegation(db)];
  const [named, unnamed] = given.listed.map(({ application }) => application);
  const note = { period: given.period.id, applications: [mustExist(named).reference], basis };
  accepted(await raiseObjection(as(db, objector.actor, round.objecting), note));
  const [row] = await database.asOwner(`select name from mission where id = '${objector.mission}'`);
  return {
    ...given,
    objector: String(row?.["name"]),
    asker,
    other,
    named: mustExist(named),
    unnamed: mustExist(unnamed),
    chairPerson: await aPersonIn(db, { role: "chair", process: given.process.id }),
  };
}

const list = ({ period }: GivenPeriod) => `/en/mission/no-objection-periods/${period.id}`;

async function asked(given: GivenPeriod & { readonly asker: Delegation }, references = "") {
  const ask = await visiting(given.asker.person);
  const answer = await ask(`${list(given)}/ask-who-objected`, { references });
  expect(answer.status).toBe(303);
  return answer.location;
}

test("a State asks, the Chair answers, the State reads; another State, an observer, the Secretariat and the public see nothing", async () => {
  const given = await givenOver();
  const state = await visiting(given.asker.person);
  expect((await state(list(given))).text).toContain("Ask the Chair who objected");
  const page = await asked(given);
  const waits = await state(page);
  expect(waits.text).toContain("The Chair has not answered yet.");
  expect(waits.text).not.toContain(given.objector);

  const chair = await visiting(given.chairPerson);
  const request = page.split("/").at(-1) ?? "";
  const toAnswer = `/en/chair/requests/${request}/answer-request`;
  for (const desk of ["/en/chair", "/en/chair/requests"]) expect((await chair(desk)).text).toContain(toAnswer);
  const before = await chair(toAnswer);
  expect(before.text).not.toContain(given.objector);
  expect((await chair(toAnswer, { answer: "disclose" })).status).toBe(303);

  const told = await state(page);
  for (const words of [given.objector, basis, given.named.reference]) expect(told.text).toContain(words);
  expect(told.text).not.toContain(given.unnamed.reference);
  const overview = await chair("/en/chair/requests");
  expect(overview.text).toContain("Told of 1 objection, bases included");
  expect(overview.text).toContain("Who objected, and the bases");
  // Which lists went to whom, whom pages tell without a request, and where the letters are.
  expect(overview.text).toContain("Lists that went out");
  expect(overview.text).toMatch(/Proposed list, list 1[^]*all missions[^]*nobody/);
  expect(overview.text).toContain('href="/en/secretariat/letters"');

  const observer = await aDelegation(db, { memberState: false });
  const officer = await aPersonIn(db, { role: "secretariat" });
  const applicant = mustExist(given.listed[0]).applicant.person;
  const otherChair = await aPersonIn(db, { role: "chair", process: (await givenCirculated(db)).process.id });
  for (const [person, status] of [
    [given.other.person, 404],
    [observer.person, 404],
    [officer, 403],
    [applicant, 403],
    [otherChair, 403],
    [null, 302],
  ] as const)
    expect([person, (await (await visiting(person))(page)).status]).toEqual([person, status]);
  expect((await (await visiting(otherChair))(toAnswer)).status).toBe(404);

  const others = await visiting(given.other.person);
  const notTold = [given.objector, basis, page];
  for (const address of [list(given), "/en/mission", "/en/mission/objections"]) {
    const { text } = await others(address);
    for (const words of notTold) expect(text).not.toContain(words);
  }
  const desk = await visiting(officer);
  for (const address of [
    `/en/secretariat/no-objection-periods/${given.period.id}`,
    "/en/secretariat/audit-trail",
    "/en/secretariat/letters/all?state=waiting",
  ]) {
    const { text } = await desk(address);
    for (const words of [...notTold, "asked who objected"]) expect(text).not.toContain(words);
  }
  const public_ = await visiting(null);
  for (const address of [`/en/processes/${given.process.slug}`, "/en"])
    for (const words of notTold) expect((await public_(address)).text).not.toContain(words);
});

test("the Chair declines with a reason, which the form asks for", async () => {
  const given = await givenOver();
  const page = await asked(given, given.named.reference);
  const request = page.split("/").at(-1) ?? "";
  const chair = await visiting(given.chairPerson);
  const act = `/en/chair/requests/${request}/answer-request`;
  expect((await chair(act)).text).toContain(given.named.reference);
  const empty = await chair(act, { answer: "decline", reason: "" });
  expect(empty.status).toBe(422);
  expect(empty.text).toContain("Give the reason for which you decline.");
  expect((await chair(act, {})).status).toBe(422);
  expect((await chair(act, { answer: "decline", reason: "Consultations go on." })).status).toBe(303);
  expect((await chair(act, { answer: "disclose" })).status).toBe(409);
  const read = await (await visiting(given.asker.person))(page);
  expect(read.text).toContain("Consultations go on.");
  expect(read.text).not.toContain(given.objector);
});

test("what is no reference, or not on the list, is said on the form; while the period is open the page says when", async () => {
  const given = await givenOver();
  const state = await visiting(given.asker.person);
  const page = `${list(given)}/ask-who-objected`;
  const nonsense = await state(page, { references: "everybody" });
  expect(nonsense.status).toBe(422);
  expect(nonsense.text).toContain("there is no reference in");
  const elsewhere = mustExist((await givenCirculated(db)).listed[0]).application.reference;
  expect((await state(page, { references: elsewhere })).status).toBe(409);
  const early = await visiting(given.asker.person, round.objecting);
  expect((await early(page)).text).toContain("A State may ask who objected once the no-objection period has closed");
  expect((await early(list(given))).text).not.toContain("Ask the Chair who objected");
});

test("a reason with a disclosure is refused and kept: nothing is told, and nothing that was typed is lost", async () => {
  const given = await givenOver();
  const page = await asked(given);
  const chair = await visiting(given.chairPerson);
  const act = `/en/chair/requests/${page.split("/").at(-1) ?? ""}/answer-request`;
  const both = await chair(act, { answer: "disclose", reason: "Consultations go on." });
  expect(both.status).toBe(422);
  for (const words of ["A reason is sent only if you decline.", "Consultations go on.</textarea>"])
    expect(both.text).toContain(words);
  const state = await visiting(given.asker.person);
  expect((await state(page)).text).toContain("The Chair has not answered yet.");
  expect((await chair(act, { answer: "disclose", reason: " \r\n " })).status).toBe(303);
  expect((await state(page)).text).toContain(given.objector);
});

test("who asks while a request waits finds the way to it, on the form, where it is refused, and where nothing can be asked any more", async () => {
  const given = await givenOver();
  const ask = `${list(given)}/ask-who-objected`;
  const state = await visiting(given.asker.person);
  expect((await state(ask)).text).not.toContain("/en/mission/requests/");
  const first = await asked(given, given.named.reference);
  const again = await state(ask, { references: given.named.reference });
  expect(again.status).toBe(409);
  for (const { text } of [again, await state(ask)]) expect(text).toContain(`href="${first}"`);
  const second = await asked(given);
  const closed = await state(ask);
  expect(closed.text).toContain("the Chair has not answered yet.");
  for (const page of [first, second]) expect(closed.text).toContain(`href="${page}"`);
  expect((await (await visiting(given.other.person))(ask)).text).not.toContain(first);
  // Once it is answered, its answer stands on the list and in no one's way.
  const answer = (page: string) => `/en/chair/requests/${page.split("/").at(-1) ?? ""}/answer-request`;
  const chair = await visiting(given.chairPerson);
  for (const page of [first, second]) expect((await chair(answer(page), { answer: "disclose" })).status).toBe(303);
  expect((await state(ask)).text).not.toContain(first);
});
