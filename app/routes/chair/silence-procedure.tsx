import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Fold, Note } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { InsetText, UserText } from "#components/kit/page/text.tsx";
import { Deadline, Moment, Receipt } from "#components/kit/status/deadline.tsx";
import { useDuration } from "#components/kit/status/duration.ts";
import { Cited } from "#components/kit/status/explanation.tsx";
import { SilenceStatus } from "#components/modalities/silence-status.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, idIn, notFound } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeSilenceOfChair } from "#views/modalities/silence-of-chair.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-process");
  const procedure = await seeSilenceOfChair(context, idIn(args, "procedure"));
  if (procedure === null) throw notFound();
  return { procedure, done: readDone(args.request.url, ["opened"]) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.follow.title", { version: args.data?.procedure.decision.version ?? 0 }));

export default function ChairSilenceProcedure() {
  const { procedure, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const duration = useDuration();
  const to = paths(useLanguage());
  const { decision, standing, zone, fellAt, concludedAt } = procedure;
  return (
    <Page before={<BackLink href={to.chair} />}>
      {done !== null && standing === "open" && <Note success>{t("modalities.follow.opened")}</Note>}
      <span className="over">
        <UserText>{procedure.process.shortName}</UserText>
      </span>
      <h1>{t("modalities.follow.title", { version: decision.version })}</h1>
      <p>
        <SilenceStatus standing={standing} />
      </p>
      <p className="lede">{t(`modalities.follow.lead.${standing}`)}</p>
      <InsetText>
        <p className="strong">{t("status.whatNext")}</p>
        <p>{t(`modalities.follow.next.${standing}`)}</p>
        {standing === "broken" && procedure.left > 0 && <p>{t("modalities.follow.brokenStillOpen")}</p>}
        {(standing === "passed" || standing === "broken") && concludedAt === null && (
          <p>{t("modalities.follow.notYetConcluded")}</p>
        )}
      </InsetText>
      {standing === "broken" && (
        <LinkButton href={listAddress(to.proposeModalities, { from: "last" })}>
          {t("modalities.follow.propose")}
        </LinkButton>
      )}
      <Facts
        rows={[
          ...(procedure.left > 0 ? [{ key: t("modalities.follow.left"), value: duration(procedure.left) }] : []),
          { key: t("modalities.follow.closes"), value: <Deadline instant={procedure.closesAt} zone={zone} /> },
          { key: t("modalities.follow.mustAct"), value: t(`modalities.follow.acts.${standing}`) },
          {
            key: t("modalities.follow.opens"),
            value: (
              <>
                <Moment instant={procedure.opensAt} zone={zone} />
                {procedure.isShort && (
                  <div className="mute">
                    {t("modalities.follow.short")} <Cited citation={procedure.recommended} />
                  </div>
                )}
              </>
            ),
          },
          ...(fellAt === null
            ? []
            : [{ key: t("modalities.follow.fell"), value: <Receipt instant={fellAt} zone={zone} /> }]),
          ...(concludedAt === null
            ? []
            : [{ key: t("modalities.follow.concluded"), value: <Moment instant={concludedAt} zone={zone} /> }]),
          {
            key: t("modalities.follow.text"),
            value: (
              <>
                <a href={to.draftModalities(decision.id)}>
                  <UserText>{decision.title}</UserText>
                </a>{" "}
                <Cited citation={decision.citation} />
              </>
            ),
          },
        ]}
      />
      <Breaks procedure={procedure} />
      {procedure.letter !== null && (
        <Fold summary={t("modalities.follow.letter")}>
          <UserText lines>{procedure.letter}</UserText>
        </Fold>
      )}
    </Page>
  );
}

function Breaks({ procedure: { breaks, zone } }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, "procedure">) {
  const t = useTranslations();
  return (
    <>
      <h2>{t("modalities.follow.breaks")}</h2>
      {breaks.length === 0 ? (
        <p>{t("modalities.follow.noBreaks")}</p>
      ) : (
        <Table
          caption={t("modalities.follow.breaks")}
          rows={breaks}
          rowKey={({ mission, receivedAt }) => `${mission} ${receivedAt}`}
          columns={[
            {
              key: "mission",
              label: t("modalities.follow.mission"),
              cell: ({ mission }) => <UserText>{mission}</UserText>,
            },
            {
              key: "received",
              label: t("modalities.follow.received"),
              cell: ({ receivedAt }) => <Receipt instant={receivedAt} zone={zone} />,
            },
            {
              key: "reason",
              label: t("modalities.follow.reason"),
              cell: ({ reason }) =>
                reason === null ? t("modalities.follow.noReason") : <UserText lines>{reason}</UserText>,
            },
          ]}
        />
      )}
      <p className="hint">{t("modalities.follow.confidential")}</p>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
