import { formatDays } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { ProcessShown } from "#views/process/process.ts";
import { AnnouncedCutOffs, TakenUp } from "../applications/cut-offs.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline, Moment } from "../kit/status/deadline.tsx";
import { Extensions } from "../kit/status/extensions.tsx";
import { useOutageInWords } from "../kit/status/outage-in-words.ts";
import { Timeline, type TimelineEntry } from "../kit/status/timeline.tsx";
import { ChangesOfSession } from "./changes-of-session.tsx";
import { useSilenceName } from "./year-of-process.tsx";

/** Everything that a process had, has and will have, in words and in the order of time. */
export function ProcessDates({ process }: { process: Pick<ProcessShown, "slug" | "zone" | "timeline"> }) {
  const t = useTranslations();
  const entryOf = useTimelineEntry(process);
  return <Timeline label={t("process.process.timeline")} entries={process.timeline.map(entryOf)} />;
}

type Entry = ProcessShown["timeline"][number];
type WithWindow = Pick<Extract<Entry, { extensions: unknown }>, "extensions" | "outages" | "zone">;
type Outcome = NonNullable<Extract<Entry, { kind: "period" }>["outcome"]>;

function useTimelineEntry({
  slug,
  zone: processZone,
}: {
  slug: string;
  zone: string;
}): (entry: Entry) => TimelineEntry {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const nameOf = useSilenceName();
  const outageInWords = useOutageInWords();
  const window = ({ opensAt, closesAt, zone }: { opensAt: string; closesAt: string; zone: string }) => (
    <>
      <div>
        {t("process.process.opensAt")} <Moment instant={opensAt} zone={zone} />
      </div>
      <div>
        {t("process.process.closesAt")} <Deadline instant={closesAt} zone={zone} />
      </div>
    </>
  );
  const moved = ({ extensions, outages, zone }: WithWindow, by: "chair" | "secretariat") => (
    <>
      <Extensions extensions={extensions} zone={zone} by={by} />
      {outages.map((outage) => (
        <div key={outage.id}>{outageInWords(outage, zone, "with-reason")}</div>
      ))}
    </>
  );
  /** Of a list that is not the reader's, who is accredited. */
  const outcomeInWords = ({ accredited, left, others }: Outcome) =>
    others === null
      ? t("process.process.roundAccreditedOf", { accredited })
      : t("process.process.periodOutcome", { accredited, left, ...others });
  return (entry) => {
    const { phase: state } = entry;
    switch (entry.kind) {
      case "session":
        return {
          state,
          title: (
            <a href={to.session(slug, entry.id)}>
              <UserText>{entry.title}</UserText>
            </a>
          ),
          when: (
            <>
              {formatDays(entry, language)}
              {entry.session.standing !== "confirmed" && (
                <div>
                  <strong>{t(`process.scheduleSession.standings.${entry.session.standing}`)}</strong>
                </div>
              )}
            </>
          ),
          detail: (
            <>
              {t("process.process.sessionDetail", {
                kind: t(`process.process.sessionKinds.${entry.session.kind}`),
                format: t(`process.process.sessionFormats.${entry.session.format}`),
                place: isolated(entry.session.place),
              })}
              <ChangesOfSession changes={entry.changes} earlier={entry.earlier} zone={processZone} />
            </>
          ),
        };
      case "silence":
        return {
          state,
          title: (
            <a href={to.namedText(slug, entry.text)}>
              {"version" in entry.text
                ? t("process.process.silenceOpened", { version: entry.text.version })
                : nameOf(entry.text)}
            </a>
          ),
          when: window(entry),
          detail: (
            <>
              {entry.standing === "broken" && "number" in entry.text
                ? t("process.process.silence.brokenText")
                : t(`process.process.silence.${entry.standing}`)}
              {moved(entry, "chair")}
            </>
          ),
        };
      case "adoption":
        return {
          state,
          title: (
            <a href={to.namedText(slug, entry.text)}>
              {"version" in entry.text
                ? t("process.process.adoptedInMeeting", { version: entry.text.version })
                : t("process.process.textAdoptedInMeeting", { text: isolated(entry.text.title) })}
            </a>
          ),
          when: <Moment instant={entry.adoptedAt} zone={processZone} />,
        };
      case "call":
        return {
          state,
          title: <UserText>{entry.title}</UserText>,
          when: window(entry),
          detail: (
            <>
              {t("process.process.callDetail")}
              {entry.cutOffs !== null && (
                <>
                  <TakenUp cutOffs={entry.cutOffs} />
                  <AnnouncedCutOffs cutOffs={entry.cutOffs} />
                </>
              )}
              {moved(entry, "secretariat")}
            </>
          ),
        };
      case "period":
        return {
          state,
          title:
            entry.list === null ? (
              t("process.process.period", { call: isolated(entry.call), number: entry.number })
            ) : (
              <a href={to.sealedList(entry.list, "public")}>
                {t("process.process.period", { call: isolated(entry.call), number: entry.number })}
              </a>
            ),
          when: window(entry),
          detail: (
            <>
              {entry.count === null
                ? t("process.process.periodOfList")
                : t("process.process.periodDetail", { count: entry.count })}{" "}
              {entry.outcome !== null && outcomeInWords(entry.outcome)}
              {moved(entry, "secretariat")}
            </>
          ),
        };
    }
  };
}
