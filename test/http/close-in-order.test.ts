import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { closeInOrder } from "#http/close-in-order.ts";

async function aServer(answerAfter = 0) {
  const server = createServer((_request, response) => {
    setTimeout(() => response.end("answered"), answerAfter);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** A connection as a proxy keeps it: what is asked on it, and how it ended. */
async function aConnection(port: number) {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  let said = "";
  socket.on("data", (piece: Buffer) => (said += piece.toString()));
  const ended = new Promise<string>((resolve) => {
    socket.once("error", (fault) => {
      resolve(String(fault));
    });
    socket.once("close", () => {
      resolve(said);
    });
  });
  return {
    ask: () => socket.write("GET / HTTP/1.1\r\nHost: portal.example\r\n\r\n"),
    answered: () => once(socket, "data"),
    ended,
  };
}

const answersIn = (said: string) => said.split("HTTP/1.1 200 OK").length - 1;

it("answers what comes on a connection that was kept, when it has been told to close, and then ends it", async () => {
  const server = await aServer();
  const { ask, answered, ended } = await aConnection(portOf(server));
  ask();
  await answered();
  const closed = closeInOrder(server);
  await pause(200);
  ask();
  expect(answersIn(await ended)).toBe(2);
  await closed;
});

it("takes no new connection meanwhile", async () => {
  const server = await aServer();
  const port = portOf(server);
  const { ask, answered } = await aConnection(port);
  ask();
  await answered();
  const closed = closeInOrder(server);
  await expect(aConnection(port)).rejects.toThrow("ECONNREFUSED");
  await closed;
});

it("waits for what is under way, and does not keep its connection afterwards", async () => {
  const server = await aServer(1_500);
  const { ask, ended } = await aConnection(portOf(server));
  ask();
  await pause(100);
  await closeInOrder(server);
  expect(answersIn(await ended)).toBe(1);
});

it("is done at once where nobody is connected", async () => {
  const server = await aServer();
  await closeInOrder(server);
  expect(server.listening).toBe(false);
});
