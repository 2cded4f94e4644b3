import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Db } from "#db/handles.ts";
import { countAttempt } from "#db/people/attempts.ts";
import type { Environment } from "#machine/env.ts";
import { machineTime } from "./totp.ts";

/** How long a page with a challenge may stay open. */
const worksSeconds = 60 * 60;

const head = 20;

/** What a passkey signs: made by the portal, for one purpose, and good for once. It is kept nowhere until it is used. */
export function makeChallenge(env: Pick<Environment, "secret">, purpose: string): string {
  const made = Buffer.alloc(head);
  randomBytes(16).copy(made);
  made.writeUInt32BE(Math.floor(machineTime() / 1000) + worksSeconds, 16);
  return Buffer.concat([made, seal(env, purpose, made)]).toString("base64url");
}

export async function takeChallenge(
  db: Db,
  env: Pick<Environment, "secret">,
  purpose: string,
  challenge: string,
): Promise<boolean> {
  const given = Buffer.from(challenge, "base64url");
  const made = given.subarray(0, head);
  const sealed = given.subarray(head);
  const right = seal(env, purpose, made);
  if (sealed.length !== right.length || !timingSafeEqual(sealed, right)) return false;
  if (made.readUInt32BE(16) * 1000 < machineTime()) return false;
  const used = await countAttempt(db, `challenge ${given.toString("base64url")}`, { times: 1, seconds: worksSeconds });
  return used === 0;
}

function seal({ secret }: Pick<Environment, "secret">, purpose: string, made: Buffer): Buffer {
  return createHmac("sha256", secret).update(`challenge\n${purpose}\n`).update(made).digest().subarray(0, 16);
}
