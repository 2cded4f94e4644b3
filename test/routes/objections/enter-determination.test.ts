import { expect, test } from "vitest";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import {
  confirmedAt,
  enteredAt,
  givenEntered,
  givenListBeforeBody,
  said as saidOn,
  saidOfAll,
} from "#support/before-body.ts";
import { aDatabase } from "#support/database.ts";
import { later } from "#support/factories.ts";
import { accepted, as, givenOfficer } from "#support/given.ts";
import { aLoadContext, said, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import * as answerDetermination from "../../../app/routes/secretariat/answer-determination.tsx";
import * as enterDetermination from "../../../app/routes/secretariat/enter-determination.tsx";

/* A list of more than a page: nothing typed on one is lost on another, whatever the button. */

const database = await aDatabase();
const { db } = database;
const given = await givenListBeforeBody(db, 103);
const params = { list: given.list };
const path = `/en/secretariat/lists/${given.list}/enter-determination`;
const officer = await signedInAs(aLoadContext(db, { now: enteredAt }), given.officer.person);

const about = {
  session: given.session.id,
  how: "vote",
  symbol: "A/AC.900/4",
  "decided.day": "26",
  "decided.month": "7",
  "decided.year": "2022",
  "decided.clock": "11:00",
  all: "yes",
};

const load = async (query = "") => (await officer.load(enterDetermination, path + query, params)).data;

/** Sends the page as a browser does: with each row as it stands, but for those that are typed into. */
async function press(then: string, query = "", into: Record<string, Record<string, string>> = {}, more = {}) {
  const { rows } = await load(query);
  const column = (name: "outcome" | "votes" | "opposed") =>
    rows.map(({ reference, typed }) => into[reference]?.[name] ?? typed?.[name] ?? "");
  return officer.send(
    enterDetermination,
    path + query,
    {
      ...about,
      ...more,
      then,
      reference: rows.map(({ reference }) => reference),
      outcome: column("outcome"),
      votes: column("votes"),
      opposed: column("opposed"),
    },
    params,
  );
}

const first = mustExist((await load()).rows[0] ?? null).reference;
const last = mustExist((await load("?page=2")).rows.at(-1) ?? null).reference;

test("a page has a hundred of them, and the next one the others", async () => {
  expect(await load()).toMatchObject({ all: 103, page: 1, pages: 2, refusal: null });
  expect((await load()).rows).toHaveLength(100);
  expect((await load("?page=2")).rows).toHaveLength(3);
});

test("what is typed on a page is kept when another is asked for, also what cannot be read", async () => {
  const turned = await press("after", "", { [first]: { outcome: "no", votes: "many" } });
  expect([turned.status, turned.location]).toEqual([303, `${path}?page=2#names`]);
  await press("before", "?page=2", { [last]: { outcome: "deferred", votes: "1-2-3" } });
  const { rows, typed, answered } = await load();
  expect(answered).toBe(2);
  expect(typed).toMatchObject({ symbol: ["A/AC.900/4"], "decided.clock": ["11:00"] });
  expect(rows[0]).toMatchObject({
    typed: { outcome: "no", votes: "many" },
    problems: { votes: expect.anything() as unknown },
  });
  expect((await load("?page=2")).rows.at(-1)).toMatchObject({
    typed: { outcome: "deferred", votes: "1-2-3" },
    problems: {},
  });
});

test("one is found by name or reference, and a page by its number", async () => {
  expect((await press("find", "", {}, { q: last })).location).toBe(`${path}?q=${last}#names`);
  expect((await load(`?q=${last}`)).rows.map(({ reference }) => reference)).toEqual([last]);
  expect((await press("go", "", {}, { goTo: "2" })).location).toBe(`${path}?page=2#names`);
  expect((await press("go", "", {}, { goTo: "last" })).location).toBe(`${path}#names`);
});

test("a mistake on another page leads there, and nothing is entered", async () => {
  const answer = await press("enter", "?page=2", {}, { symbol: "" });
  expect(answer.status).toBe(422);
  const { problems } = said(answer);
  expect(problems.map(({ field }) => field)).toEqual(["symbol", `votes-${first}`]);
  expect(problems[1]?.at).toBe(`${path}#votes-${first}`);
  expect(await db.selectFrom("determination").select("id").execute()).toEqual([]);
});

test("all pages are entered at once: what was typed of each, and the answer for all of the others", async () => {
  await press("save", "", { [first]: { outcome: "no", votes: "10-90-3" } });
  const entered = await press("enter", "?page=2");
  expect(entered.status).toBe(303);
  const { id } = await db.selectFrom("determination").select("id").executeTakeFirstOrThrow();
  const items = await db.selectFrom("determination_item").select(["outcome", "votes_against"]).execute();
  expect(items).toHaveLength(103);
  expect(items.filter(({ outcome }) => outcome === "yes")).toHaveLength(101);
  expect(items.find(({ outcome }) => outcome === "no")?.votes_against).toBe(90);

  const second = await signedInAs(aLoadContext(db, { now: confirmedAt }), (await givenOfficer(db)).person);
  const desk = `/en/secretariat/determinations/${id}/confirm-determination`;
  const { determination } = (await second.load(answerDetermination, desk, { determination: id })).data;
  expect(determination).toMatchObject({ pages: 2, counts: { yes: 101, no: 1, deferred: 1 } });
  expect(determination.items.slice(0, 3).map(({ differs }) => differs)).toEqual([true, true, false]);
});

test("a page that was open while another entry was confirmed enters nothing: it comes back, says so, and can then be entered", async () => {
  const other = await givenListBeforeBody(db, 2);
  const [decided, waiting] = other.listed.map(({ application }) => application.reference);
  const on = { list: other.list };
  const at = `/en/secretariat/lists/${other.list}/enter-determination`;
  const typing = await signedInAs(aLoadContext(db, { now: confirmedAt }), (await givenOfficer(db)).person);
  const page = async () => (await typing.load(enterDetermination, at, on)).data;
  const send = async (shown: Awaited<ReturnType<typeof page>>) => {
    const sent = { ...about, session: other.session.id, how: "consensus", then: "enter", seen: shown.seen ?? "" };
    const reference = shown.rows.map((row) => row.reference);
    const same = (said: string) => reference.map(() => said);
    const rows = { reference, outcome: same("no"), votes: same(""), opposed: same("") };
    return typing.send(enterDetermination, at, { ...sent, ...rows }, on);
  };
  const open = await page();
  const determination = await givenEntered(db, other, [saidOn(mustExist(decided), "yes")]);
  accepted(await confirmDetermination(as(db, other.chair, confirmedAt), { determination }));
  expect(await send(open)).toMatchObject({ status: 303, location: at });
  const told = await page();
  expect(told).toMatchObject({ meanwhile: { id: determination, isConfirmed: true }, seen: determination, answered: 1 });
  expect(told.rows.map(({ reference, typed }) => [reference, typed?.outcome])).toEqual([[waiting, "no"]]);
  const entries = () => db.selectFrom("determination").select("id").where("list_id", "=", other.list).execute();
  expect(await entries()).toEqual([{ id: determination }]);
  expect((await send(told)).location).toContain("/en/secretariat/determinations/");
  expect(await entries()).toHaveLength(2);
});

test("an entry that is discarded twice by one form is answered twice alike", async () => {
  const other = await givenListBeforeBody(db, 1);
  const [reference = ""] = other.listed.map(({ application }) => application.reference);
  const determination = await givenEntered(db, other, [saidOn(reference, "yes")]);
  const desk = `/en/secretariat/determinations/${determination}/discard-determination`;
  const send = (idempotencyKey: string) =>
    officer.send(answerDetermination, desk, { idempotencyKey }, { determination });
  for (const sent of ["once", "twice"])
    expect((await send("discard")).location, sent).toBe("/en/secretariat/determinations?done=discarded");
  expect((await send("another")).status).toBe(404);
});

async function givenForm(outcome = "yes") {
  const other = await givenListBeforeBody(db, 1);
  const [reference = ""] = other.listed.map(({ application }) => application.reference);
  const desk = await signedInAs(aLoadContext(db, { now: enteredAt }), other.officer.person);
  const address = `/en/secretariat/lists/${other.list}/enter-determination`;
  const of = { list: other.list };
  const form = { ...about, session: other.session.id, all: "", reference: [reference], votes: [""], opposed: [""] };
  const send = (idempotencyKey: string, more: Record<string, string | string[]> = {}) =>
    desk.send(
      enterDetermination,
      address,
      { ...form, outcome: [outcome], how: "consensus", then: "enter", idempotencyKey, ...more },
      of,
    );
  const typedNow = async () => {
    const { typed, rows } = (await desk.load(enterDetermination, address, of)).data;
    return { symbol: typed?.["symbol"]?.[0] ?? null, outcomes: rows.map((row) => row.typed?.outcome ?? null) };
  };
  const discard = async () => {
    const [entry] = await db.selectFrom("determination").select("id").where("list_id", "=", other.list).execute();
    const { id } = mustExist(entry ?? null);
    await desk.send(
      answerDetermination,
      `/en/secretariat/determinations/${id}/discard-determination`,
      {},
      { determination: id },
    );
  };
  const drafts = () =>
    database.asOwner(
      `select symbol from determination_draft, lateral (select typed ->> 'symbol' as symbol) as said where list_id = '${other.list}'`,
    );
  return { send, typedNow, discard, drafts };
}

test("a form that is entered twice, by a double press or after going back, leads to what it entered and leaves no draft", async () => {
  const { send, drafts, typedNow } = await givenForm();
  const [one, two] = await Promise.all([send("pressed"), send("pressed")]);
  expect(one.location).toMatch(/^\/en\/secretariat\/determinations\/[0-9a-f-]{36}\?done=entered$/);
  expect([two.location, await drafts()]).toEqual([one.location, []]);
  expect([(await send("pressed")).location, await drafts()]).toEqual([one.location, []]);
  // What is typed on the page that the browser went back to is another form, and is kept.
  expect((await send("pressed", { symbol: "A/AC.900/5" })).status).toBe(409);
  expect(await drafts()).toHaveLength(1);
  // And the first form, sent once more, does not write over it.
  expect((await send("pressed")).location).toBe(one.location);
  expect(await drafts()).toHaveLength(1);
  expect((await typedNow()).symbol).toBe("A/AC.900/5");
});

test("of a form whose entry was discarded what is sent again is entered anew", async () => {
  const { send, discard, drafts } = await givenForm();
  const first = (await send("again")).location;
  await discard();
  const second = (await send("again")).location;
  expect(second).toMatch(/\?done=entered$/);
  expect([second === first, await drafts()]).toEqual([false, []]);
});

test("the page of a call leads to the lists before a body while somebody of it waits there", async () => {
  const other = await givenListBeforeBody(db, 1);
  const portal = await theWholePortal();
  const main = async (now: Instant) => {
    const context = { ...aLoadContext(db, { now }), shared: {} };
    const { cookies } = await signedInAs(context, other.officer.person);
    const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
    const html = await (await portal(context, `/en/secretariat/calls/${other.call.id}`, { headers })).text();
    return html.slice(html.indexOf("<main"));
  };
  const link = 'href="/en/secretariat/determinations"';
  expect(await main(enteredAt)).toContain(link);
  const determination = await givenEntered(db, other, saidOfAll(other, "yes"));
  accepted(await confirmDetermination(as(db, await givenOfficer(db), confirmedAt), { determination }));
  expect(await main(later(confirmedAt, { minutes: 1 }))).not.toContain(link);
});
