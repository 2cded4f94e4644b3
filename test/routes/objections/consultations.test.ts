import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { extendConsultations as extendTheConsultations } from "#acts/objections/extend-consultations.ts";
import { liftHold } from "#acts/objections/lift-hold.ts";
import { maintainObjection } from "#acts/objections/maintain-objection.ts";
import { recordOutcomes } from "#acts/objections/record-outcomes.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { writeInConsultation } from "#acts/objections/write-in-consultation.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, aPersonIn, as, givenMission, theClock } from "#support/given.ts";
import {
  chairConsults,
  classesWith,
  givenListIn,
  holds,
  lapseList,
  object,
  objectionOf,
  referencesOf,
} from "#support/in-window.ts";
import { aDelegation } from "#support/missions.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { faultsOfHtml } from "#support/valid-html.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import { encloseNames } from "#views/objections/objection-to-raise.ts";
import * as extendConsultations from "../../../app/routes/chair/extend-consultations.tsx";
import * as recordObjectorsAnswer from "../../../app/routes/chair/record-objectors-answer.tsx";
import * as writeInConsultationPage from "../../../app/routes/chair/write-in-consultation.tsx";
import * as writeToChair from "../../../app/routes/mission/write-to-chair.tsx";

/* The pages of a consultation and of a hold, as whole documents. */

const database = await aDatabase();
const { db } = database;
const portal = await theWholePortal();
const consulting = instant("2022-07-08T15:00:00Z");

async function pageOf(person: Id<"person">, address: string, now: Instant = consulting) {
  const context: AppLoadContext = { ...aLoadContext(db, { now, env: { demonstration: true } }), shared: {} };
  const browser = await signedInAs(context, person);
  const cookie = Array.from(browser.cookies, ([name, value]) => `${name}=${value}`).join("; ");
  const response = await portal(context, address, { headers: { "User-Agent": "Test browser", Cookie: cookie } });
  // Before it is built, the stylesheet has no address.
  const html = (await response.text()).replace('<link rel="stylesheet" href=""/>', "");
  expect(response.status, address).toBe(200);
  expect(await faultsOfHtml(html), address).toEqual([]);
  return html;
}

test("the Chair reads who says what in a consultation, and writes in it; the State that objected reads what it was asked", async () => {
  const state = await aDelegation(db);
  const given = await givenListIn(db, { count: 2, provisions: chairConsults });
  await object(db, state.actor, given, [0, 1]);
  const [sent] = await database.asOwner(`select reference from objection_note where mission_id = '${state.mission}'`);
  const receipt = await pageOf(
    state.person,
    `/en/mission/objection-notes/${String(sent?.["reference"])}`,
    round.objecting,
  );
  expect(receipt).toContain("it can also be withdrawn until that consultation ends");
  await lapseList(db, given);
  const [reference = ""] = referencesOf(given, [0]);
  const list = await pageOf(state.person, `/en/mission/no-objection-periods/${given.period.id}`);
  expect(list).toContain("Where the Chair consults on it, it can also be withdrawn until that consultation ends.");
  const chair = await aPersonIn(db, { role: "chair", process: given.process.id });
  const officer = await aPersonIn(db, { role: "secretariat" });
  expect(await pageOf(officer, `/en/secretariat/no-objection-periods/${given.period.id}`)).toContain(
    "Some organisations still wait. The list says of each for what.",
  );
  const objection = await objectionOf(database, state.actor, given, 0);
  accepted(await maintainObjection(as(db, state.actor, consulting), { objection }));
  const request = { reference, words: "Would your mission say more?", mission: state.mission };
  accepted(await writeInConsultation(as(db, given.chair, consulting), request));
  const desk = await pageOf(chair, "/en/chair");
  expect(desk).toContain("/en/chair/consultations");
  expect(desk).toContain("10\u00a0Jul,\u00a018:00 (22:00\u00a0UTC)");
  expect(await pageOf(chair, "/en/chair/consultations")).toContain(`/en/chair/consultations/${reference}`);
  const shown = await pageOf(chair, `/en/chair/consultations/${reference}`);
  expect(shown).toContain("Maintained");
  expect(shown).toContain("Would your mission say more?");
  expect(await pageOf(chair, `/en/chair/consultations/${reference}/write-in-consultation`)).toContain(state.mission);
  expect(await pageOf(chair, `/en/chair/consultations/${reference}/record-objectors-answer`)).toContain(objection);
  const [note] = await database.asOwner(`select reference from objection_note where mission_id = '${state.mission}'`);
  const own = await pageOf(state.person, `/en/mission/objection-notes/${String(note?.["reference"])}`);
  expect(own).toContain("Would your mission say more?");
  expect(own).toContain(`/en/mission/objections/${objection}/withdraw-objection`);
  const other = await objectionOf(database, state.actor, given, 1);
  expect(own).toContain(`/en/mission/objections/${other}/maintain-objection`);
  for (const act of ["withdraw-objection", "maintain-objection"])
    expect(await pageOf(state.person, `/en/mission/objections/${other}/${act}`)).toContain("<form");
  const over = instant("2022-07-11T15:00:00Z");
  expect(await pageOf(state.person, `/en/mission/objection-notes/${String(note?.["reference"])}`, over)).toContain(
    "The period has closed, and the Chair consults no longer. The objections that still stand take effect.",
  );
});

