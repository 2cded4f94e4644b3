import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { Country } from "#components/kit/page/country.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeCirculatedDossier } from "#views/objections/circulated-list.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-circulated-list");
  const { reference = "" } = args.params;
  return found(await seeCirculatedDossier(context, idIn(args, "period"), reference));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => args.data?.organisation.name ?? t("objections.dossier.caption"));

export default function CirculatedDossier() {
  const { period, reference, category, organisation, answers } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const text = (value: string | null) =>
    value === null || value === "" ? t("page.notGiven") : <UserText lines>{value}</UserText>;
  return (
    <Page before={<BackLink href={to.circulatedList(period.id)}>{t("objections.raise.backToList")}</BackLink>}>
      <span className="over">{t("objections.dossier.caption")}</span>
      <h1>
        <UserText>{organisation.name}</UserText>
      </h1>
      <p>
        {t("objections.list.dossiers")} <Cited citation={period.circulation.cites} />
      </p>
      <Facts
        rows={[
          { key: t("objections.field.reference"), value: <Reference>{reference}</Reference> },
          { key: t("objections.field.category"), value: t(`modalities.category.${category}`) },
          { key: t("applications.field.acronym"), value: text(organisation.acronym) },
          { key: t("objections.field.country"), value: <Country code={organisation.country} /> },
          {
            key: t("applications.field.website"),
            value: organisation.website === null ? t("page.notGiven") : <Reference>{organisation.website}</Reference>,
          },
          {
            key: t("applications.field.foundedYear"),
            value: text(organisation.foundedYear === null ? null : String(organisation.foundedYear)),
          },
          { key: t("applications.field.legalStatus"), value: text(organisation.legalStatus) },
          ...answers.map(({ item, value }) => ({ key: t(`applications.field.${item}`), value: text(value) })),
        ]}
      />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
