import { createHash, randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listAccredited } from "#db/accreditation/accredited-organisations.ts";
import { listApplicationRecords } from "#db/applications/application-records.ts";
import { countDecidedApplications, countWaitingApplications } from "#db/applications/application-standings.ts";
import { listApplicationsOfCall } from "#db/applications/applications.ts";
import { keepStandingsThatRanOut, listStandingsOfApplications } from "#db/applications/kept-standings.ts";
import type { Accreditation, AccreditationChange } from "#domain/accreditation/accreditation.ts";
import type { Application } from "#domain/applications/application.ts";
import { inOrder } from "#domain/applications/item-in-window.ts";
import { outcomes, type StandingInAWord, standingInAWord, waiting } from "#domain/applications/standing-in-a-word.ts";
import { endOfDay, type Instant } from "#domain/kit/calendar.ts";
import type { Id, Recorded } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { isNotifyRoute } from "#domain/modalities/modalities.ts";
import { type SilenceProcedure, silenceStanding } from "#domain/modalities/silence.ts";
import { conclude } from "#domain/modalities/silence-procedure.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { anId } from "#support/an-id.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { countedDry, runEachDry } from "#support/dry-runs.ts";
import { aChange, aProcess, aSession, later, newYork } from "#support/factories.ts";
import { aSequence, lived } from "#support/sequences.ts";
import { farAhead } from "#support/world.ts";
import { runTextDry } from "#views/modalities/dry-run.ts";

/* Lists filter and count by what is kept of the rule's answers, everybody else asks the rule. Both are asked about every application of the random
   rounds: before anything has been kept, and after it was kept at some instant and nobody has acted since. The rows are written past the guards, which
   would want the acts of thousands of rounds. */

const database = await aDatabase();
const { db } = database;

type Life = ReturnType<typeof lived>;

/** Ids of the model as ids of the database; the same name in another round is another row. */
function namer() {
  const round = randomUUID();
  return <Of extends Recorded>(name: Id<Of>): Id<Of> => {
    const hash = createHash("sha256").update(`${round} ${name}`).digest("hex");
    return anId(
      `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`,
    );
  };
}

/** The model knows no changes of accreditations: most have some, each of another kind. */
function withChanges(accreditations: readonly Accreditation[], now: Instant): Accreditation[] {
  const change = (kind: AccreditationChange["kind"], hours: number) => aChange(kind, later(now, { hours }));
  const kinds = [
    [change("suspended", 1), change("withdrawn", 3)],
    [],
    [change("suspended", 1), change("reinstated", 2)],
    [change("suspended", 1)],
  ];
  return accreditations.map((one, index) => ({ ...one, changes: kinds[index % kinds.length] ?? [] }));
}

