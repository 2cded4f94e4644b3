import type { Environment } from "#machine/env.ts";
import { typesetCertificate } from "#machine/pdf/typeset.ts";
import { formatCitation } from "#messages/kit/citation.ts";
import { countryName } from "#messages/kit/countries.ts";
import { formatDate, formatDay, formatInstant } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { answerFile, classOf, frameOnPaper, type ListedClass, withAcronym, type Words } from "./list-file.ts";
import { svgOfQrCode } from "./qr-code.ts";

interface CertificateInFile {
  readonly id: Parameters<ReturnType<typeof paths>["certificate"]>[0];
  readonly reference: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly country: string;
  readonly class: ListedClass;
  readonly process: { readonly title: string };
  readonly decision: { readonly title: string; readonly citation: Parameters<typeof formatCitation>[0] };
  readonly zone: string;
  readonly grantedAt: string;
  readonly validUntil: string | null;
  readonly at: string;
}

/** A certificate as a file to take along and to print: its address, drawn too, leads to the page that says whether it still holds. */
export async function answerCertificate(
  seen: CertificateInFile,
  { t, language, env }: Words & { readonly env: Pick<Environment, "portalUrl" | "demonstration"> },
): Promise<Response> {
  const { zone, at, process, decision, validUntil } = seen;
  const address = `${env.portalUrl}${paths(language).certificate(seen.id)}`;
  const title = t("accreditation.certificate.title");
  const file = await typesetCertificate({
    ...frameOnPaper({ t, language }, { title, process: process.title, at, zone }),
    foot: t("accreditation.certificate.saidOn", { instant: formatInstant(at, zone, language) }),
    demonstration: env.demonstration ? `${t("demonstrationBanner.tag")}. ${t("demonstrationBanner.text")}` : "",
    organisation: withAcronym(seen),
    states: t("accreditation.certificate.states"),
    facts: [
      [t("applications.deskField.country"), countryName(seen.country, language)],
      [t("applications.deskField.category"), classOf(seen.class, t)],
      [t("applications.deskField.reference"), seen.reference],
      [t("accreditation.record.granted"), formatDate(seen.grantedAt, zone, language)],
      [
        t("applications.deskField.validUntil"),
        validUntil === null ? t("accreditation.record.noEnd") : formatDay(validUntil, language),
      ],
      [t("accreditation.certificate.decision"), `${decision.title}. ${formatCitation(decision.citation, t)}`],
    ],
    lead: [t("accreditation.list.notAttendance")],
    checked: t("accreditation.certificate.checked"),
    address,
    code: svgOfQrCode(address),
    codeInWords: t("accreditation.certificate.code", { address }),
  });
  return answerFile(file, { format: "pdf", isPublic: false }, `certificate-${seen.reference}`);
}
