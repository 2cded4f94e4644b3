import { expect, test } from "vitest";
import { correctCall } from "#acts/applications/correct-call.ts";
import { openCall } from "#acts/applications/open-call.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { startApplication } from "#acts/applications/start-application.ts";
import { tellOfOpenedCalls } from "#acts/applications/tell-of-opened-calls.ts";
import { withdrawCall } from "#acts/applications/withdraw-call.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { recordedBy } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, date, later, round } from "#support/factories.ts";
import {
  accepted,
  as,
  endAccess,
  givenApplicant,
  type GivenCall,
  givenCleared,
  givenColleague,
  givenDraft,
  givenMission,
  givenNewcomer,
  givenOpenCall,
  givenSubmitted,
} from "#support/given.ts";
import { lettersAbout } from "#support/record.ts";
import { confirmed, lettersOfList } from "#support/subscriptions.ts";

const database = await aDatabase();
const { db } = database;

const opensAt = later(round.reviewing, { hours: 48 });
const closesAt = later(opensAt, { hours: 240 });
/** From then on it is on record whether the call was withdrawn before it opened. */
const settled = later(opensAt, { milliseconds: opensAt.epochMilliseconds - recordedBy(opensAt).epochMilliseconds });

const tell = (now = settled) => tellOfOpenedCalls({ db, now });
const told = (call: Id<"call">) => lettersAbout(db, `CallOpened:${call}`);
const peopleTold = async (call: Id<"call">) => (await told(call)).map(({ person }) => person);
const listTold = async (email: string) =>
  (await lettersOfList(db, email)).filter(({ kind }) => kind === "call-for-subscriber").length;

/** Announced on the day on which the first one is reviewed, and opened two days later. */
async function givenAhead({ process, officer }: GivenCall) {
  const desk = as(db, officer, round.reviewing);
  const days = { beginsOn: date("2022-12-05"), endsOn: date("2022-12-09") };
  const session = accepted(await scheduleSession(desk, aSession({ process: process.id, ...days }))).next.id;
  const window = { opensAt, closesAt, zone: process.zone };
  return accepted(await openCall(desk, { process: process.id, session, title: "The next call", ...window })).next;
}

test("when a call has opened, whoever could apply is told once, with the missions, the Chair's office and the e-mail list", async () => {
  const given = await givenOpenCall(db);
  const desk = as(db, given.officer, round.reviewing);
  const [observer, elsewhere] = [await givenMission(db, { memberState: false }), await givenOpenCall(db)];
  const newcomer = await givenApplicant(db);
  const colleague = await givenColleague(db, newcomer);
  const [gone, nameless] = [await givenApplicant(db), await givenNewcomer(db)];
  await endAccess(db, gone.person);
  const undecided = await givenDraft(db, given);
  const waits = await givenSubmitted(db, given);
  const notified = await givenCleared(db, given, { category: "ecosoc-ngo" });
  const refused = await givenSubmitted(db, given);
  const { reference, version } = refused.application;
  accepted(
    await refuseApplication(desk, { reference, version, ground: "not_relevant", reason: "Not relevant to the scope." }),
  );
  await confirmed(database, given, "listener@example.org", round.circulating);
  await confirmed(database, elsewhere, "other@example.org", round.circulating);
  const call = await givenAhead(given);
  const corrected = { call: call.id, title: "The second call", reason: "It is the second." };
  accepted(await correctCall(desk, corrected));
  await tell(later(settled, { milliseconds: -1 }));
  expect(await told(call.id)).toEqual([]);

  const early = await givenApplicant(db);
  accepted(await startApplication(as(db, early, opensAt), { call: call.id }));
  await Promise.all([tell(), tell()]);
  const late = await givenApplicant(db);
  await tell(later(settled, { hours: 1 }));

  const letters = await told(call.id);
  expect(new Set(letters.map(({ to }) => to)).size).toBe(letters.length);
  const people = letters.map(({ person }) => person);
  for (const one of [newcomer, colleague, undecided.applicant, refused.applicant, given.chair])
    expect(people).toContain(one.person);
  for (const one of [gone, nameless, waits.applicant, notified.applicant, early, late, elsewhere.chair])
    expect(people).not.toContain(one.person);
  expect(letters.map(({ to }) => to)).toContain(`${observer.mission}@mission.example`);
  expect(await listTold("listener@example.org")).toBe(1);
  expect(await listTold("other@example.org")).toBe(0);
  expect(letters.find(({ person }) => person === newcomer.person)?.data).toMatchObject({
    call: { id: call.id, title: corrected.title },
    closesAt: closesAt.toString(),
    decision: { citation: oewg2021To2025.citation },
    mayApply: true,
  });
  expect(letters.find(({ person }) => person === given.chair.person)?.data).toMatchObject({ mayApply: false });
});

