import { expect, test } from "vitest";
import { forEachDue } from "#jobs/kit/for-each-due.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { givenJobs } from "./given.ts";

const database = await aDatabase();

test("One that fails does not hold back the others, and the clock acts at the portal's now", async () => {
  const seen: string[] = [];
  const due = () => Promise.resolve([{ id: "first" }, { id: "second" }, { id: "third" }]);
  await forEachDue(givenJobs(database, round.settled), due, ({ actor, now }, { id }) => {
    seen.push(id);
    expect(actor).toEqual({ role: "clock" });
    expect(now.equals(round.settled)).toBe(true);
    return id === "second" ? Promise.reject(new Error("a fault")) : Promise.resolve({ ok: true });
  });
  expect(seen).toEqual(["first", "second", "third"]);
});
