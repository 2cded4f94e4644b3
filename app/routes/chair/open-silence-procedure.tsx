import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { openSilenceProcedure } from "#acts/modalities/open-silence-procedure.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
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
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { SecondLook } from "#components/kit/status/second-look.tsx";
import { refuseWindow } from "#domain/kit/calendar.ts";
import { closingIn, instantOfField } from "#forms/kit/closing-field.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { answerProblem, answerProblems, answerRefusal } from "#http/answer.ts";
import { authorise, idIn, notFound, readLanguage } from "#http/request-context.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeSilenceToOpen } from "#views/modalities/silence-of-chair.ts";

/** In characters; a letter to the missions is a page or two. */
const LONGEST_LETTER = 10_000;

/** First the closing instant is asked, then the letter is written and all of it confirmed: the address carries the instant. */
const schema = (t: Translate) => {
  const { dayAndClock, hidden, optionalChoice, paragraphs } = formFields(t);
  const closes = t("modalities.silenceOfChair.closes");
  return z.object({
    step: optionalChoice(["open"], { field: closes }),
    closes: dayAndClock({ field: closes, required: true }).optional(),
    letter: paragraphs({ field: t("modalities.silenceOfChair.letter"), max: LONGEST_LETTER }),
    seen: hidden(/^[0-9a-f]{64}$/).optional(),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "open-silence-procedure");
  const seen = await seeSilenceToOpen(context, idIn(args, "decision"), closingIn(args.request.url));
  if (seen === null) throw notFound();
  const { text, ...rest } = seen;
  const { process, decision, refusals } = text;
  return {
    ...rest,
    process,
    decision: { id: decision.id, version: decision.version, title: decision.title },
    seen: text.seen,
    refusal: refusals.openSilence,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "open-silence-procedure");
  const language = readLanguage(args);
  const id = idIn(args, "decision");
  const confirmed = closingIn(args.request.url);
  const seen = await seeSilenceToOpen(context, id, confirmed);
  if (seen === null) throw notFound();
  const form = await parseForm(args.request, schema(translator(language)));
  if (!form.ok) return answerProblems(args.context, form);
  const to = paths(language);
  const { zone } = seen.text.process;
  const { closes, letter, step, seen: seenText } = form.value;

  if (step === "open" && confirmed !== null) {
    const ruling = await openSilenceProcedure(context, {
      decision: id,
      closesAt: confirmed,
      zone,
      letter: letter === "" ? null : letter,
      seen: seenText,
      key: form.key,
    });
    if (!ruling.ok) return answerRefusal(args.context, ruling, language, form.submitted);
    return redirect(listAddress(to.chairSilenceProcedure(ruling.next.id), { done: "opened" }), 303);
  }

  if (closes === undefined) return redirect(to.openSilenceProcedure(id), 303);
  const read = instantOfField("closes", closes, zone, language);
  if (!read.ok) return answerProblem(args.context, read.problem, form.submitted);
  const window = { opensAt: context.now, closesAt: read.instant, zone };
  const refusal = seen.text.refusals.openSilence ?? refuseWindow(window, context.now);
  if (refusal !== null) return answerRefusal(args.context, refusal, language, form.submitted);
  return redirect(listAddress(to.openSilenceProcedure(id), { closesAt: read.instant.toString() }), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.silenceOfChair.title"), { of: args.data?.decision.title });

export default function OpenSilenceProcedure() {
  const { decision, seen, missions, recommended, chosen, refusal, process } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const confirming = chosen !== null && refusal === null;
  const { hours } = recommended;
  return (
    <Page
      before={<BackLink href={confirming ? to.openSilenceProcedure(decision.id) : to.draftModalities(decision.id)} />}
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
              <a href={to.draftModalities(decision.id)}>
                <UserText>{decision.title}</UserText>
              </a>
            </p>
          </Box>
        </>
      }
    >
      <Form
        answer={answer}
        closed={refusal !== null}
        name={confirming ? "open" : "closing"}
        heading={
          <Heading
            over={
              <>
                <UserText>{process.shortName}</UserText>
                {" · "}
                {t("modalities.draft.title", { version: decision.version })}
              </>
            }
          >
            {confirming ? t("modalities.silenceOfChair.confirmTitle") : t("modalities.silenceOfChair.title")}
          </Heading>
        }
      >
        {refusal !== null && answer?.refusal === undefined && (
          <RefusedAct act={t("modalities.silenceOfChair.title")} refusal={refusal} />
        )}
        {refusal === null && !confirming && (
          <>
            <p className="lede">{t("modalities.silenceOfChair.lead")}</p>
            <DateInput
              name="closes"
              legend={t("modalities.silenceOfChair.closes")}
              legendSize="m"
              hint={t("modalities.silenceOfChair.closesHint", { zone: zoneInWords(process.zone, language) })}
              clock
              defaultClock="18:00"
            />
            <ButtonGroup>
              <Button>{t("modalities.silenceOfChair.continue")}</Button>
              <a href={to.draftModalities(decision.id)}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
        {confirming && (
          <>
            <p className="lede">{t("modalities.silenceOfChair.confirmText", missions)}</p>
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
            <input type="hidden" name="step" value="open" />
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
              <Button variant="grave">{t("modalities.silenceOfChair.button")}</Button>
              <a href={to.openSilenceProcedure(decision.id)}>
                {t("page.change")}
                <span className="unseen"> {t("modalities.silenceOfChair.closes")}</span>
              </a>
              <a href={to.draftModalities(decision.id)}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
