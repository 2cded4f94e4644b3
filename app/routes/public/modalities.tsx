import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Facts } from "#components/kit/page/facts.tsx";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage, usePage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Verdict } from "#components/kit/status/status.tsx";
import { ClosingBox } from "#components/kit/status/window.tsx";
import { DecisionText } from "#components/modalities/decision-text.tsx";
import { PreviewWays } from "#components/modalities/preview-ways.tsx";
import { ProvisionList } from "#components/modalities/provision-list.tsx";
import { ModalitiesStandingTag, standingTones } from "#components/modalities/standing-status.tsx";
import { Ways } from "#components/modalities/ways.tsx";
import { found, numberIn, readLanguage } from "#http/request-context.ts";
import { formatDay, formatInstant } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { type ModalitiesShown, seeModalities } from "#views/modalities/modalities.ts";

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const version = numberIn(args, "version");
  return found(await seeModalities(args.context, { process: args.params["process"] ?? "", version }));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.text.title", { version: args.data?.decision.version ?? 0 }), {
    of: args.data?.decision.title,
  });

export default function Modalities() {
  const seen = useLoaderData<typeof loader>();
  const { process, decision, standing, underSilence, ownWays } = seen;
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { now } = usePage();
  const isOpen = underSilence !== null && Date.parse(underSilence.opensAt) <= Date.parse(now);
  return (
    <Page
      before={
        <Breadcrumbs items={[{ label: <UserText>{process.shortName}</UserText>, href: to.process(process.slug) }]} />
      }
      margin={<Margin seen={seen} isOpen={isOpen} />}
      stick
    >
      <Heading over={t("modalities.text.title", { version: decision.version })}>
        <UserText>{decision.title}</UserText>
      </Heading>
      <Verdict tone={standingTones[standing]} word={t(`modalities.standing.${standing}`)}>
        <Outcome seen={seen} isOpen={isOpen} />
      </Verdict>
      <Part title={t("modalities.text.ways")} id="ways">
        {ownWays === null ? <Ways provisions={decision.provisions} /> : <PreviewWays seen={ownWays} />}
        <p>
          <a href={to.previewModalities(process.slug, decision.version)}>{t("modalities.preview.link")}</a> ·{" "}
          <a href={to.modalitiesFile(process.slug, decision.version)}>{t("modalities.file.get")}</a>
        </p>
      </Part>
      <Part title={t("modalities.text.provisions")} id="provisions">
        <ProvisionList provisions={decision.provisions} hasOwnClasses={ownWays !== null} />
      </Part>
      <DecisionText title={t("modalities.text.text")} text={decision.text} id="text" />
    </Page>
  );
}

/** What follows from the standing, in a sentence or two. */
function Outcome({ seen, isOpen }: { seen: ModalitiesShown; isOpen: boolean }) {
  const { process, standing, since, adoptedBy, underSilence, inForce } = seen;
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const adopted = since !== null && (
    <p>
      {t("modalities.text.outcome.inForce", { since: formatInstant(since, process.zone, language), by: adoptedBy })}
    </p>
  );
  const other = inForce !== null && (
    <p>
      <a href={to.modalities(process.slug, inForce)}>{t("modalities.text.outcome.readOther", { version: inForce })}</a>
    </p>
  );
  switch (standing) {
    case "adopted":
      return adopted;
    case "under-silence":
      return (
        <>
          {underSilence !== null && !isOpen && (
            <p>
              {t("modalities.text.opensAt")} <Deadline instant={underSilence.opensAt} zone={underSilence.zone} />
            </p>
          )}
          {underSilence !== null && (
            <p>
              {t("process.home.silenceCloses")} <Deadline instant={underSilence.closesAt} zone={underSilence.zone} />
            </p>
          )}
          <p>{t("modalities.text.silenceText")}</p>
        </>
      );
    case "settling":
      return <p>{t("modalities.text.outcome.settling")}</p>;
    case "not-adopted":
      return (
        <>
          <p>{t("modalities.text.outcome.fell")}</p>
          {other}
        </>
      );
    case "governs-earlier-calls":
      return (
        <>
          {adopted}
          <p>{t("modalities.text.outcome.governs")}</p>
          {other}
        </>
      );
    case "superseded":
      return (
        <>
          <p>{t("modalities.text.outcome.superseded")}</p>
          {other}
        </>
      );
    case "draft":
      return null;
  }
}

function Margin({ seen, isOpen }: { seen: ModalitiesShown; isOpen: boolean }) {
  const { process, decision, underSilence, versions } = seen;
  const t = useTranslations();
  const language = useLanguage();
  return (
    <>
      {underSilence !== null && isOpen && <ClosingBox title={t("modalities.text.closes")} window={underSilence} />}
      <Box title={t("modalities.text.facts")}>
        <Facts
          rows={[
            { key: t("modalities.text.issuer"), value: <UserText>{decision.issuer}</UserText> },
            { key: t("modalities.text.citation"), value: <Cited citation={decision.citation} /> },
            { key: t("modalities.text.dated"), value: formatDay(decision.date, language) },
          ]}
        />
      </Box>
      <Box title={t("modalities.text.onThisPage")}>
        <ul className="plain">
          <li>
            <a href="#ways">{t("modalities.text.ways")}</a>
          </li>
          <li>
            <a href="#provisions">{t("modalities.text.provisions")}</a>
          </li>
          <li>
            <a href="#text">{t("modalities.text.text")}</a>
          </li>
        </ul>
      </Box>
      {versions.length > 1 && (
        <Box title={t("modalities.text.otherVersions")}>
          <ul className="plain">
            {versions.toReversed().map(({ version, standing, announced }) => (
              <li key={version}>
                <a
                  href={paths(language).modalities(process.slug, version)}
                  aria-current={version === decision.version ? "page" : undefined}
                >
                  {t("modalities.text.version", { version })}
                </a>
                <div>
                  <ModalitiesStandingTag standing={standing} announced={announced} />
                </div>
              </li>
            ))}
          </ul>
        </Box>
      )}
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
