import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { BackLink } from "#components/kit/page/links.tsx";
import { Over } from "#components/kit/page/over.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { useTranslations } from "#components/kit/page/words.ts";
import { Due } from "#components/kit/status/window.tsx";
import { OwnWords } from "#components/modalities/decision-text.tsx";
import { WaysOfCall } from "#components/modalities/ways-of-call.tsx";
import { NamesBeforeMission } from "#components/objections/names-before-mission.tsx";
import { ObjectionRules, SilenceIn } from "#components/objections/objection-rules.tsx";
import { OwnOnList } from "#components/objections/own-on-list.tsx";
import { PeriodMargin } from "#components/objections/period-margin.tsx";
import { PeriodStatus } from "#components/objections/period-status.tsx";
import { ReadableLists } from "#components/objections/readable-lists.tsx";
import { listedCategories } from "#domain/modalities/provisions.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { inOrderOfNames } from "#messages/kit/countries.ts";
import { paths } from "#paths";
import { seeWaysOfPeriod } from "#views/modalities/ways-of-call.ts";
import { seeCirculatedList } from "#views/objections/circulated-list.ts";
import { listReadableLists } from "#views/objections/sealed-list.ts";

const { oneOf, search, country, page } = filterFields;

const filters = z.object({
  q: search,
  category: oneOf(listedCategories),
  class: search,
  country,
  order: z.enum(["name", "country"]).catch("name").default("name"),
  page,
});

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-circulated-list");
  const asked = readFilter(args.request.url, filters);
  const countries = inOrderOfNames(readLanguage(args));
  const id = idIn(args, "period");
  const [list, sealed, foreseen] = await Promise.all([
    seeCirculatedList(context, id, { ...asked, countries }),
    listReadableLists(context, { period: id }),
    seeWaysOfPeriod(context, id),
  ]);
  const seen = found(list);
  return {
    ...seen,
    sealed,
    foreseen: found(foreseen),
    filter: { ...asked, ...seen.filter },
    observes: actor.role === "mission" && !actor.mayObject,
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.list.title"), { of: args.data?.period.call, page: args.data?.list.page });

export default function CirculatedList() {
  const seen = useLoaderData<typeof loader>();
  const { period, refusal, isMission, mission, foreseen } = seen;
  const t = useTranslations();
  const to = paths(useLanguage());
  const { standing } = period;
  const mayObject = isMission && refusal === null;
  return (
    <Page
      shape="side"
      stick
      before={isMission ? <BackLink href={to.mission}>{t("objections.missionHome.title")}</BackLink> : undefined}
      margin={<Margin />}
    >
      <Heading over={<Over names={[period.process.shortName, period.call, mission]} />}>
        {standing !== "open"
          ? t("objections.missionHome.listOf", { count: period.count })
          : t(mayObject ? "objections.list.beforeYou" : "objections.list.beforeStates", { count: period.count })}
      </Heading>
      <p className="lede">
        {standing === "open" ? <SilenceIn questions={period.questions} /> : t(`objections.list.lead.${standing}`)}
      </p>
      {standing === "open" ? (
        <Due exact window={period} />
      ) : (
        <p>
          <PeriodStatus standing={standing} />
        </p>
      )}
      <OwnOnList seen={seen} observes={seen.observes} />
      <NamesBeforeMission seen={seen} filter={seen.filter} chooses={mayObject && !seen.observes} />
      <WaysOfCall seen={foreseen} />
      <OwnWords decision={period.decision} />
    </Page>
  );
}

function Margin() {
  const { period, sealed, withdrawnSince } = useLoaderData<typeof loader>();
  const t = useTranslations();
  return (
    <PeriodMargin
      period={period}
      more={[
        {
          key: t("objections.margin.shows"),
          value:
            period.circulation.fields === "dossier"
              ? t("objections.list.dossiers")
              : t("objections.list.namesAndCountries"),
        },
        ...(withdrawnSince === 0
          ? []
          : [
              {
                key: t("objections.margin.withdrawn"),
                value: t("objections.list.withdrawn", { count: withdrawnSince }),
              },
            ]),
      ]}
    >
      <Box title={t("objections.margin.rule")}>
        <ObjectionRules period={period} />
      </Box>
      <Box title={t("objections.sealedList.lists")}>
        <ReadableLists lists={sealed} desk="mission" zone={period.zone} />
      </Box>
    </PeriodMargin>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
