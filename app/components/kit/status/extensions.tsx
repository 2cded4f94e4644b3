import { formatDeadline, formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { ExtensionShown } from "#views/kit/extensions.ts";
import { useLanguage } from "../page/page-context.tsx";
import { useTranslations } from "../page/words.ts";
import { useOutageInWords } from "./outage-in-words.ts";

/** How a closing instant came to be what it is: each time it was moved later, by which office, when and why. */
export function Extensions(props: {
  extensions: readonly ExtensionShown[];
  zone: string;
  by: "chair" | "secretariat";
}) {
  const { extensions, zone, by } = props;
  const t = useTranslations();
  const language = useLanguage();
  const outageInWords = useOutageInWords();
  if (extensions.length === 0) return null;
  return (
    <ul className="plain mute">
      {extensions.map(({ from, to, reason, extendedAt, outage }) => (
        <li key={extendedAt}>
          {t("time.extended", {
            from: formatDeadline(from, zone, language),
            to: formatDeadline(to, zone, language),
            at: formatInstant(extendedAt, zone, language),
            by,
            reason: isolated(reason),
          })}
          {outage !== null && ` ${outageInWords(outage, zone)}`}
        </li>
      ))}
    </ul>
  );
}
