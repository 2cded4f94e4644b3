import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OutcomeStatus } from "#components/applications/desk-standing.tsx";
import { Chips, FilterForm, Views } from "#components/kit/form/filter-form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { type Column, Table } from "#components/kit/page/table.tsx";
import { Colon, Reference, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { ShortDay } from "#components/kit/status/deadline.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { classOnDesk, ShortClass } from "#components/modalities/class-title.tsx";
import { mayPerform } from "#domain/authority.ts";
import { outcomesQuery } from "#forms/accreditation/outcomes-query.ts";
import { readFilter } from "#forms/kit/read-filter.ts";
import { authorise } from "#http/request-context.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeWaitingNameChanges } from "#views/accreditation/name-changes.ts";
import { seeOutcomes, seeWaitingWithdrawals } from "#views/accreditation/outcomes.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-outcomes");
  const { page: wanted, ...asked } = readFilter(args.request.url, outcomesQuery);
  const [record, nameChanges, withdrawals] = await Promise.all([
    seeOutcomes(context, { ...asked, page: wanted }),
    mayPerform(actor, "see-name-changes") ? seeWaitingNameChanges(context) : null,
    seeWaitingWithdrawals(context),
  ]);
  const filter = { ...asked, ...record.filter };
  return { filter, record, nameChanges, withdrawals, mayReview: mayPerform(actor, "see-all-applications") };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("accreditation.outcomes.title"), { page: args.data?.record.page });

