import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerCalendar, calendarOfProcess } from "#http/calendar-file.ts";
import { found, readLanguage } from "#http/request-context.ts";
import { translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeCalendar } from "#views/process/calendar.ts";

/** What a process has in the year and beyond, for a program that keeps calendars and asks again. */
export async function loader(args: LoaderFunctionArgs) {
  const language = readLanguage(args);
  const calendar = found(await seeCalendar(args.context, args.params["process"] ?? ""));
  const page = new URL(paths(language).process(calendar.process.slug), args.context.env.portalUrl);
  const { now } = args.context;
  return answerCalendar(
    calendarOfProcess(calendar, { t: translator(language), language, now, page }),
    calendar.process.slug,
  );
}
