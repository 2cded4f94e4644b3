import { expect, test } from "vitest";
import { openCall } from "#acts/applications/open-call.ts";
import { tellOfOpenedCalls } from "#acts/applications/tell-of-opened-calls.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, date, later, round } from "#support/factories.ts";
import { accepted, as, endAccess, givenOpenCall } from "#support/given.ts";
import { lettersAbout } from "#support/record.ts";
import { confirmed } from "#support/subscriptions.ts";

/* Letters of the e-mail list are nobody's to read, so that a call of which it alone is told looks as if nobody had been. */

const database = await aDatabase();
const { db } = database;

test("where there is nobody but the e-mail list to tell, it is told of a call once", async () => {
  const { process, officer, chair } = await givenOpenCall(db);
  await endAccess(db, chair.person);
  const email = "listener@example.org";
  await confirmed(database, { process }, email, round.circulating);
  const desk = as(db, officer, round.reviewing);
  const days = { beginsOn: date("2022-12-05"), endsOn: date("2022-12-09") };
  const session = accepted(await scheduleSession(desk, aSession({ process: process.id, ...days }))).next.id;
  const opensAt = later(round.reviewing, { hours: 48 });
  const window = { opensAt, closesAt: later(opensAt, { hours: 240 }), zone: process.zone };
  const called = { process: process.id, session, title: "The next call", ...window };
  const { id } = accepted(await openCall(desk, called)).next;
  for (const hours of [1, 2, 72]) await tellOfOpenedCalls({ db, now: later(opensAt, { hours }) });
  expect(await lettersAbout(db, `CallOpened:${id}`)).toMatchObject([{ kind: "call-for-subscriber", to: email }]);
});
