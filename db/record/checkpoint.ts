import { createHmac, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/*
 * A checkpoint says how the chain over the audit trail stood, and is kept where nobody who can write the database can write too. It is signed with
 * Ed25519 (RFC 8032), with a key made of PORTAL_SECRET: so whoever holds one years later sees that it is the portal's.
 */

/** What a checkpoint says. */
export interface Checkpoint {
  /** The address of the portal. */
  readonly portal: string;
  readonly number: number;
  /** ISO 8601. */
  readonly sealedAt: string;
  readonly hash: string;
}

/** It is none, or its signature is not of this portal's secret. The sentence is for the person at the terminal. */
export class UnusableCheckpoint extends Error {
  override readonly name = "UnusableCheckpoint";
}

const FORMAT = "audit-checkpoint 1";

/** A private key as PKCS #8 begins with this, and ends with its 32 bytes (RFC 8410). */
const BEFORE_KEY = Buffer.from("302e020100300506032b657004220420", "hex");

function keyOf(secret: string): KeyObject {
  const seed = createHmac("sha256", secret).update("who signs checkpoints of the audit trail").digest();
  return createPrivateKey({ key: Buffer.concat([BEFORE_KEY, seed]), format: "der", type: "pkcs8" });
}

function wordsOf({ portal, number, sealedAt, hash }: Checkpoint): string[] {
  return [FORMAT, `portal ${portal}`, `seal ${String(number)}`, `sealed-at ${sealedAt}`, `sha256 ${hash}`];
}

/** In lines, the last of them the signature of those before it; the public key stands among them. */
export function writeCheckpoint(checkpoint: Checkpoint, secret: string): string {
  const key = keyOf(secret);
  const publicKey = createPublicKey(key).export({ format: "der", type: "spki" }).toString("base64");
  const said = [...wordsOf(checkpoint), `key ${publicKey}`].join("\n");
  return `${said}\nsignature ${sign(null, Buffer.from(said), key).toString("base64")}\n`;
}

/**
 * The last checkpoint in a text, which may hold many, one after the other.
 *
 * @throws {UnusableCheckpoint} where there is none, or this secret has not signed it as it stands.
 */
export function readCheckpoint(text: string, secret: string): Checkpoint {
  const found = text
    .replaceAll("\r\n", "\n")
    .matchAll(
      /^audit-checkpoint 1\nportal (?<portal>\S+)\nseal (?<number>[1-9]\d{0,14})\nsealed-at (?<sealedAt>\S+)\nsha256 (?<hash>[0-9a-f]{64})\nkey \S+(?=\nsignature (?<signature>\S+)$)/gm,
    );
  const last = [...found].at(-1);
  if (last?.groups === undefined)
    throw new UnusableCheckpoint("There is no checkpoint of the audit trail in this file.");
  const { portal = "", number = "", sealedAt = "", hash = "", signature = "" } = last.groups;
  if (!verify(null, Buffer.from(last[0]), createPublicKey(keyOf(secret)), Buffer.from(signature, "base64")))
    throw new UnusableCheckpoint(
      "This checkpoint was not signed as it stands, or under another PORTAL_SECRET. It proves nothing here.",
    );
  return { portal, number: Number(number), sealedAt, hash };
}
