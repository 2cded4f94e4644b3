import type { ReactNode } from "react";
import { useTranslations } from "../page/words.ts";

export interface TimelineEntry {
  /** A <Deadline>, <Moment> or day. */
  when: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  state: "done" | "current" | "upcoming";
}

/**
 * What happened and what is to come, line by line in its order. Their place tells entries apart: the same may happen twice, such as a suspension.
 */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  const t = useTranslations();
  return (
    <ol className="history" aria-label={label}>
      {entries.map(({ when, title, detail, state }, place) => (
        <li key={place} aria-current={state === "current" ? "step" : undefined}>
          <div>{when}</div>
          <div>
            <b>{title}</b> <span className="unseen">{t(`status.${state}`)}</span>
            {detail !== undefined && <div className="small mute">{detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
