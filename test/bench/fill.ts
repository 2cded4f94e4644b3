import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { openCall } from "#acts/applications/open-call.ts";
import { accepted, as, chair as chairOf, officer as officerOf } from "#acts/demonstration/cast.ts";
import { confirmAdoption } from "#acts/modalities/confirm-adoption.ts";
import { proposeModalities } from "#acts/modalities/propose-modalities.ts";
import { recordAdoption } from "#acts/modalities/record-adoption.ts";
import { openProcess } from "#acts/process/open-process.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { compactStandingCounts, keepStandingsThatRanOut } from "#db/applications/kept-standings.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { syntheticOrganisation } from "#db/demonstration/synthetic-organisations.ts";
import type { Db } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Category, Provisions } from "#domain/modalities/provisions.ts";
import type { Class } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { sealedByHand } from "#support/sealed.ts";
import { multiply } from "./multiply.ts";

export interface Numbers {
  /** How many are accredited when the closed period lapses. */
  readonly accredited: number;
  /** How many more are held back by an objection. */
  readonly objectedTo: number;
  readonly drafts: number;
  /** What the decision says instead of that of 22 April 2022. */
  readonly provisions?: Partial<Provisions>;
  /** Instead of the classes that the provisions describe. */
  readonly classes?: readonly Class[];
  /** How many of each list are written under all guards, in whole dozens; the others are made of these. */
  readonly guarded?: number;
  /** To the millisecond, as the portal writes instants. */
  readonly now?: Instant;
}

export interface PreparedDraft {
  readonly reference: string;
  readonly version: number;
  readonly person: string;
  readonly organisation: string;
  /** The secret of a sign-in of the person. */
  readonly token: string;
}

export interface Filled {
  /** The slug of the process. */
  readonly process: string;
  /** Closed an hour ago, with its outcome not on record. */
  readonly closedPeriod: Id<"period">;
  /** Of that period. */
  readonly pastCall: Id<"call">;
  /** With as many applications before the missions. */
  readonly openPeriod: Id<"period">;
  readonly openCall: Id<"call">;
  /** The reference of one of them. */
  readonly circulated: string;
  /** Complete drafts for that open call, each of a person who is signed in. */
  readonly drafts: readonly PreparedDraft[];
}

const answers = {
  purpose: "To keep networks running for everybody.",
  programmes: "Training for those who answer incidents; a yearly exercise.",
  activities: "Workshops in four regions, a yearly report, a help desk for small organisations.",
  pastInteraction: null,
  headName: "A. Example",
  headTitle: "Secretary",
  headEmail: "head@organisation.example",
  consultativeStatus: null,
  consultativeStatusYear: null,
};

/** In as many in a row each category has an acronym once, and three times none. */
const DOZEN = 12;

/**
 * Fills a migrated database. The frame (process, decision, calls) is made by the acts. A dozen of each list, the drafts, the seals and the objections are
 * written set-based under all constraints and triggers, which bind whoever owns the tables like everybody; the thousands are made of that dozen, past
 * them, which only a superuser may.
 */
