import { beforeEach, describe, expect, test } from "vitest";
import { keepingAccounts } from "#db/account-keeper.ts";
import type { Id } from "#domain/kit/id.ts";
import { authorise } from "#http/request-context.ts";
import { hashPassword } from "#sign-in/work-of-passwords.ts";
import { anAuthenticator, type Authenticator, type Changes } from "#support/authenticator.ts";
import { stopped } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { aPersonIn, endAccess } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import { aBrowserOn, aLoadContext, type Browser, portalUrl, signedInAs } from "#support/request.ts";
import * as addPasskey from "../../app/routes/account/add-passkey.tsx";
import * as passkeys from "../../app/routes/account/passkeys.tsx";
import * as setUpSecondFactor from "../../app/routes/account/set-up-second-factor.tsx";
import * as signIn from "../../app/routes/account/sign-in.tsx";
import * as signInWithPasskey from "../../app/routes/account/sign-in-with-passkey.tsx";

const database = await aDatabase();
const { db } = database;
const context = aLoadContext(db);
const password = "seven quiet rivers";
const office = { loader: (args: Parameters<typeof authorise>[0]) => authorise(args, "see-queue") };

let officer: Id<"person">;
let authenticator: Authenticator;

beforeEach(async () => {
  await db.deleteFrom("attempt").execute();
  officer = await aPersonIn(db, { role: "secretariat" });
  await keepingAccounts(db)
    .insertInto("credential")
    .values({
      person_id: officer,
      account_id: officer,
      provider_id: "credential",
      password: await hashPassword(password),
    })
    .execute();
  authenticator = anAuthenticator(portalUrl);
});

const withoutCode = () =>
  keepingAccounts(db).updateTable("person").set({ two_factor_enabled: false }).where("id", "=", officer).execute();

async function optionsIn(browser: Browser): Promise<{ challenge: string }> {
  const begun = await browser.send(addPasskey, "/en/account/add-passkey", { step: "begin", password });
  if (!("options" in begun.data)) throw new Error(JSON.stringify(begun.data));
  return begun.data.options;
}

async function add(browser: Browser, changes: Changes = {}) {
  const passkey = authenticator.make(await optionsIn(browser), changes);
  return browser.send(addPasskey, "/en/account/add-passkey", { step: "confirm", passkey });
}

async function use(browser: Browser, changes: Changes = {}, with_ = authenticator) {
  const { data } = await browser.load(signInWithPasskey, "/en/account/sign-in-with-passkey");
  const passkey = with_.use(data.options, changes);
  return browser.send(signInWithPasskey, "/en/account/sign-in-with-passkey", { passkey });
}

