import type { Id } from "#domain/kit/id.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import { type FormAnswer, isAnswered } from "#forms/kit/form-answer.ts";
import { paths } from "#paths";
import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { Form } from "../kit/form/form.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Box, Heading, Page } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { RefusedAct } from "../kit/page/refused-act.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { type DraftTask, Missing } from "./draft-tasks.tsx";

interface PutForwardProps {
  seen: {
    readonly id: Id<"working_draft">;
    readonly title: string;
    readonly revises: number | null;
    readonly before: number | null;
    readonly tasks: readonly DraftTask[];
    readonly isReady: boolean;
    readonly isEnded: boolean;
    readonly refusal: Refusal | null;
  };
  answer: FormAnswer | undefined;
}

/** The last page: what is still missing, or the button. */
export function PutForward({ seen, answer }: PutForwardProps) {
  const { id, title, revises, before, tasks, isReady, isEnded, refusal } = seen;
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.workingDraft(id)}>{t("modalities.entry.toTasks")}</BackLink>}
      margin={
        <Box title={t("status.whatYouCanDo")}>
          <p>
            <a href={to.previewDraft(id)}>{t("modalities.entry.preview.link")}</a>
          </p>
          {before !== null && (
            <p>
              <a href={to.compareDraft(id)}>{t("modalities.entry.compare.link", { version: before })}</a>
            </p>
          )}
        </Box>
      }
    >
      <Form
        answer={answer}
        closed={isEnded}
        name="put-forward"
        heading={
          <>
            <Heading over={<UserText>{title}</UserText>}>{t("modalities.entry.putForward.title")}</Heading>
            <p className="lede">
              {revises === null
                ? t("modalities.entry.putForward.lead")
                : t("modalities.entry.putForward.reviseLead", { version: revises })}
            </p>
          </>
        }
      >
        {refusal !== null && !isAnswered(answer, refusal) && (
          <RefusedAct act={t("modalities.entry.putForward.title")} refusal={refusal} />
        )}
        {!isReady && !isEnded && (
          <>
            <p>{t("modalities.entry.putForward.missing")}</p>
            <Missing
              draft={id}
              tasks={tasks}
              then={to.putForward(id, revises === null ? "propose-modalities" : "revise-modalities")}
            />
          </>
        )}
        {!isEnded && (
          <ButtonGroup>
            <Button>{t("modalities.entry.putForward.button")}</Button>
            <a href={to.workingDraft(id)}>{t("modalities.entry.toTasks")}</a>
          </ButtonGroup>
        )}
      </Form>
    </Page>
  );
}
