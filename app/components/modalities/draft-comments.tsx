import type { Id } from "#domain/kit/id.ts";
import type { DraftPage } from "#domain/modalities/working-draft.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { useField } from "../kit/form/answer.tsx";
import { Button } from "../kit/form/button.tsx";
import { Field } from "../kit/form/field.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { Fold } from "../kit/page/notices.tsx";
import { Box } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Aside, Colon, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";

interface Comment {
  readonly id: Id<"draft_comment">;
  readonly words: string;
  readonly isResolved: boolean;
  readonly at: string;
  readonly by: string | null;
}

interface DraftCommentsProps {
  draft: Id<"working_draft">;
  page: DraftPage;
  /** The id of the page's form, which is sent with a comment: it comes back as it was typed. */
  form: string;
  /** The page to which saving leads, also after a comment; null for the next one. */
  then: string | null;
  zone: string;
  comments: readonly Comment[];
  /** Nothing is said any more of a draft that has ended. */
  closed: boolean;
}

/** What people of the office say of a page, open or resolved. */
export function DraftComments({ draft, page, form, then, zone, comments, closed }: DraftCommentsProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const resolved = comments.filter(({ isResolved }) => isResolved);
  return (
    <Box title={t("modalities.entry.comments.title")}>
      {comments
        .filter(({ isResolved }) => !isResolved)
        .map((comment) => (
          <div key={comment.id} className="flow">
            <Said comment={comment} zone={zone} />
            {!closed && (
              <Button
                variant="calm"
                tight
                form={form}
                formAction={listAddress(to.resolveDraftComment(draft, comment.id), { then })}
              >
                {t("modalities.entry.comments.resolve")}
                <span className="unseen">
                  <Colon />
                  {isolated(comment.words.slice(0, 60))}
                </span>
              </Button>
            )}
          </div>
        ))}
      {resolved.length > 0 && (
        <Fold
          summary={t("modalities.entry.comments.resolved")}
          says={t("modalities.entry.comments.settled", { count: resolved.length })}
        >
          {resolved.map((comment) => (
            <Said key={comment.id} comment={comment} zone={zone} />
          ))}
        </Fold>
      )}
      {!closed && (
        <>
          <CommentInput form={form} />
          <Button variant="calm" form={form} formAction={listAddress(to.commentOnDraft(draft, page), { then })}>
            {t("modalities.entry.comments.add")}
          </Button>
        </>
      )}
    </Box>
  );
}

function CommentInput({ form }: { form: string }) {
  const t = useTranslations();
  const { id, problem, submitted } = useField("comment");
  return (
    <Field id={id} label={t("modalities.entry.comments.words")} problem={problem}>
      {(described) => (
        <textarea id={id} name="comment" form={form} rows={2} dir="auto" defaultValue={submitted?.[0]} {...described} />
      )}
    </Field>
  );
}

function Said({ comment: { words, at, by }, zone }: { comment: Comment; zone: string }) {
  const t = useTranslations();
  return (
    <>
      <UserText lines>{words}</UserText>
      <p className="small mute">
        {by === null ? t("modalities.entry.somebody") : <UserText>{by}</UserText>}
        <Aside />
        <Moment instant={at} zone={zone} />
      </p>
    </>
  );
}
