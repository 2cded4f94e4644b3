import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { keepingAccounts } from "#db/account-keeper.ts";
import { savePassword } from "#db/people/credentials.ts";
import type { Id } from "#domain/kit/id.ts";
import { hashPassword } from "#sign-in/work-of-passwords.ts";
import { aDatabase } from "#support/database.ts";
import { anotherOf, givenMission, givenOfficer, lookingAfter } from "#support/given.ts";
import { tokenIn } from "#support/record.ts";
import { aBrowserOn, aLoadContext, type Browser, type FormAnswer, signedInAs } from "#support/request.ts";
import * as acceptPage from "../../../app/routes/account/accept-invitation.tsx";
import * as ownLettersPage from "../../../app/routes/account/change-own-letters.tsx";
import * as signIn from "../../../app/routes/account/sign-in.tsx";
import * as signInsPage from "../../../app/routes/account/sign-ins.tsx";
import * as changePage from "../../../app/routes/mission/change-delegate.tsx";
import * as lettersPage from "../../../app/routes/mission/change-mission-letters.tsx";
import * as home from "../../../app/routes/mission/home.tsx";
import * as invitePage from "../../../app/routes/mission/invite-delegate.tsx";
import * as peoplePage from "../../../app/routes/mission/people.tsx";
import * as withdrawPage from "../../../app/routes/mission/withdraw-delegate-invitation.tsx";

const { db } = await aDatabase();
const context = aLoadContext(db);
const password = "seven quiet rivers";
const people = "/en/mission/people";
let hash = "";

beforeAll(async () => {
  hash = await hashPassword(password);
});

const problems = (answer: { data: unknown }) => (answer.data as FormAnswer).problems;

async function signedIn(person: Id<"person">): Promise<Browser> {
  await db.transaction().execute((trx) => savePassword(trx, person, { hash, at: context.now }));
  return signedInAs(context, person);
}

async function aDesk() {
  const delegate = await lookingAfter(db, await givenMission(db));
  return { delegate, browser: await signedIn(delegate.person) };
}

const seen = async (browser: Browser) => (await browser.load(peoplePage, people)).data;
const said = (changes: Record<string, string> = {}) => ({
  name: "Nadia",
  email: `${randomUUID()}@example.org`,
  part: "objects",
  language: "en",
  password,
  ...changes,
});

test("the access administrator invites somebody, who accepts and then needs a second factor; the list shows both meanwhile", async () => {
  const { browser } = await aDesk();
  const form = said();
  const invite = (fields: Record<string, string>) => browser.send(invitePage, `${people}/invite-delegate`, fields);
  expect(problems(await invite({ ...form, password: "wrong guess" }))).toMatchObject([{ field: "password" }]);
  expect(problems(await invite({ ...form, part: "" }))).toMatchObject([{ field: "part" }]);
  expect((await invite(form)).location).toBe(`${people}?done=invited`);
  expect(await seen(browser)).toMatchObject({
    looksAfter: true,
    waiting: [{ email: form.email, byAdministrator: false, refusal: null }],
  });
  const { data } = await db
    .selectFrom("letter")
    .select("data")
    .where("recipient_email", "=", form.email)
    .where("kind", "=", "invitation")
    .executeTakeFirstOrThrow();
  const newcomer = aBrowserOn(context);
  const own = { token: await tokenIn(db, data), name: "Nadia", password: "four slow mountains" };
  expect((await newcomer.send(acceptPage, "/en/account/accept-invitation", own)).status).toBe(303);
  const answer = await newcomer.send(signIn, "/en/account/sign-in", { email: form.email, password: own.password });
  expect(answer.location).toBe("/en/account/set-up-second-factor");
  expect(
    (await seen(browser)).people.map(({ isActor, accessAdministrator }) => [isActor, accessAdministrator]),
  ).toEqual(
    expect.arrayContaining([
      [true, true],
      [false, false],
    ]),
  );
});

