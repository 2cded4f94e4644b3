import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { PaperLists } from "#components/papers/paper-lists.tsx";
import { found, readActor, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { seePapers } from "#views/papers/papers.ts";

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const actor = await readActor(args);
  return found(await seePapers({ db: args.context.db, actor }, args.params["process"] ?? ""));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("papers.title"), { of: args.data?.process.shortName });

/** The papers of a process that the reader may read; who enters them begins here. */
export default function Papers() {
  const { process, papers, enters } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={
        <Breadcrumbs items={[{ label: <UserText>{process.shortName}</UserText>, href: to.process(process.slug) }]} />
      }
    >
      <Heading over={<UserText>{process.shortName}</UserText>}>{t("papers.title")}</Heading>
      {enters && (
        <div className="acts">
          <LinkButton href={to.circulateNewPaper(process.slug)}>{t("papers.acts.circulateNew")}</LinkButton>
          <LinkButton href={to.announcePaper(process.slug)} variant="calm">
            {t("papers.acts.announce")}
          </LinkButton>
        </div>
      )}
      {papers.length === 0 ? <Empty title={t("papers.none")} /> : <PaperLists papers={papers} process={process} />}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
