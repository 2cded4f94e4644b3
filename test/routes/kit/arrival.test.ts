import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { arrivalOf } from "#http/arrival.ts";
import { anHttpApp } from "#support/http-app.ts";

it("counts the instant at which a request arrived, not the one at which its body had been read", async () => {
  const head = Promise.withResolvers<undefined>();
  const ask = await anHttpApp({
    page: async (request, response) => {
      head.resolve(undefined);
      await once(request.resume(), "end");
      response.send(`${arrivalOf(request).at.toString()} ${Temporal.Now.instant().toString()}`);
    },
  });
  const socket = connect(ask.port, "127.0.0.1");
  const answered = new Promise<string>((resolve) => {
    let answer = "";
    socket
      .on("data", (piece) => (answer += piece.toString()))
      .once("end", () => {
        resolve(answer);
      });
  });
  socket.write(
    "POST /en HTTP/1.1\r\nHost: portal.example\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 1\r\n\r\n",
  );
  await head.promise;
  await pause(5);
  const bodySent = Temporal.Now.instant();
  socket.write("x");
  const [arrived = "", read = ""] = (await answered).split("\r\n").at(-1)?.split(" ") ?? [];
  expect(Temporal.Instant.compare(arrived, bodySent)).toBe(-1);
  expect(Temporal.Instant.compare(read, bodySent)).toBe(1);
});

it("keeps the instant to the millisecond, as the rules are stated", async () => {
  const ask = await anHttpApp({ page: (request, response) => void response.send(arrivalOf(request).at.toString()) });
  expect((await ask("/en")).body).toMatch(/T\d\d:\d\d:\d\d(\.\d{1,3})?Z$/);
});
