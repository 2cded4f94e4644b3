import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { enterDetermination } from "#acts/objections/enter-determination.ts";
import { saveDeterminationDraft } from "#acts/objections/save-determination-draft.ts";
import { fieldId } from "#components/kit/form/answer.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { EnteredMeanwhile } from "#components/objections/entered-meanwhile.tsx";
import { NamesToDetermine } from "#components/objections/names-to-determine.tsx";
import { mustExist } from "#domain/kit/must-exist.ts";
import { determinedOutcomes, waysToDecide } from "#domain/objections/determination.ts";
import { instantOfField } from "#forms/kit/closing-field.ts";
import { isAnswered } from "#forms/kit/form-answer.ts";
import { parseForm, readKept } from "#forms/kit/parse-form.ts";
import { readFilter } from "#forms/kit/read-filter.ts";
import {
  addressOfEntered,
  determinationSchema,
  itemReader,
  itemsOf,
  itemsWanted,
  pageAfterSaving,
  pageToDetermine,
  typedAboutAll,
  typedItems,
  whatIsEntered,
} from "#forms/objections/determination-form.ts";
import { answerProblem, answerProblems, answerRefusal } from "#http/answer.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeCallOfList, seeListToDetermine, seeWholeListToDetermine } from "#views/objections/list-to-determine.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "enter-determination");
  const { url } = args.request;
  const list = found(
    await seeListToDetermine(context, idIn(args, "list"), whatIsEntered(url), readFilter(url, itemsWanted)),
  );
  const read = itemReader(translator(readLanguage(args)), list.states);
  const rows = list.rows.map((row) => ({ ...row, problems: row.typed === null ? {} : read(row.typed).problems }));
  return { ...list, rows };
}

/** What a page says is saved whatever the button; all of it is checked when it is entered. */
export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "save-determination-draft");
  const list = idIn(args, "list");
  found(await seeCallOfList(context, list));
  const language = readLanguage(args);
  const entered = whatIsEntered(args.request.url);
  const here = readFilter(args.request.url, itemsWanted);
  const read = await parseForm(args.request, pageToDetermine);
  if (!read.ok) return answerProblems(args.context, read);
  const { value, submitted, key } = read;
  const draft = { typed: typedAboutAll(submitted), items: typedItems(value, entered), seen: value.seen };
  const entersAs = value.then === "enter" ? key : undefined;
  const saved = await saveDeterminationDraft(context, { list, entered, ...draft, entersAs });
  if (!saved.ok) return answerRefusal(args.context, saved, language, submitted);
  const to = paths(language);
  const { enteredAs, wasDiscarded } = saved.next;
  if (enteredAs !== null) return redirect(listAddress(to.determinationAtDesk(enteredAs), { done: "entered" }), 303);
  const address = ({ q, page }: z.output<typeof itemsWanted>) =>
    listAddress(to.enterDetermination(list), { ...addressOfEntered(entered), q, page });
  // Nobody enters what they typed before they knew what was confirmed: the page tells it first.
  if (saved.next.overtakenBy !== null) return redirect(address(here), 303);
  const next = pageAfterSaving(value, here);
  if (next !== null) return redirect(`${address(next)}#names`, 303);

  const t = translator(language);
  const whole = found(await seeWholeListToDetermine(context, list, entered));
  const about = readKept(draft.typed, determinationSchema(t, entered.what === "correction"));
  const { items, problems } = itemsOf(whole, about.ok ? about.value.all : null, t);
  const named = problems.slice(0, MOST_PROBLEMS).map(({ name, reference, page, field, words }) => ({
    field: `${field}-${reference}`,
    words: t("objections.determine.problemOf", { name: isolated(name), problem: words }),
    at: `${address({ page })}#${fieldId(`${field}-${reference}`)}`,
  }));
  const more = problems.length - named.length;
  const all = [
    ...(about.ok ? [] : about.problems),
    ...named,
    ...(more > 0 ? [{ field: "", words: t("objections.determine.moreProblems", { count: more }) }] : []),
  ];
  if (!about.ok || all.length > 0) return answerProblems(args.context, { problems: all, submitted });
  const { session, how, symbol, decided } = about.value;
  // What it entered first was discarded: it is entered anew, and not answered with what is gone.
  const given = { list, session, how, symbol, items, key: wasDiscarded ? undefined : key };
  const { entry, zone } = whole;
  const instantRead = entry === null ? instantOfField("decided", mustExist(decided ?? null), zone, language) : null;
  if (instantRead !== null && !instantRead.ok) return answerProblem(args.context, instantRead.problem, submitted);
  const outcome = await enterDetermination(context, {
    ...given,
    decidedAt: instantRead?.instant ?? mustExist(entry).decidedAt,
    corrects: entry?.id,
  });
  if (!outcome.ok) return answerRefusal(args.context, outcome, language, submitted);
  return redirect(listAddress(to.determinationAtDesk(outcome.next.id), { done: "entered" }), 303);
}

