import { createServer, request } from "node:http";
import { freePort } from "./postgres-server.ts";

export interface Proxy {
  /** What people type. */
  readonly url: string;
  /** Passes on what comes to the portal at this address. */
  leadTo: (portal: string) => void;
  close: () => Promise<void>;
}

/** As nginx does when nothing is said about it: the portal is asked for by its inner address, and told for whom. */
export async function aProxyThatRewritesHost(): Promise<Proxy> {
  const port = await freePort();
  let portal = new URL("http://localhost");
  const server = createServer((asked, answer) => {
    const address = asked.socket.remoteAddress ?? "";
    const headers = { ...asked.headers, host: portal.host, "x-forwarded-for": address, connection: "close" };
    const passed = request(new URL(asked.url ?? "/", portal), { method: asked.method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://localhost:${port}`,
    leadTo(address) {
      portal = new URL(address);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
