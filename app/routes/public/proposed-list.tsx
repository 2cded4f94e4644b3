import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { FilterForm } from "#components/kit/form/filter-form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Over } from "#components/kit/page/over.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Due } from "#components/kit/status/window.tsx";
import { PeriodStatus } from "#components/objections/period-status.tsx";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { found, idIn, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeProposedList } from "#views/objections/proposed-list.ts";

const filters = z.object({ q: filterFields.search, page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const filter = readFilter(args.request.url, filters);
  const seen = await seeProposedList(args.context, args.params["process"] ?? "", idIn(args, "period"), filter);
  return { ...found(seen), q: filter.q };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.proposed.title"), { of: args.data?.call, page: args.data?.list.page });

/** A list that the decision discloses to the public, while States may object and afterwards. */
export default function ProposedList() {
  const period = useLoaderData<typeof loader>();
  const { process, call, count, standing, list, q } = period;
  const t = useTranslations();
  const to = paths(useLanguage());
  const own = to.proposedList(process.slug, period.id);
  return (
    <Page before={<BackLink href={to.process(process.slug)}>{process.shortName}</BackLink>} margin={<Margin />}>
      <Heading over={<Over names={[process.shortName, call]} />}>{t("objections.proposed.heading", { count })}</Heading>
      <p className="lede">{t("objections.proposed.lead", { open: standing === "open" ? "yes" : "no" })}</p>
      {standing === "open" ? (
        <Due exact window={period} />
      ) : (
        <p>
          <PeriodStatus standing={standing} />
        </p>
      )}
      <FilterForm label={t("objections.list.filter")} clear={own} filtered={q !== undefined && q !== ""}>
        <TextInput name="q" type="search" label={t("objections.list.searchLabel.name-and-country")} defaultValue={q} />
      </FilterForm>
      {list.total === 0 ? (
        <Empty title={t("objections.list.none")}>
          <p>
            <a href={own}>{t("objections.list.noneNext")}</a>
          </p>
        </Empty>
      ) : (
        <Table
          caption={t("objections.list.heading")}
          rows={list.rows}
          rowKey={({ reference }) => reference}
          columns={[
            { key: "name", label: t("objections.field.organisation"), cell: ({ name }) => <UserText>{name}</UserText> },
            {
              key: "country",
              label: t("objections.field.country"),
              narrow: "plain",
              cell: ({ country }) => <Country code={country} />,
            },
          ]}
        />
      )}
      <Pagination page={list.page} pages={list.pages} href={(page) => listAddress(own, { q, page })} />
    </Page>
  );
}

function Margin() {
  const { process, opensAt, closesAt, zone, withdrawnSince, cites, version } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Box title={t("objections.margin.list")}>
      <Facts
        rows={[
          { key: t("objections.margin.opened"), value: <Deadline instant={opensAt} zone={zone} /> },
          { key: t("objections.field.closes"), value: <Deadline instant={closesAt} zone={zone} /> },
          ...(withdrawnSince === 0
            ? []
            : [
                {
                  key: t("objections.margin.withdrawn"),
                  value: t("objections.list.withdrawn", { count: withdrawnSince }),
                },
              ]),
          {
            key: t("objections.field.decision"),
            value: (
              <>
                <a href={to.modalities(process.slug, version)}>{t("objections.margin.version", { version })}</a>
                <div>
                  <Cited citation={cites} />
                </div>
              </>
            ),
          },
        ]}
      />
    </Box>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
