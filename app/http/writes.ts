import type { Db } from "#db/handles.ts";
import { type AttemptLimit, countAttempt } from "#db/people/attempts.ts";
import type { Environment } from "#machine/env.ts";
import { readDevice } from "#sign-in/device.ts";
import { addressBlock } from "./address-block.ts";

/** A page of a browser loads in seconds; no person sends this many forms. Many people of one office share an address. */
const writesFromOnePlace: AttemptLimit = { times: 300, seconds: 300 };

/** A mission's note names many organisations in one write, so that a person's writes are few. */
export const writesPerAccount: AttemptLimit = { times: 60, seconds: 60 };

/**
 * Counts a form by the browser that sent it, if somebody has signed in there before, else by its address: whoever sends many without a name takes nothing
 * from those who have one. Answers how many seconds to wait, or 0.
 */
export function countWrite(
  db: Db,
  env: Pick<Environment, "secret" | "portalUrl">,
  { cookies, address }: { readonly cookies: string | undefined; readonly address: string },
): Promise<number> {
  const device = readDevice(env, cookies);
  const place = device === null ? `from ${addressBlock(address)}` : `device ${device.id}`;
  return countAttempt(db, `write ${place}`, writesFromOnePlace);
}
