import { describe, expect, test } from "vitest";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { givenCirculated } from "#support/given.ts";
import { aDelegation } from "#support/missions.ts";
import type { Answer, Browser } from "#support/request.ts";
import * as circulatedList from "../../../app/routes/mission/circulated-list.tsx";
import * as raiseObjection from "../../../app/routes/mission/raise-objection.tsx";

/* What is ticked on a list goes along when it is filtered, put in order or turned to another page. */

const { db } = await aDatabase();
const given = await givenCirculated(db, { count: 4 });
const path = `/en/mission/no-objection-periods/${given.period.id}`;
const params = { period: given.period.id };
const [one = "", two = "", three = ""] = given.listed.map(({ application }) => application.reference);

type Fields = Record<string, string | string[]>;

const stateA = await aDelegation(db);
const reader = await stateA.at(round.objecting);

const turn = (fields: Fields, browser: Browser = reader) =>
  browser.send(circulatedList, path, { turn: path, ...fields }, params);

/** Where a turn leads, as its address says it. */
async function turned(fields: Fields) {
  const { status, location } = await turn(fields);
  expect(status).toBe(303);
  const address = new URL(location ?? "", "https://portal.example");
  expect(address.pathname).toBe(path);
  return address;
}

const problemsOf = ({ data }: Answer<{ problems: readonly { field: string; words: string }[] }>) =>
  data.problems.map(({ field, words }) => [field, words]);

async function tickedAt(address: URL, browser: Browser = reader) {
  const { status, data } = await browser.load(circulatedList, `${address.pathname}${address.search}`, params);
  expect(status).toBe(200);
  return data.ticked.map(({ reference }) => reference).sort();
}

describe("what is ticked on a list", () => {
  test("goes along to another page or order, and can be unticked there", async () => {
    const address = await turned({ turn: `${path}?order=country&page=2`, applications: [one, two] });
    expect([address.searchParams.get("order"), address.searchParams.get("page")]).toEqual(["country", "2"]);
    expect(await tickedAt(address)).toEqual([one, two].sort());
    expect(await tickedAt(await turned({ turn: address.pathname + address.search, applications: [two] }))).toEqual([
      two,
    ]);
    expect((await turned({ turn: address.pathname + address.search })).searchParams.get("ticked")).toBe(null);
  });

  test("goes along when the list is filtered, and so does what was typed as references", async () => {
    const address = await turned({
      ...{ turn: "by-filters", q: "harbour", country: "CHE", order: "country" },
      ...{ applications: [one], references: `${two}\n${three} Harbour Company` },
    });
    expect(["q", "country", "order"].map((name) => address.searchParams.get(name))).toEqual([
      "harbour",
      "CHE",
      "country",
    ]);
    expect(await tickedAt(address)).toEqual([one, two, three].sort());
  });

  test("is in no address to read, and opens for the reader who ticked alone", async () => {
    const address = await turned({ applications: [one] });
    expect(decodeURIComponent(address.search)).not.toContain(one);
    expect(await tickedAt(address, await (await aDelegation(db)).at(round.objecting))).toEqual([]);
    const forged = new URL(address);
    forged.searchParams.set("ticked", one);
    expect(await tickedAt(forged)).toEqual([]);
  });

  test("stays ticked when the note is not confirmed and the reader goes back", async () => {
    const asked = await reader.send(raiseObjection, `${path}/raise-objection`, { applications: [one, three] }, params);
    const names = new URL(asked.location ?? "", "https://portal.example").searchParams.get("names") ?? "";
    const back = new URL(`${path}?${new URLSearchParams({ ticked: names }).toString()}`, "https://portal.example");
    expect(await tickedAt(back)).toEqual([one, three].sort());
  });

  test("comes back ticked when a line that was typed is no reference, and says which", async () => {
    const answer = await turn({ applications: [one], references: "The first one\n" });
    expect(answer.status).toBe(422);
    expect(problemsOf(answer)).toEqual([["references", expect.stringContaining("The first one")]]);
    expect(answer.data.ticked.map(({ reference }: { reference: string }) => reference)).toEqual([one]);
  });

  test("comes back ticked when there are more than an address holds", async () => {
    const many = Array.from({ length: 201 }, (_, place) => `A-${String(place).padStart(4, "0")}`);
    const answer = await turn({ applications: [one, ...many] });
    expect(answer.status).toBe(422);
    expect(problemsOf(answer)).toEqual([
      ["applications", expect.stringContaining("202 are ticked, and no more than 200")],
    ]);
    expect((await turn({ applications: [one, ...many.slice(0, 199)] })).status).toBe(303);
  });

  test("leads nowhere but to the list", async () => {
    for (const elsewhere of [
      "https://elsewhere.example/?page=2",
      "//elsewhere.example/",
      "http://[",
      "x".repeat(5000),
      "",
    ])
      expect((await turned({ turn: elsewhere, applications: [one] })).pathname).toBe(path);
  });
});
