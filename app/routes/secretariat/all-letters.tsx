import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Reference } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { useMoments } from "#components/kit/status/moments.tsx";
import { LetterViews } from "#components/record/letter-views.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
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
  pageTitle(args, (t) => t("record.allLetters.title", { state: t(`record.letters.${args.data?.state ?? "sent"}`) }), {
    page: args.data?.page,
  });

export default function AllLetters() {
  const { state, counts, letters, page, pages } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { head, moment } = useMoments([headquarters]);
  const sent = state === "sent";
  return (
    <Page wide>
      <Heading>{t("record.letters.title")}</Heading>
      <LetterViews counts={counts} shown={state} />
      {letters.length === 0 ? (
        <Empty title={t(`record.allLetters.empty.${state}`)}>
          <p>{t("record.allLetters.emptyNext")}</p>
        </Empty>
      ) : (
        <Table
          caption={t(`record.letters.${state}`)}
          dense
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
              narrow: "plain",
              cell: ({ recipient }) =>
                recipient === null ? t("record.letters.aMission") : <Reference>{recipient}</Reference>,
            },
            {
              key: "written",
              label: head(t("record.letter.written")),
              whole: true,
              cell: ({ createdAt }) => moment(createdAt, headquarters),
            },
            ...(sent
              ? [
                  {
                    key: "sent",
                    label: head(t("record.letter.sent")),
                    whole: true,
                    cell: ({ sentAt }: (typeof letters)[number]) =>
                      sentAt === null ? t("page.none") : moment(sentAt, headquarters),
                  },
                ]
              : []),
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={(number) => listAddress(to.allLetters, { state, page: number })} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
