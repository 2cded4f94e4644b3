import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { FilterForm } from "#components/kit/form/filter-form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { type Column, Table } from "#components/kit/page/table.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { ClassTitle } from "#components/modalities/class-title.tsx";
import { outcomesCounted } from "#domain/applications/standing-in-a-word.ts";
import { outcomeCountsQuery } from "#forms/accreditation/outcomes-query.ts";
import { readFilter } from "#forms/kit/read-filter.ts";
import { authorise, readLanguage } from "#http/request-context.ts";
import { inOrderOfNames } from "#messages/kit/countries.ts";
import { paths } from "#paths";
import { seeOutcomeCounts } from "#views/accreditation/outcomes.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-outcomes");
  const filter = readFilter(args.request.url, outcomeCountsQuery);
  const counts = await seeOutcomeCounts(context, { ...filter, countries: inOrderOfNames(readLanguage(args)) });
  return { filter, counts };
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("accreditation.outcomes.counts.title"));

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type Row = Pick<Loaded["counts"]["countries"][number], "received" | "waiting" | "outcomes">;

export default function OutcomeCounts() {
  const { filter, counts } = useLoaderData<typeof loader>();
  const { processes, calls, countries, regions, classes, categories, grounds } = counts;
  const t = useTranslations();
  const to = paths(useLanguage());
  const byClass = {
    caption: t("accreditation.outcomes.counts.byClass"),
    label: t("applications.deskField.category"),
    waitingShown: counts.waitingShown,
  };
  const any = { value: "", label: t("applications.filter.any") };
  return (
    <Page
      wide
      before={<BackLink href={listAddress(to.outcomes, filter)}>{t("accreditation.outcomes.title")}</BackLink>}
    >
      <Heading>{t("accreditation.outcomes.counts.title")}</Heading>
      <p>{t("accreditation.outcomes.counts.intro")}</p>
      <FilterForm
        label={t("applications.filter.label")}
        clear={to.outcomeCounts}
        filtered={filter.process !== undefined || filter.call !== undefined}
      >
        <Select
          name="process"
          label={t("applications.deskField.process")}
          defaultValue={filter.process ?? ""}
          options={[any, ...processes.map(({ slug, shortName }) => ({ value: slug, label: shortName }))]}
        />
        <Select
          name="call"
          label={t("applications.deskField.call")}
          defaultValue={filter.call ?? ""}
          options={[any, ...calls.map((call) => ({ value: call.id, label: call.title }))]}
        />
      </FilterForm>
      {countries.length === 0 ? (
        <Empty
          title={t(counts.waitingShown ? "accreditation.outcomes.counts.empty" : "accreditation.outcomes.emptyYet")}
        />
      ) : (
        <>
          <Part title={t("accreditation.outcomes.counts.byClass")} id="classes">
            {classes === null ? (
              <Counts
                {...byClass}
                rows={categories}
                rowKey={({ of }) => of}
                name={({ of }) => t(`modalities.shortCategory.${of}`)}
              />
            ) : (
              <Counts
                {...byClass}
                rows={classes}
                rowKey={({ of }) => of}
                name={(row) => <ClassTitle of={row.class} />}
              />
            )}
          </Part>
          <Grounds grounds={grounds} />
          <Part title={t("accreditation.list.byRegion")} id="regions">
            <Counts
              caption={t("accreditation.list.byRegion")}
              label={t("accreditation.outcomes.counts.region")}
              rows={regions}
              rowKey={({ of }) => of}
              name={({ of }) => t(`accreditation.list.regions.${of}`)}
              waitingShown={counts.waitingShown}
            />
          </Part>
          <Part title={t("accreditation.outcomes.counts.byCountry")} id="countries">
            <Counts
              caption={t("accreditation.outcomes.counts.byCountry")}
              label={t("applications.deskField.country")}
              rows={countries}
              rowKey={({ of }) => of}
              name={({ of }) => <Country code={of} />}
              waitingShown={counts.waitingShown}
            />
          </Part>
        </>
      )}
    </Page>
  );
}

/** For whoever reads the reasons. */
function Grounds({ grounds }: Pick<Loaded["counts"], "grounds">) {
  const t = useTranslations();
  const format = useFormatter();
  if (grounds.length === 0) return null;
  return (
    <Part title={t("accreditation.outcomes.counts.byGround")} id="grounds">
      <p>{t("accreditation.outcomes.counts.groundsTold")}</p>
      <Table
        caption={t("accreditation.outcomes.counts.byGround")}
        dense
        rows={grounds}
        rowKey={({ ground }) => ground ?? ""}
        columns={[
          {
            key: "ground",
            label: t("applications.refuse.ground"),
            cell: ({ ground }) =>
              ground === null ? t("accreditation.outcomes.counts.noGround") : t(`applications.refusalGround.${ground}`),
          },
          {
            key: "count",
            label: t("applications.deskOutcome.refused"),
            numeric: true,
            cell: ({ count }) => format.number(count),
          },
        ]}
      />
    </Part>
  );
}

interface CountsProps<Of extends Row> {
  caption: string;
  label: string;
  rows: readonly Of[];
  rowKey: (row: Of) => string;
  name: (row: Of) => ReactNode;
  waitingShown: boolean;
}

/** Without the outcomes that nobody had. */
function Counts<Of extends Row>({ caption, label, rows, rowKey, name, waitingShown }: CountsProps<Of>) {
  const t = useTranslations();
  const format = useFormatter();
  const number = (key: string, of: string, count: (row: Of) => number): Column<Of> => ({
    key,
    label: of,
    numeric: true,
    cell: (row) => format.number(count(row)),
  });
  const had = outcomesCounted.filter((outcome) => rows.some((row) => row.outcomes[outcome] > 0));
  return (
    <Table
      caption={caption}
      dense
      rows={rows}
      rowKey={rowKey}
      columns={[
        { key: "name", label, cell: name },
        number(
          "received",
          t(waitingShown ? "accreditation.outcomes.counts.received" : "accreditation.outcomes.counts.decided"),
          ({ received }) => received,
        ),
        ...had.map((outcome) =>
          number(outcome, t(`applications.deskOutcome.${outcome}`), ({ outcomes }) => outcomes[outcome]),
        ),
        ...(rows.some(({ waiting }) => waiting > 0)
          ? [number("waiting", t("accreditation.outcomes.counts.waiting"), ({ waiting }) => waiting)]
          : []),
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
