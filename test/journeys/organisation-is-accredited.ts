import { expect } from "vitest";
import type { Visitor } from "#support/visitor.ts";
import { signIn, signInToOffice, signOut, signUp, verifyEmail } from "#support/walk/account.ts";
import { chair, chairsOffice } from "#support/walk/chair.ts";
import { moveClockPast } from "#support/walk/clock.ts";
import { lettersAbout, letterTo, soon, subjectsTo } from "#support/walk/mailbox.ts";
import { delegateOfObserver, delegateOfStateA, delegateOfStateB, objectTo, readList } from "#support/walk/mission.ts";
import {
  answerCategory,
  answerFunding,
  answerHead,
  answerMembers,
  answerPastInteraction,
  answerPurpose,
  checkAndSubmit,
  confirmRecord,
  encloseDocument,
  makeRecord,
  referenceOf,
  startApplication,
} from "#support/walk/organisation.ts";
import { circulateList, clearFromQueue, officer } from "#support/walk/secretariat.ts";
import { aStage } from "#support/walk/stage.ts";

const call = "Accreditation for the second substantive session";
const newcomer = { name: "Fatou Sow", email: "focal-point@harmattan.example", password: "three quiet baobabs" };
const harmattan = {
  name: "Harmattan Institute for Safe Networks",
  acronym: "HISN",
  country: "Senegal",
  address: "1 Example Road\nDakar",
};
const applicantOfMeridian = "applicant@meridian.example";
const meridian = "Meridian Observatory for Digital Peace";
const basis = "Its programmes lie outside the scope of the mechanism.";
/** The fictional Member States and the observer of the demonstration. */
const missions = [
  ..."abcdefgh".split("").map((letter) => `mission@state-${letter}.example`),
  "mission@observer.example",
];

