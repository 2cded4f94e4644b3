import { type RawBuilder, sql } from "kysely";
import { type Id, readId, type Recorded } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Db } from "./handles.ts";

const BYTES = 16;

/** The order of a list, which is held for all its pages: an id takes sixteen bytes, where its text takes some sixty. */
export class IdsInOrder<Of extends Recorded> {
  readonly #bytes: Buffer;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes);
  }

  get length(): number {
    return this.#bytes.length / BYTES;
  }

  /** As of an array, of places from 0. */
  slice(from: number, to: number): Id<Of>[] {
    const places = Math.max(0, Math.min(to, this.length) - from);
    return Array.from({ length: places }, (_, place) => this.#at(from + place));
  }

  /** The place of an id; -1 where it has none. */
  indexOf(id: Id<Of>): number {
    const sought = Buffer.from(id.replaceAll("-", ""), "hex");
    let at = this.#bytes.indexOf(sought);
    // The end of one id and the beginning of the next may look like it.
    while (at !== -1 && at % BYTES !== 0) at = this.#bytes.indexOf(sought, at + 1);
    return at === -1 ? -1 : at / BYTES;
  }

  #at(place: number): Id<Of> {
    const hex = this.#bytes.toString("hex", place * BYTES, (place + 1) * BYTES);
    const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
    return mustExist(readId<Of>(parts.join("-")));
  }
}

/** @param list a question whose rows have an `id`, with its order. */
export async function readIdsInOrder<Of extends Recorded>(
  db: Db,
  list: RawBuilder<{ id: Id<Of> }>,
): Promise<IdsInOrder<Of>> {
  const { rows } = await sql<{ ids: Uint8Array | null }>`
    select string_agg(uuid_send(id), ''::bytea) as ids from (${list}) as list`.execute(db);
  return new IdsInOrder<Of>(rows[0]?.ids ?? new Uint8Array());
}
