import { expect, test } from "vitest";
import { changeClass } from "#acts/applications/change-class.ts";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { submitApplication } from "#acts/applications/submit-application.ts";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { getApplicationRecord } from "#db/applications/application-records.ts";
import { getApplication } from "#db/applications/applications.ts";
import { explain } from "#domain/applications/explain.ts";
import { standingInAWord } from "#domain/applications/standing-in-a-word.ts";
import { trackOf } from "#domain/applications/track.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { byHandOf, stopped } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { answers, round } from "#support/factories.ts";
import { accepted, as, givenDraft, givenOpenCall, givenProcess, givenSubmitted, refused } from "#support/given.ts";
import { ownClasses } from "#support/own-classes.ts";
import { eventsOf, lettersTo } from "#support/record.ts";
import { givenRegister } from "#support/registers.ts";

const database = await aDatabase();
const { db } = database;
const desk = await givenProcess(db);
const { slug } = await givenRegister(db, desk.officer, { kind: "membership" });
const [first, ...others] = ownClasses({ conference: slug, partners: slug });
const invited = { ...mustExist(first ?? null), key: "invited", title: "Invited organisations", track: [] };
const given = await givenOpenCall(db, {}, [mustExist(first ?? null), ...others, invited]);
const chosen = (key: string, goOn = false) => ({ class: key, goOn });

const recordOf = async (id: Id<"application">, at = round.applying) =>
  getApplicationRecord(db, mustExist(await getApplication(db, id)), at);

test("Another class is chosen while the call is open: receipt and reference stay, the organisation is told", async () => {
  const { applicant, application } = await givenSubmitted(db, given, { class: "partners" });
  const { reference, version, receivedAt } = application;
  const context = as(db, applicant, round.applying.add({ hours: 1 }));
  const outcome = await changeClass(context, { reference, version, choice: chosen("all-others"), answers: {} });
  const [next, happened] = [accepted(outcome).next, accepted(outcome).happened];
  expect(next).toMatchObject({ reference, receivedAt, class: "all-others", route: "no-objection", state: "submitted" });
  expect(happened).toMatchObject([{ type: "ClassChanged", from: "partners", to: "all-others", added: [] }]);
  expect((await eventsOf(database, application.id)).at(-1)).toBe("ClassChanged");
  expect(await lettersTo(database, applicant.person)).toEqual(["class-changed", "interest-notified"]);
  const back = await changeClass(context, {
    reference,
    version: next.version,
    choice: chosen("of-the-conference", true),
    answers: {},
  });
  expect(accepted(back).next).toMatchObject({ class: "of-the-conference", agreedTo: "all-others" });
});

test("A class that asks for more gets it with the choice, and nothing that was said is written over", async () => {
  const said = { ...answers, purpose: null, programmes: null, activities: null };
  const { applicant, application } = await givenSubmitted(db, given, { class: "partners", answers: said });
  const { reference, version } = application;
  const context = as(db, applicant, round.applying);
  const change = (more: object) =>
    changeClass(context, { reference, version, choice: chosen("all-others"), answers: more });
  expect(refused(await change({})).because).toBe("class_asks_for_more");
  const { next } = accepted(await change({ ...answers, headName: "Another" }));
  expect(next.answers).toMatchObject({ headName: answers.headName, purpose: answers.purpose });
});

test("Not a closed class, nor its own again, nor after the close, nor once somebody has ruled; nor by another organisation", async () => {
  const { applicant, application } = await givenSubmitted(db, given, { class: "guilds" });
  const stranger = (await givenSubmitted(db, given, { class: "guilds" })).applicant;
  const { reference, version } = application;
  const change = async (key: string, at = round.applying, by = applicant) =>
    refused(await changeClass(as(db, by, at), { reference, version, choice: chosen(key), answers: {} })).because;
  expect(await change("persons")).toBe("category_is_closed");
  expect(await change("nobody")).toBe("class_is_not_in_the_decision");
  expect(await change("guilds")).toBe("class_is_the_same");
  expect(await change("partners", round.callCloses.add({ milliseconds: 1 }))).toBe("call_has_closed");
  expect(await change("partners", round.applying, stranger)).toBe("not_found");
  // A review in progress: whoever comes second reads that it has changed.
  const officer = as(db, given.officer, round.applying);
  accepted(await clearApplication(officer, { reference, version, claim: null }));
  expect(await change("partners")).toBe("changed_meanwhile");
  const { version: present } = mustExist(await getApplication(db, application.id));
  const late = await changeClass(as(db, applicant, round.applying), {
    reference,
    version: present,
    choice: chosen("partners"),
    answers: {},
  });
  expect(refused(late).because).toBe("class_is_settled");
  const byApplicant = (await givenSubmitted(db, given, { class: "guilds" })).application;
  expect(
    await stopped(
      db,
      `update application set answers = '{}', class = 'partners', route = 'notify' where id = '${byApplicant.id}'`,
    ),
  ).toBe("application_state_follows_its_steps");
  expect(await stopped(db, `update application set answers = '{}' where id = '${byApplicant.id}'`)).toBe(
    "application_state_follows_its_steps",
  );
});

