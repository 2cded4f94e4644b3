import { createContext, useContext } from "react";
import type { Id } from "#domain/kit/id.ts";
import type { ProvisionName } from "#domain/modalities/provisions.ts";
import { provisionsOfStage } from "#domain/modalities/stage-sources.ts";
import type { ClassKey, Stage } from "#domain/modalities/stages.ts";
import type { DraftPage } from "#domain/modalities/working-draft.ts";
import type { OwnPages } from "#forms/modalities/own-pages.ts";
import { pageOf } from "#forms/modalities/read-draft.ts";
import { paths } from "#paths";
import { listAddress } from "../kit/page/list-address.ts";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface Entry {
  readonly draft: Id<"working_draft">;
  /** Where it is told, and where saving a page leads back to. */
  readonly then: string;
  readonly pages: readonly { readonly page: DraftPage; readonly title: string }[];
  readonly ownPages: OwnPages;
}

/** The draft whose pages say what is told, for whom who can change them. */
const EntryTold = createContext<Entry | null>(null);
export const EnteredOn = EntryTold.Provider;

export function useIsBeingEntered(): boolean {
  return useContext(EntryTold) !== null;
}

function useAddress() {
  const entry = useContext(EntryTold);
  const to = paths(useLanguage());
  return (page: DraftPage) =>
    entry === null ? undefined : listAddress(to.draftPage(entry.draft, page), { then: entry.then });
}

/** The address of the page on which a provision is changed; undefined where nobody can. */
export function useChangeOf() {
  const address = useAddress();
  return (name: ProvisionName) => address(pageOf[name]);
}

/** Links to the pages on which classes are changed, or a stage that is on their way. */
export function Change({ classes, stage }: { classes: readonly { readonly key: ClassKey }[]; stage?: Stage }) {
  const entry = useContext(EntryTold);
  const t = useTranslations();
  const address = useAddress();
  if (entry === null) return null;
  const pages = pagesOf(entry, classes, stage);
  const links = entry.pages.filter(({ page }) => pages.includes(page));
  if (links.length === 0) return null;
  return (
    <p className="small no-print">
      {t("modalities.entry.preview.change")}{" "}
      {links
        .toSorted((one, other) => pages.indexOf(one.page) - pages.indexOf(other.page))
        .map(({ page, title }, place) => (
          <span key={page}>
            {place > 0 && " · "}
            <a href={address(page)}>{title}</a>
          </span>
        ))}
    </p>
  );
}

function pagesOf(
  { ownPages }: Entry,
  classes: readonly { readonly key: ClassKey }[],
  stage: Stage | undefined,
): readonly DraftPage[] {
  if (ownPages === null)
    return stage === undefined ? ["categories"] : provisionsOfStage(stage).map((name) => pageOf[name]);
  return ownPages
    .filter(({ key }) => classes.some((one) => one.key === key))
    .flatMap(({ page, stages }) =>
      stage === undefined ? [page] : stages.flatMap((one) => (one.key === stage.key ? [one.page] : [])),
    );
}
