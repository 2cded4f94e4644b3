import { expect, test } from "vitest";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { correctSession } from "#acts/process/correct-session.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { getSession, listSessionCorrections } from "#db/process/sessions.ts";
import { detailsOf, type DetailsOfSession } from "#domain/process/session-details.ts";
import { isForbidden, stopped, stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, round } from "#support/factories.ts";
import { accepted, as, givenLapsed, givenMission, givenOpenCall, givenSubmitted, refused } from "#support/given.ts";
import { eventsAbout, lettersAbout } from "#support/record.ts";
import { givenOpenToAll, givenRegistration } from "#support/registrations.ts";
import { givenAttending, givenRepresentative } from "#support/representatives.ts";

const database = await aDatabase();
const { db } = database;
const reason = "The room was given wrongly.";

test("it is on record with what was announced before, and told to whoever was told; also to those who are no longer invited", async () => {
  await givenMission(db);
  const { process, officer, chair, listed } = await givenLapsed(db);
  const desk = as(db, officer, round.afterwards);
  const meeting = aSession({
    process: process.id,
    title: "Fifth sesion",
    invited: ["states", "accredited-organisations"],
  });
  const session = accepted(await scheduleSession(desk, meeting)).next;
  const to = {
    ...detailsOf(session),
    title: "Fifth session",
    place: "Geneva",
    invited: ["states"],
    capacity: 60,
  } as const;
  accepted(await correctSession(desk, { session: session.id, to, reason }));
  expect(await getSession(db, session.id)).toEqual({ ...session, ...to });
  expect(await listSessionCorrections(db, process.id)).toMatchObject([
    { session: session.id, from: detailsOf(session), to, reason },
  ]);
  expect(await eventsAbout(db, session.id)).toEqual(["SessionScheduled", "SessionCorrected"]);
  const told = await lettersAbout(db, `SessionCorrected:${session.id}`);
  expect(new Set(told.map(({ person }) => person))).toEqual(
    new Set([null, chair.person, ...listed.map(({ applicant }) => applicant.person)]),
  );
  expect(told[0]?.data).toMatchObject({
    to: "corrected",
    reason,
    corrected: [
      { detail: "title", was: "Fifth sesion", is: "Fifth session" },
      { detail: "place", was: meeting.place, is: "Geneva" },
      { detail: "invited", was: ["states", "accredited-organisations"], is: ["states"] },
      { detail: "capacity", was: null, is: 60 },
    ],
    calendar: { place: "Geneva", sequence: 1 },
  });
});

test("not without a change or a reason, nor against whom organisations have nominated, nor once it is over or cancelled", async () => {
  const given = await givenAttending(db);
  await givenRepresentative(db, given);
  const { session, officer } = given;
  const because = async (changes: Partial<DetailsOfSession>, at = round.afterwards, why = reason) => {
    const to = { ...detailsOf(session), ...changes };
    return refused(await correctSession(as(db, officer, at), { session: session.id, to, reason: why })).because;
  };
  expect(await because({})).toBe("session_is_as_it_was");
  expect(await because({ title: "Another" }, round.afterwards, " ")).toBe("change_of_session_needs_a_reason");
  expect(await because({ place: " " })).toBe("session_needs_a_place");
  expect(await because({ invited: [] })).toBe("session_invites_nobody");
  expect(await because({ invited: ["states"] })).toBe("representatives_are_invited");
  expect(await because({ format: "virtual" })).toBe("representatives_attend_otherwise");
  expect(await because({ title: "Another" }, round.afterwards.add({ hours: 24 * 60 }))).toBe("session_is_over");
  const desk = as(db, officer, round.afterwards);
  const { id } = accepted(await scheduleSession(desk, aSession({ process: given.process.id }))).next;
  accepted(await cancelSession(desk, { session: id, reason }));
  const to = { ...detailsOf(session), title: "Another" };
  expect(refused(await correctSession(desk, { session: id, to, reason })).because).toBe("session_is_cancelled");
  const byChair = await correctSession(as(db, given.chair, round.afterwards), { session: session.id, to, reason });
  expect(refused(byChair).because).toBe("not_allowed");
});

