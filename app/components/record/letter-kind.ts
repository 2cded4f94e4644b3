import { useTranslations } from "use-intl";

const kinds = [
  "application-received",
  "interest-notified",
  "application-cleared",
  "application-refused",
  "application-withdrawn",
  "list-circulated",
  "no-objection-period-extended",
  "call-extended",
  "accredited",
  "not-accredited",
  "accreditation-suspended",
  "accreditation-reinstated",
  "accreditation-withdrawn",
  "silence-opened",
  "silence-concluded",
  "objection-received",
  "objection-received-for-chair",
  "objection-withdrawn",
  "silence-broken",
  "invitation",
  "verify-email",
  "account-exists",
  "password-changed",
  "reset-password",
] as const;

/** What a letter is called at the desk; an unknown kind by its own name. */
export function useLetterKind(): (kind: string) => string {
  const t = useTranslations();
  return (kind) => {
    const known = kinds.find((one) => one === kind);
    return known === undefined ? kind : t(`record.letters.kinds.${known}`);
  };
}
