import { spawnSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { anEmptyDatabase } from "#support/database.ts";
import { aMailServer, type MailServer } from "#support/mail-server.ts";
import { aPortal, type PortalUnderTest, program } from "#support/portal-under-test.ts";
import { aPostgresServer, type PostgresServer } from "#support/postgres-server.ts";

let server: PostgresServer;
let mail: MailServer;
let portal: PortalUnderTest;
let superuser: string;

/** Each letter takes the mail server so long. */
const delay = 700;

beforeAll(async () => {
  server = await aPostgresServer();
  mail = await aMailServer({ delay });
  const { url, ownerUrl, superuserUrl } = await anEmptyDatabase("portal", server.url());
  superuser = superuserUrl;
  const variables = {
    DATABASE_URL: url,
    PORTAL_DEMONSTRATION: "0",
    PORTAL_SECRET: "a secret of tests that is long enough",
    PORTAL_URL: "https://portal.example",
    SMTP_URL: mail.url,
    MAIL_FROM: "portal@example.org",
    CONTACT_EMAIL: "secretariat@example.org",
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
  await mail.close();
  await server.stop();
});

async function write(count: number, name: string): Promise<string[]> {
  const addresses = Array.from({ length: count }, (_, place) => `${name}-${place}@example.org`);
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  await client.query(
    `insert into letter (kind, event_key, recipient_email, recipient_name, language, data, created_at, due_at)
     select 'account-exists', address, address, 'Ada', 'en', '{}', now(), now() from unnest($1::text[]) as address`,
    [addresses],
  );
  await client.end();
  return addresses;
}

const received = (name: string) => mail.received.flatMap(({ to }) => to).filter((to) => to.startsWith(`${name}-`));

async function until(condition: () => boolean, seconds: number): Promise<void> {
  for (let tries = 0; tries < seconds * 10; tries += 1) {
    if (condition()) return;
    await pause(100);
  }
  throw new Error(`It was not so within ${seconds} seconds.`);
}

it("sends each of 45 letters once through a stop, however slow the mail server is", async () => {
  const addresses = await write(45, "stop");
  await until(() => received("stop").length >= 12, 40);
  await portal.stop();
  const before = received("stop").length;
  expect(before).toBeLessThan(20);
  await pause(2 * delay);
  expect(received("stop")).toHaveLength(before);
  await portal.restart();
  await until(() => received("stop").length >= 45, 60);
  await pause(2_000);
  expect(received("stop").toSorted()).toEqual(addresses.toSorted());
});

it("sends none of 45 again after a kill but the three that were on their way, and has sent all a minute later", async () => {
  const addresses = await write(45, "kill");
  await until(() => received("kill").length >= 12, 40);
  await portal.kill();
  await portal.restart();
  await until(() => new Set(received("kill")).size === 45, 100);
  await pause(2_000);
  expect(new Set(received("kill"))).toEqual(new Set(addresses));
  expect(received("kill").length).toBeLessThanOrEqual(48);
});
