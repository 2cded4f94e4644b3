import { parse, type PGlite, protocol, type QueryOptions, type Results, type Transaction } from "@electric-sql/pglite";
import { NamedStatements } from "./named-statements.ts";

/*
 * Of a page's small statements the embedded database spends more time on reading them, with the views and the row-level security behind them, than on
 * answering. Those that are asked often are therefore read once and kept under a name, as on a server's connections.
 */

const { serialize } = protocol;

type Messages = Awaited<ReturnType<PGlite["execProtocolStream"]>>;

/** A statement that the database keeps. */
interface Kept {
  readonly parameterTypes: readonly number[];
  /** What its columns are, as the database says it before the rows of an answer. */
  readonly described: Messages;
  asked: number;
}

interface Asked {
  readonly name: string;
  readonly text: string;
  readonly parameters: readonly unknown[];
  readonly options: QueryOptions | undefined;
}

/** A kept statement is planned for tables as large as they were, and nothing tells the embedded database that they have grown: after this many answers it is read anew. */
const ANSWERS_OF_ONE_READING = 100;

export class EmbeddedStatements {
  readonly #pglite: PGlite;
  readonly #names = new NamedStatements();
  readonly #kept = new Map<string, Kept>();

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  /** Outside of a transaction: waits until one that is open has ended. */
  async query<Row>(text: string, parameters: unknown[] = [], options?: QueryOptions): Promise<Results<Row>> {
    const name = this.#pglite.ready ? this.#names.nameOf(text) : null;
    if (name === null) return this.#pglite.query<Row>(text, parameters, options);
    return this.#pglite._runExclusiveTransaction(() => this.#ask<Row>({ name, text, parameters, options }, true));
  }

  /** The query of an open transaction. */
  queryOf(trx: Transaction) {
    return async <Row>(text: string, parameters: unknown[] = [], options?: QueryOptions): Promise<Results<Row>> => {
      const name = trx.closed ? null : this.#names.nameOf(text);
      if (name === null) return trx.query<Row>(text, parameters, options);
      return this.#ask<Row>({ name, text, parameters, options }, false);
    };
  }

  #ask<Row>(asked: Asked, syncToFs: boolean): Promise<Results<Row>> {
    return this.#pglite.runExclusive(async () => {
      const { name, text, parameters, options } = asked;
      try {
        const { described, parameterTypes } = await this.#keep(name, text);
        const values = parameters.map((value, place) => this.#inWords(value, parameterTypes[place]));
        const answered = await this.#send(
          [serialize.bind({ statement: name, values }), serialize.execute({})],
          syncToFs,
        );
        const [result] = parse.parseResults([...described, ...answered], this.#pglite.parsers, options);
        if (result === undefined) throw new Error(`A statement has no result: ${text}`);
        return result as Results<Row>; // as PGlite does: the rows are what the caller of the library takes them for
      } catch (fault) {
        // Where a migration has changed what the statement answers, it is read anew the next time.
        this.#kept.delete(name);
        throw fault;
      }
    });
  }

  async #keep(name: string, text: string): Promise<Kept> {
    const known = this.#kept.get(name);
    if (known !== undefined && known.asked < ANSWERS_OF_ONE_READING) {
      known.asked += 1;
      return known;
    }
    const said = await this.#send(
      [serialize.close({ type: "S", name }), serialize.parse({ name, text }), serialize.describe({ type: "S", name })],
      false,
    );
    const kept = {
      parameterTypes: parse.parseDescribeStatementResults(said),
      described: said.filter((message) => message.name === "rowDescription"),
      asked: 1,
    };
    this.#kept.set(name, kept);
    return kept;
  }

  #inWords(value: unknown, type: number | undefined): string | null {
    if (value === null || value === undefined) return null;
    const serializer = type === undefined ? undefined : this.#pglite.serializers[type];
    if (serializer !== undefined) return serializer(value);
    return typeof value === "string" ? value : JSON.stringify(value);
  }

  /** Together, with what ends them also where one fails. */
  #send(messages: readonly Uint8Array[], syncToFs: boolean): Promise<Messages> {
    return this.#pglite.execProtocolStream(Buffer.concat([...messages, serialize.sync()]), { syncToFs });
  }
}
