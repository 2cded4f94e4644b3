import { useTranslations } from "use-intl";
import { formatDays, formatWeekday } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { SecondLookShown } from "#views/kit/second-look.ts";
import { Warning } from "../page/notices.tsx";
import { useLanguage } from "../page/page-context.tsx";
import { Deadline } from "./deadline.tsx";
import { useDuration } from "./duration.ts";

/** When it closes, on which day of the week, how long that is and how far from the session; and what of it is unusual. */
export function SecondLook({ look, closing }: { look: SecondLookShown; closing: string }) {
  const t = useTranslations();
  const language = useLanguage();
  const duration = useDuration();
  const { session } = look;
  return (
    <>
      <p>
        <strong>{closing}</strong> {formatWeekday(look.closesOn, language)},{" "}
        <Deadline instant={look.closesAt} zone={look.zone} />{" "}
        {t("form.secondLook.lasts", { length: duration(look.lasts) })}
      </p>
      {session !== null && (
        <p>
          {t("form.secondLook.session", {
            session: isolated(session.title),
            days: formatDays(session, language),
            before: session.daysBefore,
          })}
        </p>
      )}
      {look.oddities.map((oddity) => (
        <Warning key={oddity}>{t(`form.secondLook.odd.${oddity}`)}</Warning>
      ))}
    </>
  );
}
