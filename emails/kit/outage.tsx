import type { AboutOutage } from "./about.ts";
import { useInstants, useLetter } from "./letter.tsx";

/** The line that names the outage which an extension answers; none where it answers none. */
export function useOutageFact(outage: AboutOutage | null | undefined, zone: string) {
  const { t, typed } = useLetter();
  const { deadline } = useInstants();
  if (outage === null || outage === undefined) return [];
  const { what, beganAt, endedAt } = outage;
  const fact = t("letter.outage", { what: typed(what), from: deadline(beganAt, zone), to: deadline(endedAt, zone) });
  return [{ term: t("letter.fact.outage"), fact }];
}
