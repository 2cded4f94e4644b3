import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { FilterForm } from "#components/kit/form/filter-form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { RegisterEntries } from "#components/organisations/register-views.tsx";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeEdition } from "#views/organisations/registers.ts";

const query = z.object({ q: filterFields.search, page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-registers");
  const { q, page } = readFilter(args.request.url, query);
  const slug = args.params["register"] ?? "";
  return { ...found(await seeEdition(context, { slug, id: idIn(args, "edition"), q, page })), q: q ?? "" };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("organisations.register.edition"), { of: args.data?.register.title });

export default function RegisterEditionOnRecord() {
  const { register, edition, entries, total, page, pages, q } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const language = useLanguage();
  const to = paths(language);
  const address = to.edition(register.slug, edition.id);
  return (
    <Page
      before={
        <BackLink href={to.register(register.slug)}>
          <UserText>{register.title}</UserText>
        </BackLink>
      }
    >
      <Heading over={<UserText>{register.title}</UserText>} count={format.number(edition.count)}>
        {t("organisations.register.editionOf", { day: formatDay(edition.datedOn, language) })}
      </Heading>
      <p>
        <UserText>{edition.source}</UserText>
      </p>
      <FilterForm label={t("organisations.register.search")} clear={address} filtered={q !== ""}>
        <TextInput name="q" label={t("organisations.register.find")} type="search" defaultValue={q} />
      </FilterForm>
      {total === 0 ? (
        <Empty title={t("organisations.register.nothingFound")} />
      ) : (
        <>
          <RegisterEntries entries={entries} caption={t("organisations.register.entries")} />
          <Pagination
            page={page}
            pages={pages}
            href={(number) => listAddress(address, { q: q === "" ? null : q, page: number })}
          />
        </>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
