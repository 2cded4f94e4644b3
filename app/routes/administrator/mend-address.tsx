import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { mendAddress } from "#acts/people/mend-address.ts";
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
import { seePerson } from "#views/people/person.ts";

const schema = (t: Translate) =>
  z.object({
    email: formFields(t).email({
      field: t("people.administer.newAddress"),
      required: t("people.administer.giveAddress"),
    }),
    reason: reasonField(t),
  });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "mend-address");
  const { id, name, email } = found(await seePerson(context, idIn(args, "person")));
  return { id, name, email };
}

export async function action(args: ActionFunctionArgs) {
  const person = idIn(args, "person");
  return answerForm(
    args,
    "mend-address",
    async ({ context, t }) => {
      found(await seePerson(context, person));
      return schema(t);
    },
    async (context, said) => mendAddress(context, { ...said, person }),
    (to) => listAddress(to.person(person), { done: "mend-address" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.administer.act.mend-address.title"), { of: args.data?.name });

export default function MendAddress() {
  const { id, name, email } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const title = t("people.administer.act.mend-address.title");
  return (
    <Administer
      {...{ name: "mend-address", of: name, title, refusal: null }}
      text={t("people.administer.act.mend-address.text", { name: isolated(name), email: isolated(email) })}
      button={title}
      back={paths(useLanguage()).person(id)}
      answer={useActionData<typeof action>()}
    >
      <TextInput name="email" type="email" label={t("people.administer.newAddress")} spellCheck={false} />
    </Administer>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
