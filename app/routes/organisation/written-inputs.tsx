import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Colon, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ShortDay } from "#components/kit/status/deadline.tsx";
import { InputsSaid, WhoSeesInputs } from "#components/participation/input-says.tsx";
import { InputStatus } from "#components/participation/input-status.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found } from "#http/request-context.ts";
import { formatDays } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeOwnInputs, type SessionForInput } from "#views/participation/own-inputs.ts";

const done = ["sent", "withdrawn"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-written-inputs");
  return { ...found(await seeOwnInputs(context)), done: readDone(args.request.url, done) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.inputs.title"), { of: args.data?.organisation });

export default function OwnWrittenInputs() {
  const { organisation, ahead, over, done: justDone } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.organisation}>{t("organisations.home.title")}</BackLink>}
      margin={<WhoSeesInputs />}
    >
      {justDone !== null && <Note success>{t(`participation.inputs.own.done.${justDone}`)}</Note>}
      <Heading over={<UserText>{organisation}</UserText>}>{t("participation.inputs.title")}</Heading>
      <p className="lede">{t("participation.inputs.own.lead")}</p>
      {ahead.length === 0 ? (
        <Empty title={t("participation.inputs.own.none")}>
          <p>{t("participation.inputs.own.noneWhy")}</p>
        </Empty>
      ) : (
        ahead.map((session) => <OfSession key={session.id} session={session} isAhead />)
      )}
      {over.length > 0 && (
        <Part title={t("participation.inputs.own.earlier")}>
          {over.map((session) => (
            <OfSession key={session.id} session={session} />
          ))}
        </Part>
      )}
    </Page>
  );
}

function OfSession({ session, isAhead = false }: { session: SessionForInput; isAhead?: boolean }) {
  const { id, title, process, inputs, says, refusal } = session;
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
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
      {isAhead && <InputsSaid says={says} />}
      {inputs.length === 0 ? (
        says.takes && <Empty title={t("participation.inputs.own.nothingSent")} />
      ) : (
        <SentInputs session={session} />
      )}
      {isAhead &&
        (refusal === null ? (
          <ButtonGroup>
            <LinkButton href={to.sendInput(id)}>
              {t("participation.inputs.own.send")}
              <span className="unseen">
                <Colon />
                {title}
              </span>
            </LinkButton>
          </ButtonGroup>
        ) : (
          says.takes && <RefusedAct act={t("participation.inputs.own.send")} refusal={refusal} />
        ))}
    </Part>
  );
}

function SentInputs({ session: { inputs, title: ofSession, process } }: { session: SessionForInput }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Table
      dense
      caption={ofSession}
      rows={inputs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          label: t("participation.inputs.field.title"),
          cell: ({ title, wordCount, reason }) => (
            <>
              <UserText>{title}</UserText>
              <div className="small mute">
                {wordCount === null
                  ? t("participation.inputs.notCounted")
                  : t("participation.inputs.words", { count: wordCount })}
              </div>
              {reason !== null && (
                <div className="small">
                  {t("participation.inputs.field.reason")}
                  <Colon />
                  <UserText>{reason}</UserText>
                </div>
              )}
            </>
          ),
        },
        {
          key: "sent",
          label: t("participation.inputs.field.received"),
          whole: true,
          cell: ({ sentAt }) => <ShortDay instant={sentAt} zone={process.zone} />,
        },
        {
          key: "status",
          label: t("participation.inputs.field.status"),
          narrow: "own",
          cell: ({ standing, paper }) => (
            <>
              <InputStatus standing={standing} />
              {paper !== null && (
                <div className="small">
                  <a href={to.paper(process.slug, paper)}>{paper}</a>
                </div>
              )}
            </>
          ),
        },
        {
          key: "acts",
          label: t("participation.field.acts"),
          narrow: "own",
          screenOnly: true,
          cell: ({ id, title, refusal }) =>
            refusal === null && (
              <a href={to.withdrawInput(id)}>
                {t("participation.inputs.own.withdraw")}
                <span className="unseen">
                  <Colon />
                  {title}
                </span>
              </a>
            ),
        },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
