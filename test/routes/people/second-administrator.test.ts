import { expect, test } from "vitest";
import { paths } from "#paths";
import { aDatabase } from "#support/database.ts";
import { aPersonIn, givenMission } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import * as administerPerson from "../../../app/routes/administrator/administer-person.tsx";

const { db } = await aDatabase();
const portal = await theWholePortal();
const to = paths("en");
const context = () => ({ ...aLoadContext(db), shared: {} });
const reason = "Called back on its own number.";

async function twoAdministrators() {
  const signedIn = async () => signedInAs(context(), await aPersonIn(db, { role: "administrator" }));
  return { one: await signedIn(), other: await signedIn() };
}

async function pageOf({ cookies }: { readonly cookies: ReadonlyMap<string, string> }, address: string) {
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  return (await portal(context(), address, { headers })).text();
}

test.each([
  ["reset-second-factor", "confirm-second-factor-reset", "withdraw-second-factor-reset"],
  ["erase-person", "confirm-person-erasure", "withdraw-person-erasure"],
] as const)(
  "whoever answers what another asked by %s reads who asks and why, beside the button",
  async (asked, ...answers) => {
    const { one, other } = await twoAdministrators();
    const { person } = await givenMission(db);
    const send = (act: Parameters<typeof to.administerPerson>[1]) =>
      one.send(administerPerson, to.administerPerson(person, act), { reason }, { person });
    if (asked === "erase-person") await send("deactivate-person");
    expect((await send(asked)).status).toBe(303);
    for (const answer of answers) {
      const page = await pageOf(other, to.administerPerson(person, answer));
      expect(page).toContain("Person of administrator");
      expect(page).toContain(reason);
    }
  },
);

test("what is asked for already is not offered again", async () => {
  const { one, other } = await twoAdministrators();
  const { person } = await givenMission(db);
  const offered = `href="${to.administerPerson(person, "reset-second-factor")}"`;
  expect(await pageOf(other, to.person(person))).toContain(offered);
  await one.send(administerPerson, to.administerPerson(person, "reset-second-factor"), { reason }, { person });
  expect(await pageOf(other, to.person(person))).not.toContain(offered);
});

test("of somebody who is erased the page shows no address and nothing of signing in", async () => {
  const { one, other } = await twoAdministrators();
  const { person } = await givenMission(db);
  for (const [browser, act] of [
    [one, "deactivate-person"],
    [one, "erase-person"],
    [other, "confirm-person-erasure"],
  ] as const)
    await browser.send(administerPerson, to.administerPerson(person, act), { reason }, { person });
  const page = await pageOf(other, to.person(person));
  expect(page).toContain("Erased person");
  expect(page).not.toContain("@erased.invalid");
  expect(page).not.toContain("Browsers signed in now");
});

test("a list of who has access counts what its filter leaves", async () => {
  const { one } = await twoAdministrators();
  await givenMission(db);
  for (const list of [to.people, to.missions, to.accountsOfOrganisations])
    expect(await pageOf(one, `${list}?find=nobody-is-called-so`)).toMatch(/<h1>[^<]*(?:<[^>]*>| |&nbsp;)*0</);
});
