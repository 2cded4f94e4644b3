import type { Visitor } from "#support/visitor.ts";

/** The administrator of a demonstration moves its clock just past the last closing instant of a kind. */
export async function moveClockPast(visitor: Visitor, closing: string): Promise<void> {
  await visitor.visit("/en/demonstration/clock");
  await visitor.expectHeading("The portal’s clock");
  await visitor.look("clock");
  await visitor.page.getByLabel(closing, { exact: true }).last().check();
  await visitor.press("Move the clock there", visitor.page.locator("form").filter({ hasText: closing }));
  await visitor.expectWords("The clock has been moved.");
  await visitor.look("clock-moved");
}
