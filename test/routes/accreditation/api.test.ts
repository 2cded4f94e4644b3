import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { listAccredited, readAccredited } from "#db/accreditation/accredited-organisations.ts";
import { accreditedOrders } from "#domain/accreditation/accreditation.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { aDatabase } from "#support/database.ts";
import { instant, round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenProcess } from "#support/given.ts";
import { anHttpApp } from "#support/http-app.ts";
import {
  accreditationOf,
  accreditedByNotice,
  accreditedBySilence,
  basis,
  givenPublicRound,
  objectedTo,
} from "#support/public-round.ts";
import { aLoadContext } from "#support/request.ts";
import { thePublicPortal } from "#support/whole-portal.ts";
import { givenWithdrawn } from "#support/withdrawn.ts";

const { db } = await aDatabase();
const portal = await thePublicPortal();
const given = await givenPublicRound(db);
const { slug } = given.process;
const address = `/api/v1/processes/${slug}/accredited-organisations`;
const all = [...accreditedByNotice, ...accreditedBySilence].map(({ name }) => name);

const ask = (path: string, { now = round.afterwards, ...init }: RequestInit & { now?: Instant } = {}) =>
  portal(aLoadContext(db, { now }), path, init);

const listSchema = z.strictObject({
  total: z.number(),
  items: z.array(
    z.strictObject({
      reference: z.string(),
      name: z.string(),
      acronym: z.string().nullable(),
      country: z.strictObject({ code: z.string(), name: z.string() }),
      category: z.string(),
      class: z.strictObject({ key: z.string(), title: z.string() }),
      as_claimed: z.boolean(),
      route: z.string(),
      accredited_at: z.iso.datetime(),
      valid_until: z.iso.date().nullable(),
      formerly: z.array(z.strictObject({ name: z.string(), country: z.string(), until: z.iso.datetime() })),
    }),
  ),
  next: z.string().nullable(),
});

async function list(query = "", now?: Instant) {
  const answer = await ask(`${address}${query}`, now === undefined ? {} : { now });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe("application/json; charset=utf-8");
  const { total, items, next } = listSchema.parse(await answer.json());
  return { total, next, names: items.map(({ name }) => name), items };
}

describe("before the outcome", () => {
  test("the list holds who was accredited by notification, and nobody whom the missions are still reading about", async () => {
    expect(await list("", round.objecting)).toMatchObject({ total: 2, next: null });
    expect((await list("", round.periodCloses)).total).toBe(2);
    expect((await list("", round.settled.subtract({ milliseconds: 1 }))).total).toBe(2);
  });

  test("an objection changes no byte of any answer while the period is open, nor its tag", async () => {
    const now = round.objecting.add({ hours: 1 });
    const everything = async () => {
      const answers = await Promise.all(
        ["/api/v1/processes", address, `${address}.csv`].map((path) => ask(path, { now })),
      );
      return Promise.all(answers.map(async (answer) => [answer.headers.get("ETag"), await answer.text()]));
    };
    const before = await everything();
    await given.object();
    expect(await everything()).toEqual(before);
  });

  test("time decides: the list is whole when the margin has passed, before and after any job has recorded it", async () => {
    const due = await list("", round.settled);
    expect(new Set(due.names)).toEqual(new Set(all));
    await given.lapse();
    expect((await list("", round.settled)).items).toEqual(due.items);
  });
});

