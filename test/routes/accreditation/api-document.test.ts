import { describe, expect, test } from "vitest";
import { z } from "zod";
import { openProgramAccess } from "#acts/participation/open-program-access.ts";
import { publishListOfSpeakers } from "#acts/participation/publish-list-of-speakers.ts";
import { sealId } from "#sign-in/sealed-id.ts";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { accepted, as } from "#support/given.ts";
import { givenPublicRound } from "#support/public-round.ts";
import { givenAttending } from "#support/representatives.ts";
import { aLoadContext, anEnvironment } from "#support/request.ts";
import { everyRoute } from "#support/routes.ts";
import { givenInscribed, givenList, listSettled } from "#support/speakers.ts";
import { thePublicPortal } from "#support/whole-portal.ts";

/* The document at /api/v1/openapi.json, as a program gets it, against what the addresses that it names answer. */

const { db } = await aDatabase();
const portal = await thePublicPortal();
const given = await givenPublicRound(db);
await given.object();
await given.lapse();

const attending = await givenAttending(db);
const { id: access } = accepted(
  await openProgramAccess(as(db, attending.officer, round.afterwards), {
    session: attending.session.id,
    program: "Registration",
  }),
).next;
await givenList(db, attending);
await givenInscribed(db, attending, { topic: "Resilience" });
accepted(await publishListOfSpeakers(as(db, attending.officer, listSettled), { session: attending.session.id }));
const Authorization = `Bearer ${sealId(anEnvironment(), "program_access", access)}`;

const ask = (path: string, headers: Record<string, string> = { Authorization }) =>
  portal(aLoadContext(db, { now: round.afterwards }), `/api/v1${path}`, { headers });

const anyObject = z.record(z.string(), z.unknown());
const parameterOf = z.object({
  in: z.enum(["path", "query", "header"]),
  name: z.string(),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema: anyObject,
});
const responseOf = z.object({ content: z.record(z.string(), z.object({ schema: anyObject })).optional() });
const document = z
  .object({
    openapi: z.literal("3.1.1"),
    servers: z.tuple([z.object({ url: z.literal("/api/v1") })]),
    paths: z.record(
      z.string(),
      z.strictObject({
        get: z.object({
          operationId: z.string(),
          summary: z.string(),
          parameters: z.array(parameterOf),
          responses: z.record(z.string(), responseOf),
          security: z.tuple([z.object({ token: z.tuple([]) })]).optional(),
        }),
      }),
    ),
    components: z.object({
      schemas: z.record(z.string(), anyObject),
      securitySchemes: z.object({ token: z.object({ type: z.literal("http"), scheme: z.literal("bearer") }) }),
    }),
  })
  .parse(await (await ask("/openapi.json")).json());

const operations = Object.entries(document.paths).map(([path, { get }]) => ({ path, ...get }));
const addressOf = (path: string) =>
  path.replace("{process}", given.process.slug).replace("{session}", attending.session.id);

/** Of a schema of the document. The document lets members be added; what is answered today has no other than it names. */
function validatorOf(schema: Record<string, unknown>) {
  const closed: unknown = JSON.parse(
    JSON.stringify({ ...schema, $defs: document.components.schemas }).replaceAll("#/components/schemas/", "#/$defs/"),
    (_key, value: unknown) =>
      typeof value === "object" && value !== null && "properties" in value && !("openapi" in Object(value.properties))
        ? { ...value, additionalProperties: false }
        : value,
  );
  return z.fromJSONSchema(anyObject.parse(closed));
}

function schemaOf({ responses }: (typeof operations)[number], status: string, type: string) {
  const schema = responses[status]?.content?.[type]?.schema;
  if (schema === undefined) throw new Error(`The document has no ${type} for ${status}.`);
  return validatorOf(schema);
}

test("names every address for programs that there is, and no other", () => {
  const there = everyRoute
    .filter(({ path }) => path.startsWith("api/v1/"))
    .map(({ path }) => path.slice("api/v1".length).replaceAll(/:(\w+)/g, "{$1}"));
  expect(there.length).toBeGreaterThan(3);
  expect(operations.map(({ path }) => path).sort()).toEqual(there.sort());
});

