import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { namePerson } from "#acts/people/name-person.ts";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { Administer } from "#components/people/administer.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { reasonField } from "#forms/people/reason-field.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeNaming } from "#views/people/colleagues.ts";

/** In characters. */
const LONGEST_NAME = 200;

const schema = (t: Translate) => {
  const { email, text } = formFields(t);
  return z.object({
    name: text({
      field: t("people.namePerson.name"),
      required: t("people.namePerson.enterName"),
      max: LONGEST_NAME,
    }),
    email: email({
      field: t("people.namePerson.email"),
      required: t("people.namePerson.enterEmail"),
      account: true,
    }),
    reason: reasonField(t),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "name-person");
  const { organisation, person, refusals } = found(await seeNaming(context, idIn(args, "organisation")));
  return { organisation, person, refusal: refusals["name-person"] };
}

export async function action(args: ActionFunctionArgs) {
  const organisation = idIn(args, "organisation");
  return answerForm(
    args,
    "name-person",
    async ({ context, t }) => {
      found(await seeNaming(context, organisation));
      return schema(t);
    },
    (context, said) => namePerson(context, { ...said, organisation }),
    (to) => listAddress(to.confirmPersonNaming(organisation), { done: "name-person" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.namePerson.title"), { of: args.data?.organisation });

export default function NamePerson() {
  const { organisation, person, refusal } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Administer
      {...{ name: "name-person", of: organisation, refusal }}
      title={t("people.namePerson.title")}
      text={t("people.namePerson.text", { organisation: isolated(organisation) })}
      button={t("people.namePerson.button")}
      back={person === null ? to.accountsOfOrganisations : to.person(person)}
      answer={useActionData<typeof action>()}
    >
      <p>{t("people.namePerson.second")}</p>
      <TextInput name="name" label={t("people.namePerson.name")} width={30} />
      <TextInput name="email" type="email" label={t("people.namePerson.email")} width={30} spellCheck={false} />
    </Administer>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
