import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { countLettersDue, getClockShift, getDemonstration, listPendingMigrations } from "#db/record/installation.ts";
import { appendLetters } from "#db/record/outbox.ts";
import { aDatabase } from "#support/database.ts";
import { anHttpApp } from "#support/http-app.ts";

const database = await aDatabase();
const { db } = database;

describe("/healthz", () => {
  it("says that the process lives, whatever the database does", async () => {
    const ask = await anHttpApp({
      readiness: {
        stopping: false,
        checks: { database: () => Promise.reject(new Error("gone")) },
        figures: () => Promise.resolve({}),
      },
    });
    expect(await ask("/healthz")).toMatchObject({ status: 200, headers: { "cache-control": "no-store" } });
  });

  it("is read only", async () => {
    const ask = await anHttpApp();
    expect(await ask("/healthz", { method: "POST" })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });
});

describe("/readyz", () => {
  it("is ready when every check holds, and tells the figures", async () => {
    const ask = await anHttpApp({
      readiness: {
        stopping: false,
        checks: { database: () => Promise.resolve(null) },
        figures: () => Promise.resolve({ lettersDue: 3 }),
      },
    });
    const { status, body } = await ask("/readyz");
    expect([status, JSON.parse(body)]).toEqual([
      200,
      { ready: true, checks: { database: "ok" }, figures: { lettersDue: 3 } },
    ]);
  });

  it("is not ready when the database fails, and does not tell the outside why", async () => {
    const ask = await anHttpApp({
      readiness: {
        stopping: false,
        checks: { database: () => Promise.reject(new Error("password of the database")) },
        figures: () => Promise.resolve({}),
      },
    });
    const { status, body } = await ask("/readyz");
    expect(status).toBe(503);
    expect(body).not.toContain("password");
  });

  it("is not ready from the moment the process is told to stop", async () => {
    const ask = await anHttpApp({ readiness: { stopping: true, checks: {}, figures: () => Promise.resolve({}) } });
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

  it("finds no letter due and no clock moved in an empty record", async () => {
    expect(await countLettersDue(db)).toEqual({ letters: 0, seconds: 0 });
    expect(await getClockShift(db)).toBe(0);
  });

  it("finds the letters that are due, and for how long the oldest has been", async () => {
    const due = Temporal.Now.instant().subtract({ seconds: 90 });
    const to = { recipientPerson: null, recipientName: "Ada", language: "en", createdAt: due };
    await db.transaction().execute((trx) =>
      appendLetters(
        trx,
        ["one@example.org", "two@example.org"].map((recipientEmail) => ({
          ...to,
          recipientEmail,
          kind: "account-exists" as const,
          data: {},
          eventKey: recipientEmail,
        })),
      ),
    );
    const { letters, seconds } = await countLettersDue(db);
    expect(letters).toBe(2);
    expect(seconds).toBeGreaterThanOrEqual(90);
    expect(seconds).toBeLessThan(150);
  });

  it("is a demonstration when the owner says so", async () => {
    await database.asOwner("update installation set demonstration = false");
    expect(await getDemonstration(db)).toBe(false);
    await database.asOwner("update installation set demonstration = true");
    expect(await getDemonstration(db)).toBe(true);
  });
});
