import { useId } from "react";
import { daysOfWindow } from "#domain/kit/calendar.ts";
import { formatDays, formatWeekday } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { SecondLookShown } from "#views/kit/second-look.ts";
import { Warning } from "../page/notices.tsx";
import { useLanguage } from "../page/page-context.tsx";
import { Gap } from "../page/text.tsx";
import { useTranslations } from "../page/words.ts";
import { Deadline } from "./deadline.tsx";
import { useDuration, wholeUnits } from "./duration.ts";
import { DaysLeft, Ticks } from "./window.tsx";

interface SecondLookProps {
  look: SecondLookShown;
  closing: string;
  /** When what is moved opened; without it, it opens with this act. */
  openedAt?: string;
}

/** The window as it will be, a mark a day: when it closes, on which day of the week, how far from the session; and what of it is unusual. */
export function SecondLook({ look, closing, openedAt }: SecondLookProps) {
  const t = useTranslations();
  const language = useLanguage();
  const duration = useDuration();
  const id = useId();
  const { session } = look;
  const window = { opensAt: openedAt ?? look.opensAt, closesAt: look.closesAt, zone: look.zone };
  return (
    <>
      <section className="part rule" aria-labelledby={id}>
        <h2 id={id}>{closing}</h2>
        {openedAt !== undefined ? (
          <DaysLeft window={window} />
        ) : (
          look.lasts > 0 && <InAll look={look} window={window} />
        )}
        <Ticks window={window} />
        <p>
          <strong>{t("form.secondLook.weekday", { weekday: formatWeekday(look.closesOn, language) })}</strong>{" "}
          <Deadline instant={look.closesAt} zone={look.zone} />
        </p>
        <p>
          {look.lasts > 0 &&
            t("form.secondLook.lasts", {
              length: duration(look.lasts),
              from: look.opensLater ? "opening" : "now",
            })}
          <Gap />
          {session !== null &&
            t("form.secondLook.session", {
              session: isolated(session.title),
              days: formatDays(session, language),
              before: session.daysBefore,
            })}
        </p>
      </section>
      {look.oddities.map((oddity) => (
        <Warning key={oddity}>{t(`form.secondLook.odd.${oddity}`)}</Warning>
      ))}
    </>
  );
}

/** In days, as its marks are, where these are whole; otherwise in what it is: hours are weighed here. */
function InAll({ look: { lasts }, window }: { look: SecondLookShown; window: Parameters<typeof daysOfWindow>[0] }) {
  const t = useTranslations();
  const duration = useDuration();
  const { unit, count: whole } = wholeUnits(lasts);
  const isOfWholeDays = lasts % (24 * 3600) === 0;
  if (unit === "days" && !isOfWholeDays)
    return (
      <p className="left">
        <span className="number">{duration(lasts)}</span>
      </p>
    );
  const count = unit === "days" ? daysOfWindow(window, window.opensAt).all : whole;
  return (
    <p className="left">
      <span className="number">{count}</span>
      {t(`time.inAll.${unit}`, { count })}
    </p>
  );
}
