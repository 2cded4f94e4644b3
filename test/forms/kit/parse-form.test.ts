import { describe, expect, test } from "vitest";
import { z } from "zod";
import { formFields } from "#forms/kit/form-fields.ts";
import { keepForm, parseForm } from "#forms/kit/parse-form.ts";
import { translator } from "#messages/kit/translator.ts";

const fields = formFields(translator("en"));

const schema = z.object({
  name: fields.text({ field: "Name", required: "Enter the name", max: 10 }),
  purpose: fields.paragraphs({ field: "Purpose", max: 20 }),
  email: fields.email({ field: "E-mail" }),
  site: fields.webAddress({ field: "Web address" }),
  year: fields.wholeNumber({ field: "Year", from: 1800, to: 2100 }),
  category: fields.choice(["ngo", "business"], { field: "Category", required: "Choose a category" }),
  region: fields.optionalChoice(["africa", "asia"], { field: "Region" }),
  areas: fields.choices(["norms", "law"], { field: "Areas" }),
  applications: fields.rows({ field: "Applications", max: 3 }),
  truth: fields.ticked({ field: "Truth", required: "Confirm that it is true" }),
  opens: fields.optionalDay({ field: "Opening" }),
  closes: fields.optionalDayAndClock({ field: "Closing" }),
  copies: fields.emails({ field: "Copies", max: 3 }),
  version: fields.hidden(/^\d+$/),
});

const sent = { name: "Harbour", category: "ngo", truth: "yes", version: "1", idempotencyKey: "a-key" };

function request(form: Record<string, string | string[]>): Request {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one);
  return new Request("http://portal.test/", { method: "POST", body });
}

async function problems(form: Record<string, string | string[]>): Promise<Record<string, string>> {
  const parsed = await parseForm(request({ ...sent, ...form }), schema);
  return parsed.ok ? {} : Object.fromEntries(parsed.problems.map(({ field, words }) => [field, words]));
}

test("says of a field that nobody has filled in what to do with it, and asks no question that the page did not ask", async () => {
  const asked = (field: string) => ({ field, required: true as const });
  const unfilled = z.object({
    place: fields.text({ ...asked("Place"), max: 10 }),
    kind: fields.choice(["a", "b"], asked("Kind")),
    begins: fields.day(asked("First day")),
    closes: fields.dayAndClock(asked("Deadline")),
  });
  const parsed = await parseForm(request({}), unfilled);
  expect(parsed.ok ? [] : parsed.problems.map(({ words }) => words)).toEqual([
    "Fill in “Place”",
    "Choose an answer under “Kind”",
    "Enter day, month and year under “First day”",
    "Enter day, month, year and hour under “Deadline”",
  ]);
});

describe("a form that is in order", () => {
  test("gives the parts of a group, of which one may have several values and one parts of its own", async () => {
    const of = z.object({ cites: z.object({ pick: z.array(z.string()), other: z.object({ source: z.string() }) }) });
    const parsed = await parseForm(request({ "cites.pick": ["6", "7"], "cites.other.source": "A letter" }), of);
    expect(parsed.ok && parsed.value).toEqual({ cites: { pick: ["6", "7"], other: { source: "A letter" } } });
  });

  test("gives typed values: trimmed, composed, empty where nothing was entered", async () => {
    const parsed = await parseForm(
      request({
        ...sent,
        name: "  Cafe\u0301 \t Bleu ",
        purpose: "one\r\ntwo",
        email: "name@example.org",
        site: "https://example.org/page",
        year: "1984",
        areas: "norms",
        applications: ["a", "b"],
        "opens.day": "1",
        "opens.month": "5",
        "opens.year": "2022",
        "closes.day": "24",
        "closes.month": "05",
        "closes.year": "2022",
        "closes.clock": "18:00",
        unknown: "ignored",
      }),
      schema,
    );
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    expect(parsed.ok && parsed.value).toMatchObject({
      name: "Café Bleu",
      purpose: "one\ntwo",
      year: 1984,
      category: "ngo",
      region: null,
      areas: ["norms"],
      applications: ["a", "b"],
      truth: true,
      version: "1",
    });
    expect(parsed.ok && String(parsed.value.opens)).toBe("2022-05-01");
    expect(parsed.ok && String(parsed.value.closes?.local)).toBe("2022-05-24T18:00:00");
    expect(parsed.ok && parsed.value).not.toHaveProperty("unknown");
  });
});

