import type { CompiledQuery, ConnectionProvider, DatabaseConnection, QueryExecutor, QueryResult } from "kysely";

/** Of a longer answer it is not worth its memory: files are read in batches, each asked for once. */
const MOST_ROWS = 200;

const reads = /^\s*(select|with)\b/i;
const writes = /\b(insert|update|delete|merge|nextval)\b/i;
/** For whom a transaction reads. */
const declares = /^\s*set local portal\./i;

function isReading(text: string): boolean {
  return reads.test(text) && !writes.test(text);
}

/**
 * The statements of one page: the same question is asked of the database once, and its answer given to all parts of the page that ask, who change
 * nothing in it. All is forgotten when something else than a question has gone through the handle, and when a transaction has ended, in which nothing
 * is remembered.
 */
export class AskedOnce implements QueryExecutor {
  readonly #asked: QueryExecutor;
  readonly #answers = new Map<string, Promise<QueryResult<unknown>>>();
  /** What was sent in transactions and was no question. */
  #changes = 0;

  constructor(asked: QueryExecutor) {
    this.#asked = asked;
  }

  async executeQuery<R>(query: CompiledQuery<R>, options?: Parameters<QueryExecutor["executeQuery"]>[1]) {
    if (!isReading(query.sql) || options?.signal !== undefined) {
      const result = await this.#asked.executeQuery(query, options);
      this.#answers.clear();
      return result;
    }
    const question = `${query.sql} ${JSON.stringify(query.parameters)}`;
    const known = this.#answers.get(question);
    if (known !== undefined) return known as Promise<QueryResult<R>>; // the same statement has rows of the same type
    const answer = this.#asked.executeQuery(query, options);
    this.#answers.set(question, answer);
    const forget = () => {
      if (this.#answers.get(question) === answer) this.#answers.delete(question);
    };
    answer.then(({ rows }) => {
      if (rows.length > MOST_ROWS) forget();
    }, forget);
    return answer;
  }

  async provideConnection<T>(
    consumer: (connection: DatabaseConnection) => Promise<T>,
    options?: Parameters<ConnectionProvider["provideConnection"]>[1],
  ): Promise<T> {
    const before = this.#changes;
    try {
      return await this.#asked.provideConnection(consumer, options);
    } finally {
      if (this.#changes !== before) this.#answers.clear();
    }
  }

  get adapter() {
    return this.#asked.adapter;
  }
  get plugins() {
    return this.#asked.plugins;
  }
  transformQuery: QueryExecutor["transformQuery"] = (node, id) => this.#asked.transformQuery(node, id);
  compileQuery: QueryExecutor["compileQuery"] = (node, id) => this.#asked.compileQuery(node, id);
  stream: QueryExecutor["stream"] = (query, size, options) => this.#asked.stream(query, size, options);
  /** For a transaction: its statements go through the executor that is made here, and past this one. */
  withConnectionProvider: QueryExecutor["withConnectionProvider"] = (of) =>
    this.#asked.withConnectionProvider({
      provideConnection: (consumer, options) =>
        of.provideConnection((connection) => consumer(this.#noting(connection)), options),
    });
  withPlugin: QueryExecutor["withPlugin"] = (plugin) => this.#asked.withPlugin(plugin);
  withPlugins: QueryExecutor["withPlugins"] = (plugins) => this.#asked.withPlugins(plugins);
  withPluginAtFront: QueryExecutor["withPluginAtFront"] = (plugin) => this.#asked.withPluginAtFront(plugin);
  withoutPlugins: QueryExecutor["withoutPlugins"] = () => this.#asked.withoutPlugins();

  #noting(connection: DatabaseConnection): DatabaseConnection {
    return {
      executeQuery: (query, options) => {
        if (!isReading(query.sql) && !declares.test(query.sql)) this.#changes += 1;
        return connection.executeQuery(query, options);
      },
      streamQuery: (query, size, options) => connection.streamQuery(query, size, options),
    };
  }
}
