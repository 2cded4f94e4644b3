import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { withdrawObjection } from "#acts/objections/withdraw-objection.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Reference, Referring, UserText } from "#components/kit/page/text.tsx";
import { Deadline, Receipt } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Due } from "#components/kit/status/window.tsx";
import { PeriodMargin } from "#components/objections/period-margin.tsx";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeObjectionToWithdraw } from "#views/objections/own-objections.ts";

const schema = z.object({});

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "withdraw-objection");
  return { objection: found(await seeObjectionToWithdraw(context, idIn(args, "objection"))) };
}

export async function action(args: ActionFunctionArgs) {
  const objection = idIn(args, "objection");
  return answerForm(
    args,
    "withdraw-objection",
    () => schema,
    async (context, { key }) => {
      const { note } = found(await seeObjectionToWithdraw(context, objection));
      const ruling = await withdrawObjection(context, { objection, key });
      return ruling.ok ? { ok: true, next: note } : ruling;
    },
    (to, { reference }) => listAddress(to.objectionNote(reference), { withdrawn: objection }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.withdraw.title"), { of: args.data?.objection.organisation });

export default function WithdrawObjection() {
  const { objection } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { organisation, application, note, period, refusal } = objection;
  const back = to.objectionNote(note.reference);
  return (
    <Page
      before={<BackLink href={back}>{t("objections.withdraw.back")}</BackLink>}
      margin={
        <PeriodMargin period={period}>
          <Box title={t("objections.withdraw.objection")}>
            <Facts
              rows={[
                { key: t("objections.field.organisation"), value: <UserText>{organisation}</UserText> },
                { key: t("objections.field.reference"), value: <Reference>{application}</Reference> },
                { key: t("objections.field.note"), value: <Reference>{note.reference}</Reference> },
                {
                  key: t("objections.field.received"),
                  value: <Receipt instant={note.receivedAt} zone={period.zone} />,
                },
              ]}
            />
          </Box>
        </PeriodMargin>
      }
    >
      <Form
        answer={answer}
        closed={refusal !== null}
        name="withdraw"
        heading={
          <>
            <Heading
              over={
                <>
                  <UserText>{period.process.shortName}</UserText>
                  {" · "}
                  <Referring to={note.reference}>
                    {t("objections.withdraw.caption", { reference: note.reference })}
                  </Referring>
                </>
              }
            >
              {refusal === null ? t("objections.withdraw.title") : t("objections.withdraw.notPossible")}
            </Heading>
            {period.standing === "open" && <Due exact window={period} />}
          </>
        }
      >
        {refusal === null ? (
          <>
            <p className="lede">{t("objections.withdraw.text", { organisation: isolated(organisation) })}</p>
            <Facts
              rows={[
                {
                  key: t("objections.raise.effectHeading"),
                  value: (
                    <>
                      {t("objections.withdraw.effect")} <Cited citation={period.objection.cites} />
                    </>
                  ),
                },
                { key: t("objections.raise.seenHeading"), value: t("objections.withdraw.told") },
                {
                  key: t("objections.raise.afterHeading"),
                  value: (
                    <>
                      {t("objections.withdraw.again")} <Deadline instant={period.closesAt} zone={period.zone} />
                    </>
                  ),
                },
              ]}
            />
            <ButtonGroup>
              <Button variant="grave">{t("objections.withdraw.button")}</Button>
              <a href={back}>{t("objections.withdraw.keep")}</a>
            </ButtonGroup>
          </>
        ) : (
          answer?.refusal === undefined && <RefusedAct act={t("objections.withdraw.button")} refusal={refusal} />
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