test("a State writes to the Chair from its note, beside what it was asked; the Chair reads it as from that State; nothing of it stands where another State looks", async () => {
  const [state, another] = [await aDelegation(db), await aDelegation(db)];
  const given = await givenListIn(db, { count: 1, provisions: chairConsults });
  for (const { actor } of [state, another]) await object(db, actor, given, [0]);
  await lapseList(db, given);
  const [reference = ""] = referencesOf(given, [0]);
  const objection = await objectionOf(database, state.actor, given, 0);
  const request = { reference, words: "Would your mission say more?", mission: state.mission };
  accepted(await writeInConsultation(as(db, given.chair, consulting), request));
  const notes = await database.asOwner(`select mission_id, reference from objection_note`);
  const noteOf = (mission: string) =>
    `/en/mission/objection-notes/${String(notes.find((one) => one["mission_id"] === mission)?.["reference"])}`;
  const page = `/en/mission/objections/${objection}/write-to-chair`;
  expect(await pageOf(state.person, noteOf(state.mission))).toContain(page);
  const form = await pageOf(state.person, page);
  expect(form).toContain("Would your mission say more?");
  expect(form).toContain("Send to the Chair");
  expect(form).toContain("An objection that its State neither maintains nor withdraws stands at the end.");
  const browser = await signedInAs(aLoadContext(db, { now: consulting.add({ minutes: 1 }) }), state.person);
  const nothing = await browser.send(writeToChair, page, { words: " " }, { objection });
  expect(nothing.status).toBe(422);
  expect(nothing.data).toMatchObject({ problems: [{ field: "words" }] });
  const sent = await browser.send(writeToChair, page, { words: "It is no academic institution." }, { objection });
  expect(sent.location).toBe(`${noteOf(state.mission)}?done=written`);
  const own = await pageOf(state.person, sent.location ?? "");
  expect(own).toContain("It has gone to the Chair.");
  expect(own).toContain("It is no academic institution.");
  const theirs = await pageOf(another.person, noteOf(another.mission));
  expect(theirs).toContain("write-to-chair");
  expect(theirs).not.toContain("academic institution.");
  const chair = await aPersonIn(db, { role: "chair", process: given.process.id });
  const shown = await pageOf(chair, `/en/chair/consultations/${reference}`);
  expect(shown).toContain("It is no academic institution.");
  expect(shown).toContain("From ");
  expect(shown).toContain("New: not answered yet");
  const waits = "1 State has written and waits for an answer";
  for (const list of ["/en/chair", "/en/chair/consultations"]) expect(await pageOf(chair, list)).toContain(waits);
  // It was called by telephone: that is noted, and it waits no longer.
  const writing = `/en/chair/consultations/${reference}/write-in-consultation`;
  const toWrite = await pageOf(chair, writing);
  expect(toWrite.split("A note on what was said with")).toHaveLength(2);
  expect(toWrite.slice(0, toWrite.indexOf("<textarea"))).toContain("It is no academic institution.");
  const office = await signedInAs(aLoadContext(db, { now: consulting.add({ minutes: 2 }) }), chair);
  const noted = { to: `spoken-with-${state.mission}`, words: "Called on Friday." };
  const ended = instant("2022-07-11T15:00:00Z");
  expect(await pageOf(chair, `/en/chair/consultations/${reference}`, ended)).not.toContain("New: not answered yet");
  const done = (await office.send(writeInConsultationPage, writing, noted, { reference })).location ?? "";
  expect(await pageOf(chair, done)).toContain("The note is on record.");
  for (const list of ["/en/chair", "/en/chair/consultations"]) expect(await pageOf(chair, list)).not.toContain(waits);
  expect(await pageOf(chair, writing)).not.toContain("A note on what was said with");
  expect(await pageOf(state.person, noteOf(state.mission))).not.toContain(noted.words);
  expect(await pageOf(state.person, page, ended)).toContain("There is nothing to write to the Chair about now");
  expect(await pageOf(state.person, noteOf(state.mission), ended)).not.toContain("/write-to-chair");
});