test("keeps how those attend who are registered without an accreditation, while it invites all stakeholders, and tells their organisation when it no longer does", async () => {
  const given = await givenOpenToAll(db);
  await givenRegistration(db, given);
  const desk = as(db, given.officer, round.afterwards);
  const correct = (changes: Partial<DetailsOfSession>) => {
    const to = { ...detailsOf(given.session), ...changes };
    return correctSession(desk, { session: given.session.id, to, reason });
  };
  expect(refused(await correct({ format: "virtual" })).because).toBe("representatives_attend_otherwise");
  accepted(await correct({ format: "virtual", invited: ["states"] }));
  const told = await lettersAbout(db, `SessionCorrected:${given.session.id}`);
  expect(told.filter(({ person }) => person === given.applicant.person)).toMatchObject([
    { data: { reader: { kind: "registered" } } },
  ]);
});

test("an organisation that has an application for the session and has registered somebody is told once", async () => {
  const call = await givenOpenCall(db);
  const { applicant } = await givenSubmitted(db, call);
  const desk = as(db, call.officer, round.inForce);
  const open = { ...detailsOf(call.session), invited: ["states", "all-stakeholders"] } as const;
  accepted(await correctSession(desk, { session: call.session.id, to: open, reason }));
  await givenRegistration(db, { applicant, session: call.session });
  const to = { ...open, title: "Another" };
  accepted(await correctSession(as(db, call.officer, round.settled), { session: call.session.id, to, reason }));
  const told = await lettersAbout(db, `SessionCorrected:${call.session.id}:${round.settled.toString()}`);
  expect(told.filter(({ person }) => person === applicant.person)).toMatchObject([
    { data: { reader: { kind: "applicant" } } },
  ]);
});

test("correct_session, session_keeps_its_kind, session_is_corrected_before_it_has_ended, corrected_session_is_whole, corrected_session_keeps_its_representatives, session_correction_is_never_changed: whoever writes it", async () => {
  const given = await givenAttending(db);
  const { session, officer } = given;
  const row = (to: object, at = round.afterwards, from: object = detailsOf(session)) => `
    insert into session_correction (session_id, from_details, to_details, reason, corrected_at, corrected_by)
    values ('${session.id}', '${JSON.stringify(from)}', '${JSON.stringify(to)}', 'x', '${at.toString()}', '${officer.person}')`;
  const another = { ...detailsOf(session), title: "Another" };
  const tooEarly = "session_is_corrected_before_it_has_ended";
  expect(await stopped(db, row(detailsOf(session)))).toBe(tooEarly);
  expect(await stopped(db, row(another, round.afterwards, { ...detailsOf(session), title: "Never said" }))).toBe(
    tooEarly,
  );
  expect(await stopped(db, row(another, round.afterwards.add({ hours: 24 * 60 })))).toBe(tooEarly);
  for (const to of [
    { ...another, place: " " },
    { ...another, invited: [] },
    { title: "Another" },
    { ...another, days: 1 },
  ])
    expect(await stopped(db, row(to))).toBe("corrected_session_is_whole");
  await givenRepresentative(db, given);
  for (const to of [
    { ...another, format: "virtual" },
    { ...another, invited: ["states"] },
  ])
    expect(await stopped(db, row(to))).toBe("corrected_session_keeps_its_representatives");
  expect(await isForbidden(database.attacker, "update session set title = 'x'")).toBe(true);
  expect(await stoppedForTheOwner(database, "update session set kind = 'town-hall'")).toBe("session_keeps_its_kind");
  expect(await isForbidden(database.attacker, "delete from session_correction")).toBe(true);
  const corrected = await correctSession(as(db, officer, round.afterwards), {
    session: session.id,
    to: another,
    reason,
  });
  accepted(corrected);
  for (const statement of ["update session_correction set reason = 'y'", "delete from session_correction"])
    expect(await stoppedForTheOwner(database, statement)).toBe("session_correction_is_never_changed");
});
