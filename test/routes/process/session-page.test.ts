import { expect, test } from "vitest";
import { openCall } from "#acts/applications/open-call.ts";
import { confirmAdoption } from "#acts/modalities/confirm-adoption.ts";
import { recordAdoption } from "#acts/modalities/record-adoption.ts";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import type { Id } from "#domain/kit/id.ts";
import { confirmedAt, givenEntered, givenListBeforeBody, saidOfAll } from "#support/before-body.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, date, later, round } from "#support/factories.ts";
import { accepted, adoptedIn, as, givenMeeting, givenOfficer, givenOpenCall, givenProgramme } from "#support/given.ts";
import { aLoadContext, portalUrl, signedInAs } from "#support/request.ts";
import { thePublicPortal } from "#support/whole-portal.ts";
import * as callPage from "../../../app/routes/secretariat/call.tsx";
import * as changeCall from "../../../app/routes/secretariat/change-call.tsx";
import * as openCallPage from "../../../app/routes/secretariat/open-call.tsx";

const { db } = await aDatabase();
const { process, session, officer, call, decision } = await givenOpenCall(db);
const portal = await thePublicPortal();

async function pageOf(id: Id<"session">, { of = process.slug, now = round.applying } = {}) {
  return (await portal(aLoadContext(db, { now }), `/en/processes/${of}/sessions/${id}`)).text();
}

async function another(invited: ReturnType<typeof aSession>["invited"], day: string) {
  const on = { beginsOn: date(day), endsOn: date(day) };
  const planned = aSession({ process: process.id, title: `Meeting of ${day}`, invited, ...on });
  return pageOf(accepted(await scheduleSession(as(db, officer, round.applying), planned)).next.id);
}

test("a session names each of its calls with the decision under which it runs", async () => {
  const page = await pageOf(session.id);
  expect(page).toContain(call.title);
  expect(page).toContain(`href="/en/processes/${process.slug}/modalities/${String(decision.version)}"`);
  expect(page).toContain(decision.title);
});

test("who may be accredited reads that nobody has been called; a meeting of States says nothing of calls, nor of a programme that is not there", async () => {
  const none = "Nobody has been called to apply for this session.";
  expect(await another(["states", "accredited-organisations"], "2022-09-01")).toContain(none);
  const ofStates = await another(["states"], "2022-10-03");
  expect(ofStates).not.toContain(none);
  for (const id of ["calls", "programme"]) expect(ofStates).not.toContain(`id="${id}"`);
  expect(ofStates).toContain('id="papers"');
});

test("a session shows the text that was adopted in it once a second person has confirmed it, and no session shows what passed elsewhere", async () => {
  const given = await givenProgramme(db);
  const meeting = await givenMeeting(db, given);
  const of = { kind: "text", id: given.text.id } as const;
  const at = as(db, given.chair, round.callOpens);
  const adoption = accepted(await recordAdoption(at, adoptedIn(meeting, of, round.inForce))).next;
  const page = () => pageOf(meeting.id, { of: given.process.slug });
  const link = `href="/en/processes/${given.process.slug}/texts/${String(given.text.number)}"`;
  for (const gone of ['id="decided"', link]) expect(await page()).not.toContain(gone);
  accepted(await confirmAdoption(as(db, given.officer, round.callOpens), { adoption: adoption.id }));
  for (const there of ["Decided in this session", link, given.text.title]) expect(await page()).toContain(there);
  expect(await pageOf(session.id)).not.toContain('id="decided"');
});

test("a session shows what was decided in it on a list, and not before it was confirmed", async () => {
  const given = await givenListBeforeBody(db, 1);
  const determination = await givenEntered(db, given, saidOfAll(given, "yes"));
  const page = () => pageOf(given.session.id, { of: given.process.slug, now: confirmedAt });
  const link = `href="/en/determinations/${determination}"`;
  expect(await page()).not.toContain(link);
  accepted(await confirmDetermination(as(db, await givenOfficer(db), confirmedAt), { determination }));
  for (const there of ["Decided on a list", "A/AC.900/4", link]) expect(await page()).toContain(there);
});

