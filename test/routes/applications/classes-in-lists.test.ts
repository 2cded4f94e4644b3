import type { AppLoadContext } from "@remix-run/node";
import readSpreadsheet from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenMission, givenOpenCall, givenSubmitted, theClock } from "#support/given.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { aClass, aList, aRuling, aWindow } from "#support/stages.ts";
import { theWholePortal } from "#support/whole-portal.ts";

/* What lists say of a class that a decision has of its own: everywhere its title, as the decision writes it. */

const { db } = await aDatabase();
const portal = await theWholePortal();

const { provisions } = oewg2021To2025;
const dossier = { circulation: { ...provisions.circulation, fields: "dossier" as const } };
const arabic = "نقابات الموانئ";
const track = (of: string) => [
  aRuling(`${of}-screening`),
  aList(`${of}-list`, { beforeSession: { unit: "calendar_days", count: 10 } }),
  aWindow(`${of}-window`),
];
const customary = mustExist(classesOf({ provisions }).find(({ key }) => key === "academia"));
const classes = [
  { ...aClass("guilds", track("guild")), title: arabic, belongs: "Guilds of harbours.", kind: "other" as const },
  { ...aClass("networks", track("network")), title: "Networks of the sea", belongs: "Networks." },
  { ...customary, track: track("academic") },
  { ...aClass("persons", null), title: "Persons" },
];

const given = await givenOpenCall(db, dossier, classes);
const [guild, network] = [
  await givenCleared(db, given, { class: "guilds", name: "Guild of Pilots" }),
  await givenCleared(db, given, { class: "networks", name: "Network of Lighthouses" }),
];
await givenCleared(db, given, { class: "academia", name: "College of Tides" });
const waiting = await givenSubmitted(db, given, { class: "guilds", name: "Guild of Divers" });
const mission = await givenMission(db);
const { period } = accepted(
  await circulateList(as(db, given.officer, round.circulating), {
    call: given.call.id,
    closesAt: round.periodCloses,
  }),
).next;
accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
const [proposed, final] = await listSealedLists(db, { period: period.id });

/** Another process, whose classes are the customary ones. */
const elsewhere = await givenOpenCall(db);
await givenSubmitted(db, elsewhere, { category: "business", name: "Harbour Company" });

async function open(person: Id<"person"> | null, address: string, now: Instant = round.settled): Promise<Response> {
  const context: AppLoadContext = { ...aLoadContext(db, { now, env: { demonstration: true } }), shared: {} };
  if (person === null) return portal(context, address, {});
  const { cookies } = await signedInAs(context, person);
  const Cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ");
  return portal(context, address, { headers: { Cookie } });
}

const read = async (...asked: Parameters<typeof open>) => (await open(...asked)).text();
const bytes = async (...asked: Parameters<typeof open>) => new Uint8Array(await (await open(...asked)).arrayBuffer());

test("every list names the class as the decision does, a customary one in short", async () => {
  const officer = given.officer.person;
  const shown = {
    queue: await read(officer, "/en/secretariat?state=all"),
    period: await read(officer, `/en/secretariat/no-objection-periods/${period.id}`),
    outcomes: await read(officer, "/en/secretariat/outcomes"),
    mission: await read(mission.person, `/en/mission/no-objection-periods/${period.id}`),
    proposed: await read(officer, `/en/secretariat/lists/${mustExist(proposed).id}`),
    accredited: await read(null, "/en/accredited-organisations"),
    ofOther: await read(null, "/en/accredited-organisations?category=other"),
  };
  for (const [page, html] of Object.entries(shown)) {
    expect(html, page).toContain(`<bdi>${arabic}</bdi>`);
    if (page === "ofOther") continue;
    expect(html, page).toContain("<bdi>Networks of the sea</bdi>");
    expect(html, page).toMatch(/<td[^>]*>(<span[^>]*>)?Academia</);
  }
  expect(shown.queue).toMatch(/<td[^>]*>(<span[^>]*>)?Business</);
});

