import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { circulatePaper } from "#acts/papers/circulate-paper.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { NewPaper } from "#components/papers/new-paper.tsx";
import { paperDone } from "#components/papers/paper-done.ts";
import { PaperTextFields } from "#components/papers/paper-fields.tsx";
import { detailsIn, newPaperSchema } from "#forms/papers/paper-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { seeBeforeNewPaper } from "#views/papers/papers.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "circulate-paper");
  return found(await seeBeforeNewPaper(context, args.params["process"] ?? ""));
}

export async function action(args: ActionFunctionArgs) {
  const slug = args.params["process"] ?? "";
  return answerForm(
    args,
    "circulate-paper",
    async ({ context, t }) => newPaperSchema(t, found(await seeBeforeNewPaper(context, slug))),
    async (context, said) => {
      const { process } = found(await seeBeforeNewPaper(context, slug));
      const paper = { ...detailsIn(said), process: process.id };
      return circulatePaper(context, { paper, text: said, key: said.key });
    },
    (to, { symbol }) => paperDone(to, { process: slug, symbol }, "circulated"),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("papers.acts.circulateNew"), { of: args.data?.process.shortName });

export default function CirculateNewPaper() {
  return (
    <NewPaper act="circulateNew" given={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()}>
      <PaperTextFields />
    </NewPaper>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
