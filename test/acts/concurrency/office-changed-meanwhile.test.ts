import { describe, expect, test } from "vitest";
import { withdrawAccreditation } from "#acts/accreditation/withdraw-accreditation.ts";
import { addDocument } from "#acts/applications/add-document.ts";
import { assignApplications } from "#acts/applications/assign-applications.ts";
import { clearApplication } from "#acts/applications/clear-application.ts";
import { importConsolidatedList } from "#acts/applications/import-consolidated-list.ts";
import { lookUpOrganisation } from "#acts/applications/look-up-organisation.ts";
import { prepareRuling } from "#acts/applications/prepare-ruling.ts";
import { recuseFromApplication } from "#acts/applications/recuse-from-application.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { returnApplication } from "#acts/applications/return-application.ts";
import { takeBackClearance } from "#acts/applications/take-back-clearance.ts";
import { writeDeskNote } from "#acts/applications/write-desk-note.ts";
import { beginChairLetter } from "#acts/chair-letters/begin-chair-letter.ts";
import type { Context } from "#acts/kit/context.ts";
import { breakSilence } from "#acts/modalities/break-silence.ts";
import { confirmAdoption } from "#acts/modalities/confirm-adoption.ts";
import { recordAdoption } from "#acts/modalities/record-adoption.ts";
import { askWhoObjected } from "#acts/objections/ask-who-objected.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { announcePaper } from "#acts/papers/announce-paper.ts";
import { openProgramAccess } from "#acts/participation/open-program-access.ts";
import { changeOffice } from "#acts/people/change-office.ts";
import { deactivatePerson } from "#acts/people/deactivate-person.ts";
import { endMission } from "#acts/people/end-mission.ts";
import { erasePerson } from "#acts/people/erase-person.ts";
import { invitePerson } from "#acts/people/invite-person.ts";
import { resetSecondFactor } from "#acts/people/reset-second-factor.ts";
import { takeOffColleague } from "#acts/people/take-off-colleague.ts";
import { withdrawSecondFactorReset } from "#acts/people/withdraw-second-factor-reset.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import { anId } from "#support/an-id.ts";
import { aLetterDraft } from "#support/chair-letters.ts";
import { aListedEntry } from "#support/consolidated-lists.ts";
import { aDatabase } from "#support/database.ts";
import { aDocumentFile, requiring } from "#support/documents.ts";
import { instant, round } from "#support/factories.ts";
import {
  accepted,
  type ActorIn,
  adoptedIn,
  anotherOf,
  aPersonIn,
  as,
  givenChair,
  givenCirculated,
  givenCleared,
  givenColleague,
  givenDraft,
  givenLapsed,
  givenMeeting,
  givenMission,
  givenOfficer,
  givenOpenCall,
  givenSilence,
  givenSubmitted,
  givenText,
  put,
} from "#support/given.ts";
import { aPaperOf } from "#support/papers.ts";
import { givenAccreditation } from "../accreditation/every-change.ts";

/*
 * Whoever acts is known when the form arrives. Another office may be given to them, or their access end, before it is written: what the database then
 * refuses is an answer, and no fault.
 */

const { db, asOwner } = await aDatabase();
const given = await givenOpenCall(db);

async function anAdministrator() {
  const actor = { role: "administrator", person: await aPersonIn(db, { role: "administrator" }) } as const;
  return { ...as(db, actor, round.reviewing), actor };
}

const becomesAdministrator = async (person: Id<"person">) =>
  accepted(
    await changeOffice(await anAdministrator(), { person, office: { role: "administrator" }, reason: "Another task." }),
  );

type Outcome = { readonly ok: true } | Refusal;
type Act = (context: Context) => Promise<Outcome>;

async function submitted() {
  const { reference, version } = (await givenSubmitted(db, given)).application;
  return { reference, version };
}

