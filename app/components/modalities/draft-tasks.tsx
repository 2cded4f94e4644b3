import type { Id } from "#domain/kit/id.ts";
import type { DraftPage } from "#domain/modalities/working-draft.ts";
import type { PageRead } from "#forms/modalities/read-draft.ts";
import { paths } from "#paths";
import { listAddress } from "../kit/page/list-address.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Colon } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import type { Tone } from "../kit/status/status.tsx";
import { TaskList } from "../kit/status/task-list.tsx";

export interface DraftTask extends PageRead {
  readonly title: string;
  readonly comments: number;
}

const tones = {
  "not-started": "idle",
  "in-progress": "run",
  complete: undefined,
  problem: "no",
} as const satisfies Record<PageRead["state"], Tone | undefined>;

/** The pages of a draft, each with how it stands: also what contradicts another page, in words, and how many citations are old. */
export function DraftTasks({ draft, tasks }: { draft: Id<"working_draft">; tasks: readonly DraftTask[] }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <TaskList
      tasks={tasks.map(({ page, title, state, contradictions, old, followed, comments }) => {
        const said = [
          ...contradictions.map(({ words }) => words),
          ...(old > 0 ? [t("modalities.entry.old", { count: old })] : []),
          ...(followed > 0 ? [t("modalities.entry.followed", { count: followed })] : []),
          ...(comments > 0 ? [t("modalities.entry.openComments", { count: comments })] : []),
        ];
        const tone = tones[state];
        return {
          title,
          href: listAddress(to.draftPage(draft, page), {
            // What is put right on a page that was entered leads back here; else one page leads to the next.
            then: state === "complete" || state === "problem" ? to.workingDraft(draft) : null,
          }),
          ...(said.length === 0 ? {} : { hint: said.join(". ") }),
          status: t(`modalities.entry.state.${state}`),
          ...(tone === undefined ? {} : { tone }),
        };
      })}
    />
  );
}

/** What a page says first: of those of the provisions it is what their marks mean, which stands beside. */
export function hintOf(page: DraftPage): "paragraphs" | "class" | "stage" | null {
  if (page === "paragraphs") return page;
  if (page.startsWith("class-")) return "class";
  return page.startsWith("stage-") ? "stage" : null;
}

interface MissingProps {
  draft: Id<"working_draft">;
  tasks: readonly DraftTask[];
  /** The page that names it: saving what was missing leads back to it. */
  then: string;
}

/** What is still to be entered before something can be done: each page a link. */
export function Missing({ draft, tasks, then }: MissingProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <ul>
      {tasks
        .filter(({ state }) => state !== "complete")
        .map(({ page, title, state, problems, contradictions, old }) => (
          <li key={page}>
            <a href={listAddress(to.draftPage(draft, page), { then })}>{title}</a>
            <Colon />
            {t(`modalities.entry.state.${state}`)}
            {state !== "not-started" && (
              <ul>
                {[...contradictions, ...problems].map(({ field, words }) => (
                  <li key={`${field} ${words}`}>{words}</li>
                ))}
                {old > 0 && <li>{t("modalities.entry.old", { count: old })}</li>}
              </ul>
            )}
          </li>
        ))}
    </ul>
  );
}
