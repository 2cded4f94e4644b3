import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Country } from "#components/kit/page/country.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { useMoments } from "#components/kit/status/moments.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { authorise, found } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeConsultations } from "#views/objections/consultations.ts";

const filters = z.object({ page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-consultations");
  const { page } = readFilter(args.request.url, filters);
  return found(await seeConsultations(context, page));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.consultations.title"), { of: args.data?.process, page: args.data?.page });

export default function Consultations() {
  const { process, rows, page, pages } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.chair}>{t("modalities.chairHome.title")}</BackLink>}
      below={
        rows.length === 0 ? (
          <Empty title={t("objections.consultations.none")}>
            <p>{t("objections.consultations.noneNext")}</p>
          </Empty>
        ) : (
          <Part rule title={t("objections.consultations.caption")}>
            <Rows />
            <Pagination page={page} pages={pages} href={(wanted) => listAddress(to.consultations, { page: wanted })} />
          </Part>
        )
      }
    >
      <Heading over={<UserText>{process}</UserText>}>{t("objections.consultations.title")}</Heading>
      <p className="lede">{t("objections.consultations.lead")}</p>
    </Page>
  );
}

function Rows() {
  const { rows, zone } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, deadline } = useMoments([zone]);
  return (
    <Table
      caption={t("objections.consultations.caption")}
      rows={rows}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: "name",
          label: t("objections.field.organisation"),
          cell: ({ reference, name }) => (
            <a href={to.consultation(reference)}>
              <UserText>{name}</UserText>
            </a>
          ),
        },
        {
          key: "country",
          label: t("objections.field.country"),
          narrow: "plain",
          cell: ({ country }) => <Country code={country} />,
        },
        {
          key: "counts",
          label: t("objections.consultations.objections"),
          narrow: "plain",
          cell: ({ standing, maintained, withdrawn, waiting }) => (
            <>
              {t("objections.consultations.counts", { standing, maintained, withdrawn })}
              {waiting > 0 && (
                <div>
                  <strong>{t("objections.consultations.waiting", { count: waiting })}</strong>
                </div>
              )}
            </>
          ),
        },
        {
          key: "until",
          label: head(t("objections.consultations.until")),
          cell: ({ closesAt }) => deadline(closesAt, zone),
        },
        {
          key: "state",
          label: t("objections.consultations.state"),
          narrow: "own",
          cell: ({ isOver }) =>
            isOver ? (
              <Status tone="off">{t("objections.consultations.over")}</Status>
            ) : (
              <Status tone="run">{t("objections.consultations.running")}</Status>
            ),
        },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
