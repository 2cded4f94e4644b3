import { expect, test } from "vitest";
import { mustExist } from "#domain/kit/must-exist.ts";
import { paths } from "#paths";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenLapsed } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import { givenWithdrawn } from "#support/withdrawn.ts";

const { db } = await aDatabase();
const portal = await theWholePortal();

test("the ground for a suspension or withdrawal is shown as long as there can be one", async () => {
  const { officer, listed } = await givenLapsed(db);
  const { application } = mustExist(listed[0] ?? null);
  const { id } = await db
    .selectFrom("accreditation")
    .select("id")
    .where("application_id", "=", application.id)
    .executeTakeFirstOrThrow();
  const read = async () => {
    const context = () => ({ ...aLoadContext(db, { now: round.afterwards }), shared: {} });
    const { cookies } = await signedInAs(context(), officer.person);
    const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
    return (await portal(context(), paths("en").accreditation(id), { headers })).text();
  };
  expect(await read()).toContain("The ground on which this can be done:");
  accepted(await givenWithdrawn(as(db, officer, round.afterwards), { accreditation: id, ground: "It asked for it." }));
  const after = await read();
  expect(after).toContain("This accreditation was withdrawn.");
  expect(after).not.toContain("The ground on which this can be done:");
});
