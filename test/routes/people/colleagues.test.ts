import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { savePassword } from "#db/people/credentials.ts";
import type { Id } from "#domain/kit/id.ts";
import { hashPassword } from "#sign-in/work-of-passwords.ts";
import { aDatabase } from "#support/database.ts";
import { aPersonIn, type Applicant, endAccess, givenApplicant, givenColleague, givenNewcomer } from "#support/given.ts";
import { tokenIn } from "#support/record.ts";
import { aBrowserOn, aLoadContext, type Browser, type FormAnswer, signedInAs } from "#support/request.ts";
import * as joinPage from "../../../app/routes/account/join-organisation.tsx";
import * as signIn from "../../../app/routes/account/sign-in.tsx";
import * as confirmNaming from "../../../app/routes/administrator/confirm-person-naming.tsx";
import * as nameSomebody from "../../../app/routes/administrator/name-person.tsx";
import * as personPage from "../../../app/routes/administrator/person.tsx";
import * as home from "../../../app/routes/organisation/home.tsx";
import * as invitePage from "../../../app/routes/organisation/invite-colleague.tsx";
import * as leavePage from "../../../app/routes/organisation/leave-organisation.tsx";
import * as peoplePage from "../../../app/routes/organisation/people.tsx";
import * as takeOffPage from "../../../app/routes/organisation/take-off-colleague.tsx";
import * as withdrawPage from "../../../app/routes/organisation/withdraw-colleague-invitation.tsx";

const { db } = await aDatabase();
const context = aLoadContext(db);
const password = "seven quiet rivers";
const people = "/en/organisation/people";
const door = "/en/account/join-organisation";
let hash = "";

beforeAll(async () => {
  hash = await hashPassword(password);
});

const problems = (answer: { data: unknown }) => (answer.data as FormAnswer).problems;

async function signedIn(person: Id<"person">): Promise<Browser> {
  await db.transaction().execute((trx) => savePassword(trx, person, { hash, at: context.now }));
  return signedInAs(context, person);
}

async function aDesk(): Promise<{ applicant: Applicant; browser: Browser }> {
  const applicant = await givenApplicant(db);
  return { applicant, browser: await signedIn(applicant.person) };
}

async function invited(browser: Browser, email: string): Promise<string> {
  const sent = await browser.send(invitePage, `${people}/invite-colleague`, { email, name: "Dora", password });
  expect(sent.location).toBe(`${people}?done=invited`);
  const { data } = await db
    .selectFrom("letter")
    .select("data")
    .where("recipient_email", "=", email)
    .where("kind", "=", "organisation-invitation")
    .orderBy("created_at", "desc")
    .executeTakeFirstOrThrow();
  return tokenIn(db, data);
}

const seen = async (browser: Browser) => (await browser.load(peoplePage, people)).data;

test("whoever acts invites somebody without an account, who then signs in and acts too", async () => {
  const { browser } = await aDesk();
  expect(await seen(browser)).toMatchObject({ people: [{ isActor: true }], waiting: [], former: [] });
  const email = `${randomUUID()}@example.org`;
  const token = await invited(browser, email);
  expect(await seen(browser)).toMatchObject({ waiting: [{ email, name: "Dora", expired: false }] });
  const newcomer = aBrowserOn(context);
  expect((await newcomer.load(joinPage, `${door}?token=${token}`)).data).toMatchObject({
    way: "new",
    email,
    refused: null,
  });
  const said = { token, name: "Dora Example", password: "four slow mountains" };
  expect(problems(await newcomer.send(joinPage, door, { ...said, password: "short" }))).toMatchObject([
    { field: "password" },
  ]);
  expect((await newcomer.send(joinPage, door, said)).location).toBe("/en/account/sign-in?after=joined");
  expect((await newcomer.send(signIn, "/en/account/sign-in", { email, password: said.password })).location).toBe(
    "/en/organisation",
  );
  expect((await newcomer.load(home, "/en/organisation")).data.colleagues.map(({ name }) => name)).toEqual([
    "Person of applicant",
    "Dora Example",
  ]);
  expect((await seen(newcomer)).people.map(({ isActor }) => isActor)).toEqual([false, true]);
  expect((await newcomer.send(joinPage, door, { token })).status).toBe(409);
  const over = (await aBrowserOn(context).load(joinPage, `${door}?token=${token}`)).data;
  expect(over.refused).toContain("has been accepted");
});

