import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";
import { createHttpApp, type HttpOptions, timeLimits } from "#http/http.ts";
import { createLogger } from "#machine/logger.ts";
import { rawRequest } from "./raw-request.ts";

/** The chain of the server around a page of the test's own, listening on a free port until the file's last test. */
export async function anHttpApp(options: Partial<HttpOptions> & { page?: HttpOptions["pages"] } = {}) {
  const { page, ...rest } = options;
  const app = createHttpApp({
    env: { portalUrl: "http://portal.example", demonstration: false, trustedProxies: 0 },
    log: createLogger({ logLevel: "silent" }),
    countWrite: () => Promise.resolve(0),
    readiness: { stopping: false, checks: [] },
    metrics: null,
    returnedLetters: null,
    assets: [],
    pages:
      page ??
      ((_request, response) => {
        response.send("the page");
      }),
    ...rest,
  });
  const server = createServer(timeLimits, app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, request: Parameters<typeof rawRequest>[2] = {}) => rawRequest(port, path, request);
  return Object.assign(ask, { port });
}
