import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerCalendar, calendarOfSession } from "#http/calendar-file.ts";
import { found, idIn, readLanguage } from "#http/request-context.ts";
import { translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seePublicSession } from "#views/process/public-session.ts";

/** A session with its meetings as the programme of work says, for a program that keeps calendars and asks again. */
export async function loader(args: LoaderFunctionArgs) {
  const language = readLanguage(args);
  const id = idIn(args, "session");
  const { db, now, env } = args.context;
  const seen = found(await seePublicSession({ db, now, actor: { role: "public" } }, args.params["process"] ?? "", id));
  const { process, session, earlier, changes, programme } = seen;
  const changed = [...earlier.map(({ movedAt }) => movedAt), ...changes.map(({ changedAt }) => changedAt)].toSorted();
  return answerCalendar(
    calendarOfSession(
      { name: session.title, description: process.title },
      { ...session, id, process, programme, changes: changed.length, changedAt: changed.at(-1) ?? null },
      { t: translator(language), now, page: new URL(paths(language).session(process.slug, id), env.portalUrl) },
    ),
    id,
  );
}
