import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "../class-names.ts";
import { Tag } from "./tag.tsx";

export interface TimelineEntry {
  /** A <Deadline>, <Moment> or day. */
  when: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  state: "done" | "current" | "upcoming";
}

/**
 * The stages of a process or of an application in their order, with the one that is now. Their place tells them apart: the same may happen twice, such
 * as a suspension.
 */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  const t = useTranslations();
  return (
    <ol className="portal-timeline" aria-label={label}>
      {entries.map(({ when, title, detail, state }, place) => (
        <li
          key={place}
          className={classNames("portal-timeline__entry", `portal-timeline__entry--${state}`)}
          aria-current={state === "current" ? "step" : undefined}
        >
          <div className="portal-timeline__title">
            {title} {state === "current" && <Tag>{t("status.current")}</Tag>}
            {state !== "current" && (
              <span className="govuk-visually-hidden">
                {state === "done" ? t("status.done") : t("status.upcoming")}
              </span>
            )}
          </div>
          <div className="portal-timeline__when">{when}</div>
          {detail !== undefined && <div className="portal-timeline__detail">{detail}</div>}
        </li>
      ))}
    </ol>
  );
}
