import type { Kysely, Transaction } from "kysely";
import type { Schema } from "./schema.ts";

/** What reads take: the root handle, or a transaction. */
export type Db = Kysely<Schema>;

/** What locks and writes take. The root handle is not a Trx, so a forgotten transaction does not compile. */
export type Trx = Transaction<Schema>;
