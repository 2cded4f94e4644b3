import type { Visitor } from "#support/visitor.ts";
import { dayAndClock } from "./secretariat.ts";

export const chair = "chair@working-group.example";

/** From the Chair's page to a saved draft that begins with the last version and has a title of its own. */
export async function proposeModalities(visitor: Visitor, title: string): Promise<void> {
  await visitor.visit("/en/chair/propose-modalities");
  await visitor.expectHeading("Propose modalities");
  await visitor.look("propose-beginning");
  await visitor.press("Continue");
  await visitor.expectHeading("Propose a new version");
  await visitor.look("propose-modalities");
  await visitor.fill({ Title: title });
  await visitor.press("Save the draft");
  await visitor.expectWords("The draft has been saved.", title);
  await visitor.look("draft-saved");
}

/** Puts the draft that is open before the visitor under silence, to close so many days from now at 18:00 in New York. */
export async function openSilence(visitor: Visitor, days: number): Promise<void> {
  await visitor.follow("Open a silence procedure");
  await visitor.look("open-silence");
  // The opening is asked with the same labels, and stays empty: it opens at once.
  const closing = visitor.page.getByRole("group", { name: "When does it close?" });
  for (const [label, words] of Object.entries(dayAndClock(days)))
    await closing.getByLabel(label, { exact: true }).fill(words);
  await visitor.press("Continue");
  await visitor.expectHeading("Check and open the silence procedure");
  await visitor.look("open-silence-confirm");
  await visitor.press("Open the silence procedure");
  await visitor.expectWords("The silence procedure is open.", "Nobody has broken silence.");
  await visitor.look("silence-open");
}
