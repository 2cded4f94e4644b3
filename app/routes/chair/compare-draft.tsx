import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BackLink } from "#components/kit/page/links.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Missing } from "#components/modalities/draft-tasks.tsx";
import { TextComparison } from "#components/modalities/text-comparison.tsx";
import { readSeenDraft } from "#forms/modalities/draft-shown.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { compareDecisions } from "#views/modalities/comparison.ts";
import { seeWorkingDraft } from "#views/modalities/working-draft.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-process");
  const seen = found(await seeWorkingDraft(context, idIn(args, "working_draft")));
  const before = found(seen.before);
  const { read, shown } = readSeenDraft(seen, readLanguage(args));
  const { proposed: text, foreseen } = read;
  const compared =
    text === null
      ? null
      : await compareDecisions(context.db, seen.process, before, {
          ...text,
          // As a preview reads them: what was left empty is told from what the text does not say.
          provisions: foreseen?.provisions ?? text.provisions,
          date: text.datedOn,
        });
  return { ...shown, version: before.version, compared };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.entry.compare.title", { version: args.data?.version ?? 0 }), {
    of: args.data?.title,
  });

/** What the draft says otherwise than the version before it, provision by provision. */
export default function CompareDraft() {
  const { id, title, version, tasks, compared } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page before={<BackLink href={to.workingDraft(id)}>{t("modalities.entry.toTasks")}</BackLink>}>
      <Heading over={<UserText>{title}</UserText>}>{t("modalities.entry.compare.title", { version })}</Heading>
      {compared === null ? (
        <>
          <p>{t("modalities.entry.compare.missing")}</p>
          <Missing draft={id} tasks={tasks} then={to.compareDraft(id)} />
        </>
      ) : (
        <TextComparison compared={compared} version={version} />
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
