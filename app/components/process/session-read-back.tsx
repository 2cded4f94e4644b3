import type { OddDay, Session } from "#domain/process/session.ts";
import { formatDays, formatWeekday } from "#messages/kit/instant.ts";
import { listed } from "#messages/kit/listed.ts";
import { Facts } from "../kit/page/facts.tsx";
import { Warning } from "../kit/page/notices.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface SessionReadBackProps {
  session: Pick<Session, "title" | "kind" | "format" | "standing" | "place" | "invited" | "capacity"> & {
    readonly beginsOn: string;
    readonly endsOn: string;
  };
  odd: readonly OddDay[];
}

/** A session as it will be announced, and what of its days is unusual. */
export function SessionReadBack({ session, odd }: SessionReadBackProps) {
  const t = useTranslations();
  const language = useLanguage();
  const { title, kind, format, standing, place, invited, capacity, beginsOn, endsOn } = session;
  return (
    <>
      <Facts
        rows={[
          { key: t("process.scheduleSession.name"), value: <UserText>{title}</UserText> },
          {
            key: t("process.session.days"),
            value: (
              <>
                {formatDays({ beginsOn, endsOn }, language)}
                <div className="small mute">
                  {beginsOn === endsOn
                    ? formatWeekday(beginsOn, language)
                    : t("process.session.weekdays", {
                        from: formatWeekday(beginsOn, language),
                        to: formatWeekday(endsOn, language),
                      })}
                </div>
              </>
            ),
          },
          {
            key: t("process.scheduleSession.standing"),
            value: t(`process.scheduleSession.standings.${standing}`),
          },
          { key: t("process.scheduleSession.kind"), value: t(`process.scheduleSession.kinds.${kind}`) },
          { key: t("process.scheduleSession.format"), value: t(`process.scheduleSession.formats.${format}`) },
          ...(place === "" ? [] : [{ key: t("process.scheduleSession.place"), value: <UserText>{place}</UserText> }]),
          {
            key: t("process.scheduleSession.invited"),
            value: listed(
              invited.map((one) => t(`process.scheduleSession.invitedReaders.${one}`)),
              t,
            ),
          },
          ...(capacity === null
            ? []
            : [
                {
                  key: t("process.session.capacity"),
                  value: t("process.session.people", { count: capacity }),
                },
              ]),
        ]}
      />
      {odd.map((one) => (
        <Warning key={one}>{t(`process.scheduleSession.odd.${one}`)}</Warning>
      ))}
    </>
  );
}
