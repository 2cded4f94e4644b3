import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { ShortMoment } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found } from "#http/request-context.ts";
import { formatDay, inZone } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeRegister } from "#views/organisations/registers.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-registers");
  const seen = found(await seeRegister(context, args.params["register"] ?? ""));
  return { ...seen, done: readDone(args.request.url, ["opened", "imported", "drawn"]) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("organisations.register.one"), { of: args.data?.register.title });

export default function RegisterOnRecord() {
  const { register, editions, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Page before={<BackLink href={to.registers}>{t("organisations.registers.title")}</BackLink>}>
      {done !== null && <Note success>{t(`organisations.register.done.${done}`)}</Note>}
      <header className="head">
        <Heading over={t(`organisations.register.kinds.${register.kind}`)}>
          <UserText>{register.title}</UserText>
        </Heading>
        <ButtonGroup>
          <LinkButton href={to.importRegisterEdition(register.slug)}>
            {t("organisations.importEdition.title")}
          </LinkButton>
          {register.kind === "past_process" && (
            <LinkButton variant="calm" href={to.drawRegisterEdition(register.slug)}>
              {t("organisations.drawEdition.title")}
            </LinkButton>
          )}
        </ButtonGroup>
      </header>
      <p className="dots">
        <Cited citation={register.citation} /> <Reference>{register.slug}</Reference>
      </p>
      <p>{t("organisations.register.rule")}</p>
      {editions.length === 0 ? (
        <Empty title={t("organisations.register.noEditions")}>
          <p>{t("organisations.register.noEditionsNext")}</p>
        </Empty>
      ) : (
        <Table
          caption={t("organisations.register.editions")}
          rows={editions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "dated",
              label: t("organisations.register.dated"),
              cell: ({ id, datedOn }) => <a href={to.edition(register.slug, id)}>{formatDay(datedOn, language)}</a>,
            },
            {
              key: "source",
              label: t("organisations.register.source"),
              cell: ({ source }) => <UserText>{source}</UserText>,
            },
            {
              key: "entries",
              label: t("organisations.register.entries"),
              numeric: true,
              cell: ({ count }) => format.number(count),
            },
            {
              key: "imported",
              label: inZone(t("organisations.register.imported"), headquarters, language),
              whole: true,
              cell: ({ importedAt }) => <ShortMoment instant={importedAt} zone={headquarters} />,
            },
          ]}
        />
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
