import { exactly, type Visitor } from "#support/visitor.ts";
import { dayAndClock } from "./secretariat.ts";

/** The administrator of a demonstration moves its clock just past a closing instant, by the words of its choice. */
export async function moveClockPast(visitor: Visitor, closing: string): Promise<void> {
  await visitor.visit("/en/demonstration/clock");
  await visitor.expectHeading("The portal’s clock");
  await visitor.look("clock");
  await visitor.press(exactly(`Move past it ${closing}`));
  await visitor.expectWords("The clock has been moved.");
  await visitor.look("clock-moved");
}

/** To a day so many days from now, at 12:00 in New York. */
export async function moveClockToNoon(visitor: Visitor, days: number): Promise<void> {
  await visitor.visit("/en/demonstration/clock");
  await visitor.fill({ ...dayAndClock(days), "Hour (24-hour clock)": "12:00" });
  await visitor.press("Move the clock there");
  await visitor.expectWords("The clock has been moved.");
}
