import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { arrangeDraftClasses } from "#acts/modalities/arrange-draft-classes.ts";
import { ErrorSummary } from "#components/kit/form/error-summary.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { DraftClasses } from "#components/modalities/draft-classes.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { arrangementIn, arrangementSchema, readArrangement } from "#forms/modalities/arrangement.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeWorkingDraft } from "#views/modalities/working-draft.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "arrange-draft-classes");
  const seen = found(await seeWorkingDraft(context, idIn(args, "working_draft")));
  return { ...readArrangement(seen, readLanguage(args)), done: readDone(args.request.url, ["arranged"]) };
}

export async function action(args: ActionFunctionArgs) {
  const draft = idIn(args, "working_draft");
  return answerForm(
    args,
    "arrange-draft-classes",
    async ({ context, t }) => {
      found(await seeWorkingDraft(context, draft));
      return arrangementSchema(t);
    },
    async (context, { seen: version, key, ...said }, { language }) => {
      const seen = found(await seeWorkingDraft(context, draft));
      const arrangement = found(arrangementIn(said, seen, language));
      return arrangeDraftClasses(context, { draft, arrangement, seen: version, key });
    },
    (to) => listAddress(to.arrangeDraftClasses(draft), { done: "arranged" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.entry.classes.title"), { of: args.data?.title });

/** The classes that a decision has of its own, and the stages of each: added, moved, removed, each with its page. */
export default function ArrangeDraftClasses() {
  const seen = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page before={<BackLink href={to.workingDraft(seen.id)}>{t("modalities.entry.toTasks")}</BackLink>}>
      <ErrorSummary answer={answer} />
      {seen.done !== null && answer === undefined && <Note success>{t("modalities.entry.done.arranged")}</Note>}
      <Heading over={<UserText>{seen.title}</UserText>}>{t("modalities.entry.classes.title")}</Heading>
      <p className="lede">{t("modalities.entry.classes.lead")}</p>
      <DraftClasses seen={seen} answer={answer} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