describe("what people write in their own way is understood", () => {
  const valueOf = async (form: Record<string, string>) => {
    const parsed = await parseForm(request({ ...sent, ...form }), schema);
    return parsed.ok ? parsed.value : parsed.problems;
  };

  test("figures of any script", async () => {
    const read = await valueOf({
      year: "١٩٨٤",
      "opens.day": "۲۴",
      "opens.month": "５",
      "opens.year": "२०२२",
      "closes.day": "1",
      "closes.month": "6",
      "closes.year": "2022",
      "closes.clock": "١٨:٠٠",
    });
    expect(read).toMatchObject({ year: 1984 });
    expect("opens" in read && [String(read.opens), String(read.closes?.local)]).toEqual([
      "2022-05-24",
      "2022-06-01T18:00:00",
    ]);
  });

  test("addresses with a host in any script, and several of them", async () => {
    expect(
      await valueOf({ email: "Büro <name@bücher.example>", copies: "a@example.org, b@example.org\r\na@example.org;" }),
    ).toMatchObject({ email: "name@xn--bcher-kva.example", copies: ["a@example.org", "b@example.org"] });
  });
});

describe("the key under which a form is done once", () => {
  const keyOf = async (changes: Record<string, string> = {}, address = "http://portal.test/one") => {
    const body = new URLSearchParams({ ...sent, ...changes });
    const parsed = await parseForm(new Request(address, { method: "POST", body }), schema);
    return parsed.ok ? parsed.key : "problems";
  };

  test("is the same when the form is sent again, and fits its column however long it was", async () => {
    expect(await keyOf()).toBe(await keyOf());
    expect((await keyOf({ idempotencyKey: "k".repeat(200) }))?.length).toBeLessThanOrEqual(100);
  });

  test("is another when the form was changed under its old key, sent to another page, or has another key", async () => {
    const keys = [
      await keyOf(),
      await keyOf({ name: "Harbours" }),
      await keyOf({}, "http://portal.test/two"),
      await keyOf({ idempotencyKey: "another-key" }),
    ];
    expect(new Set(keys).size).toBe(4);
  });

  test("is none when none was sent", async () => {
    const { name, category, truth, version } = sent;
    const parsed = await parseForm(request({ name, category, truth, version }), schema);
    expect(parsed.ok && parsed.key).toBe(undefined);
  });
});

describe("a form with problems says what each is, and keeps what was entered", () => {
  test.each([
    ["nothing entered", { name: " " }, { name: "Enter the name" }],
    ["too long, counted in characters", { name: "🕊".repeat(11) }, { name: "Shorten “Name” to 10 characters or fewer" }],
    ["nothing to see", { name: "\u200b\u2060\u2800\u3164" }, { name: "Enter the name" }],
    [
      "a character that cannot be read",
      { name: "ab\u0007" },
      {
        name: "Under “Name”, the character after “\u2068ab\u2069” cannot be read (U+0007). Type the text again there",
      },
    ],
    [
      "a name that reads backwards",
      { name: "\u202eruobraH" },
      {
        name: "Under “Name”, the first character turns the direction of what follows (U+202E). Delete it, and write the text in the order in which it is read",
      },
    ],
    [
      "an address that is none",
      { email: "name@" },
      { email: "Enter an e-mail address under “E-mail”, such as name@example.org" },
    ],
    [
      "a web address that is a script",
      { site: "javascript:alert(1)//a.b" },
      { site: "Enter a web address under “Web address”, such as https://www.example.org" },
    ],
    [
      "a web address with another before its host",
      { site: "https://www.un.org@host.example" },
      { site: "Enter a web address under “Web address”, such as https://www.example.org" },
    ],
    [
      "one of several addresses that is none",
      { copies: "a@example.org\nnobody" },
      {
        copies: "Under “Copies”, “\u2068nobody\u2069” is no e-mail address. Write one a line, such as name@example.org",
      },
    ],
    [
      "too many addresses",
      { copies: "a@b.example\nb@b.example\nc@b.example\nd@b.example" },
      { copies: "Write 3 or fewer under “Copies”" },
    ],
    ["a number that is none", { year: "12e3" }, { year: "Enter a whole number from 1,800 to 2,100 under “Year”" }],
    [
      "an answer that was not offered",
      { category: "crown" },
      { category: "Choose one of the answers offered under “Category”" },
    ],
    ["no answer", { category: "" }, { category: "Choose a category" }],
    [
      "a choice that was not offered",
      { areas: ["norms", "x"] },
      { areas: "Choose one of the answers offered under “Areas”" },
    ],
    [
      "too many rows",
      { applications: ["a", "b", "c", "d"] },
      { applications: "Choose 3 or fewer under “Applications”" },
    ],
    ["not ticked", { truth: "" }, { truth: "Confirm that it is true" }],
    [
      "a day that does not exist",
      { "opens.day": "31", "opens.month": "2", "opens.year": "2022" },
      { "opens.day": "Enter a date that exists under “Opening”, with day, month and year, such as 24 5 2022" },
    ],
    [
      "an hour of the morning or of the evening",
      { "closes.day": "24", "closes.month": "5", "closes.year": "2022", "closes.clock": "6" },
      { "closes.clock": "Enter the hour under “Closing”, such as 18:00 or 6 p.m." },
    ],
    [
      "midnight, which belongs to two days",
      { "closes.day": "24", "closes.month": "5", "closes.year": "2022", "closes.clock": "0:00" },
      { "closes.clock": "00:00 belongs to two days. Under “Closing”, give 23:59 of the day before, or 00:01" },
    ],
  ])("%s", async (_what, form, expected) => {
    expect(await problems(form as Record<string, string>)).toEqual(expected);
  });

  test("ten characters outside the basic plane are ten", async () => {
    expect(await problems({ name: "🕊".repeat(10) })).toEqual({});
  });

  test("what was entered comes back, but for secrets and the key", async () => {
    const parsed = await parseForm(request({ ...sent, name: "", purpose: "kept", password: "secret" }), schema);
    expect(parsed.submitted).toMatchObject({ purpose: ["kept"] });
    expect(parsed.submitted).not.toHaveProperty("password");
    expect(parsed.submitted).not.toHaveProperty("idempotencyKey");
  });
});