export async function fill(
  db: Db,
  superuserUrl: string,
  { accredited, objectedTo, drafts, provisions = {}, classes, guarded = DOZEN, now = thisInstant() }: Numbers,
): Promise<Filled> {
  const listed = accredited + objectedTo;
  const days = (count: number) => now.add({ hours: 24 * count });
  const slug = "ten-thousand";
  const { call, officer } = await openFrame(db, slug, days, { provisions, classes });
  const first = await call("First call", days(-150), days(-90));
  const second = await call("Second call", days(-80), days(-40));
  const third = await call("Third call", days(-5), days(30));

  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await noteApplicants(client, [
      ...applicants(0, listed, guarded, { from: days(-149), days: 30 }),
      ...applicants(listed, listed, guarded, { from: days(-79), days: 30 }),
      ...applicants(2 * listed, drafts, drafts, { from: days(-3), days: 2 }),
    ]);
    await writeOrganisations(client, [0, 2 * listed], days(-199));
    await writeDrafts(client, [0, listed], first);
    const closed = { opensAt: days(-60), closesAt: now.subtract({ hours: 1 }), officer };
    const closedPeriod = await circulate(client, first, closed);
    await writeDrafts(client, [listed, 2 * listed], second);
    const open = { opensAt: days(-30), closesAt: days(30), officer };
    const openPeriod = await circulate(client, second, open);
    if (guarded < listed) {
      await keepAll(db, now);
      await multiply(superuserUrl);
      await seal(client, closedPeriod, closed);
      await seal(client, openPeriod, open);
    }
    await objectToSome(client, closedPeriod, objectedTo, now.subtract({ hours: 2 }));

    const newcomers = [2 * listed, 2 * listed + drafts] as const;
    await writeOrganisations(client, newcomers, days(-4));
    await writeDrafts(client, newcomers, third);
    const prepared = await signIn(client, newcomers, now.subtract({ hours: 1 }));
    await client.query("drop table applicant");
    await keepAll(db, now);
    await client.query("vacuum analyze");
    const { rows } = await client.query<{ reference: string }>(
      "select reference from application where call_id = $1 order by received_at offset $2 limit 1",
      [second, Math.floor(listed / 2)],
    );
    const { reference: circulated } = mustExist(rows[0] ?? null);
    return { process: slug, closedPeriod, pastCall: first, openPeriod, openCall: third, circulated, drafts: prepared };
  } finally {
    await client.end();
  }
}

function thisInstant(): Instant {
  return Temporal.Now.instant().round({ smallestUnit: "millisecond", roundingMode: "floor" });
}

/** As the clock does every few seconds. */
async function keepAll(db: Db, now: Instant) {
  for (let kept = 1; kept > 0;) kept = await db.transaction().execute((trx) => keepStandingsThatRanOut(trx, now));
  await compactStandingCounts(db);
}

async function openFrame(
  db: Db,
  slug: string,
  days: (count: number) => Instant,
  changed: { readonly provisions: Partial<Provisions>; readonly classes: readonly Class[] | undefined },
) {
  const zone = "America/New_York";
  const dayOf = (count: number) => days(count).toZonedDateTimeISO(zone).toPlainDate();
  const begins = days(-200);
  const officer = await officerOf(db, begins, { name: "Officer of the bench", email: "officer@bench.example" });
  const { next: process } = accepted(
    await openProcess(as(db, officer, begins), {
      slug,
      title: "Process with ten thousand stakeholders",
      shortName: "Ten thousand stakeholders",
      mandate: "Invented, to measure the portal.",
      citation: { source: "Invented for the bench", paragraph: null },
      dutyStation: "New York",
      zone,
      beginsOn: dayOf(-200),
      endsOn: dayOf(1000),
    }),
  );
  const { next: session } = accepted(
    await scheduleSession(as(db, officer, begins), {
      process: process.id,
      title: "First substantive session",
      kind: "substantive",
      format: "hybrid",
      beginsOn: dayOf(200),
      endsOn: dayOf(204),
      place: "New York",
      standing: "confirmed",
      invited: ["states", "accredited-organisations"],
      capacity: null,
    }),
  );
  const chair = await chairOf(db, begins, {
    name: "Chair of the bench",
    email: "chair@bench.example",
    process: process.id,
  });
  const { date, ...text } = oewg2021To2025;
  const provisions = { ...text.provisions, ...changed.provisions };
  const { next: decision } = accepted(
    await proposeModalities(as(db, chair, begins), {
      ...text,
      provisions,
      classes: changed.classes ?? classesOf({ provisions }),
      datedOn: date,
      process: process.id,
    }),
  );
  const { next: opening } = accepted(
    await scheduleSession(as(db, officer, begins), {
      process: process.id,
      title: "Organizational session",
      kind: "organizational",
      format: "hybrid",
      beginsOn: dayOf(-200),
      endsOn: dayOf(-198),
      place: "New York",
      standing: "confirmed",
      invited: ["states", "accredited-organisations"],
      capacity: null,
    }),
  );
  const { next: adoption } = accepted(
    await recordAdoption(as(db, chair, days(-199)), {
      of: { kind: "decision", id: decision.id },
      session: opening.id,
      how: { how: "consensus", figures: null },
      symbol: "Decision of the bench",
      adoptedAt: days(-199),
    }),
  );
  accepted(await confirmAdoption(as(db, officer, days(-199)), { adoption: adoption.id }));
  const call = async (title: string, opensAt: Instant, closesAt: Instant) => {
    const { next } = accepted(
      await openCall(as(db, officer, opensAt), {
        process: process.id,
        session: session.id,
        title,
        opensAt,
        closesAt,
        zone,
      }),
    );
    return next.id;
  };
  return { call, officer: officer.person };
}

