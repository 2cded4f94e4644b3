import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { BulkTable } from "#components/kit/form/bulk-table.tsx";
import { Button } from "#components/kit/form/button.tsx";
import { FilterForm } from "#components/kit/form/filter-form.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextArea } from "#components/kit/form/text-area.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Country, countryChoices } from "#components/kit/page/country.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Fold } from "#components/kit/page/notices.tsx";
import { Over } from "#components/kit/page/over.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { type Column, Table } from "#components/kit/page/table.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { useMoments } from "#components/kit/status/moments.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { Due } from "#components/kit/status/window.tsx";
import { classInWords, ShortClass } from "#components/modalities/class-title.tsx";
import { OwnWords } from "#components/modalities/decision-text.tsx";
import { WaysOfCall } from "#components/modalities/ways-of-call.tsx";
import { ObjectionRules, SilenceIn } from "#components/objections/objection-rules.tsx";
import { PeriodMargin } from "#components/objections/period-margin.tsx";
import { PeriodStatus } from "#components/objections/period-status.tsx";
import { ReadableLists } from "#components/objections/readable-lists.tsx";
import { listedCategories } from "#domain/modalities/provisions.ts";
import { accreditsSome } from "#domain/modalities/what-follows.ts";
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
  const seen = found(await seeCirculatedList(context, id, { ...asked, countries }));
  const [sealed, foreseen] = await Promise.all([
    listReadableLists(context, { period: id }),
    seeWaysOfPeriod(context, id),
  ]);
  return {
    ...seen,
    sealed,
    foreseen,
    filter: { ...asked, ...seen.filter },
    observes: actor.role === "mission" && !actor.mayObject,
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("objections.list.title"), { of: args.data?.period.call, page: args.data?.list.page });

