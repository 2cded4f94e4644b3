import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { confirmNameChange } from "#acts/accreditation/confirm-name-change.ts";
import { NameChangeFacts } from "#components/accreditation/name-change-facts.tsx";
import { NamesCompared } from "#components/accreditation/names-compared.tsx";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Checkbox } from "#components/kit/form/choices.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Warning } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { InsetText, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeNameChange } from "#views/accreditation/name-changes.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "confirm-name-change");
  return found(await seeNameChange(context, idIn(args, "name_change")));
}

export async function action(args: ActionFunctionArgs) {
  const change = idIn(args, "name_change");
  return answerForm(
    args,
    "confirm-name-change",
    async ({ context, t }) => {
      found(await seeNameChange(context, change));
      const seen = {
        field: t("accreditation.nameChange.confirm.seen"),
        required: t("accreditation.nameChange.confirm.seeFirst"),
      };
      return z.object({ seen: formFields(t).ticked(seen) });
    },
    (context, { key }) => confirmNameChange(context, { change, key }),
    (to) => listAddress(to.nameChange(change), { done: "confirmed" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("accreditation.nameChange.confirm.title"), { of: args.data?.names.name });

export default function ConfirmNameChange() {
  const change = useLoaderData<typeof loader>();
  const { id, names, accreditedAs, refusals } = change;
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).nameChange(id);
  const refusal = refusals.confirm;
  return (
    <Page before={<BackLink href={back} />} margin={<NameChangeFacts change={change} />}>
      <ActForm
        answer={answer}
        act={t("accreditation.nameChange.confirm.button")}
        refusal={refusal}
        name="confirm"
        heading={
          <Heading over={<UserText>{names.name}</UserText>}>{t("accreditation.nameChange.confirm.title")}</Heading>
        }
      >
        <p className="lede">{t("accreditation.nameChange.confirm.text")}</p>
        {accreditedAs.map(({ accreditation, process, names: before }) => (
          <NamesCompared of="nameChange" key={accreditation} caption={process} before={before} after={names} />
        ))}
        <InsetText>
          <h2 className="minor">{t("accreditation.nameChange.ground")}</h2>
          <UserText lines>{change.ground}</UserText>
        </InsetText>
        <Warning>{t("accreditation.nameChange.confirm.final")}</Warning>
        <div className="panel">
          <Checkbox name="seen" label={t("accreditation.nameChange.confirm.seen")} />
        </div>
        <ButtonGroup>
          <Button variant="grave">{t("accreditation.nameChange.confirm.button")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
