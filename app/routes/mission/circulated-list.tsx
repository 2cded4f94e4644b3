import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { PeriodStandingTag } from "#components/desk/period-standing-tag.tsx";
import { RefusedAct } from "#components/desk/refused-act.tsx";
import { BulkTable } from "#components/form/bulk-table.tsx";
import { Button } from "#components/form/button.tsx";
import { FilterForm } from "#components/form/filter-form.tsx";
import { Form } from "#components/form/form.tsx";
import { Select } from "#components/form/select.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { ObjectionRules } from "#components/mission/objection-rules.tsx";
import { PeriodFacts } from "#components/mission/period-facts.tsx";
import { BackLink } from "#components/page/links.tsx";
import { listAddress } from "#components/page/list-address.ts";
import { EmptyState } from "#components/page/notices.tsx";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { Pagination } from "#components/page/pagination.tsx";
import { Table, type Column } from "#components/page/table.tsx";
import { InsetText, Reference, UserText } from "#components/page/text.tsx";
import { categories } from "#domain/modalities.ts";
import { paths } from "#paths";
import { filterFields, readFilter } from "#platform/read-filter.ts";
import { authorise, found } from "#platform/request-context.ts";
import { seeCirculatedList } from "#use-cases/no-objection-periods/see-circulated-list.ts";

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
  const seen = found(await seeCirculatedList(context, args.params["period"] ?? "", filter));
  return { ...seen, filter, observes: actor.role === "mission" && !actor.mayObject };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("mission.list.title"), { of: args.data?.period.call, page: args.data?.list?.page });

export default function CirculatedList() {
  const { period, withdrawnSince, refusal, isMission, seesAccredited, ownCount, list, filter, observes } =
    useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { standing } = period;
  const at = (number: number) => listAddress(to.circulatedList(period.id), { ...kept(filter), page: number });
  return (
    <Page wide before={isMission ? <BackLink href={to.mission}>{t("mission.home.title")}</BackLink> : undefined}>
      <span className="govuk-caption-l">
        <UserText>{period.call}</UserText>
      </span>
      <h1 className="govuk-heading-l">{t("mission.list.title")}</h1>
      <p className="govuk-body">
        <PeriodStandingTag standing={standing} />
      </p>
      <p className="govuk-body-l portal-measure">{t(`mission.list.lead.${standing}`)}</p>
      {observes && <InsetText>{t("mission.observer")}</InsetText>}
      {refusal !== null && !observes && standing !== "upcoming" && (
        <RefusedAct act={t("mission.raise.title")} refusal={refusal} />
      )}
      {standing === "closed" && seesAccredited && (
        <p className="govuk-body">
          {t("mission.list.accredited")}{" "}
          <a className="govuk-link" href={listAddress(to.accreditedOrganisations, { process: period.process.slug })}>
            {t("mission.list.accreditedLink")}
          </a>
        </p>
      )}
      <PeriodFacts
        period={period}
        more={[
          ...(isMission && !observes
            ? [
                {
                  key: t("mission.field.own"),
                  value: (
                    <>
                      {t("mission.home.ownCount", { count: ownCount })}{" "}
                      {ownCount > 0 && (
                        <a className="govuk-link" href={to.objections}>
                          {t("mission.home.seeObjections")}
                        </a>
                      )}
                    </>
                  ),
                },
              ]
            : []),
          { key: t("mission.field.rule"), value: <ObjectionRules period={period} /> },
        ]}
      />

      <h2 className="govuk-heading-m">{t("mission.list.heading")}</h2>
      <p className="govuk-body">
        {t("mission.list.count", { count: period.count })}{" "}
        {withdrawnSince > 0 && t("mission.list.withdrawn", { count: withdrawnSince })}{" "}
        {period.circulation.fields === "dossier" ? t("mission.list.dossiers") : t("mission.list.namesAndCountries")}
      </p>
      <Filters />
      <p className="govuk-body" role="status">
        {t("mission.list.found", { total: list.total })}
        {list.pages > 1 && <>. {t("mission.list.page", { page: list.page, pages: list.pages })}</>}
      </p>
      {list.total === 0 && (
        <EmptyState title={t("mission.list.none")}>
          <p className="govuk-body">{t("mission.list.noneNext")}</p>
        </EmptyState>
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
  const to = paths(useLanguage());
  const any = { value: "", label: t("mission.list.any") };
  return (
    <FilterForm label={t("mission.list.filter")} clear={to.circulatedList(period.id)}>
      <TextInput
        name="q"
        type="search"
        label={t("mission.list.search")}
        hint={t("mission.list.searchHint")}
        defaultValue={filter.q}
      />
      <Select
        name="category"
        label={t("mission.field.category")}
        defaultValue={filter.category ?? ""}
        options={[any, ...categories.map((value) => ({ value, label: t(`organisation.category.${value}`) }))]}
      />
      <Select
        name="country"
        label={t("mission.field.country")}
        defaultValue={filter.country ?? ""}
        options={[any, ...countries.map(({ code, name }) => ({ value: code, label: name }))]}
      />
      <Select
        name="order"
        label={t("mission.list.order")}
        defaultValue={filter.order}
        options={[
          { value: "name", label: t("mission.list.orderByName") },
          { value: "country", label: t("mission.list.orderByCountry") },
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
    { key: "country", label: t("mission.field.country"), cell: ({ country: name }) => name },
    {
      key: "reference",
      label: t("mission.field.reference"),
      cell: ({ reference }) => <Reference>{reference}</Reference>,
    },
  ];
  if (period.circulation.fields === "name-and-country") return columns;
  return [
    ...columns,
    {
      key: "category",
      label: t("mission.field.category"),
      cell: ({ category }) => t(`organisation.category.${category}`),
    },
    {
      key: "dossier",
      label: t("mission.dossier.caption"),
      cell: ({ reference, name }) => (
        <a className="govuk-link" href={to.circulatedDossier(period.id, reference)}>
          {t("mission.list.readDossier")}
          <span className="govuk-visually-hidden"> {name}</span>
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
      <h3 className="govuk-heading-s">{t("mission.list.chooseHeading")}</h3>
      <p className="govuk-body portal-measure">
        {bulk ? t("mission.list.chooseText") : t("mission.list.chooseOneText")}
      </p>
      {list.rows.length > 0 && (
        <BulkTable
          name="applications"
          caption={t("mission.list.heading")}
          rowNameLabel={t("mission.field.organisation")}
          rows={list.rows}
          value={({ reference }) => reference}
          rowName={({ name }) => <UserText>{name}</UserText>}
          exception={(row) => (row.own === null ? undefined : <OwnMark own={row.own} />)}
          columns={columns}
        />
      )}
      {list.pages > 1 && <p className="govuk-body">{t("mission.list.asWithMany")}</p>}
      <TextArea
        name="references"
        label={t("mission.raise.references")}
        hint={t("mission.raise.referencesHint")}
        optional
        rows={4}
        spellCheck={false}
      />
      <Button>{t("mission.list.continue")}</Button>
    </Form>
  );
}

function OwnMark({ own }: { own: NonNullable<Row["own"]> }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <>
      {t("mission.list.ownMark")}{" "}
      <a className="govuk-link" href={to.objectionNote(own.note)}>
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
      caption={t("mission.list.heading")}
      rows={list.rows}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: "name",
          label: t("mission.field.organisation"),
          cell: ({ name, own }) => (
            <>
              <UserText>{name}</UserText>
              {own !== null && (
                <div className="portal-muted">
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

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
