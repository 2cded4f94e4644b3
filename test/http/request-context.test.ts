import { expect, test } from "vitest";
import { keepingAccounts } from "#db/account-keeper.ts";
import { readActor } from "#http/request-context.ts";
import { aDatabase } from "#support/database.ts";
import { aPersonIn } from "#support/given.ts";
import { aLoadContext, portalUrl, signedInAs } from "#support/request.ts";

const { db } = await aDatabase();

/** Somebody signed in, whose role changes while a request is under way; `read` is what a loader or an action of a request learns. */
async function aChangingPerson() {
  const context = aLoadContext(db);
  const person = await aPersonIn(db, { role: "secretariat" });
  const { cookies } = await signedInAs(context, person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  return {
    read: async (shared: object | undefined, method: "GET" | "POST" = "GET") => {
      const request = new Request(`${portalUrl}/en`, { method, headers });
      const { role } = await readActor({
        request,
        params: {},
        context: { ...context, ...(shared === undefined ? {} : { shared }) },
      });
      return role;
    },
    change: () =>
      keepingAccounts(db).updateTable("person").set({ role: "administrator" }).where("id", "=", person).execute(),
  };
}

test("the loaders of one request ask once who signed in; the next request asks anew", async () => {
  const { read, change } = await aChangingPerson();
  const shared = {};
  expect(await read(shared)).toBe("secretariat");
  await change();
  expect(await read(shared)).toBe("secretariat");
  expect(await read({})).toBe("administrator");
});

test("an action asks for itself, and the loaders after it do not believe what it read", async () => {
  const { read, change } = await aChangingPerson();
  const shared = {};
  expect(await read(shared, "POST")).toBe("secretariat");
  await change();
  expect(await read(shared)).toBe("administrator");
});

test("where a context outlives its request, everybody asks anew", async () => {
  const { read, change } = await aChangingPerson();
  expect(await read(undefined)).toBe("secretariat");
  await change();
  expect(await read(undefined)).toBe("administrator");
});
