import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Exports, OnlyThose, OtherDay, useAccreditedColumns } from "#components/accreditation/accredited-list.tsx";
import { AnswerProvider } from "#components/kit/form/answer.tsx";
import { ErrorSummary } from "#components/kit/form/error-summary.tsx";
import { Chips, FilterForm } from "#components/kit/form/filter-form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { countryChoices } from "#components/kit/page/country.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage, usePage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { InsetText, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Bars } from "#components/kit/status/bars.tsx";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { listedCategories } from "#domain/modalities/provisions.ts";
import { accreditedPageQuery } from "#forms/accreditation/accredited-query.ts";
import { problemOfDay, readAsOf } from "#forms/accreditation/as-of.ts";
import { readFilter } from "#forms/kit/read-filter.ts";
import { found, readActor, readLanguage } from "#http/request-context.ts";
import { inOrderOfNames } from "#messages/kit/countries.ts";
import { formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeAccreditedOrganisations } from "#views/accreditation/accredited-organisations.ts";

export async function loader(args: LoaderFunctionArgs) {
  const language = readLanguage(args);
  const countries = inOrderOfNames(language);
  const { as_of: given, ...asked } = readFilter(args.request.url, accreditedPageQuery);
  const { db, now, held } = args.context;
  const day = readAsOf(given, language);
  const problem = problemOfDay(given, day, now);
  const asOf = problem === null ? day?.instant : undefined;
  const context = { db, now, held, actor: await readActor(args) };
  const seen = found(await seeAccreditedOrganisations(context, { ...asked, asOf, countries }));
  return {
    ...seen,
    ...{ asked, asOf: asOf?.toString() ?? null, given, problem },
    chosen: seen.processes.find(({ slug }) => slug === asked.process),
    /** As programs write it too, for the addresses of this page and of the same list for them. */
    iso: asOf === undefined ? undefined : day?.iso,
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(
    args,
    (t) => {
      const title = t("accreditation.list.title");
      return (args.data?.problem ?? null) === null ? title : t("page.errorPrefix", { title });
    },
    {
      of: [args.data?.chosen?.shortName ?? [], args.data?.iso ?? []].flat().join(" · "),
      page: args.data?.page,
      about: (t) => t("accreditation.list.lead"),
    },
  );

export default function AccreditedOrganisations() {
  const {
    total,
    page,
    pages,
    first,
    rows,
    byCategory,
    byCountry,
    byRegion,
    processes,
    asked,
    asOf,
    chosen,
    iso,
    given,
    problem,
  } = useLoaderData<typeof loader>();
  const { now } = usePage();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const kept = {
    q: asked.q,
    category: asked.category,
    country: asked.country,
    region: asked.region,
    process: asked.process,
    as_of: iso,
    sort: asked.sort === "name" ? undefined : asked.sort,
  };
  const isNarrowed = Object.entries(kept).some(
    ([name, value]) => name !== "sort" && name !== "as_of" && value !== undefined && value !== "",
  );
  const isFiltered = isNarrowed || iso !== undefined;
  const at = (changes: Partial<Record<keyof typeof kept, string>> & { page?: number }) =>
    listAddress(to.accreditedOrganisations, { ...kept, ...changes });
  const sorted = (column: "name" | "granted") => {
    const down = asked.sort === `-${column}`;
    const up = asked.sort === column;
    return {
      href: at({ sort: up ? `-${column}` : column }),
      order: up ? ("ascending" as const) : down ? ("descending" as const) : ("none" as const),
    };
  };
  const byNameOfCountry = {
    href: at({ sort: "country" }),
    order: asked.sort === "country" ? ("ascending" as const) : ("none" as const),
  };
  const columns = useAccreditedColumns({ name: sorted("name"), country: byNameOfCountry, granted: sorted("granted") }, [
    ...(asked.process === undefined && processes.length > 1 ? [] : ["process"]),
    // Classes that a decision calls by names of its own can be of one category.
    ...(asked.category === undefined || rows.some((row) => row.class.customary === null) ? [] : ["category"]),
    ...(asked.country === undefined ? [] : ["country"]),
  ]);
  const answer =
    problem === null
      ? undefined
      : { problems: [{ field: "as_of", words: t(`accreditation.list.${problem}`) }], submitted: {} };
  const wanted = processes.filter(({ slug }) => asked.process === undefined || slug === asked.process);
  const withheld = wanted.filter((one) => one.withheld);
  const allWithheld = wanted.length > 0 && withheld.length === wanted.length;
  // Programs get the same rows in an order of their own.
  const sameRows = at({ process: "", sort: "" }).slice(to.accreditedOrganisations.length);
  // A class of a kind of its own is rare: it is offered where there is one.
  const chosenFrom = listedCategories.filter((one) => one !== "other" || byCategory[one] > 0 || one === asked.category);
  const { q = "", country = "", ...others } = present(kept);
  return (
    <Page
      margin={
        <>
          {byRegion.length > 0 && (
            <Bars
              title={t("accreditation.list.byRegion")}
              counts={byRegion.map(({ region, count }) => ({
                key: region,
                label: t(`accreditation.list.regions.${region}`),
                count,
                ...(region === asked.region || byRegion.length === 1 ? {} : { href: at({ region }) }),
              }))}
            />
          )}
          <AnswerProvider value={answer}>
            <OtherDay given={given} keep={present({ ...kept, as_of: undefined })} now={at({ as_of: "" })} />
          </AnswerProvider>
          <Box title={t("accreditation.list.means")}>
            <p>{t("accreditation.list.meaning")}</p>
            <p>{t("accreditation.list.notAttendance")}</p>
          </Box>
          <Exports processes={wanted.filter(({ withheldFromPublic }) => !withheldFromPublic)} query={sameRows} />
        </>
      }
    >
      <ErrorSummary answer={answer} />
      <Heading over={chosen === undefined ? undefined : <UserText>{chosen.shortName}</UserText>}>
        {t("accreditation.list.title")}
      </Heading>
      {isFiltered && (
        <p className="on-paper">
          <OnlyThose title={chosen?.title} {...asked} />
        </p>
      )}
      {asOf === null ? (
        <p className="on-paper">
          {t("accreditation.list.asItStands", { day: formatInstant(now, headquarters, language) })}
        </p>
      ) : (
        <>
          <p className="lede">
            {t("accreditation.list.asItStood")} <Deadline instant={asOf} zone={headquarters} />
          </p>
          <p className="no-print">
            <a href={listAddress(to.changesOfList, { process: asked.process, as_of: iso })}>
              {t("accreditation.changes.go")}
            </a>
          </p>
        </>
      )}
      {asOf === null && <p className="lede">{t("accreditation.list.lead")}</p>}
      {withheld.map(({ slug, shortName }) => (
        <InsetText key={slug}>{t("accreditation.list.withheld", { process: isolated(shortName) })}</InsetText>
      ))}
      <FilterForm
        label={t("accreditation.list.filters")}
        clear={to.accreditedOrganisations}
        filtered={isFiltered}
        button={t("accreditation.list.find")}
        keep={others}
      >
        <TextInput name="q" type="search" label={t("accreditation.list.search")} defaultValue={q} />
        <Select
          name="country"
          label={t("accreditation.list.country")}
          defaultValue={country}
          options={[
            { value: "", label: t("accreditation.list.any") },
            ...countryChoices(
              language,
              byCountry.map((one) => one.country),
            ),
          ]}
        />
      </FilterForm>
      {processes.length > 1 && (
        <Chips
          label={t("accreditation.list.processes")}
          chips={processes.map(({ slug, shortName, count, withheld: hidden }) => ({
            key: slug,
            label: <UserText>{shortName}</UserText>,
            href: at({ process: slug === asked.process ? "" : slug }),
            on: slug === asked.process,
            ...(hidden ? {} : { count }),
          }))}
        />
      )}
      <Chips
        label={t("accreditation.list.categories")}
        chips={chosenFrom.map((category) => ({
          key: category,
          label: t(`modalities.shortCategory.${category}`),
          href: at({ category: category === asked.category ? "" : category }),
          on: category === asked.category,
          count: byCategory[category],
        }))}
      />
      {asked.region !== undefined && (
        <Chips
          label={t("accreditation.list.byRegion")}
          chips={[
            {
              key: asked.region,
              label: t(`accreditation.list.regions.${asked.region}`),
              href: at({ region: "" }),
              on: true,
              count: total,
            },
          ]}
        />
      )}
      {!allWithheld && (
        <p role="status" className="small mute">
          {t("accreditation.list.found", {
            whole: pages === 1 ? "yes" : "no",
            first,
            last: first + rows.length - 1,
            total,
          })}
        </p>
      )}
      {rows.length === 0 ? (
        !allWithheld && <Nobody day={asOf !== null} narrowed={isNarrowed} />
      ) : (
        <Table
          caption={t("accreditation.list.title")}
          rows={rows.map((row, index) => ({ ...row, place: first + index }))}
          rowKey={({ reference }) => reference}
          columns={columns}
        />
      )}
      <Pagination page={page} pages={pages} href={(number) => at({ page: number })} />
    </Page>
  );
}

/** The names and values that an address has, without those that are empty. */
function present(filter: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value]])),
  );
}

/** `day`: the list is that of another day. */
function Nobody({ day, narrowed }: { day: boolean; narrowed: boolean }) {
  const t = useTranslations();
  if (day && !narrowed) return <Empty title={t("accreditation.list.noneThen")} />;
  return (
    <Empty title={narrowed ? t("accreditation.list.none") : t("accreditation.list.noneYet")}>
      <p>{narrowed ? t("accreditation.list.noneNext") : t("accreditation.list.noneYetNext")}</p>
    </Empty>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
