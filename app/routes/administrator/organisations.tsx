import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Chips, FilterForm } from "#components/kit/form/filter-form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Address, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ShortMoment } from "#components/kit/status/deadline.tsx";
import { AccessViews } from "#components/people/access-views.tsx";
import { Standing } from "#components/people/standing.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { authorise } from "#http/request-context.ts";
import { inZone } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeAccountsOfOrganisations } from "#views/people/accounts-of-organisations.ts";

const only = ["ended", "without"] as const;

const query = z.object({ only: filterFields.oneOf(only), find: filterFields.search, page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-people");
  return seeAccountsOfOrganisations(context, readFilter(args.request.url, query));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.organisations.title"), { page: args.data?.page });

export default function AccountsOfOrganisations() {
  const { accounts, access, counts, filter, page, pages } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const at = (changes: Partial<typeof filter> & { page?: number }) =>
    listAddress(to.accountsOfOrganisations, { ...filter, ...changes });
  return (
    <Page wide>
      <Heading count={counts[filter.only ?? "all"]}>{t("people.organisations.title")}</Heading>
      <AccessViews current="organisations" access={access} />
      <FilterForm
        label={t("people.list.filters")}
        clear={to.accountsOfOrganisations}
        filtered={filter.only !== null || filter.find !== ""}
        keep={filter.only === null ? {} : { only: filter.only }}
      >
        <TextInput name="find" label={t("people.organisations.find")} type="search" defaultValue={filter.find} />
      </FilterForm>
      <Chips
        label={t("people.list.filters")}
        chips={only
          .filter((one) => counts[one] > 0 || one === filter.only)
          .map((one) => ({
            key: one,
            label: t(`people.organisations.only.${one}`),
            href: at({ only: filter.only === one ? null : one }),
            on: filter.only === one,
            count: counts[one],
          }))}
      />
      {accounts.length === 0 ? (
        <Empty title={t(access.organisations === 0 ? "people.organisations.none" : "people.organisations.noneFound")}>
          {access.organisations > 0 && (
            <p>
              <a href={to.accountsOfOrganisations}>{t("people.list.showAll")}</a>
            </p>
          )}
        </Empty>
      ) : (
        <Table
          dense
          caption={t("people.organisations.title")}
          rows={accounts}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              label: t("people.list.name"),
              cell: ({ id, name }) => (
                <a href={to.person(id)}>
                  <UserText>{name}</UserText>
                </a>
              ),
            },
            {
              key: "organisation",
              label: t("people.organisations.organisation"),
              narrow: "plain",
              cell: ({ organisation }) =>
                organisation === null ? (
                  <span className="mute">{t("people.organisations.without")}</span>
                ) : (
                  <UserText>{organisation}</UserText>
                ),
            },
            {
              key: "email",
              label: t("people.list.email"),
              narrow: "plain",
              whole: true,
              cell: ({ email }) => <Address>{email}</Address>,
            },
            {
              key: "state",
              label: t("people.list.standing"),
              narrow: "own",
              whole: true,
              cell: ({ deactivated }) => <Standing deactivated={deactivated} />,
            },
            {
              key: "signedIn",
              label: inZone(t("people.person.lastSignIn"), headquarters, language),
              whole: true,
              cell: ({ signedInAt }) =>
                signedInAt === null ? (
                  t("people.person.never")
                ) : (
                  <ShortMoment instant={signedInAt} zone={headquarters} />
                ),
            },
            {
              key: "since",
              label: t("people.list.since"),
              whole: true,
              from: 90,
              cell: ({ since }) => <ShortMoment instant={since} zone={headquarters} />,
            },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={(number) => at({ page: number })} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
