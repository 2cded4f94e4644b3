import { createHmac, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** A point of the chain of seals, for keeping where whoever owns the database does not reach. */
export interface Checkpoint {
  /** The address of the portal. */
  readonly portal: string;
  /** When it was written. */
  readonly written: string;
  readonly seal: number;
  readonly sealed: string;
  /** In the chain up to this seal. */
  readonly entries: number;
  readonly hash: string;
  /** The public key, which is also the key's name. */
  readonly key: string;
  readonly signature: string;
}

/** RFC 8410: what stands before the 32 bytes of an Ed25519 key in its file. */
const PRIVATE = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC = Buffer.from("302a300506032b6570032100", "hex");

/** The pair of keys that a secret stands for: the same wherever it is known. */
function keyOf(secret: string): KeyObject {
  const seed = createHmac("sha256", secret).update("signs checkpoints of the audit trail").digest();
  return createPrivateKey({ key: Buffer.concat([PRIVATE, seed]), format: "der", type: "pkcs8" });
}

export function publicKeyOf(secret: string): string {
  const whole = createPublicKey(keyOf(secret)).export({ format: "der", type: "spki" });
  return whole.subarray(PUBLIC.length).toString("base64url");
}

type Said = Omit<Checkpoint, "key" | "signature">;

export function signCheckpoint(said: Said, secret: string): Checkpoint {
  const checkpoint = { ...said, key: publicKeyOf(secret) };
  return { ...checkpoint, signature: sign(null, signedBytes(checkpoint), keyOf(secret)).toString("base64url") };
}

/** By the key that it names: whether that is the portal's is another question. */
export function isSignedByItsKey(checkpoint: Checkpoint): boolean {
  const bytes = Buffer.from(checkpoint.key, "base64url");
  if (bytes.length !== 32) return false;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC, bytes]), format: "der", type: "spki" });
  return verify(null, signedBytes(checkpoint), key, Buffer.from(checkpoint.signature, "base64url"));
}

const title = "Checkpoint of the audit trail";

function linesOf({ portal, written, seal, sealed, entries, hash, key }: Omit<Checkpoint, "signature">): string[] {
  return [
    title,
    `portal: ${portal}`,
    `written: ${written}`,
    `seal: ${String(seal)}`,
    `sealed: ${sealed}`,
    `entries: ${String(entries)}`,
    `hash: ${hash}`,
    `key: ${key}`,
  ];
}

function signedBytes(checkpoint: Omit<Checkpoint, "signature">): Buffer {
  return Buffer.from(linesOf(checkpoint).join("\n"), "utf8");
}

export function checkpointInWords(checkpoint: Checkpoint): string[] {
  return [...linesOf(checkpoint), `signature: ${checkpoint.signature}`];
}

const written = new RegExp(
  [
    title,
    "portal: (?<portal>\\S+)",
    "written: (?<written>\\S+)",
    "seal: (?<seal>\\d{1,15})",
    "sealed: (?<sealed>\\S+)",
    "entries: (?<entries>\\d{1,15})",
    "hash: (?<hash>[0-9a-f]{64})",
    "key: (?<key>[\\w-]{43})",
    "signature: (?<signature>[\\w-]{86})",
  ].join("\\s*\\n[\\s>]*"),
);

/** Whatever stands around it, as in a letter or in what npm says beside. The first one, or null. */
export function readCheckpoint(text: string): Checkpoint | null {
  const found = written.exec(text)?.groups;
  if (found === undefined) return null;
  const { portal = "", written: at = "", seal, sealed = "", entries, hash = "", key = "", signature = "" } = found;
  return { portal, written: at, seal: Number(seal), sealed, entries: Number(entries), hash, key, signature };
}
