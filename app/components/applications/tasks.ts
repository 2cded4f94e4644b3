import type { Answers } from "#domain/applications/application.ts";
import type { InformationItem } from "#domain/modalities/provisions.ts";
import type { Language } from "#messages/kit/languages.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { type ApplicationTask, paths } from "#paths";
import type { ApplicationShown } from "#views/applications/own-application.ts";

/** What each task asks. The record of the organisation and the category are given apart. */
export const itemsOfTask = {
  category: [],
  "consultative-status": ["consultativeStatus", "consultativeStatusYear", "registerNumber"],
  "register-number": ["registerNumber"],
  about: [],
  purpose: ["purpose", "programmes", "activities"],
  "past-interaction": ["pastInteraction"],
  head: ["headName", "headTitle", "headEmail"],
  documents: [],
} as const satisfies { readonly [task in ApplicationTask]: readonly InformationItem[] };

/**
 * The tasks of an application in their order: about its status, or its number on another register, is asked who claims to have it, once it has said so, and of
 * whom the text asks it.
 */
export function tasksOf({ class: own, asked }: Pick<ApplicationShown, "class" | "asked">): ApplicationTask[] {
  const claimsOther = own?.claims === true && !own.consultative;
  const ofStatus = own?.consultative === true || (!claimsOther && asked.some((item) => statusItems.includes(item)));
  const ofNumber = claimsOther || asked.includes("registerNumber");
  const claimed: ApplicationTask[] = ofStatus ? ["consultative-status"] : ofNumber ? ["register-number"] : [];
  return ["category", ...claimed, "about", "purpose", "past-interaction", "head", "documents"];
}

/** Every answer that its tasks ask for. */
export function itemsInAll(application: Pick<ApplicationShown, "class" | "asked">): InformationItem[] {
  return tasksOf(application).flatMap((task): readonly InformationItem[] => itemsOfTask[task]);
}

const statusItems: readonly InformationItem[] = ["consultativeStatus", "consultativeStatusYear"];

export type TaskStatus = "not-started" | "in-progress" | "completed" | "optional" | "blocked";

/** The category comes first: it decides what is asked. */
export function statusOfTask(application: ApplicationShown, task: ApplicationTask): TaskStatus {
  if (application.class === null) return task === "category" ? "not-started" : "blocked";
  if (task === "documents") return statusOfDocuments(application);
  const items: readonly InformationItem[] = itemsOfTask[task];
  if (items.length === 0) return "completed";
  const given = items.filter((item) => isGiven(application, item));
  if (missingInTask(application, task).length > 0) return given.length === 0 ? "not-started" : "in-progress";
  return given.length === 0 ? "optional" : "completed";
}

function statusOfDocuments({ documents, missingDocuments, documentsRequired }: ApplicationShown): TaskStatus {
  if (missingDocuments.length === 0) return documents.length === 0 ? "optional" : "completed";
  return missingDocuments.length === documentsRequired.length ? "not-started" : "in-progress";
}

/** What the decision asks for and the draft does not have, in words. */
export function missingInWords({ missing, missingDocuments }: ApplicationShown, t: Translate): string[] {
  return [
    ...missing.map((item) => t(`applications.field.${item}`)),
    ...missingDocuments.map((kind) => t(`applications.documents.kinds.${kind}`)),
  ];
}

/** The same of one task. */
export function missingOfTask(application: ApplicationShown, task: ApplicationTask, t: Translate): string[] {
  if (task !== "documents") return missingInTask(application, task).map((item) => t(`applications.field.${item}`));
  return application.missingDocuments.map((kind) => t(`applications.documents.kinds.${kind}`));
}

function missingInTask(application: ApplicationShown, task: ApplicationTask): InformationItem[] {
  const items: readonly InformationItem[] = itemsOfTask[task];
  return items.filter((item) => application.missing.includes(item));
}

/** The page whose Change link led to a question, from the question's address. */
export function cameFrom(url: string): "check-answers" | null {
  return new URL(url).searchParams.get("from") === "check-answers" ? "check-answers" : null;
}

/** Where Continue leads: back to the list of tasks, or to the answers that are being checked. */
export function pageAfter(
  question: { reference: string; then: "continue" | "later"; url: string },
  language: Language,
): string {
  const to = paths(language);
  if (question.then === "later") return to.organisation;
  return cameFrom(question.url) === null ? to.application(question.reference) : to.checkAnswers(question.reference);
}

function isGiven({ answers }: ApplicationShown, item: InformationItem): boolean {
  return (answers[item] ?? "").trim() !== "";
}

/** A text field as an answer: nothing entered is no answer. */
export function answered(text: string): string | null {
  return text === "" ? null : text;
}

/** Those of the answers that are there. */
export function givenOf<Item extends InformationItem>(
  items: readonly Item[],
  answers: { readonly [item in Item]?: string | null | undefined },
): Partial<Answers> {
  return Object.fromEntries(items.flatMap((item) => (answers[item] === undefined ? [] : [[item, answers[item]]])));
}
