import type { ReactNode } from "react";
import { type Column, Table } from "../page/table.tsx";
import { useTranslations } from "../page/words.ts";
import { fieldId, useField } from "./answer.tsx";
import { ErrorMessage } from "./field.tsx";

interface BulkTableProps<Row> {
  /** The name under which the values of the chosen rows are sent. */
  name: string;
  caption: string;
  captionSize?: "s" | "m";
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  value: (row: Row) => string;
  /** What the row is called; it names the row's box. */
  rowName: (row: Row) => ReactNode;
  rowNameLabel: string;
  rowNameSort?: Column<Row>["sort"];
  /** The name keeps to one line: Column.clip. */
  rowNameClip?: boolean;
  /** Rows that cannot be chosen say why instead. */
  exception?: (row: Row) => ReactNode | undefined;
  chosen?: readonly string[];
  /** Rows that stand out. */
  hit?: (row: Row) => boolean;
  dense?: boolean;
}

/** A table whose rows are chosen for one act; it stands inside a <Form>, or a form that asks for the page that confirms. */
export function BulkTable<Row>(props: BulkTableProps<Row>) {
  const {
    name,
    caption,
    captionSize,
    columns,
    rows,
    value,
    rowName,
    rowNameLabel,
    rowNameSort,
    rowNameClip = false,
    exception,
    hit,
    dense,
  } = props;
  const t = useTranslations();
  const { id, problem, submitted } = useField(name);
  const checked = submitted ?? props.chosen ?? [];
  const first = rows.find((row) => exception?.(row) === undefined);
  const names: Column<Row> = {
    key: "name",
    label: rowNameLabel,
    clip: rowNameClip,
    ...(rowNameSort === undefined ? {} : { sort: rowNameSort }),
    cell: (row) => {
      const why = exception?.(row);
      return why === undefined ? (
        rowName(row)
      ) : (
        <>
          {rowName(row)} <span className="hint">{why}</span>
        </>
      );
    },
  };
  return (
    <div className={problem === undefined ? undefined : "bad"}>
      {problem !== undefined && <ErrorMessage id={`${id}-error`}>{problem}</ErrorMessage>}
      <Table
        caption={caption}
        {...(captionSize === undefined ? {} : { captionSize })}
        {...(dense === undefined ? {} : { dense })}
        columns={[names, ...columns]}
        rows={rows}
        rowKey={value}
        hit={hit}
        chooseLabel={t("form.chooseRows")}
        choose={(row, headerId) =>
          exception?.(row) === undefined && (
            <label>
              <input
                type="checkbox"
                id={row === first ? id : fieldId(`${name}-${value(row)}`)}
                name={name}
                value={value(row)}
                defaultChecked={checked.includes(value(row))}
                aria-labelledby={headerId}
              />
            </label>
          )
        }
      />
    </div>
  );
}
