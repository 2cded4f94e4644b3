import { createServer, type Socket } from "node:net";
import { eicar } from "./files.ts";

/** A scanner on this machine that speaks as clamd does, and knows one virus. It is outside the portal, and stands in for it. */
export async function aScanner({ most = 30 * 1024 * 1024, socket = "" } = {}) {
  const looked: number[] = [];
  const server = createServer((client) => {
    client.on("error", () => undefined);
    listenTo(client, { most, looked });
  });
  await new Promise<void>((resolve) =>
    socket === "" ? server.listen(0, "127.0.0.1", resolve) : server.listen(socket, resolve),
  );
  const address = server.address();
  return {
    url: typeof address === "string" || address === null ? `unix:${socket}` : `tcp://127.0.0.1:${String(address.port)}`,
    /** Sizes of the files that it has seen, in bytes. */
    looked,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

function listenTo(client: Socket, { most, looked }: { readonly most: number; readonly looked: number[] }): void {
  const came: Buffer[] = [];
  let size = 0;
  client.on("data", (one: Buffer) => {
    came.push(one);
    size += one.length;
    // All of it ends with a piece of no length, and a question with a zero.
    if (one.at(-1) !== 0 && size <= most) return;
    const heard = Buffer.concat(came);
    const end = heard.indexOf(0);
    const command = heard.toString("latin1", 0, end);
    if (command === "zVERSION") client.end("ClamAV 1.4.2/27500\0");
    if (command !== "zINSTREAM") return;
    const pieces: Buffer[] = [];
    for (let at = end + 1; at + 4 <= heard.length;) {
      const length = heard.readUInt32BE(at);
      if (length === 0) {
        const file = Buffer.concat(pieces);
        looked.push(file.length);
        client.end(file.includes(eicar) ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0");
        return;
      }
      pieces.push(heard.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
    if (size > most) client.end("INSTREAM size limit exceeded. ERROR\0");
  });
}
