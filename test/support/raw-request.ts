import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request as send } from "node:http";

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: string };

/** A request whose path and headers go out exactly as written, which fetch does not allow. */
export function rawRequest(
  port: number,
  path: string,
  options: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {},
): Promise<RawAnswer> {
  const { method = "GET", headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const request = send({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.once("end", () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces).toString(),
        });
      });
    });
    // A refused body is not read to its end: the answer has come, the rest of the sending fails.
    request.on("error", (fault: NodeJS.ErrnoException) => {
      if (fault.code !== "EPIPE" && fault.code !== "ECONNRESET") reject(fault);
    });
    request.end(body);
  });
}
