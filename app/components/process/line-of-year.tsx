import { formatDays } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { LineOfYear } from "#views/process/year.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline, Moment } from "../kit/status/deadline.tsx";
import type { TimelineEntry } from "../kit/status/timeline.tsx";
import { useDateName } from "./year-of-process.tsx";

/** A line of the year: what it is, which leads to where more is said of it, and when. */
export function useLineOfYear({ withProcess }: { withProcess: boolean }): (line: LineOfYear) => TimelineEntry {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const nameOf = useDateName();
  return (line) => {
    const { phase: state, process } = line;
    const of = withProcess ? <UserText>{process.shortName}</UserText> : undefined;
    switch (line.kind) {
      case "session": {
        const { id, title, standing, place } = line.session;
        return {
          state,
          when: formatDays(line.session, language),
          title: (
            <a href={to.session(process.slug, id)}>
              <UserText>{title}</UserText>
            </a>
          ),
          detail: (
            <>
              {of}
              {standing !== "confirmed" && (
                <div>
                  <strong>{t(`process.scheduleSession.standings.${standing}`)}</strong>
                </div>
              )}
              {place !== "" && (
                <div>
                  <UserText>{place}</UserText>
                </div>
              )}
            </>
          ),
        };
      }
      case "window":
        return {
          state,
          when:
            line.end === "opens" ? (
              <Moment instant={line.at} zone={line.zone} />
            ) : (
              <Deadline instant={line.at} zone={line.zone} />
            ),
          title: (
            <a
              href={
                line.what.kind === "silence" ? to.namedText(process.slug, line.what.text) : to.process(process.slug)
              }
            >
              {t(`process.calendar.${line.end}`, { name: nameOf(line.what) })}
            </a>
          ),
          detail: of,
        };
      case "cut-off":
        return {
          state,
          when: <Deadline instant={line.at} zone={line.zone} />,
          title: (
            <a href={to.process(process.slug)}>{t("process.calendar.cutOff", { session: isolated(line.session) })}</a>
          ),
          detail: of,
        };
    }
  };
}
