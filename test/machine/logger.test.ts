import { sql } from "kysely";
import { expect, test } from "vitest";
import { createLogger } from "#machine/logger.ts";
import { aDatabase } from "#support/database.ts";

const { db } = await aDatabase();

function logged(fault: unknown): string {
  const lines: string[] = [];
  createLogger({ logLevel: "info" }, { write: (line) => lines.push(line) }).error({ err: fault }, "a fault");
  return lines.join("");
}

test("a fault of the database stands in the log by its promise and its place, without the row that it would have written", async () => {
  const secret = "A basis that only the Chair reads";
  const fault: unknown = await sql`
    insert into attempt (key) values (${secret})`
    .execute(db)
    .catch((thrown: unknown) => thrown);
  expect(JSON.stringify({ ...(fault as object) })).toContain(secret);
  for (const one of [fault, new Error("around", { cause: fault }), new AggregateError([fault], "several")]) {
    const line = logged(one);
    expect(line).not.toContain(secret);
    expect(line).toMatch(/"level":50.*"msg":"a fault"/);
  }
  expect(JSON.parse(logged(fault))).toMatchObject({
    err: { code: "23502", table: "attempt", message: expect.stringContaining("not-null") as unknown },
  });
});

test("what is no fault, and what a network says, stands there as it is", () => {
  const away = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED", syscall: "connect" });
  expect(JSON.parse(logged(away))).toMatchObject({ err: { code: "ECONNREFUSED", syscall: "connect" } });
  expect(JSON.parse(logged(away))).toHaveProperty("err.stack");
  expect(JSON.parse(logged("only words"))).toMatchObject({ err: "only words" });
});
