import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Reference } from "#components/kit/page/text.tsx";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Verdict } from "#components/kit/status/status.tsx";
import { authorise, found, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeOwnApplication } from "#views/applications/own-applications.ts";

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
    (t) => (args.data?.notifies === true ? t("applications.received.notifyTitle") : t("applications.received.title")),
    { of: args.data?.reference },
  );

/** The confirmation: the same on reload and on the way back. */
export default function ApplicationReceived() {
  const { reference, receivedAt, notifies, call, circulation, cites } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page>
      <Verdict
        heading
        tone="ok"
        word={notifies ? t("applications.received.notifyTitle") : t("applications.received.title")}
      >
        <p>
          {t("applications.received.reference")}
          <br />
          <strong>
            <Reference>{reference}</Reference>
          </strong>
        </p>
      </Verdict>
      <p>
        <strong>{t("applications.received.receivedAt")}</strong> <Deadline instant={receivedAt} zone={call.zone} />
      </p>
      <p>{t("applications.received.letter")}</p>

      <h2>{t("status.whatNext")}</h2>
      {notifies ? (
        <p>
          {t("applications.received.nextVerify")} <Cited citation={cites} />
        </p>
      ) : (
        <ol>
          <li>{t("applications.received.nextReview")}</li>
          <li>
            {t("applications.received.nextCirculate")} <Deadline instant={call.closesAt} zone={call.zone} />{" "}
            <Cited citation={circulation.cites} />
          </li>
          <li>
            {t("applications.received.nextOutcome")} <Cited citation={cites} />
          </li>
        </ol>
      )}
      <p>{t("applications.received.nextNothing")}</p>
      <p>
        <a href={to.application(reference)}>{t("applications.received.follow")}</a>
      </p>
      <p className="no-print">{t("applications.received.print")}</p>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
