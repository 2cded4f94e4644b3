import { PGliteDialect, sql } from "kysely";
import { expect, test } from "vitest";
import { inItsRole } from "#db/embedded-guard.ts";
import { readingAs } from "#db/readers.ts";
import type { Schema } from "#db/schema.ts";
import { Seal } from "#db/seal.ts";
import { openGuardedKysely } from "#db/transaction-guard.ts";
import { isFull, isUnavailable } from "#db/unavailable.ts";
import { aDatabase, secret } from "#support/database.ts";
import { aLoadContext } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

const database = await aDatabase();
const { pglite } = database;
if (pglite === null) throw new Error("These tests are of the embedded database");
let room = true;
const { handle: db } = openGuardedKysely<Schema>(
  new PGliteDialect({ pglite: inItsRole(pglite, () => room) }),
  new Seal(secret),
);
const portal = await theWholePortal();

test("What writes is refused while there is no room, as a full server refuses it; what reads goes on", async () => {
  const write = () =>
    sql`insert into attempt_of_nobody select where false`.execute(db).catch((fault: unknown) => fault);
  room = false;
  try {
    const fault = await write();
    expect([isFull(fault), isUnavailable(fault)]).toEqual([true, true]);
    for (const statement of [
      sql`update installation set demonstration = demonstration`,
      sql`delete from letter where false`,
      sql`with gone as (delete from letter where false returning 1) select count(*) from gone`,
    ])
      await expect(statement.execute(db)).rejects.toSatisfy(isFull);
    await db.selectFrom("installation").select("demonstration").executeTakeFirstOrThrow();
    await readingAs(db, { role: "post" }, (trx) => trx.selectFrom("letter").select("id").forUpdate().execute());
  } finally {
    room = true;
  }
  expect(isFull(await write())).toBe(false);
});

test("What is sent meanwhile is answered 503, in a sentence that says that nothing was saved; pages open", async () => {
  room = false;
  try {
    expect((await portal(aLoadContext(db), "/en")).status).toBe(200);
    const answer = await portal(aLoadContext(db), "/en/account/sign-in", {
      method: "POST",
      body: new URLSearchParams({ email: "somebody@example.org", password: "open-and-transparent" }),
    });
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "10"]);
    const page = await answer.text();
    expect(page).toContain("<h1>The portal cannot keep anything for the moment</h1>");
    expect(page).toContain("nothing of what you sent has been saved");
  } finally {
    room = true;
  }
});
