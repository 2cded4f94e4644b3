import { Temporal } from "temporal-polyfill";
import type { Visitor } from "#support/visitor.ts";

export const officer = "officer@secretariat.example";

export async function clearFromQueue(visitor: Visitor, organisation: string): Promise<void> {
  await visitor.follow("Review");
  await visitor.expectHeading("Review");
  await visitor.look("queue");
  await visitor.fill({ "Name, acronym, reference or e-mail address": organisation });
  await visitor.press("Apply filters");
  await visitor.expectWords("To review 1");
  await visitor.look("queue-filtered");
  await visitor.follow(organisation);
  await visitor.expectHeading(organisation);
  await visitor.look("review");
  await visitor.follow("Clear the application");
  await visitor.expectHeading("Clear this application?");
  await visitor.look("clear");
  await visitor.press("Clear the application");
  await visitor.expectWords("The application has been cleared.");
  await visitor.look("cleared");
}

/** Circulates what is cleared under a call, to close so many days from now at 18:00 in the zone of its decision. */
export async function circulateList(visitor: Visitor, call: string, days: number, zone = "New York"): Promise<void> {
  await visitor.follow("Calls");
  await visitor.look("calls");
  await visitor.follow(call);
  await visitor.expectHeading(call);
  await visitor.look("call");
  await visitor.follow("Circulate the list");
  await visitor.expectHeading("Circulate the list to the missions");
  await visitor.look("circulate");
  await visitor.fill(dayAndClock(days), visitor.page.getByRole("group", { name: "The period closes on" }));
  await visitor.press("Continue");
  await visitor.expectHeading("Circulate this list?");
  await visitor.expectWords(`18:00, ${zone} time`);
  await visitor.look("circulate-confirm");
  await visitor.press("Circulate the list now");
  await visitor.expectWords("The list has been circulated.");
  await visitor.look("period");
}

/** The fields of a day so many days from now, as New York counts them, and the hour. */
export function dayAndClock(days: number): Record<string, string> {
  const { day, month, year } = Temporal.Now.plainDateISO("America/New_York").add({ days });
  return { Day: String(day), Month: String(month), Year: String(year), "Hour (24-hour clock)": "18:00" };
}
