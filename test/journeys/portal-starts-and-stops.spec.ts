import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { demonstrationPassword } from "#acts/demonstration/accounts.ts";
import { aBrowser } from "#support/chromium.ts";
import { aPortal, type PortalUnderTest, program } from "#support/portal-under-test.ts";
import { aVisitor } from "#support/visitor.ts";

let portal: PortalUnderTest;
let browser: Browser;

beforeAll(async () => {
  portal = await aPortal({ from: inject("demonstration") });
  browser = await aBrowser();
});

afterAll(async () => {
  await browser.close();
  await portal.close();
});

function start(variables: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "serve"], {
    env: { NODE_ENV: "production", PATH: process.env["PATH"], ...variables },
    encoding: "utf8",
    timeout: 30_000,
  });
  return { status, stdout, stderr };
}

it.each([
  ["en", 1280],
  ["en", 320],
  ["ar-XB", 320],
  ["en-XA", 1280],
])(
  "opens its home page in %s at %i px, runs its script under its policy, and anybody can use it",
  async (language, width) => {
    const visitor = await aVisitor(browser, portal.url, { width });
    await visitor.visit(`/${language}`);
    await visitor.expectAccessible();
    expect(await visitor.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
    await visitor.leave();
  },
);

it("opens its home page without JavaScript", async () => {
  const visitor = await aVisitor(browser, portal.url, { javaScript: false });
  await visitor.visit("/");
  expect(visitor.page.url()).toBe(`${portal.url}/en`);
  expect(await visitor.page.locator("h1").count()).toBe(1);
  await visitor.leave();
});

it("says in a sentence that its port is taken", () => {
  const { status, stderr } = start({
    PORT: new URL(portal.url).port,
    DATA_DIR: `${portal.dataDirectory}-other`,
    PORTAL_DEMONSTRATION: "1",
  });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^Port \d+ is taken by another program\. .*\n$/)]);
});

it("says in a sentence that its address is none of this machine's", () => {
  const { status, stderr } = start({
    HOST: "192.0.2.1",
    DATA_DIR: `${portal.dataDirectory}-other`,
    PORTAL_DEMONSTRATION: "1",
  });
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^HOST=192\.0\.2\.1 and PORT=3000 must be an address .*\n$/),
  ]);
});

it("says in a sentence that its data are in use", () => {
  const { status, stderr } = start({ PORT: "0", DATA_DIR: portal.dataDirectory, PORTAL_DEMONSTRATION: "1" });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^Another portal is using the data folder .*\n$/)]);
});

it.each<[what: string, damage: (database: string) => void, sentence: RegExp]>([
  [
    "no whole database",
    (database) => {
      rmSync(join(database, "PG_VERSION"));
    },
    /^The folder .* is not empty and holds no whole database: it has no PG_VERSION\. The portal does not touch it.*\n$/,
  ],
  [
    "a damaged database",
    (database) => {
      for (const name of readdirSync(join(database, "pg_wal")))
        rmSync(join(database, "pg_wal", name), { recursive: true });
    },
    /^The database in .* cannot be opened: its files are damaged, or not all there .*\n$/,
  ],
])("says in a sentence that its data folder holds %s, and makes none anew", (_what, damage, sentence) => {
  const damaged = mkdtempSync(join(tmpdir(), "portal-damaged-"));
  cpSync(inject("demonstration"), damaged, { recursive: true });
  damage(join(damaged, "database"));
  const { status, stderr } = start({ PORT: "0", DATA_DIR: damaged, PORTAL_DEMONSTRATION: "1" });
  expect([status, stderr]).toEqual([1, expect.stringMatching(sentence)]);
  rmSync(damaged, { recursive: true });
});

it("says every fault of its environment in a sentence, and no stack", () => {
  const { status, stderr } = start({ PORT: "many", PORTAL_SECRET: "short", DATA_DIR: `${portal.dataDirectory}-other` });
  expect(status).toBe(1);
  expect(stderr.trim().split("\n")).toEqual([
    "PORT must be a whole number from 0 to 65535.",
    "PORTAL_SECRET must have at least 32 characters; `openssl rand -base64 32` makes one.",
  ]);
});

/** The head of a form, and what is sent of its body; the rest can be sent later. */
function slowForm(path: string, cookie: string, body: string) {
  const { hostname, port } = new URL(portal.url);
  const socket = connect(Number(port), hostname);
  const answered = new Promise<string>((resolve) => {
    let answer = "";
    socket.on("data", (piece) => (answer += piece.toString()));
    socket.once("close", () => {
      resolve(answer);
    });
  });
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nSec-Fetch-Site: same-origin\r\nCookie: ${cookie}\r\n` +
      `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${String(body.length)}\r\n\r\n`,
  );
  return { answered, sendBody: () => socket.write(body) };
}

/** What a proxy asks for that turns to another process; on a connection that was kept, what is just being sent is still answered. */
async function aNewConnection() {
  const { hostname, port } = new URL(portal.url);
  await once(connect(Number(port), hostname), "connect");
}

/** The applicant of the demonstration, in a browser that is only its cookie. */
async function anApplicant() {
  const send = (path: string, fields: Record<string, string>, cookie = "") =>
    fetch(`${portal.url}${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { "Sec-Fetch-Site": "same-origin", Cookie: cookie },
      body: new URLSearchParams(fields),
    });
  const signedIn = await send("/en/account/sign-in", {
    email: "applicant@meridian.example",
    password: demonstrationPassword,
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const read = async (path: string) => (await fetch(`${portal.url}${path}`, { headers: { Cookie: cookie } })).text();
  const home = await read("/en/organisation");
  const page = `${/\/en\/organisation\/applications\/[\w-]+/.exec(home)?.[0] ?? ""}/purpose`;
  const version = async () => /name="version" value="(\d+)"/.exec(await read(page))?.[1] ?? "";
  return { cookie, page, read, version, send: (fields: Record<string, string>) => send(page, fields, cookie) };
}

it("answers what is under way when it is told to stop, takes nothing new, and keeps what it has answered", async () => {
  const { cookie, page, read, version } = await anApplicant();
  const purpose = "Received+while+the+portal+was+told+to+stop.";
  const form = slowForm(page, cookie, `version=${await version()}&purpose=${purpose}`);
  await pause(300);
  const stopped = portal.stop();
  await pause(500);
  await expect(aNewConnection()).rejects.toThrow("ECONNREFUSED");
  form.sendBody();
  expect(await form.answered).toMatch(/^HTTP\/1\.1 303 /);
  await stopped;
  await portal.restart();
  expect(await read(page)).toContain(purpose.replaceAll("+", " "));
});

it("keeps what it has answered when it is killed in the same moment, and whoever was signed in", async () => {
  const { page, read, version, send } = await anApplicant();
  const answer = await send({ version: await version(), purpose: "Answered, and killed at once." });
  await portal.kill();
  expect(answer.status).toBe(303);
  await portal.restart();
  expect(await read(page)).toContain("Answered, and killed at once.");
  await portal.stop();
  await portal.restart();
  expect(await read(page)).toContain("Answered, and killed at once.");
});
