import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Reference } from "#components/kit/page/text.tsx";
import { Bars } from "#components/kit/status/bars.tsx";
import { Moment } from "#components/kit/status/deadline.tsx";
import { lettersInPost } from "#domain/record/reading.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { authorise } from "#http/request-context.ts";
import { wordOnRecord } from "#messages/kit/on-record.ts";
import { paths } from "#paths";
import { seeAllLetters } from "#views/record/all-letters.ts";

const filters = z.object({ state: filterFields.oneOf(lettersInPost), page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-letters");
  const { state = "sent", page } = readFilter(args.request.url, filters);
  return seeAllLetters(context, { state, page });
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("record.allLetters.title"), { page: args.data?.page });

export default function AllLetters() {
  const { state, counts, letters, page, pages } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page wide before={<BackLink href={to.letters}>{t("record.letters.title")}</BackLink>}>
      <h1>{t("record.allLetters.title")}</h1>
      <Bars
        title={t("record.allLetters.byState")}
        counts={lettersInPost.map((key) => ({
          key,
          label: t(`record.letters.${key}`),
          count: counts[key],
          ...(key === state ? {} : { href: listAddress(to.allLetters, { state: key }) }),
        }))}
      />
      <h2>{t(`record.letters.${state}`)}</h2>
      {letters.length === 0 ? (
        <Empty title={t("record.allLetters.empty")} />
      ) : (
        <Table
          caption={t(`record.letters.${state}`)}
          rows={letters}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "kind",
              label: t("record.letters.kind"),
              cell: ({ id, kind }) => <a href={to.letter(id)}>{wordOnRecord(t, "letter", kind)}</a>,
            },
            {
              key: "recipient",
              label: t("record.letters.recipient"),
              cell: ({ recipient }) =>
                recipient === null ? t("record.letters.aMission") : <Reference>{recipient}</Reference>,
            },
            {
              key: "written",
              label: t("record.letter.written"),
              cell: ({ createdAt }) => <Moment instant={createdAt} zone="America/New_York" />,
            },
            {
              key: "sent",
              label: t("record.letter.sent"),
              cell: ({ sentAt }) =>
                sentAt === null ? t("page.none") : <Moment instant={sentAt} zone="America/New_York" />,
            },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={(number) => listAddress(to.allLetters, { state, page: number })} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
