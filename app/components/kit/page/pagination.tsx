import { useTranslations } from "./words.ts";

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
    <nav className="pages" aria-label={t("navigation.pages")}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {t("navigation.previousPage")}
        </a>
      )}
      <ol>
        {shownPages(page, pages).map((number, index) =>
          number === null ? (
            <li key={`gap ${String(index)}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <a
                href={href(number)}
                aria-label={t("navigation.page", { page: number })}
                aria-current={number === page ? "page" : undefined}
              >
                {number}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {t("navigation.nextPage")}
        </a>
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
