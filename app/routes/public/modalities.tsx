import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { Facts } from "#components/kit/page/facts.tsx";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { Deadline, Moment } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { DecisionText } from "#components/modalities/decision-text.tsx";
import { ProvisionList } from "#components/modalities/provision-list.tsx";
import { ModalitiesStandingTag } from "#components/modalities/standing-status.tsx";
import { found, notFound, readLanguage } from "#http/request-context.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeModalities } from "#views/modalities/modalities.ts";

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const { process = "", version = "" } = args.params;
  if (!/^[1-9]\d{0,5}$/.test(version)) throw notFound();
  return found(await seeModalities(args.context, { process, version: Number(version) }));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.text.title", { version: args.data?.decision.version ?? 0 }), {
    of: args.data?.decision.title,
  });

export default function Modalities() {
  const { process, decision, standing, since, underSilenceUntil, versions } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Page
      wide
      before={
        <Breadcrumbs
          items={[
            { label: t("navigation.home"), href: to.home },
            { label: <UserText>{process.shortName}</UserText>, href: to.process(process.slug) },
          ]}
        />
      }
    >
      <span className="over">{t("modalities.text.title", { version: decision.version })}</span>
      <h1>
        <UserText>{decision.title}</UserText>
      </h1>
      <Facts
        rows={[
          { key: t("modalities.text.standing"), value: <ModalitiesStandingTag standing={standing} /> },
          ...(since === null
            ? []
            : [{ key: t("modalities.text.since"), value: <Moment instant={since} zone={process.zone} /> }]),
          ...(underSilenceUntil === null
            ? []
            : [
                {
                  key: t("process.home.silenceCloses"),
                  value: <Deadline instant={underSilenceUntil} zone={process.zone} />,
                },
              ]),
          { key: t("modalities.text.issuer"), value: <UserText>{decision.issuer}</UserText> },
          { key: t("modalities.text.citation"), value: <Cited citation={decision.citation} /> },
          { key: t("modalities.text.dated"), value: formatDay(decision.date, language) },
        ]}
      />

      <h2>{t("modalities.text.provisions")}</h2>
      <ProvisionList provisions={decision.provisions} />

      <DecisionText title={t("modalities.text.text")} text={decision.text} />

      {versions.length > 1 && (
        <>
          <h2>{t("modalities.text.otherVersions")}</h2>
          <ul className="plain">
            {versions.map(({ version, standing: then }) => (
              <li key={version}>
                <a href={to.modalities(process.slug, version)}>{t("modalities.text.version", { version })}</a>{" "}
                <ModalitiesStandingTag standing={then} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
