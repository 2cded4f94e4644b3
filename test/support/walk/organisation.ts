import { aPdf } from "#support/files.ts";
import type { Visitor } from "#support/visitor.ts";

export interface OrganisationRecord {
  readonly name: string;
  readonly acronym: string;
  readonly country: string;
  readonly address: string;
}

export async function makeRecord(visitor: Visitor, { name, acronym, country, address }: OrganisationRecord) {
  await visitor.expectHeading("Tell us about your organisation");
  await visitor.look("record");
  await visitor.fill({
    "Legal name": name,
    "Acronym (optional)": acronym,
    "Country or area": country,
    "Postal address": address,
    "Website (optional)": "www.organisation.example",
    "Year founded (optional)": "1998",
    "Legal status (optional)": "Registered association",
  });
  await visitor.press("Save and continue");
  await visitor.expectHeading(name);
  await visitor.look("organisation-home");
}

/** From the organisation's page to the task list of a fresh draft; answers its reference. */
export async function startApplication(visitor: Visitor, call: string): Promise<string> {
  await visitor.visit("/en/organisation");
  await visitor.follow(`Apply ${call}`);
  await visitor.expectHeading(`Apply: ${call}`);
  await visitor.look("start-application");
  await visitor.press("Start now");
  await visitor.expectHeading("Your application");
  await visitor.look("task-list-begun");
  return referenceOf(visitor);
}

export function referenceOf({ page }: Visitor): string {
  return decodeURIComponent(/\/applications\/([^/?]+)/.exec(page.url())?.[1] ?? "");
}

export async function answerCategory(visitor: Visitor, category: string): Promise<void> {
  await visitor.follow("Category");
  await visitor.expectHeading("In which category does your organisation take part?");
  await visitor.look("question-category");
  await visitor.tick(category);
  await visitor.press("Save and continue");
}

export async function confirmRecord(visitor: Visitor): Promise<void> {
  await visitor.follow("About the organisation");
  await visitor.expectHeading("Is this still right?");
  await visitor.look("question-about");
  await visitor.follow("It is right: continue");
}

export async function answerPurpose(visitor: Visitor): Promise<void> {
  await visitor.follow("Purpose, programmes and activities");
  await visitor.look("question-purpose");
  await visitor.fill({
    "Purpose of the organisation": "Helps people in small towns to use networks safely.",
    "Programmes in areas relevant to the process": "Training for incident responders; a help desk.",
    "Activities in areas relevant to the process": "Two workshops a year on norms of responsible behaviour.",
  });
  await visitor.press("Save and continue");
}

export async function answerPastInteraction(visitor: Visitor): Promise<void> {
  await visitor.follow("Past interaction with the United Nations");
  await visitor.look("question-past-interaction");
  await visitor.page.locator("textarea").fill("Took part in the informal consultations.");
  await visitor.press("Save and continue");
}

/** With their number, in whichever countries and regions; one that has none says so. */
export async function answerMembers(visitor: Visitor, members: "Organisations" | "It has no members"): Promise<void> {
  await visitor.follow("Members");
  await visitor.expectHeading("Who are the members of the organisation?");
  await visitor.look("question-members");
  await visitor.tick(members);
  if (members === "Organisations") {
    await visitor.fill({ "Number of members": "120", "Number of countries or areas in which there are members": "14" });
    await visitor.tick("Africa");
    await visitor.tick("Europe");
  }
  await visitor.press("Save and continue");
}

export async function answerFunding(visitor: Visitor): Promise<void> {
  await visitor.follow("Sources of funding");
  await visitor.look("question-funding");
  await visitor.tick("Foundations");
  await visitor.fill({ "Fees and sales: per cent": "101" });
  await visitor.press("Save and continue");
  await visitor.look("question-funding-with-problem");
  await visitor.fill({ "Fees and sales: per cent": "30" });
  await visitor.press("Save and continue");
}

export async function answerHead(visitor: Visitor): Promise<void> {
  await visitor.follow("Head of the organisation");
  await visitor.look("question-head");
  await visitor.fill({
    "Name of the head of the organisation": "Awa Ndoye",
    "Title of the head": "Executive Secretary",
    "E-mail address of the head": "head@organisation.example",
  });
  await visitor.press("Save and continue");
}

/** One that supports the application; the page comes back to the list of tasks. */
export async function encloseDocument(visitor: Visitor, name: string): Promise<void> {
  await visitor.follow("Documents");
  await visitor.expectHeading("Documents");
  await visitor.look("documents");
  await visitor.follow("Add a supporting document");
  await visitor.look("add-document");
  const file = { name: `${name}.PDF`, mimeType: "application/pdf", buffer: Buffer.from(aPdf("1. Statutes.")) };
  await visitor.page.getByLabel("File", { exact: true }).setInputFiles(file);
  await visitor.tick("Français");
  await visitor.press("Save the document");
  await visitor.expectWords("The document is saved.", `${name}.pdf`);
  await visitor.look("documents-added");
  await visitor.follow("Continue");
}

export async function checkAndSubmit(visitor: Visitor): Promise<void> {
  await visitor.follow("Check your answers and submit");
  await visitor.expectHeading("Check your answers");
  await visitor.look("check-answers");
  await visitor.follow("Continue");
  await visitor.expectHeading("Submit your application");
  await visitor.look("submit-application");
  await visitor.press("Submit the application");
}
