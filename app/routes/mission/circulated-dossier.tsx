import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DocumentTable } from "#components/applications/case-documents.tsx";
import { answerInWords } from "#components/applications/choices-in-words.ts";
import { Country } from "#components/kit/page/country.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Over } from "#components/kit/page/over.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Reference, Stop, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Due } from "#components/kit/status/window.tsx";
import { ClassTitle } from "#components/modalities/class-title.tsx";
import { PeriodMargin } from "#components/objections/period-margin.tsx";
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
  const { period, reference, class: own, organisation, answers, documents } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const text = (value: string | null) =>
    value === null || value === "" ? (
      <span className="mute">{t("page.notGiven")}</span>
    ) : (
      <UserText lines>{value}</UserText>
    );
  return (
    <Page
      before={<BackLink href={to.circulatedList(period.id)}>{t("objections.raise.backToList")}</BackLink>}
      margin={
        <PeriodMargin period={period}>
          <Box title={t("objections.dossier.organisation")}>
            <Facts
              rows={[
                { key: t("objections.field.reference"), value: <Reference>{reference}</Reference> },
                { key: t("objections.field.country"), value: <Country code={organisation.country} /> },
                { key: t("objections.field.category"), value: <ClassTitle of={own} /> },
                { key: t("applications.field.acronym"), value: text(organisation.acronym) },
                {
                  key: t("applications.field.website"),
                  value: organisation.website === null ? text(null) : <Reference>{organisation.website}</Reference>,
                },
                {
                  key: t("applications.field.foundedYear"),
                  value: text(organisation.foundedYear === null ? null : String(organisation.foundedYear)),
                },
                { key: t("applications.field.legalStatus"), value: text(organisation.legalStatus) },
              ]}
            />
          </Box>
        </PeriodMargin>
      }
    >
      <Heading over={<Over names={[period.process.shortName, period.call]} />}>
        <UserText>{organisation.name}</UserText>
      </Heading>
      {period.standing === "open" && <Due exact window={period} />}
      <p className="mute">
        {t("objections.dossier.caption")}
        <Stop />
        {t("objections.dossier.circulated")} <Cited citation={period.circulation.cites} />
      </p>
      <Facts
        long
        rows={answers.map(({ item, value }) => ({
          key: t(`applications.field.${item}`),
          value: text(value === null ? null : answerInWords(item, value, t)),
        }))}
      />
      {documents.length > 0 && (
        <Part title={t("applications.documents.title")} rule>
          <DocumentTable documents={documents} zone={period.zone} />
        </Part>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
