import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { takeBackRefusal } from "#acts/applications/take-back-refusal.ts";
import { askWhoObjected } from "#acts/objections/ask-who-objected.ts";
import { moveSession } from "#acts/process/move-session.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Trx } from "#db/handles.ts";
import { actAs, keepAccounts, readAs, readingAs } from "#db/readers.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { ValidUntil } from "#domain/modalities/provisions.ts";
import { detailsOf, type DetailsOfSession } from "#domain/process/session-details.ts";
import { actingAs } from "#support/acting.ts";
import { confirmedAt, givenEntered, givenListBeforeBody, inSession, saidOfAll } from "#support/before-body.ts";
import { byHand, byHandOf, promiseKeptBy, withoutPromises } from "#support/broken-promise.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { date, instant, round } from "#support/factories.ts";
import { followedBy } from "#support/followed-by.ts";
import {
  accepted,
  aPersonIn,
  as,
  givenCirculated,
  givenCleared,
  givenDraft,
  givenMission,
  givenOfficer,
  givenOpenCall,
  givenProcess,
  givenSubmitted,
  givenText,
  refused,
  theClock,
} from "#support/given.ts";
import { held, waiting as waitingFor } from "#support/held.ts";
import { chairConsults, classesWith, givenListIn, holds, lapseList, object, objectionOf } from "#support/in-window.ts";
import { type GivenOpenToAll, givenOpenToAll, givenSessionOpenToAll } from "#support/registrations.ts";
import { givenAttending } from "#support/representatives.ts";
import { givenSecondCall } from "#support/second-call.ts";

/*
 * Pairs of which either is allowed only without the other: who looks before the other has committed would see neither. One waits for the other, and is judged
 * by what has become of it.
 */
