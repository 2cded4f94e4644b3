import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { bounds, IN_ISO_STYLE } from "./connections.ts";
import { embeddedExtensions } from "./database.ts";

/** What the two databases have in common: one connection, as the owner of the record. */
export interface Owner {
  rows<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  copyOut(statement: string): AsyncIterable<Uint8Array>;
  copyIn(statement: string, data: AsyncIterable<Uint8Array>): Promise<void>;
  close(): Promise<void>;
}

export type Place = { readonly ownerUrl: string } | { readonly dataDir: string };

export async function openAsOwner(place: Place): Promise<Owner> {
  return "ownerUrl" in place ? openServer(place.ownerUrl) : openFolder(place.dataDir);
}

async function openServer(ownerUrl: string): Promise<Owner> {
  // A whole table takes as long as it takes.
  const client = new pg.Client({ ...bounds, query_timeout: 0, connectionString: ownerUrl });
  client.on("error", () => undefined);
  await client.connect();
  // What is copied out here may be copied in where days stand before months.
  await client.query(IN_ISO_STYLE);
  return {
    rows: async <Row>(statement: string, values: readonly unknown[] = []) =>
      (await client.query<Row & pg.QueryResultRow>(statement, [...values])).rows,
    copyOut: (statement) => client.query(copyTo(statement)),
    copyIn: (statement, data) => pipeline(Readable.from(data), client.query(copyFrom(statement))),
    close: () => client.end(),
  };
}

async function openFolder(dataDir: string): Promise<Owner> {
  const pglite = await PGlite.create({ dataDir, extensions: embeddedExtensions });
  return {
    rows: async <Row>(statement: string, values: readonly unknown[] = []) =>
      (await pglite.query<Row>(statement, [...values])).rows,
    async *copyOut(statement) {
      const { blob } = await pglite.query(statement.replace("to stdout", "to '/dev/blob'"));
      if (blob !== undefined) yield new Uint8Array(await blob.arrayBuffer());
    },
    async copyIn(statement, data) {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      for await (const piece of data) pieces.push(new Uint8Array(piece));
      await pglite.query(statement.replace("from stdin", "from '/dev/blob'"), [], { blob: new Blob(pieces) });
    },
    close: () => pglite.close(),
  };
}
