import { expect, test } from "vitest";
import { z } from "zod";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { moveSession } from "#acts/process/move-session.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, date, round } from "#support/factories.ts";
import { accepted, as, givenProcess } from "#support/given.ts";
import { aLoadContext } from "#support/request.ts";
import { thePublicPortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await thePublicPortal();
const given = await givenProcess(db);

const place = z.strictObject({ "@type": z.literal("Place"), name: z.string().min(1), address: z.string().min(1) });
const online = z.strictObject({ "@type": z.literal("VirtualLocation"), url: z.url() });

/** As schema.org/Event has it, with what search engines ask of one (name, startDate, location), and nothing beside. */
const event = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@type": z.literal("Event"),
  name: z.string().min(1),
  startDate: z.iso.date(),
  endDate: z.iso.date(),
  previousStartDate: z.iso.date().optional(),
  eventStatus: z.enum(["Scheduled", "Rescheduled", "Cancelled"].map((one) => `https://schema.org/Event${one}`)),
  eventAttendanceMode: z.enum(
    ["Offline", "Online", "Mixed"].map((one) => `https://schema.org/${one}EventAttendanceMode`),
  ),
  location: z.union([place, online]),
  superEvent: z.strictObject({ "@type": z.literal("EventSeries"), name: z.string().min(1) }),
  url: z.url(),
});

async function eventOnPage(session: Id<"session">, now: Instant = round.circulating) {
  const address = `/en/processes/${given.process.slug}/sessions/${session}`;
  const page = await (await portal({ ...aLoadContext(db, { now }), shared: {} }, address)).text();
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
  return event.parse(JSON.parse(json));
}

test("the page of a session says to search engines what it says to people, also when it was moved or cancelled", async () => {
  const desk = as(db, given.officer, round.circulating);
  const title = `Exchange </script> of "views"`;
  const wanted = aSession({ process: given.process.id, title, format: "hybrid", place: "New York" });
  const { id: session } = accepted(await scheduleSession(desk, wanted)).next;
  expect(await eventOnPage(session)).toMatchObject({
    name: title,
    startDate: wanted.beginsOn.toString(),
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
    location: { name: "New York" },
  });
  accepted(
    await moveSession(desk, { session, beginsOn: date("2022-12-05"), endsOn: date("2022-12-09"), reason: "The room." }),
  );
  expect(await eventOnPage(session)).toMatchObject({
    startDate: "2022-12-05",
    endDate: "2022-12-09",
    previousStartDate: wanted.beginsOn.toString(),
    eventStatus: "https://schema.org/EventRescheduled",
  });
  accepted(await cancelSession(desk, { session, reason: "No quorum." }));
  expect((await eventOnPage(session)).eventStatus).toBe("https://schema.org/EventCancelled");
  const virtual = aSession({ process: given.process.id, title: "Town hall", format: "virtual", place: "" });
  const { id: hall } = accepted(await scheduleSession(desk, virtual)).next;
  expect((await eventOnPage(hall)).location).toMatchObject({ "@type": "VirtualLocation" });
});
