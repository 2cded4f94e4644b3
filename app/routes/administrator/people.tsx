import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { Moment } from "#components/kit/status/deadline.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise } from "#http/request-context.ts";
import { formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seePeople } from "#views/people/people.ts";

const done = ["invited", "mission", "imported", "withdraw-invitation", "send-invitation-again"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-people");
  return { ...(await seePeople(context)), done: readDone(args.request.url, done) };
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.list.title"));

const zone = "America/New_York";

export default function People() {
  const { people, applicants, invitations, done: justDone } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const office = ({ role, of }: { role: (typeof people)[number]["role"]; of: string | null }) =>
    t(`people.list.role.${role}`, { of: isolated(of ?? "") });
  return (
    <Page wide>
      {justDone !== null && <Note success>{t(`people.list.done.${justDone}`)}</Note>}
      <h1>{t("people.list.title")}</h1>
      <p>{t("people.list.intro")}</p>
      <ButtonGroup>
        <LinkButton href={paths(language).invitePerson}>{t("people.list.invite")}</LinkButton>
        <LinkButton href={paths(language).recordMission} variant="calm">
          {t("people.list.recordMission")}
        </LinkButton>
        <LinkButton href={paths(language).missions} variant="calm">
          {t("people.missions.title")}
        </LinkButton>
        <LinkButton href={paths(language).importPeople} variant="calm">
          {t("people.import.title")}
        </LinkButton>
      </ButtonGroup>

      <h2>{t("people.list.offices")}</h2>
      {people.length === 0 ? (
        <Empty title={t("people.list.noOffices")} />
      ) : (
        <Table
          caption={t("people.list.offices")}
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              label: t("people.list.name"),
              cell: ({ id, name }) => (
                <a href={paths(language).person(id)}>
                  <UserText>{name}</UserText>
                </a>
              ),
            },
            { key: "office", label: t("people.list.office"), cell: office },
            {
              key: "email",
              label: t("people.list.email"),
              cell: ({ email }) => <Reference>{email}</Reference>,
            },
            {
              key: "factor",
              label: t("people.list.secondFactor"),
              cell: ({ secondFactor }) => (secondFactor ? t("people.list.setUp") : t("people.list.notSetUp")),
            },
            {
              key: "access",
              label: t("people.person.access"),
              cell: ({ deactivated }) => t(deactivated ? "people.person.ended" : "people.person.active"),
            },
            {
              key: "since",
              label: t("people.list.since"),
              cell: ({ since }) => <Moment instant={since} zone={zone} />,
            },
          ]}
        />
      )}
      <p>{t("people.list.applicants", { count: applicants })}</p>

      <h2>{t("people.list.invitations")}</h2>
      {invitations.length === 0 ? (
        <Empty title={t("people.list.noInvitations")} />
      ) : (
        <Table
          caption={t("people.list.invitations")}
          rows={invitations}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "email",
              label: t("people.list.email"),
              cell: ({ email }) => <Reference>{email}</Reference>,
            },
            { key: "office", label: t("people.list.office"), cell: office },
            {
              key: "invited",
              label: t("people.list.invitedOn"),
              cell: ({ invitedAt }) => <Moment instant={invitedAt} zone={zone} />,
            },
            {
              key: "standing",
              label: t("people.list.standing"),
              cell: ({ standing, expiresAt }) =>
                t(`people.list.standings.${standing}`, { at: formatInstant(expiresAt, zone, language) }),
            },
            {
              key: "acts",
              label: t("people.list.acts"),
              narrow: "own",
              cell: ({ id, email, standing }) =>
                standing === "waiting" || standing === "expired" ? (
                  <>
                    {(["send-invitation-again", "withdraw-invitation"] as const).map((act) => (
                      <div key={act}>
                        <a href={paths(language).changeInvitation(id, act)}>
                          {t(`people.administer.act.${act}.title`)}
                          <span className="unseen">: {email}</span>
                        </a>
                      </div>
                    ))}
                  </>
                ) : (
                  ""
                ),
            },
          ]}
        />
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