describe("a passkey", () => {
  test("opens the account with both factors at once, and is on record and in a letter", async () => {
    expect((await add(await signedInAs(context, officer))).location).toBe("/en/account/passkeys?done=added");
    const browser = aBrowserOn(context);
    expect((await use(browser)).location).toBe("/en/secretariat");
    expect((await browser.load(office, "/en/secretariat")).status).toBe(200);
    expect([...browser.cookies.keys()].sort()).toEqual(["portal.device", "portal.session_token"]);
    expect(await eventsOf(database, officer)).toEqual(["PasskeyAdded"]);
    expect(await lettersTo(database, officer)).toEqual(["passkey-added"]);
    const { data } = await browser.load(passkeys, "/en/account/passkeys");
    expect(data.passkeys.map(({ name, usedAt }) => [name, usedAt !== null])).toEqual([["Test browser", true]]);
  });

  test("stands for the second factor of an office that has no other", async () => {
    await withoutCode();
    const browser = await signedInAs(context, officer);
    expect((await browser.load(office, "/en/secretariat")).location).toBe("/en/account/set-up-second-factor");
    await add(browser);
    expect((await browser.load(office, "/en/secretariat")).status).toBe(200);
  });

  test("is asked for from whoever comes with the password alone, who can make no other second factor", async () => {
    await withoutCode();
    await add(await signedInAs(context, officer));
    const { email } = await db.selectFrom("person").select("email").where("id", "=", officer).executeTakeFirstOrThrow();
    const thief = aBrowserOn(context);
    const entered = await thief.send(signIn, "/en/account/sign-in", { email, password });
    expect(entered.location).toBe("/en/account/set-up-second-factor");
    expect((await thief.load(office, "/en/secretariat")).location).toBe("/en/account/set-up-second-factor");
    const path = "/en/account/set-up-second-factor";
    expect((await thief.load(setUpSecondFactor, path)).data.passkey).toBe(true);
    const code = await thief.send(setUpSecondFactor, path, { step: "begin", password });
    expect(code.location).toBe("/en/account/sign-in-with-passkey");
    authenticator = anAuthenticator(portalUrl);
    expect((await add(thief)).status).toBe(409);
    expect((await thief.load(passkeys, "/en/account/passkeys")).location).toBe(path);
  });

  test("that was removed opens nothing, and nobody removes another's", async () => {
    const browser = await signedInAs(context, officer);
    await add(browser);
    const id = (await browser.load(passkeys, "/en/account/passkeys")).data.passkeys[0]?.id ?? "";
    const other = await signedInAs(context, await aPersonIn(db, { role: "secretariat" }));
    expect((await other.send(passkeys, "/en/account/passkeys", { passkey: id })).status).toBe(404);
    const removed = await browser.send(passkeys, "/en/account/passkeys", { passkey: id });
    expect(removed.location).toBe("/en/account/passkeys?done=removed");
    expect((await use(aBrowserOn(context))).status).toBe(422);
    expect(await eventsOf(database, officer)).toEqual(["PasskeyAdded", "PasskeyRemoved"]);
  });

  test("opens nothing to whom an administrator has taken access from", async () => {
    await add(await signedInAs(context, officer));
    expect((await use(aBrowserOn(context))).status).toBe(303);
    await endAccess(db, officer);
    const browser = aBrowserOn(context);
    const answer = await use(browser);
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.data)).toContain("The access of this account has ended");
    expect(browser.cookies.has("portal.session_token")).toBe(false);
    expect(await db.selectFrom("sign_in").select("id").where("person_id", "=", officer).execute()).toEqual([]);
  });

  test("is added by who knows the password, and for themselves", async () => {
    const browser = await signedInAs(context, officer);
    const wrong = await browser.send(addPasskey, "/en/account/add-passkey", { step: "begin", password: "a guess" });
    expect(wrong.status).toBe(422);
    const other = await signedInAs(context, await aPersonIn(db, { role: "secretariat" }));
    const passkey = authenticator.make(await optionsIn(browser));
    const path = "/en/account/add-passkey";
    expect((await other.send(addPasskey, path, { step: "confirm", passkey })).status).toBe(422);
    expect((await browser.send(addPasskey, path, { step: "confirm", passkey })).status).toBe(303);
  });

  test.each<[string, Changes]>([
    ["made for another site", { origin: "https://evil.example" }],
    ["made for another name", { rpId: "evil.example" }],
    ["of somebody whom it has not verified", { userVerified: false }],
    ["that was made for something else", { type: "webauthn.get" }],
  ])("%s is not added", async (_what, changes) => {
    expect((await add(await signedInAs(context, officer), changes)).status).toBe(422);
    expect(await db.selectFrom("passkey").select("id").where("person_id", "=", officer).execute()).toEqual([]);
  });

  test.each<[string, Changes]>([
    ["used on another site", { origin: "https://evil.example" }],
    ["used under another name", { rpId: "evil.example" }],
    ["used by somebody whom it has not verified", { userVerified: false }],
    ["whose count has gone back, as of a copy", { counter: 1 }],
    ["that answers another question", { type: "webauthn.create" }],
  ])("%s opens nothing", async (_what, changes) => {
    await add(await signedInAs(context, officer));
    expect((await use(aBrowserOn(context))).status).toBe(303);
    const browser = aBrowserOn(context);
    expect((await use(browser, changes)).status).toBe(422);
    expect((await browser.load(office, "/en/secretariat")).status).toBe(302);
  });

  test("answers once: what was seen on its way opens nothing a second time", async () => {
    await add(await signedInAs(context, officer));
    const { data } = await aBrowserOn(context).load(signInWithPasskey, "/en/account/sign-in-with-passkey");
    const passkey = authenticator.use(data.options);
    const answers = await Promise.all(
      [0, 1, 2].map(() => aBrowserOn(context).send(signInWithPasskey, "/en/account/sign-in-with-passkey", { passkey })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
  });

  test("that the portal does not know, or whose question it has not asked, opens nothing", async () => {
    await add(await signedInAs(context, officer));
    expect((await use(aBrowserOn(context), {}, anAuthenticator(portalUrl))).status).toBe(422);
    const browser = aBrowserOn(context);
    for (const passkey of [
      ...["", "{}", "null", "[]", "not JSON", '{"id":"a","rawId":"a","type":"public-key","response":{}}'],
      authenticator.use({ challenge: "AAAA" }),
      authenticator.use(await optionsIn(await signedInAs(context, officer))),
    ])
      expect((await browser.send(signInWithPasskey, "/en/account/sign-in-with-passkey", { passkey })).status).toBe(422);
  });

  test("is made by no statement by itself", async () => {
    const insert = `insert into passkey (person_id, credential_id, public_key, counter, name, created_at)
      values ('${officer}', 'by-hand', 'key', 0, 'Eve', now())`;
    expect(await stopped(db, insert)).toBe("account_is_changed_at_the_door");
    await signedInAs(context, officer);
    const claim = `update sign_in set both_factors = true where person_id = '${officer}'`;
    expect(await stopped(db, claim)).toBe("account_is_changed_at_the_door");
  });
});
