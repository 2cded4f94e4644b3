import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Carried, Change } from "#components/kit/form/change.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Warning } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { SecondLook } from "#components/kit/status/second-look.tsx";
import { SilenceMeanwhile } from "#components/modalities/silence-meanwhile.tsx";
import { useTextNumber } from "#components/modalities/text-name.ts";
import { MissionsWithoutVoice } from "#components/people/missions-without-voice.tsx";
import type { Zone } from "#domain/kit/calendar.ts";
import { closingIn, fieldsOfInstant, instantOfField, openingIn } from "#forms/kit/closing-field.ts";
import { isAnswered } from "#forms/kit/form-answer.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { AGAIN, CHANGE, isChanging } from "#forms/kit/two-pages.ts";
import { answerBetween, answerProblem, answerProblems, answerRefusal, codeOnward } from "#http/answer.ts";
import { authorise, found, putIn, readLanguage } from "#http/request-context.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeSilenceToOpen } from "#views/modalities/silence-of-chair.ts";

/** In characters; a letter to the missions is a page or two. */
const LONGEST_LETTER = 10_000;

/** First the closing instant is asked, then the letter is written and all of it confirmed: the address carries the instant. */
const schema = (t: Translate) => {
  const { dayAndClock, hidden, optionalChoice, optionalDayAndClock, paragraphs } = formFields(t);
  const closes = t("modalities.silenceOfChair.closes");
  return z.object({
    step: optionalChoice(["open", CHANGE, AGAIN], { field: closes }),
    opens: optionalDayAndClock({ field: t("modalities.silenceOfChair.opens") }),
    closes: dayAndClock({ field: closes, required: true }).optional(),
    letter: paragraphs({ field: t("modalities.silenceOfChair.letter"), max: LONGEST_LETTER }),
    seen: hidden(/^[0-9a-f]{64}$/).optional(),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "open-silence-procedure");
  return found(await seeSilenceToOpen(context, putIn(args), chosenIn(args.request.url)));
}

/** What the address carries from the page that asks for the time to the one that asks once more. */
function chosenIn(url: string) {
  return { opensAt: openingIn(url), closesAt: closingIn(url) };
}

/** With what the page is filled again that asks for the time. */
function firstOf({ opensAt, closesAt }: ReturnType<typeof chosenIn>, zone: Zone) {
  return closesAt && { ...fieldsOfInstant("opens", opensAt, zone), ...fieldsOfInstant("closes", closesAt, zone) };
}

export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "open-silence-procedure");
  const language = readLanguage(args);
  const of = putIn(args);
  const confirmed = chosenIn(args.request.url);
  const seen = found(await seeSilenceToOpen(context, of, confirmed));
  const form = await parseForm(args.request, schema(translator(language)));
  const to = paths(language);
  const { zone } = seen.process;
  const between = answerBetween(args.context, form.submitted, firstOf(confirmed, zone));
  if (between !== null) return between;
  if (!form.ok) return answerProblems(args.context, form);
  const { opens, closes, letter, step, seen: seenText } = form.value;

  if (step === "open" && confirmed.closesAt !== null) {
    const ruling = await openSilenceProcedure(context, {
      of,
      opensAt: confirmed.opensAt,
      closesAt: confirmed.closesAt,
      zone,
      letter: letter === "" ? null : letter,
      seen: seenText,
      key: form.key,
    });
    /** With the time, which the page asks anew where it can no longer be. */
    const typed = { ...form.submitted, ...firstOf(confirmed, zone) };
    if (!ruling.ok) return answerRefusal(args.context, ruling, language, typed);
    return redirect(listAddress(to.chairSilenceProcedure(ruling.next.id), { done: "opened" }), 303);
  }

  if (closes === undefined) return redirect(to.openSilenceProcedure(of), 303);
  const opening = opens === null ? null : instantOfField("opens", opens, zone, language);
  if (opening?.ok === false) return answerProblem(args.context, opening.problem, form.submitted);
  const closing = instantOfField("closes", closes, zone, language);
  if (!closing.ok) return answerProblem(args.context, closing.problem, form.submitted);
  const opensAt = opening?.instant ?? null;
  const { refusals, chosen } = found(await seeSilenceToOpen(context, of, { opensAt, closesAt: closing.instant }));
  const refusal = refusals.openSilence ?? chosen?.refusal ?? null;
  if (refusal !== null) return answerRefusal(args.context, refusal, language, form.submitted);
  const asked = { opensAt: opensAt?.toString(), closesAt: closing.instant.toString() };
  return redirect(listAddress(to.openSilenceProcedure(of), asked), codeOnward(form.submitted));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.silenceOfChair.title"), {
    readBack: (t) => t("modalities.silenceOfChair.confirmTitle"),
    second: Boolean(args.data?.chosen),
    of: args.data?.text.title,
  });

