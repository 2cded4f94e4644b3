import { expect, it } from "vitest";
import { openServer } from "#db/database.ts";
import { createClock } from "#machine/clock.ts";
import { createLogger } from "#machine/logger.ts";
import { aDatabase, secret } from "#support/database.ts";
import { freePort } from "#support/postgres-server.ts";
import { figuresForMetrics } from "../../app/program/figures.ts";

const log = createLogger({ logLevel: "silent" });
const clock = createClock({
  readOffset: null,
  readReference: () => Promise.resolve({ reached: null }),
  mayHaveJumped: false,
});

const database = await aDatabase();

it("tells what is read from the database, and how it is reached", async () => {
  const figures = await figuresForMetrics({ database, clock, log });
  const valueOf = (name: string, labels?: Record<string, string>) =>
    figures.find((one) => one.name === name && JSON.stringify(one.labels) === JSON.stringify(labels))?.value;
  expect(valueOf("portal_database_up")).toBe(1);
  for (const state of ["waiting", "failing", "due", "given_up"]) expect(valueOf("portal_letters", { state })).toBe(0);
  for (const state of ["queued", "active", "failed"]) expect(valueOf("portal_queue_jobs", { state })).toBe(0);
  for (const kind of ["no_objection_period", "silence_procedure"])
    expect(valueOf("portal_unrecorded_outcomes", { kind })).toBe(0);
  expect(valueOf("portal_audit_seal")).toBe(0);
  expect(valueOf("portal_audit_unsealed_seconds")).toBe(0);
  expect(Math.abs(valueOf("portal_clock_difference_seconds") ?? Infinity)).toBeLessThan(2);
  expect(valueOf("portal_worker_seen_seconds")).toBeUndefined();
});

it("says of a database that is not there that it is not, and what its connections are", async () => {
  const nowhere = openServer({ url: `postgres://nobody@127.0.0.1:${await freePort()}/nothing`, secret });
  try {
    const figures = await figuresForMetrics({ database: nowhere, clock, log });
    expect(figures.filter(({ name }) => name !== "portal_database_connections")).toEqual([
      expect.objectContaining({ name: "portal_database_up", value: 0 }),
    ]);
    expect(figures).toContainEqual(
      expect.objectContaining({
        name: "portal_database_connections",
        value: 10,
        labels: { pool: "requests", state: "most" },
      }),
    );
  } finally {
    await nowhere.close();
  }
});
