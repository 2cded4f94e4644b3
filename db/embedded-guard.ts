import type { PGlite } from "@electric-sql/pglite";
import type { PGliteDialectConfig } from "kysely";
import { EmbeddedStatements } from "./embedded-statements.ts";

type Embedded = Exclude<PGliteDialectConfig["pglite"], (...given: never) => unknown>;
type Query = Embedded["query"];

/** A statement that the portal's handle does not send to the embedded database. */
class OwnersStatementError extends Error {
  override readonly name = "OwnersStatementError";
  /** insufficient_privilege, as a server answers the application's login. */
  readonly code = "42501";

  constructor(statement: string) {
    super(`The portal's handle reads and writes rows, and does not send: ${statement.slice(0, 60)}`);
  }
}

/** A statement that writes while there is no room for what PostgreSQL must be able to write beside it. */
class NoRoomError extends Error {
  override readonly name = "NoRoomError";
  /** disk_full, as a server answers. */
  readonly code = "53100";

  constructor() {
    super("There is no room left on the disk of the embedded database");
  }
}

const WRITES = /\b(insert\s+into|delete\s+from|truncate|update\s+\S+\s+(as\s+\S+\s+)?set)\b/i;

const READS_OR_WRITES_ROWS =
  /^\s*(select|insert|update|delete|truncate|with|lock|savepoint|rollback to|release|declare whole no scroll cursor for|fetch forward|close whole|set local portal\.)/i;

/**
 * The one connection of the embedded database is its owner's, in the application's role. The portal's handle cannot leave the role: it sends
 * one statement at a time, and none that begins with SET, RESET, DO, CREATE and their like; set_config, the way out from
 * within a statement, is nobody's (openEmbedded). Whatever runs in the process itself has the connection, and everything.
 */
export function inItsRole(pglite: PGlite, hasRoom: () => boolean): Embedded {
  const statements = new EmbeddedStatements(pglite);
  const guard =
    (query: Query): Query =>
    (statement, parameters, options) => {
      if (!READS_OR_WRITES_ROWS.test(statement)) return Promise.reject(new OwnersStatementError(statement));
      if (WRITES.test(statement) && !hasRoom()) return Promise.reject(new NoRoomError());
      return query(statement, parameters, options);
    };
  return {
    close: () => pglite.close(),
    get closed() {
      return pglite.closed;
    },
    get ready() {
      return pglite.ready;
    },
    get waitReady() {
      return pglite.waitReady;
    },
    query: guard((...given) => statements.query(...given)),
    transaction: (work) =>
      pglite.transaction((trx) => work({ query: guard(statements.queryOf(trx)), rollback: () => trx.rollback() })),
  };
}
