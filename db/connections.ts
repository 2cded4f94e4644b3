import { setTimeout as pause } from "node:timers/promises";
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import pg from "pg";
import { NobodyWaits, whoAsks } from "./asker.ts";
import { NamedStatements } from "./named-statements.ts";
import { DECLARES, isReading } from "./statements.ts";
import { ConnectionLost } from "./unavailable.ts";

/**
 * How long a connection waits. A request has somebody who waits too, and a period settles 120 seconds after it has closed: what hangs gives up well
 * before. Work that no request waits for, a migration or a lapse, takes as long as it takes: it is given up only when the server is no longer at it.
 */
type Patience = "request" | "work";

/** In milliseconds. */
export interface Limits {
  /** After which a request's statement is given up. By then the server has done so itself (REQUEST_SETTINGS), unless nothing comes through any more. */
  readonly answer: number;
  /** After which it is asked whether the server is still at the work. */
  readonly lookAfterWork: number;
}

const limits: Limits = { answer: 25_000, lookAfterWork: 10_000 };

export interface ToConnect {
  readonly url: string;
  readonly max: number;
  readonly patience: Patience;
  readonly limits?: Limits | undefined;
  /** What each new connection is told first. */
  readonly settings?: string;
  /** Told when a connection breaks; another one is opened by itself. */
  readonly onConnectionLost?: ((error: Error) => void) | undefined;
}

/** The driver reads instants in this style, and takes those in another for null: as what has not happened. */
export const IN_ISO_STYLE = "set datestyle = 'ISO, YMD';";

/** The statements are many and short. A plan over a long list is estimated as dear, and to compile it costs more than to run it. */
const NOT_COMPILED = "set jit = off;";

/** A statement whose connection is closed ends (Asker). Where the server's system cannot tell, it goes on to its limit of time. */
const NOTICED_WHEN_CLOSED = `
  do $$ begin set client_connection_check_interval = '1s'; exception when others then null; end $$;`;

/** What a cursor is asked for is read to its end (readWhole): the plan that has the first rows soonest is not the one that has the last. */
export const READ_TO_THE_END = "set cursor_tuple_fraction = 1;";

/** Shorter than the longest request (30 s), so that its own answer says what happened. Many are asked at once: none takes the cores of the others. */
export const REQUEST_SETTINGS = `
  ${NOTICED_WHEN_CLOSED}
  ${NOT_COMPILED}
  ${READ_TO_THE_END}
  set max_parallel_workers_per_gather = 0;
  set lock_timeout = '15s';
  set statement_timeout = '20s';
  set idle_in_transaction_session_timeout = '30s';`;

export const WORK_SETTINGS = `
  ${NOT_COMPILED}
  ${READ_TO_THE_END}
  set lock_timeout = '60s';
  set idle_in_transaction_session_timeout = '120s';`;

/** A connection that was heard from less long ago is used without a question. */
const FRESH_MILLISECONDS = 3_000;
const ALIVE_MILLISECONDS = 2_000;
const PREPARING_MILLISECONDS = 10_000;

/** With "cached plan must not change result type". */
const FEATURE_NOT_SUPPORTED = "0A000";

const BEGINS = /^(begin|start transaction)/;
const ENDS = /^(commit|rollback)$/;

const BIGINT = 20;
const DATE = 1082;

/** A DATE stays the text 'YYYY-MM-DD' and never becomes an instant in somebody's zone; a bigint of ours fits a number. */
export const parsers = { [BIGINT]: Number, [DATE]: (text: string) => text };

/** Without limits of its own the driver waits for ever for a server that cannot be reached, or on a connection that swallows what it is given. */
const always = {
  application_name: "stakeholder-accreditation-portal",
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
};

/** For a pool that is not of this file: the job queue's. */
export const bounds = { ...always, query_timeout: limits.answer };

export interface ConnectionFigures {
  readonly open: number;
  readonly idle: number;
  /** Statements that wait for a connection. */
  readonly waiting: number;
  readonly most: number;
}

/** A connection's state. */
interface Health {
  lost: Error | null;
  heardAt: number;
  /** Its process on the server, once the connection has been set up. */
  process: number | null;
}

/**
 * The connections to a server. The server may restart and the network may swallow what it is given: what was under way then fails with
 * {@link ConnectionLost}, what is broken is never given out again, and the next statement goes over a new connection.
 */
export class Connections implements PostgresPool {
  readonly options: object;
  readonly #statements = new NamedStatements();
  readonly #pool: pg.Pool;
  readonly #asked: ToConnect;
  readonly #health = new WeakMap<pg.ClientBase, Health>();
  /** Connections last heard from before are taken to be as dead as the one that showed it. */
  #suspectBefore = -Infinity;

