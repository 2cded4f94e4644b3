import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { saveApplication } from "#acts/applications/save-application.ts";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { lapseNoObjectionPeriod } from "#acts/objections/lapse-no-objection-period.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { getApplication } from "#db/applications/applications.ts";
import { listClaimEvidence } from "#db/applications/claim-evidence.ts";
import { findEntries } from "#db/organisations/registers.ts";
import { explain } from "#domain/applications/explain.ts";
import { standingInAWord } from "#domain/applications/standing-in-a-word.ts";
import { stepsOf } from "#domain/applications/steps.ts";
import { trackOf } from "#domain/applications/track.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { date, round } from "#support/factories.ts";
import {
  accepted,
  as,
  givenDraft,
  givenOpenCall,
  givenProcess,
  givenSubmitted,
  refused,
  theClock,
} from "#support/given.ts";
import { ownClasses } from "#support/own-classes.ts";
import { kindsOf, lettersAbout } from "#support/record.ts";
import { anEntry, givenRegister, importedEdition } from "#support/registers.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";
import { seeOwnData } from "#views/people/own-data.ts";

/* A decision with classes of its own, run through the acts. */

const database = await aDatabase();
const { db, asOwner } = database;
const desk = await givenProcess(db);
const conference = await givenRegister(db, desk.officer, { kind: "past_process" });
const partners = await givenRegister(db, desk.officer, { kind: "membership" });
const closingDay = { datedOn: date("2022-05-24"), at: round.reviewing };
const listed = anEntry({ name: "Listed Society" });
const ofConference = await importedEdition(db, desk.officer, {
  register: conference,
  entries: [listed],
  ...closingDay,
});
const ofPartners = await importedEdition(db, desk.officer, { register: partners, entries: [listed], ...closingDay });

const given = await givenOpenCall(db, {}, ownClasses({ conference: conference.slug, partners: partners.slug }));
const officer = as(db, given.officer, round.reviewing);
const ground = "not_verified" as const;
const reason = "The register does not list it.";

const wordOf = async (id: Id<"application">, at: Instant) =>
  standingInAWord(await getApplicationRecord(db, mustExist(await getApplication(db, id)), at), at);

const lettersOf = async (id: string) => Object.keys(kindsOf(await lettersAbout(db, id)));

const picked = async (edition: Id<"edition">) => {
  const [entry] = await findEntries(db, edition, { limit: 1, offset: 0 });
  return { edition, verdict: { by: "entry", entry: mustExist(entry ?? null).id } as const };
};

test("Each claim is verified against the register that its class names, and accredits", async () => {
  for (const [own, edition, other] of [
    ["of-the-conference", ofConference, ofPartners],
    ["partners", ofPartners, ofConference],
  ] as const) {
    const { application } = await givenSubmitted(db, given, { class: own });
    const { reference, version } = application;
    expect(application).toMatchObject({ class: own, category: "other", route: "notify" });
    const wrong = await clearApplication(officer, { reference, version, claim: await picked(other.id) });
    expect(refused(wrong).because).toBe("changed_meanwhile");
    const { next } = accepted(await clearApplication(officer, { reference, version, claim: await picked(edition.id) }));
    expect(next.granted).toHaveLength(1);
    expect(await listClaimEvidence(db, application.id)).toMatchObject([{ edition: { id: edition.id } }]);
    expect(await wordOf(application.id, round.reviewing)).toBe("accredited");
  }
});

