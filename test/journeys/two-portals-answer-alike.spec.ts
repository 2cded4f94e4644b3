import { spawnSync } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, it } from "vitest";
import { apiPaths, paths } from "#paths";
import { anId } from "#support/an-id.ts";
import { anEmptyDatabase } from "#support/database.ts";
import { aPortal, type PortalUnderTest, program } from "#support/portal-under-test.ts";
import { aPostgresServer, type PostgresServer } from "#support/postgres-server.ts";
import { fromItself, signedIn } from "#support/signed-in.ts";

/*
 * Two portals on one database, each with answers that it keeps, and a third that is asked so that it keeps no answer, and is started anew now and then, so that
 * it knows nothing of before: whatever is done through whichever of the two, all three answer everybody alike, byte for byte.
 */

const to = paths("en");
let server: PostgresServer;
let owner: pg.Client;
let portals: readonly [PortalUnderTest, PortalUnderTest];
let fresh: PortalUnderTest;
let officer: { Cookie: string };

beforeAll(async () => {
  server = await aPostgresServer();
  const { url, ownerUrl } = await anEmptyDatabase("portal", server.url());
  const variables = {
    DATABASE_URL: url,
    PORTAL_DEMONSTRATION: "1",
    PORTAL_SECRET: "a secret of tests that is long enough",
    // They say their address, and time alone decides what no job has recorded.
    PORTAL_URL: "http://portal.example",
    PORTAL_WORKER: "separate",
  };
  const { status, stderr } = spawnSync(process.execPath, [program, "migrate"], {
    env: { NODE_ENV: "production", PATH: process.env["PATH"], ...variables, DATABASE_OWNER_URL: ownerUrl },
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
  const first = await aPortal({ variables });
  const [second, third] = await Promise.all([aPortal({ variables }), aPortal({ variables })]);
  portals = [first, second];
  fresh = third;
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  officer = await signedIn(first.url, "officer@secretariat.example");
});

afterAll(async () => {
  await Promise.all([...portals, fresh].map((portal) => portal.close()));
  await owner.end();
  await server.stop();
});

/** Of a sign-in that nobody has: nothing is kept nor given of what is kept. */
const nothingKept = { Cookie: "portal.session_token=nobody.0" };

async function ask({ url }: PortalUnderTest, address: string, headers = {}): Promise<string> {
  const answer = await fetch(`${url}${address}`, { redirect: "manual", headers });
  if (answer.status >= 500) throw new Error(`${address} was answered with ${String(answer.status)}`);
  // A text() would leave out the mark with which a file for spreadsheets begins.
  return `${String(answer.status)} ${Buffer.from(await answer.arrayBuffer()).toString()}`;
}

async function expectAlike(addresses: readonly string[], after: string): Promise<void> {
  for (const address of addresses) {
    const askAll = (): Promise<[string, ...string[]]> =>
      Promise.all([ask(fresh, address, nothingKept), ...portals.map((portal) => ask(portal, address))]);
    let [expected, ...kept] = await askAll();
    // Where a minute, or a window, ends between two of them, nobody is wrong: the next are asked on the same side of it.
    if (kept.some((answer) => answer !== expected)) [expected, ...kept] = await askAll();
    for (const answer of kept) {
      const place = Array.from(expected).findIndex((sign, at) => sign !== answer[at]);
      const around = (text: string) => text.slice(Math.max(0, place - 100), place + 100);
      expect(answer === expected, `${address} after ${after}: ${around(answer)} | ${around(expected)}`).toBe(true);
    }
  }
}

async function startFresh(): Promise<void> {
  await fresh.kill();
  await fresh.restart();
}

/**
 * What leads from the public pages to public pages, and the lists for programs. The words of a question stand in the order in which an answer to it is kept: a page
 * repeats them in its links.
 */
async function publicAddresses(): Promise<readonly string[]> {
  const found = new Set<string>([to.home, apiPaths.processes]);
  for (const address of found) {
    if (found.size > 60) break;
    const body = await ask(fresh, address);
    for (const [, link = ""] of body.matchAll(/"(\/(?:en|api\/v1)\/[^"#]*)"/g)) {
      const { pathname, searchParams } = new URL(link.replaceAll("&amp;", "&"), fresh.url);
      if (/\/(account|organisation|demonstration)\b|\.(pdf|xlsx|ics|atom|html)$/.test(pathname)) continue;
      searchParams.sort();
      found.add(searchParams.size === 0 ? pathname : `${pathname}?${searchParams.toString()}`);
    }
  }
  return [...found];
}

/** Through one of the two, as its own page would send it. */
async function send({ url }: PortalUnderTest, path: string, fields: readonly (readonly [string, string])[]) {
  const answer = await fetch(`${url}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { ...fromItself, ...officer },
    body: new URLSearchParams([...fields.map(([name, value]) => [name, value]), ["idempotencyKey", randomUUID()]]),
  });
  if (answer.status !== 303)
    throw new Error(`${path} was answered with ${String(answer.status)}: ${await answer.text()}`);
}

interface Accreditation {
  readonly id: string;
  isSuspended: boolean;
}

async function suspendOrReinstate(through: PortalUnderTest, accreditation: Accreditation): Promise<void> {
  const { id, isSuspended } = accreditation;
  accreditation.isSuspended = !isSuspended;
  const path = isSuspended ? to.reinstateAccreditation(anId(id)) : to.suspendAccreditation(anId(id));
  await send(through, path, [["ground", "A reason of the test."]]);
}

async function scheduleSession(through: PortalUnderTest, { slug, day }: Process): Promise<void> {
  const date = Temporal.PlainDate.from(day);
  await send(through, to.scheduleSession(slug), [
    ["step", "confirm"],
    ["title", `Session ${randomUUID()}`],
    ["kind", "informal-consultative"],
    ["standing", "planned"],
    ["format", "virtual"],
    ...["begins", "ends"].flatMap((name) =>
      (["day", "month", "year"] as const).map((part) => [`${name}.${part}`, String(date[part])] as const),
    ),
    ["place", ""],
    ["invited", "states"],
    ["capacity", ""],
  ]);
}

/** Nobody but those invited sees it. */
async function giveLink(through: PortalUnderTest, session: string): Promise<void> {
  await send(through, to.giveSessionLink(anId(session)), [["url", `https://meetings.example/${randomUUID()}`]]);
}

/** For all of them: so far, at most, that who has signed in still is. */
async function moveClock(minutes: number): Promise<void> {
  await owner.query(
    `insert into demonstration_clock (shift_ms) values ($1)
     on conflict (singleton) do update set shift_ms = demonstration_clock.shift_ms + excluded.shift_ms`,
    [minutes * 60_000],
  );
}

interface Process {
  readonly slug: string;
  /** Within its mandate. */
  readonly day: string;
}

async function whatIsThere() {
  const { rows: accreditations } = await owner.query<Accreditation>(
    `select accreditation.id, false as "isSuspended" from accreditation join process on process.id = process_id
     where not exists (select from accreditation_change as changed where changed.accreditation_id = accreditation.id)
       and (valid_until_on is null or valid_until_on > current_date + 1) and (process.ends_on > current_date + 1) is not false
     order by accreditation.id`,
  );
  const { rows: processes } = await owner.query<Process>(
    `select slug, to_char(current_date + 60, 'YYYY-MM-DD') as day from process where (ends_on > current_date + 90) is not false order by slug`,
  );
  const { rows: sessions } = await owner.query<{ id: string }>(
    "select id from session where ends_on > current_date + 1 and standing <> 'cancelled' order by id",
  );
  return { accreditations, processes, sessions };
}

function drawn<Thing>(from: readonly Thing[], number: number): Thing {
  const thing = from[number % from.length];
  if (thing === undefined) throw new Error("There is nothing to draw from");
  return thing;
}

const moves = fc.record({
  through: fc.constantFrom(0, 1),
  act: fc.constantFrom("change", "change", "schedule", "link", "time"),
  whom: fc.nat(1000),
  minutes: fc.integer({ min: 1, max: 20 }),
  asked: fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 }),
});

it("answers as a portal that keeps nothing, whoever of two did what", async () => {
  const seed = randomInt(1_000_000_000);
  const addresses = await publicAddresses();
  const { accreditations, processes, sessions } = await whatIsThere();
  expect([addresses.length > 20, accreditations.length > 3]).toEqual([true, true]);
  const done: string[] = [`seed ${String(seed)}`];
  for (const { through, act, whom, minutes, asked } of fc.sample(moves, { numRuns: 9, seed })) {
    const portal = portals[through === 0 ? 0 : 1];
    done.push(`${act} ${String(whom)} through ${String(through)}`);
    const perform = async () => {
      if (act === "change") await suspendOrReinstate(portal, drawn(accreditations, whom));
      else if (act === "schedule") await scheduleSession(portal, drawn(processes, whom));
      else if (act === "link") await giveLink(portal, drawn(sessions, whom).id);
      else await moveClock(minutes);
    };
    const chosen = asked.map((number) => drawn(addresses, number));
    // While it is done, somebody asks; what they are answered may be of before, and must not be kept for after.
    await Promise.all([
      perform(),
      ...[...chosen, ...chosen].map((address, place) => ask(drawn(portals, place), address)),
    ]);
    if (done.length % 3 === 0) await startFresh();
    await expectAlike(chosen, done.join(", "));
  }
});

/**
 * The first transaction that changes what the public sees waits just before its end, until it is let go; others pass it. Rows of what waits are locked, so
 * that of two at once each looks at another one.
 */
const FIRST_COMMITS_LAST = `
  create table first_to_wait ();
  insert into first_to_wait default values;
  create function wait_before_the_end() returns trigger language plpgsql security definer set search_path = public as $$
  begin
    perform from first_to_wait for update skip locked;
    if found then perform pg_advisory_xact_lock_shared(2022); end if;
    return null;
  end $$;
  create constraint trigger first_commits_last after insert on public_change deferrable initially deferred
  for each row execute function wait_before_the_end()`;

it("knows what has changed, though who changed it first commits last", async () => {
  const { accreditations, processes } = await whatIsThere();
  const [accreditation] = accreditations;
  const addresses = [
    to.home,
    to.accreditedOrganisations,
    ...processes.flatMap(({ slug }) => [
      to.process(slug),
      apiPaths.accreditedOrganisations(slug),
      apiPaths.sessions(slug),
    ]),
  ];
  if (accreditation === undefined) throw new Error("Somebody is accredited");
  await owner.query(FIRST_COMMITS_LAST);
  await owner.query("select pg_advisory_lock(2022)");
  let hasEnded = false;
  const first = suspendOrReinstate(portals[0], accreditation).finally(() => {
    hasEnded = true;
  });
  await untilSomebodyWaits();
  await scheduleSession(portals[1], drawn(processes, 0));
  await expectAlike(addresses, "the second has committed");
  expect(hasEnded).toBe(false);
  await owner.query("select pg_advisory_unlock(2022)");
  await first;
  await startFresh();
  await expectAlike(addresses, "both have committed");
});

async function untilSomebodyWaits(): Promise<void> {
  for (let waits = 0; waits === 0;) {
    await pause(20);
    const { rows } = await owner.query<{ waits: number }>(
      "select count(*)::integer as waits from pg_locks where locktype = 'advisory' and objid = 2022 and not granted",
    );
    waits = rows[0]?.waits ?? 0;
  }
}
