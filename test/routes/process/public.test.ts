import { beforeAll, describe, expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { announceCutOff } from "#acts/applications/announce-cut-off.ts";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { concludeSilenceProcedure } from "#acts/modalities/conclude-silence-procedure.ts";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { proposeModalities } from "#acts/modalities/propose-modalities.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import {
  accepted,
  aPersonIn,
  as,
  givenCleared,
  givenContinuousCall,
  givenMission,
  givenProcess,
  put,
  theClock,
} from "#support/given.ts";
import { chairConsults, givenListIn, lapseList, object } from "#support/in-window.ts";
import {
  accreditationOf,
  accreditedByNotice,
  accreditedBySilence,
  basis,
  givenPublicRound,
  objectedTo,
} from "#support/public-round.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { thePublicPortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await thePublicPortal();
const empty = await read("/en", round.afterwards);
const given = await givenPublicRound(db);
const { slug } = given.process;
const all = [...accreditedByNotice, ...accreditedBySilence].map(({ name }) => name);

const pages = ["/en", `/en/processes/${slug}`, `/en/processes/${slug}/modalities/1`, "/en/accredited-organisations"];

/** A page as it was sent, and as it reads. */
async function read(
  path: string,
  now: Instant,
  { person, demonstration = false }: { person?: Id<"person">; demonstration?: boolean } = {},
) {
  const context = aLoadContext(db, { now, env: { demonstration } });
  const browser = person === undefined ? null : await signedInAs(context, person);
  const cookie = Array.from(browser?.cookies ?? [], ([name, value]) => `${name}=${value}`).join("; ");
  const answer = await portal(context, path, cookie === "" ? {} : { headers: { Cookie: cookie } });
  const sent = await answer.text();
  return {
    status: answer.status,
    sent,
    words: unescape(sent.replaceAll(/<[^>]+>/g, " ")).replaceAll(/\s+/g, " "),
    title: unescape(/<title>(.*?)<\/title>/.exec(sent)?.[1] ?? ""),
    description: unescape(/<meta name="description" content="([^"]*)"/.exec(sent)?.[1] ?? ""),
    /** What names each row of its tables. */
    rows: Array.from(sent.matchAll(/<th scope="row"[^>]*>.*?<bdi[^>]*>(.*?)<\/bdi>/g), ([, name = ""]) =>
      unescape(name),
    ),
  };
}

