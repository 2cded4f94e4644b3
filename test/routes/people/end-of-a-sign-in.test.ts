import { expect, test } from "vitest";
import { keepingAccounts } from "#db/account-keeper.ts";
import { aDatabase } from "#support/database.ts";
import { aPersonIn } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await theWholePortal();

test("A page says when the sign-in ends: if no other page is opened, and on the last of its day in any case", async () => {
  const context = () => ({ ...aLoadContext(db), shared: {} });
  const { cookies } = await signedInAs(context(), await aPersonIn(db, { role: "applicant" }));
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  const read = async (path: string) => {
    const page = await (await portal(context(), `/en/account/${path}`, { headers })).text();
    return page.replaceAll(/[\u2066-\u2069]/g, "");
  };
  /** The sentence of the page about it, and what a form says before it. */
  const said = async () => ({
    page: /You are signed out in [^<]*/.exec(await read("sign-ins"))?.[0],
    form: /<sign-in-end [^>]*/.exec(await read("change-own-name"))?.[0],
  });
  expect(await said()).toEqual({
    page: expect.stringMatching(/if you open no other page\.$/) as unknown,
    form: expect.stringContaining("if you open no other page") as unknown,
  });
  const expires_at = new Date(Date.now() + 3 * 60_000).toISOString();
  await keepingAccounts(db).updateTable("sign_in").set({ expires_at }).execute();
  expect(await said()).toEqual({
    page: expect.stringMatching(/, also if you open another page/) as unknown,
    form: expect.stringContaining("also if you open another page") as unknown,
  });
});

test("whoever sent a file when the sign-in had ended is told that it has to be chosen again, and nobody else", async () => {
  const address = "/en/organisation/applications/A-0000-0000/add-document/supporting";
  const page = async (file: File | null) => {
    const body = new FormData();
    body.set("language", "en");
    if (file !== null) body.set("file", file);
    const answer = await portal({ ...aLoadContext(db), shared: {} }, address, { method: "POST", body });
    expect(answer.status).toBe(403);
    return answer.text();
  };
  const words = "Without the file: you choose it again on the page that follows.";
  expect(await page(new File(["%PDF-"], "statutes.pdf"))).toContain(words);
  expect(await page(null)).not.toContain(words);
});

test("whose form is too large to be given back is told at sign-in that nothing of it was kept", async () => {
  const address = "/en/organisation/applications/A-0000-0000/add-document/supporting";
  const sent = (bytes: number) =>
    portal({ ...aLoadContext(db), shared: {} }, address, {
      method: "POST",
      body: new URLSearchParams({ language: "x".repeat(bytes) }),
      headers: { "Content-Length": String(bytes + "language=".length) },
    });
  const lost = await sent(256 * 1024);
  expect(lost.status).toBe(302);
  const signIn = lost.headers.get("Location") ?? "";
  expect(signIn).toContain(new URLSearchParams({ then: address }).toString());
  const page = await portal({ ...aLoadContext(db), shared: {} }, signIn);
  expect(await page.text()).toContain("Your sign-in had ended, and what you sent was too large to be given back.");
  expect((await sent(1000)).status).toBe(403);
});