test("An unverified claim goes on in the class to which the organisation agreed, with its receipt, and is told; who did not agree is refused", async () => {
  const { applicant, application } = await givenSubmitted(db, given, { class: "of-the-conference", goOn: true });
  const { reference, version, receivedAt } = application;
  const moved = accepted(await refuseApplication(officer, { reference, version, ground, reason })).next;
  expect(moved).toMatchObject({ state: "submitted", class: "all-others", movedFrom: "of-the-conference" });
  expect(moved).toMatchObject({ reference, receivedAt, route: "no-objection", category: "other" });
  expect(await wordOf(application.id, round.reviewing)).toBe("submitted");
  const record = await getApplicationRecord(db, moved, round.reviewing);
  expect(trackOf(record, round.reviewing).map(({ what, state }) => [what, state])).toEqual([
    ["sent", "done"],
    ["movedOn", "done"],
    ["cleared", "here"],
    ["circulated", "yet"],
    ["period", "yet"],
    ["accredited", "yet"],
  ]);
  expect(stepsOf(record, round.reviewing).map(({ what }) => what)).toContain("movedOn");
  expect(explain(record, round.reviewing).map(({ code }) => code)).toContain("claim_not_verified_goes_on");
  expect(await lettersOf(application.id)).toContain("application-moved");
  const [letter] = await asOwner(
    `select data from letter where kind = 'application-moved' and about_reference = '${reference}'`,
  );
  expect(letter).toMatchObject({ data: { ground, reason } });
  const [no] = await asOwner(
    `select ground, reason from step where application_id = '${application.id}' and outcome = 'no'`,
  );
  expect(no).toEqual({ ground, reason });
  const own = as(db, applicant, round.reviewing);
  expect(await seeOwnApplication(own, reference)).toMatchObject({ whyMoved: { ground, reason }, whyRefused: null });
  expect((await seeOwnData(own, applicant.person)).applications).toMatchObject([{ moved: { ground, reason } }]);

  const again = await refuseApplication(officer, { reference, version, ground, reason });
  expect(refused(again).because).toBe("changed_meanwhile");
  const cleared = accepted(await clearApplication(officer, { reference, version: moved.version })).next;
  expect(cleared.granted).toEqual([]);

  const proud = (await givenSubmitted(db, given, { class: "of-the-conference" })).application;
  const outcome = await refuseApplication(officer, {
    reference: proud.reference,
    version: proud.version,
    ground,
    reason,
  });
  expect(accepted(outcome).next.state).toBe("refused");
  expect(await lettersOf(proud.id)).toContain("application-refused");

  const circulating = as(db, given.officer, round.circulating);
  const { period } = accepted(
    await circulateList(circulating, { call: given.call.id, closesAt: round.periodCloses }),
  ).next;
  accepted(await lapseNoObjectionPeriod(as(db, theClock, round.settled), { period: period.id }));
  expect(await wordOf(application.id, round.settled)).toBe("accredited");
});

test("Two rulings of an office come one after the other, each on record", async () => {
  const { application } = await givenSubmitted(db, given, { class: "guilds" });
  const { reference, version } = application;
  const claim = await picked(ofPartners.id);
  const passed = accepted(await clearApplication(officer, { reference, version, claim })).next.application;
  expect(passed.state).toBe("submitted");
  expect(await listClaimEvidence(db, application.id)).toMatchObject([{ edition: { id: ofPartners.id } }]);
  const cleared = accepted(await clearApplication(officer, { reference, version: passed.version })).next.application;
  expect(cleared.state).toBe("cleared");
  const steps = await db
    .selectFrom("step")
    .select(["stage", "outcome"])
    .where("application_id", "=", application.id)
    .orderBy("n")
    .execute();
  expect(steps).toEqual([
    { stage: "guild", outcome: "yes" },
    { stage: "guild-screening", outcome: "yes" },
  ]);
  expect(await wordOf(application.id, round.reviewing)).toBe("cleared");

  const second = (await givenSubmitted(db, given, { class: "guilds" })).application;
  const verified = accepted(
    await clearApplication(officer, { reference: second.reference, version: second.version, claim }),
  ).next;
  const told = { reference: second.reference, version: verified.application.version, ground, reason };
  expect(accepted(await refuseApplication(officer, told)).next.state).toBe("refused");
  expect(await wordOf(second.id, round.reviewing)).toBe("refused");
});

test("Nobody applies in a class that is closed, or that the decision does not have", async () => {
  const { applicant, application } = await givenDraft(db, given, { class: "partners" });
  const { reference, version } = application;
  const context = as(db, applicant, round.applying);
  for (const [key, because] of [
    ["persons", "category_is_closed"],
    ["ngo", "class_is_not_in_the_decision"],
  ] as const) {
    const choice = { class: key, goOn: false };
    expect(refused(await saveApplication(context, { reference, version, choice })).because).toBe(because);
  }
});
