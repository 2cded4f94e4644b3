import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { withdrawApplication } from "#acts/applications/withdraw-application.ts";
import { ApplicationHeading } from "#components/applications/application-heading.tsx";
import { StandingStatus } from "#components/applications/standing-status.tsx";
import { Button, ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { ErrorSummary } from "#components/kit/form/error-summary.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Warning } from "#components/kit/page/notices.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeOwnApplication } from "#views/applications/own-application.ts";

const schema = (t: Translate) => z.object({ version: formFields(t).version() });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "withdraw-application");
  return { application: found(await seeOwnApplication(context, args.params["reference"] ?? "")) };
}

export async function action(args: ActionFunctionArgs) {
  const reference = args.params["reference"] ?? "";
  return answerForm(
    args,
    "withdraw-application",
    ({ t }) => schema(t),
    (context, said) => withdrawApplication(context, { ...said, reference }),
    (to) => to.application(reference),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.withdraw.title"), { of: args.data?.application.reference });

export default function WithdrawApplication() {
  const { application } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, call, organisation, answersChange, mayBeWithdrawn } = application;
  if (!mayBeWithdrawn) {
    return (
      <Page before={<BackLink href={to.application(reference)} />}>
        <ErrorSummary answer={answer} />
        <ApplicationHeading application={application}>{t("applications.withdraw.notPossible")}</ApplicationHeading>
        <p>
          <StandingStatus standing={application.standing} />
        </p>
        <LinkButton href={to.application(reference)}>{t("applications.notADraft.go")}</LinkButton>
      </Page>
    );
  }
  return (
    <Page
      before={<BackLink href={to.application(reference)} />}
      margin={
        <Box title={t("applications.status.about")}>
          <Facts
            rows={[
              { key: t("organisations.home.standing"), value: <StandingStatus standing={application.standing} /> },
              { key: t("applications.status.call"), value: <UserText>{call.title}</UserText> },
            ]}
          />
        </Box>
      }
    >
      <Form
        answer={answer}
        name="withdraw"
        heading={<ApplicationHeading application={application}>{t("applications.withdraw.title")}</ApplicationHeading>}
      >
        <p>
          {t("applications.withdraw.text", {
            organisation: isolated(organisation.name),
            call: isolated(call.title),
          })}
        </p>
        {answersChange === null && (
          <p>
            {t("applications.changeAnswers.can")}{" "}
            <a href={to.changeAnswers(reference)}>{t("applications.changeAnswers.title")}</a>
          </p>
        )}
        <Warning>{t("applications.withdraw.final")}</Warning>
        <input type="hidden" name="version" value={String(application.version)} />
        <ButtonGroup>
          <Button variant="grave">{t("applications.withdraw.button")}</Button>
          <a href={to.application(reference)}>{t("applications.withdraw.keep")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
