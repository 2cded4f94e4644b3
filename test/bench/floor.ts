import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { countAccredited, countAccreditedAlong } from "#db/accreditation/accredited-counts.ts";
import {
  type AccreditedOrganisation,
  listAccredited,
  listAccreditedAfter,
} from "#db/accreditation/accredited-organisations.ts";
import { type AccreditedFilter } from "#db/accreditation/granted.ts";
import { openServer } from "#db/database.ts";
import { findProcessBySlug, listProcesses } from "#db/process/processes.ts";
import { type Id, readId, type Recorded } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { countryName } from "#messages/kit/countries.ts";
import { seeCirculatedList } from "#views/objections/circulated-list.ts";

/*
 * What the portal could reach at best on this machine: bare node:http with the same SQL through the same pool, and nothing else. No
 * framework, no sign-in, no checks, no security headers, no log, no compression; a page is a template string around the frame of the
 * portal's own page, so that as many bytes go out.
 *
 * `node test/bench/floor.ts <database> <secret> <port> <frames>`: frames is a JSON file of the pages' frames, by name.
 */

const [url, secret, port, file] = process.argv.slice(2);
if (url === undefined || secret === undefined || port === undefined || file === undefined)
  throw new Error("Which database, secret, port and frames?");
type CirculatedRow = NonNullable<Awaited<ReturnType<typeof seeCirculatedList>>>["list"]["rows"][number];
const frames = JSON.parse(readFileSync(file, "utf8")) as Record<string, { before: string; after: string }>;
const { db } = openServer({ url, secret });

/** The ideal asks by statements that are planned once. */
const pool = new pg.Pool({ connectionString: url, max: 10 });

type Answer = { type: string; body: string; status?: number };

async function accreditedPage(query: URLSearchParams): Promise<Answer> {
  await listProcesses(db);
  const filter: AccreditedFilter = { at: Temporal.Now.instant(), q: query.get("q") ?? undefined };
  const page = Number(query.get("page") ?? 1);
  const { total, byCategory, byCountry } = await countAccreditedAlong(db, filter);
  const rows = await listAccredited(db, filter, { limit: 25, offset: (page - 1) * 25 });
  const counts = Object.entries(byCategory).map(([category, count]) => `<li>${category} ${count}</li>`);
  const countries = byCountry.map(
    ({ country }) => `<option value="${country}">${escaped(countryName(country, "en"))}</option>`,
  );
  return html(
    "accredited",
    `<p>${total}</p>${counts.join("")}${countries.join("")}${rows.map(accreditedRow).join("")}`,
  );
}

function accreditedRow({ organisation, category, process: of, grantedAt, validUntil }: AccreditedOrganisation): string {
  return `<tr><th scope="row"><bdi>${escaped(organisation.name)}</bdi>
<span class="acronym"><bdi>${escaped(organisation.acronym ?? "")}</bdi></span></th><td>${category}</td>
<td>${escaped(countryName(organisation.country, "en"))}</td><td><a
href="/en/processes/${of.slug}"><bdi>${escaped(of.title)}</bdi></a></td><td>${grantedAt.toString()}</td>
<td>${validUntil?.toString() ?? ""}</td></tr>`;
}

async function accreditedJson(slug: string, query: URLSearchParams): Promise<Answer> {
  const process = await findProcessBySlug(db, slug);
  if (process === null) return { type: "application/json", body: "{}", status: 404 };
  const filter = { at: Temporal.Now.instant(), process: process.id };
  const [total, { items, next }] = await Promise.all([
    countAccredited(db, filter),
    listAccreditedAfter(db, filter, { after: null, limit: Number(query.get("limit") ?? 100) }),
  ]);
  return { type: "application/json", body: JSON.stringify({ total, items, next }) };
}

/** The rows stand ready in the order of the list, and so does their number. */
async function idealJson(): Promise<Answer> {
  const [{ rows: items }, { rows: counted }] = await Promise.all([
    pool.query({
      name: "ideal-list",
      text: `select id, name, acronym, country_code, category, granted_at, valid_until_on from ideal_accredited
        order by name, id limit 50`,
    }),
    pool.query<{ total: number }>({ name: "ideal-count", text: "select total from ideal_count" }),
  ]);
  return { type: "application/json", body: JSON.stringify({ total: counted[0]?.total, items }) };
}

function idOf<Of extends Recorded>(text: string | null): Id<Of> {
  return mustExist(readId<Of>(text));
}

/** Through the view, because the page is made of seven questions; for whom stands in the address. */
async function circulatedPage(period: Id<"period">, query: URLSearchParams): Promise<Answer> {
  const actor = {
    role: "mission" as const,
    person: idOf<"person">(query.get("person")),
    mission: idOf<"mission">(query.get("mission")),
    mayObject: true,
  };
  const seen = await seeCirculatedList({ db, now: Temporal.Now.instant(), actor }, period, { order: "name", page: 1 });
  if (seen === null) return { type: "text/plain", body: "", status: 404 };
  const countries = seen.countries.map(
    (code) => `<option value="${code}">${escaped(countryName(code, "en"))}</option>`,
  );
  return html(
    "circulated",
    `<p>${seen.list.total}</p>${countries.join("")}${seen.list.rows.map(circulatedRow).join("")}`,
  );
}

function circulatedRow({ reference, name, country, class: own }: CirculatedRow): string {
  return `<tr><th scope="row"><label><input type="checkbox"
id="applications-${reference}" name="applications" value="${reference}"> <bdi>${escaped(name)}</bdi></label></th><td>
<bdi dir="ltr" class="reference">${reference}</bdi></td><td>${own?.key ?? ""}</td>
<td>${escaped(countryName(country, "en"))}</td></tr>`;
}

/** Who submits stands in the address: there is no sign-in. */
async function submit(request: IncomingMessage, query: URLSearchParams, now: Temporal.Instant): Promise<Answer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const form = new URLSearchParams(Buffer.concat(pieces).toString());
  const actor = {
    role: "applicant" as const,
    person: idOf<"person">(query.get("person")),
    organisation: idOf<"organisation">(query.get("organisation")),
  };
  const outcome = await submitApplication(
    { db, now, actor },
    {
      reference: query.get("reference") ?? "",
      version: Number(form.get("version")),
      key: form.get("idempotencyKey") ?? undefined,
    },
  );
  return { type: "text/plain", body: "", status: outcome.ok ? 303 : 409 };
}

function html(name: string, middle: string): Answer {
  const frame = frames[name] ?? { before: "", after: "" };
  return { type: "text/html; charset=utf-8", body: frame.before + middle + frame.after };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

async function answer(request: IncomingMessage): Promise<Answer> {
  const now = Temporal.Now.instant();
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://floor");
  const [, kind = "", name = ""] = pathname.split("/");
  if (kind === "accredited") return accreditedPage(searchParams);
  if (kind === "ideal") return idealJson();
  if (kind === "json") return accreditedJson(name, searchParams);
  if (kind === "circulated") return circulatedPage(idOf(name), searchParams);
  if (kind === "submit") return submit(request, searchParams, now);
  return { type: "text/plain", body: "ready" };
}

createServer((request, response) => {
  answer(request).then(
    ({ type, body, status = 200 }) => {
      response.writeHead(status, { "Content-Type": type, "Content-Length": Buffer.byteLength(body) });
      response.end(body);
    },
    (fault: unknown) => {
      process.stderr.write(`${String(fault)}\n`);
      response.writeHead(500).end();
    },
  );
}).listen(Number(port), "127.0.0.1");
