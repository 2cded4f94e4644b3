import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveDraftPage } from "#acts/modalities/save-draft-page.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { DraftComments } from "#components/modalities/draft-comments.tsx";
import { DraftPageFields } from "#components/modalities/draft-page-fields.tsx";
import { Contradictions, PageMargin, SavedMeanwhile } from "#components/modalities/draft-page-notes.tsx";
import { hintOf } from "#components/modalities/draft-tasks.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { readSeenPage, sentToPage } from "#forms/modalities/seen-page.ts";
import { answerProblems, answerRefusal } from "#http/answer.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeWorkingDraft } from "#views/modalities/working-draft.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-process");
  const seen = found(await seeWorkingDraft(context, idIn(args, "working_draft")));
  const page = found(readSeenPage(seen, args.params["page"], readLanguage(args)));
  return { ...page, done: readDone(args.request.url, ["saved", "commented", "resolved", "arranged"]) };
}

/** As it was typed, also with problems: what stands in the way of putting it forward is said, and can be put right later. */
export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "save-draft-page");
  const language = readLanguage(args);
  const seen = found(await seeWorkingDraft(context, idIn(args, "working_draft")));
  const { id, page, next } = found(readSeenPage(seen, args.params["page"], language));
  const { form, entered, version } = await sentToPage(args.request, seen.draft, page, language);
  const ruling = await saveDraftPage(context, { draft: id, page, entered, seen: version, key: form.key });
  if (!ruling.ok) return answerRefusal(args.context, ruling, language, form.submitted);
  if (!form.ok) return answerProblems(args.context, { ...form, restSaved: true });
  const to = paths(language);
  return redirect(listAddress(next === null ? to.workingDraft(id) : to.draftPage(id, next), { done: "saved" }), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, () => args.data?.pageTitle ?? "", { of: args.data?.title });

export default function DraftPage() {
  const seen = useLoaderData<typeof loader>();
  const { id, page, title, kept, isEnded, done } = seen;
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const isOvertaken = answer?.refusal !== undefined && answer.submitted["seen"]?.[0] !== String(seen.pageVersion);
  return (
    <Page
      before={<BackLink href={to.workingDraft(id)}>{t("modalities.entry.toTasks")}</BackLink>}
      margin={
        <>
          <PageMargin seen={seen} />
          <DraftComments draft={id} page={page} zone={seen.process.zone} comments={seen.comments} closed={isEnded} />
        </>
      }
    >
      {done !== null && answer === undefined && <Note success>{t(`modalities.entry.done.${done}`)}</Note>}
      <Form
        answer={answer ?? kept}
        name={`page-${page}`}
        closed={isEnded}
        heading={
          <>
            <Heading
              over={
                <>
                  <UserText>{title}</UserText>
                  {title !== "" && " · "}
                  {t("modalities.entry.pageOf", { place: seen.place, count: seen.count })}
                </>
              }
            >
              {seen.pageTitle}
            </Heading>
            <p className="lede">{t(`modalities.entry.hint.${hintOf(page)}`)}</p>
            {answer?.restSaved === true && <Note>{t("modalities.entry.savedAsTyped")}</Note>}
            {isOvertaken && <SavedMeanwhile seen={seen} />}
            <Contradictions seen={seen} />
          </>
        }
      >
        <input type="hidden" name="seen" value={seen.pageVersion} />
        <DraftPageFields {...seen.fields} />
        {!isEnded && (
          <ButtonGroup>
            <Button>{t("modalities.entry.save")}</Button>
            {seen.next !== null && <a href={to.draftPage(id, seen.next)}>{t("modalities.entry.next")}</a>}
          </ButtonGroup>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
