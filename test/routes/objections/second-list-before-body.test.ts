import { beforeAll, expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { listEntries } from "#db/objections/list-entries.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, type GivenCall, givenCleared, givenOpenCall, givenSubmitted, theClock } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { aClass, aList, aRuling, aWindow } from "#support/stages.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import { seeCall, seeCalls } from "#views/applications/calls.ts";

/*
 * Two classes go before the States first. Then one goes before a body on a list of its own, and the other before the States again. One of these was cleared
 * only when the first list was out: its turn comes after theirs.
 */

const { db } = await aDatabase();
const portal = await theWholePortal();
const now = round.afterwards;

const body = { body: "member-states", decides: "consensus" } as const;
const first = [aRuling("screening"), aList("list"), aWindow("window")];
const classes = [
  aClass("decided", [...first, aList("list-for-body"), aRuling("body", { what: "determination", by: body })]),
  aClass("asked-again", [
    aRuling("screening-again"),
    aList("list-again"),
    aWindow("window-again"),
    aList("second-list"),
    aWindow("second-window"),
  ]),
];

let given: GivenCall;
const decided: string[] = [];

beforeAll(async () => {
  given = await givenOpenCall(db, {}, classes);
  const cleared = async (own: string, name: string) =>
    (await givenCleared(db, given, { class: own, name })).application.reference;
  decided.push(await cleared("decided", "Amber Institute"), await cleared("decided", "Basalt Institute"));
  await cleared("asked-again", "Cedar Institute");
  const { application } = await givenSubmitted(db, given, { class: "asked-again", name: "Dune Institute" });
  const officer = as(db, given.officer, round.circulating);
  const { period } = accepted(await circulateList(officer, { call: given.call.id, closesAt: round.periodCloses })).next;
  const { reference, version } = application;
  accepted(await clearApplication(as(db, given.officer, round.objecting), { reference, version }));
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
});

async function open(address: string, form?: Readonly<Record<string, string>>) {
  const context = { ...aLoadContext(db, { now }), shared: {} };
  const { cookies } = await signedInAs(context, given.officer.person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  const answer = await portal(
    context,
    address,
    form === undefined ? { headers } : { method: "POST", headers, body: new URLSearchParams(form) },
  );
  const sent = await answer.text();
  return { status: answer.status, location: answer.headers.get("Location"), sent, words: wordsOf(sent) };
}

const wordsOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/[\u2066-\u2069]/g, "")
    .replaceAll(/\s+/g, " ");

const fieldIn = (html: string, name: string) =>
  mustExist(new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? null);

const callPage = () => open(`/en/secretariat/calls/${given.call.id}`);
const listPage = () => `/en/secretariat/calls/${given.call.id}/put-list-before-body`;

test("the numbers of the call know both lists: who stood on the first, and who is ready for which next", async () => {
  const context = as(db, given.officer, now);
  const call = await seeCall(context, given.call.id);
  expect(call).toMatchObject({
    counts: { received: 4, cleared: 4, listed: 3, toCirculate: 1, toPutBeforeBody: 2, lists: { cleared: 4 } },
    waiting: { forTurn: 1, forCutOff: 0 },
  });
  const [inList] = (await seeCalls(context)).processes
    .flatMap(({ calls }) => calls)
    .filter(({ id }) => id === given.call.id);
  expect(inList?.counts).toEqual(call?.counts);
  expect((await open("/en/secretariat/calls")).words).toContain("3 ready for a list");
});

test("The page of the call counts who is ready for a list, of either kind, and who waits until the others are out", async () => {
  const { words, sent } = await callPage();
  expect(words).toContain("3 are ready for a list");
  expect(words).toContain("1 more waits for a list of their own: those who are further on their way go out first.");
  expect(words).toContain("3 ready for the next");
  expect(words).toContain("1 waiting for a later one");
  expect(sent).toContain(`href="${listPage()}"`);
});

test("The page to put a second list before the body says which list it is, names those that go out, and nobody else", async () => {
  const { status, words } = await open(listPage());
  expect(status).toBe(200);
  expect(words).toContain("2 organisations lie before the body from then on");
  expect(words).toContain("This is list 2 of them.");
  expect(words).not.toContain("No State is asked before");
  for (const name of ["Amber Institute", "Basalt Institute"]) expect(words).toContain(name);
  for (const name of ["Cedar Institute", "Dune Institute"]) expect(words).not.toContain(name);
});

test("What has changed since it was read does not go out; what was read does, and lies before the body", async () => {
  const { sent } = await open(listPage());
  const key = fieldIn(sent, "idempotencyKey");
  const changed = await open(listPage(), { idempotencyKey: key, seen: "0".repeat(64) });
  expect(changed.status).toBe(409);
  expect(await listSealedLists(db, { call: given.call.id })).toHaveLength(1);
  const put = await open(listPage(), { idempotencyKey: key, seen: fieldIn(sent, "seen") });
  expect([put.status, put.location]).toEqual([303, "/en/secretariat/determinations?done=put"]);
  const [, list] = await listSealedLists(db, { call: given.call.id });
  expect(list).toMatchObject({ kind: "proposed", period: null, number: 2, count: 2 });
  const entries = await listEntries(db, mustExist(list).id);
  expect(entries.map(({ entry }) => entry.reference).toSorted()).toEqual(decided.toSorted());
  const { words } = await open(put.location ?? "");
  expect(words).toContain("The list lies before the body.");
});

test("Then nobody is left for it, and the counts of the call follow", async () => {
  const { words, sent } = await callPage();
  expect(words).toContain("1 is ready for a list");
  expect(words).toContain("1 more waits for a list of their own");
  expect(sent).not.toContain(listPage());
  const again = await open(listPage());
  expect(again.words).toContain("Not possible now: Put the list before the body");
  expect(again.sent).not.toContain('name="seen"');
  const circulating = await open(`/en/secretariat/calls/${given.call.id}/circulate-list`);
  expect(circulating.words).toContain("Cedar Institute");
  expect(circulating.words).not.toContain("Dune Institute");
});
