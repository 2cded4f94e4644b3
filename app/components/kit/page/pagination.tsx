import { Turn } from "./turn.tsx";
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
        <Turn href={href(page - 1)} rel="prev">
          {t("navigation.previousPage")}
        </Turn>
      )}
      <ol>
        {shownPages(page, pages).map((number, index) =>
          number === null ? (
            <li key={`gap ${String(index)}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <Turn href={href(number)} label={t("navigation.page", { page: number })} current={number === page}>
                {number}
              </Turn>
            </li>
          ),
        )}
      </ol>
      {page < pages && (
        <Turn href={href(page + 1)} rel="next">
          {t("navigation.nextPage")}
        </Turn>
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