test("a call that was withdrawn in time is told of by nobody, and one that opened long ago or has closed neither", async () => {
  const given = await givenOpenCall(db);
  await givenApplicant(db);
  const withdrawn = await givenAhead(given);
  const reason = "It was opened for another session.";
  accepted(
    await withdrawCall(as(db, given.officer, later(opensAt, { milliseconds: -1 })), { call: withdrawn.id, reason }),
  );
  await tell();
  expect(await told(withdrawn.id)).toEqual([]);
  const open = await givenAhead(given);
  await tell(later(opensAt, { hours: 7 * 24 }));
  await tell(later(closesAt, { milliseconds: 1 }));
  expect(await told(open.id)).toEqual([]);
});

test("where the decision takes no second application, who was refused is not told of another call", async () => {
  const { validity } = oewg2021To2025.provisions;
  const given = await givenOpenCall(db, { validity: { ...validity, reapplication: { allowed: false, after: null } } });
  const desk = as(db, given.officer, round.reviewing);
  const { applicant, application } = await givenSubmitted(db, given);
  const { reference, version } = application;
  accepted(
    await refuseApplication(desk, { reference, version, ground: "not_relevant", reason: "Not relevant to the scope." }),
  );
  const newcomer = await givenApplicant(db);
  const call = await givenAhead(given);
  await tell();
  const people = await peopleTold(call.id);
  expect(people).toContain(newcomer.person);
  expect(people).not.toContain(applicant.person);
});

test("who may apply again only after a time is told from when on; who may not before the call closes is not told", async () => {
  const { validity } = oewg2021To2025.provisions;
  const toldAfter = async (count: number) => {
    const after = { unit: "calendar_days", count } as const;
    const given = await givenOpenCall(db, { validity: { ...validity, reapplication: { allowed: true, after } } });
    const desk = as(db, given.officer, round.reviewing);
    const { applicant, application } = await givenSubmitted(db, given);
    const { reference, version } = application;
    accepted(
      await refuseApplication(desk, {
        reference,
        version,
        ground: "not_relevant",
        reason: "Not relevant to the scope.",
      }),
    );
    const newcomer = await givenApplicant(db);
    const call = await givenAhead(given);
    await tell();
    const letters = await told(call.id);
    const of = (person: string) =>
      letters.filter((letter) => letter.person === person).map(({ data }) => data["mayApplyFrom"]);
    return { refused: of(applicant.person), newcomer: of(newcomer.person) };
  };
  expect(await toldAfter(1)).toEqual({ refused: [undefined], newcomer: [undefined] });
  expect(await toldAfter(5)).toEqual({
    refused: [later(round.reviewing, { hours: 120 }).toString()],
    newcomer: [undefined],
  });
  expect(await toldAfter(12)).toEqual({
    refused: [later(round.reviewing, { hours: 288 }).toString()],
    newcomer: [undefined],
  });
  expect(await toldAfter(13)).toEqual({ refused: [], newcomer: [undefined] });
});

test("an address that confirmed before it was asked about calls gets none until it asks again", async () => {
  const given = await givenOpenCall(db);
  const before = "before@example.org";
  await confirmed(database, given, before, round.circulating);
  await database.asOwner(`update subscription set of_calls = false where email = '${before}'`);
  await givenAhead(given);
  await tell();
  expect(await listTold(before)).toBe(0);
});
