import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { DeskStandingTag } from "#components/desk/standing-tag.tsx";
import { FilterForm } from "#components/form/filter-form.tsx";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { listAddress } from "#components/page/list-address.ts";
import { EmptyState } from "#components/page/notices.tsx";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { Pagination } from "#components/page/pagination.tsx";
import { Table } from "#components/page/table.tsx";
import { Reference, UserText } from "#components/page/text.tsx";
import { CountsBar } from "#components/status/counts-bar.tsx";
import { Moment } from "#components/status/deadline.tsx";
import { outcomes } from "#db/application-standings.ts";
import { mayPerform } from "#domain/authority.ts";
import { categories } from "#domain/modalities.ts";
import { formatDay } from "#messages/instant.ts";
import { paths } from "#paths";
import { filterFields, readFilter } from "#platform/read-filter.ts";
import { authorise } from "#platform/request-context.ts";
import { seeOutcomes } from "#use-cases/accreditations/see-outcomes.ts";

const { oneOf, id, search, page } = filterFields;

const filters = z.object({
  outcome: oneOf(outcomes),
  process: search,
  call: id,
  category: oneOf(categories),
  q: search,
  page,
});

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-outcomes");
  const { outcome, process, call, category, q, page: wanted } = readFilter(args.request.url, filters);
  const filter = { outcome, process, call, category, q };
  const record = await seeOutcomes(context, { ...filter, page: wanted });
  return { filter, record, mayReview: mayPerform(actor, "see-queue") };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("secretariat.outcomes.title"), { page: args.data?.record.page });

export default function Outcomes() {
  const { filter, record, mayReview } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const any = { value: "", label: t("secretariat.filter.any") };
  const at = (changes: Record<string, string | number | null>) => listAddress(to.outcomes, { ...filter, ...changes });
  const named =
    filter.outcome === undefined ? t("secretariat.outcomes.all") : t(`secretariat.standing.${filter.outcome}`);
  return (
    <Page wide>
      <h1 className="govuk-heading-l">{t("secretariat.outcomes.title")}</h1>
      <p className="govuk-body-l">{t("secretariat.outcomes.intro")}</p>
      <CountsBar
        title={t("secretariat.outcomes.byOutcome")}
        counts={[
          ...record.counts.map(({ outcome, count }) => ({
            key: outcome,
            label: t(`secretariat.standing.${outcome}`),
            count,
            href: at({ outcome }),
          })),
          { key: "all", label: t("secretariat.outcomes.all"), count: record.all, href: at({ outcome: null }) },
        ]}
      />
      <FilterForm
        label={t("secretariat.filter.label")}
        clear={to.outcomes}
        keep={filter.outcome === undefined ? {} : { outcome: filter.outcome }}
      >
        <TextInput
          name="q"
          type="search"
          label={t("secretariat.filter.search")}
          hint={t("secretariat.filter.searchHint")}
          defaultValue={filter.q}
        />
        <Select
          name="process"
          label={t("secretariat.field.process")}
          defaultValue={filter.process ?? ""}
          options={[any, ...record.processes.map(({ slug, title }) => ({ value: slug, label: title }))]}
        />
        <Select
          name="call"
          label={t("secretariat.field.call")}
          defaultValue={filter.call ?? ""}
          options={[any, ...record.calls.map((call) => ({ value: call.id, label: call.title }))]}
        />
        <Select
          name="category"
          label={t("secretariat.field.category")}
          defaultValue={filter.category ?? ""}
          options={[any, ...categories.map((value) => ({ value, label: t(`organisation.category.${value}`) }))]}
        />
      </FilterForm>
      <h2 className="govuk-heading-m">{t("secretariat.outcomes.heading", { outcome: named, count: record.total })}</h2>
      {record.total === 0 ? (
        <EmptyState
          title={
            Object.values(filter).some((value) => value !== undefined && value !== "")
              ? t("secretariat.outcomes.empty")
              : t("secretariat.outcomes.emptyYet")
          }
        >
          <p className="govuk-body">{t("secretariat.outcomes.emptyNext")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("secretariat.outcomes.title")}
          rows={record.rows}
          rowKey={({ reference }) => reference}
          columns={[
            {
              key: "organisation",
              label: t("secretariat.field.organisation"),
              cell: ({ organisation, reference }) => (
                <>
                  {mayReview ? (
                    <a className="govuk-link" href={to.reviewApplication(reference)}>
                      <UserText>{organisation.name}</UserText>
                    </a>
                  ) : (
                    <UserText>{organisation.name}</UserText>
                  )}
                  <div className="portal-muted">
                    <Reference>{reference}</Reference>
                    {", "}
                    {organisation.country}
                  </div>
                </>
              ),
            },
            {
              key: "call",
              label: t("secretariat.field.call"),
              cell: ({ call, process }) => (
                <>
                  <UserText>{call.title}</UserText>
                  <div className="portal-muted">
                    <UserText>{process.title}</UserText>
                  </div>
                </>
              ),
            },
            {
              key: "category",
              label: t("secretariat.field.category"),
              cell: ({ category }) => t(`secretariat.shortCategory.${category}`),
            },
            {
              key: "outcome",
              label: t("secretariat.field.outcome"),
              cell: ({ outcome, accreditation, organisation, validUntil }) => (
                <>
                  <DeskStandingTag standing={outcome} />
                  {accreditation !== null && (
                    <div>
                      <a className="govuk-link" href={to.accreditation(accreditation)}>
                        {t("secretariat.outcomes.seeAccreditation")}
                        <span className="govuk-visually-hidden"> {organisation.name}</span>
                      </a>
                    </div>
                  )}
                  {outcome === "accredited" && validUntil !== null && (
                    <div className="portal-muted">
                      {t("secretariat.field.validUntil")} {formatDay(validUntil, language)}
                    </div>
                  )}
                </>
              ),
            },
            {
              key: "since",
              label: t("secretariat.field.since"),
              cell: ({ decidedAt, call }) => <Moment instant={decidedAt} zone={call.zone} />,
            },
          ]}
        />
      )}
      <Pagination page={record.page} pages={record.pages} href={(number) => at({ page: number })} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
