import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { sealInformationList } from "#acts/objections/seal-information-list.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Warning } from "#components/kit/page/notices.tsx";
import { Over } from "#components/kit/page/over.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { Cited } from "#components/kit/status/explanation.tsx";
import { audienceInBrief } from "#domain/objections/disclosure.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeInformationListToSeal } from "#views/objections/sealed-list.ts";

/** What the form carries is the hash of the list that the officer has read. */
const schema = z.object({ seen: z.string().max(64).default("") });

/** As many as one reads on a page of confirmation. */
const SHOWN = 200;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "seal-information-list");
  const { names, ...list } = found(await seeInformationListToSeal(context, idIn(args, "call")));
  return { ...list, names: names.slice(0, SHOWN), more: names.length > SHOWN };
}

export async function action(args: ActionFunctionArgs) {
  const call = idIn(args, "call");
  return answerForm(
    args,
    "seal-information-list",
    async ({ context }) => {
      found(await seeInformationListToSeal(context, call));
      return schema;
    },
    (context, { seen, key }) => sealInformationList(context, { call, seen, key }),
    (to, { id }) => listAddress(to.sealedList(id, "secretariat"), { done: "sealed" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.sealInformation.title"), { of: args.data?.call.title });

export default function SealInformationList() {
  const { call, process, verified, audience, cites, names, more, seen, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const format = useFormatter();
  const back = paths(useLanguage()).call(call.id);
  const to = format.list(audienceInBrief(audience).map((reader) => t(`objections.sealedList.audience.${reader}`)));
  return (
    <Page before={<BackLink href={back} />}>
      <Form
        answer={answer}
        closed={refusal !== null}
        name="seal"
        heading={
          <Heading over={<Over names={[process.shortName, call.title]} />}>
            {t("objections.sealInformation.title")}
          </Heading>
        }
      >
        <p className="lede">{t("objections.sealInformation.lead", verified)}</p>
        {refusal === null ? (
          <>
            <p>{t("objections.sealInformation.toldTo", { to })}</p>
            <p>
              <Cited citation={cites} />
            </p>
            <Warning>{t("objections.sealInformation.final")}</Warning>
            <input type="hidden" name="seen" value={seen} />
            <ButtonGroup>
              <Button variant="grave">{t("objections.sealInformation.confirm")}</Button>
              <a href={back}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        ) : (
          answer === undefined && <RefusedAct act={t("objections.sealInformation.title")} refusal={refusal} />
        )}
      </Form>
      {names.length > 0 && (
        <>
          {more && <p>{t("objections.sealedList.firstOf", { shown: names.length, total: verified.all })}</p>}
          <Table
            caption={t("objections.sealInformation.names")}
            captionSize="m"
            rows={names}
            rowKey={({ reference }) => reference}
            columns={[
              {
                key: "name",
                label: t("objections.sealedList.columns.organisation"),
                cell: ({ name }) => <UserText>{name}</UserText>,
              },
              {
                key: "reference",
                label: t("objections.sealedList.columns.reference"),
                narrow: "plain",
                whole: true,
                cell: ({ reference }) => <Reference>{reference}</Reference>,
              },
            ]}
          />
        </>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
