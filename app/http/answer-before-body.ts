import type { Request, Response } from "express";

/** In bytes and milliseconds: what is let go by of a body that nobody wants. Whoever sends more, or more slowly, finds the connection closed. */
const MOST = 64 * 1024 * 1024;
const LONGEST = 20_000;

/**
 * Answers a request whose body is not wanted. Closed at once, the connection would be reset under a browser that is still sending, which then
 * shows a fault of the network instead of the answer (RFC 9112, 9.6): so the answer goes out whole, what still comes is let go by, and then
 * the connection ends.
 */
export function answerBeforeBody(request: Request, response: Response, body: string): void {
  const { headers } = request;
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  if (request.complete || !hasBody) {
    response.send(body);
    return;
  }
  const length = String(Buffer.byteLength(body));
  // What is compressed would wait for its end.
  response.set({ Connection: "close", "Content-Length": length, "Cache-Control": "no-store, no-transform" });
  response.write(body);
  const end = () => response.end();
  const timer = setTimeout(end, LONGEST);
  let passed = 0;
  request
    .on("data", (piece: Buffer) => {
      passed += piece.length;
      if (passed > MOST) end();
    })
    .once("end", end)
    .once("close", end);
  response.once("close", () => {
    clearTimeout(timer);
  });
}
