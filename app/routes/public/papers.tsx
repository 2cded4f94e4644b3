import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { LinkButton } from "#components/kit/form/button.tsx";
import { FilterForm } from "#components/kit/form/filter-form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { PaperLists } from "#components/papers/paper-lists.tsx";
import { filterFields, readDone, readFilter } from "#forms/kit/read-filter.ts";
import { found, readActor, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { seePapers } from "#views/papers/papers.ts";

const filters = z.object({ q: filterFields.search, page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const actor = await readActor(args);
  const { q, page } = readFilter(args.request.url, filters);
  const seen = await seePapers({ db: args.context.db, actor }, args.params["process"] ?? "", { q, page });
  return { ...found(seen), q: q ?? "", done: readDone(args.request.url, ["subscribed"]) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("papers.title"), {
    of: args.data?.process.shortName,
    page: args.data?.page,
  });

/** The papers of a process that the reader may read; who enters them begins here. */
export default function Papers() {
  const { process, papers, enters, q, total, page, pages, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const address = to.papers(process.slug);
  return (
    <Page
      before={
        <Breadcrumbs items={[{ label: <UserText>{process.shortName}</UserText>, href: to.process(process.slug) }]} />
      }
    >
      {done !== null && <Note success>{t("papers.subscribe.confirmed")}</Note>}
      <Heading over={<UserText>{process.shortName}</UserText>}>{t("papers.title")}</Heading>
      {enters && (
        <div className="acts">
          <LinkButton href={to.circulateNewPaper(process.slug)}>{t("papers.acts.circulateNew")}</LinkButton>
          <LinkButton href={to.announcePaper(process.slug)} variant="calm">
            {t("papers.acts.announce")}
          </LinkButton>
        </div>
      )}
      <FilterForm label={t("papers.search")} clear={address} filtered={q !== ""} button={t("papers.search")}>
        <TextInput name="q" label={t("papers.find")} type="search" defaultValue={q} />
      </FilterForm>
      {total === 0 ? (
        <Empty title={q === "" ? t("papers.none") : t("papers.noneFound")} />
      ) : (
        <PaperLists papers={papers} process={process} />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(number) => listAddress(address, { q: q === "" ? null : q, page: number })}
      />
      <p>
        <a href={to.subscribeToPapers(process.slug)}>{t("papers.subscribe.link")}</a>
        {" · "}
        <a href={to.papersFeed(process.slug)} type="application/atom+xml">
          {t("papers.feed")}
        </a>
      </p>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
