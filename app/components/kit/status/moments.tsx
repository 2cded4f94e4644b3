import { inZone } from "#messages/kit/instant.ts";
import { useLanguage } from "../page/page-context.tsx";
import { Deadline, Moment, ShortDeadline, ShortMoment } from "./deadline.tsx";

/** A column of moments: its head names their zone once; where they are in several, each says its own. */
export function useMoments(zones: readonly string[]) {
  const language = useLanguage();
  const [zone, ...others] = new Set(zones);
  const shared = others.length === 0 ? zone : undefined;
  return {
    head: (label: string) => (shared === undefined ? label : inZone(label, shared, language)),
    deadline: (instant: string, of: string) =>
      shared === undefined ? <Deadline instant={instant} zone={of} /> : <ShortDeadline instant={instant} zone={of} />,
    moment: (instant: string, of: string) =>
      shared === undefined ? <Moment instant={instant} zone={of} /> : <ShortMoment instant={instant} zone={of} />,
  };
}
