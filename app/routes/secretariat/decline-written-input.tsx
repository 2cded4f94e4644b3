import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declineWrittenInput } from "#acts/participation/decline-written-input.ts";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { LONGEST_INPUT } from "#domain/participation/written-input.ts";
import { decliningSchema } from "#forms/participation/written-input-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeInput } from "#views/participation/inputs-of-session.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "decline-written-input");
  return found(await seeInput(context, idIn(args, "written_input")));
}

export async function action(args: ActionFunctionArgs) {
  const input = idIn(args, "written_input");
  return answerForm(
    args,
    "decline-written-input",
    async ({ context, t }) => {
      found(await seeInput(context, input));
      return decliningSchema(t);
    },
    (context, { reason, key }) => declineWrittenInput(context, { input, reason, key }),
    (to, { session }) => listAddress(to.writtenInputs(session), { done: "declined" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("participation.inputs.decline.title"), { of: args.data?.input.title });

export default function DeclineWrittenInput() {
  const { input, refusals } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).writtenInput(input.id);
  const refusal = refusals?.["decline-written-input"] ?? null;
  return (
    <Page before={<BackLink href={back}>{input.title}</BackLink>}>
      <ActForm
        answer={answer}
        act={t("participation.inputs.decline.title")}
        refusal={refusal}
        name="decline-written-input"
        heading={<Heading over={<UserText>{input.title}</UserText>}>{t("participation.inputs.decline.title")}</Heading>}
      >
        <p className="lede">{t("participation.inputs.decline.lead")}</p>
        <p>
          <UserText>{input.organisation}</UserText>
        </p>
        <TextArea
          name="reason"
          label={t("participation.inputs.decline.reason")}
          hint={t("participation.inputs.decline.reasonHint")}
          rows={4}
          limit={LONGEST_INPUT.reason}
        />
        <ButtonGroup>
          <Button variant="grave">{t("participation.inputs.decline.button")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
