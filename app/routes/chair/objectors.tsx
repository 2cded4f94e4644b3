import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { seeObjectors } from "#acts/objections/see-objectors.ts";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Over } from "#components/kit/page/over.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Colon } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { ClosingBox, Due } from "#components/kit/status/window.tsx";
import { ObjectionNotes } from "#components/objections/objection-notes.tsx";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { authorise, idIn, notFound } from "#http/request-context.ts";
import { formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";

const filters = z.object({ page: filterFields.page });

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-objectors");
  const { page } = readFilter(args.request.url, filters);
  const ruling = await seeObjectors(context, { period: idIn(args, "period"), page });
  if (ruling.ok) return { shown: ruling.shown, refusal: null };
  if (ruling.because === "not_found") throw notFound();
  return { shown: null, refusal: ruling };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.objectors.title"), {
    of: args.data?.shown?.period.call,
    page: args.data?.shown?.notes.page,
  });

export default function Objectors() {
  const { shown, refusal } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Page
      before={<BackLink href={to.chair}>{t("modalities.chairHome.title")}</BackLink>}
      margin={shown === null ? undefined : <Margin shown={shown} />}
    >
      <Heading {...(shown === null ? {} : { over: <Over names={[shown.period.process, shown.period.call]} /> })}>
        {t("objections.objectors.title")}
      </Heading>
      {refusal !== null && (
        <>
          <p className="lede">{t("objections.objectors.refused")}</p>
          <RefusedAct act={t("objections.objectors.title")} refusal={refusal} />
        </>
      )}
      {shown !== null && <Shown shown={shown} />}
    </Page>
  );
}

type Loaded = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["shown"]>;

function Shown({ shown }: { shown: Loaded }) {
  const { period, counts, notes, basesShown } = shown;
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <>
      {counts.notes > 0 && <p className="lede">{t("objections.objectors.counts", counts)}</p>}
      {period.standing === "open" && <Due exact window={period} />}
      <p>{t(`objections.objectors.lead.${period.standing}`)}</p>
      {/* Each disclosure is itself on record, and whoever is shown it is told so. */}
      <p className="small mute">{t("objections.objectors.recorded")}</p>
      {counts.notes === 0 ? (
        <Empty title={t("objections.objectors.none")}>
          <p>{t("objections.objectors.noneNext")}</p>
        </Empty>
      ) : (
        <>
          {!basesShown && <p>{t("objections.objectors.notAsked")}</p>}
          <ObjectionNotes notes={notes.rows} zone={period.zone} basesShown={basesShown} />
          <Pagination
            page={notes.page}
            pages={notes.pages}
            href={(page) => listAddress(to.objectors(period.id), { page })}
          />
        </>
      )}
    </>
  );
}

function Margin({ shown: { period, before, cites } }: { shown: Loaded }) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <>
      {period.standing === "open" && <ClosingBox exact title={t("objections.margin.closes")} window={period} />}
      <Box title={t("objections.objectors.lookHeading")}>
        <p>
          {t("objections.objectors.basedOn")} <Cited citation={cites} />
        </p>
        {period.standing !== "open" && (
          <p>
            {t("objections.objectors.closes")}
            <Colon />
            <Deadline instant={period.closesAt} zone={period.zone} />
          </p>
        )}
        <p>{t("objections.objectors.earlier", { total: before.total })}</p>
        {before.total > 0 && (
          <ul className="plain">
            {before.latest.map(({ at, reader }) => (
              <li key={at} className="mute">
                {t("objections.objectors.earlierBy", {
                  reader: reader === null ? t("objections.objectors.formerReader") : isolated(reader),
                  at: formatInstant(at, period.zone, language),
                })}
              </li>
            ))}
          </ul>
        )}
      </Box>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
