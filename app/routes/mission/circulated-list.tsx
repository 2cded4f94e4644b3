import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { BulkTable } from "#components/kit/form/bulk-table.tsx";
import { Button } from "#components/kit/form/button.tsx";
import { FilterForm } from "#components/kit/form/filter-form.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Country, countryChoices } from "#components/kit/page/country.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { type Column, Table } from "#components/kit/page/table.tsx";
import { InsetText, Reference, UserText } from "#components/kit/page/text.tsx";
import { ObjectionRules } from "#components/objections/objection-rules.tsx";
import { PeriodFacts } from "#components/objections/period-facts.tsx";
import { PeriodStatus } from "#components/objections/period-status.tsx";
import { categories } from "#domain/modalities/provisions.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { inOrderOfNames } from "#messages/kit/countries.ts";
import { paths } from "#paths";
import { seeCirculatedList } from "#views/objections/circulated-list.ts";

const { oneOf, search, country, page } = filterFields;

const filters = z.object({
  q: search,
  category: oneOf(categories),
  country,
  order: z.enum(["name", "country"]).catch("name").default("name"),
  page,
});

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-circulated-list");
  const filter = readFilter(args.request.url, filters);
  const countries = inOrderOfNames(readLanguage(args));
  const seen = found(await seeCirculatedList(context, idIn(args, "period"), { ...filter, countries }));
  return { ...seen, filter, observes: actor.role === "mission" && !actor.mayObject };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.list.title"), { of: args.data?.period.call, page: args.data?.list.page });

