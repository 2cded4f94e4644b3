import type { RefusalGround } from "#domain/applications/refusal-ground.ts";
import { Paragraph, useLetter } from "../kit/letter.tsx";

/** On which an office refused, in the language of the letter. */
export function Ground({ ground }: { readonly ground: RefusalGround | undefined }) {
  const { t } = useLetter();
  if (ground === undefined) return null;
  return (
    <Paragraph>
      {t("applications.letter.refusalGround", { ground: t(`applications.refusalGround.${ground}`) })}
    </Paragraph>
  );
}
