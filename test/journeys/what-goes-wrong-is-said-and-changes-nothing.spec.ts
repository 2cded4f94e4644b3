import { expect } from "vitest";
import { exactly, type Visitor } from "#support/visitor.ts";
import { signIn, signInToOffice } from "#support/walk/account.ts";
import { chair, chairsOffice } from "#support/walk/chair.ts";
import { lettersAbout, letterTo, subjectsTo } from "#support/walk/mailbox.ts";
import { delegateOfStateA, objectTo, readList } from "#support/walk/mission.ts";
import { answerCategory, answerHead, answerMembers, answerPurpose, referenceOf } from "#support/walk/organisation.ts";
import { aStage } from "#support/walk/stage.ts";

const { enter, chapter } = aStage("what-goes-wrong-is-said-and-changes-nothing");

const applicant = "applicant@meridian.example";
let visitor: Visitor;
let reference = "";

/** The summary of problems stands on top, has the focus, and the title tells of it. */
async function expectProblem({ page }: Visitor, ...words: string[]): Promise<void> {
  const summary = page.locator(".alert");
  await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.title()).toMatch(/^Error: /);
  const text = (await summary.innerText()).replaceAll(/[\u2066-\u2069]/g, "");
  for (const one of words) expect(text).toContain(one);
}

async function valueOf({ page }: Visitor, label: string): Promise<string> {
  return page.getByLabel(label, { exact: true }).inputValue();
}

chapter("a wrong password is said without saying whether the account exists", async () => {
  visitor = await enter("1-organisation");
  for (const email of [applicant, "nobody@organisation.example"]) {
    await signIn(visitor, email, "not the password");
    await expectProblem(visitor, "The e-mail address or the password is not right");
    expect(await valueOf(visitor, "E-mail address")).toBe(email);
    expect(await valueOf(visitor, "Password")).toBe("");
  }
  await visitor.look("wrong-password");
});

chapter("an answer that cannot be is kept in its field, with the same words above and beside it", async () => {
  await signIn(visitor, applicant);
  await visitor.follow(/^Continue your application/);
  reference = referenceOf(visitor);
  await answerCategory(visitor, "NGO without consultative status");
  await answerPurpose(visitor);
  await visitor.follow("Head of the organisation");
  await visitor.fill({
    "Name of the head of the organisation": "Amal Idris",
    "E-mail address of the head": "amal at home",
  });
  await visitor.press("Save and continue");
  await expectProblem(visitor, "There is a problem", "Enter an e-mail address under “E-mail address of the head”");
  expect(await valueOf(visitor, "Name of the head of the organisation")).toBe("Amal Idris");
  expect(await valueOf(visitor, "E-mail address of the head")).toBe("amal at home");
  await visitor.look("wrong-answer");
  await visitor.page.locator(".alert a").click();
  expect(await visitor.page.evaluate("document.activeElement.name")).toBe("headEmail");
});

chapter("what is missing keeps an application from being submitted", async () => {
  await visitor.visit(`/en/organisation/applications/${reference}/check-answers`);
  await visitor.expectWords("This cannot be submitted yet");
  expect(await visitor.page.getByRole("link", { name: "Continue", exact: true }).count()).toBe(0);
  await visitor.look("check-answers-incomplete");
});

chapter("what was saved meanwhile in another browser is shown beside one's own, and not overwritten", async () => {
  const colleague = await enter();
  await signIn(colleague, applicant);
  await colleague.visit(`/en/organisation/applications/${reference}/purpose`);
  await visitor.visit(`/en/organisation/applications/${reference}/purpose`);
  await colleague.fill({ "Purpose of the organisation": "What the colleague wrote." });
  await colleague.press("Save and continue");
  await visitor.fill({ "Purpose of the organisation": "What I wrote." });
  await visitor.press("Save and continue");
  await visitor.expectWords("Changed on another page in the meantime", "What the colleague wrote.", "What I wrote.");
  await visitor.look("changed-meanwhile");
  await visitor.visit(`/en/organisation/applications/${reference}/check-answers`);
  await visitor.expectWords("What the colleague wrote.");
  await visitor.expectNoWords("What I wrote.");
});

