import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { InsetText, UserText } from "#components/kit/page/text.tsx";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { useDuration } from "#components/kit/status/duration.ts";
import { Cited } from "#components/kit/status/explanation.tsx";
import { DecisionText } from "#components/modalities/decision-text.tsx";
import { OwnBreak } from "#components/modalities/own-break.tsx";
import { ProvisionList } from "#components/modalities/provision-list.tsx";
import { SilenceStatus } from "#components/modalities/silence-status.tsx";
import { recommendedSilence } from "#domain/modalities/silence-procedure.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeSilenceProcedure } from "#views/modalities/silence-procedure.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-silence-procedure");
  const procedure = found(await seeSilenceProcedure(context, idIn(args, "procedure")));
  return {
    procedure,
    observes: actor.role === "mission" && !actor.mayObject,
    done: procedure.own === null ? null : readDone(args.request.url, ["broken"]),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.silenceOfMission.title"), { of: args.data?.procedure.decision.title });

/** The text and, for a mission that broke silence, its receipt. */
export default function SilenceProcedure() {
  const { procedure, observes, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { standing, own, zone, decision, process, letter, refusal, isMission } = procedure;
  return (
    <Page
      wide
      before={isMission ? <BackLink href={to.mission}>{t("objections.missionHome.title")}</BackLink> : undefined}
    >
      {done !== null && <Note success>{t("modalities.silenceOfMission.done")}</Note>}
      <span className="over">{t("modalities.follow.title", { version: decision.version })}</span>
      <h1>
        <UserText>{decision.title}</UserText>
      </h1>
      <p>
        <SilenceStatus standing={standing} />
      </p>
      <p className="lede">{t(`modalities.silenceOfMission.lead.${standing}`)}</p>
      {own !== null && <OwnBreak own={own} zone={zone} />}
      {observes && <InsetText>{t("objections.observer")}</InsetText>}
      <ProcedureFacts />
      {procedure.mayBreak && (
        <LinkButton href={to.breakSilence(procedure.id)} variant="grave">
          {t("modalities.silenceOfMission.break")}
        </LinkButton>
      )}
      {refusal !== null && own === null && !observes && (
        <RefusedAct act={t("modalities.silenceOfMission.break")} refusal={refusal} />
      )}
      {isMission && <p>{t("modalities.silenceOfMission.confidential")}</p>}

      {letter !== null && (
        <>
          <h2>{t("modalities.silenceOfMission.letter")}</h2>
          <UserText lines>{letter}</UserText>
        </>
      )}
      <DecisionText title={t("modalities.silenceOfMission.text")} text={decision.text} />
      <h2>{t("modalities.silenceOfMission.provisions")}</h2>
      <ProvisionList provisions={decision.provisions} />
      <p>
        <a href={to.modalities(process.slug, decision.version)}>{t("modalities.silenceOfMission.publicPage")}</a>
      </p>
    </Page>
  );
}

function ProcedureFacts() {
  const { procedure } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const duration = useDuration();
  const { zone, decision, process, left, extensionReason } = procedure;
  return (
    <Facts
      rows={[
        { key: t("objections.field.opens"), value: <Deadline instant={procedure.opensAt} zone={zone} /> },
        {
          key: t("objections.field.closes"),
          value: (
            <>
              <Deadline instant={procedure.closesAt} zone={zone} />
              {left > 0 && <div>{t("time.left", { length: duration(left) })}</div>}
              <div>{t("objections.rule.included")}</div>
              {extensionReason !== null && (
                <div>{t("modalities.silenceOfMission.extended", { reason: extensionReason })}</div>
              )}
              {procedure.shorterThanRecommended && (
                <div className="mute">
                  {t("modalities.silenceOfMission.shorter")} <Cited citation={recommendedSilence} />
                </div>
              )}
            </>
          ),
        },
        {
          key: t("modalities.silenceOfMission.process"),
          value: (
            <a href={to.process(process.slug)}>
              <UserText>{process.shortName}</UserText>
            </a>
          ),
        },
        { key: t("modalities.silenceOfMission.issuer"), value: <UserText>{decision.issuer}</UserText> },
        { key: t("modalities.silenceOfMission.source"), value: <Cited citation={decision.citation} /> },
        { key: t("modalities.silenceOfMission.dated"), value: formatDay(decision.date, language) },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
