import { expect } from "vitest";
import type { Visitor } from "#support/visitor.ts";
import { signIn, signInToOffice, signUp, verifyEmail } from "#support/walk/account.ts";
import { chair, chairsOffice, enterDecision, openSilence } from "#support/walk/chair.ts";
import { moveClockPast } from "#support/walk/clock.ts";
import { lettersAbout, letterTo, soon } from "#support/walk/mailbox.ts";
import { breakSilence, delegateOfStateA, delegateOfStateB, readText } from "#support/walk/mission.ts";
import {
  answerCategory,
  answerPurpose,
  checkAndSubmit,
  confirmRecord,
  makeRecord,
  startApplication,
} from "#support/walk/organisation.ts";
import { circulateList, clearFromQueue, dayAndClock, officer } from "#support/walk/secretariat.ts";
import { aStage } from "#support/walk/stage.ts";

const { enter, chapter } = aStage("silence-is-broken-or-kept");

const reason = "Paragraph 3 goes beyond what was consulted on.";
const call = "Accreditation under the second proposal";
const newcomer = { name: "Fatou Sow", email: "focal-point@harmattan.example", password: "three quiet baobabs" };
const harmattan = {
  name: "Harmattan Institute for Safe Networks",
  acronym: "HISN",
  country: "Senegal",
  address: "1 Example Road\nDakar",
};
const secondText = "Modalities for the participation of stakeholders, second proposal";
let presiding: Visitor;
let stateA: Visitor;
let administrator: Visitor;
let reviewing: Visitor;
let applicant: Visitor;

chapter("State A reads the text that is under silence, and breaks it", async () => {
  stateA = await enter("1-state-a");
  await signInToOffice(stateA, delegateOfStateA);
  await readText(stateA);
  await stateA.expectWords("Any Member State may break silence on this text until the procedure closes.");
  await breakSilence(stateA, reason);
  await stateA.lookIn(["ar-XB"], "silence-broken");
  expect(await stateA.page.getByRole("link", { name: "Break silence", exact: true }).count()).toBe(0);
});

chapter("the Chair sees who broke it and why, another mission sees only that the text fell", async () => {
  presiding = await enter("2-chair");
  await signInToOffice(presiding, chair);
  // The programme of work was announced to open in two days.
  await presiding.expectWords(
    /Provisional programme of work of the first substantive session Opens \d+ \w+, 10:00 \(1[45]:00 UTC\) To open/,
  );
  await presiding.look("chair-home-broken");
  await presiding.lookIn(["ar-XB"], "chair-home-broken");
  await presiding.follow("Who broke silence, and why");
  await presiding.expectWords("Silence was broken. The whole text falls.", "State A", reason);
  await presiding.look("silence-broken");

  const stateB = await enter("3-state-b");
  await signInToOffice(stateB, delegateOfStateB);
  await stateB.expectWords("The text has fallen. Until the procedure closes, your mission can go on record");
  await readText(stateB);
  await stateB.expectWords("Silence has been broken.");
  await stateB.expectNoWords("State A", reason);
  await stateB.look("text-fell");
});

chapter("only State A and the Chair have a letter that says who broke it", async () => {
  const anybody = await enter("4-letters");
  await letterTo(anybody, "mission@state-a.example", /About the text under silence/);
  const letter = await letterTo(anybody, chair, /About the text under silence/);
  expect(letter.text).toContain("State A has broken silence");
  await anybody.look("letter-silence-broken");
  const recipients = (await lettersAbout(anybody, "About the text under silence")).map(({ recipient }) => recipient);
  expect(recipients.toSorted()).toEqual([...chairsOffice, "mission@state-a.example"]);
});

chapter(
  "the Chair enters another text page by page, previews it, puts it forward and places it under silence",
  async () => {
    await presiding.visit("/en/chair");
    await enterDecision(presiding, secondText);
    await openSilence(presiding, 12);
    const anybody = await enter("5-letters");
    await letterTo(anybody, "mission@state-b.example", /text under silence, Modalities .*second proposal/);
    await anybody.look("letter-silence-opened");
  },
);

