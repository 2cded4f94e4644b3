import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { StandingStatus } from "#components/applications/standing-status.tsx";
import { FilterForm } from "#components/kit/form/filter-form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { Bars } from "#components/kit/status/bars.tsx";
import { Moment } from "#components/kit/status/deadline.tsx";
import { outcomes } from "#domain/applications/application-standing.ts";
import { mayPerform } from "#domain/authority.ts";
import { categories } from "#domain/modalities/provisions.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { authorise } from "#http/request-context.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeWaitingNameChanges } from "#views/accreditation/name-changes.ts";
import { seeOutcomes } from "#views/accreditation/outcomes.ts";

const { oneOf, id, search, page } = filterFields;

const filters = z.object({
  outcome: oneOf(outcomes),
  process: search,
  call: id<"call">(),
  category: oneOf(categories),
  q: search,
  page,
});

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-outcomes");
  const { outcome, process, call, category, q, page: wanted } = readFilter(args.request.url, filters);
  const filter = { outcome, process, call, category, q };
  const record = await seeOutcomes(context, { ...filter, page: wanted });
  const nameChanges = mayPerform(actor, "see-name-changes") ? await seeWaitingNameChanges(context) : null;
  return { filter, record, nameChanges, mayReview: mayPerform(actor, "see-queue") };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("accreditation.outcomes.title"), { page: args.data?.record.page });

export default function Outcomes() {
  const { filter, record, nameChanges, mayReview } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const any = { value: "", label: t("applications.filter.any") };
  const at = (changes: Record<string, string | number | null>) => listAddress(to.outcomes, { ...filter, ...changes });
  const named =
    filter.outcome === undefined ? t("accreditation.outcomes.all") : t(`applications.standing.${filter.outcome}`);
  return (
    <Page wide>
      <h1>{t("accreditation.outcomes.title")}</h1>
      <p className="lede">{t("accreditation.outcomes.intro")}</p>
      {nameChanges !== null && (
        <p>
          <a href={to.nameChanges}>{t("accreditation.nameChange.list")}</a>
          {": "}
          {t("accreditation.nameChange.waiting", { count: nameChanges })}
        </p>
      )}
      <Bars
        title={t("accreditation.outcomes.byOutcome")}
        counts={[
          ...record.counts.map(({ outcome, count }) => ({
            key: outcome,
            label: t(`applications.standing.${outcome}`),
            count,
            href: at({ outcome }),
          })),
          { key: "all", label: t("accreditation.outcomes.all"), count: record.all, href: at({ outcome: null }) },
        ]}
      />
      <FilterForm
        label={t("applications.filter.label")}
        clear={to.outcomes}
        keep={filter.outcome === undefined ? {} : { outcome: filter.outcome }}
      >
        <TextInput
          name="q"
          type="search"
          label={t("applications.filter.search")}
          hint={t("applications.filter.searchHint")}
          defaultValue={filter.q}
        />
        <Select
          name="process"
          label={t("applications.deskField.process")}
          defaultValue={filter.process ?? ""}
          options={[any, ...record.processes.map(({ slug, shortName }) => ({ value: slug, label: shortName }))]}
        />
        <Select
          name="call"
          label={t("applications.deskField.call")}
          defaultValue={filter.call ?? ""}
          options={[any, ...record.calls.map((call) => ({ value: call.id, label: call.title }))]}
        />
        <Select
          name="category"
          label={t("applications.deskField.category")}
          defaultValue={filter.category ?? ""}
          options={[any, ...categories.map((value) => ({ value, label: t(`modalities.category.${value}`) }))]}
        />
      </FilterForm>
      <h2>{t("accreditation.outcomes.heading", { outcome: named, count: record.total })}</h2>
      {record.total === 0 ? (
        <Empty
          title={
            Object.values(filter).some((value) => value !== undefined && value !== "")
              ? t("accreditation.outcomes.empty")
              : t("accreditation.outcomes.emptyYet")
          }
        >
          <p>{t("accreditation.outcomes.emptyNext")}</p>
        </Empty>
      ) : (
        <Table
          caption={t("accreditation.outcomes.title")}
          rows={record.rows}
          rowKey={({ reference }) => reference}
          columns={[
            {
              key: "organisation",
              label: t("applications.deskField.organisation"),
              cell: ({ organisation, reference }) => (
                <>
                  {mayReview ? (
                    <a href={to.reviewApplication(reference)}>
                      <UserText>{organisation.name}</UserText>
                    </a>
                  ) : (
                    <UserText>{organisation.name}</UserText>
                  )}
                  <div className="mute">
                    <Reference>{reference}</Reference>
                    {", "}
                    <Country code={organisation.country} />
                  </div>
                </>
              ),
            },
            {
              key: "call",
              label: t("applications.deskField.call"),
              cell: ({ call, process }) => (
                <>
                  <UserText>{call.title}</UserText>
                  <div className="mute">
                    <UserText>{process.shortName}</UserText>
                  </div>
                </>
              ),
            },
            {
              key: "category",
              label: t("applications.deskField.category"),
              cell: ({ category }) => t(`modalities.shortCategory.${category}`),
            },
            {
              key: "outcome",
              label: t("applications.deskField.outcome"),
              cell: ({ outcome, accreditation, organisation, validUntil }) => (
                <>
                  <StandingStatus standing={outcome} />
                  {accreditation !== null && (
                    <div>
                      <a href={to.accreditation(accreditation)}>
                        {t("accreditation.outcomes.seeAccreditation")}
                        <span className="unseen"> {organisation.name}</span>
                      </a>
                    </div>
                  )}
                  {outcome === "accredited" && validUntil !== null && (
                    <div className="mute">
                      {t("applications.deskField.validUntil")} {formatDay(validUntil, language)}
                    </div>
                  )}
                </>
              ),
            },
            {
              key: "since",
              label: t("applications.deskField.since"),
              cell: ({ decidedAt, call }) => <Moment instant={decidedAt} zone={call.zone} />,
            },
          ]}
        />
      )}
      <Pagination page={record.page} pages={record.pages} href={(number) => at({ page: number })} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
