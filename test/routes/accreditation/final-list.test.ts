import { expect, test } from "vitest";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Audience } from "#domain/modalities/provisions.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import {
  accepted,
  type ActorIn,
  aPersonIn,
  as,
  givenCirculated,
  givenCleared,
  givenMission,
  theClock,
} from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { thePublicPortal } from "#support/whole-portal.ts";
import { seeCirculatedList } from "#views/objections/circulated-list.ts";

const { db } = await aDatabase();
const portal = await thePublicPortal();

/** A round whose decision discloses the final list to the given audiences: one is accredited by silence, one by notification. */
async function givenRound(finalList: readonly Audience[]) {
  const { disclosure } = oewg2021To2025.provisions;
  const given = await givenCirculated(db, { provisions: { disclosure: { ...disclosure, finalList } } });
  await givenCleared(db, given, { category: "ecosoc-ngo", name: `In Status ${given.process.slug}` });
  return given;
}

const member = await givenMission(db);
const observer = await givenMission(db, { memberState: false });
const closed = await givenRound(["member-states", "chair", "applicant"]);
const open = await givenRound(["public"]);

type Reader = Parameters<typeof aPersonIn>[1];

async function ask(path: string, reader?: Reader) {
  const context = aLoadContext(db, { now: round.afterwards });
  const browser = reader === undefined ? null : await signedInAs(context, await aPersonIn(db, reader));
  const cookie = Array.from(browser?.cookies ?? [], ([name, value]) => `${name}=${value}`).join("; ");
  const answer = await portal(context, path, cookie === "" ? {} : { headers: { Cookie: cookie } });
  expect(answer.status).toBe(200);
  return (await answer.text()).replaceAll("<!-- -->", "");
}

const listOf = ({ process }: typeof closed) => `/en/accredited-organisations?process=${process.slug}`;
const apiOf = ({ process }: typeof closed) => `/api/v1/processes/${process.slug}/accredited-organisations`;
const feedOf = ({ process }: typeof closed) => `/en/accredited-organisations/${process.slug}/list.atom`;
/** How many the chip of a process says that it would leave. */
const countAt = (list: string, { process }: typeof closed) =>
  new RegExp(`process=${process.slug}"><bdi>[^<]*</bdi><span class="mute">(\\d+)<`).exec(list)?.[1] ?? null;
const withheld = "does not make public who is accredited";

for (const when of ["due", "on record"]) {
  test(`where the decision does not publish the final list, no public answer tells who or how many: ${when}`, async () => {
    if (when === "on record")
      for (const { period } of [closed, open])
        accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
    const list = await ask(listOf(closed));
    expect(list).toContain(withheld);
    expect(list).not.toContain(`In Status ${closed.process.slug}`);
    expect(list).not.toContain(apiOf(closed));
    expect(JSON.parse(await ask(apiOf(closed)))).toEqual({ total: 0, items: [], next: null });
    expect((await ask(`${apiOf(closed)}.csv`)).trimEnd().split("\r\n")).toHaveLength(1);
    expect(await ask(feedOf(closed))).not.toContain("<entry>");
    const everything = await ask("/en/accredited-organisations");
    expect(everything).toContain(`In Status ${open.process.slug}`);
    expect(everything).not.toContain(`In Status ${closed.process.slug}`);
    expect(everything).toContain("2 organisations");
    expect(countAt(everything, open)).toBe("2");
    expect(countAt(everything, closed)).toBe(null);
    const page = await ask(`/en/processes/${closed.process.slug}`);
    expect(page).toContain(withheld);
    expect(page).not.toMatch(/organisations? (?:was|were) accredited|\d+ (?:was|were) accredited/);
    expect(await ask("/en")).toMatch(new RegExp(`process=${closed.process.slug}"[^>]*>Not public<`));
    expect(JSON.parse(await ask("/api/v1/processes"))).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({
          slug: closed.process.slug,
          accredited_organisations: { total: null, href: apiOf(closed) },
        }),
      ]) as unknown,
    });
  });
}

test("a country that there is not counts as not asked for", async () => {
  expect(await ask(`${listOf(open)}&country=ZZZ`)).toContain("2 organisations");
});

test("where it does, everybody reads it", async () => {
  expect(JSON.parse(await ask(apiOf(open)))).toMatchObject({ total: 2 });
  expect(await ask(listOf(open))).not.toContain(withheld);
  const feed = await ask(feedOf(open));
  expect(feed).toContain(`<title>Accredited: ${open.process.shortName}</title>`);
  expect(feed.match(/<entry><id>[^<]+#A-[0-9A-Z]{4}-[0-9A-Z]{4}<\/id>/g)).toHaveLength(2);
  expect(feed).toContain(`<title>In Status ${open.process.slug}</title>`);
  const page = await ask(`/en/processes/${open.process.slug}`);
  expect(page).toContain("1 organisation was accredited by silence.");
  expect(page).toContain("See all 2 accredited organisations");
});

test("a mission of a Member State reads what is disclosed to the Member States, and is told where it stands", async () => {
  const list = await ask(listOf(closed), member);
  expect(list).toContain(`In Status ${closed.process.slug}`);
  expect(list).toContain("2 organisations");
  expect(countAt(list, open)).toBe("2");
  expect(countAt(await ask("/en/accredited-organisations", member), closed)).toBe("2");
  expect(list).not.toContain(withheld);
  expect(await linksToList(member)).toBe(true);
});

test.each<[string, Reader]>([
  ["the mission of an observer", observer],
  ["an applicant", { role: "applicant" }],
  ["the Chair, who has the record of outcomes", { role: "chair", process: closed.process.id }],
  ["the Secretariat, which has it too", { role: "secretariat" }],
  ["an administrator", { role: "administrator" }],
])("%s sees on the public list what the public sees", async (_who, reader) => {
  const list = await ask(listOf(closed), reader);
  expect(list).not.toContain(`In Status ${closed.process.slug}`);
  expect(list).toContain(withheld);
});

async function linksToList(mission: ActorIn<"mission">) {
  const context = as(db, mission, round.afterwards);
  return (await seeCirculatedList(context, closed.period.id, { order: "name", page: 1 }))?.seesAccredited;
}

test("no link leads the mission of an observer to a list that it does not see", async () => {
  expect(await linksToList(observer)).toBe(false);
});

test("a day that cannot be read, or lies ahead, has no file: the page says so", async () => {
  const context = aLoadContext(db, { now: round.afterwards });
  const { slug } = open.process;
  for (const day of ["not a day", "9999-01-01"]) {
    const query = new URLSearchParams({ q: "Status", as_of: day }).toString();
    const answer = await portal(context, `/en/accredited-organisations/${slug}/list.xlsx?${query}`, {});
    expect(answer.status).toBe(302);
    const page = answer.headers.get("Location") ?? "";
    const { pathname, searchParams } = new URL(page, "https://portal.example");
    expect([pathname, ...["process", "q", "as_of"].map((name) => searchParams.get(name))]).toEqual([
      "/en/accredited-organisations",
      ...[slug, "Status", day],
    ]);
    expect(await ask(page)).toMatch(/There is a problem/);
  }
});
