import type { CompiledQuery, ConnectionProvider, DatabaseConnection, QueryExecutor, QueryResult } from "kysely";

/** What is sent to another one. */
export abstract class Passing implements QueryExecutor {
  protected readonly to: QueryExecutor;

  constructor(to: QueryExecutor) {
    this.to = to;
  }

  abstract executeQuery<R>(
    query: CompiledQuery<R>,
    options?: Parameters<QueryExecutor["executeQuery"]>[1],
  ): Promise<QueryResult<R>>;

  get adapter() {
    return this.to.adapter;
  }
  get plugins() {
    return this.to.plugins;
  }
  provideConnection<T>(
    consumer: (connection: DatabaseConnection) => Promise<T>,
    options?: Parameters<ConnectionProvider["provideConnection"]>[1],
  ): Promise<T> {
    return this.to.provideConnection(consumer, options);
  }
  transformQuery: QueryExecutor["transformQuery"] = (node, id) => this.to.transformQuery(node, id);
  compileQuery: QueryExecutor["compileQuery"] = (node, id) => this.to.compileQuery(node, id);
  stream: QueryExecutor["stream"] = (query, size, options) => this.to.stream(query, size, options);
  withConnectionProvider: QueryExecutor["withConnectionProvider"] = (of) => this.to.withConnectionProvider(of);
  withPlugin: QueryExecutor["withPlugin"] = (plugin) => this.to.withPlugin(plugin);
  withPlugins: QueryExecutor["withPlugins"] = (plugins) => this.to.withPlugins(plugins);
  withPluginAtFront: QueryExecutor["withPluginAtFront"] = (plugin) => this.to.withPluginAtFront(plugin);
  withoutPlugins: QueryExecutor["withoutPlugins"] = () => this.to.withoutPlugins();
}
