import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { announcePaper } from "#acts/papers/announce-paper.ts";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { NewPaper } from "#components/papers/new-paper.tsx";
import { paperDone } from "#components/papers/paper-done.ts";
import { LONGEST_PAPER } from "#domain/papers/kinds.ts";
import { announcementSchema, detailsIn } from "#forms/papers/paper-form.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { seeNewPaperReadBack } from "#views/papers/paper-read-back.ts";
import { seeBeforeNewPaper } from "#views/papers/papers.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "announce-paper");
  return found(await seeBeforeNewPaper(context, args.params["process"] ?? ""));
}

export async function action(args: ActionFunctionArgs) {
  const slug = args.params["process"] ?? "";
  return answerForm(
    args,
    "announce-paper",
    async ({ context, t }) => announcementSchema(t, found(await seeBeforeNewPaper(context, slug))),
    async (context, said) => {
      const { process } = found(await seeBeforeNewPaper(context, slug));
      return announcePaper(context, { ...detailsIn(said), process: process.id, note: said.note, key: said.key });
    },
    {
      to: (to, { symbol }) => paperDone(to, { process: slug, symbol }, "announced"),
      readBack: async (context, { note, ...said }) => {
        const { refusal, ...next } = found(
          await seeNewPaperReadBack(context, slug, { ...detailsIn(said), text: null, note }),
        );
        return refusal ?? { ok: true, next };
      },
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("papers.acts.announce"), {
    of: args.data?.process.shortName,
    readBack: (t) => t("papers.readBack.titles.announce"),
  });

export default function AnnouncePaper() {
  const t = useTranslations();
  return (
    <NewPaper act="announce" given={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()}>
      <TextArea
        name="note"
        label={t("papers.enter.expected")}
        hint={t("papers.enter.expectedHint")}
        labelSize="m"
        rows={3}
        limit={LONGEST_PAPER.note}
        optional
      />
    </NewPaper>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
