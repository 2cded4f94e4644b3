import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Verdict } from "#components/kit/status/status.tsx";
import { AdoptionWaits } from "#components/modalities/adoption-waits.tsx";
import { DecisionText } from "#components/modalities/decision-text.tsx";
import { SilenceBoxes } from "#components/modalities/silence-boxes.tsx";
import { standingTones, useTextStanding } from "#components/modalities/standing-status.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeProcessTextOfChair } from "#views/modalities/process-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-process");
  const seen = found(await seeProcessTextOfChair(context, idIn(args, "text")));
  return { ...seen, done: readDone(args.request.url, ["entered", "revised"]) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.processText.number", { number: args.data?.text.number ?? 0 }), {
    of: args.data?.text.title,
  });

export default function TextOfChair() {
  const { process, text, standing, silence, adoption, done, refusals } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const word = useTextStanding({ standing, announced: silence.at(-1)?.standing === "upcoming" });
  const of = { kind: "text", id: text.id } as const;
  const waits = standing !== "adopted" && adoption !== null;
  const acts = [
    { act: refusals.openSilence, href: to.openSilenceProcedure(of), words: t("modalities.draft.openSilence") },
    {
      act: refusals.tryAgain,
      href: listAddress(to.enterText, { after: text.id }),
      words: t("modalities.processText.again"),
    },
    { act: refusals.revise, href: to.reviseText(text.id), words: t("modalities.processText.revise") },
    { act: refusals.recordAdoption, href: to.recordAdoption(of), words: t("modalities.draft.recordAdoption") },
  ].filter(({ act }) => act === null);
  return (
    <Page before={<BackLink href={to.chair}>{t("modalities.chairHome.title")}</BackLink>} margin={<Margin />}>
      {done !== null && <Note success>{t(`modalities.processText.done.${done}`)}</Note>}
      <Heading
        over={
          <>
            <UserText>{process.shortName}</UserText>
            {" · "}
            {t("modalities.processText.number", { number: text.number })}
          </>
        }
      >
        <UserText>{text.title}</UserText>
      </Heading>
      <Verdict
        tone={standingTones[standing]}
        word={word}
        {...(acts.length === 0
          ? {}
          : {
              acts: acts.map(({ href, words }, place) => (
                <LinkButton key={href} href={href} {...(place === 0 ? {} : { variant: "calm" as const })}>
                  {words}
                </LinkButton>
              )),
            })}
      >
        <p>{t(`modalities.processText.lead.${standing}`)}</p>
        <p className="small">{t("modalities.processText.noAccreditation")}</p>
      </Verdict>
      {waits ? (
        <AdoptionWaits adoption={adoption} />
      ) : (
        standing === "draft" &&
        refusals.openSilence !== null && (
          <RefusedAct act={t("modalities.draft.openSilence")} refusal={refusals.openSilence} />
        )
      )}
      <DecisionText title={t("modalities.processText.words")} text={text.words} />
    </Page>
  );
}

function Margin() {
  const { process, text, standing, since, silence, follows, followedBy } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const linked = (key: string, other: typeof follows) =>
    other === null
      ? []
      : [
          {
            key,
            value: (
              <a href={to.textOfChair({ kind: "text", id: other.id })}>
                <UserText>{other.title}</UserText>
              </a>
            ),
          },
        ];
  return (
    <>
      <SilenceBoxes silence={silence} />
      <Box title={t("modalities.form.text")}>
        <Facts
          rows={[
            { key: t("modalities.processText.kindShort"), value: t(`modalities.kindsOfText.${text.kind}`) },
            ...(since === null
              ? []
              : [{ key: t("modalities.processText.since"), value: <Moment instant={since} zone={process.zone} /> }]),
            { key: t("modalities.processText.symbol"), value: <Cited citation={text.citation} /> },
            { key: t("modalities.processText.dated"), value: formatDay(text.date, language) },
            ...linked(t("modalities.processText.follows"), follows),
            ...linked(t("modalities.processText.followedBy"), followedBy),
          ]}
        />
        {standing !== "draft" && (
          <p>
            <a href={to.text(process.slug, text.number)}>{t("modalities.processText.published")}</a>
          </p>
        )}
      </Box>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