describe("the list for programs", () => {
  test("has the total, the items and what comes next, in the order of names", async () => {
    const { total, names, next, items } = await list();
    expect(total).toBe(all.length);
    expect(next).toBeNull();
    expect(new Set(names)).toEqual(new Set(all));
    expect(names).not.toContain(objectedTo.name);
    const one = items.find(({ acronym }) => acronym === "LIS");
    expect(one).toMatchObject({
      country: { code: "KEN", name: "Kenya" },
      category: "ecosoc-ngo",
      route: "notify",
      valid_until: "2025-07-31",
    });
    expect(items.find(({ name }) => name.startsWith("+"))?.accredited_at).toBe("2022-06-30T22:00:00Z");
  });

  test.each([
    ["?q=arzte", ["Ärzte für digitalen Frieden"]],
    ["?q=%20ALLIANCE%20", ["+Plus Alliance"]],
    ["?q=lis", ["League in Status"]],
    ["?q=%25", []],
    ["?q=_", []],
    ["?category=academia", ["-Minus Institute"]],
    ["?country=FRA", ["+Plus Alliance", "-Minus Institute"]],
    ["?country=FRA&category=business", ["+Plus Alliance"]],
    ["?country=ZZZ", []],
    ["?region=Europe", ["+Plus Alliance", "-Minus Institute", "Ärzte für digitalen Frieden"]],
    ["?region=Europe&country=FRA&category=academia", ["-Minus Institute"]],
    ["?region=Oceania", []],
    ["?q=&category=&country=", all],
  ])("is filtered by %s, and counted as it is filtered", async (query, expected) => {
    const { total, names } = await list(query);
    expect(new Set(names)).toEqual(new Set(expected));
    expect(total).toBe(expected.length);
  });

  test.each([
    ["a day before the first accreditation", "2022-05-29", 0],
    ["the day of the notifications", "2022-05-30", 2],
    ["the day on which the period ended, to its last millisecond in New York", "2022-06-30", all.length],
    ["the instant before the closing instant", "2022-06-30T21:59:59.999Z", 2],
    ["the closing instant", "2022-06-30T18:00:00-04:00", all.length],
    ["long ago", "0002-01-02", 0],
    ["today, which is not over", "2022-07-05", all.length],
    ["now", "2022-07-05T14:00:00Z", all.length],
  ])("as of %s", async (_when, asOf, total) => {
    expect((await list(`?as_of=${encodeURIComponent(asOf)}`)).total).toBe(total);
  });

  test("of a process whose mandate is over is the one with which it ended, unless another instant is asked for", async () => {
    const later = instant("2026-11-22T03:00:00Z");
    expect((await list("", later)).total).toBe(all.length);
    expect((await list("?as_of=2025-07-31", later)).total).toBe(all.length);
    for (const asOf of ["2025-08-01", "2026-11-21"]) expect((await list(`?as_of=${asOf}`, later)).total).toBe(0);
  });

  test("leads to each organisation once, also while it grows", async () => {
    const seen: string[] = [];
    let cursor: string | null = "";
    let pages = 0;
    while (cursor !== null) {
      const { names, next }: { names: string[]; next: string | null } = await list(
        `?limit=3${cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      seen.push(...names);
      cursor = next;
      pages += 1;
      if (pages === 1) {
        await givenCleared(db, given, { name: "!First of All", category: "ecosoc-ngo", country: "KEN" });
        await givenCleared(db, given, { name: "Ωmega, Last of All", category: "ecosoc-ngo", country: "KEN" });
      }
    }
    expect(pages).toBe(3);
    expect(new Set(seen).size).toBe(seen.length);
    expect(new Set(seen)).toEqual(new Set([...all, "Ωmega, Last of All"]));
  });

  test.each([
    ["limit=0", "limit"],
    ["limit=1001", "limit"],
    ["limit=ten", "limit"],
    ["limit=1.5", "limit"],
    ["cursor=nonsense", "cursor"],
    [`cursor=${Buffer.from('["a","not-an-id"]').toString("base64url")}`, "cursor"],
    [`cursor=${Buffer.from('["a"]').toString("base64url")}`, "cursor"],
    [`cursor=${"a".repeat(2001)}`, "cursor"],
    ["category=choir", "category"],
    ["country=Kenya", "country"],
    ["country=ken", "country"],
    ["region=europe", "region"],
    [`q=${"a".repeat(201)}`, "q"],
    ["as_of=yesterday", "as_of"],
    ["as_of=2022-02-30", "as_of"],
    ["as_of=2022-07-01T12:00:00", "as_of"],
    ["as_of=2022-07-01T12:00:00.1234567890Z", "as_of"],
    ["as_of=0000-01-01", "as_of"],
    ["as_of=9999-12-31", "as_of"],
    ["as_of=9999-12-31T23:59:59-05:00", "as_of"],
  ])("says which parameter it cannot read: %s", async (query, parameter) => {
    const answer = await ask(`${address}?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await answer.json()).toEqual({
      type: "about:blank",
      title: "A parameter cannot be read.",
      status: 400,
      parameters: [parameter],
    });
  });

  test.each(["2022-07-06", "2022-07-05T14:00:00.001Z", "2025-08-01", "9998-12-29"])(
    "does not tell of a time that lies ahead: %s",
    async (asOf) => {
      for (const path of [address, `${address}.csv`]) {
        const answer = await ask(`${path}?as_of=${asOf}`);
        expect(answer.status).toBe(400);
        expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
        expect(await answer.json()).toEqual({
          type: "about:blank",
          title: "A parameter cannot be read.",
          status: 400,
          detail: "It names a day or an instant that lies ahead. What will be on record then is not known.",
          parameters: ["as_of"],
        });
        for (const known of ["2022-07-05", "2022-07-05T14:00:00Z"])
          expect((await ask(`${path}?as_of=${known}`)).status).toBe(200);
      }
    },
  );

  test("names all parameters that it cannot read, also one that is given twice", async () => {
    for (const [query, parameters] of [
      ["limit=0&country=x&q=zeta", ["country", "limit"]],
      ["country=FRA&country=KEN", ["country"]],
      ["country=FRA&limit=0&country=FRA", ["country", "limit"]],
    ] as const) {
      const answer = await ask(`${address}?${query}`);
      expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ parameters })]);
    }
    expect((await list("?country=&country=FRA")).total).toBe(2);
  });

  test.each([
    ["/api/v1/processes", "colour=red", ["colour"], "This address takes none."],
    ["/api/v1/processes", "limit=1", ["limit"], "This address takes none."],
    ["/api/v1/openapi.json", "version=3", ["version"], "This address takes none."],
    [address, "contry=FRA", ["contry"], "This address takes q, category, country, region, as_of, limit, cursor."],
    [address, "sort=name", ["sort"], "This address takes q, category, country, region, as_of, limit, cursor."],
    [address, "Country=FRA", ["Country"], "This address takes q, category, country, region, as_of, limit, cursor."],
    [
      `${address}.csv`,
      "cursor=&x=1&limit=0",
      ["cursor", "limit", "x"],
      "This address takes q, category, country, region, as_of, sort.",
    ],
    [address, "__proto__=1", ["__proto__"], "This address takes q, category, country, region, as_of, limit, cursor."],
    [
      address,
      "toString=&=",
      ["", "toString"],
      "This address takes q, category, country, region, as_of, limit, cursor.",
    ],
  ])("answers nothing to %s?%s, because it does not take what was meant", async (path, query, parameters, detail) => {
    const answer = await ask(`${path}?${query}`);
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { type: "about:blank", title: "There is no such parameter.", status: 400, detail, parameters },
    ]);
  });

  test("is where the page of the list leads, with what the page was asked", async () => {
    const page = await ask(
      `/en/accredited-organisations?q=e&category=business&country=FRA&as_of=2022-06-30&sort=-granted&page=2&utm_source=letter`,
    );
    const links = [...(await page.text()).matchAll(/href="(\/api\/[^"]*)"/g)].map(([, href = ""]) =>
      href.replaceAll("&amp;", "&"),
    );
    expect(links).toHaveLength(2);
    for (const link of links) {
      expect(link).toContain("category=business");
      expect((await ask(link)).status).toBe(200);
    }
  });
});

