import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Over } from "#components/kit/page/over.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { OwnNotes } from "#components/objections/own-notes.tsx";
import { whyReads } from "#domain/kit/actor.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { authorise } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeOwnObjections } from "#views/objections/own-objections.ts";

const filters = z.object({ page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-own-objections");
  const { page } = readFilter(args.request.url, filters);
  return { ...(await seeOwnObjections(context, page)), observes: whyReads(actor) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.own.title"), { page: args.data?.page });

export default function Objections() {
  const { notes, page, pages, mission, observes } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page wide>
      <Heading over={<Over names={[mission]} />}>{t("objections.own.title")}</Heading>
      <p className="lede">{t("objections.own.lead")}</p>
      {observes !== null && <p>{t(`objections.${observes}`)}</p>}
      {notes.length === 0 ? (
        <Empty title={t("objections.own.none")}>
          <p>
            {t("objections.own.noneNext")} <a href={to.mission}>{t("objections.own.open")}</a>
          </p>
        </Empty>
      ) : (
        <>
          <OwnNotes caption={t("objections.own.title")} notes={notes} />
          <Pagination page={page} pages={pages} href={(wanted) => listAddress(to.objections, { page: wanted })} />
        </>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
