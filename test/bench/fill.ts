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

interface Organisation {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly country: string;
  readonly category: Category;
  readonly token: string;
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

/**
 * Fills a migrated database. The frame (process, decision, calls) is made by the acts; the thousands are written set-based as
 * the owner of the tables, whom constraints and triggers bind like everybody.
 */
export async function fill(
  db: Db,
  ownerUrl: string,
  { accredited, objectedTo, drafts, provisions = {}, classes }: Numbers,
): Promise<Filled> {
  const listed = accredited + objectedTo;
  // To the millisecond, as the portal writes instants.
  const now = Temporal.Now.instant().round({ smallestUnit: "millisecond", roundingMode: "floor" });
  const days = (count: number) => now.add({ hours: 24 * count });
  const slug = "ten-thousand";
  const { call, officer } = await openFrame(db, slug, days, { provisions, classes });
  const first = await call("First call", days(-150), days(-90));
  const second = await call("Second call", days(-80), days(-40));
  const third = await call("Third call", days(-5), days(30));

  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const applicants = Array.from({ length: 2 * listed }, (_, number) => organisation(number));
    await writeOrganisations(owner, applicants, days(-199));
    await writeDrafts(owner, applicants.slice(0, listed), first, { from: days(-149), days: 30 });
    const closedPeriod = await circulate(owner, first, officer, days(-60), now.subtract({ hours: 1 }));
    await objectToSome(owner, closedPeriod, objectedTo, now.subtract({ hours: 2 }));
    await writeDrafts(owner, applicants.slice(listed), second, { from: days(-79), days: 30 });
    const openPeriod = await circulate(owner, second, officer, days(-30), days(30));

    const newcomers = Array.from({ length: drafts }, (_, number) => organisation(applicants.length + number));
    await writeOrganisations(owner, newcomers, days(-4));
    await writeDrafts(owner, newcomers, third, { from: days(-3), days: 2 });
    const prepared = await signIn(owner, newcomers, third);
    await keepAll(db, now);
    await owner.query("vacuum analyze");
    const { rows } = await owner.query<{ reference: string }>(
      "select reference from application where call_id = $1 order by received_at offset $2 limit 1",
      [second, Math.floor(listed / 2)],
    );
    const { reference: circulated } = mustExist(rows[0] ?? null);
    return { process: slug, closedPeriod, pastCall: first, openPeriod, openCall: third, circulated, drafts: prepared };
  } finally {
    await owner.end();
  }
}

