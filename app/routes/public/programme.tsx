import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { Warning } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ProgrammeOfWork } from "#components/process/programme.tsx";
import { found, idIn, numberIn } from "#http/request-context.ts";
import { formatInstant } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeProgramme } from "#views/process/programme.ts";

export async function loader(args: LoaderFunctionArgs) {
  const number = numberIn(args, "number");
  return found(await seeProgramme(args.context, args.params["process"] ?? "", idIn(args, "session"), number));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("process.programme.title"), { of: args.data?.session.title });

export default function ProgrammePage() {
  const { process, session, programme, stands } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { number, publishedAt } = programme;
  return (
    <Page
      before={
        <Breadcrumbs
          items={[
            { label: <UserText>{process.shortName}</UserText>, href: to.process(process.slug) },
            { label: <UserText>{session.title}</UserText>, href: to.session(process.slug, session.id) },
          ]}
        />
      }
    >
      <Heading>{t("process.programme.title")}</Heading>
      {number !== stands && (
        <Warning>
          <a href={to.programme(process.slug, session.id, stands)}>
            {t("process.programme.isOlder", { number: stands })}
          </a>
        </Warning>
      )}
      <p>
        {t("process.programme.version", { number, at: formatInstant(publishedAt, process.zone, language) })}{" "}
        <a href={to.programmeFile(process.slug, session.id, number)}>{t("process.programme.pdf")}</a>
      </p>
      <ProgrammeOfWork {...programme} zone={process.zone} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
