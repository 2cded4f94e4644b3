import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { withdrawObjections } from "#acts/objections/withdraw-objection.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { BulkTable } from "#components/kit/form/bulk-table.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { ReadBackActs } from "#components/kit/form/change.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Reference, Referring, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Due } from "#components/kit/status/window.tsx";
import { SilenceIn } from "#components/objections/objection-rules.tsx";
import { PeriodMargin } from "#components/objections/period-margin.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { MOST_IN_NOTE } from "#forms/objections/ticked-names.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { type ObjectionsToWithdraw, seeObjectionsToWithdraw } from "#views/objections/own-objections.ts";

const schema = (t: Translate) =>
  z.object({
    objections: formFields(t).rows({
      field: t("objections.withdrawSeveral.caption"),
      max: MOST_IN_NOTE,
      required: true,
    }),
  });

/** Those of the note that were ticked; there is no form about others. */
function ticked({ objections }: ObjectionsToWithdraw, ids: readonly string[]) {
  return [...new Set(ids)].map((id) => found(objections.find((one) => one.id === id) ?? null));
}

/** Of the address by which all boxes are ticked, also without scripts. */
const ALL = { tick: "all" };

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "withdraw-objection");
  const seen = found(await seeObjectionsToWithdraw(context, args.params["reference"] ?? ""));
  return { ...seen, tickAll: new URL(args.request.url).searchParams.get("tick") === ALL.tick };
}

export async function action(args: ActionFunctionArgs) {
  const note = args.params["reference"] ?? "";
  return answerForm(
    args,
    "withdraw-objection",
    async ({ context, t }) => {
      found(await seeObjectionsToWithdraw(context, note));
      return schema(t);
    },
    async (context, { objections, key }) => {
      const own = ticked(found(await seeObjectionsToWithdraw(context, note)), objections);
      return withdrawObjections(context, { objections: own.map(({ id }) => id), key });
    },
    {
      to: (to) => listAddress(to.objectionNote(note), { done: "withdrawn" }),
      readBack: async (context, said) => {
        const own = ticked(found(await seeObjectionsToWithdraw(context, note)), said.objections);
        const next = own.map(({ id }) => id);
        return own.find(({ refusal }) => refusal !== null)?.refusal ?? { ok: true, next };
      },
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.withdrawSeveral.title"), {
    of: args.data?.reference,
    readBack: (t) => t("objections.withdrawSeveral.confirmTitle"),
  });

export default function WithdrawObjections() {
  const { reference, period, objections, refusal, tickAll } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const back = to.objectionNote(reference);
  const confirm = answer !== undefined && "confirm" in answer ? answer : null;
  const possible = objections.filter((one) => one.refusal === null);
  const chosen = objections.filter(({ id }) => confirm?.confirm.includes(id) === true);
  const title = t(`objections.withdrawSeveral.${confirm === null ? "title" : "confirmTitle"}`);
  return (
    <Page
      before={<BackLink href={back}>{t("objections.withdraw.back")}</BackLink>}
      margin={<PeriodMargin period={period} />}
    >
      <ActForm
        answer={answer}
        act={t("objections.withdrawSeveral.button")}
        refusal={refusal}
        name={confirm === null ? "choose" : "confirm"}
        heading={
          <>
            <Heading
              over={
                <>
                  <UserText>{period.process.shortName}</UserText>
                  {" · "}
                  <Referring to={reference}>{t("objections.withdraw.caption", { reference })}</Referring>
                </>
              }
            >
              {title}
            </Heading>
            {period.standing === "open" && <Due exact window={period} />}
          </>
        }
      >
        {confirm === null ? (
          <>
            <p className="lede">{t("objections.withdrawSeveral.lead")}</p>
            {possible.length > 1 && (
              <p>
                <a href={listAddress(to.withdrawObjections(reference), ALL)}>
                  {t("objections.withdrawSeveral.tickAll")}
                </a>
                {" · "}
                <a href={to.withdrawObjections(reference)}>{t("objections.withdrawSeveral.tickNone")}</a>
              </p>
            )}
            <BulkTable
              name="objections"
              caption={t("objections.withdrawSeveral.caption")}
              rows={possible}
              chosen={tickAll ? possible.map(({ id }) => id) : []}
              value={({ id }) => id}
              rowNameLabel={t("objections.field.organisation")}
              rowName={({ organisation }) => <UserText>{organisation}</UserText>}
              columns={[
                {
                  key: "reference",
                  label: t("objections.field.reference"),
                  narrow: "plain",
                  whole: true,
                  cell: ({ application }) => <Reference>{application}</Reference>,
                },
              ]}
            />
            <ButtonGroup>
              <Button>{t("form.extend.continue")}</Button>
              <a href={back}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        ) : (
          <>
            <Confirm chosen={chosen} period={period} />
            <ReadBackActs submitted={confirm.submitted} back={back}>
              {t("objections.withdrawSeveral.button")}
            </ReadBackActs>
          </>
        )}
      </ActForm>
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** Which, and what that does: the sentences of the page for one of them, each said once. */
function Confirm({ chosen, period }: { chosen: Loaded["objections"]; period: Loaded["period"] }) {
  const t = useTranslations();
  const effects = [...new Set(chosen.map((one) => effectOf(one, period)))];
  return (
    <>
      <p className="lede">{t("objections.withdrawSeveral.text", { count: chosen.length })}</p>
      <Table
        caption={t("objections.field.named")}
        rows={chosen}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "organisation",
            label: t("objections.field.organisation"),
            cell: ({ organisation }) => <UserText>{organisation}</UserText>,
          },
          {
            key: "reference",
            label: t("objections.field.reference"),
            narrow: "plain",
            whole: true,
            cell: ({ application }) => <Reference>{application}</Reference>,
          },
        ]}
      />
      <Facts
        rows={[
          {
            key: t("objections.withdrawSeveral.each"),
            value: effects.map((when) => (
              <p key={when}>
                {t(`objections.withdraw.effect.${when}`)}{" "}
                {when === "open" && <SilenceIn questions={period.questions} />}{" "}
                <Cited citation={period.objection.cites} />
              </p>
            )),
          },
          { key: t("objections.raise.seenHeading"), value: t("objections.withdraw.told") },
          ...(period.left > 0
            ? [
                {
                  key: t("objections.raise.afterHeading"),
                  value: (
                    <>
                      {t("objections.withdraw.again")} <Deadline instant={period.closesAt} zone={period.zone} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function effectOf({ standing }: Loaded["objections"][number], { left }: Loaded["period"]) {
  if (standing?.for === "consultation") return "consulted" as const;
  return left > 0 || standing !== null ? ("open" as const) : ("closed" as const);
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
