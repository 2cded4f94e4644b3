import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { FormsShown } from "#components/demonstration/forms-shown.tsx";
import { ListsShown } from "#components/demonstration/lists-shown.tsx";
import { organisations } from "#components/demonstration/samples.ts";
import { MessagesShown, ScriptsShown, StatesShown } from "#components/demonstration/states-shown.tsx";
import { CountsShown, TimeShown, YearShown } from "#components/demonstration/time-shown.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { readLanguage } from "#http/request-context.ts";
import { requireDemonstration } from "#http/require-demonstration.ts";
import { paths } from "#paths";

export function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  requireDemonstration(args);
  return null;
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("components.title"));

/** Every component in all its states: what a page may be made of, and what is looked at when the look changes. */
export default function Components() {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.demonstration}>{t("demonstration.title")}</BackLink>}
      margin={<CountsShown />}
      below={
        <>
          <YearShown />
          <ScriptsShown />
          <ListsShown />
          <FormsShown />
        </>
      }
    >
      <Heading over={t("components.over")} count={organisations.length}>
        {t("components.title")}
      </Heading>
      <p className="lede">{t("components.lede")}</p>
      <StatesShown />
      <MessagesShown />
      <TimeShown />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
