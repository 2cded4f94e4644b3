import { expect } from "vitest";
import type { Visitor } from "#support/visitor.ts";
import { signIn, signInToOffice, signUp, verifyEmail } from "#support/walk/account.ts";
import { moveClockPast } from "#support/walk/clock.ts";
import { letterTo } from "#support/walk/mailbox.ts";
import {
  answerCategory,
  answerHead,
  answerMembers,
  answerPastInteraction,
  answerPurpose,
  checkAndSubmit,
  confirmRecord,
  makeRecord,
  referenceOf,
  startApplication,
} from "#support/walk/organisation.ts";
import { officer } from "#support/walk/secretariat.ts";
import { aStage } from "#support/walk/stage.ts";

const { enter, chapter } = aStage("what-lacks-something-is-completed-or-refused");

const call = "Accreditation for the second substantive session";
const applicantOfMeridian = "applicant@meridian.example";
const meridian = "Meridian Observatory for Digital Peace";
const newcomer = { name: "Fatou Sow", email: "focal-point@harmattan.example", password: "three quiet baobabs" };
const harmattan = {
  name: "Harmattan Institute for Safe Networks",
  acronym: "HISN",
  country: "Senegal",
  address: "1 Example Road\nDakar",
};
const missing = "The programmes are listed, and nothing says what they do.";
const programmes = "Programmes in areas relevant to the process";
const answer = "A yearly school of two weeks for the operators of small networks.";

let applicant: Visitor;
let other: Visitor;
let secretariat: Visitor;
let reference = "";
let referenceOfOther = "";

async function sendBack(organisation: string): Promise<void> {
  await secretariat.visit("/en/secretariat");
  await secretariat.fill({ "Name, acronym, reference or e-mail address": organisation });
  await secretariat.press("Apply filters");
  await secretariat.follow(organisation);
  await secretariat.follow("Send it back");
  await secretariat.expectHeading("Send this application back?");
}

chapter("two organisations send their applications", async () => {
  applicant = await enter("1-organisation");
  await signIn(applicant, applicantOfMeridian);
  await applicant.follow(/^Continue your application/);
  reference = referenceOf(applicant);
  await answerCategory(applicant, "NGO without consultative status");
  await answerPurpose(applicant);
  await answerMembers(applicant, "It has no members");
  await answerHead(applicant);
  await checkAndSubmit(applicant);
  other = await enter();
  await signUp(other, newcomer);
  await verifyEmail(other, newcomer);
  await makeRecord(other, harmattan);
  referenceOfOther = await startApplication(other, call);
  await answerCategory(other, "Academia");
  await confirmRecord(other);
  await answerPurpose(other);
  await answerPastInteraction(other);
  await answerMembers(other, "It has no members");
  await answerHead(other);
  await checkAndSubmit(other);
});

chapter("an officer says in words what is missing, marks what can change, and sees until when", async () => {
  secretariat = await enter("2-secretariat");
  await signInToOffice(secretariat, officer);
  await sendBack(meridian);
  await secretariat.look("return");
  await secretariat.lookIn(["ar-XB"], "return");
  await secretariat.expectWords(/it can be completed until: \w+day/, "The decision lets it be sent back once more");
  await secretariat.press("Send it back");
  await secretariat.expectWords("Say what is missing.", "Choose what the organisation can change");
  await secretariat.look("return-with-problems");
  await secretariat.fill({ "What is missing": missing });
  await secretariat.tick(programmes);
  await secretariat.press("Send it back");
  await secretariat.expectWords("The application has been sent back.", "Sent back, to be completed", missing);
  await secretariat.look("sent-back");
  expect(await secretariat.page.getByRole("link", { name: "Clear the application", exact: true }).count()).toBe(0);
  await sendBack(harmattan.name);
  await secretariat.fill({ "What is missing": missing });
  await secretariat.tick(programmes);
  await secretariat.press("Send it back");
});

chapter("the organisation finds it on its first page, and changes only what was asked for", async () => {
  await applicant.visit("/en/organisation");
  await applicant.expectWords("Your application was sent back");
  await applicant.look("organisation-home-sent-back");
  await applicant.follow(/^Complete the application/);
  await applicant.expectHeading("Complete your application");
  await applicant.expectWords(missing);
  await applicant.look("complete");
  await applicant.lookIn(["ar-XB"], "complete");
  expect(await applicant.page.locator("textarea").count()).toBe(1);
  await applicant.fill({ [programmes]: "" });
  await applicant.press("Send the application again");
  await applicant.expectWords(`Fill in what was asked for: ${programmes}`);
  await applicant.fill({ [programmes]: answer });
  await applicant.press("Save and finish later");
  await applicant.expectWords("It has not been sent yet.");
  await applicant.follow(/^Complete the application/);
  await applicant.expectWords("It has not been sent yet.");
  expect(await applicant.page.locator("textarea").inputValue()).toBe(answer);
  await applicant.look("complete-saved");
  await applicant.press("Send the application again");
  await applicant.expectWords("You have completed your application.", answer);
  await applicant.look("status-completed");
  await letterTo(applicant, applicantOfMeridian, new RegExp(`Received: completed application ${reference}`));
  await letterTo(applicant, officer, new RegExp(`Completed: application ${reference}`));
});

chapter("the officer reads each answer before and after, and clears it", async () => {
  await secretariat.visit(`/en/secretariat/applications/${reference}`);
  await secretariat.expectWords("What the organisation has changed", answer, "and this one was.");
  await secretariat.look("completed");
  await secretariat.follow("Clear the application");
  await secretariat.press("Clear the application");
  await secretariat.expectWords("The application has been cleared.");
});

chapter("what is not completed in time is refused by time alone, and told", async () => {
  const administrator = await enter();
  await signInToOffice(administrator, "administrator@secretariat.example");
  await moveClockPast(administrator, `The time to complete application ${referenceOfOther} is over`);
  await signIn(other, newcomer.email, newcomer.password);
  await other.visit(`/en/organisation/applications/${referenceOfOther}/complete-application`);
  await other.expectWords("There is nothing to complete", "The time to complete this application ended on");
  await other.visit(`/en/organisation/applications/${referenceOfOther}`);
  await other.expectWords("was not completed by", "not completed in time");
  await other.look("status-not-completed");
  await letterTo(other, newcomer.email, new RegExp(`Refused, not completed in time: application ${referenceOfOther}`));
  await signInToOffice(secretariat, officer);
  await secretariat.visit(`/en/secretariat/applications/${referenceOfOther}`);
  await secretariat.look("not-completed");
  expect(await secretariat.page.getByRole("link", { name: "Clear the application", exact: true }).count()).toBe(0);
});
