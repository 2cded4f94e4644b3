import { connect } from "node:net";
import { expect, test } from "vitest";
import { anHttpApp } from "#support/http-app.ts";

const ask = await anHttpApp();
const megabytes = (count: number) => count * 1024 * 1024;

/** The head of a form of so many bytes, and what is answered to it though nothing of the form was sent. */
function announce(path: string, bytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(ask.port, "127.0.0.1");
    let answer = "";
    socket.setEncoding("utf8").on("data", (piece: string) => {
      answer += piece;
    });
    socket.on("close", () => {
      resolve(answer);
    });
    socket.on("error", reject);
    socket.setTimeout(1500, () => socket.end());
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: portal.example\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${String(bytes)}\r\n\r\n`,
    );
  });
}

test("fifty megabytes are refused before anything of them is read, with a sentence that says how much a file may have", async () => {
  for (const path of ["/en/secretariat/processes/oewg/circulate-paper", "/en/secretariat/papers/1/revise-paper"]) {
    const answer = await announce(path, megabytes(50));
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain("A file may have up to 25 MB. Nothing has been saved.");
  }
  expect(await announce("/ar/secretariat/papers/1/correct-paper", megabytes(50))).toMatch(/^HTTP\/1\.1 (413|404) /);
});

/** Sends a form of so many bytes to its end, as browsers do, whatever is answered meanwhile; and what is answered, or the fault of the connection. */
function sendAll(path: string, bytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(ask.port, "127.0.0.1");
    let answer = "";
    socket.setEncoding("utf8").on("data", (piece: string) => {
      answer += piece;
    });
    socket.once("close", () => {
      resolve(answer);
    });
    socket.once("error", reject);
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: portal.example\r\nAccept-Encoding: gzip, br\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${String(bytes)}\r\n\r\n`,
    );
    const piece = Buffer.alloc(megabytes(1), "x");
    let left = bytes;
    const send = () => {
      while (left > 0) {
        const next = piece.subarray(0, Math.min(left, piece.length));
        left -= next.length;
        if (!socket.write(next)) {
          socket.once("drain", send);
          return;
        }
      }
    };
    send();
  });
}

test("whoever sends fifty megabytes to their end reads why they are refused, and no fault of the network", async () => {
  const answer = await sendAll("/en/secretariat/papers/1/revise-paper", megabytes(50));
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toContain("Connection: close");
  expect(answer).toContain("A file may have up to 25 MB. Nothing has been saved.");
});

test("of what has no end the connection is closed", async () => {
  await expect(sendAll("/en/secretariat/papers/1/revise-paper", megabytes(200))).rejects.toThrow(/ECONNRESET|EPIPE/);
});

test("a file of the largest size comes through, where a paper takes one and nowhere else", async () => {
  const sent = (path: string) =>
    ask(path, {
      method: "POST",
      headers: { "sec-fetch-site": "same-origin", "content-length": megabytes(25) + 1000 },
      body: "x".repeat(megabytes(25) + 1000),
    });
  expect((await sent("/en/secretariat/papers/1/add-paper-language")).status).toBe(200);
  expect((await sent("/en/secretariat/papers/1/withdraw-paper")).status).toBe(413);
});
