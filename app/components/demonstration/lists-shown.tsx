import { countryName } from "#messages/kit/countries.ts";
import { BulkTable } from "../kit/form/bulk-table.tsx";
import { Button } from "../kit/form/button.tsx";
import { Chips, FilterForm, Views } from "../kit/form/filter-form.tsx";
import { Form } from "../kit/form/form.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { Facts } from "../kit/page/facts.tsx";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Pagination } from "../kit/page/pagination.tsx";
import { type Column, Table } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Bar } from "../kit/status/bars.tsx";
import { Status, type Tone } from "../kit/status/status.tsx";
import { kinds, organisations, type SampleOrganisation } from "./samples.ts";

const tones: readonly Tone[] = ["idle", "idle", "run", "act"];

export function ListsShown() {
  const t = useTranslations();
  const language = useLanguage();
  const name = ({ name: words, acronym }: SampleOrganisation) => (
    <>
      <a href="#lists">
        <UserText>{words}</UserText>
      </a>{" "}
      {acronym !== null && <span className="acronym">{acronym}</span>}
    </>
  );
  const columns: readonly Column<SampleOrganisation>[] = [
    {
      key: "country",
      label: t("components.country"),
      narrow: "plain",
      sort: { href: "#lists", order: "none" },
      cell: ({ country }) => countryName(country, language),
    },
    {
      key: "days",
      label: t("components.days"),
      numeric: true,
      whole: true,
      sort: { href: "#lists", order: "descending" },
      cell: ({ days }) => (
        <>
          {days} <Bar share={days / 14} soft />
        </>
      ),
    },
    {
      key: "state",
      label: t("components.stateLabel"),
      narrow: "own",
      cell: (row) => {
        const tone = tones[organisations.indexOf(row)] ?? "idle";
        return <Status tone={tone}>{t(`components.state.${tone}`)}</Status>;
      },
    },
    {
      key: "reference",
      label: t("components.reference"),
      from: 68,
      whole: true,
      cell: ({ reference }) => <Reference>{reference}</Reference>,
    },
  ];
  return (
    <Part title={t("components.lists")} rule id="lists">
      <Views
        label={t("components.lists")}
        views={kinds.map((key, place) => ({
          key,
          label: t(`components.kind.${key}`),
          href: "#lists",
          count: [47, 14, 6, 0][place] ?? 0,
          current: place === 0,
        }))}
      />
      <FilterForm label={t("components.find")} clear="#lists">
        <TextInput name="q" label={t("components.find")} type="search" />
      </FilterForm>
      <Chips
        label={t("components.find")}
        chips={kinds.map((key, place) => ({
          key,
          label: t(`components.kind.${key}`),
          href: "#lists",
          count: [26, 17, 14, 0][place] ?? 0,
          on: place === 1,
        }))}
      />
      <Form name="lists">
        <BulkTable
          name="organisations"
          caption={t("components.lists")}
          rowNameLabel={t("components.organisation")}
          rows={organisations}
          columns={columns}
          value={({ reference }) => reference}
          rowName={name}
          exception={({ days }) => (days === 1 ? t("components.exception") : undefined)}
          chosen={[organisations[1].reference]}
          dense
        />
        <div className="bulk">
          <Button tight>{t("components.answer")}</Button>
          <span className="mute">{t("components.exception")}</span>
        </div>
      </Form>
      <Pagination page={4} pages={12} href={() => "#lists"} />
      <Table
        caption={t("components.listOnPaper")}
        captionSize="m"
        columns={[{ key: "name", label: t("components.organisation"), cell: name }, ...columns]}
        rows={organisations}
        rowKey={({ reference }) => reference}
      />
      <Facts
        title={t("components.facts")}
        rows={organisations.map(({ reference, name: words }) => ({
          key: reference,
          value: <UserText>{words}</UserText>,
          change: "#lists",
        }))}
      />
      <Facts
        long
        rows={[{ key: t("components.purpose"), value: <UserText lines>{t("components.says.no")}</UserText> }]}
      />
    </Part>
  );
}
