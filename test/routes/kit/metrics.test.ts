import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { HttpOptions } from "#http/http.ts";
import { createMetrics, type Figure } from "#machine/metrics.ts";
import { anHttpApp } from "#support/http-app.ts";
import { everyRoute } from "#support/routes.ts";

const token = "an operator's token has no blanks".replaceAll(/[^a-z]/g, "-");

async function aMeasuredApp(
  options: Partial<HttpOptions> & { page?: HttpOptions["pages"] } = {},
  figures: () => Promise<readonly Figure[]> = () => Promise.resolve([]),
) {
  const metrics = createMetrics();
  const ask = await anHttpApp({
    metrics: { token, metrics, patterns: everyRoute.map(({ path }) => `/${path}`), figures },
    ...options,
  });
  const read = async () => {
    const { status, body, headers } = await ask("/metrics", { headers: { authorization: `Bearer ${token}` } });
    return { status, headers, lines: body.split("\n") };
  };
  const counts = async () =>
    (await read()).lines.flatMap((line) => {
      const [, labels = "", value = ""] = /^portal_http_request_duration_seconds_count\{(.*)\} (\d+)$/.exec(line) ?? [];
      return labels === "" || labels.includes('"/metrics"') ? [] : [`${labels} ${value}`];
    });
  return { ask, read, counts, metrics };
}

describe("/metrics", () => {
  it.each([
    ["nothing", undefined],
    ["another token", `Bearer ${"x".repeat(token.length)}`],
    ["the beginning of the token", `Bearer ${token.slice(0, -1)}`],
    ["more than the token", `Bearer ${token}x`],
    ["the token without its scheme", token],
    ["the token as a password", `Basic ${Buffer.from(`operator:${token}`).toString("base64")}`],
    ["an empty token", "Bearer "],
  ])("tells nothing to whoever shows %s", async (_what, authorization) => {
    const { ask } = await aMeasuredApp();
    const answer = await ask("/metrics", authorization === undefined ? {} : { headers: { authorization } });
    expect([answer.status, answer.body]).toEqual([401, ""]);
    expect(answer.headers).toMatchObject({ "www-authenticate": "Bearer", "cache-control": "no-store" });
  });

  it("tells an operator what the process does, and the figures that are read then", async () => {
    let due = 3;
    const { read } = await aMeasuredApp({}, () =>
      Promise.resolve([
        { name: "portal_letters", help: "Letters.", value: due, labels: { state: "due" } },
        { name: "portal_letters", help: "Letters.", value: 1, labels: { state: "given_up" } },
        { name: "portal_database_up", help: "Up.", value: 1 },
      ]),
    );
    const { status, headers, lines } = await read();
    expect(status).toBe(200);
    expect(headers).toMatchObject({ "cache-control": "no-store" });
    expect(headers["content-type"]).toMatch(/^text\/plain;.* version=0\.0\.4/);
    expect(lines).toEqual(
      expect.arrayContaining([
        'portal_letters{state="due"} 3',
        'portal_letters{state="given_up"} 1',
        "portal_database_up 1",
      ]),
    );
    expect(lines.join("\n")).toMatch(/^nodejs_eventloop_lag_p99_seconds \S+$/m);
    expect(lines.join("\n")).toMatch(/^process_resident_memory_bytes \S+$/m);
    due = 0;
    expect((await read()).lines).toContain('portal_letters{state="due"} 0');
  });

  it("counts the runs of the jobs of this process", async () => {
    const { read, metrics } = await aMeasuredApp();
    metrics.jobRan("deliver-letters", "done", 0.2);
    metrics.jobRan("deliver-letters", "done", 0.3);
    metrics.jobRan("deliver-letters", "failed", 0.1);
    expect((await read()).lines).toEqual(
      expect.arrayContaining([
        'portal_job_duration_seconds_count{job="deliver-letters",outcome="done"} 2',
        'portal_job_duration_seconds_count{job="deliver-letters",outcome="failed"} 1',
      ]),
    );
  });

  it("is read only", async () => {
    const { ask } = await aMeasuredApp();
    const headers = { authorization: `Bearer ${token}`, "content-length": 0 };
    expect(await ask("/metrics", { method: "POST", headers })).toMatchObject({
      status: 405,
      headers: { allow: "GET, HEAD" },
    });
  });

  it("is an address like any other where no operator has a token", async () => {
    const ask = await anHttpApp();
    expect(await ask("/metrics", { headers: { authorization: "Bearer " } })).toMatchObject({
      status: 404,
      body: expect.stringContaining("<h1>Page not found</h1>") as string,
    });
    expect((await ask("/metrics", { headers: { authorization: "Bearer undefined" } })).status).toBe(404);
  });
});

describe("a request is counted", () => {
  it("by the pattern of its address and its status: nothing of what the address names is told", async () => {
    const { ask, counts } = await aMeasuredApp({
      page: (request, response) => {
        response.status(request.path.includes("nobody") ? 404 : 200).send("the page");
      },
    });
    await ask("/en/processes/secret-process?q=secret");
    await ask("/en/processes/nobody-knows");
    await ask("/en/account/reset-password", {
      method: "POST",
      headers: { "content-length": 0, "sec-fetch-site": "cross-site" },
    });
    await ask("/healthz");
    await ask("/", { method: "HEAD" });
    await ask("/api/v1/processes", { method: "OPTIONS" });
    await ask("/api/v1/processes", { method: "PROPFIND" });
    const counted = await counts();
    expect(counted.sort()).toEqual([
      'method="GET",route="/:language/processes/:process",status="200" 1',
      'method="GET",route="/:language/processes/:process",status="404" 1',
      'method="GET",route="/healthz",status="200" 1',
      'method="HEAD",route="/",status="302" 1',
      'method="OPTIONS",route="/api/v1/processes",status="204" 1',
      'method="POST",route="/:language/account/reset-password",status="403" 1',
      'method="other",route="/api/v1/processes",status="405" 1',
    ]);
    expect(counted.join()).not.toContain("secret");
  });

  it("as a file when it is one, whatever its name is", async () => {
    const { ask, counts } = await aMeasuredApp({
      assets: [
        (request, response, next) => {
          if (request.path === "/favicon.svg") response.send("<svg/>");
          else next();
        },
      ],
    });
    await ask("/favicon.svg");
    await ask("/en");
    expect((await counts()).sort()).toEqual([
      'method="GET",route="/:language",status="200" 1',
      'method="GET",route="file",status="200" 1',
    ]);
  });

  it("as aborted when nobody waited for its answer", async () => {
    const { ask, counts } = await aMeasuredApp({ page: () => undefined });
    const socket = connect(ask.port, "127.0.0.1");
    socket.write("GET /en HTTP/1.1\r\nHost: portal.example\r\n\r\n");
    await pause(50);
    socket.destroy();
    await pause(50);
    expect(await counts()).toEqual(['method="GET",route="/:language",status="aborted" 1']);
  });
});