test("a delegate sees who acts and whom to ask, and is offered nothing; who only reads is told so at the desk", async () => {
  const { delegate } = await aDesk();
  const other = await anotherOf(db, delegate);
  await keepingAccounts(db).updateTable("person").set({ reads_only: true }).where("id", "=", other.person).execute();
  const browser = await signedIn(other.person);
  const shown = await seen(browser);
  expect(shown).toMatchObject({ looksAfter: false, ask: [{ email: `${delegate.person}@example.org` }] });
  expect(shown.people.flatMap(({ refusals }) => Object.values(refusals).filter((refusal) => refusal === null))).toEqual(
    [],
  );
  expect((await browser.send(invitePage, `${people}/invite-delegate`, said())).status).toBe(409);
  const desk = (await browser.load(home, "/en/mission")).data;
  expect(desk).toMatchObject({ observes: "readsOnly", mayObject: false });
});

test("roles are handed over and accesses ended with the password; somebody of another mission, or its invitation, is not there", async () => {
  const { delegate, browser } = await aDesk();
  const other = await anotherOf(db, delegate);
  const stranger = await lookingAfter(db, await givenMission(db));
  const change = (who: Browser, person: Id<"person">, act: string, fields: Record<string, string> = { password }) =>
    who.send(changePage, `${people}/${person}/${act}`, fields, { person });
  expect(
    problems(await change(browser, other.person, "name-access-administrator", { password: "wrong" })),
  ).toMatchObject([{ field: "password" }]);
  expect((await change(browser, other.person, "name-access-administrator")).location).toBe(
    `${people}?done=name-access-administrator`,
  );
  expect((await change(browser, delegate.person, "end-access-administrator")).status).toBe(303);
  expect((await change(browser, other.person, "end-delegate-access")).status).toBe(409);
  const successor = await signedIn(other.person);
  expect((await change(successor, delegate.person, "end-delegate-access")).status).toBe(303);
  expect((await browser.load(peoplePage, people)).location).toContain("/en/account/sign-in");
  expect(await seen(successor)).toMatchObject({ people: [{ isActor: true }], former: [{ person: delegate.person }] });

  const theirs = await signedIn(stranger.person);
  for (const act of ["end-delegate-access", "name-access-administrator", "end-access-administrator"])
    expect((await change(theirs, other.person, act)).status, act).toBe(404);
  await successor.send(invitePage, `${people}/invite-delegate`, said());
  const [invitation] = (await seen(successor)).waiting;
  const withdraw = (who: Browser) =>
    who.send(
      withdrawPage,
      `${people}/invitations/${String(invitation?.id)}/withdraw-delegate-invitation`,
      {},
      { invitation: String(invitation?.id) },
    );
  expect((await withdraw(theirs)).status).toBe(404);
  expect((await withdraw(successor)).location).toBe(`${people}?done=withdrawn`);
  expect((await seen(theirs)).people).toHaveLength(1);
});

test("how letters come is chosen on a page of its own: for a mission by its access administrator, for an officer in the account", async () => {
  const { delegate, browser } = await aDesk();
  const path = `${people}/change-mission-letters`;
  expect(problems(await browser.send(lettersPage, path, { come: "weekly" }))).toMatchObject([{ field: "come" }]);
  const said = await browser.send(lettersPage, path, { come: "each_morning" });
  expect(said.location).toBe(`${people}?done=change-mission-letters`);
  expect((await seen(browser)).letters.come).toBe("each_morning");
  const other = await signedIn((await anotherOf(db, delegate)).person);
  expect((await other.load(lettersPage, path)).data).toMatchObject({
    come: "each_morning",
    refusal: { because: "access_administrator_does_this" },
  });

  const { person } = await givenOfficer(db);
  const officer = await signedInAs(context, person);
  const own = "/en/account/change-own-letters";
  const chosen = await officer.send(ownLettersPage, own, { come: "each_morning" });
  expect(chosen.location).toBe("/en/account/sign-ins?changed=letters");
  expect((await officer.load(ownLettersPage, own)).data).toEqual({ come: "each_morning", desk: "secretariat" });
  expect((await officer.load(signInsPage, "/en/account/sign-ins")).data.lettersCome).toBe("each_morning");
});