describe("what no page of the portal sends is answered with 400", () => {
  const answered = async (body: BodyInit, type?: string) => {
    const headers: Record<string, string> = type === undefined ? {} : { "Content-Type": type };
    const sending = parseForm(new Request("http://portal.test/", { method: "POST", body, headers }), schema);
    const answer: unknown = await sending.then(
      () => "parsed",
      (thrown: unknown) => thrown,
    );
    return answer instanceof Response ? answer.status : answer;
  };
  const form = "application/x-www-form-urlencoded";

  test.each([
    ["another type", "{}", "application/json"],
    ["a NUL", "name=%00", form],
    ["bytes that are not UTF-8", "name=%ff", form],
    ["an unpaired surrogate", "name=%ed%a0%80", form],
    ["a hidden field that was changed", "name=a&category=ngo&truth=yes&version=one", form],
    ["a hidden field that is missing", "name=a&category=ngo&truth=yes", form],
    ["a key that is none", "name=a&category=ngo&truth=yes&version=1&idempotencyKey=%3Cscript%3E", form],
  ])("%s", async (_what, body, type) => {
    expect(await answered(body, type)).toBe(400);
  });

  test("a file where text belongs", async () => {
    const data = new FormData();
    data.append("name", new File(["a"], "a.txt"));
    expect(await answered(data)).toBe(400);
  });

  test("names that objects inherit are only names", async () => {
    expect(await problems({ __proto__: "x", constructor: "x" })).toEqual({});
  });
});

test("what is kept of a form for somebody who must sign in first is its text, without the file beside it", async () => {
  const body = new FormData();
  body.set("table", "country,name,email");
  body.set("password", "a secret");
  body.set("file", new File(["country,name,email"], "missions.csv"));
  const kept = { table: ["country,name,email"], idempotencyKey: [] };
  const keep = () => keepForm(new Request("http://portal.test/", { method: "POST", body }));
  expect(await keep()).toEqual({ kept, file: true });
  body.delete("file");
  expect(await keep()).toEqual({ kept, file: false });
});

test("takes a whole number as the portal itself writes it", async () => {
  const parsed = await parseForm(request({ ...sent, year: "1,900" }), schema);
  expect(parsed.ok && parsed.value.year).toBe(1900);
});

test("a name leads nowhere, and may be called as a site is", async () => {
  const named = z.object({ name: fields.name({ field: "Name", max: 100 }) });
  const problemOf = async (name: string) => {
    const parsed = await parseForm(request({ name }), named);
    return parsed.ok ? null : parsed.problems[0]?.words;
  };
  const words = "“Name” is a name and holds no web address. Leave the address out";
  for (const name of ["Win at https://prize.example", "Prize (www.prize.example)", "ftp://prize"])
    expect(await problemOf(name)).toBe(words);
  for (const name of ["Booking.com B.V.", "WWW Foundation", "A/B: Research", "Awww. e.V."])
    expect(await problemOf(name)).toBeNull();
});
