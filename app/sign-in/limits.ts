import { createHash } from "node:crypto";
import type { Db } from "#db/handles.ts";
import { type AttemptLimit, countAttempt } from "#db/people/attempts.ts";
import { keptFor } from "#domain/record/retention.ts";
import { addressBlock } from "#http/address-block.ts";
import type { Environment } from "#machine/env.ts";
import { hasSignedIn, readDevice } from "./device.ts";

/** How often something may be tried at the door. */
interface Limits {
  /** On one account: from one address, or from one device that has signed in to it before. */
  readonly here?: AttemptLimit;
  /** On one account, from all that have not signed in to it before. */
  readonly anywhere?: AttemptLimit;
  /** From one address, on whatever account. One office, or a conference room, is one address. */
  readonly address: AttemptLimit;
}

const quarterOfAnHour = 15 * 60;
const hour = 60 * 60;
/** Nothing is counted for longer. */
const longest = keptFor.triesHours * hour;

const limits = {
  password: {
    here: { times: 10, seconds: quarterOfAnHour },
    anywhere: { times: 100, seconds: quarterOfAnHour },
    address: { times: 100, seconds: 5 * 60 },
  },
  code: {
    here: { times: 10, seconds: quarterOfAnHour },
    anywhere: { times: 10, seconds: quarterOfAnHour },
    address: { times: 100, seconds: 5 * 60 },
  },
  passkey: { address: { times: 100, seconds: 5 * 60 } },
  letter: {
    here: { times: 5, seconds: hour },
    anywhere: { times: 10, seconds: hour },
    address: { times: 50, seconds: hour },
  },
  subscription: {
    here: { times: 3, seconds: hour },
    anywhere: { times: 5, seconds: longest },
    address: { times: 20, seconds: hour },
  },
  /** Of one organisation, whoever sends them for it. */
  invitation: { anywhere: { times: 20, seconds: 24 * hour }, address: { times: 50, seconds: hour } },
  link: { address: { times: 50, seconds: hour } },
} satisfies Record<string, Limits>;

export type Tried = keyof typeof limits;

export interface Trier {
  readonly env: Pick<Environment, "secret" | "portalUrl">;
  readonly cookies: string | null;
  readonly clientAddress: string;
}

/**
 * Counts one more try, whether the account exists or not. A device that has signed in to the account before is counted by itself alone: what others
 * do, to this account or from this address, does not make it wait (docs/security.md).
 *
 * @returns what it was counted under for the account, which a success forgets; what an address tries on all accounts stays counted.
 * @throws {Response} 429 with Retry-After.
 */
export async function countTry(db: Db, what: Tried, trier: Trier, account: string | undefined): Promise<string[]> {
  const { here, anywhere, address }: Limits = limits[what];
  const count = async (limit: AttemptLimit | undefined, ...words: readonly string[]) => {
    if (limit === undefined) return [];
    const key = [what, ...words].join(" ");
    refuseToWait(await countAttempt(db, key, limit));
    return [key];
  };
  const block = `from ${addressBlock(trier.clientAddress)}`;
  const device = readDevice(trier.env, trier.cookies);
  const digest = account === undefined ? "" : createHash("sha256").update(account.toLowerCase()).digest("base64url");
  if (account !== undefined && device !== null && hasSignedIn(trier.env, device, account))
    return count(here, digest, `device ${device.id}`);
  await count(address, block);
  if (account === undefined) return [];
  return [...(await count(here, digest, block)), ...(await count(anywhere, digest))];
}

/** @throws {Response} 429 with Retry-After, if there is anything to wait for. */
export function refuseToWait(seconds: number): void {
  if (seconds > 0)
    throw new Response(null, {
      status: 429,
      statusText: "Too Many Requests",
      headers: { "Retry-After": String(seconds) },
    });
}
