import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FormerNames } from "#components/accreditation/former-names.tsx";
import { tonesOfAccreditation } from "#components/accreditation/tones.ts";
import { Country } from "#components/kit/page/country.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Verdict } from "#components/kit/status/status.tsx";
import { AsClaimed, ClassTitle } from "#components/modalities/class-title.tsx";
import { found, idIn, readLanguage } from "#http/request-context.ts";
import { formatDay, formatInstant } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeCertificate } from "#views/accreditation/certificate.ts";

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  return found(await seeCertificate(args.context, idIn(args, "accreditation")));
}

/** Its address is for those who were given it: nobody in between keeps the page, no search engine lists it. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("accreditation.certificate.one", { organisation: args.data?.name ?? "" }));

/** What a certificate leads to: whether the accreditation holds now. */
export default function Certificate() {
  const certificate = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { id, name, acronym, process, formerly, standing, word, since, zone, isGiven, at } = certificate;
  return (
    <Page
      before={
        <BackLink href={to.process(process.slug)}>
          <UserText>{process.shortName}</UserText>
        </BackLink>
      }
      margin={<Beside certificate={certificate} />}
    >
      <Heading
        over={t("accreditation.certificate.title")}
        count={acronym === null ? undefined : <UserText>{acronym}</UserText>}
      >
        <UserText>{name}</UserText>
      </Heading>
      <FormerNames of={formerly} />
      <Verdict tone={tonesOfAccreditation[standing]} word={t(`applications.standing.${word}`)}>
        <p>{t(`accreditation.record.lead.${standing}`)}</p>
        <p className="small">
          {t("accreditation.record.since")} <Moment instant={since} zone={zone} />
        </p>
      </Verdict>
      {isGiven ? (
        <p className="no-print">
          <a href={to.certificateFile(id)} rel="nofollow">
            {t("accreditation.certificate.file")}
          </a>
        </p>
      ) : (
        <p>{t("accreditation.certificate.notGiven")}</p>
      )}
      <Part title={t("accreditation.certificate.means")}>
        <p>{t("accreditation.certificate.meaning", { instant: formatInstant(at, zone, language) })}</p>
        <p>{t("accreditation.list.notAttendance")}</p>
      </Part>
    </Page>
  );
}

function Beside({ certificate }: { certificate: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { reference, country, process, decision, zone, standing, grantedAt, validUntil } = certificate;
  return (
    <Box title={t("accreditation.record.facts")}>
      <Facts
        rows={[
          { key: t("applications.deskField.reference"), value: <Reference>{reference}</Reference> },
          { key: t("applications.deskField.country"), value: <Country code={country} /> },
          {
            key: t("applications.deskField.category"),
            value: (
              <>
                <ClassTitle of={certificate.class} />
                <AsClaimed of={certificate.class} />
              </>
            ),
          },
          { key: t("accreditation.record.granted"), value: <Moment instant={grantedAt} zone={zone} /> },
          ...(standing === "withdrawn"
            ? []
            : [
                {
                  key: t("applications.deskField.validUntil"),
                  value: (
                    <>
                      {validUntil === null ? t("accreditation.record.noEnd") : formatDay(validUntil, language)}{" "}
                      <Cited citation={certificate.validity} />
                    </>
                  ),
                },
              ]),
          {
            key: t("accreditation.certificate.decision"),
            value: (
              <a href={to.modalities(process.slug, decision.version)}>
                <UserText>{decision.title}</UserText>
              </a>
            ),
          },
        ]}
      />
    </Box>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
