import { describe, expect, test } from "vitest";
import { openCall } from "#acts/applications/open-call.ts";
import { startApplication } from "#acts/applications/start-application.ts";
import { withdrawCall } from "#acts/applications/withdraw-call.ts";
import { answerRequest } from "#acts/objections/answer-request.ts";
import { askWhoObjected } from "#acts/objections/ask-who-objected.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { enterDetermination } from "#acts/objections/enter-determination.ts";
import { extendConsultations } from "#acts/objections/extend-consultations.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { recordOutcomes } from "#acts/objections/record-outcomes.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { nominateRepresentative } from "#acts/participation/nominate-representative.ts";
import { acceptInvitation } from "#acts/people/accept-invitation.ts";
import { confirmAddress } from "#acts/people/confirm-address.ts";
import { confirmMendedAddress } from "#acts/people/confirm-mended-address.ts";
import { inviteDelegate } from "#acts/people/invite-delegate.ts";
import { invitePerson } from "#acts/people/invite-person.ts";
import { makeCalendarAddress } from "#acts/people/make-calendar-address.ts";
import { mendAddress } from "#acts/people/mend-address.ts";
import { signUp } from "#acts/people/sign-up.ts";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { correctSession } from "#acts/process/correct-session.ts";
import { draftProgramme } from "#acts/process/draft-programme.ts";
import { endMembership } from "#acts/process/end-membership.ts";
import { moveSession } from "#acts/process/move-session.ts";
import { publishProgramme } from "#acts/process/publish-programme.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import { detailsOf } from "#domain/process/session-details.ts";
import { anId } from "#support/an-id.ts";
import { holding } from "#support/at-once.ts";
import {
  bodyDecides,
  confirmedAt,
  enteredAt,
  entering,
  forTheSession,
  givenEntered,
  givenListBeforeBody,
  onTheList,
  saidOfAll,
} from "#support/before-body.ts";
import { givenBody, givenSeat, ofResolution } from "#support/bodies.ts";
import { aDatabase, onServer } from "#support/database.ts";
import { aSession, date, instant, later, round } from "#support/factories.ts";
import {
  accepted,
  aPersonIn,
  as,
  givenApplicant,
  givenCleared,
  givenMission,
  givenModalitiesInForce,
  givenOfficer,
  givenOpenCall,
  givenProcess,
  lookingAfter,
  theClock,
} from "#support/given.ts";
import { chairConsults, givenListIn, lapseList, object } from "#support/in-window.ts";
import { lettersAbout, tokenIn } from "#support/record.ts";
import { dora, givenAttending } from "#support/representatives.ts";
import { aClass, aList, aRuling, aWindow } from "#support/stages.ts";

/* What an act rests on was true when it was read. What makes it untrue is written before the act is: the loser reads what happened, and finds no fault. */

type Outcome = { readonly ok: true } | Refusal;

const told = (outcome: Outcome) => (outcome.ok ? "done" : outcome.because);

