import {
  formatDeadline,
  formatInstant,
  formatReceipt,
  formatShortDay,
  formatShortDeadline,
  formatShortMoment,
  formatShortReceipt,
} from "#messages/kit/instant.ts";
import { languages } from "#messages/kit/languages.ts";
import { useLanguage, usePage } from "../page/page-context.tsx";
import { useTranslations } from "../page/words.ts";

interface MomentProps {
  /** In ISO 8601 with its offset, as the server's Instant prints it. */
  instant: string;
  /** The IANA zone in which the deadline was set. */
  zone: string;
}

/** A deadline: date, hour and zone, the same in UTC and, where scripts run, in the reader's own time. */
export function Deadline({ instant, zone }: MomentProps) {
  const language = useLanguage();
  const t = useTranslations();
  return (
    <span className="deadline">
      <time dateTime={instant}>{formatDeadline(instant, zone, language)}</time>
      <own-time
        instant={instant}
        zone={zone}
        formats={languages[language].formats}
        words={t("time.forYou", { date: "{date}", clock: "{clock}" })}
      />
    </span>
  );
}

/** The same in a column whose head names the zone. */
export function ShortDeadline({ instant, zone }: MomentProps) {
  return <time dateTime={instant}>{formatShortDeadline(instant, zone, usePage())}</time>;
}

/** When something was received, exactly, because a millisecond decides. */
export function Receipt({ instant, zone }: MomentProps) {
  return <time dateTime={instant}>{formatReceipt(instant, zone, useLanguage())}</time>;
}

/** The same in a column whose head names the zone. */
export function ShortReceipt({ instant, zone }: MomentProps) {
  return <time dateTime={instant}>{formatShortReceipt(instant, zone, usePage())}</time>;
}

/** A moment that is not a deadline: when something happened. */
export function Moment({ instant, zone }: MomentProps) {
  return <time dateTime={instant}>{formatInstant(instant, zone, useLanguage())}</time>;
}

/** The day alone, in a row: its year only where it is another than the present one, its hour for who points at it. */
export function ShortDay({ instant, zone }: MomentProps) {
  const { language, now } = usePage();
  return (
    <time dateTime={instant} title={formatInstant(instant, zone, language)}>
      {formatShortDay(instant, zone, { language, now })}
    </time>
  );
}

/** Day and hour in a row, whose column names the zone. */
export function ShortMoment({ instant, zone }: MomentProps) {
  const { language, now } = usePage();
  return (
    <time dateTime={instant} title={formatInstant(instant, zone, language)}>
      {formatShortMoment(instant, zone, { language, now })}
    </time>
  );
}