export default function CirculatedList() {
  const { period, refusal, isMission, mission, observes, list, filter, foreseen } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { standing } = period;
  const mayObject = isMission && refusal === null;
  const at = (number: number) => listAddress(to.circulatedList(period.id), { ...kept(filter), page: number });
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
      <Own />
      <StillOpen />
      <Asked />
      <Filters />
      {(list.pages > 1 || isFiltered(filter)) && (
        <p role="status" className="small mute">
          {t("objections.list.found", { total: list.total })}
          {list.pages > 1 && <>. {t("objections.list.page", { page: list.page, pages: list.pages })}</>}
        </p>
      )}
      {list.total === 0 && (
        <Empty title={t("objections.list.none")}>
          <p>
            <a href={to.circulatedList(period.id)}>{t("objections.list.noneNext")}</a>
          </p>
        </Empty>
      )}
      {mayObject && !observes ? <Choose /> : list.total > 0 && <Rows />}
      <Pagination page={list.page} pages={list.pages} href={at} />
      <WaysOfCall seen={foreseen} />
      <OwnWords decision={period.decision} />
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type Row = Loaded["list"]["rows"][number];

function kept(filter: Loaded["filter"]) {
  return { ...filter, order: filter.order === "name" ? undefined : filter.order };
}

function isFiltered({ q, country: code, category, class: own }: Loaded["filter"]): boolean {
  return [q, code, category, own].some((value) => value !== undefined && value !== "");
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

/** What the reader's own mission has said, can say, or cannot and why. */
function Own() {
  const { period, refusal, isMission, ownCount, observes, seesAccredited } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { standing } = period;
  return (
    <>
      {observes && <p>{t("objections.observer")}</p>}
      {refusal !== null && !observes && standing === "open" && (
        <RefusedAct act={t("objections.raise.title")} refusal={refusal} />
      )}
      {standing === "closed" && seesAccredited && accreditsSome(period.questions) && (
        <p>
          {t("objections.list.accredited")}{" "}
          <a href={listAddress(to.accreditedOrganisations, { process: period.process.slug })}>
            {t("objections.list.accreditedLink")}
          </a>
        </p>
      )}
      {isMission && !observes && ownCount > 0 && (
        <p>
          <Status tone="no">{t("objections.missionHome.ownCount", { count: ownCount })}</Status>{" "}
          <a href={to.objections}>{t("objections.missionHome.seeObjections")}</a>
        </p>
      )}
    </>
  );
}

/** Whom a hold keeps open after the close: about them a State may still speak. */
function StillOpen() {
  const { stillOpen, period } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const { head, moment } = useMoments([period.zone]);
  if (stillOpen.length === 0) return null;
  return (
    <Part title={t("objections.hold.stillOpen")}>
      <p>{t("objections.hold.stillOpenText", { count: stillOpen.length })}</p>
      <Table
        caption={t("objections.hold.stillOpen")}
        rows={stillOpen}
        rowKey={({ reference }) => reference}
        columns={[
          { key: "name", label: t("objections.field.organisation"), cell: ({ name }) => <UserText>{name}</UserText> },
          {
            key: "reference",
            label: t("objections.field.reference"),
            narrow: "plain",
            whole: true,
            cell: ({ reference }) => <Reference>{reference}</Reference>,
          },
          {
            key: "until",
            label: head(t("objections.hold.until")),
            whole: true,
            cell: ({ until }) => moment(until, period.zone),
          },
        ]}
      />
    </Part>
  );
}

/** From the close a State may ask the Chair who objected, where the decision says so; what it has asked, and whether it was answered. */
function Asked() {
  const { period, asking, observes } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  if (asking === null || observes || period.standing === "upcoming" || period.standing === "open") return null;
  return (
    <>
      {asking.requests.length > 0 && (
        <Part title={t("objections.request.yours")}>
          <ul>
            {asking.requests.map(({ id, count, askedAt, answer }) => (
              <li key={id}>
                <a href={to.request(id)}>
                  {answer === null ? t("objections.request.seeWaiting") : t("objections.request.seeAnswer")}
                </a>
                {": "}
                {t("objections.request.about", { all: count === null ? "yes" : "no", count: count ?? 0 })},{" "}
                <Deadline instant={askedAt} zone={period.zone} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {asking.refusal === null && (
        <p>
          <a href={to.askWhoObjected(period.id)}>{t("objections.ask.title")}</a>
        </p>
      )}
    </>
  );
}

function Filters() {
  const { period, filter, countries, classes } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const any = { value: "", label: t("objections.list.any") };
  return (
    <FilterForm
      label={t("objections.list.filter")}
      clear={to.circulatedList(period.id)}
      filtered={isFiltered(filter)}
      keep={filter.order === "name" ? {} : { order: filter.order }}
    >
      <TextInput
        name="q"
        type="search"
        label={t(`objections.list.searchLabel.${period.circulation.fields}`)}
        defaultValue={filter.q}
      />
      {period.circulation.fields === "dossier" &&
        (classes === null ? (
          <Select
            name="category"
            label={t("objections.field.category")}
            defaultValue={filter.category ?? ""}
            options={[any, ...listedCategories.map((value) => ({ value, label: t(`modalities.category.${value}`) }))]}
          />
        ) : (
          <Select
            name="class"
            label={t("objections.field.category")}
            defaultValue={filter.class ?? ""}
            options={[any, ...classes.map((one) => ({ value: one.key, label: classInWords(one, t) }))]}
          />
        ))}
      <Select
        name="country"
        label={t("objections.field.country")}
        defaultValue={filter.country ?? ""}
        options={[any, ...countryChoices(language, countries)]}
      />
    </FilterForm>
  );
}

/** What the decision circulates of each organisation, and nothing beyond it. */
function useColumns(): Column<Row>[] {
  const { period, filter } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const columns: Column<Row>[] = [
    {
      key: "country",
      label: t("objections.field.country"),
      narrow: "plain",
      sort: sortedBy("country", filter, to.circulatedList(period.id)),
      cell: ({ country: code }) => <Country code={code} />,
    },
    {
      key: "reference",
      label: t("objections.field.reference"),
      narrow: "plain",
      whole: true,
      cell: ({ reference }) => <Reference>{reference}</Reference>,
    },
  ];
  if (period.circulation.fields === "name-and-country") return columns;
  return [
    ...columns,
    {
      key: "category",
      label: t("objections.field.category"),
      narrow: "plain",
      cell: ({ class: own }) => own !== null && <ShortClass of={own} />,
    },
    {
      key: "dossier",
      label: t("objections.dossier.column"),
      narrow: "own",
      cell: ({ reference, name }) => (
        <a href={to.circulatedDossier(period.id, reference)}>
          {t("objections.list.readDossier")}
          <span className="unseen"> {name}</span>
        </a>
      ),
    },
  ];
}

function sortedBy(order: "name" | "country", filter: Loaded["filter"], list: string) {
  return {
    href: listAddress(list, kept({ ...filter, order, page: 1 })),
    order: filter.order === order ? ("ascending" as const) : ("none" as const),
  };
}

/** The list with a box for each organisation, and one field for references from several pages. */
function Choose() {
  const { period, list, filter } = useLoaderData<typeof loader>();
  const columns = useColumns();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { bulk } = period.objection;
  return (
    <Form action={to.raiseObjection(period.id)} name="choose">
      <p className="mute">{bulk ? t("objections.list.chooseText") : t("objections.list.chooseOneText")}</p>
      {list.rows.length > 0 && (
        <BulkTable
          name="applications"
          caption={t("objections.list.heading")}
          rowNameLabel={t("objections.field.organisation")}
          rowNameSort={sortedBy("name", filter, to.circulatedList(period.id))}
          rows={list.rows}
          value={({ reference }) => reference}
          rowName={({ name }) => <UserText>{name}</UserText>}
          exception={(row) => (row.own === null ? undefined : <OwnMark own={row.own} />)}
          hit={({ own }) => own !== null}
          columns={columns}
        />
      )}
      {list.pages > 1 && <p className="small mute">{t("objections.list.asWithMany")}</p>}
      <Fold summary={t("objections.list.byReference")} says={t("objections.list.byReferenceSays")}>
        <TextArea
          name="references"
          label={t("objections.raise.references")}
          hint={t("objections.raise.referencesHint")}
          optional
          rows={4}
          spellCheck={false}
        />
      </Fold>
      <div className="bulk">
        <Button tight>{t("objections.list.continue")}</Button>
        <span className="wide">{t("objections.list.nothingSent")}</span>
      </div>
    </Form>
  );
}

/** That the reader's own mission objects, and where it said so. */
function OwnMark({ own }: { own: NonNullable<Row["own"]> }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <span className="small">
      <Status tone={own.kind === "hold" ? "run" : "no"}>
        {own.kind === "hold" ? t("objections.hold.ownMark") : t("objections.list.ownMark")}
      </Status>{" "}
      <a href={to.objectionNote(own.note)}>
        <Reference>{own.note}</Reference>
      </a>
    </span>
  );
}

function Rows() {
  const { period, list, filter } = useLoaderData<typeof loader>();
  const columns = useColumns();
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Table
      caption={t("objections.list.heading")}
      rows={list.rows}
      rowKey={({ reference }) => reference}
      hit={({ own }) => own !== null}
      columns={[
        {
          key: "name",
          label: t("objections.field.organisation"),
          sort: sortedBy("name", filter, to.circulatedList(period.id)),
          cell: ({ name, own }) => (
            <>
              <UserText>{name}</UserText> {own !== null && <OwnMark own={own} />}
            </>
          ),
        },
        ...columns,
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