chapter("a double click submits once, and back and forth after it change nothing", async () => {
  await visitor.visit(`/en/organisation/applications/${reference}`);
  await answerMembers(visitor, "It has no members");
  await answerHead(visitor);
  await visitor.visit(`/en/organisation/applications/${reference}/submit-application`);
  const late = await enter();
  await signIn(late, applicant);
  await late.visit(`/en/organisation/applications/${reference}/submit-application`);

  await visitor.pressTwice("Submit the application", "Application received");
  await visitor.expectHeading("Application received");
  const received = await visitor.page.locator("main").innerText();
  await visitor.loading(() => visitor.page.goBack());
  await visitor.loading(() => visitor.page.reload());
  await visitor.expectHeading("This has been submitted");
  await visitor.look("submitted-already");
  await late.press("Submit the application");
  await late.expectWords("has been submitted");
  await visitor.visit(`/en/organisation/applications/${reference}/received`);
  expect(await visitor.page.locator("main").innerText()).toBe(received);
  await letterTo(visitor, applicant, /Received: application/);
  const subjects = await subjectsTo(visitor, applicant);
  expect(subjects.filter((subject) => subject.includes("Received: application"))).toHaveLength(1);
});

chapter("an application is withdrawn once it has been asked whether it should be", async () => {
  await visitor.visit(`/en/organisation/applications/${reference}`);
  await visitor.follow("Withdraw the application");
  await visitor.expectHeading("Withdraw this application?");
  await visitor.look("withdraw-application");
  await visitor.press("Withdraw the application");
  await visitor.expectWords("Your organisation withdrew this application.");
  await visitor.look("withdrawn");
  await letterTo(visitor, applicant, new RegExp(`Withdrawn: application ${reference}`));
  await visitor.visit(`/en/organisation/applications/${reference}/withdraw-application`);
  await visitor.expectHeading("This application cannot be withdrawn.");
});

chapter("what is not there, or not for the reader, is one and the same page", async () => {
  for (const path of [
    "/en/organisation/applications/A-0000-0000",
    "/en/nowhere",
    "/en/processes/nowhere",
    "/en/mission/objection-notes/N-0000-0000",
  ])
    expect([403, 404]).toContain(await visitor.statusOf(path));
  await visitor.visit("/en");
  expect(await visitor.statusOf("/en/nowhere")).toBe(404);
  await visitor.look("not-found");
  expect(await visitor.statusOf("/en/secretariat")).toBe(403);
  await visitor.look("forbidden");
});

chapter("a note that names nobody is sent back, and a reference that is none is named", async () => {
  const stateA = await enter("2-mission");
  await signInToOffice(stateA, delegateOfStateA);
  await readList(stateA, "Accreditation for the first substantive session");
  await stateA.press("Continue to confirmation");
  await expectProblem(stateA, "Tick an organisation, or give the reference of one");
  await stateA.look("nobody-named");
  await stateA.fill({ "References of the organisations": "not a reference" });
  await stateA.press("Continue to confirmation");
  await expectProblem(stateA, "there is no reference in “not a reference”");
  expect(await valueOf(stateA, "References of the organisations")).toBe("not a reference");

  await readList(stateA, "Accreditation for the first substantive session");
  const labels = await stateA.page.locator("main table tbody th").allInnerTexts();
  const [first = "", second = ""] = labels.map((label) => label.replaceAll(/[\u2066-\u2069]/g, "").trim());
  const note = await objectTo(stateA, [first, second], "The general basis.");

  await stateA.follow(`Withdraw the objection to ${first}`);
  await stateA.expectHeading("Withdraw the objection?");
  await stateA.look("withdraw-objection");
  await stateA.pressTwice("Withdraw the objection", `The objection to ${first} has been withdrawn.`);
  expect(await stateA.page.getByRole("link", { name: exactly(`Withdraw the objection to ${first}`) }).count()).toBe(0);
  expect(await stateA.page.getByRole("link", { name: exactly(`Withdraw the objection to ${second}`) }).count()).toBe(1);
  await stateA.look("objection-withdrawn");
  await letterTo(stateA, "mission@state-a.example", /Receipt: change to note/);
  await letterTo(stateA, chair, /Receipt: change to note/);
  const told = (await lettersAbout(stateA, `Receipt: change to note ${note}`)).map(({ recipient }) => recipient);
  expect(told.toSorted()).toEqual([...chairsOffice, "mission@state-a.example"]);
});
