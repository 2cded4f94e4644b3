import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Empty, Note, Warning } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Colon, Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { DecisionSays, useHowMany, WhoSees } from "#components/participation/nominating-margin.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found } from "#http/request-context.ts";
import { formatDays } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { type OwnSessionSeen, seeOwnRepresentatives } from "#views/participation/own-representatives.ts";

const done = ["nominated", "changed", "withdrawn"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-representatives");
  return { ...found(await seeOwnRepresentatives(context)), done: readDone(args.request.url, done) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.own.title"), { of: args.data?.organisation });

export default function OwnRepresentatives() {
  const { organisation, sessions, done: justDone } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.organisation}>{t("organisations.home.title")}</BackLink>}
      margin={
        <>
          <Box>
            <p>{t("participation.otherGates")}</p>
          </Box>
          <WhoSees />
        </>
      }
    >
      {justDone !== null && <Note success>{t(`participation.own.done.${justDone}`)}</Note>}
      <Heading over={<UserText>{organisation}</UserText>}>{t("participation.own.title")}</Heading>
      <p className="lede">{t("participation.own.lead")}</p>
      {sessions.length === 0 ? (
        <Empty title={t("participation.own.none")}>
          <p>{t("participation.own.noneWhy")}</p>
        </Empty>
      ) : (
        sessions.map((session) => <OfSession key={session.id} session={session} />)
      )}
    </Page>
  );
}

function OfSession({ session }: { session: OwnSessionSeen }) {
  const { id, title, process, representatives, refusal, count } = session;
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const howMany = useHowMany();
  return (
    <Part
      title={<UserText>{title}</UserText>}
      rule
      id={`session-${id}`}
      aside={<a href={to.session(process.slug, id)}>{formatDays(session, language)}</a>}
    >
      <p className="small mute">
        <UserText>{process.shortName}</UserText>
      </p>
      <DecisionSays {...session} />
      {representatives.length === 0 ? (
        <Empty title={t("participation.own.nobody")} />
      ) : (
        <>
          {!count && <Warning>{t("participation.own.doNotCount")}</Warning>}
          <p>{howMany(session)}</p>
          <Named session={session} />
        </>
      )}
      {refusal === null ? (
        <ButtonGroup>
          <LinkButton href={to.nominateRepresentative(id)}>
            {t("participation.own.nominate")}
            <span className="unseen">
              <Colon />
              {title}
            </span>
          </LinkButton>
        </ButtonGroup>
      ) : (
        <RefusedAct act={t("participation.own.nominate")} refusal={refusal} />
      )}
    </Part>
  );
}

function Named({ session: { representatives, title } }: { session: OwnSessionSeen }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Table
      dense
      caption={title}
      rows={representatives}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: t("participation.field.name"),
          cell: ({ name, functionalTitle }) => (
            <>
              <UserText>{name}</UserText>
              <div className="small mute">
                <UserText>{functionalTitle}</UserText>
              </div>
            </>
          ),
        },
        {
          key: "attends",
          label: t("participation.field.attendsShort"),
          narrow: "plain",
          cell: ({ attends }) => t(`participation.attends.${attends}`),
        },
        {
          key: "email",
          label: t("participation.field.email"),
          narrow: "plain",
          cell: ({ email }) => email !== null && <Reference>{email}</Reference>,
        },
        {
          key: "acts",
          label: t("participation.field.acts"),
          narrow: "own",
          screenOnly: true,
          cell: ({ id, name, refusals }) => (
            <>
              {refusals["change-representative"] === null && (
                <a href={to.changeRepresentative(id)}>
                  {t("participation.own.change")}
                  <span className="unseen">
                    <Colon />
                    {name}
                  </span>
                </a>
              )}
              {refusals["change-representative"] === null && refusals["withdraw-representative"] === null && " · "}
              {refusals["withdraw-representative"] === null && (
                <a href={to.withdrawRepresentative(id)}>
                  {t("participation.own.withdraw")}
                  <span className="unseen">
                    <Colon />
                    {name}
                  </span>
                </a>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