test("an answer that is put on record is read back first, with the State and what it does; what has changed meanwhile is refused before it is read back", async () => {
  const state = await aDelegation(db);
  const given = await givenListIn(db, { count: 1, provisions: chairConsults });
  await object(db, state.actor, given, [0]);
  await lapseList(db, given);
  const [reference = ""] = referencesOf(given, [0]);
  const objection = await objectionOf(database, state.actor, given, 0);
  const chair = await signedInAs(
    aLoadContext(db, { now: consulting }),
    await aPersonIn(db, { role: "chair", process: given.process.id }),
  );
  const page = `/en/chair/consultations/${reference}/record-objectors-answer`;
  const said = { objection, answer: "withdrawn", letter: "Note 12" };
  const send = (sent: Record<string, string>) => chair.send(recordObjectorsAnswer, page, sent, { reference });
  const standing = () => database.asOwner(`select 1 from objection where id = '${objection}' and withdrawn_at is null`);
  const [{ name } = {}] = await database.asOwner(`select name from mission where id = '${state.mission}'`);
  expect((await send(said)).data).toMatchObject({
    problems: [],
    submitted: { letter: ["Note 12"] },
    confirm: { mission: name, answer: "withdrawn", letter: "Note 12" },
  });
  expect(await standing()).toHaveLength(1);
  expect((await send({ ...said, step: "change" })).data).toMatchObject({
    problems: [],
    submitted: { letter: ["Note 12"], answer: ["withdrawn"] },
  });
  expect(await standing()).toHaveLength(1);
  expect((await send({ ...said, step: "confirm" })).location).toContain("done=answered");
  expect(await standing()).toEqual([]);
  const again = await send(said);
  expect(again.status).toBe(409);
  expect(again.data).toMatchObject({ refusal: { because: "objection_already_withdrawn" } });
});

test("an answer without its objection, and a request to nobody, are asked for, and what was written is kept", async () => {
  const state = await aDelegation(db);
  const given = await givenListIn(db, { count: 1, provisions: chairConsults });
  await object(db, state.actor, given, [0]);
  await lapseList(db, given);
  const [reference = ""] = referencesOf(given, [0]);
  const chair = await signedInAs(
    aLoadContext(db, { now: consulting }),
    await aPersonIn(db, { role: "chair", process: given.process.id }),
  );
  const page = `/en/chair/consultations/${reference}`;
  const answered = await chair.send(
    recordObjectorsAnswer,
    `${page}/record-objectors-answer`,
    { letter: "Note 12" },
    { reference },
  );
  expect(answered.status).toBe(422);
  expect(answered.data).toMatchObject({
    problems: [
      { field: "objection", words: "Choose an answer under “Whose objection”" },
      { field: "answer", words: "Choose an answer under “What the State says”" },
    ],
    submitted: { letter: ["Note 12"] },
  });
  const written = await chair.send(
    writeInConsultationPage,
    `${page}/write-in-consultation`,
    { to: "no-mission", words: "To whom?" },
    { reference },
  );
  expect(written.data).toMatchObject({ problems: [{ field: "to" }], submitted: { words: ["To whom?"] } });
  expect(await database.asOwner("select 1 from consultation_entry where words = 'To whom?'")).toEqual([]);
});

