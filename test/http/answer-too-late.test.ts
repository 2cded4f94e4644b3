import { once } from "node:events";
import { connect } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { anHttpApp } from "#support/http-app.ts";

it("a page that comes after its time is answered without it, and the connection goes on to the next request", async () => {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { port } = await anHttpApp({
    page: async (request, response) => {
      if (request.path === "/en/slow") await finished;
      response.send("the page");
    },
  });
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  let said = "";
  socket.on("data", (piece: Buffer) => (said += piece.toString()));
  const has = (words: string) => vi.waitUntil(() => said.includes(words), { timeout: 10_000 });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  socket.write("GET /en/slow HTTP/1.1\r\nHost: portal.example\r\n\r\n");
  for (let turns = 0; turns < 200 && vi.getTimerCount() === 0; turns += 1) await turn();
  await vi.advanceTimersByTimeAsync(30_000);
  vi.useRealTimers();
  await has("HTTP/1.1 503 ");
  finish();
  await turn();
  socket.write("GET /en/quick HTTP/1.1\r\nHost: portal.example\r\n\r\n");
  await has("the page");
  expect(said.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 503", "HTTP/1.1 200"]);
  socket.destroy();
});
