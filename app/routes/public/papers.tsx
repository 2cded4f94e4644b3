import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LinkButton } from "#components/kit/form/button.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { PaperFilters } from "#components/papers/paper-filters.tsx";
import { PaperLists } from "#components/papers/paper-lists.tsx";
import { kindsOfPaper, languagesOfPaper } from "#domain/papers/kinds.ts";
import { filterFields, readDone, readFilter } from "#forms/kit/read-filter.ts";
import { found, readActor, readLanguage } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seePapers } from "#views/papers/papers.ts";

const filters = z.object({
  q: filterFields.search,
  kind: filterFields.oneOf(kindsOfPaper),
  language: filterFields.oneOf(languagesOfPaper),
  page: filterFields.page,
});

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const actor = await readActor(args);
  const asked = readFilter(args.request.url, filters);
  const seen = await seePapers({ db: args.context.db, actor }, args.params["process"] ?? "", asked);
  const { q = null, kind = null, language = null } = asked;
  return { ...found(seen), asked: { q, kind, language }, done: readDone(args.request.url, ["subscribed"]) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("papers.title"), {
    of: args.data?.process.shortName,
    page: args.data?.page,
  });

/** The papers of a process that the reader may read; who enters them begins here. */
export default function Papers() {
  const { process, papers, enters, asked, total, page, pages, done } = useLoaderData<typeof loader>();
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
      <Heading>{t("papers.ofProcess", { process: isolated(process.shortName) })}</Heading>
      {enters && (
        <div className="acts">
          <LinkButton href={to.circulateNewPaper(process.slug)}>{t("papers.acts.circulateNew")}</LinkButton>
          <LinkButton href={to.announcePaper(process.slug)} variant="calm">
            {t("papers.acts.announce")}
          </LinkButton>
        </div>
      )}
      <PaperFilters address={address} kind={asked.kind} language={asked.language} asked={asked.q !== null}>
        <TextInput name="q" label={t("papers.find")} type="search" defaultValue={asked.q ?? ""} />
      </PaperFilters>
      {total === 0 ? (
        <Empty title={Object.values(asked).every((one) => one === null) ? t("papers.none") : t("papers.noneFound")} />
      ) : (
        <PaperLists papers={papers} process={process} />
      )}
      <Pagination page={page} pages={pages} href={(number) => listAddress(address, { ...asked, page: number })} />
      <p className="no-print">
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
