import { describe, expect, it } from "vitest";
import { listUnknownMigrations } from "#db/migrations/index.ts";
import { getClockShift, getDemonstration, listPendingMigrations } from "#db/record/installation.ts";
import { ConnectionLost } from "#db/unavailable.ts";
import type { Readiness } from "#http/readiness.ts";
import { ClockApart } from "#machine/clock.ts";
import { createLogger } from "#machine/logger.ts";
import { aDatabase } from "#support/database.ts";
import { anHttpApp } from "#support/http-app.ts";

const database = await aDatabase();
const { db } = database;

const reports = (...checks: Readiness["checks"]) => anHttpApp({ readiness: { stopping: false, checks } });

describe("/healthz", () => {
  it("says that the process lives, whatever the database does", async () => {
    const ask = await reports(() => Promise.reject(new Error("gone")));
    expect(await ask("/healthz")).toMatchObject({ status: 200, headers: { "cache-control": "no-store" } });
  });

  it("is read only", async () => {
    const ask = await anHttpApp();
    expect(await ask("/healthz", { method: "POST" })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });
});

describe("/readyz", () => {
  const asked = async (...checks: Readiness["checks"]) => {
    const { status, body, headers } = await (await reports(...checks))("/readyz");
    return [status, JSON.parse(body) as unknown, headers["retry-after"]];
  };
  const holds = () => Promise.resolve(null);

  it("is ready when every check holds, and tells no figure: a letter that is due says that somebody has spoken", async () => {
    expect(await asked(holds, holds)).toEqual([200, { ready: true }, undefined]);
  });

  it("says in a sentence what does not hold, and when to ask again", async () => {
    expect(await asked(holds, () => Promise.resolve("The disk is full."))).toEqual([
      503,
      { ready: false, because: ["The disk is full."] },
      "10",
    ]);
  });

  it("says once that the database is away, however many checks ask it", async () => {
    const away = () => Promise.reject(new ConnectionLost(new Error("ECONNREFUSED")));
    const because = ["The database does not answer."];
    expect(await asked(away, away, holds)).toEqual([503, { ready: false, because }, "10"]);
  });

  it("says why once in the log, with the request", async () => {
    const lines: Record<string, unknown>[] = [];
    const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
    const away = () => Promise.reject(new ConnectionLost(new Error("ECONNREFUSED")));
    const ask = await anHttpApp({
      readiness: { stopping: false, checks: [away, away, away] },
      log: createLogger({ logLevel: "warn" }, { write }),
    });
    const { headers } = await ask("/readyz");
    const reasons = lines.filter(({ because }) => because !== undefined);
    expect(reasons).toMatchObject([{ level: 40, because: "ECONNREFUSED", request: headers["x-request-id"] }]);
  });

  it("says so too of a database that keeps silent", async () => {
    const because = ["The database does not answer."];
    expect(await asked(() => new Promise(() => undefined))).toEqual([503, { ready: false, because }, "10"]);
  });

  it("says by how much the machine's clock is off", async () => {
    const apart = new ClockApart("The machine's clock is 864000.0 seconds ahead of the database's.");
    expect(await asked(() => Promise.reject(apart))).toEqual([503, { ready: false, because: [apart.message] }, "10"]);
  });

  it("does not tell the outside what else went wrong", async () => {
    const [status, report] = await asked(() => Promise.reject(new Error("password of the database")));
    expect([status, JSON.stringify(report)]).toEqual([503, expect.not.stringContaining("password")]);
  });

  it("is not ready from the moment the process is told to stop", async () => {
    const ask = await anHttpApp({ readiness: { stopping: true, checks: [] } });
    expect((await ask("/readyz")).status).toBe(503);
  });
});

describe("what readiness asks of the record", () => {
  it("finds no migration pending after migrating", async () => {
    expect(await listPendingMigrations(db)).toEqual([]);
  });

  it("finds the migration that a newer program brings along", async () => {
    const [newest] = await database.asOwner(
      "delete from migration where name = (select max(name) from migration) returning *",
    );
    expect(await listPendingMigrations(db)).toEqual([newest?.["name"]]);
    await database.asOwner(`insert into migration values ('${String(newest?.["name"])}', '2026-01-01T00:00:00Z')`);
    expect(await listPendingMigrations(db)).toEqual([]);
  });

  it("finds what only a newer program can have done, and that program alone goes on", async () => {
    expect(await listUnknownMigrations(db)).toEqual([]);
    await database.asOwner("insert into migration values ('9999_of_tomorrow', '2026-01-01T00:00:00Z')");
    expect(await listUnknownMigrations(db)).toEqual(["9999_of_tomorrow"]);
    await expect(database.migrate()).rejects.toThrow("The database is newer than this program");
    await database.asOwner("delete from migration where name = '9999_of_tomorrow'");
    expect(await listUnknownMigrations(db)).toEqual([]);
  });

  it("finds no clock moved in an empty record", async () => {
    expect(await getClockShift(db)).toBe(0);
  });

  it("is a demonstration when the owner says so", async () => {
    await database.asOwner("update installation set demonstration = false");
    expect(await getDemonstration(db)).toBe(false);
    await database.asOwner("update installation set demonstration = true");
    expect(await getDemonstration(db)).toBe(true);
  });
});
