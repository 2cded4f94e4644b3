import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { demonstrationAccounts } from "#acts/demonstration/accounts.ts";
import { Chips, FilterForm } from "#components/kit/form/filter-form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ShortMoment } from "#components/kit/status/deadline.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { readLanguage } from "#http/request-context.ts";
import { requireDemonstration } from "#http/require-demonstration.ts";
import { inZone } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeMailbox } from "#views/demonstration/mailbox.ts";

const query = z.object({ to: filterFields.search, page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  requireDemonstration(args);
  const { to = "", page } = readFilter(args.request.url, query);
  return {
    ...(await seeMailbox(args.context, { to, page })),
    accounts: demonstrationAccounts.map(({ email, name }) => ({ email, name })),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("demonstration.mailbox"), { page: args.data?.page });

export default function Mailbox() {
  const { to: recipient, total, page, pages, letters, accounts } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const at = (number: number) =>
    `${to.mailbox}?${new URLSearchParams({ ...(recipient === "" ? {} : { to: recipient }), page: String(number) }).toString()}`;
  return (
    <Page wide before={<BackLink href={to.demonstration}>{t("demonstration.title")}</BackLink>}>
      <Heading count={<span role="status">{t("demonstration.letters", { total })}</span>}>
        {t("demonstration.mailbox")}
      </Heading>
      <p>{t("demonstration.mailboxLead")}</p>
      <FilterForm label={t("demonstration.filters")} clear={to.mailbox} filtered={recipient !== ""}>
        <TextInput
          name="to"
          type="search"
          inputMode="email"
          dir="ltr"
          label={t("demonstration.filterRecipient")}
          defaultValue={recipient}
        />
      </FilterForm>
      <Chips
        label={t("demonstration.accounts")}
        chips={accounts.map(({ email, name }) => ({
          key: email,
          label: name,
          href: recipient === email ? to.mailbox : `${to.mailbox}?${new URLSearchParams({ to: email }).toString()}`,
          on: recipient === email,
        }))}
      />
      {letters.length === 0 ? (
        <Empty title={recipient === "" ? t("demonstration.noLettersYet") : t("demonstration.noLetters")}>
          <p>{t("demonstration.lettersCome")}</p>
        </Empty>
      ) : (
        <Table
          dense
          caption={t("demonstration.mailbox")}
          rows={letters}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "subject",
              label: t("demonstration.subject"),
              cell: ({ id, subject, gathered }) =>
                subject === null ? (
                  <Status tone="idle">{t(gathered ? "demonstration.gathered" : "demonstration.notYet")}</Status>
                ) : (
                  <a href={to.mailboxLetter(id)}>
                    <UserText>{subject}</UserText>
                  </a>
                ),
            },
            {
              key: "address",
              label: t("demonstration.recipient"),
              narrow: "plain",
              whole: true,
              cell: ({ recipientEmail }) => <Reference>{recipientEmail}</Reference>,
            },
            {
              key: "to",
              label: t("demonstration.name"),
              narrow: "plain",
              from: 90,
              cell: ({ recipientName }) => <UserText>{recipientName}</UserText>,
            },
            {
              key: "written",
              label: inZone(t("demonstration.written"), headquarters, language),
              narrow: "plain",
              whole: true,
              cell: ({ createdAt }) => <ShortMoment instant={createdAt} zone={headquarters} />,
            },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={at} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
