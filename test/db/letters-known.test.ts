import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { backUp, restore } from "#db/backup.ts";
import { knowsLetters, WrongEncoding } from "#db/letters-known.ts";
import { migrateServer } from "#db/logins.ts";
import { aDatabase, anEmptyDatabase, dropDatabase, onServer, secret } from "#support/database.ts";

const { db, server } = await aDatabase();

test("the letters of every script are known where the portal is tried", async () => {
  expect(await knowsLetters(db)).toBe(true);
});

describe.runIf(onServer)("on a server", () => {
  const made = {
    "with the ctype C": "encoding 'UTF8' locale_provider libc locale 'C' template template0",
    "in another encoding": "encoding 'SQL_ASCII' locale_provider libc locale 'C' template template0",
  };

  test.each(Object.entries(made))("a database that was made %s is not migrated, and stays empty", async (_, how) => {
    const name = `letters_${randomUUID().slice(0, 8)}`;
    const addresses = await anEmptyDatabase(name, undefined, how);
    try {
      await expect(migrateServer({ ...addresses, secret, demonstration: false })).rejects.toBeInstanceOf(WrongEncoding);
      const ownerUrl = server?.ownerUrl ?? "";
      const file = await buffer(Readable.from(backUp({ ownerUrl }, secret, "2026-11-30T12:00:00Z")));
      await expect(restore({ ownerUrl: addresses.ownerUrl }, secret, Readable.from([file]))).rejects.toBeInstanceOf(
        WrongEncoding,
      );
    } finally {
      await dropDatabase(name);
    }
  });
});
