import { createHmac } from "node:crypto";
import { sql, type Kysely } from "kysely";

/**
 * What the program can prove to the database, and no SQL can: that it is the program which asks. The key is made of
 * PORTAL_SECRET; the database has it in a table that only its owner reads, and so only its own functions.
 */
export class Seal {
  readonly #key: Buffer;

  constructor(secret: string) {
    this.#key = createHmac("sha256", secret).update("who reads confidential rows").digest();
  }

  /** HMAC-SHA-256 of the words, in hexadecimal digits: what `proven` in db/promises/people.sql computes too. */
  prove(words: string): string {
    return createHmac("sha256", this.#key).update(words).digest("hex");
  }

  /** Puts the key in the place of an earlier one: what was proven with that counts no longer. */
  async save(owner: Kysely<unknown>): Promise<void> {
    // The two halves of HMAC (RFC 2104), so that PostgreSQL needs no more than its own sha256.
    const padded = (pad: number) => Buffer.alloc(64, pad).map((byte, place) => byte ^ (this.#key[place] ?? 0));
    await sql`
      insert into reading_key (inner_pad, outer_pad) values (${Buffer.from(padded(0x36))}, ${Buffer.from(padded(0x5c))})
      on conflict (singleton) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`.execute(
      owner,
    );
  }
}

/** The seal of the handle that a statement goes through. */
export function sealOf(db: Pick<Kysely<unknown>, "getExecutor">): Seal {
  const { adapter } = db.getExecutor();
  if (!("seal" in adapter && adapter.seal instanceof Seal)) throw new Error("This handle was opened without a seal");
  return adapter.seal;
}
