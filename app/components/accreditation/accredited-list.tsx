import { Fragment } from "react";
import type { ListedCategory } from "#domain/modalities/provisions.ts";
import type { Region } from "#domain/organisations/organisation.ts";
import { countryName } from "#messages/kit/countries.ts";
import { formatDayInBrief } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { apiPaths, paths } from "#paths";
import type { AccreditedListShown } from "#views/accreditation/accredited-organisations.ts";
import { FilterForm } from "../kit/form/filter-form.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { Country } from "../kit/page/country.tsx";
import { Box } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import type { Column } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useFormatter, useTranslations } from "../kit/page/words.ts";
import { RecordedClass } from "../modalities/class-title.tsx";
import { FormerNames } from "./former-names.tsx";

type Row = AccreditedListShown["rows"][number] & { readonly place: number };
type Sort = NonNullable<Column<Row>["sort"]>;
type Processes = AccreditedListShown["processes"];

/** On paper, where the filters are not: which rows the list has. */
export function OnlyThose(
  props: { title: string | undefined } & {
    q?: string | undefined;
    category?: ListedCategory | undefined;
    country?: string | undefined;
    region?: Region | undefined;
  },
) {
  const { title, q, category, country, region } = props;
  const t = useTranslations();
  const format = useFormatter();
  const language = useLanguage();
  const those = [
    title === undefined ? "" : isolated(title),
    category === undefined ? "" : t(`modalities.shortCategory.${category}`),
    country === undefined ? "" : countryName(country, language),
    region === undefined ? "" : t(`accreditation.list.regions.${region}`),
    q === undefined || q === "" ? "" : t("accreditation.list.containing", { text: isolated(q) }),
  ].filter((one) => one !== "");
  return <>{t("accreditation.list.only", { those: format.list(those, { type: "unit" }) })}</>;
}

/** Without what is the same in every row. Beside the process its last day needs the room of a wide screen. */
export function useAccreditedColumns(sort: Record<"name" | "country" | "granted", Sort>, same: readonly string[]) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const columns: Column<Row>[] = [
    {
      key: "name",
      label: t("accreditation.list.name"),
      sort: sort.name,
      cell: ({ place, name, acronym, formerly }) => (
        <>
          <span className="on-paper">{t("accreditation.list.place", { place })} </span>
          <UserText>{name}</UserText>
          {acronym !== null && (
            <span className="acronym">
              {" "}
              <UserText>{acronym}</UserText>
            </span>
          )}
          <FormerNames of={formerly} />
        </>
      ),
    },
    {
      key: "country",
      label: t("accreditation.list.country"),
      narrow: "plain",
      sort: sort.country,
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
      sort: sort.granted,
      cell: ({ grantedOn }) => <time dateTime={grantedOn}>{formatDayInBrief(grantedOn, language)}</time>,
    },
    {
      key: "until",
      label: t("accreditation.list.until"),
      whole: true,
      ...(same.includes("process") ? {} : { from: 90 as const }),
      cell: ({ validUntil }) =>
        validUntil === null ? (
          t("accreditation.list.noEnd")
        ) : (
          <time dateTime={validUntil}>{formatDayInBrief(validUntil, language)}</time>
        ),
    },
    {
      key: "process",
      label: t("accreditation.list.process"),
      narrow: "plain",
      cell: ({ process: { slug, shortName } }) => (
        <a className="bare" href={to.process(slug)}>
          <UserText>{shortName}</UserText>
        </a>
      ),
    },
  ];
  return columns.filter(({ key }) => !same.includes(key));
}

/** The list of another day, under the filters that are on. */
export function OtherDay({ given, keep, now }: { given: string; keep: Record<string, string>; now: string }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Box title={t("accreditation.list.otherDay")} screenOnly>
      <FilterForm
        label={t("accreditation.list.otherDay")}
        clear={to.accreditedOrganisations}
        filtered={false}
        button={t("accreditation.list.showDay")}
        keep={keep}
      >
        <TextInput
          name="as_of"
          label={t("accreditation.list.asOf")}
          hint={t("accreditation.list.asOfHint")}
          defaultValue={given}
          width={10}
          dir="ltr"
        />
      </FilterForm>
      {given !== "" && (
        <p>
          <a href={now}>{t("accreditation.list.today")}</a>
        </p>
      )}
    </Box>
  );
}

/** The same list for programs and spreadsheets. */
export function Exports({ processes, query }: { processes: Processes; query: string }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (processes.length === 0) return null;
  return (
    <Box title={t("accreditation.list.take")} screenOnly>
      <ul className="plain">
        {processes.map(({ slug, shortName }) => (
          <li key={slug}>
            {processes.length > 1 && (
              <div>
                <UserText>{shortName}</UserText>
              </div>
            )}
            {(["pdf", "xlsx"] as const).map((format) => (
              <Fragment key={format}>
                <a href={`${to.accreditedOrganisationsFile(slug, format)}${query}`}>
                  {t(`accreditation.list.${format}`)}
                  <span className="unseen"> {shortName}</span>
                </a>
                {" · "}
              </Fragment>
            ))}
            <a href={`${apiPaths.accreditedOrganisationsCsv(slug)}${query}`}>
              {t("accreditation.list.csv")}
              <span className="unseen"> {shortName}</span>
            </a>
            {" · "}
            <a href={`${apiPaths.accreditedOrganisations(slug)}${query}`}>
              {t("accreditation.list.json")}
              <span className="unseen"> {shortName}</span>
            </a>
            {" · "}
            <a href={to.accreditedOrganisationsFeed(slug)} type="application/atom+xml">
              {t("accreditation.list.atom")}
              <span className="unseen"> {shortName}</span>
            </a>
          </li>
        ))}
      </ul>
    </Box>
  );
}