test("Of a change of class and a ruling at once one is answered, and the other reads that it changed", async () => {
  const { applicant, application } = await givenSubmitted(db, given, { class: "all-others" });
  const { reference, version } = application;
  const outcomes = await Promise.all([
    changeClass(as(db, applicant, round.applying), { reference, version, choice: chosen("partners"), answers: {} }),
    refuseApplication(as(db, given.officer, round.applying), {
      reference,
      version,
      ground: "not_relevant",
      reason: "No relevance.",
    }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  for (const outcome of outcomes) if (!outcome.ok) expect(outcome.because).toBe("changed_meanwhile");
});

test("Who comes in as of right is accredited by the receipt: row, letter, events and standing, and nobody rules on it", async () => {
  const { applicant, application } = await givenDraft(db, given, { class: "invited" });
  const context = as(db, applicant, round.applying);
  const { next } = accepted(await submitApplication(context, application));
  const [accreditation] = await listAccreditationsOfApplications(db, [application.id]);
  expect(accreditation).toMatchObject({ route: "notify", period: null, grantedAt: round.applying });
  expect((await eventsOf(database, application.id)).at(-1)).toBe("InterestNotified");
  expect(await lettersTo(database, applicant.person)).toEqual(["accredited"]);
  const record = await recordOf(application.id);
  expect(standingInAWord(record, round.applying)).toBe("accredited");
  expect(trackOf(record, round.applying).map(({ what, state }) => [what, state])).toEqual([
    ["sent", "done"],
    ["accredited", "yes"],
  ]);
  expect(explain(record, round.applying).map(({ code }) => code)).toContain("accredited_as_of_right");
  const { reference, version } = next;
  const officer = as(db, given.officer, round.reviewing);
  expect(refused(await clearApplication(officer, { reference, version })).because).toBe("application_is_not_submitted");
  expect(refused(await withdrawApplication(context, { reference, version })).because).toBe(
    "application_cannot_be_withdrawn",
  );
  const change = await changeClass(context, { reference, version, choice: chosen("partners"), answers: {} });
  expect(refused(change).because).toBe("class_is_settled");
});

test("accreditation_follows_its_modalities: by the receipt only as of right, as of the receipt, and it stays", async () => {
  const grant = (id: string, at = "received_at") => `
    insert into accreditation (application_id, organisation_id, process_id, modalities_decision_id, route, granted_at,
      recorded_at, valid_until_on)
    select application.id, organisation_id, process_id, modalities_decision_id, route, ${at}, ${at},
      accreditation_valid_until(call.id)
    from application join call_for_applications as call on call.id = call_id where application.id = '${id}'`;
  const promise = "accreditation_follows_its_modalities";
  const claims = (await givenSubmitted(db, given, { class: "partners" })).application;
  expect(await stopped(db, grant(claims.id))).toBe(promise);
  const { application, applicant } = await givenDraft(db, given, { class: "invited" });
  await byHandOf(
    db,
    applicant,
    `update application set state = 'submitted', route = 'notify', version = version + 1,
      received_at = '${round.applying.toString()}' where id = '${application.id}'`,
  );
  expect(await stopped(db, grant(application.id, "received_at + interval '1 second'"))).toBe(promise);
  await byHandOf(db, applicant, grant(application.id));
  expect(
    await stopped(
      db,
      `update application set state = 'refused', refused_at = now(), refused_by = '${given.officer.person}',
        refusal_ground = 'other', refusal_reason = 'x' where id = '${application.id}'`,
    ),
  ).toBe("clearance_that_accredited_stays");
  expect(await stopped(db, `update application set class = 'partners' where id = '${application.id}'`)).toBe(
    "clearance_that_accredited_stays",
  );
  expect(
    await stopped(
      db,
      `update application set state = 'withdrawn', withdrawn_at = received_at, withdrawn_by = started_by
      where id = '${application.id}'`,
    ),
  ).toBe("application_is_withdrawn_before_it_is_decided");
});

test("A class as of right that is chosen afterwards accredits as of the receipt", async () => {
  const { applicant, application } = await givenSubmitted(db, given, { class: "all-others" });
  const { reference, version, receivedAt } = application;
  const context = as(db, applicant, round.applying.add({ hours: 1 }));
  const { happened } = accepted(
    await changeClass(context, { reference, version, choice: chosen("invited"), answers: {} }),
  );
  expect(happened.map(({ type }) => type)).toEqual(["ClassChanged", "AccreditationGranted"]);
  const [accreditation] = await listAccreditationsOfApplications(db, [application.id]);
  expect(accreditation?.grantedAt).toEqual(receivedAt);
});