export default function Outcomes() {
  const { filter, record, nameChanges, withdrawals, mayReview } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const at = (changes: Record<string, string | number | null>) => listAddress(to.outcomes, { ...filter, ...changes });
  const isFiltered = [filter.process, filter.call, filter.category, filter.class, filter.q].some(
    (value) => value !== undefined,
  );
  return (
    <Page wide>
      <header className="head">
        <Heading count={format.number(record.total)}>{t("accreditation.outcomes.title")}</Heading>
        {nameChanges !== null && (
          <p className="small mute">
            <a href={to.nameChanges}>{t("accreditation.nameChange.list")}</a>
            <Colon />
            {nameChanges === 0 ? (
              t("accreditation.nameChange.waiting", { count: nameChanges })
            ) : (
              <Status tone="act">{t("accreditation.nameChange.waiting", { count: nameChanges })}</Status>
            )}
          </p>
        )}
        {record.total > 0 && (
          <p className="small">
            <a href={listAddress(to.outcomeCounts, { process: filter.process, call: filter.call })}>
              {t("accreditation.outcomes.counts.title")}
            </a>
            {" · "}
            <a href={listAddress(to.outcomesFile, filter)} download>
              {t("accreditation.outcomes.file", { count: record.total })}
            </a>
          </p>
        )}
      </header>
      {withdrawals.length > 0 && (
        <Note>
          {withdrawals.map(({ id, accreditation, organisation }) => (
            <p key={id}>
              <a href={to.accreditation(accreditation)}>
                {t("accreditation.withdrawal.waiting", { organisation: isolated(organisation) })}
              </a>
            </p>
          ))}
        </Note>
      )}
      <Views
        label={t("accreditation.outcomes.views")}
        views={[
          {
            key: "all",
            label: t("accreditation.outcomes.all"),
            href: at({ outcome: null }),
            count: record.all,
            current: filter.outcome === undefined,
          },
          ...record.counts
            .filter(({ outcome, count }) => count > 0 || outcome === filter.outcome)
            .map(({ outcome, count }) => ({
              key: outcome,
              label: t(`applications.deskOutcome.${outcome}`),
              href: at({ outcome }),
              count,
              current: outcome === filter.outcome,
            })),
        ]}
      />
      <Filters {...{ filter, record }} filtered={isFiltered} />
      <Chips
        label={t("applications.deskField.category")}
        chips={
          record.classes?.map((one) => ({
            key: one.key,
            label: <ShortClass of={one} />,
            href: at({ class: filter.class === one.key ? null : one.key }),
            on: filter.class === one.key,
          })) ??
          record.categories.map((one) => ({
            key: one,
            label: t(`modalities.shortCategory.${one}`),
            href: at({ category: filter.category === one ? null : one }),
            on: filter.category === one,
          }))
        }
      />
      {record.total === 0 ? (
        <Empty
          title={
            isFiltered || filter.outcome !== undefined
              ? t("accreditation.outcomes.empty")
              : t("accreditation.outcomes.emptyYet")
          }
        >
          <p>{t("accreditation.outcomes.emptyNext")}</p>
          {(isFiltered || filter.outcome !== undefined) && (
            <p>
              <a href={to.outcomes}>{t("accreditation.outcomes.seeAll")}</a>
            </p>
          )}
        </Empty>
      ) : (
        <Rows {...{ filter, record, mayReview }} />
      )}
      <Pagination page={record.page} pages={record.pages} href={(number) => at({ page: number })} />
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Filters({ filter, record, filtered }: Pick<Loaded, "filter" | "record"> & { filtered: boolean }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const any = { value: "", label: t("applications.filter.any") };
  const { outcome, category, class: own } = filter;
  return (
    <FilterForm
      label={t("applications.filter.label")}
      clear={to.outcomes}
      filtered={filtered}
      keep={{ outcome, category, class: own }}
    >
      <TextInput name="q" type="search" label={t("applications.queue.search")} defaultValue={filter.q} />
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
    </FilterForm>
  );
}

function Rows({ filter, record, mayReview }: Pick<Loaded, "filter" | "record" | "mayReview">) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  type Row = (typeof record.rows)[number];
  const columns: Column<Row>[] = [
    {
      key: "organisation",
      label: t("applications.deskField.organisation"),
      clip: true,
      cell: ({ organisation, reference }) =>
        mayReview ? (
          <a href={to.reviewApplication(reference)} title={organisation.name}>
            <UserText>{organisation.name}</UserText>
          </a>
        ) : (
          <UserText>{organisation.name}</UserText>
        ),
    },
    {
      key: "country",
      label: t("applications.deskField.country"),
      narrow: "plain",
      cell: ({ organisation }) => <Country code={organisation.country} />,
    },
    { key: "category", label: t("applications.deskField.category"), from: 90, ...classOnDesk(record.rows) },
    ...(filter.process === undefined && filter.call === undefined
      ? [
          {
            key: "process",
            label: t("applications.deskField.process"),
            narrow: "plain" as const,
            whole: true,
            from: 90 as const,
            cell: ({ process }: Row) => <UserText>{process.shortName}</UserText>,
          },
        ]
      : []),
    {
      key: "since",
      label: t("applications.deskField.since"),
      whole: true,
      cell: ({ decidedAt, call }) => <ShortDay instant={decidedAt} zone={call.zone} />,
    },
    {
      key: "outcome",
      label: t("applications.deskField.outcome"),
      narrow: "own",
      whole: true,
      cell: ({ outcome, accreditation, organisation }) => (
        <OutcomeStatus
          outcome={outcome}
          {...(accreditation === null
            ? {}
            : { accreditation: { href: to.accreditation(accreditation), of: organisation.name } })}
        />
      ),
    },
    ...(filter.outcome === "refused" && record.groundsTold
      ? [
          {
            key: "ground",
            label: t("applications.refuse.ground"),
            narrow: "own" as const,
            cell: ({ refusalGround }: Row) =>
              refusalGround === null ? null : t(`applications.refusalGround.${refusalGround}`),
          },
        ]
      : []),
    {
      key: "valid",
      label: t("applications.deskField.validUntil"),
      whole: true,
      from: 68,
      cell: ({ outcome, validUntil }) =>
        outcome === "accredited" && validUntil !== null ? formatDay(validUntil, language) : null,
    },
    {
      key: "reference",
      label: t("applications.deskField.reference"),
      from: 90,
      cell: ({ reference }) => (
        <span className="mute">
          <Reference>{reference}</Reference>
        </span>
      ),
    },
  ];
  return (
    <Table
      caption={t("accreditation.outcomes.title")}
      dense
      rows={record.rows}
      rowKey={({ reference }) => reference}
      columns={columns}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
