import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "../class-names.ts";
import { type Column, Table } from "../page/table.tsx";
import { fieldId, useField } from "./answer.tsx";
import { ErrorMessage } from "./field.tsx";

interface BulkTableProps<Row> {
  /** The name under which the values of the chosen rows are sent. */
  name: string;
  caption: string;
  captionSize?: "s" | "m" | "l";
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  value: (row: Row) => string;
  /** What the row is called; the visible label of its box. */
  rowName: (row: Row) => ReactNode;
  rowNameLabel: string;
  /** Rows that cannot be chosen say why instead. */
  exception?: (row: Row) => ReactNode | undefined;
  chosen?: readonly string[];
}

/** A table whose rows are chosen for one act; it stands inside a <Form>. */
export function BulkTable<Row>(props: BulkTableProps<Row>) {
  const { name, caption, captionSize, columns, rows, value, rowName, rowNameLabel, exception, chosen = [] } = props;
  const t = useTranslations();
  const { id, problem, submitted } = useField(name);
  const checked = submitted ?? chosen;
  const first = rows.find((row) => exception?.(row) === undefined);
  const boxes: Column<Row> = {
    key: "choose",
    label: rowNameLabel,
    cell: (row) => {
      const why = exception?.(row);
      if (why !== undefined)
        return (
          <>
            {rowName(row)} <div className="govuk-hint portal-bulk__exception">{why}</div>
          </>
        );
      const boxId = row === first ? id : fieldId(`${name}-${value(row)}`);
      return (
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              id={boxId}
              name={name}
              value={value(row)}
              defaultChecked={checked.includes(value(row))}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={boxId}>
              {rowName(row)}
            </label>
          </div>
        </div>
      );
    },
  };
  return (
    <div className={classNames("govuk-form-group portal-bulk", problem !== undefined && "govuk-form-group--error")}>
      {problem !== undefined && <ErrorMessage id={`${id}-error`}>{problem}</ErrorMessage>}
      <p className="govuk-hint">{t("form.chooseRows")}</p>
      <Table
        caption={caption}
        {...(captionSize === undefined ? {} : { captionSize })}
        columns={[boxes, ...columns]}
        rows={rows}
        rowKey={value}
      />
    </div>
  );
}
