import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveChairLetter } from "#acts/chair-letters/save-chair-letter.ts";
import { ActFields } from "#components/chair-letters/act-fields.tsx";
import { SavedMeanwhile } from "#components/chair-letters/letter-notes.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { kindsOfLetterAct } from "#domain/chair-letters/letter-acts.ts";
import { readAct } from "#forms/chair-letters/act-forms.ts";
import { answerProblem, answerProblems, answerRefusal } from "#http/answer.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { type LetterToWriteSeen, seeLetterToWrite } from "#views/chair-letters/letter-of-chair.ts";

/** Which act the address adds to the letter, and which announced paper it names. */
function askedIn(args: Pick<LoaderFunctionArgs, "params" | "request">, { papers }: LetterToWriteSeen) {
  const act = found(kindsOfLetterAct.find((kind) => kind === args.params["act"]) ?? null);
  const named = new URL(args.request.url).searchParams.get("paper");
  const announced = papers.find(({ id, standing }) => id === named && standing === "announced") ?? null;
  return { act, announced: act === "circulate-paper" ? announced : null };
}

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "save-chair-letter");
  const seen = found(await seeLetterToWrite(context, idIn(args, "chair_letter")));
  return { ...seen, ...askedIn(args, seen) };
}

export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "save-chair-letter");
  const language = readLanguage(args);
  const chairLetter = idIn(args, "chair_letter");
  const letter = found(await seeLetterToWrite(context, chairLetter));
  const { act, announced } = askedIn(args, letter);
  const form = await readAct(args.request, act, { language, letter, announced: announced?.id ?? null });
  if (!form.ok) return answerProblems(args.context, form);
  const { said, seen, key, submitted } = form;
  if ("field" in said) return answerProblem(args.context, said, submitted);
  const does = [...letter.draft.does, said];
  const ruling = await saveChairLetter(context, { chairLetter, seen, changes: { does }, key });
  if (!ruling.ok) return answerRefusal(args.context, ruling, language, submitted);
  return redirect(listAddress(paths(language).pageOfLetter(chairLetter, "acts"), { done: "saved" }), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => (args.data === undefined ? "" : t(`chairLetters.does.kinds.${args.data.act}`)), {
    of: args.data?.draft.subject,
  });

export default function AddToLetter() {
  const seen = useLoaderData<typeof loader>();
  const { id, version, act, announced, refusal, process } = seen;
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).pageOfLetter(id, "acts");
  const missing = missingFor(seen);
  return (
    <Page before={<BackLink href={back}>{t("chairLetters.does.title")}</BackLink>}>
      <Form
        answer={answer}
        closed={refusal !== null || missing !== null}
        name={act}
        heading={
          <>
            <Heading over={<UserText>{announced?.title ?? process.shortName}</UserText>}>
              {t(`chairLetters.does.kinds.${act}`)}
            </Heading>
            {answer?.refusal !== undefined && <SavedMeanwhile letter={seen} />}
          </>
        }
      >
        {refusal !== null ? (
          answer === undefined && <RefusedAct act={t(`chairLetters.does.kinds.${act}`)} refusal={refusal} />
        ) : missing !== null ? (
          <Empty title={t(missing)} />
        ) : (
          <>
            <p className="lede">{t(`chairLetters.does.leads.${act}`)}</p>
            <input type="hidden" name="seen" value={version} />
            <ActFields act={act} letter={seen} isAnnounced={announced !== null} />
            <ButtonGroup>
              <Button>{t("chairLetters.does.add")}</Button>
              <a href={back}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

/** Of what there would have to be something to choose from. */
function missingFor({ act, texts, sessions }: ReturnType<typeof useLoaderData<typeof loader>>) {
  switch (act) {
    case "open-silence-procedure":
      return texts.length === 0 ? "chairLetters.does.noTexts" : null;
    case "confirm-session":
      return sessions.planned.length === 0 ? (`chairLetters.does.noSessions.${act}` as const) : null;
    case "move-session":
      return sessions.ahead.length === 0 ? (`chairLetters.does.noSessions.${act}` as const) : null;
    case "name-session":
      return sessions.all.length === 0 ? (`chairLetters.does.noSessions.${act}` as const) : null;
    case "schedule-session":
    case "announce-paper":
    case "circulate-paper":
      return null;
  }
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
