import { Temporal } from "temporal-polyfill";
import { beforeEach, expect, test } from "vitest";
import type { Instant } from "#domain/kit/calendar.ts";
import { keptAnswers } from "#http/kept-answers.ts";
import { anHttpApp } from "#support/http-app.ts";

const noon = Temporal.Instant.from("2026-06-01T12:00:00Z");
const record = { revision: "1", now: noon, boundary: null as Instant | null };
const rendered: string[] = [];
let answer = () =>
  Promise.resolve(new Response("<p>what everybody sees</p>", { headers: { "Content-Type": "text/html" } }));

const ask = await anHttpApp({
  keptAnswers: keptAnswers({
    render: (address) => {
      rendered.push(address);
      return answer();
    },
    readRevision: () => Promise.resolve(record.revision),
    now: () => Promise.resolve(record.now),
    nextInstant: () => Promise.resolve(record.boundary),
    cookiesOfSignIn: "portal.session",
    isForEverybody: (path) => path.includes("/en/list"),
  }),
});

let address = 0;
let path = "";

beforeEach(() => {
  rendered.length = 0;
  Object.assign(record, { revision: "1", now: noon, boundary: null });
  path = `/en/list/${String((address += 1))}`;
});

test("is rendered once for the same question, in whatever order its words are, and again when the record has changed", async () => {
  expect((await ask(`${path}?b=1&a=2`)).body).toBe("<p>what everybody sees</p>");
  expect((await ask(`${path}?a=2&b=1`)).body).toBe("<p>what everybody sees</p>");
  expect(rendered).toHaveLength(1);
  record.revision = "2";
  await ask(`${path}?a=2&b=1`);
  expect(rendered).toHaveLength(2);
});

test("whoever asks for the head alone is told what the whole answer says of itself, and nothing is rendered for it twice", async () => {
  const whole = await ask(path, { headers: { "Accept-Encoding": "gzip" } });
  const head = await ask(path, { method: "HEAD", headers: { "Accept-Encoding": "gzip" } });
  expect(head.body).toBe("");
  for (const name of ["etag", "cache-control", "vary", "content-type", "content-encoding", "content-length"])
    expect([name, head.headers[name]]).toEqual([name, whole.headers[name]]);
  expect(rendered).toHaveLength(1);
});

test("holds until the minute is over, or a window opens or closes before", async () => {
  await ask(path);
  record.now = noon.add({ seconds: 59 });
  await ask(path);
  expect(rendered).toHaveLength(1);
  record.now = noon.add({ seconds: 60 });
  record.boundary = record.now.add({ seconds: 20 });
  await ask(path);
  expect(rendered).toHaveLength(2);
  record.now = record.boundary;
  record.boundary = null;
  await ask(path);
  expect(rendered).toHaveLength(3);
});

test("what was kept is not given for an instant before", async () => {
  record.now = noon.add({ seconds: 30 });
  await ask(path);
  record.now = noon;
  await ask(path);
  expect(rendered).toHaveLength(2);
});

test("many who ask at once wait for one rendering", async () => {
  await Promise.all(Array.from({ length: 20 }, () => ask(path)));
  expect(rendered).toHaveLength(1);
});

test("whoever has signed in, and whoever sends something, gets a page of their own, and nothing of it is kept", async () => {
  await ask(path);
  const own = await ask(path, { headers: { Cookie: "theme=dark; portal.session_token=x" } });
  expect([own.body, own.headers["cache-control"]]).toEqual(["the page", "no-store"]);
  expect((await ask(path, { method: "POST", headers: { "Content-Length": "0" } })).body).not.toContain("everybody");
  expect((await ask("/en/elsewhere")).body).toBe("the page");
  expect(rendered).toHaveLength(1);
});

test("an address that names a machine where its path should begin is handed on, and nothing is kept under the page that stands there", async () => {
  for (const before of ["//elsewhere.example", "/\\elsewhere.example", "/\\/elsewhere.example"])
    expect((await ask(`${before}${path}`)).headers["cache-control"]).toBe("no-store");
  expect(rendered).toEqual([]);
});

test("says by its tag that nothing has changed, whatever it is packed in", async () => {
  const { headers } = await ask(path);
  expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
  expect(headers["vary"]).toBe("Accept-Encoding, Cookie");
  const again = await ask(path, { headers: { "If-None-Match": String(headers["etag"]), "Accept-Encoding": "br" } });
  expect([again.status, again.body]).toEqual([304, ""]);
  const packed = await ask(path, { headers: { "Accept-Encoding": "gzip, br" } });
  expect([packed.status, packed.headers["content-encoding"], packed.headers["etag"]]).toEqual([
    200,
    "br",
    headers["etag"],
  ]);
  expect((await ask(path, { headers: { "Accept-Encoding": "gzip" } })).headers["content-encoding"]).toBe("gzip");
  expect(rendered).toHaveLength(1);
});

test("a file keeps its name, and is packed no more than it is", async () => {
  const page = answer;
  const named = 'attachment; filename="list.pdf"';
  answer = () =>
    Promise.resolve(
      new Response("a file", { headers: { "Content-Type": "application/pdf", "Content-Disposition": named } }),
    );
  for (const times of [1, 2]) {
    const { body, headers } = await ask(path, { headers: { "Accept-Encoding": "gzip, br" } });
    expect([times, body, headers["content-disposition"]]).toEqual([times, "a file", named]);
    expect(headers["content-encoding"]).toBeUndefined();
  }
  answer = page;
  expect(rendered).toHaveLength(1);
});

test("what is not there, sets a cookie, is not to be kept, or cannot be answered for the moment is handed on, and not kept", async () => {
  const page = answer;
  for (const other of [
    () => Promise.resolve(new Response("no", { status: 404, headers: { "Content-Type": "text/html" } })),
    () => Promise.resolve(new Response("yes", { headers: { "Content-Type": "text/html", "Set-Cookie": "a=b" } })),
    () => Promise.resolve(new Response("x", { headers: { "Content-Type": "text/html", "Cache-Control": "no-store" } })),
    () => Promise.reject(new Error("away")),
  ]) {
    answer = other;
    expect((await ask(path)).body).toBe("the page");
    expect((await ask(path)).body).toBe("the page");
  }
  answer = page;
  expect((await ask(path)).body).toContain("everybody");
});