test("the desk of a mission shows until when the Chair consults it, and on how many it has said nothing; the Chair reads what came of it", async () => {
  const [state, another] = [await aDelegation(db), await aDelegation(db)];
  const given = await givenListIn(db, { count: 2, provisions: chairConsults });
  await object(db, state.actor, given, [0, 1]);
  expect(await pageOf(state.person, "/en/mission", round.objecting)).not.toContain("The Chair consults on");
  await lapseList(db, given);
  const desk = await pageOf(state.person, "/en/mission");
  expect(desk).toContain("The Chair consults on 2 objections of your mission");
  expect(desk).toContain("Your mission has neither maintained nor withdrawn 2 of them yet.");
  expect(desk).toContain("Maintain or withdraw");
  expect(await pageOf(another.person, "/en/mission")).not.toContain("The Chair consults on");
  for (const place of [0, 1]) {
    const objection = await objectionOf(database, state.actor, given, place);
    const say = place === 0 ? maintainObjection : withdrawObjection;
    accepted(await say(as(db, state.actor, consulting), { objection }));
  }
  const said = await pageOf(state.person, "/en/mission");
  expect(said).toContain("The Chair consults on 1 objection of your mission");
  expect(said).toContain("Your mission maintains what it objected to.");
  const over = instant("2022-07-17T15:00:00Z");
  expect(await pageOf(state.person, "/en/mission", over)).not.toContain("The Chair consults on");
  const chair = await aPersonIn(db, { role: "chair", process: given.process.id });
  const [first = "", second = ""] = referencesOf(given, [0, 1]);
  expect(await pageOf(chair, `/en/chair/consultations/${first}`, over)).toContain(
    "The organisation is held back: an objection stood",
  );
  expect(await pageOf(chair, `/en/chair/consultations/${second}`, over)).toContain(
    "The organisation is held back no longer",
  );
  const { application } = mustExist(given.listed[1]);
  accepted(await recordOutcomes(as(db, theClock, over), { period: given.period.id, applications: [application.id] }));
  const [granted] = await database.asOwner(`select id from accreditation where application_id = '${application.id}'`);
  const record = await pageOf(given.officer.person, `/en/secretariat/accreditations/${String(granted?.["id"])}`, over);
  expect(record).toContain("when the Chair had consulted, no objection stood");
});

test("of a State that said nothing the note says what that means, and the Chair reads afterwards that it maintained thereby", async () => {
  const state = await aDelegation(db);
  const given = await givenListIn(db, { count: 1, provisions: chairConsults });
  await object(db, state.actor, given, [0]);
  await lapseList(db, given);
  const [note] = await database.asOwner(`select reference from objection_note where mission_id = '${state.mission}'`);
  const own = await pageOf(state.person, `/en/mission/objection-notes/${String(note?.["reference"])}`);
  expect(own).toContain("Until then your mission can maintain or withdraw what it objects to.");
  expect(own).toContain("An objection that its State neither maintains nor withdraws stands at the end.");
  const chair = await aPersonIn(db, { role: "chair", process: given.process.id });
  const [reference = ""] = referencesOf(given, [0]);
  const page = `/en/chair/consultations/${reference}`;
  expect(await pageOf(chair, page)).toContain("Neither maintained nor withdrawn so far");
  expect(await pageOf(chair, page, instant("2022-07-17T15:00:00Z"))).toContain("Maintained: not withdrawn");
});

