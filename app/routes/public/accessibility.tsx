import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Contact } from "#components/kit/page/contact.tsx";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { keptFor } from "#domain/record/retention.ts";
import { readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";

export function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  return { contact: args.context.env.contactEmail };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("about.accessibility.title"), { about: (t) => t("about.accessibility.lede") });

export default function Accessibility() {
  const { contact } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page before={<Breadcrumbs items={[{ label: t("navigation.home"), href: to.home }]} />}>
      <h1>{t("about.accessibility.title")}</h1>
      <p className="lede">{t("about.accessibility.lede")}</p>
      <Part title={t("about.accessibility.testedTitle")}>
        <ul>
          {(["walked", "keyboard", "html", "colours", "files"] as const).map((how) => (
            <li key={how}>{t(`about.accessibility.tested.${how}`)}</li>
          ))}
        </ul>
      </Part>
      <Part title={t("about.accessibility.lacksTitle")}>
        <ul>
          <li>{t("about.accessibility.lacks.people")}</li>
          <li>{t("about.accessibility.lacks.papers")}</li>
          <li>{t("about.accessibility.lacks.letters")}</li>
          <li>{t("about.accessibility.lacks.signIn", { hours: keptFor.restingHours })}</li>
          <li>{t("about.accessibility.lacks.browsers")}</li>
        </ul>
      </Part>
      <Part title={t("about.accessibility.tellTitle")}>
        <p>
          <Contact address={contact}>{t("about.accessibility.tell", { address: contact })}</Contact>
        </p>
        <p>{t("about.accessibility.otherWay")}</p>
      </Part>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
