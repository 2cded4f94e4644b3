import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { FilterForm } from "#components/kit/form/filter-form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Empty } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { Moment } from "#components/kit/status/deadline.tsx";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { readLanguage } from "#http/request-context.ts";
import { requireDemonstration } from "#http/require-demonstration.ts";
import { paths } from "#paths";
import { seeMailbox } from "#views/demonstration/mailbox.ts";

const query = z.object({ to: filterFields.search, page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  requireDemonstration(args);
  const { to = "", page } = readFilter(args.request.url, query);
  return seeMailbox(args.context, { to, page });
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("demonstration.mailbox"), { page: args.data?.page });

export default function Mailbox() {
  const { to: recipient, total, page, pages, letters } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const at = (number: number) =>
    `${to.mailbox}?${new URLSearchParams({ ...(recipient === "" ? {} : { to: recipient }), page: String(number) }).toString()}`;
  return (
    <Page wide before={<BackLink href={to.demonstration} />}>
      <h1>{t("demonstration.mailbox")}</h1>
      <p>{t("demonstration.mailboxLead")}</p>
      <FilterForm label={t("demonstration.filters")} clear={to.mailbox}>
        <TextInput
          name="to"
          inputMode="email"
          dir="ltr"
          label={t("demonstration.filterRecipient")}
          defaultValue={recipient}
        />
      </FilterForm>
      <p role="status">{t("demonstration.letters", { total })}</p>
      {letters.length === 0 ? (
        <Empty title={recipient === "" ? t("demonstration.noLettersYet") : t("demonstration.noLetters")} />
      ) : (
        <Table
          caption={t("demonstration.mailbox")}
          rows={letters}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "subject",
              label: t("demonstration.subject"),
              cell: ({ id, subject }) =>
                subject === null ? (
                  t("demonstration.notYet")
                ) : (
                  <a href={to.mailboxLetter(id)}>
                    <UserText>{subject}</UserText>
                  </a>
                ),
            },
            {
              key: "to",
              label: t("demonstration.recipient"),
              cell: ({ recipientEmail, recipientName }) => (
                <>
                  <UserText>{recipientName}</UserText>
                  <div className="hint">
                    <Reference>{recipientEmail}</Reference>
                  </div>
                </>
              ),
            },
            {
              key: "written",
              label: t("demonstration.written"),
              cell: ({ createdAt }) => <Moment instant={createdAt} zone="America/New_York" />,
            },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={at} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
