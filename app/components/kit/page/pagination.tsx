import { useTranslations } from "use-intl";
import { classNames } from "../class-names.ts";

interface PaginationProps {
  page: number;
  pages: number;
  href: (page: number) => string;
}

/** Numbered pages of a list: the first, the last and those around the current one. */
export function Pagination({ page, pages, href }: PaginationProps) {
  const t = useTranslations();
  if (pages <= 1) return null;
  return (
    <nav className="govuk-pagination" aria-label={t("navigation.pages")}>
      {page > 1 && (
        <div className="govuk-pagination__prev">
          <a className="govuk-link govuk-pagination__link" href={href(page - 1)} rel="prev">
            <svg
              className="govuk-pagination__icon govuk-pagination__icon--prev"
              xmlns="http://www.w3.org/2000/svg"
              height="13"
              width="15"
              aria-hidden="true"
              focusable="false"
              viewBox="0 0 15 13"
            >
              <path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z" />
            </svg>
            <span className="govuk-pagination__link-title">{t("navigation.previousPage")}</span>
          </a>
        </div>
      )}
      <ul className="govuk-pagination__list">
        {shownPages(page, pages).map((number, index) =>
          number === null ? (
            <li key={`gap ${String(index)}`} className="govuk-pagination__item govuk-pagination__item--ellipsis">
              ⋯
            </li>
          ) : (
            <li
              key={number}
              className={classNames("govuk-pagination__item", number === page && "govuk-pagination__item--current")}
            >
              <a
                className="govuk-link govuk-pagination__link"
                href={href(number)}
                aria-label={t("navigation.page", { page: number })}
                aria-current={number === page ? "page" : undefined}
              >
                {number}
              </a>
            </li>
          ),
        )}
      </ul>
      {page < pages && (
        <div className="govuk-pagination__next">
          <a className="govuk-link govuk-pagination__link" href={href(page + 1)} rel="next">
            <span className="govuk-pagination__link-title">{t("navigation.nextPage")}</span>
            <svg
              className="govuk-pagination__icon govuk-pagination__icon--next"
              xmlns="http://www.w3.org/2000/svg"
              height="13"
              width="15"
              aria-hidden="true"
              focusable="false"
              viewBox="0 0 15 13"
            >
              <path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z" />
            </svg>
          </a>
        </div>
      )}
    </nav>
  );
}

/** Page numbers, with null where some are left out. */
function shownPages(page: number, pages: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const numbers = Array.from(new Set(near)).sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const gap = number - (numbers[index - 1] ?? 0);
    if (gap === 2) return [number - 1, number];
    return gap > 2 ? [null, number] : [number];
  });
}
