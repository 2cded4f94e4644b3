import type { ValidUntil } from "#domain/modalities/provisions.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { useLanguage } from "../kit/page/page-context.tsx";

/** Until when an accreditation is good, as the words for it take it. */
export function useValidity() {
  const language = useLanguage();
  return (valid: ValidUntil) => {
    const none = { day: "", years: 0 };
    switch (valid.until) {
      case "session":
      case "mandate":
        return { until: valid.until, ...none };
      case "date":
        return { until: valid.until, ...none, day: formatDay(valid.lastDay, language) };
      case "cycle": {
        const { cycle } = valid;
        if (cycle === undefined) return { until: "unnamed", ...none } as const;
        return { until: valid.until, day: formatDay(cycle.beginsOn, language), years: cycle.years };
      }
    }
  };
}
