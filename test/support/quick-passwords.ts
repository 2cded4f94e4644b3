import crypto, { type BinaryLike, type ScryptOptions } from "node:crypto";
import { syncBuiltinESMExports } from "node:module";

/*
 * A suite hashes hundreds of passwords, each of which is meant to take a fifth of a second. Here one takes a thousandth of that, but only where at least the
 * program's work was asked for. The journeys, which ask the built portal, hash as it does.
 */

const { scrypt } = crypto;

/** What better-auth asks for: N and r. */
const owed = { cost: 16_384, blockSize: 16 };

function quickScrypt(
  password: BinaryLike,
  salt: BinaryLike,
  length: number,
  options: ScryptOptions,
  done: (fault: Error | null, key: Buffer) => void,
): void {
  if ((options.N ?? 0) < owed.cost || (options.r ?? 0) < owed.blockSize)
    throw new Error(`A password is hashed with too little work: ${JSON.stringify(options)}`);
  scrypt(password, salt, length, { ...options, N: owed.cost / 1024 }, done);
}

Object.assign(crypto, { scrypt: quickScrypt });
syncBuiltinESMExports();
