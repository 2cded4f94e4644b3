import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Temporal } from "temporal-polyfill";
import { useTranslations } from "use-intl";
import { enterDetermination } from "#acts/objections/enter-determination.ts";
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
import { Moment } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { NamesToDetermine } from "#components/objections/determination.tsx";
import { mustExist } from "#domain/kit/must-exist.ts";
import { determinedOutcomes, waysToDecide } from "#domain/objections/determination.ts";
import { instantOfField } from "#forms/kit/closing-field.ts";
import { determinationSchema, itemsOf, MOST_NAMED, whatIsEntered } from "#forms/objections/determination-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeListToDetermine } from "#views/objections/determinations.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "enter-determination");
  return found(await seeListToDetermine(context, idIn(args, "list"), whatIsEntered(args.request.url)));
}

export async function action(args: ActionFunctionArgs) {
  const entered = whatIsEntered(args.request.url);
  const id = idIn(args, "list");
  return answerForm(
    args,
    "enter-determination",
    async ({ context, t }) => {
      const { states } = found(await seeListToDetermine(context, id, entered));
      return determinationSchema(t, states, entered.what === "correction");
    },
    async (context, { key, decided, ...said }, { language }) => {
      const { zone, waiting, entry } = found(await seeListToDetermine(context, id, entered));
      const { session, how, symbol } = said;
      const given = { list: id, session, how, symbol, items: itemsOf(said, waiting), key };
      if (entry !== null) {
        const decidedAt = Temporal.Instant.from(entry.decidedAt);
        return enterDetermination(context, { ...given, decidedAt, corrects: entry.id });
      }
      const read = instantOfField("decided", mustExist(decided ?? null), zone, language);
      return read.ok ? enterDetermination(context, { ...given, decidedAt: read.instant }) : read.problem;
    },
    (to, { id: made }) => listAddress(to.determinationAtDesk(made), { done: "entered" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(`objections.determine.title.${args.data?.what ?? "answer"}`), { of: args.data?.call.title });

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
        answer={answer}
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
        {list.refusal !== null ? (
          answer?.refusal === undefined && (
            <RefusedAct act={t(`objections.determine.title.${what}`)} refusal={list.refusal} />
          )
        ) : (
          <>
            <p className="lede">{t(`objections.determine.text.${what}`, { count: list.waiting.length })}</p>
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
            <NamesToDetermine what={what} waiting={list.waiting.slice(0, MOST_NAMED)} />
            <p className="small">{t("objections.determine.votesHint")}</p>
            <p className="small">{t("objections.determine.opposedHint")}</p>
            <datalist id="states">
              {list.states.map(({ id: state, name }) => (
                <option key={state} value={name} />
              ))}
            </datalist>
            <ButtonGroup>
              <Button>{t("objections.determine.enter")}</Button>
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
