import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { publishProgramme } from "#acts/process/publish-programme.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ProgrammeOfWork } from "#components/process/programme.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { formatInstant } from "#messages/kit/instant.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeProgrammeToPublish } from "#views/process/programme-to-publish.ts";

const schema = (t: Translate) => {
  const { hidden } = formFields(t);
  /** The version of the draft that the reader saw. */
  return z.object({ seen: hidden(/^\d{1,6}$/).transform(Number) });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "publish-programme");
  const seen = found(await seeProgrammeToPublish(context, idIn(args, "session")));
  const { id, title, process, shown, version, standing, refusals } = seen;
  return {
    id,
    title,
    process,
    shown,
    version,
    standing,
    refusal: refusals.publish,
    done: readDone(args.request.url, ["saved"]),
  };
}

export async function action(args: ActionFunctionArgs) {
  const session = idIn(args, "session");
  return answerForm(
    args,
    "publish-programme",
    async ({ context, t }) => {
      found(await seeProgrammeToPublish(context, session));
      return schema(t);
    },
    async (context, { seen, key }) => {
      const ruling = await publishProgramme(context, { session, seen, key });
      if (!ruling.ok) return ruling;
      const { process } = found(await seeProgrammeToPublish(context, session));
      return { ok: true, next: process.slug };
    },
    (to, process) => listAddress(to.scheduleSession(process), { done: "published" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("process.programme.publish"), { of: args.data?.title });

export default function PublishProgramme() {
  const { id, title, process, shown, version, standing, refusal, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return (
    <Page before={<BackLink href={to.draftProgramme(id)}>{t("process.programme.draft")}</BackLink>}>
      {done !== null && answer === undefined && <Note success>{t("process.programme.isSaved")}</Note>}
      <Form
        answer={answer}
        closed={refusal !== null}
        name="publish"
        heading={<Heading over={<UserText>{title}</UserText>}>{t("process.programme.publish")}</Heading>}
      >
        {refusal !== null && answer === undefined && (
          <RefusedAct
            act={t("process.programme.publishButton", { number: (standing?.number ?? 0) + 1 })}
            refusal={refusal}
          />
        )}
        {standing !== null && (
          <p>
            {t("process.programme.stands", {
              number: standing.number,
              at: formatInstant(standing.publishedAt, process.zone, language),
            })}
          </p>
        )}
        <ProgrammeOfWork {...shown} zone={process.zone} />
        {refusal === null && (
          <>
            <p>{t("process.programme.publishEffect")}</p>
            <input type="hidden" name="seen" value={version} />
            <ButtonGroup>
              <Button>{t("process.programme.publishButton", { number: (standing?.number ?? 0) + 1 })}</Button>
              <a href={to.draftProgramme(id)}>{t("process.programme.goOnWriting")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
