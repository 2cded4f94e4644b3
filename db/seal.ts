import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { type Kysely, sql } from "kysely";

const ENCLOSED = "enclosed:";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * What the program can prove to the database, and no SQL can: that it is the program which asks. The key is made of
 * PORTAL_SECRET; the database has it in a table that only its owner reads, and so only its own functions.
 */
export class Seal {
  readonly #key: Buffer;
  readonly #enclosing: Buffer;

  constructor(secret: string) {
    this.#key = createHmac("sha256", secret).update("who reads confidential rows").digest();
    this.#enclosing = createHmac("sha256", secret).update("what only the program reads").digest();
  }

  /** HMAC-SHA-256 of the words, in hexadecimal digits: what `proven` in db/promises/people.sql computes too. */
  prove(words: string): string {
    return createHmac("sha256", this.#key).update(words).digest("hex");
  }

  /**
   * What only the program reads, wherever it is kept: AES-256-GCM with a key of its own, made of the same secret. It opens in its place and in no other: whoever
   * copies it elsewhere has copied nothing.
   *
   * @param place for what it was enclosed, and for whom.
   */
  enclose(words: string, place: Place): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv("aes-256-gcm", this.#enclosing, nonce).setAAD(inWords(place));
    const hidden = Buffer.concat([cipher.update(words, "utf8"), cipher.final()]);
    return ENCLOSED + Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString("base64url");
  }

  /** What {@link enclose} was given; null where that was never enclosed, or for another place, or under another secret. */
  open(enclosed: string, place: Place): string | null {
    if (!enclosed.startsWith(ENCLOSED)) return null;
    const bytes = Buffer.from(enclosed.slice(ENCLOSED.length), "base64url");
    try {
      const decipher = createDecipheriv("aes-256-gcm", this.#enclosing, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(inWords(place)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
    } catch {
      return null;
    }
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

/** What kind of thing it is, and which one. */
type Place = readonly [kind: string, ...which: readonly string[]];

function inWords(place: Place): Buffer {
  return Buffer.from(JSON.stringify(place), "utf8");
}

/** The seal of the handle that a statement goes through. */
export function sealOf(db: Pick<Kysely<unknown>, "getExecutor">): Seal {
  const { adapter } = db.getExecutor();
  if (!("seal" in adapter && adapter.seal instanceof Seal)) throw new Error("This handle was opened without a seal");
  return adapter.seal;
}
