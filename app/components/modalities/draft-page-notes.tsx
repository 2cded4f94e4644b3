import type { ReactNode } from "react";
import type { Id } from "#domain/kit/id.ts";
import type { DraftPage } from "#domain/modalities/working-draft.ts";
import type { Problem } from "#forms/kit/form-answer.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { fieldId } from "../kit/form/answer.tsx";
import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { Note } from "../kit/page/notices.tsx";
import { Box } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Comma, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";
import { isAboutText } from "./draft-page-fields.tsx";

interface PageSeen {
  readonly id: Id<"working_draft">;
  readonly page: DraftPage;
  readonly process: { readonly zone: string };
  readonly contradictions: readonly Problem[];
  readonly saved: { readonly at: string; readonly by: string | null } | null;
  readonly isEnded: boolean;
}

/** What a page says against another one, each with a link to where it can be put right. */
export function Contradictions({ seen: { contradictions } }: { seen: PageSeen }) {
  const t = useTranslations();
  if (contradictions.length === 0) return null;
  return (
    <Note>
      <p>{t("modalities.entry.contradicts")}</p>
      <ul>
        {contradictions.map(({ field, words }) => (
          <li key={`${field} ${words}`}>
            <a href={`#${fieldId(field)}`}>{words}</a>
          </li>
        ))}
      </ul>
    </Note>
  );
}

/** What was typed beside an answer that does not ask for it. */
export function NotKept({ fields }: { fields: readonly { readonly field: string; readonly label: string }[] }) {
  const t = useTranslations();
  if (fields.length === 0) return null;
  return (
    <Note>
      <p>{t("modalities.entry.notKept.lead")}</p>
      <ul>
        {fields.map(({ field, label }) => (
          <li key={field}>
            <a href={`#${fieldId(field)}`}>{label}</a>
          </li>
        ))}
      </ul>
      <p>{t("modalities.entry.notKept.next")}</p>
    </Note>
  );
}

/** Another person was faster: what the second one typed stands in the form, and what the first one saved is a link away. */
export function SavedMeanwhile({ seen: { id, page, saved } }: { seen: PageSeen }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Note>
      <p>{t("modalities.entry.meanwhile", { who: isolated(saved?.by ?? t("modalities.entry.somebody")) })}</p>
      <p>
        <a href={to.draftPage(id, page)} target="_blank" rel="noreferrer">
          {t("modalities.entry.seeSaved")}
        </a>
      </p>
    </Note>
  );
}

/**
 * Who saved the page last, the ways out of it, and what its marks mean. The ways out are buttons of its form, which save what was typed: also without
 * scripts nothing is lost by them.
 */
export function PageMargin({ seen: { id, page, saved, process, isEnded }, form }: { seen: PageSeen; form: string }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Box title={t("status.whatYouCanDo")} screenOnly>
      {isEnded ? (
        <p>
          <a href={to.previewDraft(id)}>{t("modalities.entry.preview.link")}</a>
        </p>
      ) : (
        <ButtonGroup>
          <LeaveButton {...{ id, page, form }} then={to.previewDraft(id)}>
            {t("modalities.entry.preview.link")}
          </LeaveButton>
          <LeaveButton {...{ id, page, form }} then={to.workingDraft(id)}>
            {t("modalities.entry.toTasks")}
          </LeaveButton>
        </ButtonGroup>
      )}
      {isAboutText(page) && <p className="small mute">{t("modalities.entry.hint.marks")}</p>}
      {saved !== null && saved.by !== null && (
        <p className="small mute">
          <UserText>{saved.by}</UserText>
          <Comma />
          <Moment instant={saved.at} zone={process.zone} />
        </p>
      )}
    </Box>
  );
}

function LeaveButton(props: Pick<PageSeen, "id" | "page"> & { form: string; then: string; children: ReactNode }) {
  const { id, page, form, then, children } = props;
  const address = listAddress(paths(useLanguage()).draftPage(id, page), { then });
  return (
    <Button variant="calm" tight name="leave" value="yes" form={form} formAction={address}>
      {children}
    </Button>
  );
}
