import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Change } from "#components/kit/form/change.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Warning } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Gap, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Bars } from "#components/kit/status/bars.tsx";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { SecondLook } from "#components/kit/status/second-look.tsx";
import { LeftOut, ListToCirculate } from "#components/objections/list-to-circulate.tsx";
import { MissionsWithoutVoice } from "#components/people/missions-without-voice.tsx";
import type { Zone } from "#domain/kit/calendar.ts";
import { closingIn, fieldsOfInstant, instantOfField, openingIn } from "#forms/kit/closing-field.ts";
import { isAnswered } from "#forms/kit/form-answer.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { CHANGE, isChanging } from "#forms/kit/two-pages.ts";
import { answerBetween, answerProblem, answerProblems, answerRefusal } from "#http/answer.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { formatDays, formatWeekday, zoneInWords } from "#messages/kit/instant.ts";
import { selector } from "#messages/kit/selector.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { questionsInWords } from "#messages/kit/what-follows.ts";
import { paths } from "#paths";
import { seeListToCirculate } from "#views/applications/calls.ts";

/** First the closing instant is asked, then the list is confirmed: what the second form carries is what the officer has read. */
const schema = (t: Translate) => {
  const { dayAndClock, optionalChoice, optionalDayAndClock } = formFields(t);
  const closes = t("objections.circulate.closes");
  return z.object({
    step: optionalChoice(["circulate", CHANGE], { field: closes }),
    opens: optionalDayAndClock({ field: t("objections.circulate.opens") }),
    closes: dayAndClock({ field: closes, required: true }).optional(),
    seen: z.string().max(64).default(""),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "circulate-list");
  const list = found(await seeListToCirculate(context, idIn(args, "call"), chosenIn(args.request.url)));
  return {
    list: { ...list, listed: list.listed.slice(0, SHOWN) },
    count: list.listed.length,
  };
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
  const { context } = await authorise(args, "circulate-list");
  const language = readLanguage(args);
  const call = idIn(args, "call");
  const confirmed = chosenIn(args.request.url);
  const list = found(await seeListToCirculate(context, call, confirmed));
  const form = await parseForm(args.request, schema(translator(language)));
  const between = answerBetween(args.context, form.submitted, firstOf(confirmed, list.zone));
  if (between !== null) return between;
  if (!form.ok) return answerProblems(args.context, form);
  const to = paths(language);
  const { opens, closes, seen, step } = form.value;

  if (step === "circulate" && confirmed.closesAt !== null) {
    const window = { opensAt: confirmed.opensAt ?? undefined, closesAt: confirmed.closesAt };
    const ruling = await circulateList(context, { call, ...window, seen, key: form.key });
    if (!ruling.ok) return answerRefusal(args.context, ruling, language, form.submitted);
    return redirect(listAddress(to.noObjectionPeriod(ruling.next.period.id), { done: "circulated" }), 303);
  }

  if (closes === undefined) return redirect(to.circulateList(call), 303);
  const opening = opens === null ? null : instantOfField("opens", opens, list.zone, language);
  if (opening?.ok === false) return answerProblem(args.context, opening.problem, form.submitted);
  const read = instantOfField("closes", closes, list.zone, language);
  if (!read.ok) return answerProblem(args.context, read.problem, form.submitted);
  const opensAt = opening?.instant ?? null;
  const answer = await seeListToCirculate(context, call, { opensAt, closesAt: read.instant });
  if (answer !== null && answer.refusal !== null)
    return answerRefusal(args.context, answer.refusal, language, form.submitted);
  return redirect(
    listAddress(to.circulateList(call), { opensAt: opensAt?.toString(), closesAt: read.instant.toString() }),
    303,
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.circulate.title"), {
    readBack: (t) => t("objections.circulate.confirmTitle"),
    second: Boolean(args.data?.list.look),
    of: args.data?.list.call.title,
  });

type List = ReturnType<typeof useLoaderData<typeof loader>>["list"];

export default function CirculateList() {
  const { list, count } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { call, refusal, zone, earliestAt, closingClock, look } = list;
  const changing = isChanging(answer);
  const confirming = look !== null && refusal === null && !changing;
  return (
    <Page
      before={<BackLink href={to.call(call.id)} />}
      margin={
        <>
          <Numbers list={list} count={count} />
          <Box title={t("objections.circulate.goesTo")}>
            <Rule list={list} />
          </Box>
          <Box title={t("form.extend.session")}>
            <p>
              <UserText>{list.session.title}</UserText>
              <br />
              {formatDays(list.session, language)}
            </p>
          </Box>
        </>
      }
      below={count > 0 && <ListToCirculate list={list} count={count} />}
    >
      <Form
        answer={answer}
        closed={!confirming && count === 0}
        action={changing ? to.circulateList(call.id) : undefined}
        name={confirming ? "circulate" : "closing"}
        heading={
          <Heading
            over={
              <>
                <UserText>{list.process.shortName}</UserText> <span aria-hidden="true">·</span>{" "}
                <UserText>{call.title}</UserText>
              </>
            }
          >
            {confirming ? t("objections.circulate.confirmTitle") : t("objections.circulate.title")}
          </Heading>
        }
      >
        {confirming ? (
          <>
            <p className="lede">{t("objections.circulate.confirmText", { count })}</p>
            <p>
              {list.opens === null ? (
                t("objections.circulate.opensNow")
              ) : (
                <>
                  {t("objections.circulate.opensLater")}{" "}
                  <strong>{t("form.secondLook.weekday", { weekday: formatWeekday(list.opens.on, language) })}</strong>{" "}
                  <Deadline instant={list.opens.at} zone={zone} />
                </>
              )}
            </p>
            <MissionsWithoutVoice count={list.withoutVoice} />
            <SecondLook look={look} closing={t("objections.circulate.closing")} />
            <LeftOut list={list} />
            <Warning>{t("objections.circulate.cannotBeMovedEarlier")}</Warning>
            <input type="hidden" name="seen" value={list.seen} />
            <ButtonGroup>
              <Button variant="grave" name="step" value="circulate">
                {t("objections.circulate.confirm")}
              </Button>
              <Change what={t("objections.circulate.closes")} />
              <a href={to.call(call.id)}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        ) : (
          <>
            {count > 0 && <p className="lede">{t("objections.circulate.goesOut", { count })}</p>}
            {refusal !== null && !isAnswered(answer, refusal) && (
              <RefusedAct act={t("objections.circulate.title")} refusal={refusal} />
            )}
            <StillOpen call={call} />
            <LeftOut list={list} />
            {count > 0 && (
              <>
                <DateInput
                  name="opens"
                  legend={t("objections.circulate.opens")}
                  legendSize="m"
                  hint={t("objections.circulate.opensHint", { zone: zoneInWords(zone, language) })}
                  optional
                  clock
                />
                <DateInput
                  name="closes"
                  legend={t("objections.circulate.closes")}
                  legendSize="m"
                  hint={t("form.closesHint", { zone: zoneInWords(zone, language) })}
                  clock
                  defaultClock={closingClock ?? "18:00"}
                />
                {closingClock !== null && (
                  <p className="small">{t("objections.circulate.closingClock", { clock: closingClock })}</p>
                )}
                {earliestAt !== null && (
                  <p className="small">
                    {t("objections.circulate.earliest", { hour: closingClock === null ? "no" : "yes" })}{" "}
                    <Deadline instant={earliestAt} zone={zone} />
                  </p>
                )}
                <ButtonGroup>
                  <Button>{t("objections.circulate.continue")}</Button>
                  <a href={to.call(call.id)}>{t("form.cancel")}</a>
                </ButtonGroup>
              </>
            )}
          </>
        )}
      </Form>
    </Page>
  );
}

/** As many of the list as one reads on a page of confirmation; the rest is in the queue. */
const SHOWN = 200;

function Numbers({ list: { exceptions }, count }: { list: List; count: number }) {
  const t = useTranslations();
  const received = exceptions.filter(({ reason }) => reason !== "draft");
  return (
    <Bars
      title={t("objections.circulate.numbers")}
      counts={[
        { key: "on", label: t("objections.circulate.onList"), count },
        {
          key: "out",
          label: t("objections.circulate.staysOut"),
          count: received.reduce((sum, one) => sum + one.count, 0),
        },
      ]}
    />
  );
}

/** A list that goes out before the deadline says so: what is cleared later needs a list of its own. */
function StillOpen({ call }: Pick<List, "call">) {
  const t = useTranslations();
  if (call.hasClosed) return null;
  return (
    <Warning>
      {t("objections.circulate.callIsOpen")} <Deadline instant={call.closesAt} zone={call.zone} />
    </Warning>
  );
}

function Rule({ list: { circulation, questions, turn } }: { list: List }) {
  const t = useTranslations();
  const { period } = circulation;
  return (
    <>
      <p>
        {t("objections.circulate.to", { to: selector(circulation.to), fields: circulation.fields })}
        <Gap />
        {"length" in period &&
          t("objections.circulate.length", {
            length: t(`modalities.length.${period.length.unit}`, { count: period.length.count }),
          })}
        {"decidedByChair" in period && t("objections.circulate.decidedByChair")}
      </p>
      {turn !== null && <p>{t("objections.sealedList.turnOnPaper", { ...turn })}</p>}
      {questionsInWords(t, "silent", questions).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {circulation.isPublic && <p>{t("objections.circulate.isPublic")}</p>}
      <p>
        <Cited citation={circulation.cites} />
      </p>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
