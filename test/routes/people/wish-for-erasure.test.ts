import { expect, test } from "vitest";
import { translator } from "#messages/kit/translator.ts";
import { aDatabase } from "#support/database.ts";
import { aPersonIn, givenApplicant } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import * as wish from "../../../app/routes/account/wish-for-erasure.tsx";
import * as withdraw from "../../../app/routes/account/withdraw-erasure-wish.ts";

const { db } = await aDatabase();
const context = aLoadContext(db);
const page = "/en/account/wish-for-erasure";

test("somebody asks to be erased on their own page, and withdraws it there; nothing else happens", async () => {
  const person = await aPersonIn(db, { role: "secretariat" });
  const browser = await signedInAs(context, person);
  expect((await browser.load(wish, page)).data).toEqual({ wishedAt: null, dueAt: null, acts: "office", done: null });
  expect((await browser.send(wish, page, {})).location).toBe(`${page}?done=wished`);
  expect((await browser.load(wish, `${page}?done=wished`)).data).toEqual({
    wishedAt: expect.any(String) as string,
    dueAt: expect.any(String) as string,
    acts: "office",
    done: "wished",
  });
  const address = "/en/account/withdraw-erasure-wish";
  expect((await browser.send(withdraw, address, {})).location).toBe(`${page}?done=withdrawn`);
  expect((await browser.load(wish, page)).data).toEqual({ wishedAt: null, dueAt: null, acts: "office", done: null });
});

test("only who acts for an organisation reads that somebody else has to act for it first", async () => {
  const { person } = await givenApplicant(db);
  const browser = await signedInAs(context, person);
  const { acts } = (await browser.load(wish, page)).data;
  expect(acts).toBe("organisation");
  const t = translator("en");
  expect(t("people.erasureWish.how", { acts })).toContain("somebody else acts for your organisation");
  expect(t("people.erasureWish.how", { acts: "office" })).not.toContain("organisation");
});