test("the Chair lets a consultation go on for longer: reads the new end back, gives the reason; the State reads both", async () => {
  const state = await aDelegation(db);
  const given = await givenListIn(db, { count: 2, provisions: chairConsults });
  await object(db, state.actor, given, [0, 1]);
  await lapseList(db, given);
  const [reference = ""] = referencesOf(given, [0]);
  const params = { reference };
  const chair = await aPersonIn(db, { role: "chair", process: given.process.id });
  const browser = await signedInAs(aLoadContext(db, { now: consulting, env: { demonstration: true } }), chair);
  const page = `/en/chair/consultations/${reference}/extend-consultations`;
  expect(await pageOf(chair, `/en/chair/consultations/${reference}`)).toContain(page);
  expect(await pageOf(chair, page)).toContain("all 2 organisations");
  const on = (day: string) => ({
    "closes.day": day,
    "closes.month": "7",
    "closes.year": "2022",
    "closes.clock": "18:00",
  });
  expect((await browser.send(extendConsultations, page, on("9"), params)).status).toBe(409);
  expect((await browser.send(extendConsultations, page, {}, params)).status).toBe(422);
  const asked = await browser.send(extendConsultations, page, on("16"), params);
  const confirming = await pageOf(chair, asked.location ?? "");
  expect(confirming).toContain("Saturday");
  expect(confirming).toContain("It closes on a week-end.");
  expect(confirming).toContain("all 2 organisations");
  expect((await browser.send(extendConsultations, asked.location ?? "", { reason: "" }, params)).status).toBe(422);
  const moved = await browser.send(extendConsultations, asked.location ?? "", { reason: "Capitals asked." }, params);
  expect(moved.location).toBe(`/en/chair/consultations/${reference}?done=extended`);
  const shown = await pageOf(chair, moved.location ?? "");
  expect(shown).toContain("The new end is on record.");
  expect(shown).toContain("Capitals asked.");
  const [note] = await database.asOwner(`select reference from objection_note where mission_id = '${state.mission}'`);
  const own = await pageOf(state.person, `/en/mission/objection-notes/${String(note?.["reference"])}`);
  expect(own).toContain("Capitals asked.");
  expect(own).toContain("16\u00a0July 2022");
  const over = instant("2022-07-17T15:00:00Z");
  expect(await pageOf(chair, page, over)).toContain("The Chair does not consult on this organisation now.");
});

test("a State that holds reads until when, and every State reads what is open still after the close", async () => {
  const [state, another] = [await aDelegation(db), await aDelegation(db)];
  const hold = { limit: { unit: "calendar_days", count: 20 }, then: "objection" } as const;
  const given = await givenListIn(db, { count: 2, classes: classesWith({ hold }) });
  const { next } = await holds(db, state.actor, given, [0]);
  const held = ["/en/mission", `/en/mission/no-objection-periods/${given.period.id}`].map((address) =>
    pageOf(state.person, address, round.objecting),
  );
  for (const html of await Promise.all(held)) {
    expect(html).toMatch(/Your mission holds 1\s(?:<!-- -->)?organisation\./);
    expect(html).not.toContain("Your mission objects to");
  }
  const notes = await pageOf(state.person, "/en/mission/objections", round.objecting);
  expect([notes.includes(">Holds<"), notes.includes(">Stands<")]).toEqual([true, false]);
  await givenMission(db);
  await lapseList(db, given);
  const objection = await objectionOf(database, state.actor, given, 0);
  const later = instant("2022-07-04T12:00:00Z");
  const note = await pageOf(state.person, `/en/mission/objection-notes/${next.note}`, later);
  expect(note).toContain(`/en/mission/objections/${objection}/lift-hold`);
  expect(await pageOf(state.person, `/en/mission/objections/${objection}/lift-hold`, later)).toContain("<form");
  const list = `/en/mission/no-objection-periods/${given.period.id}`;
  const [reference = ""] = referencesOf(given, [0]);
  const seen = await pageOf(another.person, list, later);
  expect(seen).toContain("Kept open");
  expect(seen).toContain(reference);
  expect(seen).toContain("raise-objection");
  const meanwhile = await pageOf(another.person, list, round.objecting);
  expect(meanwhile).not.toContain("Kept open");
  expect(meanwhile).toContain("Instead of objecting, a State may hold");
  const names = encloseNames(as(db, another.actor, round.objecting), given.period.id, referencesOf(given, [0, 1]));
  const confirming = await pageOf(
    another.person,
    `${list}/raise-objection?names=${encodeURIComponent(names)}`,
    round.objecting,
  );
  expect(confirming).toContain("It holds");
  expect(confirming).toContain("keeps the organisation open for all States, for 20 calendar days at most");
  expect(note).toContain("Hold received");
  // Once its limit has ended it is an objection that stands, in the list as on the receipt.
  const pastLimit = later.add({ hours: 30 * 24 });
  const objects = await pageOf(state.person, "/en/mission/objections", pastLimit);
  expect([objects.includes(">Stands<"), objects.includes("the limit of")]).toEqual([true, false]);
  accepted(await liftHold(as(db, state.actor, later), { objection }));
  const lifted = await pageOf(state.person, `/en/mission/objection-notes/${next.note}`, later);
  expect(lifted).toContain("Hold lifted");
  expect(lifted).not.toContain("Hold received");
});

