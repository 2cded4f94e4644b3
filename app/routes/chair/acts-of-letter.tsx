import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { saveChairLetter } from "#acts/chair-letters/save-chair-letter.ts";
import { LetterDoes } from "#components/chair-letters/letter-does.tsx";
import { SavedMeanwhile } from "#components/chair-letters/letter-notes.tsx";
import { Places } from "#components/chair-letters/places.tsx";
import { Button } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Colon, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { kindsOfLetterAct } from "#domain/chair-letters/letter-acts.ts";
import { LONGEST_LETTER } from "#domain/chair-letters/letter-draft.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeLetterToWrite } from "#views/chair-letters/letter-of-chair.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "save-chair-letter");
  const seen = found(await seeLetterToWrite(context, idIn(args, "chair_letter")));
  return { ...seen, told: readDone(args.request.url, ["saved", "removed"]) };
}

/** Takes one of them out. */
export async function action(args: ActionFunctionArgs) {
  const chairLetter = idIn(args, "chair_letter");
  return answerForm(
    args,
    "save-chair-letter",
    async ({ context, t }) => {
      found(await seeLetterToWrite(context, chairLetter));
      const { version, hidden } = formFields(t);
      return z.object({ seen: version(), remove: hidden(/^\d{1,2}$/).transform(Number) });
    },
    async (context, { seen, remove, key }) => {
      const { draft } = found(await seeLetterToWrite(context, chairLetter));
      const does = draft.does.filter((_, index) => index + 1 !== remove);
      return saveChairLetter(context, { chairLetter, seen, changes: { does }, key });
    },
    (to) => listAddress(to.pageOfLetter(chairLetter, "acts"), { done: "removed" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("chairLetters.does.title"), { of: args.data?.draft.subject });

export default function ActsOfLetter() {
  const seen = useLoaderData<typeof loader>();
  const { id, version, process, done, refusal, papers, told } = seen;
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const announced = papers.filter(({ standing }) => standing === "announced");
  return (
    <Page
      before={<BackLink href={to.chairLetter(id)}>{t("chairLetters.one")}</BackLink>}
      margin={<Places letter={seen} />}
    >
      {told !== null && answer === undefined && <Note success>{t(`chairLetters.done.${told}`)}</Note>}
      <Form
        answer={answer}
        closed={refusal !== null || done.length === 0}
        name="acts"
        heading={
          <>
            <Heading over={<UserText>{process.shortName}</UserText>}>{t("chairLetters.does.title")}</Heading>
            {answer?.refusal !== undefined && <SavedMeanwhile letter={seen} />}
            <p className="lede">{t("chairLetters.does.lead")}</p>
          </>
        }
      >
        <input type="hidden" name="seen" value={version} />
        {done.length === 0 ? (
          <Empty title={t("chairLetters.does.none")} />
        ) : (
          <LetterDoes
            does={done}
            process={process}
            desk="chair"
            after={(number) => (
              <Button variant="calm" name="remove" value={String(number)}>
                {t("chairLetters.does.remove")} <span className="unseen">{number}</span>
              </Button>
            )}
          />
        )}
      </Form>
      {refusal !== null ? (
        <RefusedAct act={t("chairLetters.does.title")} refusal={refusal} />
      ) : (
        done.length < LONGEST_LETTER.acts && (
          <Part rule title={t("chairLetters.does.add")}>
            <ul>
              {kindsOfLetterAct.map((act) => (
                <li key={act}>
                  <a href={to.addToLetter(id, act)}>{t(`chairLetters.does.kinds.${act}`)}</a>
                </li>
              ))}
              {announced.map((paper) => (
                <li key={paper.id}>
                  <a href={listAddress(to.addToLetter(id, "circulate-paper"), { paper: paper.id })}>
                    {t("chairLetters.does.kinds.circulate-paper")}
                    <Colon />
                    <UserText>{paper.title}</UserText>
                  </a>
                </li>
              ))}
            </ul>
          </Part>
        )
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
