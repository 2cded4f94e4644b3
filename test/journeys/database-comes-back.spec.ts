import { spawnSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demonstrationPassword } from "#acts/demonstration/accounts.ts";
import { anEmptyDatabase } from "#support/database.ts";
import { aPortal, type PortalUnderTest, program } from "#support/portal-under-test.ts";
import { aPostgresServer, type PostgresServer } from "#support/postgres-server.ts";

let server: PostgresServer;
let portal: PortalUnderTest;

beforeAll(async () => {
  server = await aPostgresServer();
  const { url, ownerUrl } = await anEmptyDatabase("portal", server.url());
  const variables = {
    DATABASE_URL: url,
    PORTAL_DEMONSTRATION: "1",
    PORTAL_SECRET: "a secret of tests that is long enough",
  };
  const { status, stderr } = spawnSync(process.execPath, [program, "migrate"], {
    env: { NODE_ENV: "production", PATH: process.env["PATH"], ...variables, DATABASE_OWNER_URL: ownerUrl },
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
  portal = await aPortal({ variables });
});

afterAll(async () => {
  await portal.close();
  await server.stop();
});

const within = async (path: string, init: RequestInit = {}) =>
  fetch(`${portal.url}${path}`, { redirect: "manual", signal: AbortSignal.timeout(40_000), ...init });

async function signIn(): Promise<string> {
  const answer = await within("/en/account/sign-in", {
    method: "POST",
    headers: { "Sec-Fetch-Site": "same-origin" },
    body: new URLSearchParams({ email: "applicant@meridian.example", password: demonstrationPassword }),
  });
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

it("lives through three restarts of its database under readers and writers, says 503 meanwhile, and keeps what it acknowledged", async () => {
  const cookie = await signIn();
  const home = await (await within("/en/organisation", { headers: { cookie } })).text();
  const page = `${/\/en\/organisation\/applications\/[\w-]+/.exec(home)?.[0] ?? ""}/purpose`;
  const text = async () => (await within(page, { headers: { cookie } })).text();

  const answers = new Map<number, number>();
  const wrong: string[] = [];
  const note = ({ status, headers }: Response, path: string) => {
    answers.set(status, (answers.get(status) ?? 0) + 1);
    if (status >= 500 && (status !== 503 || headers.get("Retry-After") === null)) wrong.push(`${path} ${status}`);
  };
  let going = true;
  const read = async (path: string) => {
    while (going) {
      const answer = await within(path, { headers: { cookie } });
      await answer.text();
      note(answer, path);
      await pause(10);
    }
  };
  const said: { words: string; acknowledged: boolean }[] = [];
  const write = async () => {
    while (going) {
      const version = /name="version" value="(\d+)"/.exec(await text())?.[1];
      if (version !== undefined) {
        const words = `Purpose number ${said.length}.`;
        const answer = await within(page, {
          method: "POST",
          headers: { "Sec-Fetch-Site": "same-origin", cookie },
          body: new URLSearchParams({ version, purpose: words }),
        });
        note(answer, `POST ${page}`);
        said.push({ words, acknowledged: answer.status === 303 });
      }
      await pause(700);
    }
  };
  const traffic = [...["/en", "/api/v1/processes", "/en/organisation", "/readyz", page].map(read), write()];

  for (let round = 1; round <= 3; round += 1) {
    await pause(2_500);
    await server.halt();
    await pause(500);
    expect((await within("/healthz")).status).toBe(200);
    const ready = await within("/readyz");
    expect([ready.status, await ready.text()]).toEqual([503, expect.stringContaining("database")]);
    await server.begin();
  }
  await pause(2_500);
  going = false;
  await Promise.all(traffic);

  expect(wrong).toEqual([]);
  expect([...answers.keys()].toSorted((a, b) => a - b)).toEqual([200, 303, 503]);
  const shown = /Purpose number \d+\./.exec(await text())?.[0];
  const kept = said.slice(said.findLastIndex(({ acknowledged }) => acknowledged)).map(({ words }) => words);
  expect(kept).toContain(shown);
  for (const path of ["/readyz", "/en", "/en/organisation"])
    expect((await within(path, { headers: { cookie } })).status).toBe(200);
});
