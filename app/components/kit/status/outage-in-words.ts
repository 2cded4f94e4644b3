import { formatDeadline, formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { OutageShown } from "#views/kit/extensions.ts";
import { useLanguage } from "../page/page-context.tsx";
import { useTranslations } from "../page/words.ts";

/** An outage as it was entered, with its reason where that is told, and that it was withdrawn. Instants in the zone that is given. */
export function useOutageInWords() {
  const t = useTranslations();
  const language = useLanguage();
  return ({ what, beganAt, endedAt, withdrawal, ...said }: OutageShown, zone: string, told?: "with-reason"): string => {
    const outage = t("time.outage", {
      what: isolated(what),
      from: formatDeadline(beganAt, zone, language),
      to: formatDeadline(endedAt, zone, language),
    });
    const why = told === undefined ? outage : `${outage} ${isolated(said.reason)}`;
    if (withdrawal === null) return why;
    const { withdrawnAt, reason } = withdrawal;
    return `${why} ${t("time.outageWithdrawn", { at: formatInstant(withdrawnAt, zone, language), reason: isolated(reason) })}`;
  };
}
