import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { openRegister } from "#acts/organisations/open-register.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { CitationFields } from "#components/kit/form/citation-fields.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { registerKinds } from "#domain/organisations/register.ts";
import { citationField, citationIn } from "#forms/kit/citation-field.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";

/** In characters, as the database keeps them. */
const longest = { title: 300, slug: 100 };

const schema = (t: Translate) => {
  const { text, choice } = formFields(t);
  return z.object({
    title: text({ field: t("organisations.openRegister.name"), required: true, max: longest.title }),
    slug: text({ field: t("organisations.openRegister.slug"), required: true, max: longest.slug }).refine(
      (slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug),
      { error: t("process.openProcess.slugRule") },
    ),
    kind: choice(registerKinds, { field: t("organisations.register.kind"), required: true }),
    citation: citationField(t),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, "open-register");
  return null;
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args,
    "open-register",
    ({ t }) => schema(t),
    (context, { citation, ...said }) => openRegister(context, { ...said, citation: citationIn(citation) }),
    {
      to: (to, { slug }) => listAddress(to.register(slug), { done: "opened" }),
      atFields: { register_is_open: "slug", status_has_a_register: "kind" },
    },
  );
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("organisations.openRegister.title"));

export default function OpenRegister() {
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page before={<BackLink href={to.registers}>{t("organisations.registers.title")}</BackLink>}>
      <Form answer={answer} name="open" heading={<Heading>{t("organisations.openRegister.title")}</Heading>}>
        <p className="lede">{t("organisations.openRegister.intro")}</p>
        <TextInput name="title" label={t("organisations.openRegister.name")} />
        <TextInput
          name="slug"
          label={t("organisations.openRegister.slug")}
          hint={t("organisations.openRegister.slugHint")}
          width={30}
          dir="ltr"
          spellCheck={false}
        />
        <Radios
          name="kind"
          legend={t("organisations.register.kind")}
          choices={registerKinds.map((value) => ({ value, label: t(`organisations.register.kinds.${value}`) }))}
        />
        <CitationFields name="citation" cites={undefined} />
        <ButtonGroup>
          <Button>{t("organisations.openRegister.button")}</Button>
          <a href={to.registers}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
