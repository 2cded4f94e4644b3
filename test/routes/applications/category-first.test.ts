import { expect, test } from "vitest";
import { startApplication } from "#acts/applications/start-application.ts";
import { paths } from "#paths";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenOpenCall } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await theWholePortal();

test("before its category is chosen a draft does not count what will be asked, since nobody knows yet", async () => {
  const { call } = await givenOpenCall(db);
  const applicant = await givenApplicant(db);
  const { reference } = accepted(await startApplication(as(db, applicant, round.applying), { call: call.id })).next;
  const context = () => ({ ...aLoadContext(db, { now: round.applying }), shared: {} });
  const { cookies } = await signedInAs(context(), applicant.person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  const read = async (address: string) => (await portal(context(), address, { headers })).text();
  const to = paths("en");
  expect(await read(to.application(reference))).toContain("Begin with the category");
  expect(await read(to.application(reference))).not.toMatch(/\d of \d complete/);
  const chosen = await portal(context(), to.applicationTask(reference, "category"), {
    method: "POST",
    headers,
    body: new URLSearchParams({ category: "ngo", version: "1" }),
  });
  expect(chosen.status).toBe(303);
  expect(await read(to.application(reference))).toMatch(/2 of \d complete/);
});