const categories = ["ngo", "business", "academia"] as const;

interface Applicant {
  readonly number: number;
  /** Whose rows its own are made of: itself, where they are written under the guards. */
  readonly made_of: number;
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly country_code: string;
  readonly category: Category;
  readonly token: string;
  readonly started_at: string;
}

/** Who apply one after the other over as many days, each at an instant of its own, as people do. */
function applicants(
  first: number,
  count: number,
  guarded: number,
  started: { readonly from: Instant; readonly days: number },
): readonly Applicant[] {
  const milliseconds = started.days * 24 * 60 * 60 * 1000;
  return Array.from({ length: count }, (_, place) => {
    const number = first + place;
    const category = categories[number % categories.length] ?? "ngo";
    const { name, acronym, country } = syntheticOrganisation(number, category);
    return {
      number,
      made_of: first + (place % guarded),
      id: randomUUID(),
      person: randomUUID(),
      name: `${name} ${number}`,
      acronym,
      country_code: country,
      category,
      token: randomBytes(24).toString("base64url"),
      started_at: started.from.add({ milliseconds: Math.ceil((milliseconds * (place + 1)) / count) }).toString(),
    };
  });
}

/** All that differs from one to another, in a table until the end. */
async function noteApplicants(client: pg.Client, noted: readonly Applicant[]) {
  await client.query(
    `create unlogged table applicant as
     select number, made_of, id, person, gen_random_uuid() as application, new_reference('A') as reference, name, 'Person of ' || name as person_name,
       person || '@bench.example' as email, acronym, country_code, 'https://' || left(id::text, 8) || '.example' as website, category, token,
       started_at, started_at + interval '1 day' as received_at,
       started_at + interval '2 days' + interval '1 minute' * (abs(hashtext(started_at::text)) % 10000) as cleared_at
     from jsonb_to_recordset($1::jsonb) as given (number integer, made_of integer, id uuid, person uuid, name text, acronym text,
       country_code text, category text, token text, started_at timestamptz)`,
    [JSON.stringify(noted)],
  );
  await client.query("create index on applicant (number)");
  await client.query("analyze applicant");
}

/** The first of them, and the first that is not. */
type Range = readonly [first: number, end: number];

/** Those whose rows are written under the guards. */
const ofRange = "number >= $1 and number < $2 and number = made_of";

async function writeOrganisations(client: pg.Client, range: Range, at: Instant) {
  await client.query(
    `insert into organisation (id, name, acronym, country_code, address, website, founded_year, legal_status, created_at)
     select id, name, acronym, country_code, 'An invented street, an invented town', website, 1999, 'Association', $3
     from applicant where ${ofRange} order by number`,
    [...range, at.toString()],
  );
  await client.query(
    `insert into person (id, name, email, email_verified, organisation_id)
     select person, person_name, email, true, id from applicant where ${ofRange} order by number`,
    [...range],
  );
}

