import { type AnswerItem, type Answers, isConditional } from "#domain/applications/answer-items.ts";
import { applies } from "#domain/applications/typed-answers.ts";
import type { Language } from "#messages/kit/languages.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { type ApplicationTask, paths } from "#paths";
import type { ApplicationShown } from "#views/applications/own-application.ts";
import { fieldId } from "../kit/form/answer.tsx";

/** What each task asks. The record of the organisation and the category are given apart. */
export const itemsOfTask = {
  category: [],
  "consultative-status": ["consultativeStatus", "consultativeStatusYear", "registerNumber"],
  "register-number": ["registerNumber"],
  about: [],
  purpose: ["purpose", "programmes", "activities"],
  "past-interaction": ["pastInteraction"],
  "governing-body": ["governingBody"],
  members: ["membersKind", "membersNumber", "membersCountries", "membersRegions"],
  funding: ["fundingSources", "fundingYear", "fundingFromStates", "fundingStates"],
  head: ["headName", "headTitle", "headEmail"],
  documents: [],
} as const satisfies { readonly [task in ApplicationTask]: readonly AnswerItem[] };

/**
 * The tasks of an application in their order: about its status, or its number on another register, is asked who claims to have it, once it has said so, and of
 * whom the text asks it; about its governing body, its members and its funds, of whom the text asks it or lets it be added. What was sent is shown.
 */
export function tasksOf(application: Tasked): ApplicationTask[] {
  const { class: own, asked, mayAdd, state, answers } = application;
  const claimsOther = own?.claims === true && !own.consultative;
  const ofStatus = own?.consultative === true || (!claimsOther && asked.some((item) => statusItems.includes(item)));
  const ofNumber = claimsOther || asked.includes("registerNumber");
  const claimed: ApplicationTask[] = ofStatus ? ["consultative-status"] : ofNumber ? ["register-number"] : [];
  const isShown = (item: AnswerItem) =>
    asked.includes(item) || mayAdd.includes(item) || (state !== "draft" && answers[item] !== null);
  const further = (["governing-body", "members", "funding"] as const).filter((task) =>
    itemsOfTask[task].some((item) => isShown(item)),
  );
  return ["category", ...claimed, "about", "purpose", "past-interaction", ...further, "head", "documents"];
}

type Tasked = Pick<ApplicationShown, "class" | "asked" | "mayAdd" | "state" | "answers">;

/** Every answer that its tasks ask for. */
export function itemsInAll(application: Tasked): AnswerItem[] {
  return tasksOf(application).flatMap((task): readonly AnswerItem[] => itemsOfTask[task]);
}

/** Those of a task that are shown with what they say: without what does not apply, and once where nothing is asked for or said. */
export function itemsShown(application: Tasked, task: ApplicationTask): AnswerItem[] {
  const { answers, asked } = application;
  const items: readonly AnswerItem[] = itemsOfTask[task];
  const [first] = items;
  if (first === undefined || !isConditional(first)) return [...items];
  if (items.every((item) => answers[item] === null && !asked.includes(item))) return [first];
  return items.filter((item) => applies(item, answers));
}

const statusItems: readonly AnswerItem[] = ["consultativeStatus", "consultativeStatusYear"];

export type TaskStatus = "not-started" | "in-progress" | "completed" | "optional" | "blocked";

/** The category comes first: it decides what is asked. */
export function statusOfTask(application: ApplicationShown, task: ApplicationTask): TaskStatus {
  if (application.class === null) return task === "category" ? "not-started" : "blocked";
  if (task === "documents") return statusOfDocuments(application);
  const items: readonly AnswerItem[] = itemsOfTask[task];
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

/** The question of an answer, as a page that checks answers leads to it: it comes back there, and begins at its field. */
export function questionOf(
  application: Tasked & Pick<ApplicationShown, "reference">,
  item: AnswerItem | "documents",
  language: Language,
): string {
  const tasks = tasksOf(application);
  const task = tasks.find((one) => one === item || itemsOfTask[one].some((asked) => asked === item)) ?? "category";
  const page = `${paths(language).applicationTask(application.reference, task)}?from=check-answers`;
  if (item === "documents") return page;
  return `${page}#${placeOf(item)}`;
}

/** Of an answer: its first field in its question, and its row where answers are checked. */
export function placeOf(item: AnswerItem): string {
  return fieldId(item === "fundingSources" ? "fundingSources.kinds" : item);
}

/** The same of one task. */
export function missingOfTask(application: ApplicationShown, task: ApplicationTask, t: Translate): string[] {
  if (task !== "documents") return missingInTask(application, task).map((item) => t(`applications.field.${item}`));
  return application.missingDocuments.map((kind) => t(`applications.documents.kinds.${kind}`));
}

function missingInTask(application: ApplicationShown, task: ApplicationTask): AnswerItem[] {
  const items: readonly AnswerItem[] = itemsOfTask[task];
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

function isGiven({ answers }: ApplicationShown, item: AnswerItem): boolean {
  return (answers[item] ?? "").trim() !== "";
}

/** A text field as an answer: nothing entered is no answer. */
export function answered(text: string): string | null {
  return text === "" ? null : text;
}

/** Those of the answers that are there. */
export function givenOf<Item extends AnswerItem>(
  items: readonly Item[],
  answers: { readonly [item in Item]?: string | null | undefined },
): Partial<Answers> {
  return Object.fromEntries(items.flatMap((item) => (answers[item] === undefined ? [] : [[item, answers[item]]])));
}
