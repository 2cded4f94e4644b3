import { type ReactNode, useId } from "react";
import { useFormatter } from "use-intl";

export interface Count {
  key: string;
  label: ReactNode;
  count: number;
  /** The list of what was counted. */
  href?: string;
}

/** Counts as words and numbers, with bars that only repeat them. A list for those who listen, a picture for those who look. */
export function CountsBar({ title, counts }: { title: ReactNode; counts: readonly Count[] }) {
  const id = useId();
  const format = useFormatter();
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <div className="portal-counts">
      <h2 className="govuk-heading-s" id={id}>
        {title}
      </h2>
      <ul className="portal-counts__list" aria-labelledby={id}>
        {counts.map(({ key, label, count, href }) => (
          <li key={key} className="portal-counts__item">
            <span className="portal-counts__label">
              {href === undefined ? (
                label
              ) : (
                <a className="govuk-link" href={href}>
                  {label}
                </a>
              )}
            </span>
            <span className="portal-counts__number">{format.number(count)}</span>
            <svg
              className="portal-counts__bar"
              viewBox="0 0 100 8"
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              <rect className="portal-counts__ground" width="100" height="8" />
              <rect className="portal-counts__value" width={Math.round((count / most) * 1000) / 10} height="8" />
            </svg>
          </li>
        ))}
      </ul>
    </div>
  );
}
