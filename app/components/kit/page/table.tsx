import { type ReactNode, useId } from "react";
import { classNames } from "../class-names.ts";
import { Turn } from "./turn.tsx";
import { useTranslations } from "./words.ts";

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Never broken into two lines: a day, a reference. */
  whole?: boolean;
  /** Of a desk: one line, whose end is cut off where the screen has no room; a title says the whole. */
  clip?: boolean;
  /**
   * What the cell is on a narrow screen, where the row is a card. Without it, a fact with the name of its column; `plain`: a fact that says itself what it
   * is, such as a country; `own`: a line of its own without the column's name, such as a state, a link or a button.
   */
  narrow?: "plain" | "own";
  /** What can be done, which paper cannot do. */
  screenOnly?: boolean;
  /** Shown only where the screen is at least so many rem wide. */
  from?: 68 | 90;
  /** The address of the list in the order of this column, and the order that it has now. */
  sort?: { href: string; order: "ascending" | "descending" | "none" };
}

interface TableProps<Row> {
  caption: ReactNode;
  /** Also above the table for the eye; otherwise for those who listen. */
  captionSize?: "s" | "m";
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The column that names the row, unless none does: the first. */
  firstCellIsHeader?: boolean;
  /** A box before each row, by which it is chosen. It is named by the row's header, which has the id that is given. */
  choose?: (row: Row, headerId: string) => ReactNode;
  /** What the boxes choose, for those who listen. */
  chooseLabel?: string;
  /** Rows that stand out, since the reader's own word is on them; a cell says so too. */
  hit?: ((row: Row) => boolean) | undefined;
  /** Of a desk: as many rows as the screen holds. */
  dense?: boolean;
  /** One of several under one another: their columns stand in line. */
  even?: boolean;
}

/** Safari takes an element that is laid out as a block for no part of a table, unless it is told so. */
const asGroup = { role: "rowgroup" };
const asCell = { role: "cell" };

/**
 * A table. On a narrow screen each row becomes a card: its name, its facts, then what is its own; only the columns by which it can be sorted keep
 * their heads. Between, it may scroll, and where it does it is a region that the keyboard reaches.
 */
export function Table<Row>(props: TableProps<Row>) {
  const {
    caption,
    captionSize,
    columns,
    rows,
    rowKey,
    firstCellIsHeader = true,
    choose,
    chooseLabel,
    hit,
    dense = false,
    even = false,
  } = props;
  const id = useId();
  const t = useTranslations();
  // The same in each row.
  const cells = columns.map((column) => ({
    column,
    className: classesOf(column),
    label: column.narrow === undefined ? t("page.label", { name: column.label }) : undefined,
  }));
  return (
    <scroll-region caption={id}>
      <table role="table" className={dense ? "dense" : even ? "even" : undefined}>
        <caption id={id} className={captionSize ?? "unseen"}>
          {caption}
        </caption>
        <thead {...asGroup}>
          <tr role="row">
            {choose !== undefined && (
              <th scope="col" role="columnheader" className="choose">
                <span className="unseen">{chooseLabel}</span>
              </th>
            )}
            {columns.map((column) => (
              <ColumnHeader key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody {...asGroup}>
          {rows.map((row, place) => {
            const headerId = `${id}-${String(place)}`;
            return (
              <tr key={rowKey(row)} role="row" className={hit?.(row) === true ? "hit" : undefined}>
                {choose !== undefined && (
                  <td {...asCell} className="choose">
                    {choose(row, headerId)}
                  </td>
                )}
                {cells.map(({ column, className, label }, index) =>
                  index === 0 && firstCellIsHeader ? (
                    <th key={column.key} scope="row" role="rowheader" className={className}>
                      {choose === undefined ? (
                        contentOf(column, row)
                      ) : (
                        <span id={headerId}>{contentOf(column, row)}</span>
                      )}
                    </th>
                  ) : (
                    <td key={column.key} {...asCell} data-label={label} className={className}>
                      {contentOf(column, row)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </scroll-region>
  );
}

/** What is cut off is cut off at its own end, whichever way the page runs. */
function contentOf<Row>({ clip, cell }: Column<Row>, row: Row): ReactNode {
  return clip === true ? <span dir="auto">{cell(row)}</span> : cell(row);
}

function classesOf<Row>({ numeric, whole, clip, narrow, screenOnly, from }: Column<Row>): string | undefined {
  const names = classNames(
    numeric === true && "n",
    whole === true && "nb",
    clip === true && "clip",
    narrow === "own" && "own",
    screenOnly === true && "no-print",
    from !== undefined && `from-${String(from)}`,
  );
  return names === "" ? undefined : names;
}

const arrows = { ascending: "↑", descending: "↓", none: "" };

function ColumnHeader<Row>({ column }: { column: Column<Row> }) {
  const { label, sort } = column;
  return (
    <th
      scope="col"
      role="columnheader"
      className={classesOf({ ...column, whole: false, clip: false })}
      aria-sort={sort?.order}
    >
      {sort === undefined ? (
        label
      ) : (
        <>
          <Turn href={sort.href}>{label}</Turn>
          {sort.order !== "none" && <span aria-hidden="true"> {arrows[sort.order]}</span>}
        </>
      )}
    </th>
  );
}
