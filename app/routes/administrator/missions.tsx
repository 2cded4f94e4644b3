import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Empty } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { Moment } from "#components/kit/status/deadline.tsx";
import { authorise } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeMissions } from "#views/people/missions.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-people");
  return { missions: await seeMissions(context) };
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.missions.title"));

export default function Missions() {
  const { missions } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page wide before={<BackLink href={to.people}>{t("people.list.title")}</BackLink>}>
      <h1>{t("people.missions.title")}</h1>
      <ButtonGroup>
        <LinkButton href={to.recordMission}>{t("people.list.recordMission")}</LinkButton>
        <LinkButton href={to.importPeople} variant="calm">
          {t("people.import.title")}
        </LinkButton>
      </ButtonGroup>
      {missions.length === 0 ? (
        <Empty title={t("people.missions.none")} />
      ) : (
        <Table
          caption={t("people.missions.title")}
          rows={missions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              label: t("people.list.name"),
              cell: ({ id, name }) => (
                <a href={to.missionOnRecord(id)}>
                  <UserText>{name}</UserText>
                </a>
              ),
            },
            { key: "email", label: t("people.list.email"), cell: ({ email }) => <Reference>{email}</Reference> },
            { key: "active", label: t("people.missions.people"), cell: ({ active }) => active },
            {
              key: "signedIn",
              label: t("people.person.lastSignIn"),
              cell: ({ signedInAt }) =>
                signedInAt === null ? (
                  t("people.person.never")
                ) : (
                  <Moment instant={signedInAt} zone="America/New_York" />
                ),
            },
            {
              key: "letters",
              label: t("people.missions.lettersGivenUp"),
              cell: ({ lettersGivenUp }) => lettersGivenUp,
            },
          ]}
        />
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
