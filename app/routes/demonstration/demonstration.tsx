import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  demonstrationAccounts,
  demonstrationPassword,
  demonstrationTotpSecret,
  observerMission,
} from "#acts/demonstration/accounts.ts";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Box, Page, Part } from "#components/kit/page/page.tsx";
import { usePage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Address, Reference } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment } from "#components/kit/status/deadline.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { impossible } from "#domain/kit/ruling.ts";
import { readLanguage } from "#http/request-context.ts";
import { requireDemonstration } from "#http/require-demonstration.ts";
import { paths } from "#paths";
import { machineTime, totpCode } from "#sign-in/totp.ts";
import { seeMissionsOfAccounts } from "#views/demonstration/missions-of-accounts.ts";

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  requireDemonstration(args);
  const missions = await seeMissionsOfAccounts(args.context);
  const code = totpCode(demonstrationTotpSecret, machineTime());
  return {
    password: demonstrationPassword,
    accounts: demonstrationAccounts.map(({ email, office }) => ({
      email,
      ...officeOf(office, missions.get(email)),
      code: office === "applicant" || office === "accredited" ? null : code,
    })),
  };
}

/** The key of the office's words, and the mission when it is one, under its name of now. */
function officeOf(office: (typeof demonstrationAccounts)[number]["office"], named: string | undefined) {
  switch (office) {
    case "applicant":
    case "accredited":
    case "secretariat":
    case "second-officer":
    case "chair":
    case "adviser":
    case "administrator":
      return { office, mission: "" };
    case observerMission:
      return { office: "observer" as const, mission: named ?? office };
    case "State A":
    case "State B":
      return { office: "mission" as const, mission: named ?? office };
    default:
      return impossible(office);
  }
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("demonstration.title"));

type Account = Awaited<ReturnType<typeof loader>>["accounts"][number];

export default function Demonstration() {
  const { password, accounts } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const { language, now } = usePage();
  const to = paths(language);
  const office = ({ office: name, mission }: Account) => t(`demonstration.offices.${name}`, { name: mission });
  return (
    <Page
      margin={
        <>
          <Box title={t("demonstration.clockTitle")}>
            <p>
              <Moment instant={now} zone={headquarters} />
            </p>
            <p>
              <a href={to.clock}>{t("demonstration.goToClock")}</a>
            </p>
          </Box>
          <Box title={t("demonstration.mailbox")}>
            <p>{t("demonstration.mailboxLead")}</p>
            <p>
              <a href={to.mailbox}>{t("demonstration.goToMailbox")}</a>
            </p>
          </Box>
          <Box title={t("components.title")}>
            <p>{t("demonstration.componentsText")}</p>
            <p>
              <a href={to.components}>{t("demonstration.goToComponents")}</a>
            </p>
          </Box>
        </>
      }
    >
      <h1>{t("demonstration.title")}</h1>
      <p className="lede">{t("demonstration.lead")}</p>
      <Part title={t("demonstration.accounts")} id="accounts">
        <p>{t("demonstration.accountsText")}</p>
        <p>
          {t("demonstration.password")}{" "}
          <b>
            <Reference>{password}</Reference>
          </b>
        </p>
        <Table
          caption={t("demonstration.accounts")}
          rows={accounts}
          rowKey={({ email }) => email}
          columns={[
            { key: "office", label: t("demonstration.office"), cell: office },
            {
              key: "email",
              label: t("demonstration.email"),
              narrow: "plain",
              cell: ({ email }) => <Address>{email}</Address>,
            },
            {
              key: "code",
              label: t("demonstration.code"),
              whole: true,
              cell: ({ code }) => (code === null ? t("demonstration.noCode") : <Reference>{code}</Reference>),
            },
            {
              key: "letters",
              label: t("demonstration.mailbox"),
              narrow: "own",
              cell: (account) => (
                <a href={`${to.mailbox}?${new URLSearchParams({ to: account.email }).toString()}`}>
                  {t("demonstration.lettersOf")}
                  <span className="unseen"> {office(account)}</span>
                </a>
              ),
            },
          ]}
        />
        <ButtonGroup>
          <LinkButton href={to.signIn}>{t("navigation.signIn")}</LinkButton>
        </ButtonGroup>
      </Part>
      <Part title={t("demonstration.storyTitle")} id="story">
        <ol>
          <li>{t("demonstration.story.apply")}</li>
          <li>{t("demonstration.story.review")}</li>
          <li>{t("demonstration.story.object")}</li>
          <li>{t("demonstration.story.clock")}</li>
          <li>{t("demonstration.story.outcome")}</li>
        </ol>
      </Part>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