test("its kind stands above its title, but for a title that says it", async () => {
  const over = '<span class="over">Substantive session</span>';
  const titled = async (title: string, day: string) => {
    const on = { beginsOn: date(day), endsOn: date(day) };
    const planned = aSession({ process: process.id, title, ...on });
    return pageOf(accepted(await scheduleSession(as(db, officer, round.applying), planned)).next.id);
  };
  expect(await titled("Meetings of the autumn", "2022-10-10")).toContain(over);
  expect(await titled("Fourth substantive session", "2022-10-11")).not.toContain(over);
});

test("a session says whom it invites, and for how many there is room where that was said", async () => {
  const on = { beginsOn: date("2022-10-12"), endsOn: date("2022-10-12") };
  const invited = ["states", "regional-organisations", "all-stakeholders"] as const;
  const planned = aSession({ process: process.id, title: "With room", invited, capacity: 60, ...on });
  const page = await pageOf(accepted(await scheduleSession(as(db, officer, round.applying), planned)).next.id);
  for (const words of ["60 people", "<li>States</li>", "<li>Regional organisations</li>", "<li>All stakeholders</li>"])
    expect(page).toContain(words);
  expect(page).not.toContain("<li>Observers</li>");
  expect(await pageOf(session.id)).not.toContain("Room for");
});

test("the Secretariat finds on it what can be done with it, and its call; who may apply is led to where one does", async () => {
  const now = round.applying;
  const desk = await signedInAs(aLoadContext(db, { now }), officer.person);
  const path = `/en/processes/${process.slug}/sessions/${session.id}`;
  const headers = { Cookie: Array.from(desk.cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  const ofDesk = await (await portal(aLoadContext(db, { now }), path, { headers })).text();
  for (const act of ["correct-session", "move-session", "draft-programme", "representatives"])
    expect(ofDesk).toContain(`/en/secretariat/sessions/${session.id}/${act}"`);
  expect(ofDesk).toContain(`href="/en/secretariat/calls/${call.id}"`);
  const ofEverybody = await pageOf(session.id);
  expect(ofEverybody).not.toContain("/secretariat/");
  expect(ofEverybody).toContain(`href="/en/organisation/calls/${call.id}/start-application"`);
  expect(await pageOf(session.id, { now: round.afterwards })).not.toContain("start-application");
});

test("a call that is withdrawn by its page is told of on the page of its session, and the page that opens another names those that stand", async () => {
  const now = round.applying;
  const desk = await signedInAs(aLoadContext(db, { now }), officer.person);
  const params = { process: process.slug };
  const ahead = { opensAt: later(now, { hours: 48 }), closesAt: later(now, { hours: 480 }), zone: "America/New_York" };
  const asked = { process: process.id, session: session.id, title: "A call by mistake", ...ahead };
  const { id } = accepted(await openCall(as(db, officer, now), asked)).next;
  const query = new URLSearchParams({ session: session.id, title: "Another", closesAt: ahead.closesAt.toString() });
  const open = await desk.load(openCallPage, `/en/secretariat/processes/${process.slug}/open-call?${query}`, params);
  expect(open.data).toMatchObject({ chosen: { others: ["A call by mistake", call.title] } });
  const at = (act: string) => `/en/secretariat/calls/${id}/${act}`;
  const titled = { title: "A call by accident", reason: "It was none." };
  expect((await desk.send(changeCall, at("correct-call"), titled, { call: id })).location).toContain("done=corrected");
  expect((await desk.send(changeCall, at("withdraw-call"), { reason: " " }, { call: id })).status).toBe(422);
  const sent = await desk.send(changeCall, at("withdraw-call"), { reason: "By mistake." }, { call: id });
  expect(sent.location).toBe("/en/secretariat/calls?done=withdrawn");
  const page = await pageOf(session.id);
  for (const words of ["Withdrawn before it opened", "A call by accident", "By mistake."])
    expect(page).toContain(words);
  expect((await desk.load(callPage, `/en/secretariat/calls/${id}`, { call: id })).location).toBe(
    `/en/processes/${process.slug}/sessions/${session.id}#calls`,
  );
});

test("on paper it names its process and where the page stands", async () => {
  const page = await pageOf(session.id);
  expect(page).toMatch(new RegExp(`<ol>.*${process.shortName}.*</ol>`));
  expect(page).toContain(`>${portalUrl}/en/processes/${process.slug}/sessions/${session.id}</p>`);
});
