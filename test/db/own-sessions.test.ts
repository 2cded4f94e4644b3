import { expect, test } from "vitest";
import { openServer } from "#db/database.ts";
import { checkSessions, SharedSessions } from "#db/own-sessions.ts";
import { aDatabase, onServer, secret } from "#support/database.ts";

const { db, server } = await aDatabase();

test.runIf(onServer)("what is set over a connection that serves two is met, and told", async () => {
  // As behind a pool that gives each transaction to any session.
  await db.connection().execute((shared) => expect(checkSessions(shared, shared)).rejects.toThrow(SharedSessions));
});

test.runIf(onServer)("connections to a server have sessions of their own", async () => {
  const { db, work, close } = openServer({ url: server?.url ?? "", secret });
  await checkSessions(db, work);
  await close();
});
