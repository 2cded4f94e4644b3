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

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("about.privacy.title"), { about: (t) => t("about.privacy.lede") });

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
        <Kept
          key={kind}
          title={t(`about.privacy.${kind}.title`)}
          kept={t(`about.privacy.${kind}.kept`)}
          why={t(`about.privacy.${kind}.why`)}
          until={until[kind]}
          seen={t(`about.privacy.${kind}.seen`)}
        />
      ))}
      <Kept
        title={t("participation.privacy.title")}
        kept={t("participation.privacy.kept")}
        why={t("participation.privacy.why")}
        until={t("participation.privacy.until", { months: keptFor.representativesMonths })}
        seen={t("participation.privacy.seen")}
      />
      <Kept
        title={t("participation.privacyOfRegistrations.title")}
        kept={t("participation.privacyOfRegistrations.kept")}
        why={t("participation.privacyOfRegistrations.why")}
        until={t("participation.privacyOfRegistrations.until", { months: keptFor.representativesMonths })}
        seen={t("participation.privacyOfRegistrations.seen")}
      />
      <Kept
        title={t("participation.privacyOfInputs.title")}
        kept={t("participation.privacyOfInputs.kept")}
        why={t("participation.privacyOfInputs.why")}
        until={t("participation.privacyOfInputs.until")}
        seen={t("participation.privacyOfInputs.seen")}
      />
      <Kept
        title={t("participation.privacyOfSpeakers.title")}
        kept={t("participation.privacyOfSpeakers.kept")}
        why={t("participation.privacyOfSpeakers.why")}
        until={t("participation.privacyOfSpeakers.until", { months: keptFor.representativesMonths })}
        seen={t("participation.privacyOfSpeakers.seen")}
      />
      <Kept
        title={t("applications.inquiries.privacy.title")}
        kept={t("applications.inquiries.privacy.kept")}
        why={t("applications.inquiries.privacy.why")}
        until={t("applications.inquiries.privacy.until")}
        seen={t("applications.inquiries.privacy.seen")}
      />
      <Kept
        title={t("applications.documents.privacy.title")}
        kept={t("applications.documents.privacy.kept")}
        why={t("applications.documents.privacy.why")}
        until={t("applications.documents.privacy.until", { months: keptFor.documentsMonths })}
        seen={t("applications.documents.privacy.seen")}
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

/** What is kept of one kind, why, until when, and who sees it. */
function Kept(props: { title: string; kept: string; why: string; until: string; seen: string }) {
  const t = useTranslations();
  return (
    <Facts
      title={props.title}
      rows={[
        { key: t("about.privacy.column.kept"), value: props.kept },
        { key: t("about.privacy.column.why"), value: props.why },
        { key: t("about.privacy.column.until"), value: props.until },
        { key: t("about.privacy.column.seen"), value: props.seen },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
