import { paths } from "#paths";
import type { seeWaitingInputs } from "#views/participation/waiting-inputs.ts";
import { Note } from "../kit/page/notices.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** How many written inputs wait to be posted, each session with its page; nothing where none does. */
export function WaitingInputs({ waiting }: { waiting: Awaited<ReturnType<typeof seeWaitingInputs>> }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (waiting.length === 0) return null;
  return (
    <Note>
      <ul className="plain">
        {waiting.map(({ session, title, process, waiting: count }) => (
          <li key={session}>
            <a href={to.writtenInputs(session)}>{t("participation.inputs.wait", { count })}</a> ·{" "}
            <UserText>{title}</UserText> · <UserText>{process}</UserText>
          </li>
        ))}
      </ul>
    </Note>
  );
}
