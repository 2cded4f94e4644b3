import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveChairLetter } from "#acts/chair-letters/save-chair-letter.ts";
import { SavedMeanwhile } from "#components/chair-letters/letter-notes.tsx";
import { Places } from "#components/chair-letters/places.tsx";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { LONGEST_LETTER } from "#domain/chair-letters/letter-draft.ts";
import { languagesOfPaper } from "#domain/papers/kinds.ts";
import { wordsSchema } from "#forms/chair-letters/letter-forms.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { languages } from "#messages/kit/languages.ts";
import { paths } from "#paths";
import { seeLetterToWrite } from "#views/chair-letters/letter-of-chair.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "save-chair-letter");
  const seen = found(await seeLetterToWrite(context, idIn(args, "chair_letter")));
  return { ...seen, begun: readDone(args.request.url, ["begun"]) };
}

export async function action(args: ActionFunctionArgs) {
  const chairLetter = idIn(args, "chair_letter");
  return answerForm(
    args,
    "save-chair-letter",
    async ({ context, t }) => {
      found(await seeLetterToWrite(context, chairLetter));
      return wordsSchema(t);
    },
    (context, { seen, key, ...changes }) => saveChairLetter(context, { chairLetter, seen, changes, key }),
    (to) => listAddress(to.chairLetter(chairLetter), { done: "saved" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("chairLetters.write.title"), { of: args.data?.draft.subject });

export default function SaveChairLetter() {
  const seen = useLoaderData<typeof loader>();
  const { id, version, draft, process, refusal, begun, standing } = seen;
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).chairLetter(id);
  const isOvertaken = answer?.refusal !== undefined && answer.submitted["seen"]?.[0] !== String(version);
  return (
    <Page before={<BackLink href={back}>{t("chairLetters.one")}</BackLink>} margin={<Places letter={seen} />}>
      {begun !== null && answer === undefined && <Note success>{t(`chairLetters.done.${begun}`)}</Note>}
      <ActForm
        answer={answer}
        act={t("chairLetters.write.title")}
        refusal={refusal}
        name="words"
        heading={
          <>
            <Heading over={<UserText>{process.shortName}</UserText>}>{t("chairLetters.write.title")}</Heading>
            {isOvertaken && <SavedMeanwhile letter={seen} />}
          </>
        }
      >
        {standing !== "draft" && <p>{t("chairLetters.write.again")}</p>}
        <input type="hidden" name="seen" value={version} />
        <TextInput
          name="subject"
          label={t("chairLetters.subject")}
          hint={t("chairLetters.write.subjectHint")}
          defaultValue={draft.subject}
        />
        <TextArea
          name="salutation"
          label={t("chairLetters.write.salutation")}
          rows={1}
          defaultValue={draft.salutation}
        />
        <TextArea
          name="paragraphs"
          label={t("chairLetters.write.paragraphs")}
          hint={t("chairLetters.write.paragraphsHint")}
          rows={18}
          limit={LONGEST_LETTER.paragraphs}
          defaultValue={draft.paragraphs}
        />
        <TextArea
          name="closing"
          label={t("chairLetters.write.closing")}
          rows={2}
          defaultValue={draft.closing}
          optional
        />
        <TextArea name="signature" label={t("chairLetters.write.signature")} rows={4} defaultValue={draft.signature} />
        <TextArea
          name="addressees"
          label={t("chairLetters.write.addressees")}
          hint={t("chairLetters.write.addresseesHint")}
          rows={3}
          defaultValue={draft.addressees}
          optional
        />
        <TextInput
          name="replyTo"
          label={t("chairLetters.write.replyTo")}
          dir="ltr"
          spellCheck={false}
          defaultValue={draft.replyTo}
        />
        <Radios
          name="language"
          legend={t("chairLetters.write.language")}
          inline
          choices={languagesOfPaper.map((value) => ({
            value,
            label: <bdi lang={value}>{languages[value].name}</bdi>,
          }))}
          defaultValue={draft.language}
        />
        <ButtonGroup>
          <Button>{t("chairLetters.write.save")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
