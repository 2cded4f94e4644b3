import { expect, test } from "vitest";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { givenMission, lookingAfter } from "#support/given.ts";
import { givenAttending, givenRepresentative } from "#support/representatives.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { givenList } from "#support/speakers.ts";
import { theWholePortal } from "#support/whole-portal.ts";

/* Pages of people who may be many: what can be done stands before them, and an address breaks at its signs. */

const { db } = await aDatabase();
const portal = await theWholePortal();

async function pageOf(person: Id<"person">, address: string): Promise<string> {
  const context = () => ({ ...aLoadContext(db, { now: round.afterwards }), shared: {} });
  const { cookies } = await signedInAs(context(), person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  return (await portal(context(), address, { headers })).text();
}

test("whoever is nominated stands below what nominates another, with an address that breaks before its @ and its dots", async () => {
  const given = await givenAttending(db);
  await givenRepresentative(db, given);
  const page = await pageOf(given.applicant.person, "/en/organisation/representatives");
  const nominate = page.indexOf("/nominate-representative");
  expect(nominate).toBeGreaterThan(0);
  expect(nominate).toBeLessThan(page.indexOf("<table"));
  expect(page).toMatch(/dora<\/span><wbr\/><span[^>]*>@example<\/span><wbr\/><span[^>]*>\.org/);
});

test("whoever acts for a mission stands below what invites another", async () => {
  const delegate = await lookingAfter(db, await givenMission(db));
  const page = await pageOf(delegate.person, "/en/mission/people");
  const invite = page.indexOf("/invite-delegate");
  expect(invite).toBeGreaterThan(0);
  expect(invite).toBeLessThan(page.indexOf("<table"));
});

test("up to twelve who could speak are seen at a glance, more are chosen from a list", async () => {
  const given = await givenAttending(db);
  await givenList(db, given);
  const page = async () =>
    pageOf(given.applicant.person, `/en/organisation/sessions/${given.session.id}/inscribe-speaker`);
  for (let number = 1; number <= 12; number++) await givenRepresentative(db, given, { name: `Eve ${String(number)}` });
  expect((await page()).match(/type="radio"/g)).toHaveLength(12);
  await givenRepresentative(db, given, { name: "Eve 13" });
  const many = await page();
  expect(many).not.toContain('type="radio"');
  expect(many.match(/<option/g)).toHaveLength(14);
  expect(many).toMatch(/<option[^>]*>[^<]*Eve 13[^<]*Head of research/);
});
