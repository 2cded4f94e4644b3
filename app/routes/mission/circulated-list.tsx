import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Over } from "#components/kit/page/over.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { BY_FILTERS } from "#components/kit/page/turn.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Cited } from "#components/kit/status/explanation.tsx";
import { Due } from "#components/kit/status/window.tsx";
import { OwnWords } from "#components/modalities/decision-text.tsx";
import { WaysOfCall } from "#components/modalities/ways-of-call.tsx";
import { NamesBeforeMission } from "#components/objections/names-before-mission.tsx";
import { ObjectionRules, SilenceIn } from "#components/objections/objection-rules.tsx";
import { OwnOnList } from "#components/objections/own-on-list.tsx";
import { PeriodMargin } from "#components/objections/period-margin.tsx";
import { PeriodStatus } from "#components/objections/period-status.tsx";
import { ReadableLists } from "#components/objections/readable-lists.tsx";
import { whyReads } from "#domain/kit/actor.ts";
import { listedCategories } from "#domain/modalities/provisions.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { MOST_IN_NOTE, namesIn, turnedList } from "#forms/objections/ticked-names.ts";
import { answerProblems } from "#http/answer.ts";
import { authorise, found, idIn, readLanguage } from "#http/request-context.ts";
import { inOrderOfNames } from "#messages/kit/countries.ts";
import { translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeWaysOfPeriod } from "#views/modalities/ways-of-call.ts";
import { seeCirculatedList, seeTicked } from "#views/objections/circulated-list.ts";
import { encloseNames, openNames } from "#views/objections/objection-to-raise.ts";
import { listReadableLists } from "#views/objections/sealed-list.ts";

const { oneOf, search, country, page } = filterFields;

const filters = z.object({
  q: search,
  category: oneOf(listedCategories),
  class: search,
  country,
  order: z.enum(["name", "country"]).catch("name").default("name"),
  page,
  /** Enclosed: whom somebody means to object to is in no address to read. */
  ticked: z.string().max(8000).catch("").default(""),
});

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-circulated-list");
  const { ticked: enclosed, ...asked } = readFilter(args.request.url, filters);
  const countries = inOrderOfNames(readLanguage(args));
  const id = idIn(args, "period");
  const [list, sealed, foreseen, ticked] = await Promise.all([
    seeCirculatedList(context, id, { ...asked, countries }),
    listReadableLists(context, { period: id }),
    seeWaysOfPeriod(context, id),
    seeTicked(context, id, openNames(context, id, enclosed)),
  ]);
  const seen = found(list);
  return {
    ...seen,
    sealed,
    foreseen: found(foreseen),
    ticked: found(ticked),
    filter: { ...asked, ...seen.filter },
    observes: whyReads(actor),
  };
}

/** Turns the page: what is ticked and typed goes along in the address of the next. Nothing is kept. */
export async function action(args: ActionFunctionArgs) {
  const { context } = await authorise(args, "raise-objection");
  const language = readLanguage(args);
  const id = idIn(args, "period");
  found(await seeTicked(context, id, []));
  const form = await parseForm(args.request, turnedList(translator(language)));
  if (!form.ok) {
    const answer = answerProblems(args.context, form);
    const ticked = found(await seeTicked(context, id, (form.submitted["applications"] ?? []).slice(0, MOST_IN_NOTE)));
    return data({ ...answer.data, ticked }, answer.init ?? {});
  }
  const { turn } = form.value;
  const typed = Object.keys(filters.shape).map((name) => [name, form.submitted[name]?.[0] ?? ""]);
  const to = turn === BY_FILTERS ? `?${new URLSearchParams(typed).toString()}` : turn;
  const address = URL.parse(to, args.request.url)?.href ?? args.request.url;
  const { order, ...asked } = readFilter(address, filters);
  const names = namesIn(form.value);
  return redirect(
    listAddress(paths(language).circulatedList(id), {
      ...asked,
      order: order === "name" ? undefined : order,
      ticked: names.length === 0 ? undefined : encloseNames(context, id, names),
    }),
    303,
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.list.title"), { of: args.data?.period.call, page: args.data?.list.page });

export default function CirculatedList() {
  const seen = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
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
      <Became />
      <OwnOnList seen={seen} observes={seen.observes} />
      <NamesBeforeMission
        seen={seen}
        filter={seen.filter}
        chooses={mayObject && seen.observes === null && !seen.objectsToAll}
        ticked={answer?.ticked ?? seen.ticked}
        answer={answer}
      />
      <WaysOfCall seen={foreseen} />
      <OwnWords decision={period.decision} />
    </Page>
  );
}

/** After the close: how many of them stand on the final list, for whom its decision lets read it. */
function Became() {
  const { period, sealed } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const final = sealed.find(({ kind }) => kind === "final");
  if (final === undefined) return null;
  return (
    <p>
      {t("objections.list.onFinalList", { accredited: final.count, count: period.count })}{" "}
      <a href={to.sealedList(final.id, "mission")}>{t("objections.list.readFinalList")}</a>
    </p>
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
          value: (
            <>
              {period.circulation.fields === "dossier"
                ? t("objections.list.dossiers")
                : t("objections.list.namesAndCountries")}
              <div>
                <Cited citation={period.circulation.cites} />
              </div>
            </>
          ),
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
      {sealed.length > 0 && (
        <Box title={t("objections.sealedList.lists")}>
          <ReadableLists lists={sealed} desk="mission" zone={period.zone} />
        </Box>
      )}
    </PeriodMargin>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
