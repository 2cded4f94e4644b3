import { useTranslations } from "../kit/page/words.ts";
import { Status } from "../kit/status/status.tsx";

/** What is asked for and is not there; where it can be given, the word leads to it. */
export function Missing({ of, href }: { of: string; href?: string }) {
  const t = useTranslations();
  const word = t("applications.checkAnswers.missing");
  return (
    <Status tone="act">
      {href === undefined ? (
        word
      ) : (
        <a href={href}>
          {word}
          <span className="unseen"> {of}</span>
        </a>
      )}
    </Status>
  );
}
