import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Db } from "./handles.ts";

/** Between the portal and the server stands what gives each transaction to any session. The sentence is for the person who put it there. */
export class SharedSessions extends Error {
  override readonly name = "SharedSessions";

  constructor() {
    super(
      "The connections to the database share its sessions, as behind PgBouncer with pool_mode=transaction: the limit of one request would end another's work, no worker would be woken, and locks would stay behind. Give the portal pool_mode=session, or the address of the server itself.",
    );
  }
}

/** Somebody else may come between the two questions of once. */
const TIMES = 3;

/**
 * @param one a connection, or connections, of which none is among the other's.
 * @throws {SharedSessions} where what is set over one is met over the other.
 */
export async function checkSessions(one: Db | Kysely<unknown>, other: Db | Kysely<unknown>): Promise<void> {
  for (let time = 0; time < TIMES; time += 1) {
    const word = randomUUID();
    await sql`set portal_session.word = ${sql.lit(word)}`.execute(one);
    const { rows } = await sql<{ met: string | null }>`
      select current_setting('portal_session.word', true) as met`.execute(other);
    if (rows[0]?.met === word) throw new SharedSessions();
  }
}
