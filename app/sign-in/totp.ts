import { createHmac } from "node:crypto";
import { Temporal } from "temporal-polyfill";

/** RFC 6238 with the values that every authenticator takes: SHA-1, six digits, thirty seconds. */
const periodMilliseconds = 30_000;

/**
 * The code of a second factor, for a demonstration account, whose secret is known.
 *
 * @param atMs the machine's clock, in milliseconds since 1970: the telephone that shows the code knows no other.
 */
export function totpCode(secret: string, atMs: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(atMs / periodMilliseconds)));
  const digest = createHmac("sha1", secret).update(counter).digest();
  const offset = digest.readUInt8(digest.length - 1) & 0x0f;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** The machine's clock in milliseconds since 1970, which an authenticator goes by; never the portal's. */
export function machineTime(): number {
  return Temporal.Now.instant().epochMilliseconds;
}