describe.each(operations.map((operation) => [operation.path, operation] as const))("%s", (path, operation) => {
  const content = Object.keys(operation.responses["200"]?.content ?? {});

  test("answers what its schema says", async () => {
    const answer = await ask(addressOf(path));
    expect(answer.status).toBe(200);
    const [type = ""] = (answer.headers.get("Content-Type") ?? "").split(";");
    expect(content).toEqual([type]);
    const text = await answer.text();
    expect(text.length).toBeGreaterThan(100);
    schemaOf(operation, "200", type).parse(type === "application/json" ? JSON.parse(text) : text);
  });

  test("answers problems that its schema says", async () => {
    const asked = [[400, `${addressOf(path)}?no-such-parameter=1`]] as [number, string][];
    if (path.includes("{process}")) asked.push([404, path.replace("{process}", "no-such-process")]);
    if (path.includes("{session}")) asked.push([401, addressOf(path)], [404, path.replace("{session}", given.call.id)]);
    expect(Object.keys(operation.responses)).toEqual([
      "200",
      "304",
      ...asked.map(([status]) => String(status)),
      "default",
    ]);
    for (const [status, address] of asked) {
      const answer = await ask(address, status === 401 ? {} : undefined);
      expect(answer.status).toBe(status);
      expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
      const problem: unknown = await answer.json();
      for (const documented of [String(status), "default"])
        schemaOf(operation, documented, "application/problem+json").parse(problem);
    }
  });

  test("has a schema that is not obeyed by everything", async () => {
    const [type = ""] = content;
    const validator = schemaOf(operation, "200", type);
    if (type !== "application/json") {
      expect(validator.safeParse(1).success).toBe(false);
      return;
    }
    const answer = anyObject.parse(await (await ask(addressOf(path))).json());
    for (const member of Object.keys(answer)) {
      if (path === "/openapi.json" && member !== "openapi") continue;
      expect(validator.safeParse({ ...answer, [member]: { wrong: true } }).success).toBe(false);
    }
    if (path !== "/openapi.json") expect(validator.safeParse({ ...answer, undocumented: 1 }).success).toBe(false);
  });

  test("takes the parameters that are documented, and their values", async () => {
    for (const { name, schema } of operation.parameters.filter((one) => one.in === "query")) {
      const send = async (value: string) =>
        (await ask(`${addressOf(path)}?${new URLSearchParams({ [name]: value }).toString()}`)).status;
      const {
        enum: words = [],
        examples = [],
        maxLength,
        minimum,
        maximum,
      } = z
        .object({
          enum: z.array(z.string()).optional(),
          examples: z.array(z.string()).optional(),
          maxLength: z.int().optional(),
          minimum: z.int().optional(),
          maximum: z.int().optional(),
        })
        .parse(schema);
      for (const value of [...words, ...examples]) expect([value, await send(value)]).toEqual([value, 200]);
      if (words.length > 0) expect(await send("no-such-word")).toBe(400);
      if (minimum !== undefined)
        expect([await send(String(minimum)), await send(String(minimum - 1))]).toEqual([200, 400]);
      if (maximum !== undefined)
        expect([await send(String(maximum)), await send(String(maximum + 1))]).toEqual([200, 400]);
      if (maxLength !== undefined) expect(await send("x".repeat(maxLength + 1))).toBe(400);
    }
  });
});

const list = "/processes/{process}/accredited-organisations";
const namesIn = async (query: string) => {
  const answer = await ask(`${addressOf(list)}?${query}`);
  const { total, items, next } = z
    .object({ total: z.int(), items: z.array(z.object({ name: z.string() })), next: z.string().nullable() })
    .parse(await answer.json());
  return { total, names: items.map(({ name }) => name), next };
};
const rowsIn = async (query: string) =>
  (await (await ask(`${addressOf(`${list}.csv`)}?${query}`)).text())
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((row) => row.split(",")[1] ?? "");

/** What each documented parameter does; one that is added to the document needs its line here. */
const obeyed: Record<string, () => Promise<void>> = {
  [`${list} q`]: async () => {
    expect((await namesIn("q=arzte")).names).toEqual(["Ärzte für digitalen Frieden"]);
  },
  [`${list} category`]: async () => {
    expect((await namesIn("category=academia")).names).toEqual(["-Minus Institute"]);
  },
  [`${list} country`]: async () => {
    expect((await namesIn("country=EGY")).names).toEqual(["مرصد الأمن الرقمي"]);
  },
  [`${list} region`]: async () => {
    expect((await namesIn("region=Europe&category=ngo")).names).toEqual(["Ärzte für digitalen Frieden"]);
  },
  [`${list} as_of`]: async () => {
    expect([(await namesIn("as_of=2022-05-30")).total, (await namesIn("as_of=2022-06-30")).total]).toEqual([2, 8]);
  },
  [`${list} limit`]: async () => {
    expect([(await namesIn("limit=3")).names.length, (await namesIn("limit=1000")).names.length]).toEqual([3, 8]);
  },
  [`${list} cursor`]: async () => {
    const { next, names } = await namesIn("limit=5");
    const rest = await namesIn(new URLSearchParams({ cursor: next ?? "" }).toString());
    expect([...names, ...rest.names]).toEqual((await namesIn("")).names);
  },
  [`${list}.csv q`]: async () => {
    expect(await rowsIn("q=league")).toEqual(["League in Status"]);
  },
  [`${list}.csv category`]: async () => {
    expect(await rowsIn("category=academia")).toEqual(["'-Minus Institute"]);
  },
  [`${list}.csv country`]: async () => {
    expect(await rowsIn("country=DEU")).toEqual(["Ärzte für digitalen Frieden"]);
  },
  [`${list}.csv region`]: async () => {
    expect(await rowsIn("region=Europe&category=ngo")).toEqual(["Ärzte für digitalen Frieden"]);
  },
  [`${list}.csv as_of`]: async () => {
    expect([(await rowsIn("as_of=2022-05-30")).length, (await rowsIn("as_of=2022-06-30")).length]).toEqual([2, 8]);
  },
  [`${list}.csv sort`]: async () => {
    expect(await rowsIn("sort=-name")).toEqual((await rowsIn("sort=name")).toReversed());
  },
};

test("documents no query parameter that is not obeyed, and the obeyed ones all", () => {
  const documented = operations.flatMap(({ path, parameters }) =>
    parameters.filter((one) => one.in === "query").map(({ name }) => `${path} ${name}`),
  );
  expect(documented.sort()).toEqual(Object.keys(obeyed).sort());
});

test.each(Object.entries(obeyed))("is obeyed: %s", async (_name, holds) => {
  await holds();
});

test("says what each parameter is, in words or by its values", () => {
  const unsaid = operations.flatMap(({ path, parameters }) =>
    parameters
      .filter(({ schema, description = schema["description"] }) => description === undefined && !("enum" in schema))
      .map(({ name }) => `${path} ${name}`),
  );
  expect(unsaid).toEqual([]);
});

test("a program that still has an answer is told so on every address", async () => {
  for (const { path, parameters } of operations) {
    expect(parameters.map(({ name }) => name)).toContain("If-None-Match");
    const tag = (await ask(addressOf(path))).headers.get("ETag") ?? "";
    expect((await ask(addressOf(path), { Authorization, "If-None-Match": tag })).status).toBe(304);
  }
});
