import { expect, test } from "vitest";
import { confirmAdoption } from "#acts/modalities/confirm-adoption.ts";
import { recordAdoption } from "#acts/modalities/record-adoption.ts";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import type { Id } from "#domain/kit/id.ts";
import { confirmedAt, givenEntered, givenListBeforeBody, saidOfAll } from "#support/before-body.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, date, round } from "#support/factories.ts";
import { accepted, adoptedIn, as, givenMeeting, givenOfficer, givenOpenCall, givenProgramme } from "#support/given.ts";
import { aLoadContext, portalUrl } from "#support/request.ts";
import { thePublicPortal } from "#support/whole-portal.ts";

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

test("on paper it names its process and where the page stands", async () => {
  const page = await pageOf(session.id);
  expect(page).toMatch(new RegExp(`<ol>.*${process.shortName}.*</ol>`));
  expect(page).toContain(`>${portalUrl}/en/processes/${process.slug}/sessions/${session.id}</p>`);
});