  constructor(asked: ToConnect) {
    const { url, max, onConnectionLost = () => undefined } = asked;
    this.#asked = asked;
    const types = new pg.TypeOverrides();
    types.setTypeParser(BIGINT, parsers[BIGINT]);
    types.setTypeParser(DATE, parsers[DATE]);
    // What is under way at once on one connection is sent at once.
    this.#pool = new pg.Pool({ ...always, connectionString: url, max, types, pipeline: true });
    this.#pool.on("connect", (client) => {
      const health: Health = { lost: null, heardAt: performance.now(), process: null };
      this.#health.set(client, health);
      // The pool hears idle connections only, and an error that nobody hears ends the process.
      client.on("error", (fault) => {
        health.lost ??= fault;
        onConnectionLost(fault);
      });
    });
    this.#pool.on("error", () => undefined);
    this.options = this.#pool.options;
  }

  async connect(): Promise<Connection> {
    const asker = this.#asked.patience === "request" ? whoAsks() : undefined;
    for (;;) {
      const client = await this.#pool.connect().catch((fault: unknown) => {
        throw asLost(fault);
      });
      // Who has left while they waited for one: it is for the next, as it is.
      if (asker?.hasLeft === true) {
        client.release();
        throw new NobodyWaits();
      }
      const health = this.#health.get(client);
      if (health === undefined) throw new Error("Every connection is known from its beginning");
      const connection = new Connection(client, health, { ...this.#asked, statements: this.#statements }, (since) => {
        this.#suspectBefore = Math.max(this.#suspectBefore, since);
      });
      try {
        if (health.process === null) {
          await connection.prepare();
          return connection;
        }
        if (health.heardAt > this.#suspectBefore && (await connection.isAlive())) return connection;
      } catch (fault) {
        connection.release(true);
        throw fault;
      }
      connection.release(true);
    }
  }

  /** How many there are, and how many statements wait for one. */
  get figures(): ConnectionFigures {
    const { totalCount: open, idleCount: idle, waitingCount: waiting } = this.#pool;
    return { open, idle, waiting, most: this.#asked.max };
  }

  async end(): Promise<void> {
    if (!this.#pool.ended) await this.#pool.end();
  }
}

/** The driver's, which takes statements with a name too. */
interface Client extends PostgresPoolClient {
  readonly connection: pg.Connection;
  query<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query<Row>(asked: {
    readonly name: string;
    readonly text: string;
    readonly values: readonly unknown[];
  }): Promise<PostgresQueryResult<Row>>;
}

class Connection implements PostgresPoolClient {
  readonly #client: Client;
  readonly #health: Health;
  readonly #asked: ToConnect & { readonly statements: NamedStatements };
  readonly #limits: Limits;
  readonly #onSilence: (since: number) => void;
  /** The answer to `begin`; null outside of a transaction. A connection is given out for one. */
  #begun: Promise<unknown> | null = null;
  #isFirst = true;
  #isEnding = false;
  #isWriting = false;

  constructor(
    client: Client,
    health: Health,
    asked: ToConnect & { readonly statements: NamedStatements },
    onSilence: (since: number) => void,
  ) {
    this.#client = client;
    this.#health = health;
    this.#asked = asked;
    this.#limits = asked.limits ?? limits;
    this.#onSilence = onSilence;
  }

  /** Sets up a new one. */
  async prepare(): Promise<void> {
    const { settings = "" } = this.#asked;
    if (settings !== "") await this.#send(settings, [], PREPARING_MILLISECONDS);
    const text = "select pg_backend_pid() as process";
    const { rows } = await this.#send<{ process: number }>(text, [], PREPARING_MILLISECONDS);
    this.#health.process = rows[0]?.process ?? 0;
  }

  /** Asks one that has been idle whether anybody is still there. */
  async isAlive(): Promise<boolean> {
    const { lost, heardAt } = this.#health;
    if (lost !== null) return false;
    if (performance.now() - heardAt < FRESH_MILLISECONDS) return true;
    try {
      await this.#send("select", [], ALIVE_MILLISECONDS);
      return true;
    } catch {
      return false;
    }
  }

  query<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query<Row>(
    asked: string | PostgresCursor<Row>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    if (typeof asked !== "string") throw new Error("The portal reads in batches, and not through a cursor");
    return this.#inTransaction<Row>(asked, parameters);
  }

  /**
   * What has no answer is not waited for, but for its place: behind `begin` the first question goes at once, and nothing that writes before
   * the server has begun; what is declared goes before what follows. Where it fails, what follows fails. Nothing goes over the connection once
   * its transaction ends: what somebody left under way would be kept by itself.
   */
  async #inTransaction<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>> {
    const send = () =>
      this.#send<Row>(text, parameters, this.#asked.patience === "request" ? this.#limits.answer : null);
    if (BEGINS.test(text)) return this.#withoutAnswer((this.#begun = send()));
    if (this.#begun === null) return send();
    if (ENDS.test(text)) this.#isEnding = true;
    else if (this.#isEnding) throw new Error(`A statement was sent when its transaction had ended: ${text}`);
    else if (this.#isFirst && isReading(text)) {
      this.#isFirst = false;
      return send();
    }
    this.#isFirst = false;
    await this.#begun;
    return DECLARES.test(text) ? this.#withoutAnswer(send()) : send();
  }

  /** What is sent at once is one write: each is a call of the system, which costs more than what the database does for a small question. */
  #writeTogether(): void {
    if (this.#isWriting) return;
    this.#isWriting = true;
    const { stream } = this.#client.connection;
    stream.cork();
    // When what runs now has run, with all that it has made ready to be sent.
    setImmediate(() => {
      this.#isWriting = false;
      stream.uncork();
    });
  }

  #withoutAnswer<Row>(sent: Promise<PostgresQueryResult<Row>>): PostgresQueryResult<Row> {
    sent.catch(() => undefined);
    return { command: "SELECT", rowCount: 0, rows: [] };
  }

  release(discard = false): void {
    const isOver = discard || this.#health.lost !== null;
    this.#client.release(isOver);
    // The driver would wait until all is answered that was sent over it, and the server go on with it for nobody.
    if (isOver) this.#client.connection.stream.destroy();
  }

  /** @param milliseconds how long an answer is waited for; null for as long as the server is at it. */
  async #send<Row>(
    text: string,
    parameters: readonly unknown[],
    milliseconds: number | null,
  ): Promise<PostgresQueryResult<Row>> {
    // A statement behind one that is never answered would wait as long once more.
    if (this.#health.lost instanceof NobodyWaits) throw this.#health.lost;
    if (this.#health.lost !== null) throw new ConnectionLost(this.#health.lost);
    const sentAt = performance.now();
    const answered = new AbortController();
    const asker = this.#asked.patience === "request" ? whoAsks() : undefined;
    this.#writeTogether();
    const name = this.#asked.statements.nameOf(text);
    const answer =
      name === null
        ? this.#client.query<Row>(text, parameters)
        : this.#client.query<Row>({ name, text, values: parameters });
    // A timer of its own: one that is called off by a signal costs as much as a small statement.
    let timer: NodeJS.Timeout | undefined;
    let giveUp = () => {};
    const silence =
      milliseconds === null
        ? this.#untilNobodyIsAtIt(answered.signal)
        : new Promise<string | NobodyWaits>((resolve) => {
            timer = setTimeout(resolve, milliseconds, "The server did not answer in time");
            giveUp = () => {
              resolve(new NobodyWaits());
            };
          });
    asker?.waits(giveUp);
    // Whichever comes second has nobody who waits for it: it fails when the connection is closed, or when it is called off.
    for (const second of [answer, silence]) second.catch(() => undefined);
    try {
      const result = await Promise.race([answer, silence]);
      // Its connection is closed, which the server sees while it is still at it.
      if (result instanceof NobodyWaits) throw (this.#health.lost ??= result);
      if (typeof result === "string") {
        this.#health.lost ??= new Error(result);
        this.#onSilence(sentAt);
        throw new ConnectionLost(this.#health.lost);
      }
      this.#health.heardAt = performance.now();
      return result;
    } catch (fault) {
      // A migration has changed what a named statement answers: its connection is of no more use, the next one is.
      if (name !== null && fault instanceof pg.DatabaseError && fault.code === FEATURE_NOT_SUPPORTED)
        this.#health.lost ??= fault;
      if (this.#health.lost === null || fault instanceof pg.DatabaseError || fault instanceof NobodyWaits) throw fault;
      throw new ConnectionLost(this.#health.lost);
    } finally {
      clearTimeout(timer);
      asker?.endsWait(giveUp);
      if (milliseconds === null) answered.abort();
    }
  }

  /** Another connection asks the server whether it is at what this one has given it. Twice: the answer may be on its way. */
  async #untilNobodyIsAtIt(signal: AbortSignal): Promise<string> {
    for (let idle = 0; idle < 2;) {
      await pause(idle === 0 ? this.#limits.lookAfterWork : ALIVE_MILLISECONDS, undefined, { signal });
      idle = (await isAtWork(this.#asked.url, this.#health.process)) ? 0 : idle + 1;
    }
    return "The server is no longer at what it was given";
  }
}

/** Also true while nobody can be asked. */
async function isAtWork(url: string, process: number | null): Promise<boolean> {
  const client = new pg.Client({ ...bounds, connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query("select from pg_stat_activity where pid = $1 and state = 'active'", [
      process,
    ]);
    return rowCount !== 0;
  } catch {
    return true;
  } finally {
    client.end().catch(() => undefined);
  }
}

function asLost(fault: unknown): unknown {
  return fault instanceof pg.DatabaseError ? fault : new ConnectionLost(fault);
}
