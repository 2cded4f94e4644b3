import { describe, expect, test } from "vitest";
import { keptFor } from "#domain/record/retention.ts";
import type { Environment } from "#machine/env.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { aLoadContext } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await theWholePortal();

async function read(path: string, env: Partial<Environment> = {}) {
  const answer = await portal(aLoadContext(db, { now: round.afterwards, env }), path);
  const sent = await answer.text();
  return {
    status: answer.status,
    type: answer.headers.get("Content-Type"),
    sent,
    words: sent.replaceAll(/<[^>]+>/g, "").replaceAll(/\s+/g, " "),
  };
}

test("every page leads to both from its foot, also one that is not there", async () => {
  for (const path of ["/en", "/en/privacy", "/en/nowhere"]) {
    const foot = /<footer.*<\/footer>/s.exec((await read(path)).sent)?.[0] ?? "";
    expect(foot).toContain('<a href="/en/privacy">');
    expect(foot).toContain('<a href="/en/accessibility">');
  }
});

test("who is about to give a name and an address is led to the privacy notice where these are asked for", async () => {
  const main = /<main.*<\/main>/s.exec((await read("/en/account/sign-up")).sent)?.[0] ?? "";
  expect(main).toContain('<a href="/en/privacy">');
});

describe("the privacy notice", () => {
  test("says of each kind what, why, how long and who, and whom to ask", async () => {
    const { status, sent } = await read("/en/privacy", { contactEmail: "desk@portal.example" });
    expect(status).toBe(200);
    const parts = sent.split("<h2").slice(1);
    expect(parts.filter((part) => part.includes("<dl"))).toHaveLength(17);
    for (const part of parts.filter((one) => one.includes("<dl"))) expect(part.match(/<dt>/g)).toHaveLength(4);
    expect(sent).toContain('<a href="mailto:desk@portal.example">');
  });

  test("says the times that links, cookies and jobs obey", async () => {
    const { words } = await read("/en/privacy");
    for (const said of [
      `counts for ${String(keptFor.triesHours)} hours at most`,
      `the browser ${String(keptFor.deviceDays)} days after`,
      `has ended, ${String(keptFor.unconfirmedMinutes)} minutes after`,
      `ends after ${String(keptFor.restingHours)} hours without use, and ${String(keptFor.signInHours)} hours after`,
      `deleted after ${String(keptFor.subscriptionsDays)} days`,
      `${String(keptFor.formsDays)} days; such a file, one day.`,
    ])
      expect(words).toContain(said);
  });

  test("warns of the mailbox in a demonstration, and nowhere else", async () => {
    const warning = "everybody sees its mailbox";
    expect((await read("/en/privacy", { demonstration: true })).words).toContain(warning);
    expect((await read("/en/privacy")).words).not.toContain(warning);
  });
});

test("the accessibility statement names what it aims at, what it lacks, and whom to tell", async () => {
  const { status, sent, words } = await read("/en/accessibility", { contactEmail: "desk@portal.example" });
  expect(status).toBe(200);
  expect(words).toContain("(WCAG) 2.2, level AA");
  expect(words).toContain(`A sign-in ends after ${String(keptFor.restingHours)} hours without use.`);
  expect(sent).toContain('<a href="mailto:desk@portal.example">');
});

describe("security.txt", () => {
  test("is plain text that names whom the operator named", async () => {
    const { status, type, sent } = await read("/.well-known/security.txt", {
      securityContact: "https://portal.example/report",
    });
    expect([status, type]).toEqual([200, "text/plain; charset=utf-8"]);
    expect(sent).toContain("Contact: https://portal.example/report\n");
  });

  test("is not there where nobody is named", async () => {
    expect((await read("/.well-known/security.txt", { securityContact: undefined })).status).toBe(404);
  });
});
