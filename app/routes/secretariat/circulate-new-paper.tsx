import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { circulatePaper } from "#acts/papers/circulate-paper.ts";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { NewPaper } from "#components/papers/new-paper.tsx";
import { paperDone } from "#components/papers/paper-done.ts";
import { PaperTextFields } from "#components/papers/paper-fields.tsx";
import { anUpload } from "#forms/kit/read-form.ts";
import { detailsIn, newPaperSchema } from "#forms/papers/paper-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { paperReadBack, paperToReadBack } from "#http/paper-read-back.ts";
import { authorise, found } from "#http/request-context.ts";
import { takesFiles } from "#machine/scanner.ts";
import { seeNewPaperReadBack } from "#views/papers/paper-read-back.ts";
import { seeBeforeNewPaper } from "#views/papers/papers.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "circulate-paper");
  const seen = found(await seeBeforeNewPaper(context, args.params["process"] ?? ""));
  return { ...seen, takesFiles: takesFiles(args.context.env) };
}

export async function action(args: ActionFunctionArgs) {
  const slug = args.params["process"] ?? "";
  const upload = anUpload("file");
  return answerForm(
    args,
    "circulate-paper",
    async ({ context, t }) => ({
      schema: newPaperSchema(t, found(await seeBeforeNewPaper(context, slug)), upload),
      upload,
    }),
    async (context, said, asking) => {
      const { process } = found(await seeBeforeNewPaper(context, slug));
      const text = await paperReadBack(asking, said, upload, args.context);
      if ("field" in text) return text;
      return circulatePaper(context, { paper: { ...detailsIn(said), process: process.id }, text, key: said.key });
    },
    {
      to: (to, { symbol }) => paperDone(to, { process: slug, symbol }, "circulated"),
      readBack: async (context, said, asking) => {
        const text = await paperToReadBack(asking, said, upload, args.context);
        if ("field" in text) return text;
        const { refusal, ...next } = found(
          await seeNewPaperReadBack(context, slug, { ...detailsIn(said), text, note: "" }),
        );
        return refusal ?? { ok: true, next };
      },
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("papers.acts.circulateNew"), {
    of: args.data?.process.shortName,
    readBack: (t) => t("papers.readBack.titles.circulateNew"),
  });

export default function CirculateNewPaper() {
  const { takesFiles: files, ...given } = useLoaderData<typeof loader>();
  return (
    <NewPaper act="circulateNew" given={given} answer={useActionData<typeof action>()}>
      <PaperTextFields takesFiles={files} />
    </NewPaper>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
