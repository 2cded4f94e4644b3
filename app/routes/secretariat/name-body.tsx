import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { nameBody } from "#acts/process/name-body.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { CitationFields } from "#components/kit/form/citation-fields.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { citationField, citationIn } from "#forms/kit/citation-field.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeBodies } from "#views/process/bodies.ts";

/** In characters, as the database keeps them. */
const longest = { title: 300, slug: 100 };

const schema = (t: Translate) => {
  const { text } = formFields(t);
  return z.object({
    title: text({ field: t("process.nameBody.name"), required: true, max: longest.title }),
    slug: text({ field: t("process.nameBody.slug"), required: true, max: longest.slug }).refine(
      (slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug),
      { error: t("process.openProcess.slugRule") },
    ),
    citation: citationField(t),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "name-body");
  const { process } = found(await seeBodies(context, args.params["process"] ?? ""));
  return { process };
}

export async function action(args: ActionFunctionArgs) {
  const slug = args.params["process"] ?? "";
  return answerForm(
    args,
    "name-body",
    async ({ context, t }) => {
      found(await seeBodies(context, slug));
      return schema(t);
    },
    async (context, { citation, ...said }) => {
      const { process } = found(await seeBodies(context, slug));
      return nameBody(context, { ...said, process: process.id, citation: citationIn(citation) });
    },
    {
      to: (to, { id }) => listAddress(to.body(slug, id), { done: "named" }),
      atFields: { body_is_named: "slug", member_states_are_a_body_already: "slug" },
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("process.nameBody.title"), { of: args.data?.process.shortName });

export default function NameBody() {
  const { process } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const back = to.bodies(process.slug);
  return (
    <Page before={<BackLink href={back}>{t("process.bodies.title")}</BackLink>}>
      <Form
        answer={answer}
        name="name-body"
        heading={<Heading over={<UserText>{process.shortName}</UserText>}>{t("process.nameBody.title")}</Heading>}
      >
        <p className="lede">{t("process.nameBody.intro")}</p>
        <TextInput name="title" label={t("process.nameBody.name")} />
        <TextInput
          name="slug"
          label={t("process.nameBody.slug")}
          hint={t("process.nameBody.slugHint")}
          width={30}
          dir="ltr"
          spellCheck={false}
        />
        <CitationFields name="citation" cites={undefined} />
        <ButtonGroup>
          <Button>{t("process.nameBody.button")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
