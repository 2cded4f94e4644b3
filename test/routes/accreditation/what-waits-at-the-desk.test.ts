import { expect, test } from "vitest";
import { confirmNameChange } from "#acts/accreditation/confirm-name-change.ts";
import { confirmWithdrawal } from "#acts/accreditation/confirm-withdrawal.ts";
import { withdrawAccreditation } from "#acts/accreditation/withdraw-accreditation.ts";
import { paths } from "#paths";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenLapsed, givenOfficer } from "#support/given.ts";
import { givenNameChange } from "#support/renamed.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await theWholePortal();
const to = paths("en");

const officer = await givenOfficer(db);
const now = round.afterwards.add({ hours: 1 });

async function desk(of = officer) {
  const { cookies } = await signedInAs(aLoadContext(db, { now }), of.person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  return (await portal({ ...aLoadContext(db, { now }), shared: {} }, to.secretariat, { headers })).text();
}

test("the desk is led to a change of name that waits, from its first page, until somebody has answered", async () => {
  expect(await desk()).not.toContain(`href="${to.nameChanges}"`);
  const { change } = await givenNameChange(db, { name: "Harbours of Peace" });
  expect(await desk()).toMatch(new RegExp(`href="${to.nameChanges}"[^>]*>[^]{0,80}Changes of name[^]{0,80}1<`));
  accepted(await confirmNameChange(as(db, officer, now), { change: change.id }));
  expect(await desk()).not.toContain(`href="${to.nameChanges}"`);
});

test("whoever can confirm a withdrawal is led to it from there; who entered it waits for another person", async () => {
  const { listed } = await givenLapsed(db);
  const accredited = await db
    .selectFrom("accreditation")
    .select("id")
    .where(
      "application_id",
      "in",
      listed.map(({ application }) => application.id),
    )
    .executeTakeFirstOrThrow();
  const second = await givenOfficer(db);
  const waits = "Withdrawal entered, waits for a second person";
  expect(await desk(second)).not.toContain(waits);
  const given = { accreditation: accredited.id, ground: "The organisation has asked for it." };
  const { id } = accepted(await withdrawAccreditation(as(db, officer, now), given)).next;
  expect(await desk(second)).toContain(waits);
  expect(await desk()).not.toContain(waits);
  accepted(await confirmWithdrawal(as(db, second, now), { withdrawal: id }));
  expect(await desk(second)).not.toContain(waits);
});
