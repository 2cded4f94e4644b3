import type { RecordChange } from "#domain/organisations/record-change.ts";
import { Country } from "../kit/page/country.tsx";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** What an organisation has changed in its record, field by field, before and after. */
export function RecordChanges({ changes, caption }: { changes: readonly RecordChange[]; caption: string }) {
  const t = useTranslations();
  const words = (field: RecordChange["field"], value: string | null) => {
    if (value === null) return t("page.notGiven");
    return field === "country" ? <Country code={value} /> : <UserText lines>{value}</UserText>;
  };
  return (
    <Table
      caption={caption}
      dense
      rows={changes}
      rowKey={({ field }) => field}
      columns={[
        { key: "field", label: t("organisations.change.field"), cell: ({ field }) => t(`applications.field.${field}`) },
        { key: "before", label: t("organisations.change.before"), cell: ({ field, before }) => words(field, before) },
        { key: "after", label: t("organisations.change.after"), cell: ({ field, after }) => words(field, after) },
      ]}
    />
  );
}
