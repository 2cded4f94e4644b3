import { connect, createServer, type Socket } from "node:net";

/** A way to a server that can lose what is sent over it without a word, as a network does. */
export interface SwallowingProxy {
  readonly port: number;
  /** Whoever is connected now hears nothing any more, and is not heard; new connections are as before. */
  swallow: () => void;
  /** Leads to another server from now on; whoever is connected is cut off. */
  lead: (to: number) => void;
  close: () => Promise<void>;
}

export async function aSwallowingProxy(first: number): Promise<SwallowingProxy> {
  let to = first;
  const ways = new Set<{ open: boolean; sockets: Socket[] }>();
  const proxy = createServer((inside) => {
    const outside = connect(to, "127.0.0.1");
    const way = { open: true, sockets: [inside, outside] };
    ways.add(way);
    for (const [from, other] of [
      [inside, outside],
      [outside, inside],
    ] as const) {
      from.on("data", (piece: Buffer) => {
        if (way.open) other.write(piece);
      });
      from.on("end", () => {
        if (way.open) other.end();
      });
      from.on("error", () => {
        if (way.open) other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("The proxy has no port.");
  return {
    port: address.port,
    swallow() {
      for (const way of ways) way.open = false;
    },
    lead(other) {
      to = other;
      for (const { sockets } of ways) for (const socket of sockets) socket.destroy();
      ways.clear();
    },
    close() {
      for (const { sockets } of ways) for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => {
        proxy.close(() => {
          resolve();
        });
      });
    },
  };
}
