import { exactly, type Visitor } from "#support/visitor.ts";

/** The administrator of a demonstration moves its clock just past a closing instant, by the words of its choice. */
export async function moveClockPast(visitor: Visitor, closing: string): Promise<void> {
  await visitor.visit("/en/demonstration/clock");
  await visitor.expectHeading("The portal’s clock");
  await visitor.look("clock");
  await visitor.press(exactly(`Move past it ${closing}`));
  await visitor.expectWords("The clock has been moved.");
  await visitor.look("clock-moved");
}