/** What each act is about is there before the office changes. */
const ofOfficers: Readonly<Record<string, () => Promise<Act>>> = {
  async "clear-application"() {
    const of = await submitted();
    return (context) => clearApplication(context, of);
  },
  async "refuse-application"() {
    const of = await submitted();
    return (context) =>
      refuseApplication(context, { ...of, ground: "not_relevant", reason: "It lies outside the scope." });
  },
  async "return-application"() {
    const of = await submitted();
    return (context) => returnApplication(context, { ...of, asked: ["purpose"], words: "Which purpose?" });
  },
  async "take-back-clearance"() {
    const { reference, version } = (await givenCleared(db, given)).application;
    return (context) => takeBackClearance(context, { reference, version, reason: "It was another one." });
  },
  async "prepare-ruling"() {
    const of = await submitted();
    return (context) => prepareRuling(context, { ...of, ruling: { kind: "clear", claim: null } });
  },
  async "recuse-from-application"() {
    const { reference } = await submitted();
    return (context) => recuseFromApplication(context, { reference, reason: "" });
  },
  async "write-desk-note"() {
    const { reference } = await submitted();
    return (context) => writeDeskNote(context, { reference, words: "The address is that of a hotel." });
  },
  async "look-up-organisation"() {
    const { reference } = await submitted();
    const answer = Buffer.from("{}");
    const asked = {
      directory: "ror",
      asked: "Institute",
      from: "https://ror.example.org/",
      answer,
      entry: null,
    } as const;
    return (context) => lookUpOrganisation(context, { reference, ...asked });
  },
  "import-consolidated-list": () =>
    Promise.resolve((context) =>
      importConsolidatedList(context, {
        generatedAt: instant("2022-04-01T00:00:00Z"),
        sha256: "d".repeat(64),
        entries: [aListedEntry("entity", ["Quellin Guild"])],
      }),
    ),
  async "withdraw-accreditation"() {
    const { accreditation } = await givenAccreditation(db);
    return (context) =>
      withdrawAccreditation({ ...context, now: round.afterwards }, { accreditation, ground: "A ground." });
  },
  "open-program-access": () =>
    Promise.resolve((context) => openProgramAccess(context, { session: given.session.id, program: "Registration" })),
  "announce-paper": () =>
    Promise.resolve((context) => announcePaper(context, { ...aPaperOf(given), note: "In due course." })),
  async "confirm-adoption"() {
    const text = await givenText(db);
    const input = adoptedIn(await givenMeeting(db, text), put(text.decision.id), round.inForce);
    const { id } = accepted(await recordAdoption(as(db, text.chair, round.callOpens), input)).next;
    return (context) => confirmAdoption(context, { adoption: id });
  },
};

describe("an officer who has become an administrator", () => {
  test.each(Object.entries(ofOfficers))("%s", async (_act, prepared) => {
    const act = await prepared();
    const officer = await givenOfficer(db);
    await becomesAdministrator(officer.person);
    expect(await act(as(db, officer, round.reviewing))).toMatchObject({ ok: false, because: "not_allowed" });
  });
});

test("an officer who has become an administrator assigns nothing: the case is looked at again", async () => {
  const former = await givenOfficer(db);
  const { reference } = await submitted();
  await becomesAdministrator(former.person);
  const assigned = { applications: [{ reference, seen: 0 }], officer: given.officer.person };
  expect(await assignApplications(as(db, former, round.reviewing), assigned)).toMatchObject({
    ok: false,
    because: "changed_meanwhile",
  });
});

const ofChairs: Readonly<Record<string, () => Promise<Act>>> = {
  "begin-chair-letter": () => Promise.resolve((context) => beginChairLetter(context, { draft: aLetterDraft() })),
  async "record-adoption"() {
    const text = await givenText(db, given);
    const input = adoptedIn(await givenMeeting(db, text), put(text.decision.id), round.inForce);
    return (context) => recordAdoption(context, input);
  },
};

describe("somebody of the Chair's office who has become an officer", () => {
  test.each(Object.entries(ofChairs))("%s", async (_act, prepared) => {
    const act = await prepared();
    const chair = await givenChair(db, given.process.id);
    const reason = "Another task.";
    accepted(
      await changeOffice(await anAdministrator(), { person: chair.person, office: { role: "secretariat" }, reason }),
    );
    expect(await act(as(db, chair, round.reviewing))).toMatchObject({ ok: false, because: "not_allowed" });
  });
});

