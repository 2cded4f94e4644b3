import { type RawBuilder, sql } from "kysely";

/** A file is kept in pieces of so many bytes. */
const PIECE = 1024 * 1024;

/** The pieces of a file, each with its number, from 1 on. */
export function* piecesOf(
  content: Uint8Array,
): Generator<{ readonly n: number; readonly content: RawBuilder<Uint8Array> }> {
  for (let n = 1; (n - 1) * PIECE < content.length; n += 1) {
    // As text: the embedded database's own way to write bytes takes many times as long.
    const piece = Buffer.from(content.subarray((n - 1) * PIECE, n * PIECE)).toString("base64");
    yield { n, content: sql`decode(${piece}, 'base64')` };
  }
}
