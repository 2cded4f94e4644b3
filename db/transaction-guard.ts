import { AsyncLocalStorage } from "node:async_hooks";
import {
  type CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  type QueryExecutor,
} from "kysely";
import { AskedOnce } from "./asked-once.ts";
import { HeldFrame } from "./held-frame.ts";
import { Passing } from "./passing.ts";
import type { Seal } from "./seal.ts";

/** A statement was sent through the root handle while a transaction of the same handle was open around it. */
class SecondHandleError extends Error {
  override readonly name = "SecondHandleError";

  constructor() {
    super(
      "The root database handle was used inside an open transaction. Use the transaction's own handle: " +
        "on PGlite, which has one connection, this statement would wait for ever; on PostgreSQL it would not see the transaction's rows.",
    );
  }
}

/**
 * A Kysely handle whose every connection is given out once per asynchronous context: a second request for one from
 * inside the first (a root statement within a transaction, or a transaction within a transaction) throws
 * {@link SecondHandleError} instead of waiting. Work that outlives the transaction is free again.
 */
export function openGuardedKysely<Schema>(
  dialect: Dialect,
  seal: Seal,
): { handle: Kysely<Schema>; forOnePage: () => Kysely<Schema>; destroy: () => Promise<void> } {
  const driver = dialect.createDriver();
  const config = { dialect: { ...bindDialect(dialect, seal), createDriver: () => driver } };
  const unguarded = new Kysely<Schema>(config);
  const executor = unguarded.getExecutor();
  const held = new AsyncLocalStorage<{ open: boolean }>();
  const refuseSecond = () => {
    if (held.getStore()?.open === true) throw new SecondHandleError();
  };
  const guard: ConnectionProvider = {
    async provideConnection(consumer, options) {
      refuseSecond();
      const hold = { open: true };
      return held.run(hold, () =>
        executor.provideConnection(async (connection) => {
          try {
            return await consumer(connection);
          } finally {
            hold.open = false;
          }
        }, options),
      );
    },
  };
  const guarded = new Guarded(executor.withConnectionProvider(guard));
  const frame = new HeldFrame();
  const over = (one: QueryExecutor) => new Kysely<Schema>({ config, driver, dialect, executor: one });
  return {
    handle: over(guarded),
    forOnePage: () =>
      over(new AskedOnce(guarded, executor.withConnectionProvider(new OneForAll(guard)), refuseSecond, frame)),
    destroy: () => unguarded.destroy(),
  };
}

class Guarded extends Passing {
  executeQuery<R>(query: CompiledQuery<R>, options?: Parameters<QueryExecutor["executeQuery"]>[1]) {
    return this.to.executeQuery(query, options);
  }
  /** For a transaction. The library would send each of its statements when the one before has been answered. */
  override withConnectionProvider: QueryExecutor["withConnectionProvider"] = (of) =>
    this.to.withConnectionProvider(new AtOnce(of));
}

/** The connection of a transaction: what is under way at once goes one behind the other, in the order in which it was asked. */
class AtOnce implements ConnectionProvider {
  readonly #of: ConnectionProvider;
  #connection: Promise<DatabaseConnection> | null = null;

  constructor(of: ConnectionProvider) {
    this.#of = of;
  }

  async provideConnection<T>(consumer: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    this.#connection ??= this.#of.provideConnection((connection) => Promise.resolve(connection));
    return consumer(await this.#connection);
  }
}

/** Statements that are under way at once go over one connection, one behind the other, so that the server is not woken for each. */
class OneForAll implements ConnectionProvider {
  readonly #guard: ConnectionProvider;
  #open: Promise<DatabaseConnection> | null = null;
  #giveBack = () => {};
  #underWay = 0;

  constructor(guard: ConnectionProvider) {
    this.#guard = guard;
  }

  async provideConnection<T>(consumer: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    this.#underWay += 1;
    try {
      this.#open ??= this.#take();
      return await consumer(await this.#open);
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) {
        this.#open = null;
        this.#giveBack();
      }
    }
  }

  #take(): Promise<DatabaseConnection> {
    return new Promise((resolve, reject) => {
      this.#guard
        .provideConnection((connection) => {
          resolve(connection);
          return new Promise<void>((done) => {
            this.#giveBack = done;
          });
        })
        .catch(reject);
    });
  }
}

/** Its adapter, which every handle and transaction of it has, carries the seal. */
function bindDialect(dialect: Dialect, seal: Seal): Dialect {
  return {
    createAdapter: () => Object.assign(dialect.createAdapter(), { seal }),
    createDriver: () => dialect.createDriver(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}
