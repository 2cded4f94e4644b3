import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Fold, Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline, Moment, Receipt, ShortReceipt } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Extensions } from "#components/kit/status/extensions.tsx";
import { Outages } from "#components/kit/status/outages.tsx";
import { Verdict } from "#components/kit/status/status.tsx";
import { ClosingBox, Due } from "#components/kit/status/window.tsx";
import { silenceTones } from "#components/modalities/silence-status.tsx";
import { useSilenceTitle } from "#components/modalities/text-name.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, idIn, notFound } from "#http/request-context.ts";
import { inZone } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeSilenceOfChair } from "#views/modalities/silence-of-chair.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-process");
  const procedure = await seeSilenceOfChair(context, idIn(args, "procedure"));
  if (procedure === null) throw notFound();
  return { procedure, done: readDone(args.request.url, ["opened", "extended"]) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.silenceOfMission.title"), { of: args.data?.procedure.text.title });

export default function ChairSilenceProcedure() {
  const { procedure, done } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const titleOf = useSilenceTitle();
  const { text, standing } = procedure;
  return (
    <Page before={<BackLink href={to.chair}>{t("modalities.chairHome.title")}</BackLink>} margin={<Margin />}>
      {done !== null && (standing === "open" || standing === "upcoming") && (
        <Note success>
          {t(`modalities.follow.done.${done === "opened" && standing === "upcoming" ? "announced" : done}`)}
        </Note>
      )}
      <Heading over={<UserText>{procedure.process.shortName}</UserText>}>{titleOf(text)}</Heading>
      <Outcome />
      {standing === "open" && <Due exact window={procedure} />}
      <Breaks procedure={procedure} />
      {procedure.letter !== null && (
        <Fold summary={t("modalities.follow.letter")} says={t("modalities.follow.letterSays")}>
          <UserText lines>{procedure.letter}</UserText>
        </Fold>
      )}
    </Page>
  );
}

type Followed = ReturnType<typeof useLoaderData<typeof loader>>["procedure"];

/** How it stands and what follows: a verdict once it can only be so. */
function Outcome() {
  const { procedure } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { standing, concludedAt, of, process, isOvertaken } = procedure;
  const lead = t(`modalities.follow.lead.${standing}`);
  const isSettled = standing === "passed" || standing === "broken";
  const inForce = of.kind === "decision" && standing === "broken" ? procedure.inForce : null;
  const next =
    of.kind === "text" && isSettled
      ? t(`modalities.follow.next.${standing}Text`)
      : inForce !== null
        ? t(`modalities.follow.next.${isOvertaken ? "brokenBefore" : "brokenBeside"}`, {
            version: inForce.version,
            title: isolated(inForce.title),
          })
        : t(`modalities.follow.next.${standing}`);
  if (standing === "open" || standing === "upcoming")
    return (
      <>
        <p className="lede">{lead}</p>
        <p>{next}</p>
        {procedure.extendRefusal === null && (
          <p>
            <LinkButton variant="calm" href={to.extendSilenceProcedure(procedure.id)}>
              {t("form.extendSilence.title")}
            </LinkButton>
          </p>
        )}
      </>
    );
  return (
    <Verdict
      tone={silenceTones[standing]}
      word={t(`modalities.silenceStanding.${standing}`)}
      {...(standing === "broken" && !isOvertaken
        ? {
            acts:
              of.kind === "text" ? (
                <LinkButton href={listAddress(to.enterText, { after: of.id })}>
                  {t("modalities.processText.again")}
                </LinkButton>
              ) : (
                <LinkButton href={listAddress(to.beginWorkingDraft, { from: "last" })}>
                  {t("modalities.follow.propose")}
                </LinkButton>
              ),
          }
        : {})}
    >
      <p>{lead}</p>
      <p className="small">{next}</p>
      {inForce !== null && (
        <p className="small">
          <a href={to.modalities(process.slug, inForce.version)}>
            {t("modalities.text.outcome.readOther", { version: inForce.version })}
          </a>
        </p>
      )}
      {standing === "broken" && procedure.left > 0 && <p className="small">{t("modalities.follow.brokenStillOpen")}</p>}
      {standing !== "settling" && concludedAt === null && (
        <p className="small">{t("modalities.follow.notYetConcluded")}</p>
      )}
    </Verdict>
  );
}

function Margin() {
  const { procedure } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { of, text, citation, standing, zone, fellAt, concludedAt } = procedure;
  const isOpen = standing === "open";
  return (
    <>
      {isOpen && <ClosingBox exact title={t("modalities.silenceOfMission.closes")} window={procedure} />}
      <Box title={t("modalities.silenceOfMission.about")}>
        <Facts
          rows={[
            {
              key: t("modalities.follow.mustAct"),
              value: t(`modalities.follow.acts.${of.kind === "text" && standing === "passed" ? "settling" : standing}`),
            },
            {
              key: t("modalities.follow.text"),
              value: (
                <>
                  <a href={to.textOfChair(of)}>
                    <UserText>{text.title}</UserText>
                  </a>
                  <div>
                    <Cited citation={citation} />
                  </div>
                </>
              ),
            },
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
            ...(isOpen
              ? []
              : [{ key: t("modalities.follow.closes"), value: <Deadline instant={procedure.closesAt} zone={zone} /> }]),
            ...(procedure.extensions.length === 0
              ? []
              : [
                  {
                    key: t("objections.margin.extended"),
                    value: <Extensions extensions={procedure.extensions} zone={zone} by="chair" />,
                  },
                ]),
            ...(procedure.outages.length === 0
              ? []
              : [
                  {
                    key: t("process.calendars.outages"),
                    value: <Outages outages={procedure.outages} zone={zone} />,
                  },
                ]),
            ...(fellAt === null
              ? []
              : [{ key: t("modalities.follow.fell"), value: <Receipt instant={fellAt} zone={zone} /> }]),
            ...(concludedAt === null
              ? []
              : [{ key: t("modalities.follow.concluded"), value: <Moment instant={concludedAt} zone={zone} /> }]),
          ]}
        />
      </Box>
      <Box title={t("modalities.silenceOfMission.whoKnows")}>
        <p>{t("modalities.follow.confidential")}</p>
      </Box>
    </>
  );
}

function Breaks({ procedure: { breaks, zone } }: { procedure: Followed }) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <Part title={t("modalities.follow.breaks")}>
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
              whole: true,
              cell: ({ mission }) => <UserText>{mission}</UserText>,
            },
            {
              key: "reason",
              label: t("modalities.follow.reason"),
              narrow: "own",
              cell: ({ reason }) =>
                reason === null ? (
                  <span className="mute">{t("modalities.follow.noReason")}</span>
                ) : (
                  <UserText lines>{reason}</UserText>
                ),
            },
            {
              key: "received",
              label: inZone(t("modalities.follow.received"), zone, language),
              whole: true,
              cell: ({ receivedAt }) => <ShortReceipt instant={receivedAt} zone={zone} />,
            },
          ]}
        />
      )}
    </Part>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
