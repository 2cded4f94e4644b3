import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Views } from "#components/kit/form/filter-form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { ShortDay } from "#components/kit/status/deadline.tsx";
import { sidesOfInquiry } from "#domain/applications/inquiry.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { authorise, found } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeWaitingInquiries } from "#views/applications/inquiries.ts";

const filters = z.object({ waits: filterFields.oneOf(sidesOfInquiry), page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-waiting-inquiries");
  const { waits = "secretariat", page } = readFilter(args.request.url, filters);
  return found(await seeWaitingInquiries(context, { waits, page }));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.inquiries.title"), { page: args.data?.page });

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function WaitingInquiries() {
  const seen = useLoaderData<typeof loader>();
  const { counts, waits, total } = seen;
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const at = (side: Loaded["waits"], page?: number) =>
    listAddress(to.inquiries, { waits: side === "secretariat" ? undefined : side, page });
  return (
    <Page wide before={<BackLink href={to.secretariat}>{t("applications.prepared.toQueue")}</BackLink>}>
      <Heading count={format.number(total)}>{t("applications.inquiries.title")}</Heading>
      <p className="lede">{t("applications.inquiries.lede")}</p>
      <Views
        label={t("applications.inquiries.title")}
        views={(["secretariat", "applicant"] as const).map((side) => ({
          key: side,
          label: t(`applications.inquiries.${side === "secretariat" ? "waitsForSecretariat" : "waitsForOrganisation"}`),
          href: at(side),
          count: counts[side],
          current: waits === side,
        }))}
      />
      {total === 0 ? (
        <Empty title={t("applications.inquiries.nothing")}>
          <p>{t("applications.inquiries.nothingNext")}</p>
        </Empty>
      ) : (
        <>
          <Rows {...seen} />
          <Pagination page={seen.page} pages={seen.pages} href={(number) => at(waits, number)} />
        </>
      )}
    </Page>
  );
}

function Rows({ rows }: Pick<Loaded, "rows">) {
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  return (
    <Table
      caption={t("applications.inquiries.title")}
      dense
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: t("applications.deskField.organisation"),
          clip: true,
          cell: ({ reference, name }) => (
            <a href={`${to.reviewApplication(reference)}#inquiries`} title={name}>
              <UserText>{name}</UserText>
            </a>
          ),
        },
        {
          key: "words",
          label: t("applications.inquiries.inquiry"),
          clip: true,
          narrow: "plain",
          cell: ({ beginning }) => (
            <span title={beginning}>
              <UserText>{beginning}</UserText>
            </span>
          ),
        },
        {
          key: "process",
          label: t("applications.deskField.process"),
          cell: ({ process }) => <UserText>{process}</UserText>,
        },
        {
          key: "asked",
          label: t("applications.inquiries.asked"),
          whole: true,
          cell: ({ askedAt, zone }) => <ShortDay instant={askedAt} zone={zone} />,
        },
        {
          key: "days",
          label: t("applications.queue.days"),
          numeric: true,
          whole: true,
          cell: ({ days }) => format.number(days),
        },
        {
          key: "officer",
          label: t("applications.assignment.column"),
          cell: ({ officer }) =>
            officer === null ? (
              <span className="mute">{t("applications.assignment.nobody")}</span>
            ) : (
              <UserText>{officer}</UserText>
            ),
        },
        {
          key: "reference",
          label: t("applications.deskField.reference"),
          cell: ({ reference }) => (
            <span className="mute">
              <Reference>{reference}</Reference>
            </span>
          ),
        },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
