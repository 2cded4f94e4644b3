import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { withdrawOutage } from "#acts/process/withdraw-outage.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Receipt } from "#components/kit/status/deadline.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { LONGEST_REASON } from "#forms/kit/longest-reason.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeOutage } from "#views/process/calendars.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "withdraw-outage");
  return found(await seeOutage(context, idIn(args, "outage")));
}

export async function action(args: ActionFunctionArgs) {
  const outage = idIn(args, "outage");
  return answerForm(
    args,
    "withdraw-outage",
    async ({ context, t }) => {
      found(await seeOutage(context, outage));
      const field = t("process.withdrawOutage.reason");
      return z.object({ reason: formFields(t).paragraphs({ field, required: true, max: LONGEST_REASON }) });
    },
    (context, { reason, key }) => withdrawOutage(context, { outage, reason, key }),
    (to) => listAddress(to.calendars, { done: "outage-withdrawn" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("process.withdrawOutage.title"), { of: args.data?.what });

export default function WithdrawOutage() {
  const { what, reason, beganAt, endedAt, zone, moved, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page before={<BackLink href={to.calendars}>{t("process.calendars.title")}</BackLink>}>
      <ActForm
        answer={answer}
        act={t("process.withdrawOutage.button")}
        refusal={refusal}
        name="withdraw"
        heading={<Heading over={<UserText>{what}</UserText>}>{t("process.withdrawOutage.title")}</Heading>}
      >
        <Facts
          rows={[
            { key: t("process.calendars.began"), value: <Receipt instant={beganAt} zone={zone} /> },
            { key: t("process.calendars.ended"), value: <Receipt instant={endedAt} zone={zone} /> },
            { key: t("process.calendars.why"), value: <UserText>{reason}</UserText> },
          ]}
        />
        <p>{t("process.withdrawOutage.lead")}</p>
        <p>{t("process.withdrawOutage.moved", { count: moved })}</p>
        <TextArea name="reason" label={t("process.withdrawOutage.reason")} limit={LONGEST_REASON} />
        <ButtonGroup>
          <Button variant="grave">{t("process.withdrawOutage.button")}</Button>
          <a href={to.calendars}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
