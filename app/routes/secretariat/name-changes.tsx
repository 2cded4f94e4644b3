import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { NameChangeStatus } from "#components/accreditation/name-change-facts.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { ShortDay } from "#components/kit/status/deadline.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { authorise } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeNameChanges } from "#views/accreditation/name-changes.ts";

const filters = z.object({ page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-name-changes");
  return seeNameChanges(context, readFilter(args.request.url, filters).page);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("accreditation.nameChange.list"), { page: args.data?.page });

export default function NameChanges() {
  const { waiting, changes, page, pages } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  return (
    <Page wide before={<BackLink href={to.outcomes}>{t("accreditation.outcomes.title")}</BackLink>}>
      <Heading count={format.number(waiting)}>{t("accreditation.nameChange.list")}</Heading>
      <p className="lede">{t("accreditation.nameChange.waiting", { count: waiting })}</p>
      {changes.length === 0 ? (
        <Empty title={t("accreditation.nameChange.none")}>
          <p>{t("accreditation.nameChange.noneNext")}</p>
        </Empty>
      ) : (
        <Table
          caption={t("accreditation.nameChange.list")}
          dense
          rows={changes}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              label: t("accreditation.namesCompared.nameChange.after"),
              cell: ({ id, names }) => (
                <a href={to.nameChange(id)}>
                  <UserText>{names.name}</UserText>
                </a>
              ),
            },
            {
              key: "before",
              label: t("accreditation.namesCompared.nameChange.before"),
              narrow: "plain",
              cell: ({ accreditedAs }) => format.list(accreditedAs.map(isolated), { type: "unit" }),
            },
            {
              key: "country",
              label: t("applications.deskField.country"),
              narrow: "plain",
              cell: ({ names }) => <Country code={names.country} />,
            },
            {
              key: "requested",
              label: t("accreditation.nameChange.requestedAt"),
              whole: true,
              cell: ({ requestedAt }) => <ShortDay instant={requestedAt} zone={headquarters} />,
            },
            {
              key: "decided",
              label: t("accreditation.nameChange.decidedAt"),
              whole: true,
              cell: ({ decision }) =>
                decision === null ? null : <ShortDay instant={decision.at} zone={headquarters} />,
            },
            {
              key: "standing",
              label: t("applications.deskField.standing"),
              narrow: "own",
              cell: ({ decision }) => <NameChangeStatus outcome={decision?.outcome ?? "waiting"} />,
            },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={(number) => listAddress(to.nameChanges, { page: number })} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
