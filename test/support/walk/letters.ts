import { Temporal } from "temporal-polyfill";
import { expect } from "vitest";
import { enterText } from "#acts/modalities/enter-text.ts";
import { findPersonByEmail } from "#db/people/people.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { accepted, as } from "#support/given.ts";
import type { Visitor } from "#support/visitor.ts";
import { chair } from "./chair.ts";
import { onTheData } from "./data.ts";

/* Letters of the Chair of the demonstration's own process, as their writer, a colleague and a reader go through them. */

export const adviser = "adviser@working-group.example";
export const proposal = "Chair’s proposal on the participation of stakeholders";

/** A draft that can be put under silence. */
export function playOffice(dataDirectory: string): Promise<void> {
  return onTheData(dataDirectory, async ({ db }) => {
    const process = mustExist(await findProcessBySlug(db, "demonstration-mechanism"));
    const { id: person } = mustExist(await findPersonByEmail(db, chair));
    const at = Temporal.Now.instant();
    accepted(
      await enterText(as(db, { role: "chair", person, process: process.id }, at), {
        kind: "other",
        title: proposal,
        symbol: "Invented for the journey",
        date: Temporal.Now.plainDateISO("America/New_York"),
        words: "1. Stakeholders are invited to the informal meetings.\n\n2. They may submit written inputs.",
        follows: null,
      }),
    );
  });
}

/** From the office's list to a letter with these words. */
export async function writeLetter(visitor: Visitor, subject: string, paragraphs: readonly string[]): Promise<void> {
  await visitor.visit("/en/chair/chair-letters");
  await visitor.press("Write a letter");
  await visitor.fill({ Subject: subject, Paragraphs: paragraphs.join("\n\n") });
  await visitor.press("Save");
  await visitor.expectHeading(subject);
}

/** Adds something that the letter does, from the letter and back to it. */
export async function letItDo(visitor: Visitor, act: string, say: () => Promise<void>): Promise<void> {
  await visitor.follow("What it does");
  await visitor.follow(act);
  await say();
  await visitor.press("Add");
  await visitor.follow("Letter of the Chair");
}

/** The writer asks, a colleague reads the letter and lets it go, and the writer has it before them again. */
export async function getSecondLook(writer: Visitor, colleague: Visitor): Promise<void> {
  await writer.follow("Ask for a second look");
  await writer.press("Ask for a second look");
  await writer.expectWords("Your colleagues have been told.");
  const { pathname } = new URL(writer.page.url());
  await colleague.visit(pathname);
  await colleague.follow("The letter can go out");
  await colleague.press("The letter can go out");
  await writer.visit(pathname);
}

export async function circulateNow(visitor: Visitor): Promise<void> {
  await visitor.follow("Circulate the letter");
  await visitor.tick("Now");
  await visitor.press("Circulate");
  await visitor.expectWords("The letter has gone out.");
}

/** From the reader's list, where it stands as unread. */
export async function openLetter(visitor: Visitor, subject: string): Promise<void> {
  await visitor.visit("/en/mission/chair-letters");
  const row = visitor.page.getByRole("row").filter({ hasText: subject });
  expect(await row.innerText()).toContain("Unread");
  await visitor.follow(subject, row);
  await visitor.expectHeading(subject);
}
