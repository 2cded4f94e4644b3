import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OverdueRulings } from "#components/applications/overdue-rulings.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ClosingBox } from "#components/kit/status/window.tsx";
import { ChairDrafts, ChairTexts, ChairVersions } from "#components/modalities/chair-texts.tsx";
import { ChairToDo, ChairUnderWay } from "#components/modalities/chair-to-do.tsx";
import { NextStep, nextStepOf } from "#components/modalities/next-step.tsx";
import { ChairPeriods } from "#components/objections/chair-periods.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, notFound } from "#http/request-context.ts";
import { formatDays } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { seeOverdue } from "#views/applications/overdue.ts";
import { seeOwnProcess } from "#views/modalities/own-process.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-own-process");
  const seen = await seeOwnProcess(context);
  if (seen === null) throw notFound();
  return { ...seen, overdue: await seeOverdue(context), done: readDone(args.request.url, ["discarded"]) };
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("modalities.chairHome.title"));

export default function Chair() {
  const seen = useLoaderData<typeof loader>();
  const { process, versions, review, overdue, done } = seen;
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const running = versions.find(({ silence }) => silence?.standing === "open");
  const step = nextStepOf(seen);
  return (
    <Page
      margin={
        <>
          {running !== undefined && running.silence !== null && (
            <ClosingBox
              exact
              title={t("modalities.chairHome.silenceOn", { version: running.version })}
              window={running.silence}
            >
              <p>
                <a href={to.chairSilenceProcedure(running.silence.id)}>{t("modalities.chairHome.follow")}</a>
              </p>
            </ClosingBox>
          )}
          <NextStep {...step} />
          <Box title={t("modalities.chairHome.process")}>
            <Facts
              rows={[
                {
                  key: t("modalities.chairHome.mandate"),
                  value: formatDays(process, language),
                },
              ]}
            />
            <p>
              <a href={to.process(process.slug)}>{t("modalities.chairHome.publicPage")}</a>
            </p>
            <p>
              <a href={to.papers(process.slug)}>{t("papers.title")}</a>
            </p>
            {review !== null && (
              <p>
                <a href={to.secretariat}>{t("modalities.chairHome.review")}</a>
              </p>
            )}
          </Box>
        </>
      }
      below={<ChairPeriods seen={seen} />}
    >
      {done !== null && <Note success>{t(`modalities.entry.done.${done}`)}</Note>}
      <Heading over={<UserText>{process.shortName}</UserText>}>{t("modalities.chairHome.title")}</Heading>
      <OverdueRulings overdue={overdue} desk={overdue.every(({ by }) => by === "body")} />
      <ChairToDo seen={seen} step={step} />
      <ChairUnderWay seen={seen} step={step} />
      <ChairVersions seen={seen} />
      <ChairDrafts seen={seen} />
      <ChairTexts seen={seen} />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
