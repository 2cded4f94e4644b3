import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type { Db } from "./handles.ts";
import { keepAccounts } from "./readers.ts";
import type { Schema } from "./schema.ts";

/**
 * A handle for signing in, whose library sends each statement by itself: what changes something is sent in a transaction that proves that
 * signing in asks, as `guard_account` wants it.
 */
export function keepingAccounts(db: Db): Db {
  const send = <Row>(handle: Db, query: CompiledQuery): Promise<QueryResult<Row>> =>
    handle.getExecutor().provideConnection((connection) => connection.executeQuery<Row>(query));
  const connection: DatabaseConnection = {
    executeQuery: <Row>(query: CompiledQuery) =>
      query.query.kind === "SelectQueryNode"
        ? send<Row>(db, query)
        : db.transaction().execute(async (trx) => {
            await keepAccounts(trx);
            return send<Row>(trx, query);
          }),
    streamQuery() {
      throw new Error("Signing in streams nothing");
    },
  };
  const inTransaction = () => Promise.reject(new Error("Each statement of signing in is a transaction of its own"));
  const nothing = () => Promise.resolve();
  const driver: Driver = {
    init: nothing,
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: inTransaction,
    commitTransaction: inTransaction,
    rollbackTransaction: inTransaction,
    releaseConnection: nothing,
    destroy: nothing,
  };
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => db.getExecutor().adapter,
      createDriver: () => driver,
      createIntrospector: (handle) => new PostgresIntrospector(handle),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}