describe.runIf(onServer)("on a server, where acts really meet", async () => {
  const database = await aDatabase();
  const { db } = database;

  /** What comes of an act whose writing into a table waits until somebody else is done. */
  async function meanwhile(table: string, act: () => Promise<Outcome>, other: () => Promise<Outcome>): Promise<string> {
    const barrier = await holding(database, `lock table ${table} in share mode`);
    const acting = act();
    try {
      await barrier.untilWaiting(1);
      accepted(await other());
    } finally {
      await barrier.release();
    }
    return told(await acting);
  }

  /** Each has read what it needs before the first is written. */
  async function atOnce(table: string, acts: readonly (() => Promise<Outcome>)[]): Promise<readonly string[]> {
    const barrier = await holding(database, `lock table ${table} in share mode`);
    const acting = acts.map((act) => act());
    await barrier.untilWaiting(acts.length);
    await barrier.release();
    return (await Promise.all(acting)).map(told).toSorted();
  }

  for (const act of ["entered", "confirmed"] as const)
    test(`what a body decided is not ${act} for a session that is cancelled meanwhile`, async () => {
      const given = await givenListBeforeBody(db, 1);
      const days = { beginsOn: date("2022-07-25"), endsOn: date("2022-08-20") };
      const meeting = aSession({ process: given.process.id, title: "Another session", ...days });
      const session = accepted(await scheduleSession(as(db, given.officer, round.processOpened), meeting)).next.id;
      const items = saidOfAll(given, "yes");
      const enter = () => enterDetermination(as(db, given.officer, enteredAt), entering(given, items, { session }));
      const id = act === "entered" ? null : accepted(await enter()).next.id;
      const acting = () =>
        id === null ? enter() : confirmDetermination(as(db, given.chair, confirmedAt), { determination: id });
      const cancel = () => cancelSession(as(db, given.officer, enteredAt), { session, reason: "No quorum." });
      expect(await meanwhile("determination", acting, cancel)).toBe("session_is_cancelled");
    });

  for (const [until, provisions] of Object.entries({ mandate: onTheList, session: forTheSession }))
    test(`what a body decided of accreditations until the end of the ${until} is looked at again when the session is moved meanwhile`, async () => {
      const given = await givenListBeforeBody(db, 1, provisions);
      const determination = await givenEntered(db, given, saidOfAll(given, "yes"));
      const confirm = () => confirmDetermination(as(db, given.chair, confirmedAt), { determination });
      const days = { beginsOn: date("2022-07-25"), endsOn: date("2022-07-30") };
      const move = () =>
        moveSession(as(db, given.officer, enteredAt), { session: given.session.id, ...days, reason: "A room." });
      expect(await meanwhile("step", confirm, move)).toBe("changed_meanwhile");
      expect(told(await confirm())).toBe("done");
    });

  test("the Chair looks again when an objection is taken back while who objected is being disclosed", async () => {
    const objection = { ...oewg2021To2025.provisions.objection, withdrawal: "until-decision" } as const;
    const given = await givenOpenCall(db, { ...bodyDecides, objection });
    const { application } = await givenCleared(db, given);
    const sealing = { call: given.call.id, closesAt: round.periodCloses };
    const { period } = accepted(await circulateList(as(db, given.officer, round.circulating), sealing)).next;
    const [objector, asker] = [await givenMission(db), await givenMission(db)];
    const note = { period: period.id, applications: [application.reference], basis: null };
    accepted(await raiseObjection(as(db, objector, round.objecting), note));
    accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
    const about = { period: period.id, references: null };
    const { id: request } = accepted(await askWhoObjected(as(db, asker, round.afterwards), about)).next;
    const [row] = await database.asOwner(`select id from objection where application_id = '${application.id}'`);
    const raised = anId<"objection">(String(row?.["id"]));
    const answer = () => answerRequest(as(db, given.chair, round.afterwards), { request, declinedBecause: null });
    const takeBack = () => withdrawObjection(as(db, objector, round.afterwards), { objection: raised });
    expect(await meanwhile("disclosed_objection", answer, takeBack)).toBe("changed_meanwhile");
  });

  test("the Chair who gives more time is told that the consultation is over when what silence came to is written first", async () => {
    const given = await givenListIn(db, { count: 1, provisions: chairConsults });
    await object(db, await givenMission(db), given, [0]);
    await lapseList(db, given);
    const [listed] = given.listed;
    const { id, reference } = mustExist(listed).application;
    const [ended, longer] = [instant("2022-07-10T22:00:00Z"), instant("2022-07-13T22:00:00Z")];
    const due = { period: given.period.id, applications: [id] };
    const barrier = await holding(database, "lock table step in share mode");
    const recording = recordOutcomes(as(db, theClock, later(ended, { minutes: 2 })), due);
    await barrier.untilWaiting(1);
    const more = { reference, closesAt: longer, reason: "More time is asked for." };
    const extending = extendConsultations(as(db, given.chair, ended), more);
    await barrier.untilWaiting(2);
    await barrier.release();
    expect([told(await recording), told(await extending)]).toEqual(["done", "consultation_is_not_open"]);
  });

  test("a mission whose seat in the body ends while its note is written is told that it may not object", async () => {
    const within = await givenProcess(db);
    const { body } = await givenBody(db, within);
    const state = await givenMission(db);
    const { id: membership } = await givenSeat(db, within, body.id, state.mission);
    await givenSeat(db, within, body.id, (await givenMission(db)).mission);
    const track = [aRuling("screening"), aList("list"), aWindow("window", { body: body.slug })];
    const given = await givenOpenCall(db, {}, [aClass("seated", track)], within);
    const { application } = await givenCleared(db, given, { class: "seated" });
    const sealing = { call: given.call.id, closesAt: round.periodCloses };
    const { period } = accepted(await circulateList(as(db, given.officer, round.circulating), sealing)).next;
    const note = { period: period.id, applications: [application.reference], basis: null };
    const object = () => raiseObjection(as(db, state, round.objecting), note);
    const ending = { body: body.id, membership, to: null, ...ofResolution };
    const leave = () => endMembership(as(db, given.officer, round.objecting), ending);
    expect(await meanwhile("objection_note", object, leave)).toBe("mission_may_not_object");
  });

  test("a call is not withdrawn for which somebody begins to apply at the instant at which it opens", async () => {
    const given = await givenModalitiesInForce(db);
    const desk = as(db, given.officer, round.callOpens);
    const opensAt = later(round.callOpens, { hours: 48 });
    const window = { opensAt, closesAt: round.callCloses, zone: given.process.zone };
    const announcing = { process: given.process.id, session: given.session.id, title: "A call", ...window };
    const { id: call } = accepted(await openCall(desk, announcing)).next;
    const applicant = await givenApplicant(db);
    const before = later(opensAt, { milliseconds: -1 });
    const withdraw = () => withdrawCall(as(db, given.officer, before), { call, reason: "Announced too early." });
    const begin = () => startApplication(as(db, applicant, opensAt), { call });
    expect(await meanwhile("call_withdrawal", withdraw, begin)).toBe("changed_meanwhile");
  });

  test("nobody begins to apply under a call that is withdrawn meanwhile", async () => {
    const given = await givenModalitiesInForce(db);
    const opensAt = later(round.callOpens, { hours: 48 });
    const window = { opensAt, closesAt: round.callCloses, zone: given.process.zone };
    const announcing = { process: given.process.id, session: given.session.id, title: "A call", ...window };
    const { id: call } = accepted(await openCall(as(db, given.officer, round.callOpens), announcing)).next;
    const applicant = await givenApplicant(db);
    const begin = () => startApplication(as(db, applicant, opensAt), { call });
    const before = as(db, given.officer, later(opensAt, { milliseconds: -1 }));
    const withdraw = () => withdrawCall(before, { call, reason: "Announced too early." });
    expect(await meanwhile("application", begin, withdraw)).toBe("changed_meanwhile");
  });

  test("a session is not corrected so that somebody could not come who is nominated meanwhile", async () => {
    const given = await givenAttending(db);
    const nominate = () =>
      nominateRepresentative(as(db, given.applicant, round.afterwards), { ...dora, session: given.session.id });
    const virtual = { ...detailsOf(given.session), format: "virtual" } as const;
    const said = { session: given.session.id, to: virtual, reason: "No room is free." };
    const barrier = await holding(database, "lock table representative in share mode");
    const nominating = nominate();
    await barrier.untilWaiting(1);
    const correcting = correctSession(as(db, given.officer, round.afterwards), said);
    await barrier.untilWaiting(2);
    await barrier.release();
    expect([told(await nominating), told(await correcting)]).toEqual(["done", "representatives_attend_otherwise"]);
  });

  test("of two letters to one address that are opened at once, one makes the account, and the other is told that there is one", async () => {
    const delegate = await lookingAfter(db, await givenMission(db));
    const administrator = { role: "administrator", person: await aPersonIn(db, { role: "administrator" }) } as const;
    const to = { email: "invited-twice@mission.example", language: "en" };
    const office = { role: "secretariat" } as const;
    const now = round.objecting;
    const invited = [
      accepted(await invitePerson(as(db, administrator, now), { ...to, name: null, office })).next,
      accepted(await inviteDelegate(as(db, delegate, now), { ...to, name: "A delegate", readsOnly: false })).next,
    ];
    const tokens = await Promise.all(invited.map(async ({ id }) => tokenIn(db, (await lettersAbout(db, id))[0]?.data)));
    const accepting = tokens.map(
      (token) => () => acceptInvitation({ db, now }, { token, name: "Ada", passwordHash: "hash", language: "en" }),
    );
    expect(await atOnce("person", accepting)).toEqual(["address_is_taken", "done"]);
  });

  test("of a new account and an address that is mended, confirmed at once for one address, one has it", async () => {
    const email = "confirmed-twice@example.org";
    const now = round.objecting;
    const { person } = await givenOfficer(db);
    const administrator = { role: "administrator", person: await aPersonIn(db, { role: "administrator" }) } as const;
    accepted(await mendAddress(as(db, administrator, now), { person, email, reason: "Spelt wrongly." }));
    await signUp({ db, now }, { name: "Ada", email, passwordHash: "hash", language: "en", then: null });
    const tokenOf = async (event: string) => tokenIn(db, (await lettersAbout(db, event))[0]?.data);
    const [mended, made] = [await tokenOf("address-change:"), await tokenOf("verify-email:")];
    const confirming = [
      () => confirmMendedAddress({ db, now }, mended),
      () => confirmAddress({ db, now }, { token: made }),
    ];
    // They take what they both change in another order: one of them may be tried again, and finds its link over.
    const outcomes = await atOnce("person", confirming);
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
  });

  test("of two calendar addresses that a person makes at once there is one", async () => {
    const officer = await givenOfficer(db);
    const make = () => makeCalendarAddress(as(db, officer, round.objecting), {});
    expect(await atOnce("audit_trail", [make, make])).toEqual(["changed_meanwhile", "done"]);
  });

  test("of two programmes that are published at once for one room at one hour, the second is refused", async () => {
    const meeting = {
      on: "2022-07-25",
      part: "morning",
      begins: "10:00",
      ends: "13:00",
      room: "Room of both",
    } as const;
    const items = [{ number: null, title: "Statements by stakeholders" }];
    const programme = { agenda: [], meetings: [{ ...meeting, dedicated: true, items }], flexible: true };
    const publishing: (() => Promise<Outcome>)[] = [];
    for (const { officer, session } of [await givenProcess(db), await givenProcess(db)]) {
      const desk = as(db, officer, round.circulating);
      accepted(await draftProgramme(desk, { session: session.id, programme, seen: 0 }));
      publishing.push(() => publishProgramme(desk, { session: session.id, seen: 1 }));
    }
    expect(await atOnce("programme_of_work", publishing)).toEqual(["done", "room_is_taken"]);
  });
});
