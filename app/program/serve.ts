import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import type { Request, RequestHandler } from "express";
import type { Db } from "#db/handles.ts";
import { isKnownToTheDatabase } from "#db/readers.ts";
import { countLettersDue, getDemonstration, listPendingMigrations } from "#db/record/installation.ts";
import { arrivalOf } from "#http/arrival.ts";
import { createHttpApp, longestRequest } from "#http/http.ts";
import { findsPages } from "#http/page-after.ts";
import type { Readiness } from "#http/readiness.ts";
import { answeringUnavailable } from "#http/unavailable.ts";
import { countWrite } from "#http/writes.ts";
import type { Portal } from "./start-up.ts";

export type Web = {
  port: number;
  /** No new requests; those under way are answered. */
  stop: () => Promise<void>;
};

/** The portal cannot be opened to the network at its address. The sentence is for the person who starts it. */
export class AddressUnusable extends Error {
  override readonly name = "AddressUnusable";

  constructor({ code = "" }: NodeJS.ErrnoException, port: number, host: string) {
    super(
      code === "EADDRINUSE"
        ? `Port ${String(port)} is taken by another program. Stop it, or choose another port: PORT=${String(port + 1)} npm start`
        : `HOST=${host} and PORT=${String(port)} must be an address of this machine and a port that may be listened on (${code}).`,
    );
  }
}

/** Opens the portal to the network. */
export async function serve(
  portal: Portal,
  options: { build: ServerBuild | (() => Promise<ServerBuild>); assets: RequestHandler[]; development?: boolean },
): Promise<Web> {
  const { env, log, database, clock, auth } = portal;
  const { assets, development = false } = options;
  const load = options.build;
  const build =
    typeof load === "function" ? async () => answeringUnavailable(await load()) : answeringUnavailable(load);
  const readiness = watch(database.db);
  const getLoadContext = async (request: Request): Promise<AppLoadContext> => {
    const { routes } = typeof build === "function" ? await build() : build;
    const { at, id } = arrivalOf(request);
    return {
      db: database.db,
      env,
      auth,
      log: log.child({ request: id }),
      requestId: id,
      now: await clock.at(at),
      clientAddress: request.ip ?? "",
      isPage: (path) => findsPages(routes)(path),
      shared: {},
    };
  };
  const app = createHttpApp({
    env,
    log,
    countWrite: (sent) => countWrite(database.db, env, sent),
    readiness,
    assets,
    development,
    pages: createRequestHandler({ build, mode: development ? "development" : "production", getLoadContext }),
  });
  const server = createServer({ requestTimeout: longestRequest, headersTimeout: 10_000 }, app);
  await listen(server, env.port, env.host);
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve, reject) => {
        readiness.stopping = true;
        server.close((fault) => {
          if (fault === undefined) resolve();
          else reject(fault);
        });
      }),
  };
}

function watch(db: Db): Readiness {
  return {
    stopping: false,
    checks: {
      database: async () => {
        await getDemonstration(db);
        return null;
      },
      migrations: async () => {
        const pending = await listPendingMigrations(db);
        return pending.length === 0 ? null : `pending: ${pending.join(", ")}`;
      },
      secret: async () => ((await isKnownToTheDatabase(db)) ? null : "PORTAL_SECRET is not the database's"),
    },
    figures: async () => {
      const { letters, seconds } = await countLettersDue(db);
      return { lettersDue: letters, secondsSinceDue: seconds };
    },
  };
}

/** Whether the port is free, asked before the database is opened, so that a second start says so at once. */
export async function checkPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (fault: NodeJS.ErrnoException) => {
      reject(new AddressUnusable(fault, port, host));
    });
    server.listen(port, host, () => {
      resolve();
    });
  });
}
