import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { putListBeforeBody } from "#acts/objections/put-list-before-body.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note, Warning } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Gap, Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeListToPutBeforeBody } from "#views/objections/list-to-put-before-body.ts";

/** As many of the list as one reads on a page of confirmation. */
const SHOWN = 200;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "put-list-before-body");
  const list = found(await seeListToPutBeforeBody(context, idIn(args, "call")));
  return { list: { ...list, listed: list.listed.slice(0, SHOWN) }, count: list.listed.length };
}

export async function action(args: ActionFunctionArgs) {
  const call = idIn(args, "call");
  return answerForm(
    args,
    "put-list-before-body",
    async ({ context, t }) => {
      found(await seeListToPutBeforeBody(context, call));
      return z.object({ seen: formFields(t).hidden(/^[0-9a-f]{64}$/) });
    },
    (context, { seen, key }) => putListBeforeBody(context, { call, seen, key }),
    (to) => listAddress(to.determinations, { done: "put" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.putBeforeBody.title"), { of: args.data?.list.call.title });

export default function PutListBeforeBody() {
  const { list, count } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page before={<BackLink href={to.call(list.call.id)} />}>
      <ActForm
        answer={answer}
        act={t("objections.putBeforeBody.title")}
        refusal={list.refusal}
        name="list"
        heading={
          <Heading
            over={
              <>
                <UserText>{list.process}</UserText> <span aria-hidden="true">·</span>{" "}
                <UserText>{list.call.title}</UserText>
              </>
            }
          >
            {t("objections.putBeforeBody.title")}
          </Heading>
        }
      >
        <p className="lede">
          {t("objections.putBeforeBody.text", { count })}
          <Gap />
          {list.turn === null
            ? t("objections.putBeforeBody.nobodyIsAsked")
            : t("objections.sealedList.turnOnPaper", { ...list.turn })}
        </p>
        <Warning>{t("objections.putBeforeBody.sealed")}</Warning>
        <input type="hidden" name="seen" value={list.seen} />
        <ButtonGroup>
          <Button variant="grave">{t("objections.putBeforeBody.button")}</Button>
          <a href={to.call(list.call.id)}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
      {(["waiting", "laterTurn"] as const).map(
        (what) =>
          list[what] > 0 && (
            <Note key={what}>{t(`objections.circulate.exception.${what}`, { count: list[what] })}</Note>
          ),
      )}
      {count > 0 && (
        <Table
          caption={t("objections.determine.list")}
          captionSize="m"
          rows={list.listed}
          rowKey={({ reference }) => reference}
          columns={[
            { key: "name", label: t("objections.determine.name"), cell: ({ name }) => <UserText>{name}</UserText> },
            {
              key: "reference",
              label: t("objections.determine.reference"),
              whole: true,
              cell: ({ reference }) => <Reference>{reference}</Reference>,
            },
          ]}
        />
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
