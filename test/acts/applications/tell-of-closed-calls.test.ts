import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { extendCall } from "#acts/applications/extend-call.ts";
import { tellOfClosedCalls } from "#acts/applications/tell-of-closed-calls.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenDraft, givenOpenCall, givenSubmitted } from "#support/given.ts";
import { lettersAbout } from "#support/record.ts";

const { db } = await aDatabase();
const settled = round.callCloses.add({ seconds: 120 });
const tell = (now = settled) => tellOfClosedCalls({ db, now });

test("When a deadline has been reached the Secretariat is told what came, once, and again when it was moved", async () => {
  const given = await givenOpenCall(db);
  await givenDraft(db, given);
  await givenSubmitted(db, given);
  const { reference, version } = (await givenSubmitted(db, given)).application;
  accepted(await clearApplication(as(db, given.officer, round.applying), { reference, version }));
  const told = () => lettersAbout(db, `CallClosed:${given.call.id}`);
  await tell(settled.subtract({ milliseconds: 1 }));
  expect(await told()).toEqual([]);
  await Promise.all([tell(), tell()]);
  await tell(settled.add({ hours: 48 }));
  expect(await told()).toMatchObject([
    { person: given.officer.person, data: { received: 2, waiting: 1, closesAt: round.callCloses.toString() } },
  ]);
  const closesAt = settled.add({ hours: 72 });
  const moved = { call: given.call.id, closesAt, reason: "An outage." };
  accepted(await extendCall(as(db, given.officer, settled.add({ hours: 49 })), moved));
  await tell(closesAt.add({ seconds: 120 }));
  expect((await told()).map(({ data }) => data["closesAt"])).toEqual([
    round.callCloses.toString(),
    closesAt.toString(),
  ]);
});

test("Where the decision has the Chair rule on applications, the Chair is told as well", async () => {
  const { information } = oewg2021To2025.provisions;
  const given = await givenOpenCall(db, { information: { ...information, screenedBy: "chair" } });
  await givenSubmitted(db, given);
  await tell();
  const told = await lettersAbout(db, `CallClosed:${given.call.id}`);
  const chairs = told.filter(({ person }) => person === given.chair.person);
  expect(chairs).toMatchObject([{ data: { reader: "chair", received: 1, waiting: 1 } }]);
  expect(told.some(({ person }) => person === given.officer.person)).toBe(true);
});

test("Of a deadline that lies long back nobody is told", async () => {
  const given = await givenOpenCall(db);
  await tell(settled.add({ hours: 31 * 24 }));
  expect(await lettersAbout(db, `CallClosed:${given.call.id}`)).toEqual([]);
});
