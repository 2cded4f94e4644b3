import { expect, test } from "vitest";
import { wishForErasure } from "#acts/people/wish-for-erasure.ts";
import { withdrawErasureWish } from "#acts/people/withdraw-erasure-wish.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, as } from "#support/given.ts";
import { eventsOf } from "#support/record.ts";
import { seeErasureWish } from "#views/people/own-account.ts";
import { aDelegate, now } from "./given.ts";

const database = await aDatabase();
const { db } = database;

test("the wish is gone, once; to withdraw none changes nothing", async () => {
  const delegate = await aDelegate(db);
  const context = as(db, delegate, now);
  accepted(await withdrawErasureWish(context, {}));
  accepted(await wishForErasure(context, {}));
  for (let times = 0; times < 2; times += 1) accepted(await withdrawErasureWish(context, {}));
  expect(await seeErasureWish({ db }, delegate.person)).toEqual({ wishedAt: null, dueAt: null });
  expect(await eventsOf(database, delegate.person)).toEqual(["ErasureWished", "ErasureWishWithdrawn"]);
});
