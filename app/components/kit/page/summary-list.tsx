import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "../class-names.ts";

export interface SummaryRow {
  key: string;
  value: ReactNode;
  /** Where the answer is changed. */
  change?: string;
}

/** What is known of one thing; on a page that checks answers, each with its Change link. */
export function SummaryList({ rows, title }: { rows: readonly SummaryRow[]; title?: ReactNode }) {
  const t = useTranslations();
  const anyActions = rows.some(({ change }) => change !== undefined);
  const list = (
    <dl className="govuk-summary-list">
      {rows.map(({ key, value, change }) => (
        <div
          key={key}
          className={classNames(
            "govuk-summary-list__row",
            anyActions && change === undefined && "govuk-summary-list__row--no-actions",
          )}
        >
          <dt className="govuk-summary-list__key">{key}</dt>
          <dd className="govuk-summary-list__value">{value}</dd>
          {change !== undefined && (
            <dd className="govuk-summary-list__actions">
              <a className="govuk-link" href={change}>
                {t("page.change")}
                <span className="govuk-visually-hidden"> {key}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
  if (title === undefined) return list;
  return (
    <div className="govuk-summary-card">
      <div className="govuk-summary-card__title-wrapper">
        <h2 className="govuk-summary-card__title">{title}</h2>
      </div>
      <div className="govuk-summary-card__content">{list}</div>
    </div>
  );
}