test("all objections of a note are ticked by a link, and none again, without scripts", async () => {
  const state = await aDelegation(db);
  const given = await givenListIn(db, { count: 3 });
  const { next } = await object(db, state.actor, given, [0, 1, 2]);
  const objection = await objectionOf(database, state.actor, given, 0);
  accepted(await withdrawObjection(as(db, state.actor, round.objecting), { objection }));
  const address = `/en/mission/objection-notes/${next.note}/withdraw-objections`;
  const ticked = (html: string) => [html.split('type="checkbox"').length - 1, html.split('checked=""').length - 1];
  const none = await pageOf(state.person, address, round.objecting);
  expect(ticked(none)).toEqual([2, 0]);
  expect(none).toContain(`href="${address}?tick=all"`);
  const all = await pageOf(state.person, `${address}?tick=all`, round.objecting);
  expect(ticked(all)).toEqual([2, 2]);
  expect(all).toContain(`href="${address}"`);
});

test("a State that withdrew in the period, or whose hold ended without an objection, is not told that the Chair consults others on the organisation", async () => {
  const [state, another] = [await aDelegation(db), await aDelegation(db)];
  const hold = { limit: { unit: "calendar_days", count: 5 }, then: "lifted" } as const;
  const classes = classesWith({ hold }, chairConsults);
  const given = await givenListIn(db, { count: 2, provisions: chairConsults, classes });
  const withdrawn = await object(db, state.actor, given, [0]);
  const objection = await objectionOf(database, state.actor, given, 0);
  accepted(await withdrawObjection(as(db, state.actor, round.objecting.add({ minutes: 1 })), { objection }));
  const held = await holds(db, state.actor, given, [1]);
  await object(db, another.actor, given, [0, 1]);
  await lapseList(db, given);
  const references = referencesOf(given, [0, 1]);
  const extension = { reference: references[0] ?? "", closesAt: instant("2022-07-15T22:00:00Z"), reason: "A reason." };
  accepted(await extendTheConsultations(as(db, given.chair, consulting), extension));
  const later = consulting.add({ minutes: 1 });
  const pages = [
    `/en/mission/objection-notes/${withdrawn.next.note}`,
    `/en/mission/objection-notes/${held.next.note}`,
    `/en/mission/objections/${objection}/withdraw-objection`,
    `/en/mission/objections/${objection}/write-to-chair`,
    "/en/mission",
    "/en/mission/objections",
    `/en/mission/no-objection-periods/${given.period.id}`,
  ];
  for (const page of pages) {
    const html = await pageOf(state.person, page, later);
    for (const words of [
      "The Chair consults until",
      "The Chair consults on",
      "the Chair consults no longer",
      "A reason.",
      "15\u00a0July 2022",
    ])
      expect(html, page).not.toContain(words);
  }
  const told = await pageOf(another.person, "/en/mission", later);
  expect(told).toContain("The Chair consults on 2 objections of your mission");
});
