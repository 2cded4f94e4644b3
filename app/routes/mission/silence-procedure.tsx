import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { useDuration } from "#components/desk/duration.ts";
import { RefusedAct } from "#components/desk/refused-act.tsx";
import { LinkButton } from "#components/form/button.tsx";
import { OwnBreak } from "#components/mission/own-break.tsx";
import { DecisionText } from "#components/modalities/decision-text.tsx";
import { ProvisionList } from "#components/modalities/provision-list.tsx";
import { SilenceStandingTag } from "#components/modalities/silence-standing-tag.tsx";
import { BackLink } from "#components/page/links.tsx";
import { NotificationBanner } from "#components/page/notices.tsx";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { InsetText, UserText } from "#components/page/text.tsx";
import { Deadline } from "#components/status/deadline.tsx";
import { Cited } from "#components/status/explanation.tsx";
import { recommendedSilence } from "#domain/silence-procedure.ts";
import { formatDay } from "#messages/instant.ts";
import { paths } from "#paths";
import { readDone } from "#platform/read-filter.ts";
import { authorise, found } from "#platform/request-context.ts";
import { seeSilenceProcedure } from "#use-cases/modalities/see-silence-procedure.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-silence-procedure");
  const procedure = found(await seeSilenceProcedure(context, args.params["procedure"] ?? ""));
  return {
    procedure,
    observes: actor.role === "mission" && !actor.mayObject,
    done: procedure.own === null ? null : readDone(args.request.url, ["broken"]),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("mission.silence.title"), { of: args.data?.procedure.decision.title });

/** The text and, for a mission that broke silence, its receipt. */
export default function SilenceProcedure() {
  const { procedure, observes, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { standing, own, zone, decision, process, letter, refusal, isMission } = procedure;
  return (
    <Page wide before={isMission ? <BackLink href={to.mission}>{t("mission.home.title")}</BackLink> : undefined}>
      {done !== null && <NotificationBanner success>{t("mission.silence.done")}</NotificationBanner>}
      <span className="govuk-caption-l">{t("chair.follow.title", { version: decision.version })}</span>
      <h1 className="govuk-heading-l">
        <UserText>{decision.title}</UserText>
      </h1>
      <p className="govuk-body">
        <SilenceStandingTag standing={standing} />
      </p>
      <p className="govuk-body-l portal-measure">{t(`mission.silence.lead.${standing}`)}</p>
      {own !== null && <OwnBreak own={own} zone={zone} />}
      {observes && <InsetText>{t("mission.observer")}</InsetText>}
      <Facts />
      {procedure.mayBreak && (
        <LinkButton href={to.breakSilence(procedure.id)} variant="warning">
          {t("mission.silence.break")}
        </LinkButton>
      )}
      {refusal !== null && own === null && !observes && (
        <RefusedAct act={t("mission.silence.break")} refusal={refusal} />
      )}
      {isMission && <p className="govuk-body portal-measure">{t("mission.silence.confidential")}</p>}

      {letter !== null && (
        <>
          <h2 className="govuk-heading-m">{t("mission.silence.letter")}</h2>
          <UserText lines>{letter}</UserText>
        </>
      )}
      <DecisionText title={t("mission.silence.text")} text={decision.text} />
      <h2 className="govuk-heading-m">{t("mission.silence.provisions")}</h2>
      <ProvisionList provisions={decision.provisions} />
      <p className="govuk-body">
        <a className="govuk-link" href={to.modalities(process.slug, decision.version)}>
          {t("mission.silence.publicPage")}
        </a>
      </p>
    </Page>
  );
}

function Facts() {
  const { procedure } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const duration = useDuration();
  const { zone, decision, process, left, extensionReason } = procedure;
  return (
    <SummaryList
      rows={[
        { key: t("mission.field.opens"), value: <Deadline instant={procedure.opensAt} zone={zone} /> },
        {
          key: t("mission.field.closes"),
          value: (
            <>
              <Deadline instant={procedure.closesAt} zone={zone} />
              {left > 0 && <div>{t("mission.left", { length: duration(left) })}</div>}
              <div>{t("mission.rule.included")}</div>
              {extensionReason !== null && <div>{t("mission.silence.extended", { reason: extensionReason })}</div>}
              {procedure.shorterThanRecommended && (
                <div className="portal-muted">
                  {t("mission.silence.shorter")} <Cited citation={recommendedSilence} />
                </div>
              )}
            </>
          ),
        },
        {
          key: t("mission.silence.process"),
          value: (
            <a className="govuk-link" href={to.process(process.slug)}>
              <UserText>{process.title}</UserText>
            </a>
          ),
        },
        { key: t("mission.silence.issuer"), value: <UserText>{decision.issuer}</UserText> },
        { key: t("mission.silence.source"), value: <Cited citation={decision.citation} /> },
        { key: t("mission.silence.dated"), value: formatDay(decision.date, language) },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