describe.runIf(onServer)("of two at once on a server the second is judged by the first", async () => {
  const database = await aDatabase();
  const { db } = database;
  const second = await givenOfficer(db);
  const administrator = await aPersonIn(db, { role: "administrator" });

  /** Which promise stops the second, which waits until the first has committed. */
  async function stoppedAfter(first: (trx: Trx) => Promise<unknown>, then: () => Promise<unknown>): Promise<string> {
    const begun = held(db, first);
    await begun.ready;
    const [waiting] = await waitingFor(database, then());
    await begun.commit();
    return promiseKeptBy(waiting ?? Promise.resolve());
  }
  const byOffice =
    (actor: Parameters<typeof actAs>[1], ...statements: string[]) =>
    async (trx: Trx) => {
      await actAs(trx, actor);
      for (const statement of statements) await byHand(trx, statement);
    };
  const acting =
    (actor: Parameters<typeof actAs>[1], ...statements: string[]) =>
    () =>
      actingAs(db, actor, byOffice(actor, ...statements));

  /** Of what was put before the States while something was given. */
  const concludeSilence = () =>
    byHandOf(
      db,
      theClock,
      "update silence_procedure set concluded_at = now(), outcome = 'passed' where concluded_at is null",
    );

  // First: nothing is before the States yet but what it puts there itself.
  test("mission_that_has_ended_is_told_nothing: the Chair answers nothing to a mission that is being ended", async () => {
    const given = await givenCirculated(db, { count: 1 });
    await lapseList(db, given);
    const asker = await givenMission(db);
    const asking = as(db, asker, round.afterwards);
    const { next } = accepted(await askWhoObjected(asking, { period: given.period.id, references: null }));
    await concludeSilence();
    const ends = `update mission set ended_at = now(), ended_by = '${administrator}' where id = '${asker.mission}'`;
    const answers = `update request_to_chair set answered_at = now(), answered_by = '${given.chair.person}', bases = false,
      declined_because = 'Not now.' where id = '${next.id}'`;
    const answering = () =>
      readingAs(db, given.chair, async (trx) => {
        await actAs(trx, given.chair);
        await byHand(trx, answers);
      });
    const leaves = `update person set banned_at = now(), banned_by = '${administrator}' where mission_id = '${asker.mission}'`;
    const ending = async (trx: Trx) => {
      await keepAccounts(trx);
      await byOffice({ role: "administrator" }, leaves, ends)(trx);
    };
    expect(await stoppedAfter(ending, answering)).toBe("mission_that_has_ended_is_told_nothing");
  });

  describe("an erasure", () => {
    const kept =
      (...statements: string[]) =>
      async (trx: Trx) => {
        await keepAccounts(trx);
        await byOffice({ role: "administrator" }, ...statements)(trx);
      };
    const keeping =
      (...statements: string[]) =>
      () =>
        db.transaction().execute(kept(...statements));
    async function givenGone() {
      const [person, confirmer] = [
        await aPersonIn(db, { role: "secretariat" }),
        await aPersonIn(db, { role: "administrator" }),
      ];
      await keeping(`update person set banned_at = now(), banned_by = '${administrator}' where id = '${person}'`)();
      const id = randomUUID();
      return {
        back: `update person set banned_at = null, banned_by = null where id = '${person}'`,
        asking: `insert into person_erasure (id, person_id, asked_by, reason, asked_at, expires_at)
          values ('${id}', '${person}', '${administrator}', 'Asked', now(), now() + interval '1 day')`,
        confirming: [
          `update person_erasure set confirmed_at = now(), confirmed_by = '${confirmer}' where id = '${id}'`,
          `select erase_person('${id}')`,
        ],
      };
    }

    test("access_ends_before_the_erasure: nobody is erased whose access was given back meanwhile", async () => {
      const { back, asking, confirming } = await givenGone();
      await keeping(asking)();
      expect(await stoppedAfter(kept(back), keeping(...confirming))).toBe("access_ends_before_the_erasure");
    });

    test("erased_person_stays_erased: no access is given back to who was erased meanwhile", async () => {
      const { back, asking, confirming } = await givenGone();
      await keeping(asking)();
      expect(await stoppedAfter(kept(...confirming), keeping(back))).toBe("erased_person_stays_erased");
    });
  });

  describe("what a body decides", () => {
    /** One before a body, with what it is said to have decided, written down by hand. */
    async function givenDecided() {
      const given = await givenListBeforeBody(db, 1);
      const { applicant, application } = mustExist(given.listed[0] ?? null);
      const confirmed = (determination: string, outcome: string, decidedAt: string, knownAt: string) => [
        `update determination set confirmed_at = '${knownAt}', confirmed_by = '${second.person}' where id = '${determination}'`,
        `insert into step (application_id, n, stage, outcome, at, known_at, by_person, determination_id)
         select '${application.id}', max(n) + 1, 'determination', '${outcome}', '${decidedAt}', '${knownAt}', '${second.person}',
           '${determination}' from step where application_id = '${application.id}'`,
      ];
      const yes = await givenEntered(db, given, saidOfAll(given, "yes"));
      const granted = `insert into accreditation (application_id, organisation_id, process_id, modalities_decision_id,
          determination_id, route, granted_at, recorded_at, valid_until_on)
        select id, organisation_id, '${given.process.id}', '${given.decision.id}', '${yes}', route, '${inSession.toString()}',
          '${confirmedAt.toString()}', '2025-07-31' from application where id = '${application.id}'`;
      const approves = confirmed(yes, "yes", inSession.toString(), confirmedAt.toString());
      const withdrawn = `update application set state = 'withdrawn', withdrawn_at = '${confirmedAt.toString()}'
        where id = '${application.id}'`;
      return { given, applicant, application: application.id, approves, granted, withdrawn, confirmed };
    }

    test("accreditation_follows_its_determination: whom a body has just not approved is not accredited meanwhile, whichever comes first", async () => {
      for (const accreditsFirst of [true, false]) {
        const { given, approves, granted, confirmed, application } = await givenDecided();
        // It has approved, and nobody is granted it yet; then it changes its mind.
        await acting(second, ...approves)();
        const decidedAt = inSession.add({ hours: 20 }).toString();
        const [row] = await byHandOf(
          db,
          given.officer,
          `with entered as (
            insert into determination (process_id, call_id, modalities_decision_id, session_id, list_id, how, symbol, decided_at,
              entered_at, entered_by)
            values ('${given.process.id}', '${given.call.id}', '${given.decision.id}', '${given.session.id}', '${given.list}',
              'consensus', 'A/AC.900/5', '${decidedAt}', '2022-07-27T12:00Z', '${given.officer.person}') returning id, list_id
          ), item as (
            insert into determination_item (determination_id, list_id, application_id, outcome)
            select id, list_id, '${application}', 'no' from entered
          )
          select id from entered`,
        );
        const rejects = confirmed(String(row?.["id"]), "no", decidedAt, "2022-07-27T18:00Z");
        expect(
          accreditsFirst
            ? await stoppedAfter(byOffice(second, granted), acting(second, ...rejects))
            : await stoppedAfter(byOffice(second, ...rejects), acting(second, granted)),
        ).toBe(accreditsFirst ? "accreditation_follows_its_determination" : "accreditation_follows_its_modalities");
      }
    });

    test("application_is_withdrawn_before_it_is_decided: who withdraws is not approved in the same moment, nor the other way round", async () => {
      const one = await givenDecided();
      expect(
        await stoppedAfter(byOffice(one.applicant, one.withdrawn), acting(second, ...one.approves, one.granted)),
      ).toBe("step_follows_its_track");
      const other = await givenDecided();
      expect(
        await stoppedAfter(
          byOffice(second, ...other.approves, other.granted),
          acting(other.applicant, other.withdrawn),
        ),
      ).toBe("application_is_withdrawn_before_it_is_decided");
    });
  });

  test("session_lies_within_its_mandate: none is scheduled beyond the end that a mandate gets meanwhile, whichever comes first", async () => {
    const scheduled = (process: string) => `
      insert into session (process_id, kind, title, format, place, begins_on, ends_on, standing, invited)
      values ('${process}', 'substantive', 'Session', 'in-person', 'New York', '2030-01-07', '2030-01-11', 'planned', '{states}')`;
    for (const first of ["ends", "schedules"]) {
      const { process, officer } = await givenProcess(db, { endsOn: null });
      const ended = `insert into mandate_end (process_id, last_day, citation, entered_at, entered_by) values
        ('${process.id}', '2024-12-31', '{"source": "x", "paragraph": null}', '${round.settled.toString()}', '${officer.person}')`;
      const [one, other] = first === "ends" ? [ended, scheduled(process.id)] : [scheduled(process.id), ended];
      expect(await stoppedAfter(byOffice(officer, one), acting(officer, other)), first).toBe(
        "session_lies_within_its_mandate",
      );
    }
  });

  test("consultation_is_extended_while_it_runs: what silence came to is not recorded while more time is being given", async () => {
    const given = await givenListIn(db, { count: 1, provisions: chairConsults });
    await object(db, await givenMission(db), given, [0]);
    await lapseList(db, given);
    const application = mustExist(given.listed[0] ?? null).application.id;
    const [end, later, at] = ["2022-07-10T22:00Z", "2022-07-14T22:00Z", "2022-07-08T15:00Z"];
    const longer = [
      `insert into consultation_entry (process_id, application_id, stage, kind, words, entered_at, entered_by) values
        ('${given.process.id}', '${application}', 'consultation', 'extension', 'More time.', '${at}', '${given.chair.person}')`,
      `update consultation set closes_at = '${later}',
        extensions = '[{"from": "${end}", "to": "${later}", "extendedAt": "${at}"}]' where application_id = '${application}'`,
    ];
    const extending = async (trx: Trx) => {
      await readAs(trx, given.chair);
      await byOffice(given.chair, ...longer)(trx);
    };
    const maintained = `insert into step (application_id, n, stage, outcome, at, known_at, no_objection_period_id)
      select '${application}', max(n) + 1, 'consultation', 'maintained', '${end}', '2022-07-10T22:02Z', '${given.period.id}'
      from step where application_id = '${application}'`;
    expect(await stoppedAfter(extending, acting(theClock, maintained))).toBe("step_follows_its_track");
  });

  test("entry_belongs_to_a_consultation_that_runs: a State writes nothing about an objection that is being withdrawn", async () => {
    const state = await givenMission(db);
    const given = await givenListIn(db, { count: 1, provisions: chairConsults });
    await object(db, state, given, [0]);
    await lapseList(db, given);
    const objection = await objectionOf(database, state, given, 0);
    const at = "2022-07-08T15:00Z";
    const saying = (statement: string) => async (trx: Trx) => {
      await readAs(trx, state);
      await byHand(trx, statement);
    };
    const withdrawn = `update objection set withdrawn_at = '${at}', withdrawn_by = '${state.person}' where id = '${objection}'`;
    const message = `insert into consultation_entry
      (process_id, application_id, stage, kind, mission_id, objection_id, words, entered_at, entered_by)
      select '${given.process.id}', application_id, 'consultation', 'message', mission_id, id, 'A word.', '${at}', '${state.person}'
      from objection where id = '${objection}'`;
    expect(await stoppedAfter(saying(withdrawn), () => db.transaction().execute((trx) => saying(message)(trx)))).toBe(
      "entry_belongs_to_a_consultation_that_runs",
    );
  });

  test("hold_ends_after_what_it_let_be_said: a hold is not lifted from under what is being said, nor is anything said that it lets nobody say any more", async () => {
    const hold = { limit: { unit: "calendar_days", count: 20 }, then: "lifted" } as const;
    for (const liftedFirst of [true, false]) {
      const [holder, other] = [await givenMission(db), await givenMission(db)];
      const given = await givenListIn(db, { count: 1, classes: classesWith({ hold }) });
      await holds(db, holder, given, [0]);
      const application = mustExist(given.listed[0] ?? null).application.id;
      const held = await objectionOf(database, holder, given, 0);
      const reading =
        (actor: typeof holder, ...statements: string[]) =>
        async (trx: Trx) => {
          await readAs(trx, actor);
          for (const statement of statements) await byHand(trx, statement);
        };
      const lifting = reading(holder, `update objection set withdrawn_at = '2022-07-02T12:00Z' where id = '${held}'`);
      const at = "2022-07-02T12:00:00.001Z";
      const note = randomUUID();
      const objecting = reading(
        other,
        `insert into objection_note (id, no_objection_period_id, mission_id, received_at)
         values ('${note}', '${given.period.id}', '${other.mission}', '${at}')`,
        `insert into objection (objection_note_id, no_objection_period_id, mission_id, application_id, received_at)
         values ('${note}', '${given.period.id}', '${other.mission}', '${application}', '${at}')`,
      );
      const then = (work: typeof lifting) => () => db.transaction().execute(work);
      expect(
        liftedFirst ? await stoppedAfter(lifting, then(objecting)) : await stoppedAfter(objecting, then(lifting)),
      ).toBe(liftedFirst ? "objection_is_received_within_its_period" : "hold_ends_after_what_it_let_be_said");
    }
  });

  test("member_state_is_heard_to_the_end: no mission ends while something is being put before the States", async () => {
    const [mission] = await byHandOf(
      db,
      { role: "administrator" },
      `insert into mission (name, fictional, member_state, email) values ('By mistake', true, true, 'm@mission.example') returning id`,
    );
    await concludeSilence();
    const { decision, process, chair } = await givenText(db);
    const opening = `insert into silence_procedure (modalities_decision_id, process_id, announced_at, opens_at, closes_at, zone, letter, opened_by)
      values ('${decision.id}', '${process.id}', now(), now(), now() + interval '3 days', 'America/New_York', 'A letter.', '${chair.person}')`;
    const ends = `update mission set ended_at = now(), ended_by = '${administrator}' where id = '${String(mission?.["id"])}'`;
    expect(await stoppedAfter(byOffice(chair, opening), acting({ role: "administrator" }, ends))).toBe(
      "member_state_is_heard_to_the_end",
    );
  });

  test("ruling_bears_the_office_of_its_stage: nobody rules who is being given another office, nor gets one while they rule", async () => {
    const given = await givenOpenCall(db);
    for (const first of ["leaves", "rules"]) {
      const { id } = (await givenSubmitted(db, given)).application;
      const officer = await givenOfficer(db);
      const leaves = async (trx: Trx) => {
        await keepAccounts(trx);
        await byHand(trx, `update person set role = 'administrator' where id = '${officer.person}'`);
      };
      const rules = byOffice(
        officer,
        `update application set state = 'cleared', cleared_at = '2022-05-30T15:00Z', cleared_by = '${officer.person}' where id = '${id}'`,
      );
      if (first === "leaves")
        expect(await stoppedAfter(leaves, () => db.transaction().execute(rules))).toBe(
          "ruling_bears_the_office_of_its_stage",
        );
      else {
        const begun = held(db, rules);
        await begun.ready;
        const [waiting] = await waitingFor(database, db.transaction().execute(leaves));
        await begun.commit();
        await waiting;
      }
    }
  });

  test("inquiries_that_wait_are_as_many_as_are_taken: of two that are sent at once the one too many is not", async () => {
    const { application, applicant } = await givenSubmitted(db, await givenOpenCall(db));
    const asks = `insert into inquiry (application_id, side, words, asked_at, asked_by)
      values ('${application.id}', 'applicant', 'Until when?', now(), '${applicant.person}')`;
    const asking = async (trx: Trx) => {
      await readAs(trx, { role: "organisation", organisation: applicant.organisation });
      await byHand(trx, asks);
    };
    for (let time = 0; time < 4; time += 1) await db.transaction().execute(asking);
    expect(await stoppedAfter(asking, () => db.transaction().execute(asking))).toBe(
      "inquiries_that_wait_are_as_many_as_are_taken",
    );
  });

  describe("a decision that is superseded", () => {
    async function givenLast() {
      const given = await givenOpenCall(db);
      const { application } = await givenSubmitted(db, given);
      const { reference, version } = application;
      const desk = as(db, given.officer, round.reviewing);
      accepted(
        await refuseApplication(desk, {
          reference,
          version,
          ground: "not_relevant",
          reason: "The purpose is missing.",
        }),
      );
      await withoutPromises(database, "adoption", followedBy(given.decision.id, "2022-06-15T12:00Z"));
      const superseded = `update modalities_decision set superseded_at = '2022-06-20T12:00Z' where id = '${given.decision.id}'`;
      const to = "2022-07-01T22:00Z";
      const extended = `update call_for_applications set closes_at = '${to}', extension_reason = 'More time.',
        extensions = '[{"from": "${round.callCloses.toString()}", "to": "${to}", "extendedAt": "2022-06-20T12:00Z", "reason": "More time."}]'
        where id = '${given.call.id}'`;
      const reopening = () =>
        takeBackRefusal(as(db, given.officer, instant("2022-06-20T12:00:00Z")), {
          reference,
          version: version + 1,
          reason: "It was with the application.",
        });
      return { given, superseded, extended, reopening };
    }

    test("supersession_follows_its_rule: not while a call under it is open, or is being given more time", async () => {
      const { given, superseded, extended } = await givenLast();
      expect(await stoppedAfter(byOffice(given.officer, extended), acting(theClock, superseded))).toBe(
        "supersession_follows_its_rule",
      );
    });

    test("superseded_decision_is_not_applied_again: no call under it is open again, and nothing is reviewed again", async () => {
      const one = await givenLast();
      expect(await stoppedAfter(byOffice(theClock, one.superseded), acting(one.given.officer, one.extended))).toBe(
        "superseded_decision_is_not_applied_again",
      );
      const other = await givenLast();
      const begun = held(db, byOffice(theClock, other.superseded));
      await begun.ready;
      const [reopening] = await waitingFor(database, other.reopening());
      await begun.commit();
      expect(refused(mustExist((await reopening) ?? null)).because).toBe("call_is_under_an_earlier_decision");
    });
  });

  test("nothing_is_good_twice_for_one_session: nobody applies for what a session that is being moved would share", async () => {
    const { reapplication, cites } = oewg2021To2025.provisions.validity;
    const yearly: ValidUntil = { until: "cycle", cycle: { beginsOn: "2021-08-01", years: 1 } };
    const september = { beginsOn: date("2022-09-05"), endsOn: date("2022-09-09"), reason: "No room in July." };
    for (const movesFirst of [true, false]) {
      const given = await givenOpenCall(db, { validity: { ...yearly, reapplication, cites } });
      const next = await givenSecondCall(db, given);
      const { applicant } = await givenCleared(db, given, { category: "ecosoc-ngo" });
      const { application } = await givenDraft(db, next, { by: applicant });
      const { reference, version } = application;
      const moving = (handle = db) =>
        moveSession(as(handle, given.officer, round.reviewing), { session: given.session.id, ...september });
      const sending = `update application set state = 'submitted', route = 'no-objection', received_at = '${round.applying.toString()}', version = version + 1
        where reference = '${reference}'`;
      const move = `insert into session_move (id, session_id, from_begins_on, from_ends_on, begins_on, ends_on, reason, moved_at, moved_by)
        select gen_random_uuid(), id, begins_on, ends_on, '2022-09-05', '2022-09-09', 'No room.', '${round.reviewing.toString()}', '${given.officer.person}'
        from session where id = '${given.session.id}'`;
      if (movesFirst) {
        const begun = held(db, byOffice(given.officer, move));
        await begun.ready;
        const [submitting] = await waitingFor(
          database,
          submitApplication(as(db, applicant, round.applying), { reference, version }),
        );
        await begun.commit();
        expect(refused(mustExist((await submitting) ?? null)).because).toBe("organisation_already_accredited");
      } else {
        const begun = held(db, byOffice(applicant, sending));
        await begun.ready;
        const [moved] = await waitingFor(database, moving());
        await begun.commit();
        expect(refused(mustExist((await moved) ?? null)).because).toBe("session_would_accredit_twice");
      }
    }
  });

  test("who_was_not_accredited_applies_again_as_decided: who sends a draft waits for whoever rules on another application", async () => {
    const { cites } = oewg2021To2025.provisions.validity;
    const reapplication = { allowed: false, after: null };
    const given = await givenOpenCall(db, { validity: { until: "session", reapplication, cites } });
    const next = await givenSecondCall(db, given);
    const { applicant, application } = await givenSubmitted(db, given);
    const { reference, version } = (await givenDraft(db, next, { by: applicant })).application;
    const begun = held(db, (trx) => byHand(trx, `select from application where id = '${application.id}' for update`));
    await begun.ready;
    const sending = submitApplication(as(db, applicant, round.applying), { reference, version });
    const [submitting] = await waitingFor(database, sending);
    await begun.commit();
    accepted(mustExist((await submitting) ?? null));
  });

  describe("a registration for what invites all stakeholders", () => {
    const registers = ({ applicant, session }: Pick<GivenOpenToAll, "applicant" | "session">) => {
      const insert = `insert into registration (organisation_id, session_id, name, functional_title, attends, registered_at, registered_by)
        values ('${applicant.organisation}', '${session.id}', 'Remi Example', 'Lead', 'online', '${round.afterwards.toString()}', '${applicant.person}')`;
      return async (trx: Trx) => {
        await readAs(trx, { role: "organisation", organisation: applicant.organisation });
        await byHand(trx, insert);
      };
    };
    const corrects = ({ session, officer }: GivenOpenToAll, to: Partial<DetailsOfSession>) => {
      const from = detailsOf(session);
      return byOffice(
        officer,
        `insert into session_correction (session_id, from_details, to_details, reason, corrected_at, corrected_by)
        values ('${session.id}', '${JSON.stringify(from)}', '${JSON.stringify({ ...from, ...to })}', 'x',
          '${round.afterwards.toString()}', '${officer.person}')`,
      );
    };
    const alone = (does: (trx: Trx) => Promise<unknown>) => () => db.transaction().execute(does);

    test("registration_is_for_what_invites_all: waits while the session is being closed to them", async () => {
      const given = await givenOpenToAll(db);
      expect(await stoppedAfter(corrects(given, { invited: ["states"] }), alone(registers(given)))).toBe(
        "registration_is_for_what_invites_all",
      );
    });

    test("corrected_session_keeps_how_the_registered_attend: a correction waits for what is being registered", async () => {
      const given = await givenOpenToAll(db);
      expect(await stoppedAfter(registers(given), alone(corrects(given, { format: "in-person" })))).toBe(
        "corrected_session_keeps_how_the_registered_attend",
      );
    });

    test("accredited_organisation_does_not_register: waits while its accreditation is being reinstated", async () => {
      const given = await givenAttending(db);
      const changing = { accreditation: given.accreditation.id, ground: "A ground." };
      accepted(await suspendAccreditation(as(db, given.officer, round.circulating), changing));
      const meeting = { applicant: given.applicant, session: await givenSessionOpenToAll(db, given) };
      const reinstates = byOffice(
        given.officer,
        `insert into accreditation_change (accreditation_id, kind, ground, effective_at, known_at, by_person)
        values ('${given.accreditation.id}', 'reinstated', 'A ground.', '${round.objecting.toString()}', '${round.objecting.toString()}',
          '${given.officer.person}')`,
      );
      expect(await stoppedAfter(reinstates, alone(registers(meeting)))).toBe(
        "accredited_organisation_does_not_register",
      );
    });
  });

  test("program_accesses_are_no_more_than_ten: the eleventh program of a session waits for the tenth", async () => {
    const { session, officer } = await givenOpenCall(db);
    const letting = `insert into program_access (session_id, program, opened_at, opened_by)
      values ('${session.id}', 'Registration', '${round.afterwards.toString()}', '${officer.person}') returning id`;
    for (let n = 1; n < 10; n += 1) await byHandOf(db, officer, letting);
    expect(await stoppedAfter(byOffice(officer, letting), () => byHandOf(db, officer, letting))).toBe(
      "program_accesses_are_no_more_than_ten",
    );
  });
});
