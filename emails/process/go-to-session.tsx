import type { AboutProcess } from "../kit/about.ts";
import type { SessionInCalendar } from "../kit/calendar-entry.ts";
import { Go, useLetter } from "../kit/letter.tsx";

/** To its page; letters that were kept before they knew it lead to the process. */
export function GoToSession({
  process,
  calendar,
}: {
  readonly process: AboutProcess;
  readonly calendar?: SessionInCalendar | undefined;
}) {
  const { t, paths } = useLetter();
  if (calendar === undefined) return <Go to={paths.process(process.slug)}>{t("process.letter.sessionMoved.go")}</Go>;
  return <Go to={paths.session(process.slug, calendar.id)}>{t("process.letter.sessionMoved.goSession")}</Go>;
}