/** More are only counted: who mends these finds the others. */
const MOST_PROBLEMS = 20;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(`objections.determine.title.${args.data?.what ?? "answer"}`), {
    of: args.data?.call.title,
    page: args.data?.page,
  });

export default function EnterDetermination() {
  const list = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { what, entry } = list;
  return (
    <Page
      before={<BackLink href={to.determinations}>{t("objections.determinations.title")}</BackLink>}
      margin={<Says list={list} />}
    >
      <Form
        answer={answer ?? (list.typed === null ? undefined : { problems: [], submitted: list.typed })}
        closed={list.refusal !== null}
        name="determination"
        heading={
          <Heading
            over={
              <>
                <UserText>{list.process}</UserText> <span aria-hidden="true">·</span>{" "}
                <UserText>{list.call.title}</UserText>
              </>
            }
          >
            {t(`objections.determine.title.${what}`)}
          </Heading>
        }
      >
        {list.meanwhile !== null && (
          <EnteredMeanwhile of={list.meanwhile} zone={list.zone} typed={list.typed !== null} />
        )}
        {list.refusal !== null ? (
          !isAnswered(answer, list.refusal) && (
            <RefusedAct act={t(`objections.determine.title.${what}`)} refusal={list.refusal} />
          )
        ) : (
          <>
            <input type="hidden" name="seen" value={list.seen ?? ""} />
            <p className="lede">{t(`objections.determine.text.${what}`, { count: list.all })}</p>
            <Select
              name="session"
              label={t("objections.determine.session")}
              defaultValue={list.session}
              options={list.sessions.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <Radios
              name="how"
              legend={t("objections.determine.how")}
              defaultValue={entry?.how}
              choices={waysToDecide.map((value) => ({ value, label: t(`objections.determine.ways.${value}`) }))}
            />
            <TextInput
              name="symbol"
              label={t("objections.determine.symbol")}
              defaultValue={entry?.symbol}
              hint={t("objections.determine.symbolHint")}
            />
            {entry === null ? (
              <DateInput
                name="decided"
                legend={t("objections.determine.decided")}
                hint={t("objections.determine.decidedHint", { zone: zoneInWords(list.zone, language) })}
                clock
              />
            ) : (
              <p>
                {t("objections.determine.keepsInstant")} <Moment instant={entry.decidedAt} zone={list.zone} />
              </p>
            )}
            {what === "answer" && (
              <Radios
                name="all"
                legend={t("objections.determine.all")}
                hint={t("objections.determine.allHint")}
                optional
                choices={determinedOutcomes.map((value) => ({
                  value,
                  label: t(`objections.determine.outcomes.${value}`),
                }))}
              />
            )}
            <NamesToDetermine list={list} />
            <datalist id="states">
              {list.states.map(({ id: state, name }) => (
                <option key={state} value={name} />
              ))}
            </datalist>
            <ButtonGroup>
              <Button name="then" value="enter">
                {t("objections.determine.enter")}
              </Button>
              <Button variant="calm" name="then" value="save">
                {t("objections.determine.save")}
              </Button>
              <a href={to.determinations}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

function Says({ list: { decides, cites } }: { list: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const t = useTranslations();
  if (decides === null || cites === null) return null;
  return (
    <Box title={t("objections.determine.says")}>
      <p>{t(`objections.determine.ways.${decides}`)}</p>
      <p>
        <Cited citation={cites} />
      </p>
    </Box>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
