import { useTranslations } from "use-intl";
import type { RecordChange } from "#domain/organisations/record-change.ts";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";

/** What an organisation has changed in its record, field by field, before and after. */
export function RecordChanges({ changes, caption }: { changes: readonly RecordChange[]; caption: string }) {
  const t = useTranslations();
  const words = (value: string | null) => (value === null ? t("page.notGiven") : <UserText lines>{value}</UserText>);
  return (
    <Table
      caption={caption}
      rows={changes}
      rowKey={({ field }) => field}
      columns={[
        { key: "field", label: t("organisations.change.field"), cell: ({ field }) => t(`applications.field.${field}`) },
        { key: "before", label: t("organisations.change.before"), cell: ({ before }) => words(before) },
        { key: "after", label: t("organisations.change.after"), cell: ({ after }) => words(after) },
      ]}
    />
  );
}
