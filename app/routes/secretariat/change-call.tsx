import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { correctCall } from "#acts/applications/correct-call.ts";
import { withdrawCall } from "#acts/applications/withdraw-call.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Comma, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { changeCallSchema } from "#forms/applications/change-call-form.ts";
import { LONGEST_REASON } from "#forms/kit/longest-reason.ts";
import { answerForm } from "#http/answer-form.ts";
import { actIn, authorise, found, idIn } from "#http/request-context.ts";
import { formatDays } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeCallToChange } from "#views/applications/call-to-change.ts";

const changes = { "withdraw-call": "withdraw", "correct-call": "correct" } as const;

export async function loader(args: LoaderFunctionArgs) {
  const slug = actIn(args, changes);
  const { context } = await authorise(args, slug);
  const { refusals, ...call } = found(await seeCallToChange(context, idIn(args, "call")));
  const change = changes[slug];
  return { ...call, change, refusal: refusals[change] };
}

export async function action(args: ActionFunctionArgs) {
  const slug = actIn(args, changes);
  const change = changes[slug];
  const call = idIn(args, "call");
  return answerForm(
    args,
    slug,
    async ({ context, t }) => {
      found(await seeCallToChange(context, call));
      return changeCallSchema(t, change);
    },
    (context, { title, reason, key }) =>
      change === "withdraw"
        ? withdrawCall(context, { call, reason, key })
        : correctCall(context, { call, title, reason, key }),
    (to) =>
      change === "withdraw"
        ? listAddress(to.calls, { done: "withdrawn" })
        : listAddress(to.call(call), { done: "corrected" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(`applications.changeCall.${args.data?.change ?? "correct"}.title`), {
    of: args.data?.title,
  });

export default function ChangeCall() {
  const { id, change, title, session, opensAt, closesAt, zone, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const back = paths(language).call(id);
  return (
    <Page before={<BackLink href={back} />}>
      <ActForm
        answer={answer}
        act={t(`applications.changeCall.${change}.button`)}
        refusal={refusal}
        name={change}
        heading={<Heading over={<UserText>{title}</UserText>}>{t(`applications.changeCall.${change}.title`)}</Heading>}
      >
        <p className="lede">{t(`applications.changeCall.${change}.effect`)}</p>
        {change === "withdraw" ? (
          <Facts
            rows={[
              { key: t("applications.openCall.name"), value: <UserText>{title}</UserText> },
              {
                key: t("applications.deskField.session"),
                value: (
                  <>
                    <UserText>{session.title}</UserText>
                    <Comma />
                    {formatDays(session, language)}
                  </>
                ),
              },
              {
                key: t("applications.deskField.opens"),
                value: <Deadline instant={opensAt} zone={zone} />,
              },
              {
                key: t("applications.openCall.closes"),
                value: <Deadline instant={closesAt} zone={zone} />,
              },
            ]}
          />
        ) : (
          <TextInput name="title" label={t("applications.openCall.name")} defaultValue={title} />
        )}
        <TextArea
          name="reason"
          label={t("process.changeSession.reason")}
          hint={t("applications.changeCall.reasonHint")}
          limit={LONGEST_REASON}
        />
        <ButtonGroup>
          <Button {...(change === "withdraw" ? { variant: "grave" as const } : {})}>
            {t(`applications.changeCall.${change}.button`)}
          </Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
