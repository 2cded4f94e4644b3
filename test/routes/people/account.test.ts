import { base32 } from "@better-auth/utils/base32";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { keepingAccounts } from "#db/account-keeper.ts";
import { newId } from "#db/new-id.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { authorise, readActor, readSignInEnd } from "#http/request-context.ts";
import { totpCode } from "#sign-in/totp.ts";
import { hashPassword } from "#sign-in/work-of-passwords.ts";
import { aDatabase } from "#support/database.ts";
import { aPersonIn, givenMission } from "#support/given.ts";
import { tokenIn } from "#support/record.ts";
import { aBrowserOn, aLoadContext, type Answer, type Browser, type FormAnswer, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import * as changeAddress from "../../../app/routes/account/change-own-address.tsx";
import * as changeLanguage from "../../../app/routes/account/change-own-language.tsx";
import * as changeName from "../../../app/routes/account/change-own-name.tsx";
import * as changePassword from "../../../app/routes/account/change-own-password.tsx";
import * as forgotPassword from "../../../app/routes/account/forgot-password.tsx";
import * as resetPassword from "../../../app/routes/account/reset-password.tsx";
import * as secondFactor from "../../../app/routes/account/second-factor.tsx";
import * as setUpSecondFactor from "../../../app/routes/account/set-up-second-factor.tsx";
import * as signIn from "../../../app/routes/account/sign-in.tsx";
import * as signIns from "../../../app/routes/account/sign-ins.tsx";
import * as signOut from "../../../app/routes/account/sign-out.tsx";
import * as signUp from "../../../app/routes/account/sign-up.tsx";
import * as verifyEmail from "../../../app/routes/account/verify-email.tsx";

const { db } = await aDatabase();
const context = aLoadContext(db);

const password = "seven quiet rivers";
let address = "";
let people = 0;

beforeEach(async () => {
  people += 1;
  address = `person${String(people)}@example.org`;
  await db.deleteFrom("attempt").execute();
});

/** Any page that asks for authority. */
const page = { loader: (args: Parameters<typeof authorise>[0]) => authorise(args, "see-own-account") };
const office = { loader: (args: Parameters<typeof authorise>[0]) => authorise(args, "see-queue") };
const open = { loader: (args: Parameters<typeof readActor>[0]) => readActor(args) };

async function lettersTo(email: string) {
  const letters = await db
    .selectFrom("letter")
    .select(["kind", "data"])
    .where("recipient_email", "=", email)
    .orderBy("created_at")
    // Of one instant, as they were written.
    .orderBy(sql`ctid`)
    .execute();
  return letters.map(({ kind, data }) => ({ kind, data: z.record(z.string(), z.unknown()).parse(data) }));
}

async function tokenOf(kind: string, email = address): Promise<string> {
  const letter = (await lettersTo(email)).findLast((each) => each.kind === kind);
  return tokenIn(db, letter?.data);
}

async function signUpAndVerify(email = address): Promise<Browser> {
  const browser = aBrowserOn(context);
  await browser.send(signUp, "/en/account/sign-up", { name: "Ada Example", email, password });
  await browser.send(verifyEmail, "/en/account/verify-email", {
    token: await tokenOf("verify-email", email),
    password,
  });
  return browser;
}

function signInWith(browser: Browser, fields: { email?: string; password?: string } = {}, query = "") {
  return browser.send(signIn, `/en/account/sign-in${query}`, { email: address, password, ...fields });
}

const offer = z.object({
  offer: z.object({ enclosed: z.string(), secret: z.string(), backupCodes: z.array(z.string()) }),
});

/** What is to be scanned and written down before a code confirms it. */
async function offeredTo(browser: Browser) {
  const answer = await browser.send(setUpSecondFactor, "/en/account/set-up-second-factor", { step: "begin", password });
  return offer.parse(answer.data).offer;
}

/** Sets up a second factor and returns its secret, as the authenticator keeps it. */
async function setUp(browser: Browser): Promise<{ secret: string; backupCodes: string[] }> {
  const { secret, backupCodes } = await offeredTo(browser);
  const raw = new TextDecoder().decode(base32.decode(secret));
  const done = await browser.send(setUpSecondFactor, "/en/account/set-up-second-factor", {
    step: "confirm",
    code: totpCode(raw, Date.now()),
  });
  expect(done.status).toBe(303);
  return { secret: raw, backupCodes };
}

function problemsOf(answer: Answer<FormAnswer>) {
  return answer.data.problems;
}

describe("signing up", () => {
  test("sends a link, which lets in whoever opens it and knows the password; from then on signing in works", async () => {
    const browser = aBrowserOn(context);
    const sent = await browser.send(signUp, "/en/account/sign-up", { name: "Ada Example", email: address, password });
    expect([sent.status, sent.location]).toEqual([303, "/en/account/sign-up?sent"]);
    expect((await signInWith(browser)).status).toBe(422);
    expect((await browser.load(page, "/en/account/sign-ins")).status).toBe(302);

    const opened = await browser.send(verifyEmail, "/en/account/verify-email", {
      token: await tokenOf("verify-email"),
      password,
    });
    // The record comes first, under a sentence that the address is confirmed.
    expect(opened.location).toBe("/en/organisation/record?address-confirmed");
    // What was kept of the address for the form ends with it.
    expect(opened.headers.getSetCookie().at(-1)).toMatch(/^portal\.address=; Path=\/; Max-Age=0; HttpOnly/);
    expect((await browser.load(page, "/en/account/sign-ins")).status).toBe(200);

    const elsewhere = aBrowserOn(context);
    const done = await signInWith(elsewhere);
    expect([done.status, done.location]).toEqual([303, "/en/organisation"]);
    expect((await elsewhere.load(page, "/en/account/sign-ins")).status).toBe(200);
  });

  test("keeps the page that its reader came from, and says the address, through the letter", async () => {
    const then = "/en/organisation/calls/00000000-0000-4000-8000-000000000000/start-application";
    const query = new URLSearchParams({ then }).toString();
    const browser = aBrowserOn(context);
    const sent = await browser.send(signUp, `/en/account/sign-up?${query}`, { name: "Ada", email: address, password });
    expect(sent.location).toBe(`/en/account/sign-up?sent&${query}`);
    expect((await browser.load(signUp, sent.location ?? "")).data).toMatchObject({ given: address, then });
    expect((await aBrowserOn(context).load(signUp, sent.location ?? "")).data).toMatchObject({ given: null });
    const [letter] = await lettersTo(address);
    expect(letter?.data["then"]).toBe(then);

    const other = aBrowserOn(context);
    const opened = await other.send(verifyEmail, `/en/account/verify-email?${query}`, {
      token: await tokenOf("verify-email"),
      password,
    });
    expect(opened.location).toBe(`${then}?address-confirmed`);
    expect((await other.load(page, "/en/account/sign-ins")).status).toBe(200);
  });

  test("says that an address is confirmed to nobody who only has the link", async () => {
    const portal = await theWholePortal();
    const answer = await portal({ ...aLoadContext(db), shared: {} }, "/en?address-confirmed", {});
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain("address is confirmed");
  });

  test("leads to no page that is not the portal's, whatever its address says", async () => {
    const browser = aBrowserOn(context);
    const away = "/en/account/sign-up?then=https://elsewhere.example/";
    const sent = await browser.send(signUp, away, { name: "Ada", email: address, password });
    expect(sent.location).toBe("/en/account/sign-up?sent");
    expect((await lettersTo(address))[0]?.data["then"]).toBeNull();
  });

  test("cannot choose a role, an office or a verified address", async () => {
    const browser = aBrowserOn(context);
    await browser.send(signUp, "/en/account/sign-up", {
      name: "Eve Example",
      email: address,
      password,
      role: "administrator",
      emailVerified: "true",
      email_verified: "true",
      mission_id: "00000000-0000-4000-8000-000000000000",
      twoFactorEnabled: "true",
    });
    expect((await signInWith(browser)).status).toBe(422);
    await browser.send(verifyEmail, "/en/account/verify-email", { token: await tokenOf("verify-email"), password });
    const person = await db.selectFrom("person").selectAll().where("email", "=", address).executeTakeFirstOrThrow();
    expect(person).toMatchObject({
      role: "applicant",
      mission_id: null,
      two_factor_enabled: false,
    });
  });

  test("cannot choose a role by sending one to better-auth itself", async () => {
    const answer = await context.auth.handler(
      new Request("http://localhost:3000/sign-in-without-a-page/sign-up/email", {
        method: "POST",
        headers: { "Content-Type": "application/json", Origin: "http://localhost:3000" },
        body: JSON.stringify({ name: "Eve", email: address, password, role: "administrator" }),
      }),
    );
    expect(answer.status).toBe(400);
    expect(await db.selectFrom("person").select("role").where("email", "=", address).execute()).toEqual([]);
  });

  test("answers the same for an address that has an account, and tells its holder by letter", async () => {
    await signUpAndVerify();
    const [known, unknown] = await Promise.all(
      [address, `nobody-${address}`].map((email) =>
        aBrowserOn(context).send(signUp, "/en/account/sign-up", { name: "Eve", email, password: "other quiet rivers" }),
      ),
    );
    // The cookie holds the address that was typed, and nothing that the portal knows of it.
    const alike = ({ status, location, text, headers }: Answer) => ({
      status,
      location,
      text,
      cookies: headers.getSetCookie().map((cookie) => cookie.replace(/=[^;]*/, "")),
    });
    expect(alike(mustExist(known ?? null))).toEqual(alike(mustExist(unknown ?? null)));
    expect((await lettersTo(address)).map(({ kind }) => kind)).toEqual(["verify-email", "account-exists"]);
    const browser = aBrowserOn(context);
    expect((await signInWith(browser, { password: "other quiet rivers" })).status).toBe(422);
    expect((await signInWith(browser)).status).toBe(303);
  });

  test.each([
    ["short", "short7!"],
    ["long", "x1".repeat(65)],
    ["tried by everybody", "password123"],
    ["made of the portal's words", "Accreditation2026!"],
    ["made of their own name", "adaexample1"],
    ["made of their own address", "ada.example.org"],
  ])("refuses a password that is %s", async (_, weak) => {
    const answer = await aBrowserOn(context).send(signUp, "/en/account/sign-up", {
      name: "Ada Example",
      email: "ada.example@example.org",
      password: weak,
    });
    expect(answer.status).toBe(422);
    expect(problemsOf(answer)).toEqual([{ field: "password", words: expect.any(String) as string }]);
    expect(JSON.stringify(answer.data)).not.toContain(weak);
  });

  test.each(["пароль из слов", "密码密码密码一二三四", "  spaces at both ends  ", "a".repeat(40) + "bc".repeat(44)])(
    "takes a password of any characters: %s",
    async (strange) => {
      const browser = aBrowserOn(context);
      await browser.send(signUp, "/en/account/sign-up", { name: "Ada", email: address, password: strange });
      await browser.send(verifyEmail, "/en/account/verify-email", {
        token: await tokenOf("verify-email"),
        password: strange,
      });
      expect((await signInWith(browser, { password: strange })).status).toBe(303);
      expect((await signInWith(aBrowserOn(context), { password: `${strange.trim()}.` })).status).toBe(422);
    },
  );

  test.each([
    ["no name", { name: "" }, "name"],
    ["a name that is too long", { name: "x".repeat(201) }, "name"],
    ["a name that leads somewhere", { name: "Win at https://prize.example" }, "name"],
    ["a name with a control character", { name: "A\u0007da" }, "name"],
    ["no address", { email: "" }, "email"],
    ["what is no address", { email: "ada@" }, "email"],
  ])("answers 422 to %s, and keeps the input", async (_, wrong, field) => {
    const answer = await aBrowserOn(context).send(signUp, "/en/account/sign-up", {
      name: "Ada",
      email: address,
      password,
      ...wrong,
    });
    expect(answer.status).toBe(422);
    expect(problemsOf(answer).map((problem) => problem.field)).toEqual([field]);
    expect(answer.data).toMatchObject({
      submitted: Object.fromEntries(Object.entries(wrong).map(([k, v]) => [k, [v]])),
    });
  });
});

describe("a link in a letter", () => {
  test("that was forged or is over confirms nothing", async () => {
    const browser = aBrowserOn(context);
    for (const token of ["", "a-token-that-nobody-was-sent"]) {
      const answer = await browser.send(verifyEmail, "/en/account/verify-email", { token, password });
      expect(answer.status).toBe(422);
    }
    for (const token of ["<script>", "a.b.c"])
      expect((await browser.send(verifyEmail, "/en/account/verify-email", { token, password })).status).toBe(400);
  });

  test("is not used up by a program that opens it", async () => {
    const browser = aBrowserOn(context);
    await browser.send(signUp, "/en/account/sign-up", { name: "Ada", email: address, password });
    const token = await tokenOf("verify-email");
    const seen = await browser.load(verifyEmail, `/en/account/verify-email?token=${token}`);
    expect(seen.data.awaited).toEqual({ email: address, newAccount: true });
    expect(await db.selectFrom("person").select("id").where("email", "=", address).execute()).toEqual([]);
    const opened = await browser.send(verifyEmail, "/en/account/verify-email", { token, password });
    expect(opened.status).toBe(303);
  });

  test("that was used does not ask whoever is signed in to sign in", async () => {
    const browser = await signUpAndVerify();
    const used = `/en/account/verify-email?token=${await tokenOf("verify-email")}`;
    expect((await browser.load(verifyEmail, used)).data).toMatchObject({ awaited: null, isSignedIn: true });
    const stranger = await aBrowserOn(context).load(verifyEmail, used);
    expect(stranger.data).toMatchObject({ awaited: null, isSignedIn: false });
  });
});

describe("signing in", () => {
  test("says the same for a wrong password and for an unknown address", async () => {
    await signUpAndVerify();
    const wrong = await signInWith(aBrowserOn(context), { password: "not the password" });
    const unknown = await signInWith(aBrowserOn(context), { email: "nobody@example.org" });
    expect([wrong.status, problemsOf(wrong)]).toEqual([unknown.status, problemsOf(unknown)]);
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  test("sets two cookies that scripts cannot read and other sites do not send: the sign-in's, and the browser's", async () => {
    await signUpAndVerify();
    const answer = await signInWith(aBrowserOn(context));
    const [signedIn, device, ...others] = answer.headers.getSetCookie();
    expect(signedIn).toMatch(/^portal\.session_token=.+; Path=\/; HttpOnly; SameSite=Lax/u);
    expect(device).toMatch(/^portal\.device=.+; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax$/u);
    expect(others).toEqual([]);
  });

  test("sets a __Host- cookie where the portal is reached by https", async () => {
    await signUpAndVerify();
    const https = aLoadContext(db, { env: { portalUrl: "https://accreditation.example.org" } });
    const answer = await signInWith(aBrowserOn(https));
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-portal\.session_token=.+; Path=\/; HttpOnly; Secure/u);
    expect(answer.headers.getSetCookie()[1]).toMatch(/^__Host-portal\.device=.+; Path=\/.*; HttpOnly; .*Secure/u);
    expect(answer.headers.getSetCookie().join()).not.toMatch(/domain/iu);
  });

  test("leads back to the page that was asked for, and never to another site", async () => {
    await signUpAndVerify();
    const browser = aBrowserOn(context);
    const asked = await browser.load(page, "/en/account/sign-ins?ended=one");
    expect(asked.location).toBe("/en/account/sign-in?then=%2Fen%2Faccount%2Fsign-ins%3Fended%3Done");
    expect((await signInWith(browser, {}, asked.location?.slice("/en/account/sign-in".length))).location).toBe(
      "/en/account/sign-ins?ended=one",
    );
    for (const elsewhere of [
      ...["https://example.org", "//example.org", "/\\example.org", "javascript:alert(1)"],
      ...["/.//example.org/", "/..//example.org", "/./\\example.org", "/en/..//example.org", "/%2e//example.org"],
      ...["/\t/example.org", "/en/../..//example.org", "http://localhost:3000//example.org", "en/organisation"],
      ...["/en/no-such-page", "/api/v1/processes", "/en/demonstration/mailbox/1/html", "/", ""],
    ]) {
      const answer = await signInWith(browser, {}, `?then=${encodeURIComponent(elsewhere)}`);
      expect([elsewhere, answer.location]).toEqual([elsewhere, "/en/organisation"]);
    }
  });

  test("ends by signing out, at once and for good", async () => {
    const browser = await signUpAndVerify();
    await signInWith(browser);
    const stolen = aBrowserOn(context);
    for (const [name, value] of browser.cookies) stolen.cookies.set(name, value);
    const answer = await browser.send(signOut, "/en/account/sign-out", {});
    expect([answer.status, answer.location]).toEqual([303, "/en"]);
    expect([...browser.cookies.keys()]).toEqual(["portal.device"]);
    expect((await stolen.load(page, "/en/account/sign-ins")).status).toBe(302);
  });

  test("ends after two hours without a request, and after a day whatever happens", async () => {
    const idle = await signUpAndVerify();
    await signInWith(idle);
    await db
      .updateTable("sign_in")
      .set({ updated_at: new Date(Date.now() - 119 * 60_000).toISOString() })
      .execute();
    expect((await idle.load(page, "/en/account/sign-ins")).status).toBe(200);
    await db
      .updateTable("sign_in")
      .set({ updated_at: new Date(Date.now() - 121 * 60_000).toISOString() })
      .execute();
    expect((await idle.load(page, "/en/account/sign-ins")).status).toBe(302);

    await signInWith(idle);
    const { expires_at, created_at } = await db
      .selectFrom("sign_in")
      .innerJoin("person", "person.id", "sign_in.person_id")
      .select(["sign_in.expires_at", "sign_in.created_at"])
      .where("email", "=", address)
      .executeTakeFirstOrThrow();
    expect(Math.round((expires_at.getTime() - created_at.getTime()) / 60_000)).toBe(24 * 60);
    await keepingAccounts(db)
      .updateTable("sign_in")
      .set({ expires_at: new Date(Date.now() - 1000).toISOString() })
      .execute();
    expect((await idle.load(page, "/en/account/sign-ins")).status).toBe(302);
  });

  test("is told how long it lasts, and that no page puts off the end of the day", async () => {
    const browser = await signUpAndVerify();
    await signInWith(browser);
    const ends = async () => (await browser.load({ loader: readSignInEnd }, "/en")).data;
    expect(await ends()).toEqual({ seconds: 2 * 60 * 60, inAnyCase: false });
    const lasting = (minutes: number) =>
      keepingAccounts(db)
        .updateTable("sign_in")
        .set({ expires_at: new Date(Date.now() + minutes * 60_000).toISOString() })
        .execute();
    await lasting(130);
    expect((await ends())?.inAnyCase).toBe(false);
    await lasting(3);
    const last = await ends();
    expect(last?.inAnyCase).toBe(true);
    expect(last?.seconds).toBeGreaterThan(120);
    expect(last?.seconds).toBeLessThanOrEqual(180);
  });

  test("after ten wrong passwords from one address waits, while others can still sign in to the account", async () => {
    await signUpAndVerify();
    const attacker = aBrowserOn(context);
    for (let attempt = 0; attempt < 10; attempt += 1)
      expect((await signInWith(attacker, { password: `guess number ${String(attempt)}` })).status).toBe(422);
    const refused = await signInWith(attacker);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(800);
    const elsewhere = aBrowserOn(aLoadContext(db, { clientAddress: "198.51.100.7" }));
    expect((await signInWith(elsewhere)).status).toBe(303);
  });

  test("from one address is limited over all accounts too", async () => {
    await signInWith(aBrowserOn(context), { email: "nobody@example.org" });
    await db.updateTable("attempt").set({ count: 100 }).where("key", "=", "password from 192.0.2.1").execute();
    const refused = await signInWith(aBrowserOn(context));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(290);
  });
});

describe("somebody else's attempts", () => {
  const from = (clientAddress: string) => aBrowserOn(aLoadContext(db, { clientAddress }));

  test("from ten addresses lock out no browser in which the account has signed in before, and all others", async () => {
    const own = await signUpAndVerify();
    await signInWith(own);
    await own.send(signOut, "/en/account/sign-out", {});
    for (const guessing of ["198.51.100.1", "198.51.100.2"])
      expect((await signInWith(from(guessing), { password: "a guess" })).status).toBe(422);
    // As if there were ten of them, and each had tried ten times.
    await db.updateTable("attempt").set({ count: 10 }).where("key", "like", "%from 198.51.100.%").execute();
    await db.updateTable("attempt").set({ count: 100 }).where("key", "not like", "% from %").execute();
    expect((await signInWith(from("203.0.113.9"))).status).toBe(429);
    expect((await signInWith(own)).status).toBe(303);

    await own.send(signOut, "/en/account/sign-out", {});
    for (let attempt = 0; attempt < 10; attempt += 1)
      expect((await signInWith(own, { password: "a slip" })).status).toBe(422);
    expect((await signInWith(own)).status).toBe(429);
  });

  test("from the same address lock out no browser in which the account has signed in before", async () => {
    const own = await signUpAndVerify();
    await signInWith(own);
    await own.send(signOut, "/en/account/sign-out", {});
    await signInWith(aBrowserOn(context), { password: "a guess" });
    await db.updateTable("attempt").set({ count: 1000 }).execute();
    expect((await signInWith(aBrowserOn(context))).status).toBe(429);
    expect((await signInWith(own)).status).toBe(303);
  });

  test("leave a way in by letter, from a browser that is new to the account", async () => {
    const own = await signUpAndVerify();
    await signInWith(aBrowserOn(context), { password: "a guess" });
    await db.updateTable("attempt").set({ count: 1000 }).where("key", "like", "password %").execute();
    const fresh = from("203.0.113.9");
    expect((await signInWith(fresh)).status).toBe(429);
    await fresh.send(forgotPassword, "/en/account/forgot-password", { email: address });
    await fresh.send(resetPassword, "/en/account/reset-password", {
      token: await tokenOf("reset-password"),
      password: "nine loud mountains",
    });
    expect((await signInWith(fresh, { password: "nine loud mountains" })).status).toBe(303);
    expect((await own.load(page, "/en/account/sign-ins")).status).toBe(302);
  });

  test("made in one's own browser leave the way in by letter too", async () => {
    const own = await signUpAndVerify();
    await signInWith(own);
    await own.send(signOut, "/en/account/sign-out", {});
    await signInWith(own, { password: "a slip" });
    await db.updateTable("attempt").set({ count: 10 }).where("count", "=", 1).execute();
    expect((await signInWith(own)).status).toBe(429);
    await own.send(forgotPassword, "/en/account/forgot-password", { email: address });
    const token = await tokenOf("reset-password");
    await own.send(resetPassword, "/en/account/reset-password", { token, password: "nine loud mountains" });
    expect((await signInWith(own, { password: "nine loud mountains" })).status).toBe(303);
  });

  test("with the right password and ten wrong codes lock out no browser in which the account has signed in before", async () => {
    const own = await signUpAndVerify();
    await signInWith(own);
    const { secret } = await setUp(own);
    await own.send(signOut, "/en/account/sign-out", {});
    const attacker = from("198.51.100.1");
    for (let code = 0; code < 10; code += 1) {
      if (code % 5 === 0) await signInWith(attacker);
      const wrong = await attacker.send(secondFactor, "/en/account/second-factor", { code: "000000" });
      expect(wrong.status).toBe(422);
    }
    const elsewhere = from("203.0.113.9");
    for (const stranger of [attacker, elsewhere]) {
      await signInWith(stranger);
      const late = await stranger.send(secondFactor, "/en/account/second-factor", {
        code: totpCode(secret, Date.now()),
      });
      expect(late.status).toBe(429);
    }
    await signInWith(own);
    const code = totpCode(secret, Date.now());
    const right = await own.send(secondFactor, "/en/account/second-factor", { code });
    expect([right.status, right.location]).toEqual([303, "/en/organisation"]);
  });

  test("are counted on when the code of another account is right, whose sign-in goes along", async () => {
    await setUp(await signUpAndVerify().then((own) => signInWith(own).then(() => own)));
    const email = `attacker-of-${address}`;
    const attacker = await signUpAndVerify(email);
    await signInWith(attacker, { email });
    const { secret } = await setUp(attacker);
    const waiting = from("198.51.100.1");
    const guess = async (browser: Browser, code: string) =>
      (await browser.send(secondFactor, "/en/account/second-factor", { code })).status;
    for (let wrong = 0; wrong < 9; wrong += 1) {
      if (wrong % 5 === 0) await signInWith(waiting);
      expect(await guess(waiting, "000000")).toBe(422);
    }
    const both = from("198.51.100.1");
    for (const [name, value] of [...attacker.cookies, ...waiting.cookies]) both.cookies.set(name, value);
    expect(await guess(both, totpCode(secret, Date.now()))).toBe(303);
    expect(await guess(waiting, "000000")).toBe(429);
  });

  test("in a browser where somebody else has signed in count as a stranger's", async () => {
    await signUpAndVerify();
    const neighbour = await signUpAndVerify(`neighbour-of-${address}`);
    await signInWith(neighbour, { email: `neighbour-of-${address}` });
    await signInWith(aBrowserOn(context), { password: "a guess" });
    await db.updateTable("attempt").set({ count: 1000 }).execute();
    expect((await signInWith(neighbour)).status).toBe(429);
    expect((await signInWith(neighbour, { email: `neighbour-of-${address}` })).status).toBe(303);
  });
});

describe("an address that somebody gave beforehand", () => {
  const theirs = "the squatter's own words";

  function signUpWith(name: string, chosen: string) {
    return aBrowserOn(context).send(signUp, "/en/account/sign-up", { name, email: address, password: chosen });
  }

  async function tokensSent(): Promise<string[]> {
    const sent = (await lettersTo(address)).filter(({ kind }) => kind === "verify-email");
    return Promise.all(sent.map(({ data }) => tokenIn(db, data)));
  }

  function confirm(token: string, chosen: string) {
    return aBrowserOn(context).send(verifyEmail, "/en/account/verify-email", { token, password: chosen });
  }

  test("gives them no part in the account of its owner, who confirms their own letter", async () => {
    await signUpWith("Eve", theirs);
    await signUpWith("Ada", password);
    const [first = "", second = ""] = await tokensSent();
    expect((await confirm(second, password)).status).toBe(303);
    expect((await signInWith(aBrowserOn(context), { password: theirs })).status).toBe(422);
    expect((await signInWith(aBrowserOn(context))).status).toBe(303);
    expect((await confirm(first, theirs)).status).toBe(422);
    const { name } = await db
      .selectFrom("person")
      .select("name")
      .where("email", "=", address)
      .executeTakeFirstOrThrow();
    expect(name).toBe("Ada");
  });

  test("is not confirmed by its owner with a letter that somebody else has caused, and stays free for their own", async () => {
    await signUpWith("Ada", password);
    await signUpWith("Eve", theirs);
    const [own = "", strange = ""] = await tokensSent();
    const mistaken = await confirm(strange, password);
    expect([mistaken.status, problemsOf(mistaken).map(({ field }) => field)]).toEqual([422, ["password"]]);
    expect((await confirm(own, password)).status).toBe(303);
    expect((await signInWith(aBrowserOn(context), { password: theirs })).status).toBe(422);
    expect((await signInWith(aBrowserOn(context))).status).toBe(303);
  });

  test("becomes one account, when two letters are opened at once", async () => {
    await signUpWith("Ada", password);
    await signUpWith("Ada", password);
    const answers = await Promise.all((await tokensSent()).map((token) => confirm(token, password)));
    expect(answers.map(({ status }) => status).sort()[0]).toBe(303);
    expect(await db.selectFrom("person").select("name").where("email", "=", address).execute()).toHaveLength(1);
  });

  test("with an account of an earlier version that nobody confirmed becomes that of who confirms", async () => {
    const id = await anUnconfirmedAccount(theirs);
    expect((await signInWith(aBrowserOn(context), { password: theirs })).status).toBe(422);
    await signUpWith("Ada", password);
    const [token = ""] = await tokensSent();
    expect((await confirm(token, password)).status).toBe(303);
    expect((await signInWith(aBrowserOn(context), { password: theirs })).status).toBe(422);
    expect((await signInWith(aBrowserOn(context))).status).toBe(303);
    const person = await db.selectFrom("person").select(["id", "name"]).where("email", "=", address).execute();
    expect(person).toEqual([{ id, name: "Ada" }]);
  });

  test("is confirmed by a new password, chosen by the link in a letter", async () => {
    await anUnconfirmedAccount(theirs);
    const browser = aBrowserOn(context);
    await browser.send(forgotPassword, "/en/account/forgot-password", { email: address });
    await browser.send(resetPassword, "/en/account/reset-password", {
      token: await tokenOf("reset-password"),
      password,
    });
    expect((await signInWith(browser, { password: theirs })).status).toBe(422);
    expect((await signInWith(browser)).status).toBe(303);
  });

  test("works for an hour, and once", async () => {
    await signUpWith("Ada", password);
    const [token = ""] = await tokensSent();
    const late = aBrowserOn(aLoadContext(db, { now: Temporal.Now.instant().add({ minutes: 61 }) }));
    const answer = await late.send(verifyEmail, "/en/account/verify-email", { token, password });
    expect([answer.status, answer.data.refusal?.words]).toEqual([409, "This link works no longer."]);
    expect((await confirm(token, password)).status).toBe(303);
    expect((await confirm(token, password)).status).toBe(422);
  });
});

async function anUnconfirmedAccount(chosen: string): Promise<Id<"person">> {
  const id = newId<"person">();
  await keepingAccounts(db).insertInto("person").values({ id, name: "Eve", email: address }).execute();
  await keepingAccounts(db)
    .insertInto("credential")
    .values({ person_id: id, account_id: id, provider_id: "credential", password: await hashPassword(chosen) })
    .execute();
  return id;
}

describe("one's own account", () => {
  async function signedIn(): Promise<{ browser: Browser; person: Id<"person"> }> {
    const browser = await signUpAndVerify();
    await signInWith(browser);
    const { id } = await db.selectFrom("person").select("id").where("email", "=", address).executeTakeFirstOrThrow();
    return { browser, person: id };
  }

  test("has another name when its holder says so, and the record tells both", async () => {
    const { browser, person } = await signedIn();
    const done = await browser.send(changeName, "/en/account/change-own-name", { name: "Ada New" });
    expect(done.location).toBe("/en/account/sign-ins?changed=name");
    const shown = await browser.load(signIns, "/en/account/sign-ins?changed=name");
    expect([shown.data.name, shown.data.changed]).toEqual(["Ada New", "name"]);
    const { data } = await db
      .selectFrom("audit_trail")
      .select("data")
      .where("subject_id", "=", person)
      .where("event", "=", "PersonRenamed")
      .executeTakeFirstOrThrow();
    expect(data).toMatchObject({ from: "Ada Example", to: "Ada New" });
  });

  test("has its letters in the language that its holder chooses, of those that the portal speaks", async () => {
    const { browser } = await signedIn();
    const path = "/fr/account/change-own-language";
    const chosen = async () => (await browser.load(signIns, "/en/account/sign-ins")).data.letterLanguage;
    expect(await chosen()).toBe("en");
    for (const language of ["", "en-XA", "xx"])
      expect((await browser.send(changeLanguage, path, { language })).status).toBe(422);
    expect(await chosen()).toBe("en");
    expect((await browser.send(changeLanguage, path, { language: "ar" })).location).toBe(
      "/fr/account/sign-ins?changed=language",
    );
    expect(await chosen()).toBe("ar");
  });

  test("has another address when the letter that went there is opened by who knows the password", async () => {
    const { browser, person } = await signedIn();
    const next = `new-${address}`;
    const path = "/en/account/change-own-address";
    const wrong = await browser.send(changeAddress, path, { email: next, password: "not the password" });
    expect([wrong.status, await lettersTo(next)]).toEqual([422, []]);
    expect((await browser.send(changeAddress, path, { email: address, password })).status).toBe(422);
    expect((await browser.send(changeAddress, path, { email: next, password })).location).toBe(
      "/en/account/sign-ins?changed=address",
    );
    expect((await signInWith(aBrowserOn(context), { email: next })).status).toBe(422);

    const token = await tokenOf("confirm-new-address", next);
    const stranger = aBrowserOn(context);
    const guess = await stranger.send(verifyEmail, "/en/account/verify-email", { token, password: "a guess" });
    expect(guess.status).toBe(422);
    const opened = await stranger.send(verifyEmail, "/en/account/verify-email", { token, password });
    expect(opened.location).toBe("/en/account/sign-in?after=verified");
    expect((await signInWith(stranger, { email: next })).status).toBe(303);
    expect((await signInWith(aBrowserOn(context))).status).toBe(422);
    expect((await lettersTo(address)).at(-1)?.kind).toBe("address-changed");
    const { data } = await db
      .selectFrom("audit_trail")
      .select("data")
      .where("subject_id", "=", person)
      .where("event", "=", "AddressChanged")
      .executeTakeFirstOrThrow();
    expect(data).toMatchObject({ from: address, to: next });
  });

  test("gets no address that is somebody else's, which only that somebody is told", async () => {
    const { browser } = await signedIn();
    const other = `other-${address}`;
    await signUpAndVerify(other);
    const asked = await browser.send(changeAddress, "/en/account/change-own-address", { email: other, password });
    expect(asked.location).toBe("/en/account/sign-ins?changed=address");
    expect((await lettersTo(other)).at(-1)?.kind).toBe("account-exists");

    const free = `free-${address}`;
    await browser.send(changeAddress, "/en/account/change-own-address", { email: free, password });
    await signUpAndVerify(free);
    const token = await tokenOf("confirm-new-address", free).catch(() => "");
    const late = await browser.send(verifyEmail, "/en/account/verify-email", { token, password });
    expect(late.status).toBe(422);
  });

  test("has another password for who knows the present one; other sign-ins and links end, and a letter says so", async () => {
    const { browser } = await signedIn();
    const elsewhere = aBrowserOn(context);
    await signInWith(elsewhere);
    await elsewhere.send(forgotPassword, "/en/account/forgot-password", { email: address });
    const path = "/en/account/change-own-password";
    const next = "nine loud mountains";
    for (const [present, chosen, field] of [
      ["not the password", next, "present"],
      [password, "password1", "password"],
    ] as const) {
      const refused = await browser.send(changePassword, path, { present, password: chosen });
      expect([refused.status, refused.data.problems.map((each) => each.field)]).toEqual([422, [field]]);
    }
    const done = await browser.send(changePassword, path, { present: password, password: next });
    expect(done.location).toBe("/en/account/sign-ins?changed=password");
    expect((await browser.load(page, "/en/account/sign-ins")).status).toBe(200);
    expect((await elsewhere.load(page, "/en/account/sign-ins")).status).toBe(302);
    expect((await signInWith(aBrowserOn(context))).status).toBe(422);
    expect((await signInWith(aBrowserOn(context), { password: next })).status).toBe(303);
    expect((await lettersTo(address)).map(({ kind }) => kind)).toContain("password-changed");
    const link = await elsewhere.send(resetPassword, "/en/account/reset-password", {
      token: await tokenOf("reset-password"),
      password: "ten louder mountains",
    });
    expect(link.status).toBe(422);
  });
});

describe("a forgotten password", () => {
  test("that was replaced ends every other link, and every sign-in that waits for a code", async () => {
    const own = await signUpAndVerify();
    await signInWith(own);
    const { secret } = await setUp(own);
    const waiting = aBrowserOn(context);
    expect((await signInWith(waiting)).location).toBe("/en/account/second-factor");
    for (let time = 0; time < 2; time += 1)
      await own.send(forgotPassword, "/en/account/forgot-password", { email: address });
    const links = (await lettersTo(address)).filter(({ kind }) => kind === "reset-password");
    const [first = "", second = ""] = await Promise.all(links.map(({ data }) => tokenIn(db, data)));
    const reset = (token: string, chosen: string) =>
      own.send(resetPassword, "/en/account/reset-password", { token, password: chosen });
    expect((await reset(second, "nine loud mountains")).status).toBe(303);
    expect((await reset(first, "ten louder mountains")).status).toBe(422);
    const code = await waiting.send(secondFactor, "/en/account/second-factor", {
      code: totpCode(secret, Date.now()),
    });
    expect(code.location).toBe("/en/account/sign-in?after=ended");
  });

  test("is answered alike for a known and an unknown address", async () => {
    await signUpAndVerify();
    const browser = aBrowserOn(context);
    const [known, unknown] = [address, "nobody@example.org"].map((email) =>
      browser.send(forgotPassword, "/en/account/forgot-password", { email }),
    );
    expect(await known).toEqual(await unknown);
    expect(await lettersTo("nobody@example.org")).toEqual([]);
  });

  test("is replaced by a link that works once, and every sign-in ends", async () => {
    const browser = await signUpAndVerify();
    await signInWith(browser);
    await browser.send(forgotPassword, "/en/account/forgot-password", { email: address });
    const token = await tokenOf("reset-password");
    const opened = async (link: string) =>
      (await browser.load(resetPassword, `/en/account/reset-password?token=${link}`)).data.works;
    expect([await opened(token), await opened("AAAA"), await opened("")]).toEqual([true, false, false]);
    const stored = await db.selectFrom("verification").select("identifier").execute();
    expect(stored.some(({ identifier }) => identifier.includes(token))).toBe(false);

    const weak = await browser.send(resetPassword, "/en/account/reset-password", { token, password: `ada${address}` });
    expect(weak.status).toBe(422);
    const changed = await browser.send(resetPassword, "/en/account/reset-password", {
      token,
      password: "nine loud mountains",
    });
    expect(changed.location).toBe("/en/account/sign-in?after=reset");
    expect((await browser.load(page, "/en/account/sign-ins")).status).toBe(302);
    expect((await signInWith(browser)).status).toBe(422);
    expect((await signInWith(browser, { password: "nine loud mountains" })).status).toBe(303);
    expect((await lettersTo(address)).map(({ kind }) => kind)).toContain("password-changed");

    expect(await opened(token)).toBe(false);
    const again = await browser.send(resetPassword, "/en/account/reset-password", {
      token,
      password: "ten louder mountains",
    });
    expect(again.status).toBe(422);
    expect((await signInWith(browser, { password: "ten louder mountains" })).status).toBe(422);
  });

  test("cannot be replaced an hour later", async () => {
    const browser = await signUpAndVerify();
    await browser.send(forgotPassword, "/en/account/forgot-password", { email: address });
    await keepingAccounts(db)
      .updateTable("verification")
      .set({ expires_at: new Date(Date.now() - 1000).toISOString() })
      .execute();
    const late = await browser.send(resetPassword, "/en/account/reset-password", {
      token: await tokenOf("reset-password"),
      password: "nine loud mountains",
    });
    expect(late.status).toBe(422);
  });

  test("does not skip the second factor", async () => {
    const browser = await signUpAndVerify();
    await signInWith(browser);
    await setUp(browser);
    const other = aBrowserOn(context);
    await other.send(forgotPassword, "/en/account/forgot-password", { email: address });
    const token = await tokenOf("reset-password");
    await other.send(resetPassword, "/en/account/reset-password", { token, password: "nine loud mountains" });
    const answer = await signInWith(other, { password: "nine loud mountains" });
    expect(answer.location).toBe("/en/account/second-factor");
    expect((await other.load(page, "/en/account/sign-ins")).status).toBe(302);
  });

  test("can be asked for five times an hour", async () => {
    const browser = aBrowserOn(context);
    const answers: number[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1)
      answers.push((await browser.send(forgotPassword, "/en/account/forgot-password", { email: address })).status);
    expect(answers).toEqual([303, 303, 303, 303, 303, 429]);
  });
});

describe("the second factor", () => {
  test("is asked for after the password, and takes a code of the authenticator or a backup code, once", async () => {
    const browser = await signUpAndVerify();
    await signInWith(browser);
    const { secret, backupCodes } = await setUp(browser);
    expect((await browser.load(page, "/en/account/sign-ins")).status).toBe(200);

    const other = aBrowserOn(context);
    expect((await signInWith(other, {}, "?then=/en/account/sign-ins")).location).toBe(
      "/en/account/second-factor?then=%2Fen%2Faccount%2Fsign-ins",
    );
    expect((await other.load(page, "/en/account/sign-ins")).status).toBe(302);
    const wrong = await other.send(secondFactor, "/en/account/second-factor", { code: "000000" });
    expect(wrong.status).toBe(422);
    const right = await other.send(secondFactor, "/en/account/second-factor?then=/en/account/sign-ins", {
      code: totpCode(secret, Date.now()).replace(/^(...)/u, "$1 "),
    });
    expect(right.location).toBe("/en/account/sign-ins");
    expect((await other.load(page, "/en/account/sign-ins")).status).toBe(200);

    const [code = ""] = backupCodes;
    for (const expected of [303, 422]) {
      const third = aBrowserOn(context);
      await signInWith(third);
      expect((await third.send(secondFactor, "/en/account/second-factor", { code })).status).toBe(expected);
    }
  });

  test("opens one sign-in with each code, so that who has seen one typed is not let in by it", async () => {
    const browser = await signUpAndVerify();
    await signInWith(browser);
    const { secret } = await setUp(browser);
    const code = totpCode(secret, Date.now());
    const [first, second] = [aBrowserOn(context), aBrowserOn(context)];
    for (const one of [first, second]) await signInWith(one);
    expect((await first.send(secondFactor, "/en/account/second-factor", { code })).location).toBe("/en/organisation");
    const again = await second.send(secondFactor, "/en/account/second-factor", { code });
    expect([again.status, again.location]).toEqual([303, "/en/account/sign-in?after=ended"]);
    expect((await second.load(page, "/en/account/sign-ins")).status).toBe(302);
    expect((await first.load(page, "/en/account/sign-ins")).status).toBe(200);
    const { rows } = await db
      .selectFrom("sign_in")
      .innerJoin("person", "person.id", "sign_in.person_id")
      .where("person.email", "=", address)
      .select(db.fn.countAll().as("rows"))
      .executeTakeFirstOrThrow();
    expect(Number(rows)).toBe(2);
  });

  test("that is being set up is shown again after a wrong code, and after none, to whom it was offered", async () => {
    const browser = await signUpAndVerify();
    await signInWith(browser);
    const { enclosed, secret, backupCodes } = await offeredTo(browser);
    for (const code of ["000000", ""]) {
      const wrong = await browser.send(setUpSecondFactor, "/en/account/set-up-second-factor", {
        step: "confirm",
        offer: enclosed,
        code,
      });
      expect(wrong.status).toBe(422);
      expect(offer.parse(wrong.data).offer).toEqual({ enclosed, secret, backupCodes });
      expect(wrong.data).toMatchObject({ problems: [{ field: "code" }] });
    }
    address = `other-${address}`;
    const other = await signUpAndVerify();
    await signInWith(other);
    const theirs = await other.send(setUpSecondFactor, "/en/account/set-up-second-factor", {
      step: "confirm",
      offer: enclosed,
      code: "000000",
    });
    expect(theirs.data).toMatchObject({ offer: null, problems: [{ field: "code" }] });
  });

  test("cannot be set up without the password, nor by a stranger", async () => {
    const browser = await signUpAndVerify();
    await signInWith(browser);
    const wrong = await browser.send(setUpSecondFactor, "/en/account/set-up-second-factor", {
      step: "begin",
      password: "not the password",
    });
    expect(wrong.status).toBe(422);
    const stranger = await aBrowserOn(context).send(setUpSecondFactor, "/en/account/set-up-second-factor", {
      step: "begin",
      password,
    });
    expect(stranger.location).toBe("/en/account/sign-in");
  });

  test("ends the attempt after five wrong codes", async () => {
    const browser = await signUpAndVerify();
    await signInWith(browser);
    const { secret } = await setUp(browser);
    const other = aBrowserOn(context);
    await signInWith(other);
    for (let attempt = 0; attempt < 5; attempt += 1)
      await other.send(secondFactor, "/en/account/second-factor", { code: "000000" });
    const late = await other.send(secondFactor, "/en/account/second-factor", { code: totpCode(secret, Date.now()) });
    expect(late.location).toBe("/en/account/sign-in?after=ended");
    expect((await other.load(page, "/en/account/sign-ins")).status).toBe(302);
  });

  test("takes no code from a cookie in a form in which its tries would not be counted for the account", async () => {
    const browser = await signUpAndVerify();
    await signInWith(browser);
    const { secret } = await setUp(browser);
    const other = aBrowserOn(context);
    await signInWith(other);
    const sent = other.cookies.get("portal.two_factor") ?? "";
    for (const form of [`"${sent}"`, sent.replace(/^./, (first) => `%${first.charCodeAt(0).toString(16)}`)]) {
      other.cookies.set("portal.two_factor", form);
      const code = totpCode(secret, Date.now());
      const answer = await other.send(secondFactor, "/en/account/second-factor", { code });
      expect(answer.location).toBe("/en/account/sign-in?after=ended");
    }
    other.cookies.set("portal.two_factor", sent);
    const code = totpCode(secret, Date.now());
    expect((await other.send(secondFactor, "/en/account/second-factor", { code })).location).toBe("/en/organisation");
  });

  test("without a password before it opens nothing", async () => {
    const answer = await aBrowserOn(context).send(secondFactor, "/en/account/second-factor", { code: "123456" });
    expect(answer.location).toBe("/en/account/sign-in?after=ended");
  });

  test("is demanded of an office before any of its pages, and until then the person is nobody special", async () => {
    const officer = await aPersonIn(db, { role: "secretariat" });
    const browser = await signedInAs(context, officer);
    expect((await browser.load(office, "/en/secretariat")).status).toBe(200);
    await keepingAccounts(db)
      .updateTable("person")
      .set({ two_factor_enabled: false })
      .where("id", "=", officer)
      .execute();
    const answer = await browser.load(office, "/en/secretariat");
    expect([answer.status, answer.location]).toEqual([302, "/en/account/set-up-second-factor"]);
    expect((await browser.load(page, "/en/account/own-data.json")).location).toBe("/en/account/set-up-second-factor");
    expect((await browser.load(open, "/en")).data).toEqual({ role: "public" });
  });

  test("of somebody else's code is what RFC 6238 says", () => {
    expect(totpCode("12345678901234567890", 59_000)).toBe("287082");
    expect(totpCode("12345678901234567890", 1_111_111_109_000)).toBe("081804");
  });
});

describe("the account's page", () => {
  test("says for whom somebody acts", async () => {
    const { mission, person } = await givenMission(db);
    const browser = await signedInAs(context, person);
    const { name } = await db.selectFrom("mission").select("name").where("id", "=", mission).executeTakeFirstOrThrow();
    const shown = await browser.load(signIns, "/en/account/sign-ins");
    expect(shown.data).toMatchObject({ role: "mission", of: name, passkeys: 0 });
  });
});

describe("the list of sign-ins", () => {
  test("shows each browser, and a revoked one is out at once", async () => {
    const here = await signUpAndVerify();
    const there = aBrowserOn(context);
    await signInWith(here);
    await signInWith(there);
    const shown = await here.load(signIns, "/en/account/sign-ins");
    const listed = shown.data.signIns;
    expect(listed.map((each) => each.here).sort()).toEqual([false, true]);
    expect(shown.data).toMatchObject({ role: "applicant", of: null, passkeys: 0 });
    expect(JSON.stringify(shown.data)).not.toContain("token");

    const other = listed.find((each) => !each.here)?.id ?? "";
    const ended = await here.send(signIns, "/en/account/sign-ins", { signIn: other });
    expect(ended.location).toBe("/en/account/sign-ins?ended=one");
    expect((await there.load(page, "/en/account/sign-ins")).status).toBe(302);
    expect((await here.load(page, "/en/account/sign-ins")).status).toBe(200);
  });

  test("ends all the others", async () => {
    const here = await signUpAndVerify();
    const there = aBrowserOn(context);
    await signInWith(here);
    await signInWith(there);
    await here.send(signIns, "/en/account/sign-ins", { signIn: "others" });
    expect((await there.load(page, "/en/account/sign-ins")).status).toBe(302);
    expect((await here.load(page, "/en/account/sign-ins")).status).toBe(200);
  });

  test("answers 404 for a sign-in of somebody else, and 400 for what is no sign-in", async () => {
    const here = await signUpAndVerify();
    await signInWith(here);
    const somebody = await aPersonIn(db, { role: "secretariat" });
    await signedInAs(context, somebody);
    const { id } = await db
      .selectFrom("sign_in")
      .select("id")
      .where("person_id", "=", somebody)
      .executeTakeFirstOrThrow();
    expect((await here.send(signIns, "/en/account/sign-ins", { signIn: id })).status).toBe(404);
    expect((await here.send(signIns, "/en/account/sign-ins", { signIn: "everything" })).status).toBe(400);
  });

  test("is for those who have signed in", async () => {
    expect((await aBrowserOn(context).load(signIns, "/en/account/sign-ins")).status).toBe(302);
    expect((await aBrowserOn(context).send(signIns, "/en/account/sign-ins", { signIn: "others" })).status).toBe(403);
  });
});

test("a page in a language that the portal does not speak is not found", async () => {
  for (const route of [signIn, signUp, forgotPassword, resetPassword, secondFactor, verifyEmail, signOut])
    expect((await aBrowserOn(context).load(route, "/xx/account/page")).status).toBe(404);
});
