import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Fold, Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Address, Colon, InBrackets, Stop, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ShortMoment } from "#components/kit/status/deadline.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { Invited } from "#components/people/invited.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found } from "#http/request-context.ts";
import { inZone } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeColleagues } from "#views/people/colleagues.ts";

const done = ["invited", "withdrawn", "taken-off", "joined"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-colleagues");
  return { ...found(await seeColleagues(context)), done: readDone(args.request.url, done) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.colleagues.title"), { of: args.data?.organisation });

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Colleagues() {
  const { organisation, people, waiting, former, refusals, done: justDone } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.organisation}>{t("organisations.home.title")}</BackLink>}
      margin={
        <Box title={t("people.colleagues.leaveTitle")}>
          <p>{t("people.colleagues.leaveText")}</p>
          {refusals["leave-organisation"] === null && (
            <p>
              <a href={to.leaveOrganisation}>{t("people.colleagues.leave")}</a>
            </p>
          )}
        </Box>
      }
    >
      {justDone !== null && <Note success>{t(`people.colleagues.done.${justDone}`)}</Note>}
      <Heading over={<UserText>{organisation}</UserText>}>{t("people.colleagues.title")}</Heading>
      <p className="lede">{t("people.colleagues.lead")}</p>
      {people.length === 1 && waiting.length === 0 && (
        <Note>
          <strong>
            {t("people.colleagues.alone")}
            <Stop />
          </strong>{" "}
          {t("people.colleagues.aloneText")}
        </Note>
      )}
      <Acting people={people} />
      {refusals["invite-colleague"] === null ? (
        <ButtonGroup>
          <LinkButton href={to.inviteColleague}>{t("people.colleagues.invite")}</LinkButton>
        </ButtonGroup>
      ) : (
        <RefusedAct act={t("people.colleagues.invite")} refusal={refusals["invite-colleague"]} />
      )}
      {waiting.length > 0 && (
        <Part title={t("people.colleagues.invitations")} id="invitations">
          <Invited
            caption={t("people.colleagues.invitations")}
            waiting={waiting}
            withdraw={({ id }) => to.withdrawColleagueInvitation(id)}
          />
        </Part>
      )}
      {former.length > 0 && (
        <Fold
          summary={t("people.colleagues.former")}
          says={t("people.colleagues.formerCount", { count: former.length })}
        >
          <Former former={former} />
        </Fold>
      )}
    </Page>
  );
}

function Acting({ people }: Pick<Shown, "people">) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Table
      dense
      caption={t("people.colleagues.title")}
      rows={people}
      rowKey={({ person }) => person}
      columns={[
        {
          key: "name",
          label: t("people.colleagues.name"),
          cell: ({ name, isActor, maySignIn }) => (
            <>
              <UserText>{name}</UserText>
              {isActor && (
                <span className="mute">
                  <InBrackets>{t("people.colleagues.you")}</InBrackets>
                </span>
              )}
              {!maySignIn && (
                <div>
                  <Status tone="off">{t("people.colleagues.ended")}</Status>
                </div>
              )}
            </>
          ),
        },
        {
          key: "email",
          label: t("people.colleagues.email"),
          narrow: "plain",
          cell: ({ email }) => <Address>{email}</Address>,
        },
        {
          key: "since",
          label: inZone(t("people.colleagues.since"), headquarters, language),
          whole: true,
          cell: ({ beganAt }) => <ShortMoment instant={beganAt} zone={headquarters} />,
        },
        ...(people.some(({ refusal }) => refusal === null)
          ? [
              {
                key: "acts",
                label: t("people.colleagues.acts"),
                narrow: "own" as const,
                cell: ({ person, name, refusal }: Shown["people"][number]) =>
                  refusal === null && (
                    <a href={to.takeOffColleague(person)}>
                      {t("people.colleagues.takeOff")}
                      <span className="unseen">
                        <Colon />
                        {name}
                      </span>
                    </a>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Former({ former }: Pick<Shown, "former">) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <Table
      dense
      caption={t("people.colleagues.former")}
      rows={former}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: t("people.colleagues.name"), cell: ({ name }) => <UserText>{name}</UserText> },
        {
          key: "since",
          label: inZone(t("people.colleagues.since"), headquarters, language),
          whole: true,
          cell: ({ beganAt }) => <ShortMoment instant={beganAt} zone={headquarters} />,
        },
        {
          key: "until",
          label: inZone(t("people.colleagues.until"), headquarters, language),
          whole: true,
          cell: ({ endedAt }) => endedAt !== null && <ShortMoment instant={endedAt} zone={headquarters} />,
        },
        {
          key: "how",
          label: t("people.colleagues.how"),
          narrow: "plain",
          cell: ({ takenOffBy }) =>
            takenOffBy === null
              ? t("people.colleagues.left")
              : t("people.colleagues.takenOffBy", { name: isolated(takenOffBy) }),
        },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
