import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { confirmWithdrawal } from "#acts/accreditation/confirm-withdrawal.ts";
import { discardWithdrawal } from "#acts/accreditation/discard-withdrawal.ts";
import type { Context } from "#acts/kit/context.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Warning } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { InsetText, Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Moment } from "#components/kit/status/deadline.tsx";
import type { Id } from "#domain/kit/id.ts";
import { answerForm } from "#http/answer-form.ts";
import { actIn, authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeAccreditation } from "#views/accreditation/outcomes.ts";

const acts = {
  "confirm-withdrawal": { perform: confirmWithdrawal, done: "withdrawn" },
  "discard-withdrawal": { perform: discardWithdrawal, done: "discarded" },
} as const;

/** The accreditation with the withdrawal that waits; null where another one waits, or none. */
async function seeWaiting(context: Context, args: Pick<LoaderFunctionArgs, "params">) {
  const accreditation = await seeAccreditation(context, idIn(args, "accreditation"));
  const withdrawal = accreditation?.withdrawal ?? null;
  return accreditation === null || withdrawal?.id !== idIn(args, "withdrawal") ? null : { accreditation, withdrawal };
}

export async function loader(args: LoaderFunctionArgs) {
  const act = actIn(args, acts);
  const { context } = await authorise(args, act);
  return { act, ...found(await seeWaiting(context, args)) };
}

export async function action(args: ActionFunctionArgs) {
  const act = actIn(args, acts);
  const { perform, done } = acts[act];
  const accreditation: Id<"accreditation"> = idIn(args, "accreditation");
  const withdrawal: Id<"withdrawal"> = idIn(args, "withdrawal");
  return answerForm(
    args,
    act,
    async ({ context }) => {
      found(await seeAccreditation(context, accreditation));
      return z.object({});
    },
    (context, { key }) => perform(context, { withdrawal, key }),
    (to) => listAddress(to.accreditation(accreditation), { done }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(`accreditation.withdrawal.${args.data?.act ?? "confirm-withdrawal"}.title`), {
    of: args.data?.accreditation.organisation,
  });

export default function DecideWithdrawal() {
  const { act, accreditation, withdrawal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).accreditation(accreditation.id);
  const refusal = withdrawal.refusals[act];
  const organisation = isolated(accreditation.organisation);
  return (
    <Page before={<BackLink href={back} />}>
      <ActForm
        answer={answer}
        act={t(`accreditation.withdrawal.${act}.button`)}
        refusal={refusal}
        name={act}
        heading={
          <Heading
            over={
              <>
                <Reference>{accreditation.reference}</Reference>
                {" · "}
                <UserText>{accreditation.organisation}</UserText>
              </>
            }
          >
            {t(`accreditation.withdrawal.${act}.title`)}
          </Heading>
        }
      >
        <p className="lede">{t(`accreditation.withdrawal.${act}.text`, { organisation })}</p>
        <p>
          {t("accreditation.withdrawal.enteredBy", { name: isolated(withdrawal.enteredBy) })}{" "}
          <Moment instant={withdrawal.enteredAt} zone={accreditation.zone} />
        </p>
        <InsetText>
          <h2 className="minor">{t("accreditation.change.ground")}</h2>
          <UserText lines>{withdrawal.ground}</UserText>
        </InsetText>
        {act === "confirm-withdrawal" && <Warning>{t("accreditation.withdrawal.final")}</Warning>}
        <ButtonGroup>
          <Button {...(act === "confirm-withdrawal" ? { variant: "grave" as const } : {})}>
            {t(`accreditation.withdrawal.${act}.button`)}
          </Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
