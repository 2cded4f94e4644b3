import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { z } from "zod";
import { moveForward } from "#db/demonstration/demonstration-clock.ts";
import { aDatabase } from "#support/database.ts";
import { aBrowserOn, aLoadContext } from "#support/request.ts";
import * as forgotPassword from "../../../app/routes/account/forgot-password.tsx";
import * as signUp from "../../../app/routes/account/sign-up.tsx";

const { db, asOwner } = await aDatabase();

test("a letter of an account is dated by the portal's clock, and so is the end of its link", async () => {
  const moved = { hours: 24 * 400 };
  await db.transaction().execute((trx) => moveForward(trx, Temporal.Duration.from(moved)));
  const browser = aBrowserOn(aLoadContext(db, { now: Temporal.Now.instant().add(moved) }));
  const email = "ada@clock.example";
  const password = "a long and quiet evening by the lake";
  await browser.send(signUp, "/en/account/sign-up", { name: "Ada", email, password });
  await browser.send(forgotPassword, "/en/account/forgot-password", { email });
  const rows = await asOwner(
    `select kind, created_at, data from letter where recipient_email = '${email}' order by kind`,
  );
  expect(rows.map(({ kind }) => kind)).toContain("verify-email");
  const ahead = Temporal.Now.instant().add(moved).epochMilliseconds;
  for (const { kind, created_at: at, data } of rows) {
    const written = z.date().parse(at).getTime();
    expect(Math.abs(written - ahead), String(kind)).toBeLessThan(60_000);
    const ends = Date.parse(z.object({ expiresAt: z.string() }).parse(data).expiresAt);
    expect(Math.abs(ends - written - 3_600_000), String(kind)).toBeLessThan(1_000);
  }
});
