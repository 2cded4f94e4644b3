import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useFormatter, useTranslations } from "use-intl";
import { z } from "zod";
import { StandingStatus } from "#components/applications/standing-status.tsx";
import { FilterForm } from "#components/kit/form/filter-form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Country, countryChoices } from "#components/kit/page/country.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { type Column, Table } from "#components/kit/page/table.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { Bars } from "#components/kit/status/bars.tsx";
import { Moment } from "#components/kit/status/deadline.tsx";
import { type ApplicationOrder, applicationOrders } from "#domain/applications/application.ts";
import { categories } from "#domain/modalities/provisions.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { authorise, readLanguage } from "#http/request-context.ts";
import { inOrderOfNames } from "#messages/kit/countries.ts";
import { paths } from "#paths";
import { reviewedStates, seeQueue } from "#views/applications/queue.ts";

const { oneOf, id, search, country, page } = filterFields;

const filters = z.object({
  state: z.enum([...reviewedStates, "all"]).catch("submitted"),
  category: oneOf(categories),
  country,
  call: id<"call">(),
  q: search,
  order: z.enum(applicationOrders).catch("received"),
  page,
});

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-queue");
  const filter = readFilter(args.request.url, filters);
  return { filter, queue: await seeQueue(context, { ...filter, countries: inOrderOfNames(readLanguage(args)) }) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.queue.title"), { page: args.data?.queue.page });

export default function Queue() {
  const { filter, queue } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const shown = { ...filter, page: queue.page };
  const { state, category, country, call, q } = filter;
  const isUntouched = state === "submitted" && [category, country, call, q].every((value) => value === undefined);
  const at = (changes: Partial<Record<keyof typeof filter, string | number>>) =>
    listAddress(to.secretariat, { ...shown, page: 1, ...changes });
  return (
    <Page wide>
      <h1>{t("applications.queue.title")}</h1>
      <div className="cols">
        <Filters {...{ filter, queue }} />
        <Bars
          title={t("applications.queue.byState")}
          counts={[
            ...queue.counts.map(({ state, count }) => ({
              key: state,
              label: <Current current={filter.state === state}>{t(`applications.queue.state.${state}`)}</Current>,
              count,
              href: at({ state }),
            })),
            {
              key: "all",
              label: <Current current={filter.state === "all"}>{t("applications.queue.state.all")}</Current>,
              count: queue.all,
              href: at({ state: "all" }),
            },
          ]}
        />
      </div>
      <h2>
        {t("applications.queue.heading", { state: t(`applications.queue.state.${filter.state}`), count: queue.total })}
      </h2>
      {queue.total === 0 ? (
        <Empty title={isUntouched ? t("applications.queue.emptyYet") : t("applications.queue.empty")}>
          <p>
            {filter.state === "submitted" ? t("applications.queue.emptyToReview") : t("applications.queue.emptyOther")}{" "}
            <a href={listAddress(to.secretariat, { state: "all" })}>{t("applications.queue.seeAll")}</a>
          </p>
        </Empty>
      ) : (
        <>
          <Rows filter={shown} queue={queue} address={at} />
          <Pagination page={queue.page} pages={queue.pages} href={(number) => at({ page: number })} />
          <p>
            {t("applications.queue.shown", {
              shown: format.number(queue.rows.length),
              total: format.number(queue.total),
            })}
          </p>
        </>
      )}
    </Page>
  );
}

function Current({ current, children }: { current: boolean; children: string }) {
  return current ? <strong>{children}</strong> : <>{children}</>;
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Filters({ filter, queue }: Loaded) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const any = { value: "", label: t("applications.filter.any") };
  return (
    <FilterForm
      label={t("applications.filter.label")}
      clear={to.secretariat}
      keep={{ state: filter.state, order: filter.order }}
    >
      <TextInput
        name="q"
        type="search"
        label={t("applications.filter.search")}
        hint={t("applications.filter.searchHint")}
        defaultValue={filter.q}
      />
      <Select
        name="category"
        label={t("applications.deskField.category")}
        defaultValue={filter.category ?? ""}
        options={[any, ...categories.map((value) => ({ value, label: t(`modalities.category.${value}`) }))]}
      />
      <Select
        name="country"
        label={t("applications.deskField.country")}
        defaultValue={filter.country ?? ""}
        options={[any, ...countryChoices(language, queue.countries)]}
      />
      <Select
        name="call"
        label={t("applications.deskField.call")}
        defaultValue={filter.call ?? ""}
        options={[any, ...queue.calls.map((call) => ({ value: call.id, label: call.title }))]}
      />
    </FilterForm>
  );
}

function Rows(props: {
  filter: Loaded["filter"];
  queue: Loaded["queue"];
  address: (changes: { order: ApplicationOrder }) => string;
}) {
  const { filter, queue, address } = props;
  const t = useTranslations();
  const to = paths(useLanguage());
  const from = listAddress("", filter).slice(1);
  const sort = (up: ApplicationOrder, down?: ApplicationOrder) => ({
    href: address({ order: filter.order === up && down !== undefined ? down : up }),
    order:
      filter.order === up
        ? ("ascending" as const)
        : filter.order === down
          ? ("descending" as const)
          : ("none" as const),
  });
  const columns: Column<(typeof queue.rows)[number]>[] = [
    {
      key: "name",
      label: t("applications.deskField.organisation"),
      sort: sort("name", "-name"),
      cell: ({ reference, organisation }) => (
        <>
          <a href={listAddress(to.reviewApplication(reference), { queue: from })}>
            <UserText>{organisation.name}</UserText>
          </a>
          <div className="mute">
            <Reference>{reference}</Reference>
          </div>
        </>
      ),
    },
    {
      key: "country",
      label: t("applications.deskField.country"),
      sort: sort("country"),
      cell: ({ organisation }) => <Country code={organisation.country} />,
    },
    {
      key: "category",
      label: t("applications.deskField.category"),
      cell: ({ category }) => t(`modalities.shortCategory.${category}`),
    },
    { key: "call", label: t("applications.deskField.call"), cell: ({ call }) => <UserText>{call.title}</UserText> },
    {
      key: "received",
      label: t("applications.deskField.received"),
      sort: sort("received", "-received"),
      cell: ({ receivedAt, zone }) =>
        receivedAt === null ? t("page.notGiven") : <Moment instant={receivedAt} zone={zone} />,
    },
    {
      key: "standing",
      label: t("applications.deskField.standing"),
      cell: ({ standing }) => <StandingStatus standing={standing} />,
    },
  ];
  return (
    <Table
      caption={t("applications.queue.title")}
      columns={columns}
      rows={queue.rows}
      rowKey={({ reference }) => reference}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
