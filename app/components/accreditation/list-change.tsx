import { formatDayInBrief } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import type { ChangesOfListSeen } from "#views/accreditation/accredited-organisations.ts";
import { Country } from "../kit/page/country.tsx";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { type Column, Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { RecordedClass } from "../modalities/class-title.tsx";

type Rows = ChangesOfListSeen["came"]["rows"];

interface ListChangeProps {
  title: string;
  lead?: string;
  rows: Rows;
  /** In all, which may be more than a page names. */
  total: number;
  /** Of one process, which no row needs to name. */
  ofOne: boolean;
}

/** Who has come onto the list of the accredited, or is no longer on it. Where that is nobody, nothing is said. */
export function ListChange({ title, lead, rows, total, ofOne }: ListChangeProps) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  if (total === 0) return null;
  const columns: Column<Rows[number]>[] = [
    {
      key: "name",
      label: t("accreditation.list.name"),
      cell: ({ name, acronym }) => (
        <>
          <UserText>{name}</UserText>
          {acronym !== null && (
            <span className="acronym">
              {" "}
              <UserText>{acronym}</UserText>
            </span>
          )}
        </>
      ),
    },
    {
      key: "country",
      label: t("accreditation.list.country"),
      narrow: "plain",
      cell: ({ country }) => <Country code={country} />,
    },
    {
      key: "category",
      label: t("accreditation.list.category"),
      narrow: "plain",
      cell: ({ class: own }) => <RecordedClass of={own} />,
    },
    {
      key: "granted",
      label: t("accreditation.list.since"),
      whole: true,
      cell: ({ grantedOn }) => <time dateTime={grantedOn}>{formatDayInBrief(grantedOn, language)}</time>,
    },
    ...(ofOne
      ? []
      : [
          {
            key: "process",
            label: t("accreditation.list.process"),
            narrow: "plain" as const,
            cell: ({ process: { slug, shortName } }: Rows[number]) => (
              <a className="bare" href={to.process(slug)}>
                <UserText>{shortName}</UserText>
              </a>
            ),
          },
        ]),
  ];
  return (
    <Part title={title}>
      {lead !== undefined && <p className="small mute">{lead}</p>}
      <Table caption={title} rows={rows} rowKey={({ reference }) => reference} columns={columns} />
      {rows.length < total && <p className="small mute">{t("accreditation.changes.more", { count: rows.length })}</p>}
    </Part>
  );
}
