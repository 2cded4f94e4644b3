import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { Cited } from "#components/kit/status/explanation.tsx";
import { memberStates as memberStatesKey } from "#domain/process/body.ts";
import { authorise, found } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeBodies } from "#views/process/bodies.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-bodies");
  return found(await seeBodies(context, args.params["process"] ?? ""));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("process.bodies.title"), { of: args.data?.process.shortName });

export default function Bodies() {
  const { process, memberStates, bodies } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  return (
    <Page before={<BackLink href={to.calls}>{t("applications.calls.title")}</BackLink>}>
      <header className="head">
        <Heading over={<UserText>{process.shortName}</UserText>}>{t("process.bodies.title")}</Heading>
        <LinkButton href={to.nameBody(process.slug)}>{t("process.nameBody.title")}</LinkButton>
      </header>
      <p className="lede">{t("process.bodies.intro")}</p>
      <Part title={t("process.bodies.memberStates")} rule>
        <p>
          {t("process.bodies.memberStatesText", { count: memberStates })} <Reference>{memberStatesKey}</Reference>
        </p>
      </Part>
      <Part title={t("process.bodies.named")} rule>
        {bodies.length === 0 ? (
          <Empty title={t("process.bodies.none")}>
            <p>{t("process.bodies.noneNext")}</p>
          </Empty>
        ) : (
          <Table
            caption={t("process.bodies.named")}
            rows={bodies}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "title",
                label: t("process.bodies.body"),
                cell: ({ id, title }) => (
                  <a href={to.body(process.slug, id)}>
                    <UserText>{title}</UserText>
                  </a>
                ),
              },
              { key: "slug", label: t("process.nameBody.slug"), cell: ({ slug }) => <Reference>{slug}</Reference> },
              {
                key: "members",
                label: t("process.bodies.members"),
                numeric: true,
                cell: ({ members }) => format.number(members),
              },
              {
                key: "citation",
                label: t("process.bodies.setUpBy"),
                cell: ({ citation }) => <Cited citation={citation} />,
              },
            ]}
          />
        )}
      </Part>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
