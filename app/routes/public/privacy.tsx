import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Contact } from "#components/kit/page/contact.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { Breadcrumbs } from "#components/kit/page/links.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { keptFor } from "#domain/record/retention.ts";
import { readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";

export function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const { contactEmail: contact, demonstration } = args.context.env;
  return { contact, demonstration };
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, (t) => t("about.privacy.title"));

/** In the order in which somebody meets them. */
const kinds = [
  "visit",
  "tries",
  "account",
  "signIns",
  "applications",
  "states",
  "letters",
  "lists",
  "trail",
  "forms",
  "backups",
] as const;

export default function Privacy() {
  const { contact, demonstration } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const until = {
    tries: t("about.privacy.tries.until", { hours: keptFor.triesHours, days: keptFor.deviceDays }),
    account: t("about.privacy.account.until", { minutes: keptFor.unconfirmedMinutes }),
    signIns: t("about.privacy.signIns.until", { resting: keptFor.restingHours, hours: keptFor.signInHours }),
    lists: t("about.privacy.lists.until", { days: keptFor.subscriptionsDays }),
    forms: t("about.privacy.forms.until", { days: keptFor.formsDays }),
    visit: t("about.privacy.visit.until"),
    applications: t("about.privacy.applications.until"),
    states: t("about.privacy.states.until"),
    letters: t("about.privacy.letters.until"),
    trail: t("about.privacy.trail.until"),
    backups: t("about.privacy.backups.until"),
  };
  return (
    <Page before={<Breadcrumbs items={[{ label: t("navigation.home"), href: to.home }]} />}>
      <h1>{t("about.privacy.title")}</h1>
      <p className="lede">{t("about.privacy.lede")}</p>
      {demonstration && <Note>{t("about.privacy.demonstration")}</Note>}
      {kinds.map((kind) => (
        <Facts
          key={kind}
          title={t(`about.privacy.${kind}.title`)}
          rows={[
            { key: t("about.privacy.column.kept"), value: t(`about.privacy.${kind}.kept`) },
            { key: t("about.privacy.column.why"), value: t(`about.privacy.${kind}.why`) },
            { key: t("about.privacy.column.until"), value: until[kind] },
            { key: t("about.privacy.column.seen"), value: t(`about.privacy.${kind}.seen`) },
          ]}
        />
      ))}
      <Facts
        title={t("participation.privacy.title")}
        rows={[
          { key: t("about.privacy.column.kept"), value: t("participation.privacy.kept") },
          { key: t("about.privacy.column.why"), value: t("participation.privacy.why") },
          {
            key: t("about.privacy.column.until"),
            value: t("participation.privacy.until", { months: keptFor.representativesMonths }),
          },
          { key: t("about.privacy.column.seen"), value: t("participation.privacy.seen") },
        ]}
      />
      <Facts
        title={t("applications.documents.privacy.title")}
        rows={[
          { key: t("about.privacy.column.kept"), value: t("applications.documents.privacy.kept") },
          { key: t("about.privacy.column.why"), value: t("applications.documents.privacy.why") },
          {
            key: t("about.privacy.column.until"),
            value: t("applications.documents.privacy.until", { months: keptFor.documentsMonths }),
          },
          { key: t("about.privacy.column.seen"), value: t("applications.documents.privacy.seen") },
        ]}
      />
      <Part title={t("about.privacy.rightsTitle")}>
        <p>{t("about.privacy.own")}</p>
        <p>
          <Contact address={contact}>{t("about.privacy.ask", { address: contact })}</Contact>
        </p>
        <p>{t("about.privacy.byHand")}</p>
      </Part>
      <Part title={t("about.privacy.othersTitle")}>
        <p>{t("about.privacy.others")}</p>
      </Part>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