chapter("nobody speaks until the closing instant: the text is adopted, and every mission is told", async () => {
  administrator = await enter("6-administrator");
  await signInToOffice(administrator, "administrator@secretariat.example");
  await moveClockPast(administrator, `The silence procedure on “${secondText}” closes`);

  await presiding.loading(() => presiding.page.reload());
  await presiding.expectWords("No State broke silence. The text is adopted.");
  await presiding.look("silence-passed");
  const anybody = await enter("7-adopted");
  await letterTo(anybody, "mission@observer.example", /Adopted under silence: .*second proposal/);
  await anybody.look("letter-adopted");
  await anybody.visit("/en/processes/demonstration-mechanism");
  await anybody.expectWords(
    /Silence on modalities, version 4 past [\w –]+, passed/,
    /version 3 Not adopted: silence was broken/,
  );
  await anybody.look("process");
  await anybody.follow("Read the provisions");
  await anybody.expectHeading(secondText);
  await anybody.look("modalities");
});

chapter(
  "a call is opened under it, and an organisation that is new is asked what the text asks, and no more",
  async () => {
    reviewing = await enter();
    await signInToOffice(reviewing, officer);
    await reviewing.visit("/en/secretariat/processes/demonstration-mechanism/open-call");
    await reviewing.expectWords(secondText);
    await reviewing.fill({ "For which session": "Second substantive session", "Title of the call": call });
    const deadline = reviewing.page.getByRole("group", { name: "Deadline" });
    await reviewing.fill(dayAndClock(20), deadline);
    await reviewing.press("Continue");
    await reviewing.expectHeading("Open the call with these dates?");
    await reviewing.look("call-read-back");
    await reviewing.press("Open the call");
    await reviewing.expectHeading(call);
    applicant = await enter();
    await signUp(applicant, newcomer);
    await verifyEmail(applicant, newcomer);
    await makeRecord(applicant, harmattan);
    await startApplication(applicant, call);
    await answerCategory(applicant, "Academia");
    await confirmRecord(applicant);
    await answerPurpose(applicant);
    await applicant.expectWords("Everything that the decision asks for is there.");
    await checkAndSubmit(applicant);
  },
);

chapter(
  "it is cleared, circulated and accredited by silence, paragraph by paragraph of the text that was entered",
  async () => {
    await clearFromQueue(reviewing, harmattan.name);
    await circulateList(reviewing, call, 30);
    await moveClockPast(administrator, `The no-objection period of “${call}” closes`);
    await signIn(applicant, newcomer.email, newcomer.password);
    await applicant.follow(/^A-/);
    await applicant.expectWords("Your organisation is accredited since", "No Member State objected.");
    await applicant.page.locator("summary", { hasText: "Why" }).click();
    await applicant.expectWords("Letter of the Chair, paragraph 3");
    const anybody = await enter();
    await anybody.visit("/en/accredited-organisations?process=demonstration-mechanism");
    await anybody.expectWords(harmattan.name);
  },
);

chapter("in a process without a decision in force no call can be opened, and the page says by which rule", async () => {
  const secretariat = await enter("8-secretariat");
  await signInToOffice(secretariat, officer);
  await secretariat.follow("Calls");
  await secretariat.follow("Open a process");
  await secretariat.look("open-process");
  await secretariat.fill({
    Title: "Working group of the journey",
    "Short name": "Journey's working group",
    "Name in addresses": "working-group-of-the-journey",
    Mandate: "An invented process.",
    "Established by": "Invented resolution 1/1",
    "Paragraph (optional)": "paragraph 2",
  });
  const fillDay = async (legend: string, days: number) => {
    const { Day = "", Month = "", Year = "" } = dayAndClock(days);
    const group = secretariat.page.getByRole("group", { name: legend });
    await group.getByLabel("Day", { exact: true }).fill(Day);
    await group.getByLabel("Month", { exact: true }).fill(Month);
    await group.getByLabel("Year", { exact: true }).fill(Year);
  };
  await fillDay("Mandate begins on", 0);
  await fillDay("Mandate ends on", 700);
  await secretariat.press("Open the process");
  await secretariat.look("process-opened");
  await secretariat.visit("/en/secretariat/processes/working-group-of-the-journey/open-call");
  await secretariat.expectWords(
    "Journey's working group",
    "Not possible now: Open the call",
    "No modalities decision is in force. Until one has been adopted, the accreditation stage stays shut.",
    "Invented resolution 1/1",
  );
  expect(await secretariat.page.getByRole("button", { name: "Open the call" }).count()).toBe(0);
  await secretariat.look("call-refused");
  await soon("The process on the public page", async () => {
    await secretariat.visit("/en/processes/working-group-of-the-journey");
    return true;
  });
  await secretariat.expectHeading("Working group of the journey");
  await secretariat.look("process-public");
});
