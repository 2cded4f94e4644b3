import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { Moment } from "#components/kit/status/deadline.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeMission } from "#views/people/missions.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-people");
  const mission = found(await seeMission(context, idIn(args, "mission")));
  return { ...mission, done: readDone(args.request.url, ["mend-mission-addresses"]) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.missions.one"), { of: args.data?.name });

export default function MissionOnRecord() {
  const { id, name, email, copiesTo, country, memberState, signedInAt, lettersGivenUp, people, done } =
    useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const moment = (instant: string | null) =>
    instant === null ? t("people.person.never") : <Moment instant={instant} zone="America/New_York" />;
  return (
    <Page wide before={<BackLink href={to.missions}>{t("people.missions.title")}</BackLink>}>
      {done !== null && <Note success>{t(`people.administer.act.${done}.done`)}</Note>}
      <h1>
        <UserText>{name}</UserText>
      </h1>
      <Facts
        rows={[
          { key: t("people.list.email"), value: <Reference>{email}</Reference> },
          ...(copiesTo.length === 0
            ? []
            : [
                {
                  key: t("people.mission.copiesTo"),
                  value: copiesTo.map((address) => (
                    <div key={address}>
                      <Reference>{address}</Reference>
                    </div>
                  )),
                },
              ]),
          { key: t("people.mission.country"), value: country ?? t("people.missions.fictional") },
          {
            key: t("people.missions.speaks"),
            value: t(memberState ? "people.missions.objects" : "people.missions.observes"),
          },
          { key: t("people.person.lastSignIn"), value: moment(signedInAt) },
          { key: t("people.missions.lettersGivenUp"), value: lettersGivenUp },
        ]}
      />
      <LinkButton href={to.mendMissionAddresses(id)} variant="calm">
        {t("people.administer.act.mend-mission-addresses.title")}
      </LinkButton>
      <h2>{t("people.missions.people")}</h2>
      {people.length === 0 ? (
        <Empty title={t("people.missions.nobody")} />
      ) : (
        <Table
          caption={t("people.missions.people")}
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              label: t("people.list.name"),
              cell: ({ id: person, name: own }) => (
                <a href={to.person(person)}>
                  <UserText>{own}</UserText>
                </a>
              ),
            },
            { key: "email", label: t("people.list.email"), cell: (one) => <Reference>{one.email}</Reference> },
            {
              key: "access",
              label: t("people.person.access"),
              cell: ({ deactivated }) => t(deactivated ? "people.person.ended" : "people.person.active"),
            },
            { key: "signedIn", label: t("people.person.lastSignIn"), cell: (one) => moment(one.signedInAt) },
          ]}
        />
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