export default function CirculatedList() {
  const { period, withdrawnSince, refusal, isMission, seesAccredited, ownCount, list, filter, observes } =
    useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { standing } = period;
  const at = (number: number) => listAddress(to.circulatedList(period.id), { ...kept(filter), page: number });
  return (
    <Page
      wide
      before={isMission ? <BackLink href={to.mission}>{t("objections.missionHome.title")}</BackLink> : undefined}
    >
      <span className="over">
        <UserText>{period.call}</UserText>
      </span>
      <h1>{t("objections.list.title")}</h1>
      <p>
        <PeriodStatus standing={standing} />
      </p>
      <p className="lede">{t(`objections.list.lead.${standing}`)}</p>
      {observes && <InsetText>{t("objections.observer")}</InsetText>}
      {refusal !== null && !observes && standing !== "upcoming" && (
        <RefusedAct act={t("objections.raise.title")} refusal={refusal} />
      )}
      {standing === "closed" && seesAccredited && (
        <p>
          {t("objections.list.accredited")}{" "}
          <a href={listAddress(to.accreditedOrganisations, { process: period.process.slug })}>
            {t("objections.list.accreditedLink")}
          </a>
        </p>
      )}
      <PeriodFacts
        period={period}
        more={[
          ...(isMission && !observes
            ? [
                {
                  key: t("objections.field.own"),
                  value: (
                    <>
                      {t("objections.missionHome.ownCount", { count: ownCount })}{" "}
                      {ownCount > 0 && <a href={to.objections}>{t("objections.missionHome.seeObjections")}</a>}
                    </>
                  ),
                },
              ]
            : []),
          { key: t("objections.field.rule"), value: <ObjectionRules period={period} /> },
        ]}
      />

      <h2>{t("objections.list.heading")}</h2>
      <p>
        {t("objections.list.count", { count: period.count })}{" "}
        {withdrawnSince > 0 && t("objections.list.withdrawn", { count: withdrawnSince })}{" "}
        {period.circulation.fields === "dossier"
          ? t("objections.list.dossiers")
          : t("objections.list.namesAndCountries")}
      </p>
      <Filters />
      <p role="status">
        {t("objections.list.found", { total: list.total })}
        {list.pages > 1 && <>. {t("objections.list.page", { page: list.page, pages: list.pages })}</>}
      </p>
      {list.total === 0 && (
        <Empty title={t("objections.list.none")}>
          <p>{t("objections.list.noneNext")}</p>
        </Empty>
      )}
      {isMission && refusal === null ? <Choose /> : list.total > 0 && <Rows />}
      <Pagination page={list.page} pages={list.pages} href={at} />
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type Row = Loaded["list"]["rows"][number];

function kept(filter: Loaded["filter"]) {
  return { ...filter, order: filter.order === "name" ? undefined : filter.order };
}

function Filters() {
  const { period, filter, countries } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const any = { value: "", label: t("objections.list.any") };
  return (
    <FilterForm label={t("objections.list.filter")} clear={to.circulatedList(period.id)}>
      <TextInput
        name="q"
        type="search"
        label={t("objections.list.search")}
        hint={t(`objections.list.searchHint.${period.circulation.fields}`)}
        defaultValue={filter.q}
      />
      {period.circulation.fields === "dossier" && (
        <Select
          name="category"
          label={t("objections.field.category")}
          defaultValue={filter.category ?? ""}
          options={[any, ...categories.map((value) => ({ value, label: t(`modalities.category.${value}`) }))]}
        />
      )}
      <Select
        name="country"
        label={t("objections.field.country")}
        defaultValue={filter.country ?? ""}
        options={[any, ...countryChoices(language, countries)]}
      />
      <Select
        name="order"
        label={t("objections.list.order")}
        defaultValue={filter.order}
        options={[
          { value: "name", label: t("objections.list.orderByName") },
          { value: "country", label: t("objections.list.orderByCountry") },
        ]}
      />
    </FilterForm>
  );
}

/** What the decision circulates of each organisation, and nothing beyond it. */
function useColumns(): Column<Row>[] {
  const { period } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const columns: Column<Row>[] = [
    { key: "country", label: t("objections.field.country"), cell: ({ country: code }) => <Country code={code} /> },
    {
      key: "reference",
      label: t("objections.field.reference"),
      cell: ({ reference }) => <Reference>{reference}</Reference>,
    },
  ];
  if (period.circulation.fields === "name-and-country") return columns;
  return [
    ...columns,
    {
      key: "category",
      label: t("objections.field.category"),
      cell: ({ category }) => category !== null && t(`modalities.category.${category}`),
    },
    {
      key: "dossier",
      label: t("objections.dossier.caption"),
      cell: ({ reference, name }) => (
        <a href={to.circulatedDossier(period.id, reference)}>
          {t("objections.list.readDossier")}
          <span className="unseen"> {name}</span>
        </a>
      ),
    },
  ];
}

/** The list with a box for each organisation, and one field for references from several pages. */
function Choose() {
  const { period, list } = useLoaderData<typeof loader>();
  const columns = useColumns();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { bulk } = period.objection;
  return (
    <Form action={to.raiseObjection(period.id)} name="choose">
      <h3 className="minor">{t("objections.list.chooseHeading")}</h3>
      <p>{bulk ? t("objections.list.chooseText") : t("objections.list.chooseOneText")}</p>
      {list.rows.length > 0 && (
        <BulkTable
          name="applications"
          caption={t("objections.list.heading")}
          rowNameLabel={t("objections.field.organisation")}
          rows={list.rows}
          value={({ reference }) => reference}
          rowName={({ name }) => <UserText>{name}</UserText>}
          exception={(row) => (row.own === null ? undefined : <OwnMark own={row.own} />)}
          columns={columns}
        />
      )}
      {list.pages > 1 && <p>{t("objections.list.asWithMany")}</p>}
      <TextArea
        name="references"
        label={t("objections.raise.references")}
        hint={t("objections.raise.referencesHint")}
        optional
        rows={4}
        spellCheck={false}
      />
      <Button>{t("objections.list.continue")}</Button>
    </Form>
  );
}

function OwnMark({ own }: { own: NonNullable<Row["own"]> }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <>
      {t("objections.list.ownMark")}{" "}
      <a href={to.objectionNote(own.note)}>
        <Reference>{own.note}</Reference>
      </a>
    </>
  );
}

function Rows() {
  const { list } = useLoaderData<typeof loader>();
  const columns = useColumns();
  const t = useTranslations();
  return (
    <Table
      caption={t("objections.list.heading")}
      rows={list.rows}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: "name",
          label: t("objections.field.organisation"),
          cell: ({ name, own }) => (
            <>
              <UserText>{name}</UserText>
              {own !== null && (
                <div className="mute">
                  <OwnMark own={own} />
                </div>
              )}
            </>
          ),
        },
        ...columns,
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
