import { expect, test } from "vitest";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, date, round } from "#support/factories.ts";
import { accepted, as, givenOpenCall } from "#support/given.ts";
import { aLoadContext } from "#support/request.ts";
import { thePublicPortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const { process, session, officer, call, decision } = await givenOpenCall(db);
const portal = await thePublicPortal();

async function pageOf(id: string) {
  const context = aLoadContext(db, { now: round.applying });
  return (await portal(context, `/en/processes/${process.slug}/sessions/${id}`)).text();
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