async function writeDrafts(client: pg.Client, range: Range, call: string) {
  await client.query(
    `insert into application (id, reference, organisation_id, call_id, class, category, answers, started_at, started_by)
     select application, reference, id, $3, category, category, $4, started_at, person from applicant where ${ofRange} order by number`,
    [...range, call, JSON.stringify(answers)],
  );
}

interface Circulation {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly officer: string;
}

/** Submits, clears and circulates every draft of the call; returns the period. */
async function circulate(client: pg.Client, call: string, circulation: Circulation): Promise<Id<"period">> {
  const { opensAt, closesAt, officer } = circulation;
  const period = newId<"period">();
  await client.query("begin");
  await client.query(
    `update application set state = 'submitted', route = 'no-objection', version = version + 1, received_at = applicant.received_at
     from applicant where applicant.application = application.id and call_id = $1`,
    [call],
  );
  await client.query(
    `update application set state = 'cleared', version = version + 1, cleared_at = applicant.cleared_at, cleared_by = $2
     from applicant where applicant.application = application.id and call_id = $1`,
    [call, officer],
  );
  await client.query(
    `insert into no_objection_period
       (id, process_id, call_id, modalities_decision_id, opens_at, closes_at, zone, circulated_by)
     select $2, process_id, id, modalities_decision_id, $3, $4, zone, $5 from call_for_applications where id = $1`,
    [call, period, opensAt.toString(), closesAt.toString(), officer],
  );
  await client.query(
    `update application set state = 'circulated', version = version + 1, no_objection_period_id = $2, circulated_at = $3
     where call_id = $1`,
    [call, period, opensAt.toString()],
  );
  await client.query(
    `insert into circulated_organisation
       (application_id, period_id, name, acronym, country_code, website, founded_year, legal_status)
     select application.id, no_objection_period_id, name, acronym, country_code, website, founded_year, legal_status
     from application join organisation on organisation.id = organisation_id where no_objection_period_id = $1`,
    [period],
  );
  await seal(client, period, circulation);
  await client.query("commit");
  return period;
}

async function seal(client: pg.Client, period: Id<"period">, { opensAt, officer }: Circulation) {
  await client.query(sealedByHand(period, "proposed", { at: opensAt.toString(), officer }));
  await client.query(
    `update no_objection_period set list_hash = sealed_list.hash, circulated_count = sealed_list.count
     from sealed_list where sealed_list.no_objection_period_id = no_objection_period.id and no_objection_period.id = $1`,
    [period],
  );
}

/** One note of a fictional State of the demonstration, as they come: many names in it. */
async function objectToSome(client: pg.Client, period: string, objectedTo: number, at: Instant) {
  const note = randomUUID();
  await client.query(
    `insert into objection_note (id, no_objection_period_id, mission_id, received_at)
     select $1, $2, id, $3 from mission where member_state order by name limit 1`,
    [note, period, at.toString()],
  );
  await client.query(
    `insert into objection (objection_note_id, no_objection_period_id, mission_id, application_id, received_at)
     select note.id, note.no_objection_period_id, note.mission_id, application.id, note.received_at
     from objection_note as note
     join application on application.no_objection_period_id = note.no_objection_period_id
     where note.id = $1 order by hashtext(application.started_at::text) limit $2`,
    [note, objectedTo],
  );
  // Nobody objects after the end, so that the database does not ask the rule again by itself.
  await client.query(
    "select void_standings(array(select application_id from objection where objection_note_id = $1))",
    [note],
  );
}

/** At that instant, and used since: who sends a form has filled it in. */
async function signIn(client: pg.Client, range: Range, at: Instant): Promise<readonly PreparedDraft[]> {
  const { rows } = await client.query<PreparedDraft>(
    `with entered as (
       insert into sign_in (person_id, token, created_at, expires_at)
       select person, token, $3::timestamptz, clock_timestamp() + interval '20 hours' from applicant where ${ofRange} order by number
       returning person_id, token
     )
     select reference, version, person_id as person, organisation_id as organisation, token
     from entered join application on application.started_by = entered.person_id`,
    [...range, at.toString()],
  );
  return rows;
}
