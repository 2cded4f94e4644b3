import { describe, expect, test } from "vitest";
import { ConnectionLost, isFull, isUnavailable } from "#db/unavailable.ts";

const refused = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" });

describe("A fault of the moment", () => {
  test.each([
    ["an error of the system", refused],
    ["the cause of another", new Error("The query failed", { cause: refused })],
    ["a lost connection", new ConnectionLost(undefined)],
    ["a server that stops", Object.assign(new Error("terminating connection"), { code: "57P01" })],
    [
      "a standby that could not wait for an answer any longer",
      Object.assign(new Error("canceling statement due to conflict with recovery"), { code: "40001" }),
    ],
    ["the driver's own words", new Error("Connection terminated unexpectedly")],
    [
      "the plain object that the job queue makes of an error",
      { code: refused.code, message: refused.message, stack: refused.stack, queue: "deliver-letters" },
    ],
    ["the end of the connection on which the job queue listens", new Error("LISTEN/NOTIFY connection ended")],
    ["a plain object with the driver's words alone", { message: "timeout exceeded when trying to connect" }],
  ])("is %s", (_name, fault) => {
    expect(isUnavailable(fault)).toBe(true);
  });

  test("is a full disk, which is said, also where it keeps a new connection from beginning", () => {
    const full = Object.assign(new Error("could not extend file"), { code: "53100" });
    const begins = Object.assign(new Error("could not write init file"), { code: "XX000" });
    const wrapped = new Error("Failed to get session: could not write init file", { cause: begins });
    for (const fault of [full, begins, wrapped, new Error("Saving failed", { cause: full })])
      expect([isFull(fault), isUnavailable(fault)]).toEqual([true, true]);
    expect([isFull(refused), isFull(new Error("could not"))]).toEqual([false, false]);
  });

  test.each([
    ["a broken promise of the database", Object.assign(new Error("violates"), { code: "23514" })],
    ["an error of the program", new TypeError("undefined is not a function")],
    ["a plain object of another fault", { message: "violates", code: "23514" }],
    ["no object", "ECONNREFUSED"],
    ["nothing", null],
  ])("is not %s", (_name, fault) => {
    expect(isUnavailable(fault)).toBe(false);
  });
});