describe("every answer to a program", () => {
  test.each([
    "/api",
    "/api/v1",
    "/api/v1/nothing",
    "/api/v1/processes/no-such-process/accredited-organisations",
    "/api/v1/processes/no-such-process/accredited-organisations.csv",
    `${address}/more`,
  ])("says in its own way that there is nothing at %s", async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ status: 404 });
  });

  test.each(["/api/v1/processes", address, `${address}.csv`, "/api/v1/openapi.json"])(
    "carries a tag, which spares the content: %s",
    async (path) => {
      const first = await ask(path);
      const tag = first.headers.get("ETag") ?? "";
      expect(tag).toMatch(/^W\/"[\w-]+"$/);
      expect(first.headers.get("Cache-Control")).toBe("public, max-age=0, must-revalidate");
      for (const known of [tag, tag.slice("W/".length), `"other", ${tag}`, "*"]) {
        const again = await ask(path, { headers: { "If-None-Match": known } });
        expect(again.status).toBe(304);
        expect(await again.text()).toBe("");
        expect(again.headers.get("ETag")).toBe(tag);
      }
      expect((await ask(path, { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
    },
  );

  test.each(["/api/v1/processes", address, `${address}.csv`, "/api/v1/openapi.json"])(
    "has the same head without the content: %s",
    async (path) => {
      const [whole, head] = await Promise.all([ask(path), ask(path, { method: "HEAD" })]);
      expect(head.status).toBe(200);
      expect(await head.text()).toBe("");
      for (const name of ["Content-Type", "ETag", "Cache-Control"])
        expect(head.headers.get(name)).toBe(whole.headers.get(name));
    },
  );

  test.each(["POST", "PUT", "DELETE", "PATCH"])("refuses %s before it reaches anything", async (method) => {
    let reached = 0;
    const server = await anHttpApp({ page: (_request, response) => void response.send(String((reached += 1))) });
    for (const path of ["/api/v1/processes", "/api/v1/nothing"]) {
      const answer = await server(path, { method, headers: { "content-length": 0, origin: "http://evil.example" } });
      expect(answer.status).toBe(405);
      expect(answer.headers).toMatchObject({ allow: "GET, HEAD, OPTIONS", "access-control-allow-origin": "*" });
      expect(answer.headers["content-type"]).toContain("application/problem+json");
      expect(await server(path, { method, headers: { "content-length": 0, "accept-language": "fr" } })).toMatchObject({
        body: JSON.stringify({
          type: "about:blank",
          title: "This address cannot be used in that way",
          status: 405,
          detail: "It takes GET, HEAD, OPTIONS.",
        }),
      });
    }
    expect(reached).toBe(0);
  });

  test("says nothing of who objected and why", async () => {
    const { name } = await db
      .selectFrom("mission")
      .select("name")
      .where("id", "=", given.mission.mission)
      .executeTakeFirstOrThrow();
    for (const path of ["/api/v1/processes", address, `${address}.csv`]) {
      const text = await (await ask(path)).text();
      for (const secret of [name, basis, objectedTo.name]) expect(text).not.toContain(secret);
    }
  });
});

describe("the processes for programs", () => {
  test("are listed with how many are accredited, and where the list is", async () => {
    const empty = await givenProcess(db);
    const answer: unknown = await (await ask("/api/v1/processes")).json();
    expect(answer).toMatchObject({ total: 2, next: null });
    expect(answer).toHaveProperty(
      "items",
      expect.arrayContaining([
        {
          slug,
          title: given.process.title,
          short_name: "Working Group",
          begins_on: "2021-06-01",
          ends_on: "2025-07-31",
          accredited_organisations: { total: (await list()).total, href: address },
          sessions: { href: address.replace("accredited-organisations", "sessions") },
        },
        expect.objectContaining({
          slug: empty.process.slug,
          accredited_organisations: {
            total: 0,
            href: `/api/v1/processes/${empty.process.slug}/accredited-organisations`,
          },
        }),
      ]),
    );
    const none: unknown = await (await ask(`/api/v1/processes/${empty.process.slug}/accredited-organisations`)).json();
    expect(none).toEqual({ total: 0, items: [], next: null });
  });
});

describe("the list for spreadsheets", () => {
  const csv = async (query = "") => {
    const answer = await ask(`${address}.csv${query}`);
    return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };
  const rowsOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trimEnd().split("\r\n");

  test("begins with a byte order mark and a header, and is kept under the name of the process", async () => {
    const { answer, bytes } = await csv();
    expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("Content-Disposition")).toBe(
      `attachment; filename="accredited-organisations-${slug}.csv"`,
    );
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(rowsOf(bytes)[0]).toBe(
      "reference,name,acronym,country_code,country,category,route,accredited_at,valid_until,formerly,class,class_title,as_claimed",
    );
  });

  test("has the rows of the list for programs, in their order", async () => {
    for (const query of ["", "?country=KEN", "?q=zeta", "?as_of=2022-05-30", "?q=nobody"]) {
      const { items } = await list(query);
      const [, ...rows] = rowsOf((await csv(query)).bytes);
      expect(rows.map((row) => row.split(",")[0])).toEqual(items.map(({ reference }) => reference));
    }
  });

  test.each(accreditedOrders)("is whole and in its order where it is read in batches of two: %s", async (order) => {
    const filter = { at: round.afterwards, process: given.process.id };
    const read: string[] = [];
    const sizes: number[] = [];
    for await (const batch of readAccredited(db, filter, { order, batch: 2 })) {
      read.push(...batch.map(({ organisation }) => organisation.name));
      sizes.push(batch.length);
    }
    const whole = await listAccredited(db, filter, { limit: 1000, offset: 0, order });
    expect(read).toEqual(whole.map(({ organisation }) => organisation.name));
    expect(whole.length).toBeGreaterThan(6);
    expect(sizes).toEqual(
      Array.from({ length: Math.ceil(whole.length / 2) }, (_, place) => Math.min(2, whole.length - 2 * place)),
    );
  });

  test("lets no spreadsheet calculate with a name", async () => {
    const text = rowsOf((await csv()).bytes).join("\n");
    expect(text).toContain(`,"'=HYPERLINK(""http://evil.example"",""Click"")",`);
    for (const name of ["+Plus Alliance", "-Minus Institute", "@Home Society"]) expect(text).toContain(`,'${name},`);
    expect(text).toContain(',"Zeta ""Quoted"", Limited",');
  });

  test("is sorted as it is asked to be", async () => {
    const up = rowsOf((await csv("?sort=name")).bytes).slice(1);
    const down = rowsOf((await csv("?sort=-name")).bytes).slice(1);
    expect(down).toEqual(up.toReversed());
    expect((await csv("?sort=age")).answer.status).toBe(400);
  });
});

describe("after the accreditation", () => {
  beforeAll(async () => {
    const officer = as(db, given.officer, round.afterwards);
    const [suspended, withdrawn] = [
      await accreditationOf(db, "+Plus Alliance"),
      await accreditationOf(db, "-Minus Institute"),
    ];
    accepted(await suspendAccreditation(officer, { accreditation: suspended, ground: "A ground" }));
    accepted(await givenWithdrawn(officer, { accreditation: withdrawn, ground: "A ground" }));
  });

  test("who is suspended or withdrawn is gone from then on, and was there before", async () => {
    const before = round.afterwards.subtract({ milliseconds: 1 }).toString();
    expect((await list("?country=FRA")).names).toEqual([]);
    expect((await list(`?country=FRA&as_of=${before}`)).total).toBe(2);
    expect((await list(`?country=FRA&as_of=${round.afterwards.toString()}`)).total).toBe(0);
  });
});
