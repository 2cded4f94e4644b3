import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { giveSessionLink } from "#acts/process/give-session-link.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeSessionToChange } from "#views/process/session-to-change.ts";

const schema = (t: Translate) => {
  const { webAddress } = formFields(t);
  const field = t("process.sessionLink.url");
  return z.object({
    url: webAddress({ field, required: true }).refine((typed) => typed.startsWith("https://"), {
      error: t("process.sessionLink.notSafe"),
    }),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "give-session-link");
  const { title, process, link, refusals } = found(await seeSessionToChange(context, idIn(args, "session")));
  return { title, process, link, refusal: refusals.link };
}

export async function action(args: ActionFunctionArgs) {
  const session = idIn(args, "session");
  return answerForm(
    args,
    "give-session-link",
    async ({ context, t }) => {
      found(await seeSessionToChange(context, session));
      return schema(t);
    },
    async (context, said) => {
      const ruling = await giveSessionLink(context, { ...said, session });
      if (!ruling.ok) return ruling;
      const { process } = found(await seeSessionToChange(context, session));
      return { ok: true, next: process.slug };
    },
    (to, process) => listAddress(to.scheduleSession(process), { done: "linked" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("process.sessionLink.title"), { of: args.data?.title });

export default function GiveSessionLink() {
  const { title, process, link, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).scheduleSession(process.slug);
  return (
    <Page before={<BackLink href={back}>{t("process.scheduleSession.title")}</BackLink>}>
      <ActForm
        answer={answer}
        act={t("process.sessionLink.button")}
        refusal={refusal}
        name="link"
        heading={<Heading over={<UserText>{title}</UserText>}>{t("process.sessionLink.title")}</Heading>}
      >
        <TextInput
          name="url"
          type="url"
          label={t("process.sessionLink.url")}
          hint={t("process.sessionLink.urlHint")}
          {...(link === null ? {} : { defaultValue: link })}
        />
        <ButtonGroup>
          <Button>{t("process.sessionLink.button")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
