import { connect } from "node:net";
import { expect, it } from "vitest";
import { anHttpApp } from "#support/http-app.ts";

it("a request whose head does not end is turned away when its ten seconds are over, and not half a minute later", async () => {
  const { port } = await anHttpApp();
  const began = performance.now();
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("GET /healthz HTTP/1.1\r\nHost: portal.example\r\n"));
    let said = "";
    socket.on("data", (piece: Buffer) => (said += piece.toString()));
    socket.once("close", () => {
      resolve(said);
    });
    socket.once("error", reject);
  });
  const seconds = (performance.now() - began) / 1000;
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(seconds).toBeGreaterThan(9);
  expect(seconds).toBeLessThan(14);
});

it("an idle connection stands for longer than the minute for which nginx keeps it, so that nothing is sent on one that ends just then", async () => {
  const { port } = await anHttpApp();
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.write("GET /healthz HTTP/1.1\r\nHost: portal.example\r\n\r\n"),
    );
    socket.once("data", (piece: Buffer) => {
      resolve(piece.toString());
      socket.destroy();
    });
    socket.once("error", reject);
  });
  expect(Number(/^Keep-Alive: timeout=(\d+)/m.exec(answer)?.[1])).toBeGreaterThan(60);
});