function written({ world }: Life, accreditations: readonly Accreditation[], id: ReturnType<typeof namer>): string {
  const text = (value: string | null) => (value === null ? "null" : `'${value.replaceAll("'", "''")}'`);
  const json = (value: unknown) => `${text(JSON.stringify(value))}::jsonb`;
  const at = (value: Instant | null) => text(value === null ? null : value.toString());
  const named = (value: string | null) => text(value === null ? null : id(anId(value)));
  const process = aProcess();
  const session = aSession();
  const insert = (table: string, row: Readonly<Record<string, string>>) =>
    `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.values(row).join(", ")});`;
  const calledAs = (organisation: string) => ({ name: text(organisation), country_code: text("CHE") });
  const days = (begins: { toString(): string }, ends: { toString(): string }) => ({
    begins_on: text(begins.toString()),
    ends_on: text(ends.toString()),
  });
  const window = ({ opensAt, closesAt }: { readonly opensAt: Instant; readonly closesAt: Instant }) => ({
    opens_at: at(opensAt),
    closes_at: at(closesAt),
    zone: text(newYork),
  });
  // Two that are over and not recorded cannot stand side by side: the outcome of the first is told before a second opens.
  const concluded = (procedure: SilenceProcedure) => {
    const ruling = conclude(procedure, world.now);
    return ruling.ok ? ruling.next : procedure;
  };
  const statements = [
    insert("process", {
      id: named("process"),
      slug: text(`p-${id(anId<"process">("process"))}`),
      title: text(process.title),
      short_name: text(process.shortName),
      mandate: text(process.mandate),
      citation: json(process.citation),
      duty_station: text(process.dutyStation),
      zone: text(process.zone),
      ...days(process.beginsOn, process.endsOn),
    }),
    insert("session", {
      id: named("session"),
      process_id: named("process"),
      title: text(session.title),
      kind: text(session.kind),
      format: text(session.format),
      place: text(session.place),
      standing: text(session.standing),
      invited: text(`{${session.invited.join()}}`),
      ...days(session.beginsOn, session.endsOn),
    }),
    ...world.modalities.flatMap(({ decision, silence }) => [
      insert("modalities_decision", {
        id: named(decision.id),
        process_id: named("process"),
        version: String(decision.version),
        title: text(decision.title),
        issuer: text(decision.issuer),
        citation: json(decision.citation),
        dated_on: text(decision.date.toString()),
        text: text(decision.text),
        provisions: json(decision.provisions),
        classes: json(classesOf(decision)),
        proposed_at: at(world.now),
        superseded_at: at(decision.supersededAt),
      }),
      ...(decision.adoption?.by === "meeting"
        ? [
            insert("adoption", {
              process_id: named("process"),
              modalities_decision_id: named(decision.id),
              session_id: named("session"),
              how: text("consensus"),
              symbol: text("A/1"),
              decided_at: at(decision.adoption.at),
              entered_at: at(decision.adoption.at),
              entered_by: named("one"),
              confirmed_at: at(decision.adoption.confirmedAt),
              confirmed_by: named("other"),
            }),
          ]
        : []),
      ...silence.map(concluded).flatMap((procedure) => [
        insert("silence_procedure", {
          id: named(procedure.id),
          modalities_decision_id: named(decision.id),
          process_id: named("process"),
          announced_at: at(procedure.window.opensAt),
          ...window(procedure.window),
          concluded_at: at(procedure.concludedAt),
          outcome: text(procedure.concludedAt === null ? null : silenceStanding(procedure, procedure.concludedAt)),
        }),
        ...procedure.breaks.map(({ mission, receivedAt }) =>
          insert("silence_break", {
            silence_procedure_id: named(procedure.id),
            mission_id: named(mission),
            received_at: at(receivedAt),
          }),
        ),
      ]),
    ]),
    ...world.calls.map((call) =>
      insert("call_for_applications", {
        id: named(call.id),
        process_id: named("process"),
        modalities_decision_id: named(call.decision),
        session_id: named("session"),
        title: text(call.title),
        ...window(call.window),
      }),
    ),
    ...world.periods.map((period) => {
      const granted = accreditations.filter((one) => one.period === period.id).length;
      const listed = world.applications.filter((one) => one.state === "circulated" && one.period === period.id).length;
      return insert("no_objection_period", {
        id: named(period.id),
        process_id: named("process"),
        call_id: named(period.call),
        modalities_decision_id: named(period.decision),
        ...window(period.window),
        circulated_by: named("officer"),
        lapsed_at: at(period.lapsedAt),
        accredited_count: period.lapsedAt === null ? "null" : String(granted),
        not_accredited_count: period.lapsedAt === null ? "null" : String(listed - granted),
      });
    }),
    ...[...new Set(world.applications.map(({ organisation }) => organisation))].map((organisation) =>
      insert("organisation", {
        id: named(organisation),
        ...calledAs(organisation),
        address: text("1 Example Road"),
        created_at: at(world.now),
      }),
    ),
    ...world.applications.map((one) =>
      insert("application", {
        id: named(one.id),
        reference: named(one.reference),
        organisation_id: named(one.organisation),
        call_id: named(one.call),
        class: text(one.class),
        category: text(one.category),
        state: text(one.state),
        started_at: at(world.now),
        route: text(one.state === "draft" ? null : one.route),
        received_at: at(one.state === "draft" ? null : one.receivedAt),
        cleared_at: at(one.state === "cleared" || one.state === "circulated" ? one.clearedAt : null),
        cleared_by: named(one.state === "cleared" || one.state === "circulated" ? one.clearedBy : null),
        refused_at: at(one.state === "refused" ? one.refusedAt : null),
        refused_by: named(one.state === "refused" ? one.refusedBy : null),
        refusal_ground: text(one.state === "refused" ? one.ground : null),
        refusal_reason: text(one.state === "refused" ? one.reason : null),
        no_objection_period_id: named(one.state === "circulated" ? one.period : null),
        circulated_at: at(one.state === "circulated" ? one.circulatedAt : null),
        withdrawn_at: at(one.state === "withdrawn" ? one.withdrawnAt : null),
      }),
    ),
    ...world.applications.flatMap((one) => [
      ...(one.state === "draft"
        ? []
        : [
            insert("submitted_organisation", {
              application_id: named(one.id),
              frozen_at: at(one.receivedAt),
              taken_over: "true",
              ...calledAs(one.organisation),
              address: text("1 Example Road"),
            }),
          ]),
      ...(one.state === "circulated"
        ? [insert("circulated_organisation", { application_id: named(one.id), ...calledAs(one.organisation) })]
        : []),
      ...(one.state === "circulated" && one.period !== null
        ? [
            insert("item_in_window", {
              application_id: named(one.id),
              no_objection_period_id: named(one.period),
              class: text(one.class),
              stage: text("window"),
            }),
          ]
        : []),
    ]),
    ...world.objections.map((one) =>
      insert("objection", {
        id: named(one.id),
        objection_note_id: named(one.note),
        no_objection_period_id: named(one.period),
        mission_id: named(one.mission),
        application_id: named(one.application),
        received_at: at(one.receivedAt),
        withdrawn_at: at(one.withdrawnAt),
      }),
    ),
    ...accreditations.flatMap((one) => [
      insert("accreditation", {
        id: named(one.id),
        application_id: named(one.application),
        organisation_id: named(one.organisation),
        process_id: named("process"),
        modalities_decision_id: named(one.decision),
        no_objection_period_id: named(one.period),
        route: text(one.route),
        granted_at: at(one.grantedAt),
        recorded_at: at(later(one.grantedAt, { seconds: 120 })),
        valid_until_on: text(one.validUntil?.toString() ?? null),
      }),
      insert("accredited_name", {
        accreditation_id: named(one.id),
        effective_at: at(one.grantedAt),
        ...calledAs(one.organisation),
      }),
      ...one.changes.map(({ kind, effectiveAt, ground }) =>
        insert("accreditation_change", {
          accreditation_id: named(one.id),
          kind: text(kind),
          effective_at: at(effectiveAt),
          known_at: at(effectiveAt),
          ground: text(ground),
          by_person: named("officer"),
        }),
      ),
    ]),
  ];
  const begun = world.applications.map((one) =>
    insert("application_standing", {
      application_id: named(one.id),
      call_id: named(one.call),
      next_instant: text("epoch"),
    }),
  );
  return `set local session_replication_role = replica; ${[...statements, ...begun].join("\n")} select count_standings_anew();`;
}

