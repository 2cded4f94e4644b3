import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { hasComment, type SeenPage } from "#forms/modalities/seen-page.ts";
import { paths } from "#paths";
import { AnswerProvider } from "../kit/form/answer.tsx";
import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { Form } from "../kit/form/form.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { Note } from "../kit/page/notices.tsx";
import { Heading, Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { CitableParagraphs, TextBeside } from "./citation-pick.tsx";
import { DraftComments } from "./draft-comments.tsx";
import { DraftPageFields, isAboutText } from "./draft-page-fields.tsx";
import { Contradictions, NotKept, PageMargin, SavedMeanwhile } from "./draft-page-notes.tsx";
import { hintOf } from "./draft-tasks.tsx";

const formId = "draft-page";

interface DraftPageFormProps {
  seen: SeenPage;
  answer: FormAnswer | undefined;
  /** What was just done. */
  done: "saved" | "commented" | "resolved" | "arranged" | null;
  notKept?: readonly { readonly field: string; readonly label: string }[];
  /** What the form was sent for, when it was not to save the page: the fields come back as they were typed, and are not saved. */
  sentTo?: "comment" | "resolve";
  /** The page to which saving it leads; null for the next one. */
  then: string | null;
}

/** A page of a draft, and the comments on it. Their buttons send the page's form too, so that what is typed in one is not lost by the other. */
export function DraftPageForm({ seen, answer: given, done, notKept = [], sentTo, then }: DraftPageFormProps) {
  const { id, page, title, kept, isEnded } = seen;
  const typedOn = given?.submitted["seen"]?.[0];
  // A comment that came without the fields of its page leaves them as they were saved.
  const answer =
    given === undefined || typedOn !== undefined
      ? given
      : { ...given, submitted: { ...kept?.submitted, ...given.submitted } };
  const t = useTranslations();
  const to = paths(useLanguage());
  const hint = hintOf(page);
  const back = placeAt(then?.split("?")[0] ?? "", id, to);
  const isDone = answer?.problems.length === 0 && answer.refusal === undefined;
  const isOvertaken = sentTo === undefined && answer?.refusal !== undefined && typedOn !== String(seen.pageVersion);
  const isUnsaved = typedOn !== undefined && given !== undefined && hasUnsaved(given);
  const unsaved = { comment: "commentedUnsaved", resolve: "resolvedUnsaved", save: "savedUncommented" } as const;
  return (
    <Page
      before={isEnded ? <BackLink href={to.workingDraft(id)}>{t("modalities.entry.toTasks")}</BackLink> : undefined}
      shape="side"
      stick
      margin={
        <>
          {isAboutText(page) && (
            <CitableParagraphs value={seen.fields.citable}>
              <TextBeside inMargin />
            </CitableParagraphs>
          )}
          <PageMargin seen={seen} form={formId} />
          <AnswerProvider value={answer}>
            <DraftComments
              draft={id}
              page={page}
              form={formId}
              then={then}
              zone={seen.process.zone}
              comments={seen.comments}
              closed={isEnded}
            />
          </AnswerProvider>
        </>
      }
    >
      {done !== null && answer === undefined && notKept.length === 0 && (
        <Note success>{t(`modalities.entry.done.${done}`)}</Note>
      )}
      {isDone && <Note success>{t(`modalities.entry.done.${unsaved[sentTo ?? "save"]}`)}</Note>}
      {answer === undefined && <NotKept fields={notKept} />}
      <Form
        id={formId}
        answer={answer ?? kept}
        action={listAddress(to.draftPage(id, page), { then })}
        name={`page-${page}`}
        closed={isEnded}
        unsaved={isUnsaved}
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
            {hint !== null && <p className="lede">{t(`modalities.entry.hint.${hint}`)}</p>}
            {answer?.restSaved === true && (
              <Note>{t(`modalities.entry.${isWhole(answer) ? "savedAsTyped" : "savedWithout"}`)}</Note>
            )}
            {isOvertaken && <SavedMeanwhile seen={seen} />}
            {answer?.restSaved !== true && <Contradictions seen={seen} />}
          </>
        }
      >
        <input
          type="hidden"
          name="seen"
          value={sentTo === undefined ? seen.pageVersion : (typedOn ?? seen.pageVersion)}
        />
        <DraftPageFields {...seen.fields} />
        {!isEnded && (
          <ButtonGroup>
            <Button>{back === null ? t("modalities.entry.save") : t(`modalities.entry.saveAndBack.${back}`)}</Button>
            {seen.next !== null && <a href={to.draftPage(id, seen.next)}>{t("modalities.entry.next")}</a>}
          </ButtonGroup>
        )}
      </Form>
    </Page>
  );
}

/** Whether something came back with it that is not saved: all of it or, where the page was saved, a comment. */
function hasUnsaved({ submitted, restSaved, untouched }: FormAnswer): boolean {
  return restSaved === true ? hasComment(submitted) : untouched !== true;
}

/** The page about the whole draft that stands at an address; null where it is none of them. */
function placeAt(
  address: string,
  id: SeenPage["id"],
  to: ReturnType<typeof paths>,
): "preview" | "compare" | "tasks" | "putForward" | null {
  switch (address) {
    case to.previewDraft(id):
      return "preview";
    case to.compareDraft(id):
      return "compare";
    case to.workingDraft(id):
      return "tasks";
    case to.putForward(id, "propose-modalities"):
    case to.putForward(id, "revise-modalities"):
      return "putForward";
    default:
      return null;
  }
}

/** Whether all that was typed is saved, also what is wrong in it. */
function isWhole({ problems }: FormAnswer): boolean {
  return problems.every(({ notSaved }) => notSaved !== true);
}