describe("an account that is there", () => {
  test("is signed in to first, and then accepts by a button", async () => {
    const { browser } = await aDesk();
    const { person } = await givenNewcomer(db);
    const token = await invited(browser, `${person}@example.org`);
    const anybody = aBrowserOn(context);
    expect((await anybody.load(joinPage, `${door}?token=${token}`)).data).toMatchObject({ way: "signIn" });
    const taken = { token, name: "Eve", password: "four slow mountains" };
    expect((await anybody.send(joinPage, door, taken)).status).toBe(409);
    expect((await browser.load(joinPage, `${door}?token=${token}`)).data).toMatchObject({ way: "other" });
    expect((await browser.send(joinPage, door, { token })).status).toBe(409);
    const own = await signedIn(person);
    expect((await own.load(joinPage, `${door}?token=${token}`)).data).toMatchObject({ way: "own" });
    expect((await own.send(joinPage, door, { token })).location).toBe(`${people}?done=joined`);
    expect((await seen(own)).people).toHaveLength(2);
  });

  test("of another organisation is told so behind the link, and the form that invites says nothing of it", async () => {
    const { browser } = await aDesk();
    const other = await givenApplicant(db);
    const token = await invited(browser, `${other.person}@example.org`);
    const page = (await aBrowserOn(context).load(joinPage, `${door}?token=${token}`)).data;
    expect(page.refused).toContain("another organisation");
  });

  test("is not there for a secret that nobody has", async () => {
    expect((await aBrowserOn(context).load(joinPage, `${door}?token=nothing`)).status).toBe(404);
    const sent = { token: "nothing", name: "Eve", password: "four slow mountains" };
    expect((await aBrowserOn(context).send(joinPage, door, sent)).status).toBe(404);
  });
});

describe("inviting", () => {
  test("asks for the password again, a name and an address", async () => {
    const { browser } = await aDesk();
    const send = (fields: Record<string, string>) =>
      browser.send(invitePage, `${people}/invite-colleague`, {
        email: "x@example.org",
        name: "X",
        password,
        ...fields,
      });
    expect(problems(await send({ name: " " }))).toMatchObject([{ field: "name" }]);
    expect(problems(await send({ name: "Prize: www.prize.example" }))).toMatchObject([{ field: "name" }]);
    expect(problems(await send({ email: "nobody" }))).toMatchObject([{ field: "email" }]);
    expect(problems(await send({ password: "another quiet river" }))).toMatchObject([{ field: "password" }]);
    expect((await seen(browser)).waiting).toEqual([]);
  });

  test("writes to one address five times an hour and no more", async () => {
    const { browser } = await aDesk();
    const email = `${randomUUID()}@example.org`;
    for (let time = 1; time <= 5; time += 1) await invited(browser, email);
    const sixth = await browser.send(invitePage, `${people}/invite-colleague`, { email, name: "Dora", password });
    expect(sixth.status).toBe(429);
  });

  test("is done twenty times a day for one organisation and no more, whoever does it", async () => {
    const { applicant, browser } = await aDesk();
    const colleague = await signedIn((await givenColleague(db, applicant)).person);
    const addresses = ["a", "b"].map((name) => `${name}-${randomUUID()}@example.org`);
    const others = ["c", "d"].map((name) => `${name}-${randomUUID()}@example.org`);
    for (const email of addresses) for (let time = 1; time <= 5; time += 1) await invited(browser, email);
    for (const [place, email] of others.entries()) {
      const { id } = (await seen(colleague)).waiting[0] ?? { id: "" };
      const params = { organisation_invitation: id };
      await browser.send(withdrawPage, `${people}/invitations/${id}/withdraw-colleague-invitation`, {}, params);
      for (let time = 1; time <= 5; time += 1) await invited(place === 0 ? colleague : browser, email);
    }
    const more = { email: `e-${randomUUID()}@example.org`, name: "Dora", password };
    const last = await colleague.send(invitePage, `${people}/invite-colleague`, more);
    expect(last.status).toBe(429);
  });

  test("is taken back by a colleague, whose page says where it was", async () => {
    const { applicant, browser } = await aDesk();
    const colleague = await signedIn((await givenColleague(db, applicant)).person);
    const token = await invited(browser, `${randomUUID()}@example.org`);
    const [waiting] = (await seen(colleague)).waiting;
    const params = { organisation_invitation: waiting?.id ?? "" };
    const address = `${people}/invitations/${params.organisation_invitation}/withdraw-colleague-invitation`;
    expect((await colleague.send(withdrawPage, address, {}, params)).location).toBe(`${people}?done=withdrawn`);
    expect((await colleague.send(withdrawPage, address, {}, params)).status).toBe(409);
    const { browser: stranger } = await aDesk();
    expect((await stranger.send(withdrawPage, address, {}, params)).status).toBe(404);
    expect((await aBrowserOn(context).load(joinPage, `${door}?token=${token}`)).data.refused).toContain(
      "was withdrawn",
    );
  });
});