function instantsOf(life: Life): Instant[] {
  const { now } = life.world;
  const lastInstant = endOfDay(aProcess().zone, aProcess().endsOn);
  return [
    now,
    ...life.boundariesAhead().slice(0, 18),
    ...[1, 2, 3].map((hours) => later(now, { hours })),
    lastInstant,
    later(lastInstant, { milliseconds: 1 }),
    farAhead,
  ];
}

/** Rounds of which each has an application in one of the seldom states, so that every word is met whatever is drawn. */
const known = fc.sample(aSequence, { numRuns: 300, seed: 2022 });
const isSeldom: readonly ((one: Application) => boolean)[] = [
  ({ state }) => state === "refused",
  ({ state }) => state === "withdrawn",
  (one) => one.state === "submitted" && isNotifyRoute(one.route),
  (one) => one.state === "submitted" && !isNotifyRoute(one.route),
  (one) => one.state === "cleared" && !isNotifyRoute(one.route),
];
const examples = isSeldom.flatMap((seldom): [(typeof known)[number], boolean][] => {
  const round = known.find((sequence) => lived(sequence, true).world.applications.some(seldom));
  return round === undefined ? [] : [[round, true]];
});

const met = new Map<StandingInAWord, number>();

/** Of the two that say it in the same words, one is asked: rounds are many, and it is the server that is in earnest. */
test.runIf(onServer)(
  "the database answers for lists what the rule answers for each application of the random rounds",
  async () => {
    await fc.assert(
      fc.asyncProperty(aSequence, fc.boolean(), async (sequence, withJobs) => {
        const life = lived(sequence, withJobs);
        const { world } = life;
        if (world.applications.length === 0) return;
        const accreditations = withChanges(world.accreditations, world.now);
        const id = namer();
        await database.asSuperuser(written(life, accreditations, id));
        const ids = world.applications.map((one) => id(one.id));
        const stored = (
          await Promise.all(world.calls.map((call) => listApplicationsOfCall(db, id(call.id), ids)))
        ).flat();
        const instants = inOrder(instantsOf(life));
        const standingsByTheRule = (instant: Instant) =>
          new Map(
            world.applications.map((application) => {
              const accreditation = accreditations.find((one) => one.application === application.id) ?? null;
              const word = standingInAWord({ ...life.recordAt(application, instant), accreditation }, instant);
              met.set(word, (met.get(word) ?? 0) + 1);
              return [id(application.id), word] as const;
            }),
          );
        for (const instant of instants) {
          const byTheRule = standingsByTheRule(instant);
          const count = (wanted: readonly StandingInAWord[], of: (call: Id<"call">) => boolean) =>
            world.applications.filter(
              (one) => of(one.call) && wanted.some((word) => word === byTheRule.get(id(one.id))),
            ).length;

          expect(await listStandingsOfApplications(db, instant, ids)).toEqual(byTheRule);
          for (const record of await listApplicationRecords(db, stored, instant))
            expect(standingInAWord(record, instant)).toBe(byTheRule.get(record.application.id));
          for (const call of world.calls) {
            const counted = await countDecidedApplications(db, { at: instant, call: id(call.id) });
            for (const outcome of outcomes) expect(counted[outcome]).toBe(count([outcome], (one) => one === call.id));
          }
          for (const { decision } of world.modalities) {
            const calls = world.calls.filter((call) => call.decision === decision.id).map((call) => call.id);
            expect(await countWaitingApplications(db, id(decision.id), instant)).toBe(
              count(waiting, (call) => calls.includes(call)),
            );
          }
          const listed = await listAccredited(
            db,
            {
              at: instant,
              asOf: instant,
              process: id(anId<"process">("process")),
              decisions: world.modalities.map(({ decision }) => id(decision.id)),
            },
            { limit: 100, offset: 0 },
          );
          const inForce = [...byTheRule]
            .filter(([, word]) => word === "accredited")
            .map(([application]) => application);
          expect(listed.map(({ application }) => application).toSorted()).toEqual(inForce.toSorted());
        }
        for (const call of world.calls.map((one) => id(one.id)))
          for (const { decision } of world.modalities) {
            const other = { ...decision, classes: classesOf({ provisions: decision.provisions }) };
            const context = { db, now: farAhead, actor: { role: "public" } } as const;
            const { ran } = await runTextDry(context, { id: id(anId<"process">("process")) }, other, call);
            const { counts } = await runEachDry(db, { call, other }, farAhead);
            expect(new Map(countedDry(mustExist(ran).counts))).toEqual(counts);
          }
        for (const [index, keptAt] of instants.entries()) {
          if (index % 6 !== 0) continue;
          await db.transaction().execute((trx) => keepStandingsThatRanOut(trx, keptAt));
          for (const instant of index % 12 === 0 ? instants : instants.slice(index))
            expect(await listStandingsOfApplications(db, instant, ids)).toEqual(standingsByTheRule(instant));
        }
      }),
      // Each database is asked about others.
      { numRuns: 20, examples },
    );
    // A draft is no application of a round yet, and the rounds know no stage after a period.
    const afterPeriods: readonly StandingInAWord[] = ["returned", "in-consultation", "before-body"];
    const reached = [...outcomes, ...waiting].filter((word) => !afterPeriods.includes(word));
    expect(reached.filter((word) => !met.has(word))).toEqual([]);
  },
  300_000,
);
