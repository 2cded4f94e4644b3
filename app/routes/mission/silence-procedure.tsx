import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Fold, Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { InsetText, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Extensions } from "#components/kit/status/extensions.tsx";
import { Outages } from "#components/kit/status/outages.tsx";
import { Verdict } from "#components/kit/status/status.tsx";
import { ClosingBox, Due } from "#components/kit/status/window.tsx";
import { DecisionText } from "#components/modalities/decision-text.tsx";
import { OwnBreak } from "#components/modalities/own-break.tsx";
import { PreviewWays } from "#components/modalities/preview-ways.tsx";
import { ProvisionList } from "#components/modalities/provision-list.tsx";
import { silenceTones } from "#components/modalities/silence-status.tsx";
import { TextComparison } from "#components/modalities/text-comparison.tsx";
import { useSilenceTitle } from "#components/modalities/text-name.ts";
import { whyReads } from "#domain/kit/actor.ts";
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
    observes: whyReads(actor),
    done: procedure.own === null ? null : readDone(args.request.url, ["broken"]),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.silenceOfMission.title"), { of: args.data?.procedure.text.named.title });

/** The text and, for a mission that broke silence, its receipt. */
export default function SilenceProcedure() {
  const { procedure, observes, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { standing, own, zone, text, process, letter, refusal, isMission, mayBreak, inForce } = procedure;
  const isStillUnderSilence = standing === "open" || standing === "upcoming";
  const titleOf = useSilenceTitle();
  return (
    <Page
      before={isMission ? <BackLink href={to.mission}>{t("objections.missionHome.title")}</BackLink> : undefined}
      margin={<Margin />}
    >
      {done !== null && <Note success>{t("modalities.silenceOfMission.done")}</Note>}
      <Heading
        over={
          <>
            <UserText>{process.shortName}</UserText>
            {" · "}
            {titleOf(text.named)}
          </>
        }
      >
        <UserText>{text.named.title}</UserText>
      </Heading>
      {own === null ? <Outcome /> : <OwnBreak own={own} zone={zone} />}
      {standing === "open" && <Due exact window={procedure} />}
      {observes !== null && <p>{t(`objections.${observes}`)}</p>}
      {refusal !== null && own === null && observes === null && standing === "open" && (
        <RefusedAct act={t("modalities.silenceOfMission.break")} refusal={refusal} />
      )}
      {mayBreak && standing === "broken" && (
        <p>
          {t("modalities.silenceOfMission.breakToo")} <Deadline instant={procedure.closesAt} zone={zone} />
        </p>
      )}
      {mayBreak && (
        <ButtonGroup>
          <LinkButton href={to.breakSilence(procedure.id)} variant="grave">
            {t("modalities.silenceOfMission.break")}
          </LinkButton>
          <span className="mute">{t("modalities.silenceOfMission.otherwise")}</span>
        </ButtonGroup>
      )}
      {letter !== null && (
        <Part title={t("modalities.silenceOfMission.letter")}>
          <InsetText>
            <UserText lines>{letter}</UserText>
          </InsetText>
        </Part>
      )}
      <DecisionText
        title={t(isStillUnderSilence ? "modalities.silenceOfMission.text" : "modalities.text.text")}
        text={text.words}
      />
      {text.provisions !== null && (
        <Fold
          summary={t("modalities.silenceOfMission.provisions")}
          says={t("modalities.silenceOfMission.provisionsSay")}
        >
          {text.ownWays !== null && <PreviewWays seen={text.ownWays} />}
          <ProvisionList provisions={text.provisions} hasOwnClasses={text.ownWays !== null} />
        </Fold>
      )}
      {inForce !== null && "version" in text.named && (
        <Fold summary={t("modalities.entry.compare.title", { version: inForce.version })}>
          <TextComparison compared={inForce.compared} version={inForce.version} other={text.named.version} />
        </Fold>
      )}
      <p>
        <a href={to.namedText(process.slug, text.named)}>{t("modalities.silenceOfMission.publicPage")}</a>
      </p>
    </Page>
  );
}

/** How the text stands: a verdict once nothing can change it, a sentence until then. */
function Outcome() {
  const { procedure } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const { standing, text, inForce } = procedure;
  const isOther = text.provisions === null;
  const words =
    standing === "broken" && isOther
      ? t("modalities.silenceOfMission.lead.brokenText")
      : t(`modalities.silenceOfMission.lead.${standing}`);
  if (standing === "open" || standing === "upcoming")
    return (
      <>
        <p className="lede">{words}</p>
        {isOther && <p>{t("modalities.break.wholeTextOther")}</p>}
        {inForce !== null && <p>{t("modalities.silenceOfMission.inForce", { version: inForce.version })}</p>}
      </>
    );
  return (
    <Verdict tone={silenceTones[standing]} word={t(`modalities.silenceStanding.${standing}`)}>
      <p>{words}</p>
    </Verdict>
  );
}

function Margin() {
  const { procedure } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { standing, zone, text, process, extensions, outages, isMission } = procedure;
  return (
    <>
      {standing === "open" && (
        <ClosingBox exact title={t("modalities.silenceOfMission.closes")} window={procedure}>
          <p className="mute">{t("objections.rule.included")}</p>
        </ClosingBox>
      )}
      {isMission && (
        <Box title={t("modalities.silenceOfMission.whoKnows")}>
          <p>{t("modalities.silenceOfMission.confidential")}</p>
        </Box>
      )}
      <Box title={t("modalities.silenceOfMission.about")}>
        <Facts
          rows={[
            { key: t("objections.field.opens"), value: <Deadline instant={procedure.opensAt} zone={zone} /> },
            ...(standing === "open"
              ? []
              : [{ key: t("objections.field.closes"), value: <Deadline instant={procedure.closesAt} zone={zone} /> }]),
            ...(extensions.length === 0
              ? []
              : [
                  {
                    key: t("objections.margin.extended"),
                    value: <Extensions extensions={extensions} zone={zone} by="chair" />,
                  },
                ]),
            ...(outages.length === 0
              ? []
              : [
                  {
                    key: t("process.calendars.outages"),
                    value: <Outages outages={outages} zone={zone} />,
                  },
                ]),
            ...(procedure.shorterThanRecommended
              ? [
                  {
                    key: t("modalities.silenceOfMission.length"),
                    value: (
                      <>
                        {t("modalities.silenceOfMission.shorter")} <Cited citation={recommendedSilence} />
                      </>
                    ),
                  },
                ]
              : []),
            {
              key: t("modalities.silenceOfMission.process"),
              value: (
                <a href={to.process(process.slug)}>
                  <UserText>{process.shortName}</UserText>
                </a>
              ),
            },
            ...(text.kind === null
              ? []
              : [{ key: t("modalities.processText.kindShort"), value: t(`modalities.kindsOfText.${text.kind}`) }]),
            ...(text.issuer === null
              ? []
              : [{ key: t("modalities.silenceOfMission.issuer"), value: <UserText>{text.issuer}</UserText> }]),
            { key: t("modalities.silenceOfMission.source"), value: <Cited citation={text.citation} /> },
            { key: t("modalities.silenceOfMission.dated"), value: formatDay(text.date, language) },
          ]}
        />
      </Box>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