test("the desk of one call filters by its classes, and that of several by category", async () => {
  const { person } = given.officer;
  const ofCall = `/en/secretariat?state=all&call=${given.call.id}`;
  const all = await read(person, ofCall);
  expect(all).toContain("class=networks");
  expect(all).not.toContain("category=");
  expect(all).not.toContain("class=persons");
  const networks = await read(person, `${ofCall}&class=networks`);
  expect(networks).toContain(network.application.reference);
  expect(networks).not.toContain(guild.application.reference);
  const guilds = await read(person, `/en/secretariat?call=${given.call.id}&class=guilds`);
  expect(guilds).toContain(waiting.application.reference);
  // A class is one of a decision: without its call, or under another, it is not asked for.
  const several = await read(person, "/en/secretariat?state=all&class=networks");
  for (const { reference } of [network.application, guild.application]) expect(several).toContain(reference);
  expect(several).not.toContain(`name="class"`);
  expect(several).toContain("category=ngo");
  expect(await read(person, `/en/secretariat?call=${elsewhere.call.id}&class=networks`)).toContain("Harbour Company");

  const outcomes = `/en/secretariat/outcomes?call=${given.call.id}`;
  expect(await read(person, `${outcomes}&class=guilds`)).not.toContain("Network of Lighthouses");
  expect(await read(person, `${outcomes}&class=guilds`)).toContain("Guild of Pilots");
  const list = `/en/mission/no-objection-periods/${period.id}?class=networks`;
  const before = await read(mission.person, list);
  expect(before).toContain(network.application.reference);
  expect(before).not.toContain(guild.application.reference);
});

test("the page of the process draws the ways of these classes, and nothing that is only read out", async () => {
  const waysOn = async ({ process: { slug } }: typeof given) => {
    const page = await read(null, `/en/processes/${slug}`);
    return page.slice(page.indexOf("</blockquote>"), page.indexOf('id="year"'));
  };
  const ways = await waysOn(given);
  for (const title of [arabic, "Networks of the sea", customary.title]) expect(ways).toContain(title);
  // The provisions would have status holders verified, and a list of names before the States for a week.
  expect(ways).not.toMatch(/consultative status|Only read out|Enforced|too late|after the session has begun/i);
  expect(ways.match(/Member States/g)?.length).toBeGreaterThanOrEqual(3);
  expect(await waysOn(elsewhere)).toMatch(/consultative status/i);
});

test("so do the files, and what programs are told", async () => {
  const address = `/en/accredited-organisations/${given.process.slug}`;
  for (const file of [address, `/en/secretariat/lists/${mustExist(final).id}`]) {
    const sheet = (await readSpreadsheet(Buffer.from(await bytes(given.officer.person, `${file}/list.xlsx`)))).flatMap(
      ({ data }) => data.map((row) => row.join("|")),
    );
    for (const title of [arabic, "Networks of the sea", "Academia"])
      expect(sheet.join("\n"), file).toContain(`|${title}|`);
    const pdf = await getDocumentProxy(await bytes(given.officer.person, `${file}/list.pdf`));
    const { text } = await extractText(pdf, { mergePages: true });
    const onOneLine = text.replaceAll(/\s+/g, " ");
    for (const word of [...arabic.split(" "), "Networks of the sea"]) expect(onOneLine, file).toContain(word);
  }
  const api = `/api/v1/processes/${given.process.slug}/accredited-organisations`;
  const answer: unknown = await (await open(null, api)).json();
  expect(answer).toMatchObject({
    items: [
      { name: "College of Tides", category: "academia", class: { key: "academia", title: customary.title } },
      { name: "Guild of Pilots", category: "other", class: { key: "guilds", title: arabic } },
      { name: "Network of Lighthouses", category: "ngo", class: { key: "networks", title: "Networks of the sea" } },
    ],
  });
  const csv = await read(null, `${api}.csv`);
  expect(csv).toContain("formerly,class,class_title");
  expect(csv).toContain(`,networks,Networks of the sea`);
});
