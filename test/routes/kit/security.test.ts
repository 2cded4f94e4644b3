import { describe, expect, it } from "vitest";
import { deleteEndedAttempts } from "#db/people/attempts.ts";
import { countWrite } from "#http/writes.ts";
import { rememberDevice } from "#sign-in/device.ts";
import { aDatabase } from "#support/database.ts";
import { anHttpApp } from "#support/http-app.ts";
import { anEnvironment } from "#support/request.ts";
import { faultsOfHtml } from "#support/valid-html.ts";

const { db } = await aDatabase();

const post = { method: "POST", headers: { "sec-fetch-site": "same-origin", "content-length": 0 } };

describe("every answer", () => {
  it("carries one policy: scripts and styles are files of the portal, and none stands in a page", async () => {
    const { headers } = await (await anHttpApp())("/en");
    const policy = String(headers["content-security-policy"]).split(";");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.join()).not.toMatch(/unsafe|nonce/);
    const again = await (await anHttpApp({ development: true }))("/en");
    expect(again.headers["content-security-policy"]).toBe(headers["content-security-policy"]);
  });

  it("is not sniffed, framed, kept, or told about to other sites", async () => {
    const { headers } = await (await anHttpApp())("/en");
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cache-control": "no-store",
    });
    expect(headers).not.toHaveProperty("x-powered-by");
  });

  it("demands https for two years when the portal's address is https, and says nothing of it otherwise", async () => {
    const https = await anHttpApp({
      env: { portalUrl: "https://portal.example", demonstration: false, trustedProxies: 0 },
    });
    expect((await https("/en")).headers["strict-transport-security"]).toContain("max-age=63072000");
    expect((await (await anHttpApp())("/en")).headers).not.toHaveProperty("strict-transport-security");
  });

  it("lets a page replace a header instead of sending it twice", async () => {
    const ask = await anHttpApp({
      page: (_request, response) => void response.append("Cache-Control", "public, max-age=60").send("list"),
    });
    expect((await ask("/en")).headers["cache-control"]).toBe("public, max-age=60");
  });
});

