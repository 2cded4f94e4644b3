import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerCalendar, calendarOfProcesses } from "#http/calendar-file.ts";
import { found, readLanguage } from "#http/request-context.ts";
import { translator } from "#messages/kit/translator.ts";
import { openSealedId } from "#sign-in/sealed-id.ts";
import { seeOwnCalendar } from "#views/process/own-calendar.ts";

/** A person's own calendar, for a program that cannot sign in: the address is the authority. */
export async function loader(args: LoaderFunctionArgs) {
  const language = readLanguage(args);
  const { now, env } = args.context;
  const id = found(openSealedId(env, "calendar_address", args.params["address"] ?? ""));
  const { calendars, toDo } = found(await seeOwnCalendar(args.context, id));
  const t = translator(language);
  const named = { name: t("page.portalShortName"), description: t("people.calendarAddress.title") };
  const written = calendarOfProcesses(named, calendars, { t, language, now, portalUrl: env.portalUrl, toDo });
  return answerCalendar(written, "calendar", "private, no-store");
}
