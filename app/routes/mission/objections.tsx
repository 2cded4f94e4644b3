import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { OwnNotes } from "#components/mission/own-notes.tsx";
import { listAddress } from "#components/page/list-address.ts";
import { EmptyState } from "#components/page/notices.tsx";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { Pagination } from "#components/page/pagination.tsx";
import { InsetText } from "#components/page/text.tsx";
import { paths } from "#paths";
import { filterFields, readFilter } from "#platform/read-filter.ts";
import { authorise } from "#platform/request-context.ts";
import { seeOwnObjections } from "#use-cases/objections/see-own-objections.ts";

const filters = z.object({ page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-own-objections");
  const { page } = readFilter(args.request.url, filters);
  return { ...(await seeOwnObjections(context, page)), observes: actor.role === "mission" && !actor.mayObject };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("mission.objections.title"), { page: args.data?.page });

export default function Objections() {
  const { notes, page, pages, observes } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page wide>
      <h1 className="govuk-heading-l">{t("mission.objections.title")}</h1>
      <p className="govuk-body portal-measure">{t("mission.objections.lead")}</p>
      {observes && <InsetText>{t("mission.observer")}</InsetText>}
      {notes.length === 0 ? (
        <EmptyState title={t("mission.objections.none")}>
          <p className="govuk-body">
            {t("mission.objections.noneNext")}{" "}
            <a className="govuk-link" href={to.mission}>
              {t("mission.objections.open")}
            </a>
          </p>
        </EmptyState>
      ) : (
        <>
          <OwnNotes caption={t("mission.objections.title")} notes={notes} />
          <Pagination page={page} pages={pages} href={(wanted) => listAddress(to.objections, { page: wanted })} />
        </>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
