import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Box, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Receipt } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Verdict } from "#components/kit/status/status.tsx";
import { ClosingBox } from "#components/kit/status/window.tsx";
import { ClassTitle } from "#components/modalities/class-title.tsx";
import { authorise, found, readLanguage } from "#http/request-context.ts";
import { followsInWords } from "#messages/kit/what-follows.ts";
import { paths } from "#paths";
import { seeOwnApplication } from "#views/applications/own-application.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-applications");
  const application = found(await seeOwnApplication(context, args.params["reference"] ?? ""));
  const { reference, receivedAt, notifies } = application;
  if (receivedAt === null) throw redirect(paths(readLanguage(args)).application(reference));
  return { reference, receivedAt, notifies, application };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(
    args,
    (t) => (args.data?.notifies === true ? t("applications.received.notifyTitle") : t("applications.received.title")),
    { of: args.data?.reference },
  );

/** The confirmation: the same on reload and on the way back. */
export default function ApplicationReceived() {
  const { reference, receivedAt, notifies, application } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { call, circulation, class: own, organisation, ruledBy, askedOfStates: asked } = application;
  const isWithdrawn = application.state === "withdrawn";
  const cites = own?.cites ?? circulation.cites;
  return (
    <Page
      before={<BackLink href={to.organisation}>{t("applications.taskList.back")}</BackLink>}
      margin={
        <>
          {call.standing === "open" && <ClosingBox title={t("applications.status.callCloses")} window={call} />}
          <Box title={t("applications.received.receipt")}>
            <Facts
              rows={[
                { key: t("applications.received.organisation"), value: <UserText>{organisation.name}</UserText> },
                {
                  key: t("applications.status.class"),
                  value: own === null ? t("page.notGiven") : <ClassTitle of={own} />,
                },
                { key: t("applications.status.call"), value: <UserText>{call.title}</UserText> },
              ]}
            />
            <p>{t("applications.received.letter")}</p>
            <p className="mute no-print">{t("applications.received.print")}</p>
          </Box>
        </>
      }
    >
      <Verdict
        heading
        tone="run"
        word={notifies ? t("applications.received.notifyTitle") : t("applications.received.title")}
        acts={<LinkButton href={to.application(reference)}>{t("applications.received.follow")}</LinkButton>}
      >
        <p>
          {t("applications.received.reference")}{" "}
          <strong>
            <Reference>{reference}</Reference>
          </strong>
        </p>
        <p>
          {t("applications.received.receivedAt")} <Receipt instant={receivedAt} zone={call.zone} />
        </p>
        <p className="small">
          {t(isWithdrawn ? "applications.status.withdrawn" : "applications.received.nextNothing")}
        </p>
        {application.answersChange === null && (
          <p className="small no-print">
            {t("applications.changeAnswers.can")}{" "}
            <a href={to.changeAnswers(reference)}>{t("applications.changeAnswers.title")}</a>
          </p>
        )}
      </Verdict>

      {!isWithdrawn && (
        <Part title={t("status.whatNext")}>
          {notifies ? (
            <p>
              {own?.unverified === true
                ? t("applications.received.nextUnverified")
                : t("applications.received.nextVerify", { by: ruledBy })}{" "}
              <Cited citation={cites} />
            </p>
          ) : (
            <ol>
              <li>{t("applications.received.nextReview", { by: ruledBy })}</li>
              {own?.route === "body-decides" ? (
                <li>
                  {t("applications.received.nextBody")} <Cited citation={cites} />
                </li>
              ) : (
                <>
                  <li>
                    {t("applications.received.nextCirculate")} <Cited citation={circulation.cites} />
                  </li>
                  {asked !== null && (
                    <li>
                      {followsInWords(t, "own", "silent", { ...asked, follows: asked.silent })}{" "}
                      <Cited citation={cites} />
                    </li>
                  )}
                </>
              )}
            </ol>
          )}
        </Part>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
