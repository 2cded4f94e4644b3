import { beforeEach, describe, expect, test } from "vitest";
import { keepingAccounts } from "#db/account-keeper.ts";
import type { Id } from "#domain/kit/id.ts";
import { authorise } from "#http/request-context.ts";
import { aDatabase } from "#support/database.ts";
import { aPersonIn, endAccess } from "#support/given.ts";
import { aProvider, type Claims } from "#support/provider.ts";
import { aBrowserOn, aLoadContext, type Browser } from "#support/request.ts";
import * as signInElsewhere from "../../app/routes/account/provider.ts";
import * as signIn from "../../app/routes/account/sign-in.tsx";

const { db } = await aDatabase();
const provider = await aProvider();
const context = aLoadContext(db, { env: { provider } });
const office = { loader: (args: Parameters<typeof authorise>[0]) => authorise(args, "see-queue") };

const begin = (browser: Browser, query = "") => browser.load(signInElsewhere, `/en/account/provider${query}`);

async function come(browser: Browser, claims: Claims, query = "") {
  const { location } = await begin(browser, query);
  const back = provider.signIn(location ?? "", claims);
  return browser.load(signInElsewhere, back.pathname + back.search);
}

async function emailOf(person: Id<"person">): Promise<string> {
  const { email } = await db.selectFrom("person").select("email").where("id", "=", person).executeTakeFirstOrThrow();
  return email;
}

const mfa = { email_verified: true, amr: ["pwd", "mfa"] };
const countPeople = async () => (await db.selectFrom("person").select("id").execute()).length;

let officer: Id<"person">;
let email = "";

beforeEach(async () => {
  await db.deleteFrom("attempt").execute();
  officer = await aPersonIn(db, { role: "secretariat" });
  email = await emailOf(officer);
});

