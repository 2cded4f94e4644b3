import { type ReactNode, useId } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "../class-names.ts";

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Holds a button or link that names itself; on a narrow screen the name of the column is left out. */
  acts?: boolean;
  /** The address of the list in the order of this column, and the order that it has now. */
  sort?: { href: string; order: "ascending" | "descending" | "none" };
}

interface TableProps<Row> {
  caption: ReactNode;
  /** Also above the table for the eye; otherwise for those who listen. */
  captionSize?: "s" | "m" | "l";
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The first column names the row. */
  firstCellIsHeader?: boolean;
}

/** Safari takes an element that is laid out as a block for no part of a table, unless it is told so. */
const asGroup = { role: "rowgroup" };
const asCell = { role: "cell" };

/**
 * A table. On a narrow screen each row becomes a block whose cells carry the names of their columns, and only the columns by which it can be
 * sorted keep their heads; between, it may scroll, and where it does it is a region that the keyboard reaches.
 */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionSize, columns, rows, rowKey, firstCellIsHeader = true } = props;
  const id = useId();
  const t = useTranslations();
  return (
    <scroll-region caption={id}>
      <table className="govuk-table" role="table">
        <caption
          id={id}
          className={classNames(
            "govuk-table__caption",
            captionSize === undefined ? "govuk-visually-hidden" : `govuk-table__caption--${captionSize}`,
          )}
        >
          {caption}
        </caption>
        <thead className="govuk-table__head" {...asGroup}>
          <tr className="govuk-table__row" role="row">
            {columns.map((column) => (
              <ColumnHeader key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body" {...asGroup}>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="govuk-table__row" role="row">
              {columns.map((column, index) =>
                index === 0 && firstCellIsHeader ? (
                  <th key={column.key} scope="row" role="rowheader" className="govuk-table__header">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    {...asCell}
                    data-label={column.acts === true ? undefined : t("page.label", { name: column.label })}
                    className={classNames("govuk-table__cell", column.numeric === true && "govuk-table__cell--numeric")}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </scroll-region>
  );
}

function ColumnHeader<Row>({ column: { label, numeric = false, sort } }: { column: Column<Row> }) {
  return (
    <th
      scope="col"
      role="columnheader"
      className={classNames("govuk-table__header", numeric && "govuk-table__header--numeric")}
      aria-sort={sort?.order}
    >
      {sort === undefined ? (
        label
      ) : (
        <a className="govuk-link portal-sort" href={sort.href}>
          {label}
          <svg
            className="portal-sort__arrow"
            width="10"
            height="14"
            viewBox="0 0 10 14"
            aria-hidden="true"
            focusable="false"
          >
            {sort.order !== "descending" && <path fill="currentColor" d="M5 0l5 6H0z" />}
            {sort.order !== "ascending" && <path fill="currentColor" d="M5 14l5-6H0z" />}
          </svg>
        </a>
      )}
    </th>
  );
}
