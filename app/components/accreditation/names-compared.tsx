import type { NamesShown } from "#views/accreditation/name-changes.ts";
import { Country } from "../kit/page/country.tsx";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

const fields = ["name", "acronym", "country"] as const;

/** What an organisation is called, under an accreditation or on a list, beside what it is to be called. */
export function NamesCompared(props: {
  caption: string;
  before: NamesShown;
  after: NamesShown;
  of: "nameChange" | "corrigendum";
}) {
  const { caption, before, after, of } = props;
  const t = useTranslations();
  const words = (field: (typeof fields)[number], value: string | null) => {
    if (value === null) return t("page.notGiven");
    return field === "country" ? <Country code={value} /> : <UserText>{value}</UserText>;
  };
  return (
    <Table
      caption={caption}
      captionSize="s"
      rows={fields.map((field) => ({ field, before: before[field], after: after[field] }))}
      rowKey={({ field }) => field}
      columns={[
        { key: "field", label: t("organisations.change.field"), cell: ({ field }) => t(`applications.field.${field}`) },
        {
          key: "before",
          label: t(`accreditation.namesCompared.${of}.before`),
          cell: (row) => words(row.field, row.before),
        },
        {
          key: "after",
          label: t(`accreditation.namesCompared.${of}.after`),
          cell: ({ field, before: was, after: asked }) =>
            was === asked ? (
              <span className="mute">{t("accreditation.nameChange.same")}</span>
            ) : (
              <strong>{words(field, asked)}</strong>
            ),
        },
      ]}
    />
  );
}
