import { expect, test } from "vitest";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { replyToInquiry } from "#acts/applications/reply-to-inquiry.ts";
import { saveView } from "#acts/applications/save-view.ts";
import { sendInquiry } from "#acts/applications/send-inquiry.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { withdrawRegistration } from "#acts/participation/withdraw-registration.ts";
import { withdrawRepresentative } from "#acts/participation/withdraw-representative.ts";
import { leaveOrganisation } from "#acts/people/leave-organisation.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { givenDocument, givenDraftToEnclose } from "#support/documents.ts";
import { answers, outsideTheScope, round } from "#support/factories.ts";
import { accepted, as, givenCirculated, givenColleague, givenOpenCall, givenSubmitted } from "#support/given.ts";
import { aDelegation } from "#support/missions.ts";
import { givenOpenToAll, givenRegistration, remi } from "#support/registrations.ts";
import { dora, givenAttending, givenRepresentative } from "#support/representatives.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { givenInscribed, givenList } from "#support/speakers.ts";
import { confirmed } from "#support/subscriptions.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import { givenInput } from "#support/written-inputs.ts";

const { db, asOwner } = await aDatabase();
const portal = await theWholePortal();

async function take(person: Id<"person">) {
  const context = aLoadContext(db, { now: round.afterwards });
  const { cookies } = await signedInAs(context, person);
  const headers = { Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; ") };
  const answer = await portal(context, "/en/account/own-data.json", { headers });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(answer.headers.get("Content-Disposition")).toContain("attachment");
  return JSON.parse(await answer.text()) as unknown;
}

const given = await givenOpenCall(db);
const own = await givenSubmitted(db, given);
const other = await givenSubmitted(db, given);
const desk = as(db, given.officer, round.reviewing);
for (const { application } of [own, other])
  accepted(await clearApplication(desk, { reference: application.reference, version: application.version }));

test("an applicant takes along the account, the organisation, what was sent, the letters that have left, and what one did", async () => {
  await asOwner(`update letter set sent_at = now(), subject = 'Received', text = 'We have it.'
    where recipient_person = '${own.applicant.person}' and kind = 'application-received'`);
  const data = await take(own.applicant.person);
  const { reference, receivedAt } = own.application;
  expect(data).toMatchObject({
    person: { role: "applicant", secondFactor: false },
    applications: [{ reference, state: "cleared", class: "ngo", answers, receivedAt: receivedAt.toString() }],
    letters: [{ subject: "Received", text: "We have it." }],
    organisation: { country: "KEN" },
  });
  expect(data).toHaveProperty(
    "acts",
    expect.arrayContaining([expect.objectContaining({ act: "submit-application", about: "application" })]),
  );
  const text = JSON.stringify(data);
  expect(text).not.toContain(other.application.reference);
  expect(text).not.toContain("clear-application");
});

test("why an application was refused goes along, with its ground and in the words of the office; of one that was not, nothing", async () => {
  const { applicant, application } = await givenSubmitted(db, given);
  const { reference, version } = application;
  accepted(await refuseApplication(desk, { reference, version, ...outsideTheScope }));
  expect(await take(applicant.person)).toMatchObject({
    applications: [{ reference, refused: { at: round.reviewing.toString(), ...outsideTheScope }, moved: null }],
  });
  expect(await take(own.applicant.person)).toMatchObject({ applications: [{ refused: null, moved: null }] });
});

test("what an organisation and the Secretariat asked one another goes along, without the name of an officer", async () => {
  const { reference } = own.application;
  const asking = as(db, own.applicant, round.reviewing);
  const { inquiry } = accepted(await sendInquiry(asking, { reference, words: "Until when?" })).next;
  accepted(await replyToInquiry(desk, { reference, inquiry, words: "Until June." }));
  accepted(await sendInquiry(desk, { reference: other.application.reference, words: "Of another" }));
  await asOwner(`update person set name = 'Marked Officer xq' where id = '${given.officer.person}'`);
  const data = await take(own.applicant.person);
  const at = round.reviewing.toString();
  expect(data).toMatchObject({
    inquiries: [
      {
        ...{ application: reference, askedBy: "applicant", words: "Until when?", askedAt: at },
        ...{ reply: "Until June.", repliedAt: at },
      },
    ],
  });
  expect(JSON.stringify(data)).not.toMatch(/Of another|Marked Officer xq/);
});

test("whoever acts for an accredited organisation takes along whom it nominated, also who was withdrawn, and what it sent", async () => {
  const attending = await givenAttending(db);
  const representative = await givenRepresentative(db, attending);
  await givenList(db, attending);
  await givenInscribed(db, attending, { representative, topic: "Norms" });
  accepted(await withdrawRepresentative(as(db, attending.applicant, round.afterwards), { representative }));
  await givenInput(db, attending, { title: "Three proposals" });
  await givenRepresentative(db, await givenAttending(db, { of: attending }), { name: "Of another" });
  const data = await take(attending.applicant.person);
  const at = round.afterwards.toString();
  expect(data).toMatchObject({
    representatives: [{ ...dora, session: attending.session.title, nominatedAt: at, withdrawnAt: at }],
    writtenInputs: [{ title: "Three proposals", sentAt: at, standing: "waiting" }],
    inscriptions: [{ speaker: dora.name, topic: "Norms", inscribedAt: at, endedAs: "fell-away", endedAt: at }],
  });
  expect(JSON.stringify(data)).not.toContain("Of another");
});

test("whoever acts for an organisation takes along whom it registered without an accreditation, and of nobody else", async () => {
  const open = await givenOpenToAll(db);
  const registration = await givenRegistration(db, open);
  accepted(await withdrawRegistration(as(db, open.applicant, round.afterwards), { registration }));
  await givenRegistration(db, await givenOpenToAll(db, { of: open }), { name: "Of another" });
  const data = await take(open.applicant.person);
  const at = round.afterwards.toString();
  expect(data).toMatchObject({
    representatives: [],
    registrations: [{ ...remi, session: open.session.title, registeredAt: at, withdrawnAt: at }],
  });
  expect(JSON.stringify(data)).not.toContain("Of another");
});

test("an officer takes along what the officer did", async () => {
  expect(await take(given.officer.person)).toMatchObject({
    person: { role: "secretariat" },
    organisation: null,
    applications: [],
    acts: expect.arrayContaining([expect.objectContaining({ act: "clear-application" })]) as unknown,
  });
});

test("everybody takes along for whom they act and acted, their saved lists, and what their address is subscribed to", async () => {
  const { applicant } = own;
  const colleague = await givenColleague(db, applicant);
  for (const email of [`${colleague.person}@example.org`, "somebody-else@example.org"])
    await confirmed({ db }, given, email, round.reviewing);
  accepted(await leaveOrganisation(as(db, colleague, round.afterwards), {}));
  accepted(
    await saveView(as(db, given.officer, round.reviewing), { name: "Mine to read", list: "office=secretariat" }),
  );
  const left = await take(colleague.person);
  expect(left).toMatchObject({
    person: { role: "applicant", of: null },
    actedFor: [{ endedAt: round.afterwards.toString() }],
    organisation: null,
    applications: [],
    subscriptions: [{ language: "fr", askedAt: round.reviewing.toString() }],
    savedViews: [],
  });
  expect(JSON.stringify(left)).not.toContain("somebody-else@example.org");
  expect(await take(given.officer.person)).toMatchObject({ savedViews: [{ name: "Mine to read" }], actedFor: [] });
  const { actor } = await aDelegation(db);
  expect(await take(actor.person)).toMatchObject({
    person: { role: "mission", of: expect.stringContaining("State") as string, readsOnly: false },
  });
});

test("that its State objected is not in what a delegate takes along", async () => {
  const { period, listed } = await givenCirculated(db);
  const { actor } = await aDelegation(db);
  const applications = listed.map(({ application }) => application.reference);
  accepted(await raiseObjection(as(db, actor, round.objecting), { period: period.id, applications, basis: "Why." }));
  const text = JSON.stringify(await take(actor.person));
  for (const said of ["object", "Why.", ...applications]) expect(text.toLowerCase()).not.toContain(said.toLowerCase());
});

test("whoever acts for an organisation takes along what is known of its documents, and of nobody else's", async () => {
  const given = await givenDraftToEnclose(db);
  await givenDocument(db, given);
  await givenDocument(db, await givenDraftToEnclose(db, given), { name: "of another.pdf" });
  const data = await take(given.applicant.person);
  const { reference } = given.application;
  expect(data).toMatchObject({
    documents: [{ application: reference, kind: "statutes", name: "document.pdf", sentAt: null }],
  });
  expect(JSON.stringify(data)).not.toContain("of another");
});
