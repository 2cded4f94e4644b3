import { formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { OutageShown } from "#views/kit/extensions.ts";
import { useLanguage } from "../page/page-context.tsx";
import { useTranslations } from "../page/words.ts";

/** An outage as it was entered and, where it was withdrawn, that it was. Instants in the zone that is given. */
export function useOutageInWords() {
  const t = useTranslations();
  const language = useLanguage();
  return ({ what, beganAt, endedAt, withdrawal }: OutageShown, zone: string): string => {
    const outage = t("time.outage", {
      what: isolated(what),
      from: formatInstant(beganAt, zone, language),
      to: formatInstant(endedAt, zone, language),
    });
    if (withdrawal === null) return outage;
    const { withdrawnAt, reason } = withdrawal;
    return `${outage} ${t("time.outageWithdrawn", { at: formatInstant(withdrawnAt, zone, language), reason: isolated(reason) })}`;
  };
}
