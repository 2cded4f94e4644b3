import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describe } from "./describe.ts";

/**
 * A decision holds its classes and the track of each; an application leaves a step at each stage of its track that has been answered. Decisions on
 * record get the tracks that their provisions describe, and applications the steps that they have taken.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await addClasses(db);
  await addSteps(db);
  await recordSteps(db);
}

async function addClasses(db: Kysely<unknown>): Promise<void> {
  await sql`alter table modalities_decision add column classes jsonb`.execute(db);
  const { rows } = await sql<{ id: string; provisions: Provisions }>`
    select id, provisions from modalities_decision`.execute(db);
  for (const { id, provisions } of rows) {
    await sql`update modalities_decision set classes = ${JSON.stringify(classesOf(provisions))}::jsonb where id = ${id}`.execute(
      db,
    );
  }
  await sql`
    alter table modalities_decision alter column classes set not null,
      add constraint modalities_decision_classes_check check (jsonb_typeof(classes) = 'array')`.execute(db);
  await sql`grant update (classes) on modalities_decision to portal_application`.execute(db);
  await sql`
    comment on column modalities_decision.classes is
      'Whom it lets in, and for each class its track: the stages in their order, and where each outcome leads.'`.execute(
    db,
  );
}

async function addSteps(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table step (
      application_id uuid not null references application (id) on delete restrict,
      n integer not null check (n >= 1),
      stage text not null check (length(stage) between 1 and 50),
      outcome text not null check (outcome in (
        'yes', 'no', 'by-default', 'returned', 'cured', 'deferred', 'taken-back', 'listed', 'silent', 'objected', 'withdrawn', 'maintained'
      )),
      at timestamptz not null,
      known_at timestamptz not null,
      until timestamptz,
      reason text check (length(reason) between 1 and 10000),
      by_person uuid references person (id) on delete restrict,
      no_objection_period_id uuid references no_objection_period (id) on delete restrict,
      primary key (application_id, n),
      constraint step_is_known_when_it_was_taken check (known_at >= at),
      constraint returned_application_has_until check ((outcome = 'returned') = (until is not null) and until > at)
    )`.execute(db);
  await sql`create index step_by_period on step (no_objection_period_id) where no_objection_period_id is not null`.execute(
    db,
  );
  await sql`create index step_by_person on step (by_person) where by_person is not null`.execute(db);
  await sql`grant select, insert on step to portal_application`.execute(db);
  await describe(db, "step", "What an application has gone through on the track of its class. Append only.", {
    application_id: "Whose step.",
    n: "In their order.",
    stage: "The stage of the track, by its key.",
    outcome: "What it was answered.",
    at: "From when on it counts: the decision, the closing instant, the due.",
    known_at: "From when on it is read.",
    until: "Of what was returned: until when it may be cured.",
    reason: "Of what was returned or refused: why.",
    by_person: "Who ruled, where one person did.",
    no_objection_period_id: "Of an answer by silence: the period.",
  });
}

/** In the order in which they were taken; each is dated by what is on record about it. */
async function recordSteps(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into step (application_id, n, stage, outcome, at, known_at, reason, by_person, no_objection_period_id)
    select application_id, row_number() over (partition by application_id order by place), stage, outcome, at, at, reason, by_person, period
    from (
      select application.id as application_id, 1 as place,
        case when application.route in ('notify', 'notify-and-list') then 'claim' else 'screening' end as stage,
        case when refused_at is null then 'yes' else 'no' end as outcome,
        coalesce(refused_at, cleared_at) as at, refusal_reason as reason, coalesce(refused_by, cleared_by) as by_person,
        null::uuid as period
      from application where cleared_at is not null or refused_at is not null
      union all
      select id, 2, 'list', 'listed', circulated_at, null, null, no_objection_period_id
      from application where circulated_at is not null
      union all
      select application.id, 3, 'window',
        case when accreditation.id is null then 'objected' else 'silent' end, period.closes_at, null, null, period.id
      from application
      join no_objection_period as period on period.id = application.no_objection_period_id
      left join accreditation on accreditation.application_id = application.id
      where period.lapsed_at is not null and application.state = 'circulated'
    ) as taken`.execute(db);
}

type Cites = unknown;

interface Provisions {
  readonly categories: Readonly<Record<string, { readonly route: string; readonly cites: Cites }>>;
  readonly information: {
    readonly screenedBy: string;
    readonly refusalCarriesReason: boolean;
    readonly curable: { readonly by: unknown } | null;
    readonly cites: Cites;
  };
  readonly circulation: {
    readonly to: string;
    readonly fields: string;
    readonly beforeSession: unknown;
    readonly period: { readonly length?: unknown };
    readonly cites: Cites;
  };
  readonly objection: {
    readonly bulk: boolean;
    readonly withdrawal: string;
    readonly basis: string;
    readonly cites: Cites;
  };
  readonly effect: { readonly kind: string; readonly by?: string; readonly for?: unknown; readonly cites: Cites };
}

const customary = [
  {
    key: "ecosoc-ngo",
    title: "Non-governmental organisations in consultative status",
    belongs: "A non-governmental organisation in consultative status with the Economic and Social Council.",
    kind: "ngo",
    consultative: true,
  },
  {
    key: "ngo",
    title: "Other non-governmental organisations",
    belongs: "A non-governmental organisation without consultative status.",
    kind: "ngo",
    consultative: false,
  },
  {
    key: "business",
    title: "Businesses",
    belongs: "A business, or an association of businesses.",
    kind: "business",
    consultative: false,
  },
  {
    key: "academia",
    title: "Academic institutions",
    belongs: "A university, or another institution of research or teaching.",
    kind: "academia",
    consultative: false,
  },
];

function classesOf(provisions: Provisions) {
  return customary.map((one) => {
    const provided = provisions.categories[one.key];
    return { ...one, track: trackOf(provisions, provided?.route), cites: provided?.cites };
  });
}

function trackOf(provisions: Provisions, route: string | undefined) {
  switch (route) {
    case "notify":
      return [claim(provisions)];
    case "notify-and-list":
      return [claim(provisions), list(provisions, "information")];
    case "body-decides":
      return [screening(provisions), list(provisions, "proposed"), determination(provisions, "all")];
    case "no-objection":
      return [screening(provisions), list(provisions, "proposed"), ...objection(provisions)];
    default:
      return null;
  }
}

const next = { to: "next" };
const notAccredited = { to: "not-accredited" };
const ruling = { kind: "ruling", of: "all", due: null, ifNone: "waits", returned: null, yes: next };

function claim({ information: { screenedBy, cites } }: Provisions) {
  const register = "consultative-status";
  const refused = { to: "refused" };
  return { ...ruling, what: "claim", key: "claim", by: screenedBy, register, reasonOwed: true, no: refused, cites };
}

function screening({ information: { screenedBy, refusalCarriesReason, curable, cites } }: Provisions) {
  return {
    ...ruling,
    what: "screening",
    key: "screening",
    by: screenedBy,
    register: null,
    reasonOwed: refusalCarriesReason,
    returned: curable === null ? null : { within: curable.by, rounds: 1 },
    no: { to: "refused" },
    cites,
  };
}

function list({ circulation: { to, fields, beforeSession, cites } }: Provisions, what: "information" | "proposed") {
  return {
    kind: "list",
    what,
    key: what === "proposed" ? "list" : "information-list",
    of: "all",
    to: to === "all-missions" ? ["chair", "member-states", "observers"] : ["chair", "member-states"],
    fields,
    beforeSession,
    cites,
  };
}

function objection(provisions: Provisions) {
  const { circulation, effect, objection: rule } = provisions;
  const window = {
    kind: "window",
    key: "window",
    of: "all",
    body: "member-states",
    threshold: 1,
    length: circulation.period.length ?? null,
    bulk: rule.bulk,
    withdrawal:
      rule.withdrawal === "none" ? "never" : rule.withdrawal === "until-decision" ? "until-decided" : "until-close",
    basis: rule.basis,
    hold: null,
    silent: next,
    objected: effect.kind === "final" ? notAccredited : next,
    cites: rule.cites,
  };
  switch (effect.kind) {
    case "body-decides":
      return [window, { ...determination(provisions, "objected"), cites: effect.cites }];
    case "chair-consults":
      return [
        window,
        {
          kind: "consultation",
          key: "consultation",
          of: "objected",
          within: effect.for,
          silence: "maintains",
          withdrawn: next,
          maintained: notAccredited,
          cites: effect.cites,
        },
      ];
    default:
      return [window];
  }
}

function determination({ effect, categories }: Provisions, whom: "all" | "objected") {
  const deciding = Object.values(categories).find(({ route }) => route === "body-decides");
  return {
    ...ruling,
    what: "determination",
    key: "determination",
    of: whom,
    by: { body: "member-states", decides: effect.kind === "body-decides" ? effect.by : "consensus" },
    register: null,
    reasonOwed: false,
    due: { at: "session-ends" },
    no: notAccredited,
    cites: whom === "objected" ? effect.cites : (deciding?.cites ?? effect.cites),
  };
}
