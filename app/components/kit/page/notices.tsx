import { type ReactNode, useId } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "../class-names.ts";

/** What just happened (success), or what must be known before reading on. A string becomes its heading; anything else stands as it is. */
export function NotificationBanner({ children, success = false }: { children: ReactNode; success?: boolean }) {
  const t = useTranslations();
  const id = useId();
  return (
    <div
      className={classNames("govuk-notification-banner", success && "govuk-notification-banner--success")}
      role={success ? "alert" : "region"}
      aria-labelledby={id}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={id}>
          {success ? t("page.success") : t("page.important")}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === "string" ? <p className="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  );
}

export function WarningText({ children }: { children: ReactNode }) {
  const t = useTranslations();
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{t("page.warning")}</span> {children}
      </strong>
    </div>
  );
}

/** The confirmation that an act was done, at the top of its own page. */
export function Panel({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <h1 className="govuk-panel__title">{title}</h1>
      {children !== undefined && <div className="govuk-panel__body">{children}</div>}
    </div>
  );
}

export function Details({
  summary,
  children,
  open = false,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
}) {
  return (
    <details className="govuk-details" open={open}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}

/** A list that has nothing to show says so, why, and what can be done. */
export function EmptyState({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="portal-empty">
      <p className="govuk-body govuk-!-font-weight-bold">{title}</p>
      {children}
    </div>
  );
}
