import { expect, test } from "vitest";
import { refuse } from "#domain/kit/ruling.ts";
import { forEachDue } from "#jobs/kit/for-each-due.ts";
import { wasSaidLately } from "#jobs/kit/said-lately.ts";
import { createLogger } from "#machine/logger.ts";
import { aDatabase } from "#support/database.ts";
import { later, round } from "#support/factories.ts";
import { givenJobs } from "./given.ts";

const database = await aDatabase();
const three = () => Promise.resolve([{ id: "first" }, { id: "second" }, { id: "third" }]);

test("One that fails does not hold back the others, and the clock acts at the portal's now", async () => {
  const seen: string[] = [];
  await forEachDue(givenJobs(database, round.settled), three, ({ actor, now }, { id }) => {
    seen.push(id);
    expect(actor).toEqual({ role: "clock" });
    expect(now.equals(round.settled)).toBe(true);
    return id === "second" ? Promise.reject(new Error("a fault")) : Promise.resolve({ ok: true });
  });
  expect(seen).toEqual(["first", "second", "third"]);
});

test("One that fails for ever for one reason is logged with it once, and again when the reason is another", async () => {
  const jobs = givenJobs(database, round.settled);
  const logged: unknown[] = [];
  jobs.log.error = (about: object) => {
    logged.push(about);
  };
  const run = (reason: string) =>
    forEachDue(jobs, three, (_, { id }) =>
      id === "second" ? Promise.reject(new Error(reason)) : Promise.resolve({ ok: true }),
    );
  for (const reason of ["one", "one", "one", "another", "one"]) await run(reason);
  expect(logged).toEqual(["one", "another"].map((reason) => ({ err: new Error(reason), due: "second" })));
});

test("What failed before is logged again ten minutes later", () => {
  const log = createLogger({ logLevel: "silent" });
  const minute = 60_000;
  expect([0, 9, 10, 15, 20].map((at) => wasSaidLately(log, "a fault", at * minute))).toEqual([
    ...[false, true],
    ...[false, true],
    false,
  ]);
  expect(wasSaidLately(log, "another", 20 * minute)).toBe(false);
});

test("Each is recorded at its own now, however long those before it took", async () => {
  const jobs = givenJobs(database, round.settled);
  const seen: string[] = [];
  await forEachDue(jobs, three, ({ now }, { id }) => {
    seen.push(`${id} ${now.toString()}`);
    jobs.setClock(later(now, { minutes: 3 }));
    return Promise.resolve({ ok: true });
  });
  expect(seen).toEqual(["first 2022-06-30T22:02:00Z", "second 2022-06-30T22:05:00Z", "third 2022-06-30T22:08:00Z"]);
});

test("When the worker is told to stop, the one that runs ends and no other begins", async () => {
  const stopping = new AbortController();
  const seen: string[] = [];
  await forEachDue({ ...givenJobs(database, round.settled), stopping: stopping.signal }, three, async (_, { id }) => {
    stopping.abort();
    await Promise.resolve();
    seen.push(id);
    return { ok: true };
  });
  expect(seen).toEqual(["first"]);
});

test("No other begins after the time has jumped", async () => {
  const jobs = givenJobs(database, round.settled);
  let steady = true;
  const seen: string[] = [];
  await forEachDue({ ...jobs, clock: { ...jobs.clock, isSteady: () => steady } }, three, (_, { id }) => {
    steady = false;
    seen.push(id);
    return Promise.resolve({ ok: true });
  });
  expect(seen).toEqual(["first"]);
});

test("What changed meanwhile is told to whoever runs the portal, since the database may refuse it again; what another worker has recorded is not", async () => {
  const jobs = givenJobs(database, round.settled);
  const warned: unknown[] = [];
  jobs.log.warn = (about: object) => {
    warned.push(about);
  };
  await forEachDue(jobs, three, (_, { id }) =>
    Promise.resolve(refuse(id === "second" ? "changed_meanwhile" : "period_already_lapsed")),
  );
  expect(warned).toEqual([{ due: "second" }]);
});