const reason = "Asked by letter of 3 May.";

const ofAdministrators: Readonly<Record<string, () => Promise<Act>>> = {
  async "end-mission"() {
    const mission = await givenMission(db, { memberState: false });
    accepted(await deactivatePerson(await anAdministrator(), { person: mission.person, reason }));
    return (context) => endMission(context, { mission: mission.mission, reason });
  },
  "invite-person": () =>
    Promise.resolve((context) =>
      invitePerson(context, {
        email: "another@example.org",
        name: null,
        language: "en",
        office: { role: "secretariat" },
      }),
    ),
  async "erase-person"() {
    const { person } = await givenOfficer(db);
    accepted(await deactivatePerson(await anAdministrator(), { person, reason }));
    return (context) => erasePerson(context, { person, reason });
  },
  async "withdraw-second-factor-reset"() {
    const { person } = await givenOfficer(db);
    accepted(await resetSecondFactor(await anAdministrator(), { person, reason }));
    return (context) => withdrawSecondFactorReset(context, { person, reason });
  },
};

describe("an administrator whose access has ended", () => {
  test.each(Object.entries(ofAdministrators))("%s", async (_act, prepared) => {
    const act = await prepared();
    const former = await anAdministrator();
    accepted(await deactivatePerson(await anAdministrator(), { person: former.actor.person, reason }));
    expect(await act(former)).toMatchObject({ ok: false, because: "not_allowed" });
  });
});

const ofDelegates: Readonly<Record<string, () => Promise<(delegate: ActorIn<"mission">) => Promise<Outcome>>>> = {
  async "raise-objection"() {
    const { period, applications } = await listed();
    return (delegate) =>
      raiseObjection(as(db, delegate, round.objecting), { period: period.id, applications, basis: null });
  },
  async "withdraw-objection"() {
    const { period, applications } = await listed();
    return async (delegate) => {
      const speaking = { ...delegate, person: (await anotherOf(db, delegate)).person };
      const note = { period: period.id, applications, basis: null };
      accepted(await raiseObjection(as(db, speaking, round.objecting), note));
      const [row] = await asOwner(`select id from objection where no_objection_period_id = '${period.id}'`);
      return withdrawObjection(as(db, delegate, round.objecting), {
        objection: anId<"objection">(String(row?.["id"])),
      });
    };
  },
  async "break-silence"() {
    const { procedure } = await givenSilence(db);
    return (delegate) => breakSilence(as(db, delegate, round.silenceOpens), { procedure: procedure.id, reason: null });
  },
  async "ask-who-objected"() {
    const { period } = await givenLapsed(db);
    return (delegate) => askWhoObjected(as(db, delegate, round.afterwards), { period: period.id, references: null });
  },
};

async function listed() {
  const { period, listed: all } = await givenCirculated(db);
  return { period, applications: all.map(({ application }) => application.reference) };
}

describe("a delegate who only reads for the mission by now", () => {
  test.each(Object.entries(ofDelegates))("%s", async (_act, prepared) => {
    const act = await prepared();
    const delegate = await givenMission(db);
    const office = { role: "mission", mission: delegate.mission, part: "reader" } as const;
    accepted(await changeOffice(await anAdministrator(), { person: delegate.person, office, reason }));
    expect(await act(delegate)).toMatchObject({ ok: false, because: "not_allowed" });
  });
});

test("somebody who acts for the organisation no longer encloses nothing", async () => {
  const asking = await givenOpenCall(db, requiring(["statutes"]));
  const { applicant, application } = await givenDraft(db, asking);
  const colleague = await givenColleague(db, applicant);
  accepted(await takeOffColleague(as(db, colleague, round.applying), { person: applicant.person }));
  const document = { language: "en", file: aDocumentFile() } as const;
  const added = { reference: application.reference, kind: "statutes", document } as const;
  expect(await addDocument(as(db, applicant, round.applying), added)).toMatchObject({
    ok: false,
    because: "not_found",
  });
});