/** As the clock does every few seconds. */
async function keepAll(db: Db, now: Instant) {
  for (let kept = 1; kept > 0;) kept = await db.transaction().execute((trx) => keepStandingsThatRanOut(trx, now, 5000));
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

function organisation(number: number): Organisation {
  const category = categories[number % categories.length] ?? "ngo";
  const { name, acronym, country } = syntheticOrganisation(number, category);
  return {
    id: randomUUID(),
    person: randomUUID(),
    name: `${name} ${number}`,
    acronym,
    country,
    category,
    token: randomBytes(24).toString("base64url"),
  };
}

const columns = "id uuid, person uuid, name text, acronym text, country text, category text, token text";

async function writeOrganisations(owner: pg.Client, organisations: readonly Organisation[], at: Instant) {
  const rows = JSON.stringify(organisations);
  await owner.query(
    `insert into organisation
       (id, name, acronym, country_code, address, website, founded_year, legal_status, created_at)
     select id, name, acronym, country, 'An invented street, an invented town', 'https://' || left(id::text, 8) || '.example', 1999,
       'Association', $2
     from jsonb_to_recordset($1::jsonb) as given (${columns})`,
    [rows, at.toString()],
  );
  await owner.query(
    `insert into person (id, name, email, email_verified, organisation_id)
     select person, 'Person of ' || name, person || '@bench.example', true, id
     from jsonb_to_recordset($1::jsonb) as given (${columns})`,
    [rows],
  );
}

/** One after the other over as many days, each at an instant of its own, as people do. */
async function writeDrafts(
  owner: pg.Client,
  organisations: readonly Organisation[],
  call: string,
  started: { readonly from: Instant; readonly days: number },
) {
  await owner.query(
    `insert into application (organisation_id, call_id, class, category, answers, started_at, started_by)
     select id, $2, category, category, $3,
       date_trunc('milliseconds', $4::timestamptz + make_interval(days => $5) * (number / $6::float)), person
     from rows from (jsonb_to_recordset($1::jsonb) as (${columns})) with ordinality as given
       (id, person, name, acronym, country, category, token, number)`,
    [
      JSON.stringify(organisations),
      call,
      JSON.stringify(answers),
      started.from.toString(),
      started.days,
      organisations.length,
    ],
  );
}

/** Submits, clears and circulates every draft of the call; returns the period. */
async function circulate(
  owner: pg.Client,
  call: string,
  officer: string,
  opensAt: Instant,
  closesAt: Instant,
): Promise<Id<"period">> {
  const period = newId<"period">();
  await owner.query("begin");
  await owner.query(
    `update application set state = 'submitted', route = 'no-objection', version = version + 1,
       received_at = started_at + interval '1 day' where call_id = $1`,
    [call],
  );
  await owner.query(
    `update application set state = 'cleared', version = version + 1,
       cleared_at = received_at + interval '1 day' + interval '1 minute' * (abs(hashtext(reference)) % 10000), cleared_by = $2 where call_id = $1`,
    [call, officer],
  );
  await owner.query(
    `insert into no_objection_period
       (id, process_id, call_id, modalities_decision_id, opens_at, closes_at, zone, circulated_by)
     select $2, process_id, id, modalities_decision_id, $3, $4, zone, $5 from call_for_applications where id = $1`,
    [call, period, opensAt.toString(), closesAt.toString(), officer],
  );
  await owner.query(
    `update application set state = 'circulated', version = version + 1, no_objection_period_id = $2, circulated_at = $3
     where call_id = $1`,
    [call, period, opensAt.toString()],
  );
  await owner.query(
    `insert into circulated_organisation
       (application_id, period_id, name, acronym, country_code, website, founded_year, legal_status)
     select application.id, no_objection_period_id, name, acronym, country_code, website, founded_year, legal_status
     from application join organisation on organisation.id = organisation_id where no_objection_period_id = $1`,
    [period],
  );
  await owner.query(sealedByHand(period, "proposed", { at: opensAt.toString(), officer }));
  await owner.query(
    `update no_objection_period set list_hash = sealed_list.hash, circulated_count = sealed_list.count
     from sealed_list where sealed_list.no_objection_period_id = no_objection_period.id and no_objection_period.id = $1`,
    [period],
  );
  await owner.query("commit");
  return period;
}

/** One note of a fictional State of the demonstration, as they come: many names in it. */
async function objectToSome(owner: pg.Client, period: string, objectedTo: number, at: Instant) {
  const note = randomUUID();
  await owner.query(
    `insert into objection_note (id, no_objection_period_id, mission_id, received_at)
     select $1, $2, id, $3 from mission where member_state order by name limit 1`,
    [note, period, at.toString()],
  );
  await owner.query(
    `insert into objection (objection_note_id, no_objection_period_id, mission_id, application_id, received_at)
     select note.id, note.no_objection_period_id, note.mission_id, application.id, note.received_at
     from objection_note as note
     join application on application.no_objection_period_id = note.no_objection_period_id
     where note.id = $1 order by application.reference limit $2`,
    [note, objectedTo],
  );
}

async function signIn(
  owner: pg.Client,
  organisations: readonly Organisation[],
  call: string,
): Promise<readonly PreparedDraft[]> {
  const { rows } = await owner.query<PreparedDraft>(
    `with entered as (
       insert into sign_in (person_id, token, expires_at)
       select person, token, clock_timestamp() + interval '20 hours'
       from jsonb_to_recordset($1::jsonb) as given (${columns}) returning person_id, token
     )
     select reference, version, person_id as person, organisation_id as organisation, token
     from entered join application on application.started_by = entered.person_id and application.call_id = $2`,
    [JSON.stringify(organisations), call],
  );
  return rows;
}
