import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { discardDetermination } from "#acts/objections/discard-determination.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { DeterminationFacts, DeterminedItems, Oddities } from "#components/objections/determination.tsx";
import { readFilter } from "#forms/kit/read-filter.ts";
import { itemsWanted } from "#forms/objections/determination-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { actIn, authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeDetermination } from "#views/objections/determinations.ts";

const answers = { "confirm-determination": "confirm", "discard-determination": "discard" } as const;

export async function loader(args: LoaderFunctionArgs) {
  const slug = actIn(args, answers);
  const { context } = await authorise(args, slug);
  const wanted = readFilter(args.request.url, itemsWanted);
  const determination = found(await seeDetermination(context, idIn(args, "determination"), wanted));
  return { what: answers[slug], determination };
}

export async function action(args: ActionFunctionArgs) {
  const slug = actIn(args, answers);
  const determination = idIn(args, "determination");
  return answerForm(
    args,
    slug,
    // The act looks for it: of a form that is sent twice, the second finds it gone, and is answered as the first.
    () => z.object({}),
    async (context, { key }) => {
      const asked = { determination, key };
      const answered =
        answers[slug] === "confirm"
          ? await confirmDetermination(context, asked)
          : await discardDetermination(context, asked);
      return answered.ok ? { ok: true, next: null } : answered;
    },
    (to) =>
      answers[slug] === "confirm"
        ? listAddress(to.determinationAtDesk(determination), { done: "confirmed" })
        : listAddress(to.determinations, { done: "discarded" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t(`objections.determination.${args.data?.what ?? "confirm"}`), {
    of: args.data?.determination.symbol,
    page: args.data?.determination.page,
  });

export default function AnswerDetermination() {
  const { what, determination } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const back = to.determinationAtDesk(determination.id);
  const here =
    what === "confirm" ? to.confirmDetermination(determination.id) : to.discardDetermination(determination.id);
  const { counts } = determination;
  const refusal = what === "confirm" ? determination.refusal : null;
  return (
    <Page before={<BackLink href={back} />}>
      <ActForm
        answer={answer}
        act={t(`objections.determination.${what}`)}
        refusal={refusal}
        name={what}
        heading={
          <Heading over={<UserText>{determination.process.shortName}</UserText>}>
            {t(`objections.determination.${what}`)}
          </Heading>
        }
      >
        <p className="lede">
          {what === "confirm"
            ? t("objections.determination.confirmText", { ...counts })
            : t("objections.determination.discardText")}
        </p>
        <Oddities of={determination} />
        <ButtonGroup>
          <Button variant="grave">{t(`objections.determination.${what}`)}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
      <DeterminationFacts of={determination} />
      <DeterminedItems of={determination} address={here} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
