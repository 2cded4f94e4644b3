import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { declineNameChange } from "#acts/accreditation/decline-name-change.ts";
import { NameChangeFacts } from "#components/accreditation/name-change-facts.tsx";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { InsetText, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { LONGEST_EXPLANATION } from "#forms/kit/longest-reason.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeNameChange } from "#views/accreditation/name-changes.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "decline-name-change");
  return found(await seeNameChange(context, idIn(args, "name_change")));
}

export async function action(args: ActionFunctionArgs) {
  const change = idIn(args, "name_change");
  return answerForm(
    args,
    "decline-name-change",
    async ({ context, t }) => {
      found(await seeNameChange(context, change));
      const reason = {
        field: t("accreditation.nameChange.decline.reason"),
        required: t("accreditation.nameChange.decline.giveReason"),
        max: LONGEST_EXPLANATION,
      };
      return z.object({ reason: formFields(t).paragraphs(reason) });
    },
    (context, said) => declineNameChange(context, { ...said, change }),
    (to) => listAddress(to.nameChange(change), { done: "declined" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("accreditation.nameChange.decline.title"), { of: args.data?.names.name });

export default function DeclineNameChange() {
  const change = useLoaderData<typeof loader>();
  const { id, names, refusals } = change;
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).nameChange(id);
  const refusal = refusals.decline;
  return (
    <Page before={<BackLink href={back} />} margin={<NameChangeFacts change={change} />}>
      <ActForm
        answer={answer}
        act={t("accreditation.nameChange.decline.button")}
        refusal={refusal}
        name="decline"
        heading={
          <Heading over={<UserText>{names.name}</UserText>}>{t("accreditation.nameChange.decline.title")}</Heading>
        }
      >
        <p className="lede">{t("accreditation.nameChange.decline.text", { name: isolated(names.name) })}</p>
        <InsetText>
          <h2 className="minor">{t("accreditation.nameChange.ground")}</h2>
          <UserText lines>{change.ground}</UserText>
        </InsetText>
        <div className="panel">
          <TextArea
            name="reason"
            label={t("accreditation.nameChange.decline.reason")}
            hint={t("accreditation.nameChange.decline.reasonHint")}
            rows={6}
            limit={LONGEST_EXPLANATION}
          />
        </div>
        <ButtonGroup>
          <Button variant="grave">{t("accreditation.nameChange.decline.button")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
