import type { CompiledQuery, ConnectionProvider, DatabaseConnection, QueryExecutor, QueryResult } from "kysely";
import { asksTheFrame } from "./frame.ts";
import { type HeldFrame, readFrameRevision } from "./held-frame.ts";
import { Passing } from "./passing.ts";
import { DECLARES, isReading } from "./statements.ts";

/** Of a longer answer it is not worth its memory: files are read in batches, each asked for once. */
const MOST_ROWS = 200;

/**
 * The statements of one page: the same question is asked of the database once, and its answer given to all parts of the page that ask, who change
 * nothing in it. All is forgotten when something else than a question has gone through the handle, or through a transaction of it, in which nothing is
 * remembered.
 */
export class AskedOnce extends Passing {
  readonly #answers = new Map<string, Promise<QueryResult<unknown>>>();
  readonly #questions: QueryExecutor;
  readonly #refuseSecond: () => void;
  readonly #frame: HeldFrame;
  /** Of the frame, as it was when this page first asked. */
  #revision: Promise<string> | null = null;
  /** What was sent in transactions and was no question. */
  #changes = 0;

  /**
   * @param questions to which questions go, which are under way at once.
   * @param refuseSecond throws inside a transaction: what is known there already may wait for the connection that the transaction has.
   * @param frame what other pages were told of the frame.
   */
  constructor(to: QueryExecutor, questions: QueryExecutor, refuseSecond: () => void, frame: HeldFrame) {
    super(to);
    this.#questions = questions;
    this.#refuseSecond = refuseSecond;
    this.#frame = frame;
  }

  async executeQuery<R>(query: CompiledQuery<R>, options?: Parameters<QueryExecutor["executeQuery"]>[1]) {
    if (!isReading(query.sql) || options?.signal !== undefined) {
      const result = await this.to.executeQuery(query, options);
      this.#forget();
      return result;
    }
    this.#refuseSecond();
    const question = `${query.sql} ${JSON.stringify(query.parameters)}`;
    const known = this.#answers.get(question);
    if (known !== undefined) return known as Promise<QueryResult<R>>; // the same statement has rows of the same type
    const answer = this.#ask(query, question, options);
    this.#answers.set(question, answer);
    const forget = () => {
      if (this.#answers.get(question) === answer) this.#answers.delete(question);
    };
    answer.then(({ rows }) => {
      if (rows.length > MOST_ROWS) forget();
    }, forget);
    return answer;
  }

  /** Asked with the first question of a page, so that nothing waits for it. */
  async #ask<R>(
    query: CompiledQuery<R>,
    question: string,
    options: Parameters<QueryExecutor["executeQuery"]>[1],
  ): Promise<QueryResult<R>> {
    this.#revision ??= this.#questions.executeQuery(readFrameRevision).then(({ rows }) => rows[0]?.revision ?? "");
    if (!asksTheFrame(query.sql) || query.parameters.some(isInstant)) {
      this.#revision.catch(() => undefined); // who asks the frame is told
      return this.#questions.executeQuery(query, options);
    }
    const revision = await this.#revision;
    const held = this.#frame.find(revision, question);
    if (held !== undefined) return held as QueryResult<R>; // the same statement has rows of the same type
    const answer = await this.#questions.executeQuery(query, options);
    this.#frame.keep(revision, question, answer);
    return answer;
  }

  #forget(): void {
    this.#answers.clear();
    this.#revision = null;
  }

  override async provideConnection<T>(
    consumer: (connection: DatabaseConnection) => Promise<T>,
    options?: Parameters<ConnectionProvider["provideConnection"]>[1],
  ): Promise<T> {
    const before = this.#changes;
    try {
      return await this.to.provideConnection(consumer, options);
    } finally {
      if (this.#changes !== before) this.#forget();
    }
  }

  /** For a transaction: its statements go through the executor that is made here, and past this one. */
  override withConnectionProvider: QueryExecutor["withConnectionProvider"] = (of) =>
    new Noting(this.to.withConnectionProvider(of), () => (this.#changes += 1));
}

/** Of a transaction, as the library makes its own; the connection itself stays what its driver knows. */
class Noting extends Passing {
  readonly #note: () => void;

  constructor(to: QueryExecutor, note: () => void) {
    super(to);
    this.#note = note;
  }

  executeQuery<R>(query: CompiledQuery<R>, options?: Parameters<QueryExecutor["executeQuery"]>[1]) {
    if (!isReading(query.sql) && !DECLARES.test(query.sql)) this.#note();
    return this.to.executeQuery(query, options);
  }
  override withConnectionProvider: QueryExecutor["withConnectionProvider"] = (of) =>
    new Noting(this.to.withConnectionProvider(of), this.#note);
}

/** What is asked about an instant nobody asks again. */
function isInstant(parameter: unknown): boolean {
  return parameter instanceof Date || (typeof parameter === "string" && /^\d{4}-\d\d-\d\dT/.test(parameter));
}
