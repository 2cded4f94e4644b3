import { Paragraph, useLetter } from "../kit/letter.tsx";

/** Of a letter that takes the place of an earlier one: a wrong entry was put right, the body changed its mind, or it had ruled in time and that came late. */
export interface Instead {
  readonly instead?: "correction" | "change" | "late" | null;
}

export function InsteadOfEarlier({ of: { instead = null } }: { of: Instead }) {
  const { t } = useLetter();
  return instead === null ? null : <Paragraph>{t(`accreditation.letter.instead.${instead}`)}</Paragraph>;
}
