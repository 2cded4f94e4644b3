import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { useLanguage } from "#components/page/page-context.tsx";
import { Panel } from "#components/page/notices.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { Reference } from "#components/page/text.tsx";
import { Deadline } from "#components/status/deadline.tsx";
import { Cited } from "#components/status/explanation.tsx";
import { paths } from "#paths";
import { authorise, found, readLanguage } from "#platform/request-context.ts";
import { seeOwnApplication } from "#use-cases/applications/see-own-applications.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-applications");
  const application = found(await seeOwnApplication(context, args.params["reference"] ?? ""));
  const { reference, receivedAt, notifies, call, circulation, routes, category } = application;
  if (receivedAt === null) throw redirect(paths(readLanguage(args)).application(reference));
  return { reference, receivedAt, notifies, call, circulation, cites: routes[category].cites };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(
    args,
    (t) => (args.data?.notifies === true ? t("organisation.received.notifyTitle") : t("organisation.received.title")),
    { of: args.data?.reference },
  );

/** The confirmation: the same on reload and on the way back. */
export default function ApplicationReceived() {
  const { reference, receivedAt, notifies, call, circulation, cites } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page>
      <Panel title={notifies ? t("organisation.received.notifyTitle") : t("organisation.received.title")}>
        {t("organisation.received.reference")}
        <br />
        <strong>
          <Reference>{reference}</Reference>
        </strong>
      </Panel>
      <p className="govuk-body">
        <strong>{t("organisation.received.receivedAt")}</strong> <Deadline instant={receivedAt} zone={call.zone} />
      </p>
      <p className="govuk-body">{t("organisation.received.letter")}</p>

      <h2 className="govuk-heading-m">{t("status.whatNext")}</h2>
      {notifies ? (
        <p className="govuk-body">
          {t("organisation.received.nextVerify")} <Cited citation={cites} />
        </p>
      ) : (
        <ol className="govuk-list govuk-list--number">
          <li>{t("organisation.received.nextReview")}</li>
          <li>
            {t("organisation.received.nextDeadline")} <Deadline instant={call.closesAt} zone={call.zone} />
          </li>
          <li>
            {t("organisation.received.nextCirculate")} <Cited citation={circulation.cites} />
          </li>
          <li>
            {t("organisation.received.nextOutcome")} <Cited citation={cites} />
          </li>
        </ol>
      )}
      <p className="govuk-body">{t("organisation.received.nextNothing")}</p>
      <p className="govuk-body">
        <a className="govuk-link" href={to.application(reference)}>
          {t("organisation.received.follow")}
        </a>
      </p>
      <p className="govuk-body portal-no-print">{t("organisation.received.print")}</p>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
