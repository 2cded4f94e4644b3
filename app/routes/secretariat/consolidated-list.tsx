import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { ShortMoment } from "#components/kit/status/deadline.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise } from "#http/request-context.ts";
import { formatDay, inZone } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeConsolidatedLists } from "#views/applications/consolidated-lists.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-consolidated-list");
  return { editions: await seeConsolidatedLists(context), done: readDone(args.request.url, ["imported"]) };
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("applications.consolidatedList.title"));

export default function ConsolidatedListOnRecord() {
  const { editions, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Page before={<BackLink href={to.registers}>{t("organisations.registers.title")}</BackLink>}>
      {done !== null && <Note success>{t("applications.consolidatedList.done")}</Note>}
      <header className="head">
        <Heading>{t("applications.consolidatedList.title")}</Heading>
        <LinkButton href={to.importConsolidatedList}>{t("applications.consolidatedList.import")}</LinkButton>
      </header>
      <p className="lede">{t("applications.consolidatedList.intro")}</p>
      <p>{t("applications.likenesses.noFinding")}</p>
      {editions.length === 0 ? (
        <Empty title={t("applications.consolidatedList.none")}>
          <p>{t("applications.consolidatedList.noneNext")}</p>
        </Empty>
      ) : (
        <Table
          caption={t("applications.consolidatedList.editions")}
          rows={editions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "made",
              label: t("applications.consolidatedList.made"),
              whole: true,
              cell: ({ generatedOn }) => formatDay(generatedOn, language),
            },
            {
              key: "individuals",
              label: t("applications.consolidatedList.individuals"),
              numeric: true,
              cell: ({ individuals }) => format.number(individuals),
            },
            {
              key: "entities",
              label: t("applications.consolidatedList.entities"),
              numeric: true,
              cell: ({ entities }) => format.number(entities),
            },
            {
              key: "imported",
              label: inZone(t("applications.consolidatedList.imported"), headquarters, language),
              cell: ({ importedAt, by }) => (
                <>
                  <ShortMoment instant={importedAt} zone={headquarters} />
                  <div className="small">
                    <UserText>{by}</UserText>
                  </div>
                </>
              ),
            },
            {
              key: "digest",
              label: t("applications.consolidatedList.digest"),
              cell: ({ sha256 }) => (
                <code dir="ltr" className="small">
                  {sha256}
                </code>
              ),
            },
          ]}
        />
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
