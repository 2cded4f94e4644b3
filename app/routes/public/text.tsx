import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Facts } from "#components/kit/page/facts.tsx";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage, usePage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline, Moment } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Verdict } from "#components/kit/status/status.tsx";
import { ClosingBox } from "#components/kit/status/window.tsx";
import { DecisionText } from "#components/modalities/decision-text.tsx";
import { standingTones, useTextStanding } from "#components/modalities/standing-status.tsx";
import { found, numberIn, readLanguage } from "#http/request-context.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeProcessText } from "#views/modalities/process-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const number = numberIn(args, "number");
  return found(await seeProcessText(args.context, { process: args.params["process"] ?? "", number }));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.processText.number", { number: args.data?.text.number ?? 0 }), {
    of: args.data?.text.title,
  });

export default function PublicText() {
  const seen = useLoaderData<typeof loader>();
  const { process, text, standing, announced, underSilence } = seen;
  const t = useTranslations();
  const to = paths(useLanguage());
  const word = useTextStanding({ standing, announced });
  return (
    <Page
      before={
        <Breadcrumbs items={[{ label: <UserText>{process.shortName}</UserText>, href: to.process(process.slug) }]} />
      }
      margin={<Margin />}
    >
      <Heading over={t(`modalities.kindsOfText.${text.kind}`)}>
        <UserText>{text.title}</UserText>
      </Heading>
      <Verdict tone={standingTones[standing]} word={word}>
        {standing !== "under-silence" && <p>{t(`modalities.processText.lead.${standing}`)}</p>}
        {underSilence !== null && (
          <>
            <p>
              {t("modalities.text.opensAt")} <Moment instant={underSilence.opensAt} zone={underSilence.zone} />
            </p>
            <p>
              {t("process.home.silenceCloses")} <Deadline instant={underSilence.closesAt} zone={underSilence.zone} />
            </p>
            <p>{t("modalities.text.silenceText")}</p>
          </>
        )}
        <p className="small">{t("modalities.processText.noAccreditation")}</p>
      </Verdict>
      <DecisionText title={t("modalities.processText.words")} text={text.words} />
    </Page>
  );
}

function Margin() {
  const { process, text, since, underSilence, adopted, follows, followedBy } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { now } = usePage();
  const isOpen = underSilence !== null && Date.parse(underSilence.opensAt) <= Date.parse(now);
  const linked = (key: string, other: typeof follows) =>
    other === null ? [] : [{ key, value: <a href={to.text(process.slug, other.number)}>{isolated(other.title)}</a> }];
  return (
    <>
      {isOpen && <ClosingBox title={t("modalities.text.closes")} window={underSilence} />}
      <Box title={t("modalities.form.text")}>
        <Facts
          rows={[
            ...(since === null
              ? []
              : [{ key: t("modalities.processText.since"), value: <Moment instant={since} zone={process.zone} /> }]),
            ...(adopted === null
              ? []
              : [
                  { key: t("modalities.adoption.session"), value: isolated(adopted.session) },
                  {
                    key: t("modalities.adoption.way"),
                    value:
                      adopted.figures === null
                        ? t(`modalities.adoption.ways.${adopted.how}`)
                        : t("modalities.adoption.voted", { ...adopted.figures }),
                  },
                  { key: t("modalities.adoption.symbol"), value: <bdi dir="ltr">{adopted.symbol}</bdi> },
                ]),
            { key: t("modalities.processText.symbol"), value: <Cited citation={text.citation} /> },
            { key: t("modalities.processText.dated"), value: formatDay(text.date, language) },
            ...linked(t("modalities.processText.follows"), follows),
            ...linked(t("modalities.processText.followedBy"), followedBy),
          ]}
        />
      </Box>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
