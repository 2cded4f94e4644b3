import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerCertificate } from "#http/certificate-file.ts";
import { found, idIn, readLanguage } from "#http/request-context.ts";
import { translator } from "#messages/kit/translator.ts";
import { seeCertificate } from "#views/accreditation/certificate.ts";

/** The certificate on paper, while the accreditation is in force. */
export async function loader(args: LoaderFunctionArgs) {
  const language = readLanguage(args);
  const certificate = found(await seeCertificate(args.context, idIn(args, "accreditation")));
  const given = found(certificate.isGiven ? certificate : null);
  return answerCertificate(given, { t: translator(language), language, env: args.context.env });
}