function unescape(html: string): string {
  const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&amp;": "&" };
  return html.replaceAll(/&(?:lt|gt|quot|#x27|amp);/g, (entity) => entities[entity] ?? entity);
}

const list = (query = "", now: Instant = round.afterwards) => read(`/en/accredited-organisations${query}`, now);

describe("while a period is open", () => {
  const now = round.objecting.add({ hours: 1 });

  test("an objection changes no byte of any public page", async () => {
    const everything = () => Promise.all(pages.map(async (path) => (await read(path, now)).sent));
    const before = await everything();
    expect(before[0]).toContain("A list of organisations is before the States");
    await given.object();
    expect(await everything()).toEqual(before);
  });

  test("home says that a list is before the Member States and until when, and not who or how many", async () => {
    const { words } = await read("/en", now);
    expect(words).toContain("A list of organisations is before the States");
    expect(words).toContain("30 June 2022, 18:00, New York time (22:00 UTC)");
    const everything = (await Promise.all(pages.map(async (path) => (await read(path, now)).sent))).join();
    for (const { name } of [...accreditedBySilence, objectedTo]) expect(everything).not.toContain(name);
    // Those to whom the list is given read there how long it is.
    const person = await aPersonIn(db, { role: "mission", mission: given.mission.mission });
    expect((await read("/en", now, { person })).words).toContain("7 organisations are before the States");
  });

  test("the timeline has no outcome yet", async () => {
    expect((await read(pages[1] ?? "", now)).words).not.toMatch(/were accredited/);
    await given.lapse();
    expect((await read(pages[1] ?? "", now)).words).not.toMatch(/were accredited/);
    expect((await read(pages[1] ?? "", round.afterwards)).words).toContain(
      "A list of organisations before the Member States. 6 organisations were accredited by silence.",
    );
  });
});

test("a page says for a search what is to be found there", async () => {
  const described = async (path: string) => (await read(path, round.afterwards)).description;
  expect(await described("/en")).toMatch(/^Organisations apply here/);
  expect(await described(`/en/processes/${slug}`)).toBe(given.process.mandate);
  expect(await described("/fr/accredited-organisations")).toMatch(/^Organisations dont l’accréditation/);
  expect(await described("/en/nowhere")).toMatch(/^For organisations that ask to take part/);
});

test("the list of one process, and of one day, is told apart in a tab from the whole list", async () => {
  const title = async (query: string) => (await list(query)).title.replaceAll(/[\u2068\u2069]/g, "");
  expect(await title("")).toMatch(/^Accredited organisations – /);
  const { shortName } = given.process;
  expect(await title(`?process=${slug}`)).toMatch(new RegExp(`^${shortName} – Accredited organisations – `));
  expect(await title(`?process=${slug}&as_of=2022-06-30`)).toMatch(
    new RegExp(`^${shortName} · 2022-06-30 – Accredited organisations – `),
  );
  expect(await title("?as_of=30 June 2022")).toMatch(/^2022-06-30 – Accredited organisations – /);
});

describe("every public page", () => {
  test("is the same bytes for everybody who has not signed in, again and again", async () => {
    const readers = [
      { "User-Agent": "Test browser", "Accept-Language": "fr" },
      { "User-Agent": "Googlebot/2.1", Cookie: "portal=nobody; other=1" },
    ];
    for (const path of [...pages, "/en/nowhere", "/en/accredited-organisations?q=institute"])
      for (const headers of readers) {
        const context = aLoadContext(db, { now: round.afterwards, clientAddress: "198.51.100.7" });
        const answer = await portal(context, path, { headers });
        expect(await answer.text()).toBe((await read(path, round.afterwards)).sent);
        expect(answer.headers.getSetCookie()).toEqual([]);
      }
  });

  test("holds the words of its page and no data of it beside them", async () => {
    const { sent } = await list();
    expect(sent.split("+Plus Alliance").length - 1).toBe(1);
    expect(sent).not.toMatch(/<script(?! type="module" src="[^"]+"><\/script>)|<!--|__remix/);
    expect(sent.endsWith("</html>")).toBe(true);
  });

  test.each(["applicant", "mission", "chair", "secretariat", "administrator"] as const)(
    "is shown to everybody, also to who has signed in: %s",
    async (role) => {
      const person =
        role === "mission"
          ? await aPersonIn(db, { role, mission: given.mission.mission })
          : role === "chair"
            ? await aPersonIn(db, { role, process: given.process.id })
            : await aPersonIn(db, { role });
      for (const path of pages) {
        expect((await read(path, round.afterwards)).status).toBe(200);
        expect((await read(path, round.afterwards, { person })).status).toBe(200);
      }
    },
  );

  test.each([
    "/en/processes",
    "/en/processes/no-such-process",
    "/en/processes/%20",
    `/en/processes/${"a".repeat(3000)}`,
    "/en/processes/no-such-process/modalities/1",
    ...["2", "0", "-1", "01", "1.0", "1e0", "one", "99999999999999999999"].map(
      (version) => `${pages[1] ?? ""}/modalities/${version}`,
    ),
    "/en/accredited-organisations?process=no-such-process",
    "/xx",
    "/en-XA",
    "/ar-XB/accredited-organisations",
  ])("is not there when it is not: %s", async (path) => {
    const { status, words } = await read(path, round.afterwards);
    expect(status).toBe(404);
    if (path.startsWith("/en/")) expect(words).toContain("Page not found");
  });

  test.each(["/en-XA", "/ar-XB"])(
    "is also shown in the languages that a demonstration has for trying: %s",
    async (language) => {
      for (const path of pages) {
        const { status, sent } = await read(path.replace("/en", language), round.afterwards, { demonstration: true });
        expect(status).toBe(200);
        expect(sent).toContain(`lang="${language.slice(1)}"`);
      }
    },
  );

  test("says nothing of who objected and why", async () => {
    const { name } = await db
      .selectFrom("mission")
      .select("name")
      .where("id", "=", given.mission.mission)
      .executeTakeFirstOrThrow();
    for (const path of pages) {
      const { sent } = await read(path, round.afterwards);
      for (const secret of [name, basis, objectedTo.name]) expect(sent).not.toContain(secret);
    }
  });
});

test("a session's page says when and how it is held and what was called for it, also to search engines; one of another process is not found", async () => {
  const path = `/en/processes/${slug}/sessions/${given.session.id}`;
  const { status, words, sent, title } = await read(path, round.objecting);
  expect(status).toBe(200);
  expect(title).toContain(given.session.title);
  expect(words).toContain(given.call.title);
  const event: unknown = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(sent)?.[1] ?? "null");
  expect(event).toMatchObject({
    "@type": "Event",
    name: given.session.title,
    startDate: given.session.beginsOn.toString(),
    endDate: given.session.endsOn.toString(),
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
  });
  expect((await read(`/en/processes/another/sessions/${given.session.id}`, round.objecting)).status).toBe(404);
});

test("a calendar program learns when each window opens and closes, by the day and hour in UTC, and of no draft", async () => {
  const { status, sent } = await read(`/en/processes/${slug}/calendar.ics`, round.objecting);
  expect(status).toBe(200);
  const events = sent
    .replaceAll("\r\n ", "")
    .split("BEGIN:VEVENT")
    .slice(1)
    .map((event) => `${/SUMMARY:(.*)\r/.exec(event)?.[1] ?? ""} ${/DTSTART[^:]*:(.*)\r/.exec(event)?.[1] ?? ""}`);
  const closes = round.periodCloses.toString().replaceAll(/[-:]/g, "");
  expect(events.filter((event) => event.includes("closes"))).toContainEqual(
    expect.stringMatching(new RegExp(`No-objection period: .* closes ${closes}$`)),
  );
  expect(new Set(events).size).toBe(events.length);
  // RFC 5545, 3.8.2.2: an end is later than the beginning. What has none ends when it begins.
  for (const event of sent.split("BEGIN:VEVENT").slice(1))
    expect(/DTEND[^:]*:(.*)\r/.exec(event)?.[1], event).not.toBe(/DTSTART[^:]*:(.*)\r/.exec(event)?.[1]);
});

test("of a day on which nobody was accredited the list says so, and speaks of no filters", async () => {
  const { words } = await list("?as_of=1999-01-01");
  expect(words).toContain("No organisation was accredited on that day.");
  expect(words).not.toContain("fits these filters");
  expect((await list("?as_of=1999-01-01&q=zzzz")).words).toContain("No accredited organisation fits these filters.");
});

test("of a call that takes up what arrives continuously, its cut-offs stand in the calendar, and the next one on the first page", async () => {
  const continuous = await givenContinuousCall(db);
  const cutsOffAt = instant("2022-05-20T22:00:00Z");
  const cutOff = { call: continuous.call.id, cutsOffAt };
  accepted(await announceCutOff(as(db, continuous.officer, round.applying), cutOff));
  const { sent } = await read(`/en/processes/${continuous.process.slug}/calendar.ics`, round.applying);
  expect(sent.replaceAll("\r\n ", "")).toMatch(
    /DTSTART:20220520T220000Z(?:(?!BEGIN)[^])*SUMMARY:[^:]*: Cut-off of the call: Third substantive session/,
  );
  const { words } = await read("/en", round.applying);
  expect(words).toContain("What arrives by 20 May 2022, 18:00, New York time (22:00 UTC) goes on the list");
  expect((await read("/en", cutsOffAt.add({ milliseconds: 1 }))).words).toContain(
    "The next cut-off has not been announced",
  );
});

describe("home", () => {
  test("of an empty portal says that nothing is open, and what will appear", () => {
    expect(empty.status).toBe(200);
    expect(empty.words).toContain("Nothing is open at the moment.");
    expect(empty.words).toContain("No process has been opened yet.");
  });

  test("shows an open call with its deadline to its last millisecond, and to those who may apply the way to do so", async () => {
    const apply = `/en/organisation/calls/${given.call.id}/start-application`;
    const officer = await aPersonIn(db, { role: "secretariat" });
    const applicant = await aPersonIn(db, { role: "applicant" });
    const { words, sent } = await read("/en", round.callCloses);
    expect(words).toContain("24 May 2022, 18:00, New York time (22:00 UTC)");
    expect(sent).toContain(apply);
    expect((await read("/en", round.callCloses, { person: applicant })).sent).toContain(apply);
    expect((await read("/en", round.callCloses, { person: officer })).sent).not.toContain(apply);
    expect((await read("/en", round.callCloses.add({ milliseconds: 1 }))).sent).not.toContain(apply);
  });

  test("counts the accredited of each process as the list does", async () => {
    const { sent } = await read("/en", round.afterwards);
    expect(sent).toMatch(new RegExp(`process=${slug}">${String(all.length)}</a>`));
  });
});

describe("a modalities decision", () => {
  let draft: Id<"decision">;
  const draftTitle = "A title that only the Chair may read yet";
  const { issuer, citation, date: datedOn, text, provisions } = oewg2021To2025;

  beforeAll(async () => {
    const proposal = { process: given.process.id, title: draftTitle, issuer, citation, datedOn, text, provisions };
    draft = accepted(await proposeModalities(as(db, given.chair, round.afterwards), proposal)).next.id;
  });

  test("is shown with each provision, its source and its text", async () => {
    const { words, title } = await read(pages[2] ?? "", round.afterwards);
    expect(title).toContain("Modalities, version 1");
    expect(words).toContain("NGO in consultative status with ECOSOC: notify their interest; nobody can object");
    expect(words).toContain("Who objected: the Chair and any Member State that asks the Chair");
    expect(words).toContain("In force since 22 April 2022, 18:00, New York time, by silence.");
    // That there are no exemptions the text does not say.
    expect(words.match(/Source: Letter of the Chair/g)).toHaveLength(7);
    // That a text is silent is no source.
    expect(words.match(/ Letter of the Chair[^.:]+ does not say; the portal’s own rule applies/g)).toHaveLength(3);
    expect(words).toMatch(/Exemptions None\. Information/);
  });

  test("is nobody's to read while it is a draft: its page is not there, and its title stands on no page", async () => {
    expect((await read(`${pages[1] ?? ""}/modalities/2`, round.afterwards)).status).toBe(404);
    for (const path of pages) expect((await read(path, round.afterwards)).sent).not.toContain(draftTitle);
  });

  test("is everybody's to read as soon as it is under silence, and when silence is broken home no longer has it", async () => {
    const opens = round.afterwards.add({ hours: 1 });
    const [first] = await listSilenceProcedures(db, given.decision.id);
    accepted(await concludeSilenceProcedure(as(db, theClock, opens), { procedure: mustExist(first).id }));
    const closesAt = opens.add({ hours: 96 });
    const opened = accepted(
      await openSilenceProcedure(as(db, given.chair, opens), {
        of: put(draft),
        closesAt,
        zone: "America/New_York",
        letter: null,
      }),
    ).next;
    const version = `${pages[1] ?? ""}/modalities/2`;
    const during = opens.add({ hours: 2 });
    expect((await read(version, during)).words).toContain("Under a silence procedure");
    expect((await read("/en", during)).words).toContain(draftTitle);
    expect((await read("/en", during)).words).toContain("Silence on modalities, version 2");
    expect((await read(pages[1] ?? "", during)).words).toContain(
      "Open. A Member State may break silence until it closes.",
    );
    const mission = await givenMission(db);
    const reason = "A reason that is not published";
    accepted(await breakSilence(as(db, mission, during), { procedure: opened.id, reason }));
    const broken = during.add({ hours: 1 });
    expect((await read("/en", broken)).words).not.toContain(draftTitle);
    expect((await read(version, broken)).words).toContain("Not adopted: silence was broken");
    for (const path of [...pages, version]) expect((await read(path, broken)).sent).not.toContain(reason);
  });
});

describe("the timeline of a process", () => {
  test("has its sessions, silences, calls and periods in the order of time, in words", async () => {
    const { words } = await read(pages[1] ?? "", round.afterwards);
    const first = "Silence procedure on modalities, version 1";
    const timeline = words.slice(words.indexOf(first));
    const places = [first, given.call.title, "No-objection period of", "Substantive session, hybrid, ⁨New York⁩"].map(
      (text) => timeline.indexOf(text),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });
});

describe("the accredited organisations", () => {
  test("are all there, and nobody else", async () => {
    const { rows, words } = await list();
    expect(new Set(rows)).toEqual(new Set(all));
    expect(words).toContain(`${String(all.length)} organisations`);
  });

  test.each([
    ["?q=arzte", 1],
    ["?q=%20alliance", 1],
    ["?q=%3Cb%3E", 0],
    [`?q=${"a".repeat(2000)}`, all.length],
    ["?category=business", 2],
    ["?category=choir", all.length],
    ["?country=KEN", 2],
    ["?country=kenya", all.length],
    ["?region=Africa", 3],
    ["?region=Africa&country=KEN", 2],
    ["?region=Mars", all.length],
    [`?process=${slug}&country=FRA`, 2],
    ["?as_of=2022-05-29", 0],
    ["?as_of=2022-05-30", 2],
    ["?as_of=2022-06-30T22%3A00%3A00Z", all.length],
    ["?as_of=2022-06-30T21%3A59%3A59.999Z", 2],
    ["?as_of=2025-08-01", all.length],
    ["?as_of=0000-01-01", all.length],
    ["?as_of=9999-12-31", all.length],
    ["?as_of=1%20May%202022", 0],
    ["?as_of=5%20July%202022", all.length],
  ])("are found by %s", async (query, total) => {
    const { status, rows, words } = await list(query);
    expect(status).toBe(200);
    expect(rows).toHaveLength(total);
    expect(words).toContain(total === 0 ? "No organisation" : `${String(total)} organisation`);
  });

  test("are counted by region, each of which leads to those whom it counts, and one that is chosen to all again", async () => {
    const { sent } = await list();
    expect(sent).toMatch(/href="\/en\/accredited-organisations\?region=Asia">Asia<\/a><span>2</);
    const african = await list("?region=Africa");
    expect(african.sent).toMatch(/href="\/en\/accredited-organisations\?region=Asia">Asia<\/a><span>2</);
    expect(african.sent).toMatch(/class="chip on" href="\/en\/accredited-organisations">Africa/);
    expect(african.words).toContain("Only: Africa");
    for (const [, href = ""] of african.sent.matchAll(/href="([^"]*list\.(?:pdf|xlsx)[^"]*)"/g))
      expect(href).toContain("region=Africa");
  });

  test("are counted by category under the other filters, as many as there would be rows", async () => {
    for (const [query, counts] of [
      ["", [2, 3, 2, 1]],
      ["?country=FRA", [0, 0, 1, 1]],
      ["?category=business", [2, 3, 1]],
      ["?as_of=2022-05-30", [2, 0, 0, 0]],
    ] as const) {
      const { sent } = await list(query);
      const shown = Array.from(sent.matchAll(/class="chip"[^>]*>[^<]*<span class="mute">(\d+)</g), ([, count]) =>
        Number(count),
      );
      expect(shown).toEqual(counts);
    }
  });

  test("say at the field, and above, what a day looks like when they were asked for one that cannot be read", async () => {
    const { words, sent, title } = await list("?as_of=July%202022");
    const problem = "Enter a day as year, month and day, for example 2022-07-01, or as pages write it";
    expect(words.split(problem)).toHaveLength(3);
    expect(sent).toContain('href="#as_of"');
    expect(sent).toContain('value="July 2022"');
    expect(title).toMatch(/^Error: /);
    const ahead = await list("?as_of=6%20July%202022");
    expect(ahead.words.split("Enter a day that is not ahead: nobody knows who will be accredited then")).toHaveLength(
      3,
    );
    expect(ahead.title).toMatch(/^Error: /);
    expect(ahead.words).not.toContain("The list as it stood");
    expect((await list()).title).not.toContain("Error");
    expect((await list("?as_of=2022-07-01")).words).toContain(
      "The list as it stood at: 1 July 2022, 23:59, New York time",
    );
  });

  test("are in the order that the address asks for, the other way round from its column", async () => {
    const up = (await list("?sort=name")).rows;
    expect(new Set(up)).toEqual(new Set(all));
    expect((await list("?sort=-name")).rows).toEqual(up.toReversed());
    expect((await list("?sort=age")).rows).toEqual(up);
    const { rows, sent } = await list("?sort=granted");
    expect(new Set(rows.slice(0, 2))).toEqual(new Set(accreditedByNotice.map(({ name }) => name)));
    expect(sent).toContain('aria-sort="ascending"');
    expect(sent).toContain("sort=-granted");
  });

  test("lead programs and spreadsheets to the same rows", async () => {
    for (const day of ["2022-07-01", "1%20July%202022"]) {
      const { sent } = await list(`?country=FRA&sort=-name&as_of=${day}`);
      expect(unescape(sent)).toContain(
        `/api/v1/processes/${slug}/accredited-organisations.csv?country=FRA&as_of=2022-07-01"`,
      );
    }
  });

  test("of a process whose mandate is over are those with which it ended, unless another day is asked for", async () => {
    const later = round.afterwards.add({ hours: 24 * 365 * 5 });
    expect((await list("", later)).rows).toHaveLength(all.length);
    expect((await list("?as_of=2026-01-01", later)).rows).toHaveLength(0);
    const changes = async (day: string) =>
      (await read(`/en/accredited-organisations/changes?as_of=${day}`, later)).words;
    expect(await changes("2026-01-01")).toContain("The list has not changed since then.");
    expect(await changes("2022-07-01")).toContain(`${String(all.length)} organisations are no longer on the list`);
    expect((await read("/en", later)).sent).toMatch(new RegExp(`process=${slug}">${String(all.length)}</a>`));
  });

  test("come in pages; beyond the last one is the last one, and the filters stay", async () => {
    for (let number = 0; number < 30; number += 1)
      await givenCleared(db, given, { name: `Many ${String(100 + number)}`, category: "ecosoc-ngo", country: "CHL" });
    const first = await list("?country=CHL");
    expect(first.rows).toHaveLength(25);
    expect(first.words).toContain("30 organisations");
    expect(unescape(first.sent)).toContain("?country=CHL&page=2");
    const last = await list("?country=CHL&page=2");
    expect(last.rows).toHaveLength(5);
    expect(new Set([...first.rows, ...last.rows]).size).toBe(30);
    for (const page of ["3", "999999"]) expect((await list(`?country=CHL&page=${page}`)).rows).toEqual(last.rows);
    for (const page of ["0", "-1", "x", "1.5", "99999999999999999999"])
      expect((await list(`?country=CHL&page=${page}`)).rows).toEqual(first.rows);
  });

  test("lose who is suspended from that instant on", async () => {
    const accreditation = await accreditationOf(db, "+Plus Alliance");
    const at = round.afterwards.add({ hours: 1 });
    accepted(await suspendAccreditation(as(db, given.officer, at), { accreditation, ground: "A ground" }));
    expect((await list("?country=FRA", at.subtract({ milliseconds: 1 }))).rows).toHaveLength(2);
    const { rows, sent } = await list("?country=FRA", at);
    expect(rows).toEqual(["-Minus Institute"]);
    expect(sent).not.toContain("A ground");
    expect((await list("?country=FRA&as_of=2022-07-01", at)).rows).toHaveLength(2);
    const feed = await read(`/en/accredited-organisations/${slug}/list.atom`, at);
    expect(feed.sent).not.toContain("+Plus Alliance");
    const days = Array.from(feed.sent.matchAll(/<updated>(.*?)<\/updated>/g), ([, day]) => day);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(new Set(days).size).toBeGreaterThan(1);
  });

  test("are compared with another day: who has come since, who is no longer there, and not why", async () => {
    const at = round.afterwards.add({ hours: 1 });
    const changes = async (query: string, now = at) =>
      read(`/en/accredited-organisations/changes?process=${given.process.slug}${query}`, now);
    const gone = await changes("&as_of=2022-07-01");
    expect(gone.words).toContain("1 organisation is no longer on the list");
    expect(gone.words).toContain("+Plus Alliance");
    expect(gone.words).not.toContain("come onto the list");
    expect(gone.words).not.toContain("A ground");
    const since = await changes("&as_of=2022-05-30");
    expect(since.words).toContain(`${String(all.length - 3)} organisations have come onto the list`);
    expect(since.words).not.toMatch(/no longer on the list|\+Plus Alliance/);
    expect((await changes("&as_of=2022-07-01", at.subtract({ milliseconds: 1 }))).words).toContain(
      "The list has not changed since then.",
    );
    const unread = await changes("&as_of=July");
    expect(unread.title).toMatch(/^Error: /);
    expect((await changes("")).words).not.toContain("changed since");
    expect((await read("/en/accredited-organisations/changes?process=none&as_of=2022-07-01", at)).status).toBe(404);
    expect((await list("?as_of=2022-07-01", at)).sent).toContain("/changes?");
  });
});

test("of a process whose mandate is over nothing is said that is still to come", async () => {
  const { process } = await givenProcess(db, { slug: "quiet-process" });
  const page = async (now: Instant) => (await read(`/en/processes/${process.slug}`, now)).words;
  const running = await page(round.afterwards);
  expect(running).toContain("No organisation is accredited now.");
  expect(running).toContain("Until one is, no call for applications can open.");
  const over = await page(instant(`${mustExist(process.endsOn).add({ days: 2 }).toString()}T12:00:00Z`));
  expect(over).toContain("The portal has no accreditation on record that was in force when the mandate ended.");
  expect(over).toContain("The portal has no modalities decision of this process.");
  expect(over).not.toMatch(/accredited yet|Until one is/);
});

test("while the Chair consults on an organisation, nobody is told that it was not accredited", async () => {
  const consulted = await givenListIn(db, { count: 2, provisions: chairConsults });
  await object(db, given.mission, consulted, [0, 1]);
  await lapseList(db, consulted);
  const { words } = await read(`/en/processes/${consulted.process.slug}`, round.afterwards);
  expect(words).toContain("Nobody was accredited by silence. The list was before the States until 30 June 2022.");
  expect(words).not.toContain("Nobody was accredited.");
});
