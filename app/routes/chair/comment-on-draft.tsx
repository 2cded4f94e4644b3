import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Context } from "#acts/kit/context.ts";
import { commentOnDraft } from "#acts/modalities/comment-on-draft.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { readSeenPage } from "#forms/modalities/seen-page.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeWorkingDraft } from "#views/modalities/working-draft.ts";

/** In characters, as the database keeps it. */
const longest = 2000;

const schema = (t: Translate) =>
  z.object({
    comment: formFields(t).paragraphs({ field: t("modalities.entry.comments.words"), required: true, max: longest }),
  });

/** The page on which somebody comments. */
async function seePage(context: Context, args: LoaderFunctionArgs) {
  const seen = found(await seeWorkingDraft(context, idIn(args, "working_draft")));
  return found(readSeenPage(seen, args.params["page"], readLanguage(args)));
}

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "comment-on-draft");
  const { id, page, pageTitle: of } = await seePage(context, args);
  return { id, page, of };
}

export async function action(args: ActionFunctionArgs) {
  const draft = idIn(args, "working_draft");
  return answerForm(
    args,
    "comment-on-draft",
    async ({ context, t }) => {
      await seePage(context, args);
      return schema(t);
    },
    async (context, { comment, key }) => {
      const { page } = await seePage(context, args);
      return commentOnDraft(context, { draft, page, words: comment, key });
    },
    (to, { page }) => listAddress(to.draftPage(draft, page), { done: "commented" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.entry.comments.add"), { of: args.data?.of });

export default function CommentOnDraft() {
  const { id, page, of } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page before={<BackLink href={to.draftPage(id, page)}>{of}</BackLink>}>
      <Form answer={answer} name="comment" heading={<Heading over={of}>{t("modalities.entry.comments.add")}</Heading>}>
        <TextArea name="comment" label={t("modalities.entry.comments.words")} rows={4} />
        <ButtonGroup>
          <Button>{t("modalities.entry.comments.add")}</Button>
          <a href={to.draftPage(id, page)}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