describe("signing in at a provider", () => {
  test("opens the account of who was invited, in the office that they have, if they showed two factors there", async () => {
    const browser = aBrowserOn(context);
    const done = await come(browser, { sub: "one", email, ...mfa }, "?then=/en/secretariat/letters");
    expect(done.location).toBe("/en/secretariat/letters");
    expect((await browser.load(office, "/en/secretariat")).status).toBe(200);
    expect([...browser.cookies.keys()].sort()).toEqual(["portal.device", "portal.session_token"]);
    const again = aBrowserOn(context);
    expect((await come(again, { sub: "one", email: "renamed@example.org", ...mfa })).location).toBe("/en/secretariat");
    const kept = await db
      .selectFrom("credential")
      .select(["access_token", "id_token", "refresh_token", "password"])
      .where("person_id", "=", officer)
      .execute();
    expect(kept).toEqual([{ access_token: null, id_token: null, refresh_token: null, password: null }]);
  });

  test("with one factor opens no office, nor an account that asks for two", async () => {
    const browser = aBrowserOn(context);
    const once = { sub: "two", email, email_verified: true, amr: ["pwd"] };
    expect((await come(browser, once)).location).toBe("/en/account/sign-in?after=oneFactor");
    expect((await browser.load(office, "/en/secretariat")).status).toBe(302);
    const rows = await db.selectFrom("sign_in").select("id").where("person_id", "=", officer).execute();
    expect(rows).toEqual([]);

    const applicant = await aPersonIn(db, { role: "applicant" });
    const own = { sub: "three", email: await emailOf(applicant), email_verified: true };
    expect((await come(aBrowserOn(context), own)).location).toBe("/en/organisation");
    await keepingAccounts(db)
      .updateTable("person")
      .set({ two_factor_enabled: true })
      .where("id", "=", applicant)
      .execute();
    expect((await come(aBrowserOn(context), own)).location).toBe("/en/account/sign-in?after=oneFactor");
  });

  test("leaves no earlier sign-in of the browser behind, nor ends those of other browsers", async () => {
    const claims = { sub: "ten", email, ...mfa };
    const [browser, elsewhere] = [aBrowserOn(context), aBrowserOn(context)];
    await come(browser, claims);
    await come(elsewhere, claims);
    const earlier = aBrowserOn(context);
    for (const [name, value] of browser.cookies) earlier.cookies.set(name, value);
    await come(browser, claims);
    const asked = async (who: Browser) => (await who.load(office, "/en/secretariat")).status;
    expect([await asked(browser), await asked(elsewhere), await asked(earlier)]).toEqual([200, 200, 302]);
    const rows = await db.selectFrom("sign_in").select("id").where("person_id", "=", officer).execute();
    expect(rows).toHaveLength(2);
  });

  test("as another person ends that of who used the browser before, and with too few factors does not", async () => {
    const browser = aBrowserOn(context);
    await come(browser, { sub: "eleven", email, ...mfa });
    const count = async () =>
      (await db.selectFrom("sign_in").select("id").where("person_id", "=", officer).execute()).length;
    const other = await emailOf(await aPersonIn(db, { role: "secretariat" }));
    const claims = { sub: "twelve", email: other, email_verified: true };
    expect((await come(browser, claims)).location).toBe("/en/account/sign-in?after=oneFactor");
    expect(await count()).toBe(1);
    expect((await come(browser, { ...claims, ...mfa })).location).toBe("/en/secretariat");
    expect(await count()).toBe(0);
  });

  test("opens nothing to whom an administrator has taken access from", async () => {
    const claims = { sub: "nine", email, ...mfa };
    expect((await come(aBrowserOn(context), claims)).location).toBe("/en/secretariat");
    await endAccess(db, officer);
    const browser = aBrowserOn(context);
    expect((await come(browser, claims)).location).toBe("/en/account/sign-in?after=provider");
    expect(browser.cookies.has("portal.session_token")).toBe(false);
    expect(await db.selectFrom("sign_in").select("id").where("person_id", "=", officer).execute()).toEqual([]);
  });

  test("makes no account, and gives no office", async () => {
    const before = await countPeople();
    const stranger = { sub: "four", email: "nobody@example.org", ...mfa };
    expect((await come(aBrowserOn(context), stranger)).location).toBe("/en/account/sign-in?after=provider");
    expect(await countPeople()).toBe(before);
  });

  test.each<[string, Partial<Claims>]>([
    ["it has not verified", { email_verified: false }],
    ["of which it does not say that it has verified it", { email_verified: undefined as never }],
  ])("with an address that %s opens nothing", async (_what, changes) => {
    const answer = await come(aBrowserOn(context), { sub: "five", email, ...mfa, ...changes });
    expect(answer.location).toBe("/en/account/sign-in?after=provider");
  });

  test("cannot be begun by somebody else, nor twice with one answer", async () => {
    const { location } = await begin(aBrowserOn(context));
    const back = provider.signIn(location ?? "", { sub: "six", email, ...mfa });
    const victim = aBrowserOn(context);
    const forged = await victim.load(signInElsewhere, back.pathname + back.search);
    expect(forged.location).toBe("/en/account/sign-in?after=provider");
    expect(victim.cookies.has("portal.session_token")).toBe(false);
    const made = await victim.load(signInElsewhere, "/en/account/provider?code=made-up&state=made-up");
    expect(made.location).toBe("/en/account/sign-in?after=provider");
    const refused = await victim.load(signInElsewhere, "/en/account/provider?error=access_denied");
    expect(refused.location).toBe("/en/account/sign-in?after=provider");
  });

  test("leads to no other site afterwards", async () => {
    const done = await come(aBrowserOn(context), { sub: "seven", email, ...mfa }, "?then=/.//evil.example/");
    expect(done.location).toBe("/en/secretariat");
  });

  test("is offered where it is configured, and is not there elsewhere", async () => {
    expect((await aBrowserOn(context).load(signIn, "/en/account/sign-in")).data.provider).toBe("Example Organisation");
    const without = aLoadContext(db);
    expect((await aBrowserOn(without).load(signIn, "/en/account/sign-in")).data.provider).toBeNull();
    expect((await begin(aBrowserOn(without))).status).toBe(404);
  });

  test("knows how somebody was asked from the provider's token, also where the address is not in it", async () => {
    provider.saysNoAddressInTokens();
    const [both, one] = [aBrowserOn(context), aBrowserOn(context)];
    expect((await come(both, { sub: "eleven", email, ...mfa })).location).toBe("/en/secretariat");
    expect((await come(one, { sub: "eleven", email, ...mfa, amr: ["pwd"] })).location).toBe(
      "/en/account/sign-in?after=oneFactor",
    );
  });

  test("believes the provider's own signature alone", async () => {
    provider.loseItsKey();
    const answer = await come(aBrowserOn(context), { sub: "eight", email, ...mfa });
    expect(answer.location).toBe("/en/account/sign-in?after=provider");
  });
});
