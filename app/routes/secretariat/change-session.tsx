import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { confirmSession } from "#acts/process/confirm-session.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Gap, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { LONGEST_REASON } from "#forms/kit/longest-reason.ts";
import { answerForm } from "#http/answer-form.ts";
import { actIn, authorise, found, idIn } from "#http/request-context.ts";
import { formatDays } from "#messages/kit/instant.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeSessionToChange } from "#views/process/session-to-change.ts";

const changes = {
  "confirm-session": { change: "confirm", perform: confirmSession, done: "confirmed" },
  "cancel-session": { change: "cancel", perform: cancelSession, done: "cancelled" },
} as const;

const schema = (t: Translate) => {
  const { paragraphs } = formFields(t);
  return z.object({
    reason: paragraphs({
      field: t("process.changeSession.reason"),
      required: t("process.changeSession.giveReason"),
      max: LONGEST_REASON,
    }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const slug = actIn(args, changes);
  const { context } = await authorise(args, slug);
  const seen = found(await seeSessionToChange(context, idIn(args, "session")));
  const { title, process, beginsOn, endsOn, refusals } = seen;
  const { change } = changes[slug];
  return { title, process, beginsOn, endsOn, change, refusal: refusals[change] };
}

export async function action(args: ActionFunctionArgs) {
  const slug = actIn(args, changes);
  const { perform, done } = changes[slug];
  const session = idIn(args, "session");
  return answerForm(
    args,
    slug,
    async ({ context, t }) => {
      found(await seeSessionToChange(context, session));
      return schema(t);
    },
    async (context, said) => {
      const ruling = await perform(context, { ...said, session });
      if (!ruling.ok) return ruling;
      const { process } = found(await seeSessionToChange(context, session));
      return { ok: true, next: process.slug };
    },
    (to, process) => listAddress(to.scheduleSession(process), { done }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(`process.changeSession.${args.data?.change ?? "confirm"}.title`), { of: args.data?.title });

export default function ChangeSession() {
  const { change, title, process, beginsOn, endsOn, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const back = paths(language).scheduleSession(process.slug);
  return (
    <Page
      before={<BackLink href={back}>{t("process.scheduleSession.title")}</BackLink>}
      margin={
        <Box title={t("process.moveSession.now")}>
          <p>{formatDays({ beginsOn, endsOn }, language)}</p>
        </Box>
      }
    >
      <ActForm
        answer={answer}
        act={t(`process.changeSession.${change}.button`)}
        refusal={refusal}
        name={change}
        heading={<Heading over={<UserText>{title}</UserText>}>{t(`process.changeSession.${change}.title`)}</Heading>}
      >
        <p className="lede">
          {t(`process.changeSession.${change}.effect`)}
          <Gap />
          {t("process.changeSession.told")}
        </p>
        <TextArea
          name="reason"
          label={t("process.changeSession.reason")}
          hint={t("process.moveSession.reasonHint")}
          limit={LONGEST_REASON}
        />
        <ButtonGroup>
          <Button {...(change === "cancel" ? { variant: "grave" as const } : {})}>
            {t(`process.changeSession.${change}.button`)}
          </Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