describe("a write", () => {
  it.each([
    ["from the portal's own page", { "sec-fetch-site": "same-origin" }, 200],
    ["typed by the person", { "sec-fetch-site": "none" }, 200],
    ["from another site", { "sec-fetch-site": "cross-site" }, 403],
    ["from a sibling site", { "sec-fetch-site": "same-site" }, 403],
    [
      "from another site that claims the portal's origin",
      { "sec-fetch-site": "cross-site", origin: "http://portal.example" },
      403,
    ],
    ["of an old browser from the portal's origin", { origin: "http://portal.example" }, 200],
    ["of an old browser from another origin", { origin: "http://evil.example" }, 403],
    ["from a sandboxed frame", { origin: "null" }, 403],
    ["of a program without a cookie", {}, 200],
    ["with a cookie and no word of where it comes from", { cookie: "portal=1" }, 403],
    ["whose host was forged to match its origin", { host: "evil.example", origin: "http://evil.example" }, 403],
  ])("%s answers by its origin", async (_who, headers, status) => {
    const ask = await anHttpApp();
    expect((await ask("/en", { method: "POST", headers: { "content-length": 0, ...headers } })).status).toBe(status);
  });

  it("in a demonstration may come from whatever address people reach it by", async () => {
    const ask = await anHttpApp({
      env: { portalUrl: "http://localhost:3000", demonstration: true, trustedProxies: 0 },
    });
    const headers = { host: "10.0.0.7:3000", origin: "http://10.0.0.7:3000", "content-length": 0 };
    expect((await ask("/en", { method: "POST", headers })).status).toBe(200);
  });

  it("reaches no page when it is from another site, and a resource route neither", async () => {
    let reached = 0;
    const ask = await anHttpApp({
      page: (_request, response) => {
        reached += 1;
        response.send("done");
      },
    });
    const headers = { "sec-fetch-site": "cross-site", "content-length": 0 };
    expect((await ask("/en.data", { method: "POST", headers })).status).toBe(403);
    expect((await ask("/en/demonstration/mailbox/1/html", { method: "POST", headers })).status).toBe(403);
    expect((await ask("/api/v1/processes", { method: "POST", headers })).status).toBe(405);
    expect(reached).toBe(0);
  });

  it("that is too large is refused before it is read", async () => {
    const ask = await anHttpApp();
    const headers = { "sec-fetch-site": "same-origin", "content-length": 256 * 1024 + 1 };
    expect((await ask("/en", { method: "POST", headers, body: "x" })).status).toBe(413);
  });

  it("of unknown length is refused, because its size could not be held to the limit", async () => {
    const ask = await anHttpApp();
    const headers = { "sec-fetch-site": "same-origin", "transfer-encoding": "chunked" };
    expect((await ask("/en", { method: "POST", headers, body: "x" })).status).toBe(411);
  });

  describe("too many", () => {
    const { portalUrl, secret } = anEnvironment();
    const anotherProcess = () => anHttpApp({ countWrite: (sent) => countWrite(db, { portalUrl, secret }, sent) });
    const known = { ...post.headers, cookie: rememberDevice({ portalUrl, secret }, null, "delegate@example.org") };

    it("from one address have to wait, on whichever machine, and are told how long", async () => {
      const [one, other] = [await anotherProcess(), await anotherProcess()];
      for (let time = 0; time < 300; time += 1)
        expect((await (time % 2 === 0 ? one : other)("/en", post)).status).toBe(200);
      const { status, headers } = await one("/en", post);
      expect(status).toBe(429);
      expect(Number(headers["retry-after"])).toBeGreaterThan(300 - 30);
      expect(Number(headers["retry-after"])).toBeLessThanOrEqual(300);
      expect((await other("/en")).status).toBe(200);
    });

    it("from one address take nothing from a browser there in which somebody has signed in", async () => {
      const ask = await anotherProcess();
      expect((await ask("/en", post)).status).toBe(429);
      expect((await ask("/en", { ...post, headers: known })).status).toBe(200);
      for (const forged of [
        "portal.device=abc",
        known.cookie.replace(/\.device=./, (first) => (first.endsWith("_") ? ".device=-" : ".device=_")),
      ])
        expect((await ask("/en", { ...post, headers: { ...known, cookie: forged } })).status).toBe(429);
    });

    it("of such a browser have to wait too", async () => {
      const ask = await anotherProcess();
      await db.updateTable("attempt").where("key", "like", "write device %").set({ count: 300 }).execute();
      expect((await ask("/en", { ...post, headers: known })).status).toBe(429);
    });

    it("are forgotten when the time is over", async () => {
      const ask = await anotherProcess();
      await db
        .updateTable("attempt")
        .set({ expires_at: new Date(Date.now() - 1).toISOString() })
        .execute();
      expect((await ask("/en", post)).status).toBe(200);
      await deleteEndedAttempts(db);
      expect(await db.selectFrom("attempt").select("count").execute()).toEqual([{ count: 1 }]);
    });
  });

  it.each(["PUT", "PATCH", "DELETE", "OPTIONS"])("by %s is told which methods there are", async (method) => {
    const ask = await anHttpApp();
    expect(await ask("/en", { method })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD, POST" } });
  });

  it("sent to the address that has no language yet is told so too", async () => {
    const ask = await anHttpApp();
    const answer = await ask("/", { method: "POST", headers: { "content-length": 0 } });
    expect(answer).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });
});

describe("an address", () => {
  it.each(["/en/%ff", "/en/%", "/en?q=%c3%28", "/en?q=%00", "/en/%00", "/%5c", "/\\"])(
    "that is not text (%s) is unreadable",
    async (path) => {
      expect((await (await anHttpApp())(path)).status).toBe(400);
    },
  );

  it.each(["a b", "a|b", "portal.example/evil"])("on the host %j is unreadable", async (host) => {
    expect((await (await anHttpApp())("/en", { headers: { host } })).status).toBe(400);
  });

  it("of the portal alone leads to the reader's language, else to English", async () => {
    const ask = await anHttpApp();
    expect(await ask("/", { headers: { "accept-language": "de" } })).toMatchObject({
      status: 302,
      headers: { location: "/en", vary: expect.stringContaining("Accept-Language") as string },
    });
  });

  it.each(["/nothing", "/xx/calendar", "/accredited-organisations"])(
    "without a language that the portal speaks (%s) is said not to be there in the reader's own",
    async (path) => {
      let reached = false;
      const ask = await anHttpApp({ page: (_request, response) => void response.send(String((reached = true))) });
      const answer = await ask(path, { headers: { "accept-language": "ru,en;q=0.5" } });
      expect(answer).toMatchObject({
        status: 404,
        headers: { vary: expect.stringContaining("Accept-Language") as string },
        body: expect.stringContaining("<h1>Страница не найдена</h1>") as string,
      });
      expect(reached).toBe(false);
    },
  );

  it.each(["/fr/nothing", "/api/v1/processes", "/schemas/modalities-decision.json", "/.well-known/security.txt"])(
    "in a language, or of those that have none (%s), is for who answers pages and programs",
    async (path) => {
      const ask = await anHttpApp({ page: (_request, response) => void response.send("reached") });
      expect(await ask(path)).toMatchObject({ status: 200, body: "reached" });
    },
  );

  it("at which keepers of passwords ask leads to the page on which one changes the password, and takes nothing", async () => {
    const ask = await anHttpApp();
    const address = "/.well-known/change-password";
    expect(await ask(address, { headers: { "accept-language": "de" } })).toMatchObject({
      status: 302,
      headers: {
        location: "/en/account/change-own-password",
        vary: expect.stringContaining("Accept-Language") as string,
      },
    });
    expect((await ask(address, { method: "POST", headers: { "content-length": 0 } })).status).toBe(405);
  });
});

describe("what only a script that draws pages anew would ask for", () => {
  it.each([
    "/en.data",
    "/_root.data",
    "/en?_data=root",
    "/en?index&_data=root",
    "/en?a?&_data=root",
    "/__manifest?p=%2Fen",
  ])("is not there: %s", async (address) => {
    let reached = false;
    const ask = await anHttpApp({
      page: (_request, response) => {
        reached = true;
        response.send("data");
      },
    });
    expect((await ask(address)).status).toBe(404);
    expect((await ask(address, post)).status).toBe(404);
    expect(reached).toBe(false);
  });
});

describe("who asks", () => {
  const page = (request: { headers: NodeJS.Dict<string | string[]> }, response: { json: (body: unknown) => void }) => {
    response.json([request.headers["x-portal-client-address"], request.headers["x-forwarded-host"] ?? null]);
  };
  const headers = {
    "x-portal-client-address": "8.8.8.8",
    "x-forwarded-for": "9.9.9.9",
    "x-forwarded-host": "evil.example",
  };

  it("is who connected, whatever the request says, when no proxy is trusted", async () => {
    const ask = await anHttpApp({ page });
    expect(JSON.parse((await ask("/en", { headers })).body)).toEqual(["127.0.0.1", null]);
  });

  it("is who the trusted proxy says", async () => {
    const ask = await anHttpApp({
      page,
      env: { portalUrl: "http://portal.example", demonstration: false, trustedProxies: 1 },
    });
    expect(JSON.parse((await ask("/en", { headers })).body)).toEqual(["9.9.9.9", null]);
  });
});

describe("a proxy that asks for the portal by another name", () => {
  it.each([
    ["by its browser's word", { "sec-fetch-site": "same-origin", origin: "https://portal.example" }],
    ["by its origin", { origin: "https://portal.example" }],
  ])("is let through, and the page knows its own address: %s", async (_how, headers) => {
    const ask = await anHttpApp({
      env: { portalUrl: "https://portal.example", demonstration: false, trustedProxies: 1 },
      page: ({ headers: { host, origin } }, response) => {
        response.json({ host, origin });
      },
    });
    const asked = { ...headers, host: "10.0.0.7:3000", cookie: "portal=1", "content-length": 0 };
    const { status, body } = await ask("/en", { method: "POST", headers: asked });
    expect([status, JSON.parse(body)]).toEqual([200, { host: "portal.example" }]);
    const elsewhere = { ...asked, origin: "https://10.0.0.7:3000", "sec-fetch-site": "cross-site" };
    expect((await ask("/en", { method: "POST", headers: elsewhere })).status).toBe(403);
  });
});

describe("a refusal of the server itself", () => {
  it("is a page in the language of the address", async () => {
    const ask = await anHttpApp();
    const { body, headers } = await ask("/en/%ff");
    expect(headers["content-type"]).toContain("text/html");
    expect(body).toMatch(/<html lang="en" dir="ltr">[\s\S]*<h1>The request could not be read<\/h1>/);
    expect(await faultsOfHtml(body)).toEqual([]);
  });

  it("is a problem (RFC 9457) for programs", async () => {
    const ask = await anHttpApp();
    const { body, headers } = await ask("/api/v1/%ff");
    expect(headers["content-type"]).toContain("application/problem+json");
    expect(JSON.parse(body)).toMatchObject({ status: 400, title: "The request could not be read" });
  });

  it("tells nothing of what broke", async () => {
    const ask = await anHttpApp({
      page: () => {
        throw new Error("select secret from person");
      },
    });
    const { status, body } = await ask("/en");
    expect(status).toBe(500);
    expect(body).not.toContain("secret");
  });
});