/** The whole way, told twice: in a browser that runs scripts and in one that does not. */
export function theWholeStory(journey: string, options: { javaScript: boolean }): void {
  const { enter, chapter, fetch } = aStage(journey, options);
  let applicant: Visitor;
  let other: Visitor;
  let stateA: Visitor;
  let anybody: Visitor;
  let reference = "";
  let referenceOfOther = "";
  let note = "";

  chapter("a new organisation signs up, confirms its address by letter and makes its record", async () => {
    applicant = await enter("1-organisation");
    await signUp(applicant, newcomer);
    await verifyEmail(applicant, newcomer);
    await makeRecord(applicant, harmattan);
  });

  chapter("applies through the task list, leaves, comes back to what it wrote, checks and submits", async () => {
    reference = await startApplication(applicant, call);
    await answerCategory(applicant, "Academia");
    await confirmRecord(applicant);
    await answerPurpose(applicant);
    await signOut(applicant);
    expect(await applicant.statusOf(`/en/organisation/applications/${reference}`)).toBe(200);
    await applicant.expectHeading("Sign in");

    await signIn(applicant, newcomer.email, newcomer.password);
    await applicant.expectHeading(harmattan.name);
    await applicant.follow(/^Continue your application/);
    expect(referenceOf(applicant)).toBe(reference);
    await applicant.expectWords("Last saved by Fatou Sow");
    await applicant.look("task-list-half-way");
    await applicant.follow("Purpose, programmes and activities");
    expect(await applicant.page.getByLabel("Purpose of the organisation", { exact: true }).inputValue()).toBe(
      "Helps people in small towns to use networks safely.",
    );
    await applicant.press("Save and continue");
    await answerPastInteraction(applicant);
    await answerMembers(applicant, "Organisations");
    await answerFunding(applicant);
    await answerHead(applicant);
    await encloseDocument(applicant, "Statutes of Harmattan");
    await applicant.expectWords("Everything that the decision asks for is there.");
    await applicant.look("task-list-complete");
    await applicant.lookIn(["ar-XB", "en-XA", "ar", "ru"], "task-list-complete");
    await checkAndSubmit(applicant);
  });

  chapter(
    "sees the confirmation with its reference and the instant of receipt, and the status that says what comes next",
    async () => {
      await applicant.expectHeading("Application received");
      await applicant.expectWords(reference, /Received: .*New York time/, "You need do nothing.");
      await applicant.look("received");
      await applicant.loading(() => applicant.page.reload());
      await applicant.expectWords(reference);
      await applicant.follow("See where it stands");
      await applicant.expectWords("Received, under review", "The Secretariat reviews");
      await applicant.look("status-received");
      await applicant.lookIn(["ar-XB"], "status-received");
      await letterTo(applicant, newcomer.email, new RegExp(`Received: application ${reference}`));
      await applicant.look("letter-received");
    },
  );

  chapter("another organisation finishes the draft that it had begun", async () => {
    other = await enter();
    await signIn(other, applicantOfMeridian);
    await other.follow(/^Continue your application/);
    referenceOfOther = referenceOf(other);
    await answerCategory(other, "NGO without consultative status");
    await answerPurpose(other);
    await answerMembers(other, "It has no members");
    await answerHead(other);
    await checkAndSubmit(other);
    await other.expectHeading("Application received");
  });

  chapter(
    "an officer finds both in the queue, clears them and circulates the list with its closing instant",
    async () => {
      const secretariat = await enter("2-secretariat");
      await signInToOffice(secretariat, officer);
      await secretariat.visit(`/en/secretariat/applications/${reference}`);
      await secretariat.expectWords("Supporting document", "Statutes of Harmattan.pdf", "Français");
      const both = [reference, referenceOfOther].map((one) => ["applications", one]);
      await secretariat.visit(`/en/secretariat/prepare-clearances?${new URLSearchParams(both).toString()}`);
      await secretariat.expectWords("Prepare 2 clearances?", harmattan.name, meridian);
      await secretariat.look("prepare-clearances");
      await secretariat.lookIn(["ar-XB"], "prepare-clearances");
      await secretariat.visit("/en/secretariat");
      await clearFromQueue(secretariat, harmattan.name);
      await clearFromQueue(secretariat, meridian);
      await circulateList(secretariat, call, 10);
      await secretariat.lookIn(["ar-XB"], "period");
      await secretariat.expectWords(harmattan.name, meridian);
      await letterTo(secretariat, newcomer.email, new RegExp(`Cleared by the Secretariat: application ${reference}`));
      for (const mission of missions)
        await letterTo(secretariat, mission, /list of \d+ organisations for Demonstration mechanism/);
      await secretariat.look("letter-list-circulated");
    },
  );

  chapter("State A reads the list, objects to the other organisation, and holds a receipt", async () => {
    stateA = await enter("3-mission");
    await signInToOffice(stateA, delegateOfStateA);
    await readList(stateA, call);
    await stateA.expectWords(harmattan.name, meridian);
    note = await objectTo(stateA, [meridian], basis);
    await stateA.lookIn(["ar-XB"], "objection-note");
    await stateA.follow("All objections of your mission");
    await stateA.expectWords(note);
    await stateA.look("objections");
  });

  chapter("tells only State A and the Chair of the objection", async () => {
    anybody = await enter("4-public");
    await letterTo(anybody, "mission@state-a.example", new RegExp(`Receipt: note ${note}`));
    const letter = await letterTo(anybody, chair, new RegExp(`For the Chair: note ${note}`));
    expect(letter.text).toContain(basis);
    await anybody.look("letter-to-the-chair");
    const recipients = (await lettersAbout(anybody, note)).map(({ recipient }) => recipient);
    expect(recipients.toSorted()).toEqual([...chairsOffice, "mission@state-a.example"]);
  });

  chapter(
    "State B, an observer, the officer and the organisation see nothing of it while the period is open",
    async () => {
      const stateB = await enter();
      await signInToOffice(stateB, delegateOfStateB);
      await readList(stateB, call);
      await stateB.expectNoWords("State A", note);
      expect(await stateB.statusOf(`/en/mission/objection-notes/${note}`)).toBe(404);

      const observer = await enter("3-observer");
      await signInToOffice(observer, delegateOfObserver);
      await observer.look("mission-home");
      await observer.follow(new RegExp(`^Read the list ${call}`));
      await observer.expectWords("Objecting to an organisation and breaking silence are for Member States.");
      await observer.expectNoWords(note, "Continue to confirmation");
      await observer.look("circulated-list");

      await other.visit(`/en/organisation/applications/${referenceOfOther}`);
      await other.expectWords("The list with your organisation is before the missions.");
      await other.expectNoWords("State A", note);
    },
  );

  chapter("the clock passes the closing instant, and at once the outcome is known and says why", async () => {
    const administrator = await enter("5-administrator");
    await signInToOffice(administrator, "administrator@secretariat.example");
    await moveClockPast(administrator, `The no-objection period of “${call}” closes`);

    await applicant.visit(`/en/organisation/applications/${reference}`);
    await applicant.expectWords(
      "Your organisation is accredited since",
      "No Member State objected.",
      "Letter of the Chair",
    );
    await applicant.look("status-accredited");
    await applicant.lookIn(["ar-XB", "es", "zh"], "status-accredited");
  });

  chapter(
    "the organisation that was objected to is told that a State objected, and neither which nor why",
    async () => {
      await other.visit(`/en/organisation/applications/${referenceOfOther}`);
      await other.expectWords(
        "Your organisation was not accredited in this round.",
        "A Member State objected within the period. Applicants are not told which.",
        "Letter of the Chair",
      );
      await other.expectNoWords("State A", note, basis);
      const looking = await enter("6-not-accredited");
      await signIn(looking, applicantOfMeridian);
      await looking.look("organisation-home");
      await looking.follow(referenceOfOther);
      await looking.look("status-not-accredited");
      const letter = await letterTo(looking, applicantOfMeridian, /Not accredited: Meridian/);
      expect(letter.text).not.toMatch(/State A|outside the scope/);
      await looking.look("letter-not-accredited");
      await letterTo(looking, newcomer.email, /Accredited: Harmattan/);
      await looking.look("letter-accredited");
    },
  );

  chapter("each organisation has exactly the letters of its story", async () => {
    const about = async (email: string, name: string) => {
      const subjects = await subjectsTo(anybody, email);
      return (
        subjects
          // That a list of speakers is open is told within a minute, before this is read or after it: open-list-of-speakers.test.ts.
          .filter((subject) => !subject.includes("List of speakers open"))
          .map((subject) =>
            subject
              .replace("[Demonstration] ", "")
              .replace(name, "…")
              .replace(/until .*: app/, "until …: app"),
          )
          .toReversed()
      );
    };
    expect(await about(newcomer.email, harmattan.name)).toEqual([
      "Action needed: confirm your e-mail address",
      `Received: application ${reference} of …`,
      `Cleared by the Secretariat: application ${reference}, not yet accredited`,
      `Before the missions until …: application ${reference}, not yet accredited`,
      "Accredited: … to Demonstration mechanism on ICT security",
    ]);
    expect(await about(applicantOfMeridian, meridian)).toEqual([
      `Received: application ${referenceOfOther} of …`,
      `Cleared by the Secretariat: application ${referenceOfOther}, not yet accredited`,
      `Before the missions until …: application ${referenceOfOther}, not yet accredited`,
      "Not accredited: … to Demonstration mechanism on ICT security",
    ]);
  });

  chapter("the public list has the one and not the other, as a page, as JSON and as CSV", async () => {
    await anybody.visit("/en");
    await anybody.look("home");
    await anybody.lookIn(["ar-XB", "en-XA", "ar", "zh", "fr", "ru", "es"], "home");
    await anybody.follow("All accredited organisations");
    await anybody.look("accredited-organisations");
    await anybody.lookIn(["ar-XB", "ar", "fr"], "accredited-organisations");
    await anybody.fill({ "Name or acronym, also an earlier one": harmattan.name });
    await anybody.press("Find");
    await anybody.expectWords("1 organisation", harmattan.name, "Senegal");
    await anybody.look("accredited-organisations-found");
    await anybody.page.emulateMedia({ media: "print" });
    await anybody.expectWords(`1. ${harmattan.name}`, /Only: .*Harmattan/, /The list as it stands on .* New York time/);
    expect(await anybody.page.getByRole("button", { name: "Find" }).count()).toBe(0);
    await anybody.page.emulateMedia({ media: "screen" });
    await anybody.fill({ "Name or acronym, also an earlier one": meridian });
    await anybody.press("Find");
    await anybody.expectWords("No accredited organisation fits these filters.");
    await anybody.look("accredited-organisations-none");
    await anybody.visit("/en/accredited-organisations/changes?process=oewg-ict-2019-2021&as_of=2019-09-10");
    await anybody.expectWords("4 organisations are no longer on the list");
    await anybody.look("changes-of-list");
    await anybody.lookIn(["ar-XB"], "changes-of-list");
    await anybody.visit("/en/processes/demonstration-mechanism");
    await anybody.look("process");
    await anybody.lookIn(["ar-XB"], "process");
    await anybody.visit("/en/processes/demonstration-mechanism/modalities/1");
    await anybody.look("modalities");

    const list = "/api/v1/processes/demonstration-mechanism/accredited-organisations";
    const named = async (name: string) => {
      const answer = await fetch(`${list}?${new URLSearchParams({ q: name }).toString()}`);
      return ((await answer.json()) as { items: { name: string }[] }).items.map((item) => item.name);
    };
    expect(await named(harmattan.name)).toEqual([harmattan.name]);
    expect(await named(meridian)).toEqual([]);
    const csv = await (await fetch(`${list}.csv`)).text();
    expect(csv).toContain(harmattan.name);
    expect(csv).not.toContain(meridian);
  });

  chapter("the job has put the outcome on record for the Secretariat", async () => {
    const secretariat = await enter("7-outcomes");
    await signInToOffice(secretariat, officer);
    await secretariat.follow("Outcomes");
    await secretariat.look("outcomes");
    await secretariat.visit("/en/secretariat/no-objection-periods");
    await secretariat.look("no-objection-periods");
    await secretariat.follow(call);
    await soon("The record of the outcome", async () => {
      await secretariat.visit(new URL(secretariat.page.url()).pathname);
      const text = await secretariat.page.locator("main").innerText();
      return text.includes("The period has closed.") && text.includes("Not accredited") ? true : null;
    });
    await secretariat.expectNoWords("State A");
    await secretariat.look("period-closed");
  });
}
