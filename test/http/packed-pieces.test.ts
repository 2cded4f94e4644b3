import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { createBrotliDecompress } from "node:zlib";
import { expect, test } from "vitest";
import { anHttpApp } from "#support/http-app.ts";

/* As Remix writes a body: a piece, and a wish to send what is packed, where there is one. */

test("the first piece of a file is sent at once, packed, and a page is packed as a whole", async () => {
  let goOn = () => {};
  let receive = () => {};
  const received = new Promise<void>((resolve) => (receive = resolve));
  const { port } = await anHttpApp({
    page: async (request, response) => {
      const first = "first,".repeat(400);
      response.setHeader("Content-Type", request.path.endsWith(".csv") ? "text/csv" : "text/html");
      response.write(first);
      const { flush } = response as { flush?: () => void };
      expect(typeof flush).toBe(request.path.endsWith(".csv") ? "function" : "undefined");
      flush?.call(response);
      const going = new Promise<void>((resolve) => (goOn = resolve));
      if (flush === undefined) receive();
      await going;
      response.end("last");
    },
  });
  const file = await asked(port, "/api/list.csv");
  const unpacked = file.pipe(createBrotliDecompress());
  const [piece] = (await once(unpacked, "data")) as [Buffer];
  expect(piece.toString()).toBe("first,".repeat(400));
  goOn();
  const [rest] = (await once(unpacked, "data")) as [Buffer];
  expect(rest.toString()).toBe("last");

  const page = asked(port, "/en/page");
  await received;
  goOn();
  const whole = await page;
  const text = await whole.pipe(createBrotliDecompress()).toArray();
  expect(text.join("")).toBe(`${"first,".repeat(400)}last`);
});

async function asked(port: number, path: string): Promise<IncomingMessage> {
  const request = get({ port, path, headers: { "Accept-Encoding": "br", Host: "portal.example" } });
  const [answer] = (await once(request, "response")) as [IncomingMessage];
  expect(answer.headers["content-encoding"]).toBe("br");
  return answer;
}
