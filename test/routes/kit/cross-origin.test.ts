import { describe, expect, it } from "vitest";
import { anHttpApp } from "#support/http-app.ts";

const elsewhere = { origin: "https://elsewhere.example" };

describe("what is for programs", () => {
  it.each([
    ["a list", "/api/v1/processes", 200],
    ["what is not there", "/api/v1/nothing", 404],
    ["what cannot be read", "/api/v1/%ff", 400],
    ["a fault", "/api/v1/broken", 500],
  ])("may be read by a page of any site, which also learns why not: %s", async (_what, path, status) => {
    const ask = await anHttpApp({
      page: (request, response) => {
        if (request.path.endsWith("broken")) throw new Error("broken");
        response.status(request.path.endsWith("nothing") ? 404 : 200).send("{}");
      },
    });
    const answer = await ask(path, { headers: elsewhere });
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      link: '</api/v1/openapi.json>; rel="service-desc"',
    });
    expect(String(answer.headers["access-control-expose-headers"]).split(", ")).toEqual(
      expect.arrayContaining(["ETag", "Content-Disposition", "Retry-After"]),
    );
    expect(answer.headers).not.toHaveProperty("access-control-allow-credentials");
    expect(answer.headers).not.toHaveProperty("set-cookie");
  });

  it("says to a browser that asks first what it may send, without asking any page", async () => {
    let reached = false;
    const ask = await anHttpApp({
      page: (_request, response) => {
        reached = true;
        response.send("{}");
      },
    });
    const answer = await ask("/api/v1/processes", {
      method: "OPTIONS",
      headers: {
        ...elsewhere,
        "access-control-request-method": "GET",
        "access-control-request-headers": "if-none-match",
      },
    });
    expect([answer.status, answer.body]).toEqual([204, ""]);
    expect(answer.headers).toMatchObject({
      allow: "GET, HEAD, OPTIONS",
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, HEAD",
      "access-control-allow-headers": "*",
      "access-control-max-age": "86400",
    });
    expect(answer.headers).not.toHaveProperty("access-control-allow-credentials");
    expect(reached).toBe(false);
  });
});

describe("what is for people", () => {
  it.each(["/en", "/healthz", "/readyz", "/apis", "/en/api/v1/processes"])(
    "is read by no page of another site: %s",
    async (path) => {
      const { headers } = await (await anHttpApp())(path, { headers: elsewhere });
      expect(headers).toMatchObject({ "cross-origin-resource-policy": "same-origin" });
      expect(headers).not.toHaveProperty("access-control-allow-origin");
    },
  );

  it("answers no question of another site's page", async () => {
    const answer = await (await anHttpApp())("/en", { method: "OPTIONS", headers: elsewhere });
    expect(answer.status).toBe(405);
    expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
  });
});
