import type { WhyRefused as Why } from "#domain/applications/refusal-ground.ts";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** The ground in the language of the page, and the words as they were written; of what was refused before grounds were kept, those alone. */
export function WhyRefused({ why: { ground, reason } }: { why: Why }) {
  const t = useTranslations();
  return (
    <>
      {ground !== null && (
        <p>
          <b>{t(`applications.refusalGround.${ground}`)}</b>
        </p>
      )}
      <UserText lines>{reason}</UserText>
    </>
  );
}
