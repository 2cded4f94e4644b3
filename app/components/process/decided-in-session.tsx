import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { PublicSessionSeen } from "#views/process/public-session.ts";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";

/** What a session adopted and decided, each with its page; nothing where it did neither. */
export function DecidedInSession({
  process,
  adopted,
  determinations,
}: Pick<PublicSessionSeen, "process" | "adopted" | "determinations">) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const decided = [
    ...adopted.map(({ text, decidedAt }) => ({
      href: to.namedText(process.slug, text),
      words: t("process.session.adopted", { text: isolated(text.title) }),
      decidedAt,
    })),
    ...determinations.map(({ id, symbol, decidedAt }) => ({
      href: to.determination(id),
      words: t("process.session.determined", { symbol: isolated(symbol) }),
      decidedAt,
    })),
  ];
  if (decided.length === 0) return null;
  return (
    <Part title={t("process.session.decided")} id="decided">
      <ul>
        {decided.map(({ href, words, decidedAt }) => (
          <li key={href}>
            <a href={href}>{words}</a>
            <div className="small mute">
              <Moment instant={decidedAt} zone={process.zone} />
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}
