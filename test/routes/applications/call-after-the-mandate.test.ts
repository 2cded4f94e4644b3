import { expect, test } from "vitest";
import { aDatabase } from "#support/database.ts";
import { instant } from "#support/factories.ts";
import { givenModalitiesInForce } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await theWholePortal();

test("Once a mandate has ended the form of a call says so, and sends nobody to schedule a session that can lie nowhere", async () => {
  const { officer, process } = await givenModalitiesInForce(db);
  const read = async (now: string) => {
    const context = () => ({ ...aLoadContext(db, { now: instant(now) }), shared: {} });
    const { cookies } = await signedInAs(context(), officer.person);
    const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
    return (await portal(context(), `/en/secretariat/processes/${process.slug}/open-call`, { headers })).text();
  };
  const toSchedule = `/en/secretariat/processes/${process.slug}/schedule-session`;
  // All sessions of the process are over; its mandate ends on 31 July 2025.
  const before = await read("2025-07-31T12:00:00Z");
  expect(before).toContain("No session lies ahead.");
  expect(before).toContain(`href="${toSchedule}"`);
  const after = await read("2025-08-01T12:00:00Z");
  expect(after).toContain("The mandate ended on 31\u00a0July 2025");
  expect(after).not.toContain("Schedule it first");
  expect(after).not.toContain(`href="${toSchedule}"`);
});
