import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveChairLetter } from "#acts/chair-letters/save-chair-letter.ts";
import { ActFields } from "#components/chair-letters/act-fields.tsx";
import { SavedMeanwhile } from "#components/chair-letters/letter-notes.tsx";
import { SilenceChosen } from "#components/chair-letters/silence-chosen.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Change } from "#components/kit/form/change.tsx";
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
import { type KindOfLetterAct, kindsOfLetterAct } from "#domain/chair-letters/letter-acts.ts";
import { fieldsOfSilence, readAct, readConfirmed, silenceIn, silenceTimesIn } from "#forms/chair-letters/act-forms.ts";
import { isAnswered } from "#forms/kit/form-answer.ts";
import { isChanging } from "#forms/kit/two-pages.ts";
import { answerBetween, answerProblem, answerProblems, answerRefusal, codeOnward } from "#http/answer.ts";
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
  const { url } = args.request;
  const seen = found(await seeLetterToWrite(context, idIn(args, "chair_letter"), silenceTimesIn(url)));
  const asked = askedIn(args, seen);
  return { ...seen, ...asked, chosen: silenceChosen(asked.act, url, seen) };
}

/** Silence is asked about once more before the letter is to open it: its length, and what of it is unusual. */
function silenceChosen(act: KindOfLetterAct, url: string, letter: LetterToWriteSeen) {
  return act === "open-silence-procedure" ? silenceIn(url, letter) : null;
}

export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "save-chair-letter");
  const language = readLanguage(args);
  const to = paths(language);
  const chairLetter = idIn(args, "chair_letter");
  const letter = found(await seeLetterToWrite(context, chairLetter));
  const { act, announced } = askedIn(args, letter);
  const chosen = silenceChosen(act, args.request.url, letter);
  const form =
    chosen === null
      ? await readAct(args.request, act, { language, letter, announced: announced?.id ?? null })
      : await readConfirmed(args.request, chosen);
  const between = answerBetween(args.context, form.submitted, chosen && fieldsOfSilence(chosen, letter.process.zone));
  if (between !== null) return between;
  if (!form.ok) return answerProblems(args.context, form);
  const { said, seen, key, submitted } = form;
  if ("field" in said) return answerProblem(args.context, said, submitted);
  if (said.act === "open-silence-procedure") {
    const { silence } = found(await seeLetterToWrite(context, chairLetter, said));
    const refusal = silence?.refusal ?? null;
    if (refusal !== null) return answerRefusal(args.context, refusal, language, submitted);
    const { of, opensAt, closesAt } = said;
    const asked = { text: of.id, opensAt, closesAt };
    if (chosen === null) return redirect(listAddress(to.addToLetter(chairLetter, act), asked), codeOnward(submitted));
  }
  const does = [...letter.draft.does, said];
  const ruling = await saveChairLetter(context, { chairLetter, seen, changes: { does }, key });
  if (!ruling.ok) return answerRefusal(args.context, ruling, language, submitted);
  return redirect(listAddress(to.pageOfLetter(chairLetter, "acts"), { done: "saved" }), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => (args.data === undefined ? "" : t(`chairLetters.does.kinds.${args.data.act}`)), {
    readBack: (t) => t("chairLetters.does.confirm"),
    second: Boolean(args.data?.chosen && args.data.silence),
    of: args.data?.draft.subject,
  });

export default function AddToLetter() {
  const seen = useLoaderData<typeof loader>();
  const { id, version, act, announced, refusal, process, texts } = seen;
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const back = to.pageOfLetter(id, "acts");
  const missing = missingFor(seen);
  const changing = isChanging(answer);
  const { chosen, silence } = changing ? { chosen: null, silence: null } : seen;
  const against = refusal ?? (chosen === null ? null : (silence?.refusal ?? null));
  const confirming = chosen !== null && silence !== null;
  const title = confirming ? t("chairLetters.does.confirm") : t(`chairLetters.does.kinds.${act}`);
  return (
    <Page before={<BackLink href={back}>{t("chairLetters.does.title")}</BackLink>}>
      <Form
        answer={answer}
        closed={against !== null || missing !== null}
        action={changing ? to.addToLetter(id, act) : undefined}
        name={confirming ? "confirm" : act}
        heading={
          <>
            <Heading over={<UserText>{announced?.title ?? process.shortName}</UserText>}>{title}</Heading>
            {answer?.refusal !== undefined && String(version) !== answer.submitted["seen"]?.[0] && (
              <SavedMeanwhile letter={seen} />
            )}
          </>
        }
      >
        {against !== null ? (
          !isAnswered(answer, against) && <RefusedAct act={t(`chairLetters.does.kinds.${act}`)} refusal={against} />
        ) : missing !== null ? (
          <Empty title={t(missing)} />
        ) : (
          <>
            <input type="hidden" name="seen" value={version} />
            {confirming ? (
              <SilenceChosen
                title={texts.find((one) => one.id === chosen.of.id)?.title ?? ""}
                opensAt={chosen.opensAt}
                zone={process.zone}
                silence={silence}
              />
            ) : (
              <>
                <p className="lede">{t(`chairLetters.does.leads.${act}`)}</p>
                <ActFields act={act} letter={seen} isAnnounced={announced !== null} />
              </>
            )}
            <ButtonGroup>
              <Button>
                {act === "open-silence-procedure" && !confirming
                  ? t("modalities.silenceOfChair.continue")
                  : t("chairLetters.does.add")}
              </Button>
              {confirming && <Change what={t("modalities.silenceOfChair.closes")} />}
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
