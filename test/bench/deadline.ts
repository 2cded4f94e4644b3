import { randomBytes, randomUUID } from "node:crypto";
import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { paths } from "#paths";
import { fromItself } from "#support/signed-in.ts";
import type { Filled, PreparedDraft } from "./fill.ts";
import { type Post, sendOne } from "./measure.ts";
import { cookieOf, formToPortal } from "./questions.ts";

/*
 * The last seconds of a call and of a no-objection period at once: applicants submit and each of 193 missions names five organisations, as many before the
 * closing instant as the portal is sent, and some after it. Whoever sent in time must have a receipt, whoever did not must be refused.
 */

const MISSIONS = 193;
const NAMES_IN_A_NOTE = 5;

interface Sent extends Post {
  /** Seconds after the beginning. */
  readonly at: number;
}

interface ToMeet {
  readonly portalUrl: string;
  readonly ownerUrl: string;
  readonly secret: string;
  readonly filled: Filled;
  /** The secrets of the sign-ins of {@link giveDelegates}. */
  readonly delegates: readonly string[];
  readonly drafts: readonly PreparedDraft[];
  /** So many before the closing instant, and a quarter of them after it. */
  readonly seconds: number;
}

/** A sentence of what came of it. */
export async function meetDeadline(given: ToMeet): Promise<string> {
  const { portalUrl, ownerUrl, secret, filled, delegates, drafts, seconds } = given;
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows: listed } = await owner.query<{ reference: string }>(
      "select reference from application where no_objection_period_id = $1 order by reference limit $2",
      [filled.openPeriod, MISSIONS * NAMES_IN_A_NOTE],
    );
    const span = seconds * 1.25;
    const notes: Sent[] = delegates.map((token, place) => ({
      at: (span * place) / delegates.length,
      url: `${portalUrl}${paths("en").raiseObjection(filled.openPeriod)}`,
      headers: { ...fromItself, "X-Forwarded-For": `198.51.100.${String(place)}`, Cookie: cookieOf(token, secret) },
      body: noteOn(
        listed.slice(place * NAMES_IN_A_NOTE, (place + 1) * NAMES_IN_A_NOTE).map(({ reference }) => reference),
      ),
    }));
    const forms: Sent[] = drafts.map((draft, place) => ({
      at: (span * place) / drafts.length,
      ...formToPortal({ portalUrl, secret }, draft, place),
    }));
    const closesAt = new Date(Date.now() + (seconds + 1) * 1000);
    await close(owner, "call_for_applications", filled.openCall, closesAt);
    await close(owner, "no_objection_period", filled.openPeriod, closesAt);
    const [submitted, objected] = await sendInTime([forms, notes]);
    const { rows: kept } = await owner.query<{ received: number; named: number }>(
      `select (select count(*) from application where call_id = $1 and received_at is not null and state = 'submitted')::integer as received,
        (select count(*) from objection where no_objection_period_id = $2)::integer as named`,
      [filled.openCall, filled.openPeriod],
    );
    return `The last ${String(seconds)} s: ${said("applications", submitted)}; ${said("notes", objected)}; on record since the beginning are ${String(kept[0]?.received)} applications and ${String(kept[0]?.named)} objections.`;
  } finally {
    await owner.end();
  }
}

interface Outcomes {
  readonly statuses: ReadonlyMap<number, number>;
  /** Milliseconds. */
  readonly longest: number;
  readonly median: number;
}

function said(what: string, { statuses, longest, median }: Outcomes = { statuses: new Map(), longest: 0, median: 0 }) {
  const count = (status: number) => String(statuses.get(status) ?? 0);
  const others = [...statuses].filter(([status]) => status !== 303 && status !== 409);
  return `${count(303)} ${what} received, ${count(409)} refused as late${others
    .map(([status, times]) => `, ${String(times)} answered ${String(status)}`)
    .join("")} (half within ${median.toFixed(0)} ms, the longest ${longest.toFixed(0)} ms)`;
}

/** Each at its time, whether or not those before have been answered. */
async function sendInTime(all: readonly (readonly Sent[])[]): Promise<Outcomes[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 400 });
  const outcomes = await Promise.all(
    all.map(async (sent) => {
      const statuses = new Map<number, number>();
      const waits: number[] = [];
      await Promise.all(
        sent.map(async (post) => {
          await pause(post.at * 1000);
          const began = performance.now();
          const status = await sendOne(post, agent);
          waits.push(performance.now() - began);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        }),
      );
      waits.sort((one, other) => one - other);
      return { statuses, longest: waits.at(-1) ?? 0, median: waits[Math.floor(waits.length / 2)] ?? 0 };
    }),
  );
  agent.destroy();
  return outcomes;
}

function noteOn(references: readonly string[]): string {
  const body = new URLSearchParams({ step: "confirm", basis: "", says: "objection", idempotencyKey: randomUUID() });
  for (const reference of references) body.append("applications", reference);
  return body.toString();
}

/**
 * Of as many fictional States as there are members, each with a sign-in that has shown both factors. While the installation is a demonstration: in another,
 * no fictional State speaks.
 */
export async function giveDelegates(ownerUrl: string): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const given = Array.from({ length: MISSIONS }, (_, place) => ({
    mission: randomUUID(),
    person: randomUUID(),
    name: `Bench State ${String(place + 1)}`,
    token: randomBytes(24).toString("base64url"),
  }));
  const rows = [JSON.stringify(given)];
  const from = "from jsonb_to_recordset($1::jsonb) as given (mission uuid, person uuid, name text, token text)";
  await owner.query(
    `insert into mission (id, name, member_state, email, fictional)
     select mission, name, true, mission || '@bench.example', true ${from}`,
    rows,
  );
  await owner.query(
    `insert into person (id, name, email, email_verified, role, mission_id, two_factor_enabled)
     select person, 'Delegate of ' || name, person || '@bench.example', true, 'mission', mission, true ${from}`,
    rows,
  );
  await owner.query(
    `insert into sign_in (person_id, token, expires_at, both_factors)
     select person, token, clock_timestamp() + interval '5 hours', true ${from}`,
    rows,
  );
  await owner.end();
  return given.map(({ token }) => token);
}

/** Earlier than it was told, which no act does: the bench cannot wait for thirty days. */
async function close(owner: pg.Client, table: string, id: string, at: Date): Promise<void> {
  await owner.query(`alter table ${table} disable trigger user`);
  await owner.query(`update ${table} set closes_at = $2 where id = $1`, [id, at]);
  await owner.query(`alter table ${table} enable trigger user`);
}
