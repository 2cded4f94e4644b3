import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { useLanguage } from "../page/page-context.tsx";
import { formatDeadline, formatInstant, formatReceipt, instantInWords } from "#messages/kit/instant.ts";

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
  const here = useOwnZone();
  return (
    <span className="portal-deadline">
      <time dateTime={instant}>{formatDeadline(instant, zone, language)}</time>
      {here !== undefined && here !== zone && here !== "UTC" && (
        <span className="portal-deadline__here"> {t("time.forYou", ownTime(instant, here, language))}</span>
      )}
    </span>
  );
}

/** When something was received, exactly, because a millisecond decides. */
export function Receipt({ instant, zone }: MomentProps) {
  return <time dateTime={instant}>{formatReceipt(instant, zone, useLanguage())}</time>;
}

/** A moment that is not a deadline: when something happened. */
export function Moment({ instant, zone }: MomentProps) {
  return <time dateTime={instant}>{formatInstant(instant, zone, useLanguage())}</time>;
}

function ownTime(instant: string, zone: string, language: ReturnType<typeof useLanguage>) {
  const { date, clock } = instantInWords(instant, zone, language);
  return { date, clock };
}

/** The reader's zone, which only their browser knows; undefined on the server and until the page has come alive. */
function useOwnZone(): string | undefined {
  return useSyncExternalStore(neverChanges, ownZone, unknownZone);
}

const neverChanges = () => () => undefined;
const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
const unknownZone = () => undefined;
