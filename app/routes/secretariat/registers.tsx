import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { mayPerform } from "#domain/authority.ts";
import { authorise } from "#http/request-context.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeRegisters } from "#views/organisations/registers.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-registers");
  return { registers: await seeRegisters(context), seesConsolidatedList: mayPerform(actor, "see-consolidated-list") };
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("organisations.registers.title"));

export default function Registers() {
  const { registers, seesConsolidatedList } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Page>
      <header className="head">
        <Heading>{t("organisations.registers.title")}</Heading>
        <LinkButton href={to.openRegister}>{t("organisations.openRegister.title")}</LinkButton>
      </header>
      <p className="lede">{t("organisations.registers.intro")}</p>
      {registers.length === 0 ? (
        <Empty title={t("organisations.registers.none")}>
          <p>{t("organisations.registers.noneNext")}</p>
        </Empty>
      ) : (
        <Table
          caption={t("organisations.registers.title")}
          rows={registers}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              label: t("organisations.register.one"),
              cell: ({ slug, title }) => (
                <a href={to.register(slug)}>
                  <UserText>{title}</UserText>
                </a>
              ),
            },
            {
              key: "kind",
              label: t("organisations.register.kind"),
              cell: ({ kind }) => t(`organisations.register.kinds.${kind}`),
            },
            {
              key: "latest",
              label: t("organisations.register.latest"),
              whole: true,
              cell: ({ latest }) =>
                latest === null ? t("organisations.register.noEdition") : formatDay(latest.datedOn, language),
            },
            {
              key: "entries",
              label: t("organisations.register.entries"),
              numeric: true,
              cell: ({ latest }) => format.number(latest?.count ?? 0),
            },
          ]}
        />
      )}
      {seesConsolidatedList && (
        <p>
          <a href={to.consolidatedList}>{t("applications.consolidatedList.title")}</a>
        </p>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