describe("a hand-over", () => {
  test("takes somebody off, who is signed out at once, and keeps them among those who acted", async () => {
    const { applicant, browser } = await aDesk();
    const { person } = await givenColleague(db, applicant);
    const gone = await signedIn(person);
    const address = `${people}/${person}/take-off-colleague`;
    const send = (secret: string) => browser.send(takeOffPage, address, { password: secret }, { person });
    expect(problems(await send("another quiet river"))).toMatchObject([{ field: "password" }]);
    expect((await send(password)).location).toBe(`${people}?done=taken-off`);
    expect((await gone.load(peoplePage, people)).location).toContain("/en/account/sign-in");
    expect((await seen(browser)).former).toMatchObject([{ takenOffBy: "Person of applicant" }]);
    expect((await send(password)).status).toBe(404);
  });

  test("is left by oneself, and not by the last", async () => {
    const { applicant, browser } = await aDesk();
    expect((await seen(browser)).refusals["leave-organisation"]?.because).toBe("somebody_remains_for_the_organisation");
    const leave = (by: Browser) => by.send(leavePage, `${people}/leave-organisation`, { password });
    expect((await leave(browser)).status).toBe(409);
    const colleague = await signedIn((await givenColleague(db, applicant)).person);
    expect((await leave(browser)).location).toBe("/en/account/sign-in?after=left");
    expect((await seen(colleague)).former).toMatchObject([{ takenOffBy: null }]);
  });
});

test("where nobody is left, an administrator names somebody and another confirms, on pages that start at the account", async () => {
  const { person, organisation } = await givenApplicant(db);
  const first = await signedInAs(context, await aPersonIn(db, { role: "administrator" }));
  const second = await signedInAs(context, await aPersonIn(db, { role: "administrator" }));
  const account = async (by: Browser) =>
    (await by.load(personPage, `/en/administrator/people/${person}`, { person })).data.person.toName;
  expect(await account(first)).toBeNull();
  await endAccess(db, person);
  expect(await account(first)).toEqual({ id: organisation, waits: false });
  const base = `/en/administrator/organisations/${organisation}`;
  const email = `${randomUUID()}@example.org`;
  const said = { name: "Dora", email, reason: "Its director wrote." };
  const named = await first.send(nameSomebody, `${base}/name-person`, said, { organisation });
  expect(named.location).toBe(`${base}/confirm-person-naming?done=name-person`);
  const page = async (by: Browser) =>
    (await by.load(confirmNaming, `${base}/confirm-person-naming`, { organisation })).data;
  expect((await page(first)).refusal?.because).toBe("second_administrator_confirms");
  const { naming, refusal } = await page(second);
  expect([naming, refusal]).toMatchObject([{ email, name: "Dora", reason: said.reason }, null]);
  expect(await account(second)).toEqual({ id: organisation, waits: true });
  const confirm = (by: Browser) =>
    by.send(confirmNaming, `${base}/confirm-person-naming`, { naming: naming?.id ?? "" }, { organisation });
  expect((await confirm(first)).status).toBe(409);
  expect((await confirm(second)).status).toBe(303);
  const { data } = await db
    .selectFrom("letter")
    .select("data")
    .where("recipient_email", "=", email)
    .executeTakeFirstOrThrow();
  const offer = (await aBrowserOn(context).load(joinPage, `${door}?token=${await tokenIn(db, data)}`)).data;
  expect(offer).toMatchObject({ way: "new", refused: null });
});
