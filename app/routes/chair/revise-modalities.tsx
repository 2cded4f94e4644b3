import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { reviseModalities } from "#acts/modalities/revise-modalities.ts";
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
import { ModalitiesFields } from "#components/modalities/modalities-fields.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { modalitiesSchema, proposedText, sourcesAskedAgain } from "#forms/modalities/modalities-form.ts";
import { answerProblems } from "#http/answer.ts";
import { answerTextRefusal } from "#http/answer-text-refusal.ts";
import { authorise, idIn, notFound, readLanguage } from "#http/request-context.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeTextOfChair } from "#views/modalities/text-of-chair.ts";

const schema = (t: Translate) => modalitiesSchema(t).safeExtend({ seen: formFields(t).hidden(/^[0-9a-f]{64}$/) });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "revise-modalities");
  const seen = await seeTextOfChair(context, idIn(args, "decision"));
  if (seen === null) throw notFound();
  return seen;
}

export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "revise-modalities");
  const language = readLanguage(args);
  const id = idIn(args, "decision");
  const found = await seeTextOfChair(context, id);
  if (found === null) throw notFound();
  const form = await parseForm(args.request, schema(translator(language)));
  if (!form.ok) return answerProblems(args.context, form);
  const problems = sourcesAskedAgain(found.decision, form.value, language);
  if (problems.length > 0) return answerProblems(args.context, { problems, submitted: form.submitted });
  const { seen } = form.value;
  const text = proposedText(form.value);
  const ruling = await reviseModalities(context, { ...text, decision: id, seen, key: form.key });
  if (!ruling.ok) return answerTextRefusal(args.context, ruling, { ...text, language }, form.submitted);
  return redirect(listAddress(paths(language).draftModalities(id), { done: "revised" }), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.revise.title", { version: args.data?.decision.version ?? 0 }));

export default function ReviseModalities() {
  const { process, decision, seen, refusals, hasOwnClasses } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page before={<BackLink href={to.draftModalities(decision.id)} />}>
      <Form
        answer={answer}
        closed={refusals.revise !== null}
        name="revise"
        heading={
          <Heading over={<UserText>{process.shortName}</UserText>}>
            {t("modalities.revise.title", { version: decision.version })}
          </Heading>
        }
      >
        {refusals.revise !== null ? (
          answer?.refusal === undefined && <RefusedAct act={t("modalities.draft.revise")} refusal={refusals.revise} />
        ) : (
          <>
            <input type="hidden" name="seen" value={seen} />
            {hasOwnClasses && <Note>{t("modalities.file.own")}</Note>}
            <ModalitiesFields given={decision} zone={process.zone} />
            <ButtonGroup>
              <Button>{t("modalities.revise.button")}</Button>
              <a href={to.draftModalities(decision.id)}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
