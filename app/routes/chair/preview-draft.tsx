import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Missing } from "#components/modalities/draft-tasks.tsx";
import { EnteredOn } from "#components/modalities/entered-on.tsx";
import { BesidePreview, PreviewOfText } from "#components/modalities/preview-of-text.tsx";
import { ProvisionList } from "#components/modalities/provision-list.tsx";
import { OfText } from "#components/modalities/sources-shown.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { readSeenDraft } from "#forms/modalities/draft-shown.ts";
import { ownPages } from "#forms/modalities/own-pages.ts";
import { askedOf, readAgainst } from "#forms/modalities/preview-against.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { runTextDry } from "#views/modalities/dry-run.ts";
import { foreseeText } from "#views/modalities/preview.ts";
import { seeWorkingDraft } from "#views/modalities/working-draft.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-process");
  const seen = found(await seeWorkingDraft(context, idIn(args, "working_draft")));
  const language = readLanguage(args);
  const { read, shown } = readSeenDraft(seen, language);
  const { url } = args.request;
  const here = listAddress(paths(language).previewDraft(shown.id), askedOf(url));
  const text = read.foreseen;
  const entered = {
    ...shown,
    here,
    done: readDone(url, ["saved"]),
    ownPages: ownPages(seen.draft.outline, text?.classes ?? []),
  };
  if (text === null)
    return { ...entered, soFar: { citation: read.citing.decision, provisions: read.soFar }, preview: null };
  const { call, ...against } = readAgainst(url);
  const [foreseen, dryRun] = await Promise.all([
    foreseeText(context, seen.process, { ...text, paragraphs: read.citing.paragraphs }, against),
    runTextDry(context, seen.process, text, call),
  ]);
  return { ...entered, soFar: null, preview: { seen: foreseen, ...dryRun } };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.entry.preview.title"), { of: args.data?.title });

/** A decision that is being entered, foreseen; while something is missing, what is, and what the pages provide that are complete. */
export default function PreviewDraft() {
  const {
    id,
    title,
    tasks,
    here,
    done,
    ownPages: own,
    isEnded,
    hasOwnClasses,
    soFar,
    preview,
  } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.workingDraft(id)}>{t("modalities.entry.toTasks")}</BackLink>}
      shape="side"
      stick
      {...(preview === null ? {} : { margin: <BesidePreview seen={preview.seen} call={preview.ran?.call} /> })}
    >
      {done !== null && <Note success>{t(`modalities.entry.done.${done}`)}</Note>}
      <Heading over={<UserText>{title}</UserText>}>{t("modalities.entry.preview.title")}</Heading>
      <EnteredOn value={isEnded ? null : { draft: id, then: here, pages: tasks, ownPages: own }}>
        {preview === null ? (
          <>
            <p>{t("modalities.entry.preview.missing")}</p>
            <Missing draft={id} tasks={tasks} then={here} />
            {Object.keys(soFar.provisions).length > 0 && (
              <Part title={t("modalities.entry.preview.soFar")}>
                <OfText value={soFar.citation}>
                  <ProvisionList provisions={soFar.provisions} hasOwnClasses={hasOwnClasses} marks="each" />
                </OfText>
              </Part>
            )}
          </>
        ) : (
          <PreviewOfText {...preview} />
        )}
      </EnteredOn>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
