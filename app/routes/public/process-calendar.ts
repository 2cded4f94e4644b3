import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerCalendar, calendarOfProcesses } from "#http/calendar-file.ts";
import { found, readLanguage } from "#http/request-context.ts";
import { translator } from "#messages/kit/translator.ts";
import { seeCalendar } from "#views/process/calendar.ts";

/** What a process has in the year and beyond, for a program that keeps calendars and asks again; without a process, what all have. */
export async function loader(args: LoaderFunctionArgs) {
  const language = readLanguage(args);
  const calendars = found(await seeCalendar(args.context, args.params["process"]));
  const t = translator(language);
  const { now, env } = args.context;
  const [only] = args.params["process"] === undefined ? [] : calendars;
  const named = {
    name: only?.process.shortName ?? t("page.portalShortName"),
    description: only?.process.title ?? t("process.calendar.ofAll"),
  };
  const written = calendarOfProcesses(named, calendars, { t, language, now, portalUrl: env.portalUrl });
  return answerCalendar(written, only?.process.slug ?? "calendar");
}
