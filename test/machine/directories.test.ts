import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { askGleif, askRor } from "#machine/directories.ts";
import { organisationOfRor, recordOfGleif } from "#support/directories.ts";

const ror = "https://ror.example.org/v2";
const gleif = "https://lei.example.org/api/v1";
const outside = setupServer();

beforeAll(() => {
  outside.listen({ onUnhandledFrame: "error" });
});
afterEach(() => {
  outside.resetHandlers();
});
afterAll(() => {
  outside.close();
});

test("ROR is asked for a name, and says itself which entry is the one", async () => {
  const asked: string[] = [];
  const first = organisationOfRor({ number: "0exampe44", name: "Institute of Example Bay" });
  const other = organisationOfRor({ number: "0harb0r44", name: "Institute of Harbours", status: "withdrawn" });
  outside.use(
    http.get(`${ror}/organizations`, ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("affiliation") ?? "");
      return HttpResponse.json({
        number_of_results: 2,
        items: [
          { score: 1, chosen: false, organization: other },
          { score: 0.8, chosen: true, organization: first },
        ],
      });
    }),
  );
  const answer = await askRor(ror, { by: "name", name: "Institute & Bay" });
  expect(asked).toEqual(["Institute & Bay"]);
  expect(answer.entries).toEqual([
    { number: "0harb0r44", name: "Institute of Harbours", country: "Exampleland", status: "withdrawn", chosen: false },
    { number: "0exampe44", name: "Institute of Example Bay", country: "Exampleland", status: "active", chosen: true },
  ]);
  expect(answer).toMatchObject({ total: 2, from: `${ror}/organizations?affiliation=Institute+%26+Bay` });
  expect(JSON.parse(Buffer.from(answer.body).toString("utf8"))).toMatchObject({ number_of_results: 2 });
});

test("ROR is asked for a number; one that is unknown is no entry, and its answer is evidence too", async () => {
  outside.use(
    http.get(`${ror}/organizations/0exampe44`, () =>
      HttpResponse.json(organisationOfRor({ number: "0exampe44", name: "Institute of Example Bay" })),
    ),
    http.get(`${ror}/organizations/0harb0r44`, () =>
      HttpResponse.json({ errors: ["ROR ID does not exist"] }, { status: 404 }),
    ),
  );
  const found = await askRor(ror, { by: "number", number: "0exampe44" });
  expect(found.entries).toMatchObject([{ number: "0exampe44", chosen: true }]);
  const unknown = await askRor(ror, { by: "number", number: "0harb0r44" });
  expect(unknown).toMatchObject({ entries: [], total: 0 });
  expect(Buffer.from(unknown.body).toString("utf8")).toContain("does not exist");
});

test("what no text holds, says nothing or has no end is no name, country or state: an officer can keep what is shown", async () => {
  const odd = organisationOfRor({ number: "0exampe44", name: "\u0000 Institute\u0007of\ud800Bay ", status: " " });
  const [place] = odd.locations;
  if (place !== undefined) place.geonames_details.country_name = "x".repeat(201);
  const nameless = organisationOfRor({ number: "0harb0r44", name: "\u0000" });
  outside.use(
    http.get(`${ror}/organizations/0exampe44`, () => HttpResponse.json(odd)),
    http.get(`${ror}/organizations/0harb0r44`, () => HttpResponse.json(nameless)),
    http.get(`${gleif}/lei-records/XXXX00EXAMPLE0000185`, () =>
      HttpResponse.json({
        data: recordOfGleif({ number: "XXXX00EXAMPLE0000185", name: "y".repeat(1001), status: "" }),
      }),
    ),
  );
  const of = { by: "number", number: "0exampe44" } as const;
  expect((await askRor(ror, of)).entries).toEqual([
    { number: "0exampe44", name: "Institute of Bay", country: "x".repeat(200), status: null, chosen: true },
  ]);
  expect((await askRor(ror, { ...of, number: "0harb0r44" })).entries).toMatchObject([{ name: "0harb0r44" }]);
  const { entries } = await askGleif(gleif, { by: "number", number: "XXXX00EXAMPLE0000185" });
  expect(entries).toMatchObject([{ name: "y".repeat(1000), status: null }]);
});

test("the LEI index is asked for a legal name, ten at a time, and says how many there are", async () => {
  const asked: string[] = [];
  outside.use(
    http.get(`${gleif}/lei-records`, ({ request }) => {
      asked.push(new URL(request.url).search);
      const data = [recordOfGleif({ number: "XXXX00HARB0URS000129", name: "Harbours Ltd", status: "INACTIVE" })];
      return HttpResponse.json({ meta: { pagination: { total: 37 } }, data });
    }),
    http.get(`${gleif}/lei-records/XXXX00EXAMPLE0000185`, () =>
      HttpResponse.json({ data: recordOfGleif({ number: "XXXX00EXAMPLE0000185", name: "Example GmbH" }) }),
    ),
  );
  const named = await askGleif(gleif, { by: "name", name: "Harbours" });
  expect(asked).toEqual(["?filter%5Bentity.legalName%5D=Harbours&page%5Bsize%5D=10"]);
  expect(named).toMatchObject({
    total: 37,
    entries: [
      { number: "XXXX00HARB0URS000129", name: "Harbours Ltd", country: "XB", status: "INACTIVE", chosen: false },
    ],
  });
  const numbered = await askGleif(gleif, { by: "number", number: "XXXX00EXAMPLE0000185" });
  expect(numbered).toMatchObject({ total: 1, entries: [{ name: "Example GmbH", chosen: true }] });
});

test.each<[string, () => Response]>([
  ["a fault", () => new HttpResponse("Bad gateway", { status: 502 })],
  ["too many requests", () => new HttpResponse(null, { status: 429 })],
  ["a page of its own", () => HttpResponse.html("<p>Maintenance</p>")],
  ["another shape", () => HttpResponse.json({ number_of_results: "two", items: [] })],
  ["an address elsewhere", () => HttpResponse.redirect("https://elsewhere.example.org/")],
  ["more than can be kept", () => new HttpResponse(`{"number_of_results":0,"items":[]}${" ".repeat(500_001)}`)],
  ["nothing", () => HttpResponse.error()],
])("what cannot be relied on is no answer: %s", async (_, answer) => {
  const elsewhere: string[] = [];
  outside.use(
    http.get(`${ror}/organizations`, answer),
    http.get("https://elsewhere.example.org/", ({ request }) => {
      elsewhere.push(request.url);
      return HttpResponse.json({ number_of_results: 0, items: [] });
    }),
  );
  await expect(askRor(ror, { by: "name", name: "Institute" })).rejects.toThrow();
  expect(elsewhere).toEqual([]);
});
