import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withdrawPaper } from "#acts/papers/withdraw-paper.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { paperDone } from "#components/papers/paper-done.ts";
import { LONGEST_PAPER } from "#domain/papers/kinds.ts";
import { withdrawalSchema } from "#forms/papers/paper-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seePaperToChange } from "#views/papers/papers.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "withdraw-paper");
  const { process, paper, refusals } = found(await seePaperToChange(context, idIn(args, "paper")));
  return { process, paper, refusal: refusals["withdraw-paper"] };
}

export async function action(args: ActionFunctionArgs) {
  const paper = idIn(args, "paper");
  return answerForm(
    args,
    "withdraw-paper",
    async ({ context, t }) => {
      found(await seePaperToChange(context, paper));
      return withdrawalSchema(t);
    },
    async (context, said) => {
      const ruling = await withdrawPaper(context, { ...said, paper });
      if (!ruling.ok) return ruling;
      const { process } = found(await seePaperToChange(context, paper));
      return { ok: true, next: { process: process.slug, symbol: ruling.next.symbol } };
    },
    (to, next) => paperDone(to, next, "withdrawn"),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("papers.acts.withdraw"), { of: args.data?.paper.version });

export default function WithdrawPaper() {
  const { process, paper, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).paper(process.slug, paper.symbol);
  return (
    <Page before={<BackLink href={back}>{paper.version}</BackLink>}>
      <ActForm
        answer={answer}
        act={t("papers.acts.withdraw")}
        refusal={refusal}
        name="withdraw"
        heading={<Heading over={<UserText>{paper.title}</UserText>}>{t("papers.acts.withdraw")}</Heading>}
      >
        <p className="lede">{t("papers.leads.withdraw")}</p>
        <TextArea
          name="reason"
          label={t("papers.enter.whyWithdrawn")}
          hint={t("papers.enter.reasonHint")}
          rows={3}
          limit={LONGEST_PAPER.note}
        />
        <p>{t("papers.enter.told")}</p>
        <ButtonGroup>
          <Button variant="grave">{t("papers.acts.withdraw")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