export default function OpenSilenceProcedure() {
  const shown = useLoaderData<typeof loader>();
  const { of, text, seen, missions, withoutVoice, recommended, chosen, refusals, process } = shown;
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const numberOf = useTextNumber();
  const isRefused = answer?.refusal !== undefined;
  const timeIsOver = isRefused && refusals.openSilence === null && chosen !== null && chosen.refusal !== null;
  const changing = isChanging(answer) || timeIsOver;
  const refusal = refusals.openSilence ?? (timeIsOver ? null : (chosen?.refusal ?? null));
  const letter = answer?.submitted["letter"]?.[0] ?? "";
  const isOvertaken =
    isRefused && chosen !== null && (refusals.openSilence !== null || answer.submitted["seen"]?.[0] !== seen);
  const confirming = chosen !== null && refusal === null && !changing;
  const { hours } = recommended;
  return (
    <Page
      before={<BackLink href={to.textOfChair(of)} />}
      margin={
        <>
          {confirming ? (
            <Box title={t("status.whatNext")}>
              <p>{t("modalities.silenceOfChair.lead")}</p>
            </Box>
          ) : (
            <>
              <Box title={t("modalities.silenceOfChair.to")}>
                <p>{t("modalities.silenceOfChair.confirmText", missions)}</p>
              </Box>
              <Box title={t("modalities.silenceOfChair.lengthHeading", { hours })}>
                <p>
                  {t("modalities.silenceOfChair.recommended", { hours })}{" "}
                  <Deadline instant={recommended.closesAt} zone={process.zone} />
                </p>
                <p>
                  <Cited citation={recommended.cites} />
                </p>
              </Box>
            </>
          )}
          <Box title={t("modalities.follow.text")}>
            <p>
              <a href={to.textOfChair(of)}>
                <UserText>{text.title}</UserText>
              </a>
            </p>
          </Box>
        </>
      }
    >
      <Form
        answer={answer}
        closed={refusal !== null}
        action={changing ? to.openSilenceProcedure(of) : undefined}
        name={confirming ? "open" : "closing"}
        heading={
          <>
            <Heading
              over={
                <>
                  <UserText>{process.shortName}</UserText>
                  {" · "}
                  {numberOf(text)}
                </>
              }
            >
              {confirming ? t("modalities.silenceOfChair.confirmTitle") : t("modalities.silenceOfChair.title")}
            </Heading>
            {isOvertaken && <SilenceMeanwhile seen={shown} letter={letter} />}
          </>
        }
      >
        {refusal !== null && !isAnswered(answer, refusal) && (
          <RefusedAct act={t("modalities.silenceOfChair.title")} refusal={refusal} />
        )}
        {refusal === null && !confirming && (
          <>
            <p className="lede">{t("modalities.silenceOfChair.lead")}</p>
            {"number" in text && <p>{t("modalities.processText.noAccreditation")}</p>}
            <DateInput
              name="opens"
              legend={t("modalities.silenceOfChair.opens")}
              legendSize="m"
              hint={t("modalities.silenceOfChair.opensHint", { zone: zoneInWords(process.zone, language) })}
              optional
              clock
            />
            <DateInput
              name="closes"
              legend={t("modalities.silenceOfChair.closes")}
              legendSize="m"
              hint={t("modalities.silenceOfChair.closesHint", { zone: zoneInWords(process.zone, language) })}
              clock
              defaultClock="18:00"
            />
            <Carried names={["letter"]} />
            <ButtonGroup>
              <Button>{t("modalities.silenceOfChair.continue")}</Button>
              <a href={to.textOfChair(of)}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
        {confirming && (
          <>
            <p className="lede">{t("modalities.silenceOfChair.confirmText", missions)}</p>
            <p>
              {chosen.opensAt === null ? (
                t("modalities.silenceOfChair.opensNow")
              ) : (
                <>
                  {t("modalities.silenceOfChair.opensAt")} <Deadline instant={chosen.opensAt} zone={process.zone} />
                </>
              )}
            </p>
            <MissionsWithoutVoice count={withoutVoice} />
            <SecondLook look={chosen.look} closing={t("modalities.silenceOfChair.closing")} />
            {chosen.isShort ? (
              <Warning>
                {t("modalities.silenceOfChair.short", { hours })} <Cited citation={recommended.cites} />
              </Warning>
            ) : (
              <p>
                {t("modalities.silenceOfChair.recommendedFor", { hours })} <Cited citation={recommended.cites} />
              </p>
            )}
            <input type="hidden" name="seen" value={seen} />
            <TextArea
              name="letter"
              label={t("modalities.silenceOfChair.letter")}
              hint={t("modalities.silenceOfChair.letterHint")}
              labelSize="m"
              optional
              rows={8}
              limit={LONGEST_LETTER}
            />
            <Warning>{t("modalities.silenceOfChair.frozen")}</Warning>
            <ButtonGroup>
              <Button variant="grave" name="step" value="open">
                {t("modalities.silenceOfChair.button")}
              </Button>
              <Change what={t("modalities.silenceOfChair.closes")} />
              <a href={to.textOfChair(of)}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
