import { expect, test } from "vitest";
import { wishForErasure } from "#acts/people/wish-for-erasure.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as } from "#support/given.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import { seeErasureWish } from "#views/people/own-account.ts";
import { aDelegate, anAdministrator, now } from "./given.ts";

const database = await aDatabase();
const { db } = database;

test("the administrators are told once, without a name, and it stands on the person's own page", async () => {
  const delegate = await aDelegate(db);
  const administrator = await anAdministrator(db);
  expect(await seeErasureWish({ db }, delegate.person)).toEqual({ wishedAt: null, dueAt: null });
  for (const hours of [0, 1]) accepted(await wishForErasure(as(db, delegate, now.add({ hours })), {}));
  expect(await seeErasureWish({ db }, delegate.person)).toEqual({
    wishedAt: now.toString(),
    dueAt: now.add({ hours: 30 * 24 }).toString(),
  });
  expect(await eventsOf(database, delegate.person)).toEqual(["ErasureWished"]);
  expect(await lettersTo(database, administrator.actor.person)).toEqual(["erasure-asked"]);
});
