import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase } from "#support/database.ts";
import { aBrowserOn, aLoadContext } from "#support/request.ts";
import * as signIn from "../../../app/routes/account/sign-in.tsx";
import * as signUp from "../../../app/routes/account/sign-up.tsx";
import * as home from "../../../app/routes/public/home.tsx";

/* The portal depends on no service outside: neither a page nor signing in asks one. Where a later part does, its answers are given here. */

const { db } = await aDatabase();
const asked: string[] = [];
const outside = setupServer();

beforeAll(() => {
  outside.listen({
    onUnhandledFrame({ frame }) {
      asked.push(addressOf(frame));
    },
  });
});

afterAll(() => {
  outside.close();
});

function addressOf({ data }: { readonly data?: unknown }): string {
  if (typeof data !== "object" || data === null || !("request" in data)) return "something";
  return data.request instanceof Request ? new URL(data.request.url).hostname : "something";
}

test("what is asked outside is seen", async () => {
  await fetch("http://127.0.0.1:59999/").catch(() => undefined);
  expect(asked.splice(0)).toEqual(["127.0.0.1"]);
});

test("reading, signing up and signing in ask nobody outside", async () => {
  const browser = aBrowserOn(aLoadContext(db));
  const person = { name: "Ada Example", email: "ada@example.org", password: "seven quiet rivers" };
  expect((await browser.load(home, "/en")).status).toBe(200);
  expect((await browser.send(signUp, "/en/account/sign-up", person)).status).toBeLessThan(400);
  expect((await browser.send(signIn, "/en/account/sign-in", person)).status).toBeLessThan(500);
  expect(asked).toEqual([]);
});
