import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { DraftTasks } from "#components/modalities/draft-tasks.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { readSeenDraft } from "#forms/modalities/draft-shown.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeWorkingDraft } from "#views/modalities/working-draft.ts";

const dones = ["begun", "read", "saved", "arranged"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-process");
  const seen = found(await seeWorkingDraft(context, idIn(args, "working_draft")));
  return { ...readSeenDraft(seen, readLanguage(args)).shown, done: readDone(args.request.url, dones) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.entry.title"), { of: args.data?.process.shortName });

/** The pages of a decision that is being entered, each with how it stands, in the order of the text. */
export default function WorkingDraft() {
  const { id, process, title, tasks, hasOwnClasses, isEnded, decision, before, revises, done } =
    useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const isOfClass = (page: string) => page.startsWith("class-") || page.startsWith("stage-");
  return (
    <Page
      before={<BackLink href={to.chair}>{t("modalities.chairHome.title")}</BackLink>}
      margin={
        <Box title={t("status.whatYouCanDo")}>
          {isEnded && (
            <p>
              <a href={to.previewDraft(id)}>{t("modalities.entry.preview.link")}</a>
            </p>
          )}
          {before !== null && (
            <p>
              <a href={to.compareDraft(id)}>{t("modalities.entry.compare.link", { version: before })}</a>
            </p>
          )}
          {!isEnded && (
            <p>
              <a href={to.discardWorkingDraft(id)}>{t("modalities.entry.discard.title")}</a>
            </p>
          )}
        </Box>
      }
    >
      {done !== null && <Note success>{t(`modalities.entry.done.${done}`)}</Note>}
      <Heading over={<UserText>{process.shortName}</UserText>}>
        {title === "" ? t("modalities.entry.title") : <UserText>{title}</UserText>}
      </Heading>
      {isEnded ? (
        <Note>
          <p>
            {t("modalities.entry.ended")}{" "}
            {decision !== null && <a href={to.draftModalities(decision)}>{t("modalities.entry.became")}</a>}
          </p>
        </Note>
      ) : (
        <p className="lede">{t("modalities.entry.lead")}</p>
      )}
      <Part title={t("modalities.entry.tasks")}>
        <DraftTasks draft={id} tasks={tasks.filter(({ page }) => !isOfClass(page))} />
      </Part>
      <Part
        title={t("modalities.entry.classesPart")}
        aside={<a href={to.arrangeDraftClasses(id)}>{t("modalities.entry.arrange")}</a>}
      >
        <p>{t(hasOwnClasses ? "modalities.entry.ownClasses" : "modalities.entry.customary")}</p>
        {hasOwnClasses && <DraftTasks draft={id} tasks={tasks.filter(({ page }) => isOfClass(page))} />}
      </Part>
      {!isEnded && (
        <ButtonGroup>
          <LinkButton variant="calm" href={to.previewDraft(id)}>
            {t("modalities.entry.preview.link")}
          </LinkButton>
          <LinkButton href={to.putForward(id, revises === null ? "propose-modalities" : "revise-modalities")}>
            {t("modalities.entry.putForward.title")}
          </LinkButton>
        </ButtonGroup>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
