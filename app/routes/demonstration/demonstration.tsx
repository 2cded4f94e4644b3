import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import {
  demonstrationAccounts,
  demonstrationPassword,
  demonstrationTotpSecret,
  observerMission,
} from "#acts/demonstration/accounts.ts";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Reference } from "#components/kit/page/text.tsx";
import { impossible } from "#domain/kit/ruling.ts";
import { readLanguage } from "#http/request-context.ts";
import { requireDemonstration } from "#http/require-demonstration.ts";
import { paths } from "#paths";
import { machineTime, totpCode } from "#sign-in/totp.ts";

export function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  requireDemonstration(args);
  const code = totpCode(demonstrationTotpSecret, machineTime());
  return {
    password: demonstrationPassword,
    accounts: demonstrationAccounts.map(({ email, office }) => ({
      email,
      ...officeOf(office),
      code: office === "applicant" ? null : code,
    })),
  };
}

/** The key of the office's words, and the mission when it is one. */
function officeOf(office: (typeof demonstrationAccounts)[number]["office"]) {
  switch (office) {
    case "applicant":
    case "secretariat":
    case "chair":
    case "administrator":
      return { office, mission: "" };
    case observerMission:
      return { office: "observer" as const, mission: office };
    case "State A":
    case "State B":
      return { office: "mission" as const, mission: office };
    default:
      return impossible(office);
  }
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("demonstration.title"));

type Account = ReturnType<typeof loader>["accounts"][number];

export default function Demonstration() {
  const { password, accounts } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const office = ({ office: name, mission }: Account) => t(`demonstration.offices.${name}`, { name: mission });
  return (
    <Page wide>
      <h1>{t("demonstration.title")}</h1>
      <p className="lede">{t("demonstration.lead")}</p>

      <h2>{t("demonstration.accounts")}</h2>
      <p>{t("demonstration.accountsText")}</p>
      <Facts rows={[{ key: t("demonstration.password"), value: <Reference>{password}</Reference> }]} />
      <Table
        caption={t("demonstration.accounts")}
        rows={accounts}
        rowKey={({ email }) => email}
        columns={[
          { key: "office", label: t("demonstration.office"), cell: office },
          { key: "email", label: t("demonstration.email"), cell: ({ email }) => <Reference>{email}</Reference> },
          {
            key: "code",
            label: t("demonstration.code"),
            cell: ({ code }) => (code === null ? t("demonstration.noCode") : <Reference>{code}</Reference>),
          },
          {
            key: "letters",
            label: t("demonstration.mailbox"),
            cell: (account) => (
              <a href={`${to.mailbox}?${new URLSearchParams({ to: account.email }).toString()}`}>
                {t("demonstration.lettersOf")}
                <span className="unseen"> {office(account)}</span>
              </a>
            ),
          },
        ]}
      />
      <div className="acts">
        <LinkButton href={to.signIn}>{t("navigation.signIn")}</LinkButton>
        <a href={to.mailbox}>{t("demonstration.goToMailbox")}</a>
        <a href={to.clock}>{t("demonstration.goToClock")}</a>
      </div>

      <h2>{t("demonstration.storyTitle")}</h2>
      <ol>
        <li>{t("demonstration.story.apply")}</li>
        <li>{t("demonstration.story.review")}</li>
        <li>{t("demonstration.story.object")}</li>
        <li>{t("demonstration.story.clock")}</li>
        <li>{t("demonstration.story.outcome")}</li>
      </ol>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
