import { headquarters } from "#domain/kit/calendar.ts";
import { formatDeadline } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface RequestThatWaitsProps {
  says: "resetAsked" | "erasureAsked";
  request: { readonly askedBy: string; readonly reason: string; readonly expiresAt: string };
}

/** What one administrator asks for, until when another may confirm it, and why. */
export function RequestThatWaits({ says, request: { askedBy, reason, expiresAt } }: RequestThatWaitsProps) {
  const t = useTranslations();
  const at = formatDeadline(expiresAt, headquarters, useLanguage());
  return (
    <p>
      {t(`people.person.${says}`, { name: isolated(askedBy), at })} <UserText>{reason}</UserText>
    </p>
  );
}
