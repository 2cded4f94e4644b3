import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { AnswerProvider } from "#components/form/answer.tsx";
import { FilterForm } from "#components/form/filter-form.tsx";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { EmptyState } from "#components/page/notices.tsx";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { Pagination } from "#components/page/pagination.tsx";
import { Table, type Column } from "#components/page/table.tsx";
import { InsetText, UserText } from "#components/page/text.tsx";
import { CountsBar } from "#components/status/counts-bar.tsx";
import { Deadline } from "#components/status/deadline.tsx";
import { formatDay } from "#messages/instant.ts";
import { isolated } from "#messages/isolated.ts";
import { apiPaths, paths } from "#paths";
import { accreditedPageQuery } from "#platform/accredited-query.ts";
import { readFilter } from "#platform/read-filter.ts";
import { found, readActor, readLanguage } from "#platform/request-context.ts";
import { seeAccreditedOrganisations } from "#use-cases/accreditations/see-accredited-organisations.ts";

export async function loader(args: LoaderFunctionArgs) {
  readLanguage(args);
  const { as_of: asOf, ...asked } = readFilter(args.request.url, accreditedPageQuery);
  const { db, now } = args.context;
  const context = { db, now, actor: await readActor(args) };
  const seen = found(await seeAccreditedOrganisations(context, { ...asked, asOf }));
  const given = new URL(args.request.url).searchParams.get("as_of") ?? "";
  return { ...seen, asked, asOf: asOf?.toString() ?? null, given };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("public.accredited.title"), { page: args.data?.page });

export default function AccreditedOrganisations() {
  const { total, page, pages, rows, byCategory, byCountry, processes, asked, asOf, given } =
    useLoaderData<typeof loader>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const kept = {
    q: asked.q,
    category: asked.category,
    country: asked.country,
    process: asked.process,
    as_of: asOf === null ? undefined : given,
    sort: asked.sort === "name" ? undefined : asked.sort,
  };
  const isFiltered = Object.entries(kept).some(
    ([name, value]) => name !== "sort" && value !== undefined && value !== "",
  );
  const at = (changes: Partial<Record<keyof typeof kept | "page", string>>) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...kept, ...changes })) {
      if (value !== undefined && value !== "") query.set(name, value);
    }
    const search = query.toString();
    return search === "" ? to.accreditedOrganisations : `${to.accreditedOrganisations}?${search}`;
  };
  const sorted = (column: "name" | "granted") => {
    const down = asked.sort === `-${column}`;
    const up = asked.sort === column;
    return {
      href: at({ sort: up ? `-${column}` : column }),
      order: up ? ("ascending" as const) : down ? ("descending" as const) : ("none" as const),
    };
  };
  const anything = t("public.accredited.any");
  const processColumn: Column<(typeof rows)[number]> = {
    key: "process",
    label: t("public.accredited.process"),
    cell: ({ process }) => (
      <a className="govuk-link portal-aside" href={to.process(process.slug)}>
        <UserText>{process.title}</UserText>
      </a>
    ),
  };
  const unread = asOf === null && given.trim() !== "";
  const answer = unread
    ? { problems: [{ field: "as_of", words: t("public.accredited.asOfUnread") }], submitted: {} }
    : undefined;
  // Programs get the same rows in an order of their own.
  const sameRows = at({ process: "", sort: "" }).slice(to.accreditedOrganisations.length);
  const wanted = processes.filter(({ slug }) => asked.process === undefined || slug === asked.process);
  const exports = wanted.filter(({ withheldFromPublic }) => !withheldFromPublic);
  const withheld = wanted.filter((one) => one.withheld);
  const allWithheld = wanted.length > 0 && withheld.length === wanted.length;
  return (
    <Page wide>
      <h1 className="govuk-heading-l">{t("public.accredited.title")}</h1>
      <p className="govuk-body portal-measure">{t("public.accredited.lead")}</p>
      {asOf !== null && (
        <InsetText>
          {t("public.accredited.asItStood")} <Deadline instant={asOf} zone="America/New_York" />
        </InsetText>
      )}
      {withheld.map(({ slug, title }) => (
        <InsetText key={slug}>{t("public.accredited.withheld", { process: isolated(title) })}</InsetText>
      ))}
      <AnswerProvider value={answer}>
        <FilterForm
          label={t("public.accredited.filters")}
          clear={to.accreditedOrganisations}
          keep={kept.sort === undefined ? {} : { sort: kept.sort }}
        >
          <TextInput name="q" type="search" label={t("public.accredited.search")} defaultValue={asked.q ?? ""} />
          <Select
            name="category"
            label={t("public.accredited.category")}
            defaultValue={asked.category ?? ""}
            options={[
              { value: "", label: anything },
              ...Object.keys(byCategory).map((value) => ({
                value,
                label: t(`organisation.category.${value as keyof typeof byCategory}`),
              })),
            ]}
          />
          <Select
            name="country"
            label={t("public.accredited.country")}
            defaultValue={asked.country ?? ""}
            options={[
              { value: "", label: anything },
              ...byCountry.map(({ country, name }) => ({ value: country, label: name })),
            ]}
          />
          <Select
            name="process"
            label={t("public.accredited.process")}
            defaultValue={asked.process ?? ""}
            options={[
              { value: "", label: anything },
              ...processes.map(({ slug, title }) => ({ value: slug, label: title })),
            ]}
          />
          <TextInput
            name="as_of"
            label={t("public.accredited.asOf")}
            hint={t("public.accredited.asOfHint")}
            defaultValue={given}
            width={10}
            dir="ltr"
          />
        </FilterForm>
      </AnswerProvider>

      {!allWithheld && (
        <p className="govuk-body" role="status">
          {t("public.accredited.found", { total })}
        </p>
      )}
      {total > 0 && (
        <CountsBar
          title={t("public.accredited.byCategory")}
          counts={Object.entries(byCategory).map(([category, count]) => ({
            key: category,
            label: t(`organisation.category.${category as keyof typeof byCategory}`),
            count,
            href: at({ category }),
          }))}
        />
      )}
      {rows.length === 0 ? (
        !allWithheld && (
          <EmptyState title={isFiltered ? t("public.accredited.none") : t("public.accredited.noneYet")}>
            <p className="govuk-body">
              {isFiltered ? t("public.accredited.noneNext") : t("public.accredited.noneYetNext")}
            </p>
          </EmptyState>
        )
      ) : (
        <Table
          caption={t("public.accredited.title")}
          rows={rows}
          rowKey={({ reference }) => reference}
          columns={[
            {
              key: "name",
              label: t("public.accredited.name"),
              sort: sorted("name"),
              cell: ({ name, acronym }) => (
                <>
                  <UserText>{name}</UserText>
                  {acronym !== null && (
                    <span className="govuk-hint">
                      {" "}
                      <UserText>{acronym}</UserText>
                    </span>
                  )}
                </>
              ),
            },
            {
              key: "category",
              label: t("public.accredited.category"),
              cell: ({ category }) => t(`organisation.category.${category}`),
            },
            { key: "country", label: t("public.accredited.country"), cell: ({ country }) => country },
            {
              key: "granted",
              label: t("public.accredited.since"),
              sort: sorted("granted"),
              cell: ({ grantedOn }) => <span className="portal-day">{formatDay(grantedOn, language)}</span>,
            },
            {
              key: "until",
              label: t("public.accredited.until"),
              cell: ({ validUntil }) =>
                validUntil === null ? (
                  t("public.accredited.noEnd")
                ) : (
                  <span className="portal-day">{formatDay(validUntil, language)}</span>
                ),
            },
            ...(asked.process === undefined ? [processColumn] : []),
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={(number) => at({ page: String(number) })} />

      {exports.length > 0 && <h2 className="govuk-heading-m">{t("public.accredited.programs")}</h2>}
      <ul className="govuk-list">
        {exports.map(({ slug, title }) => (
          <li key={slug}>
            <UserText>{title}</UserText>:{" "}
            <a className="govuk-link" href={`${apiPaths.accreditedOrganisationsCsv(slug)}${sameRows}`}>
              {t("public.accredited.csv")}
              <span className="govuk-visually-hidden"> {title}</span>
            </a>
            ,{" "}
            <a className="govuk-link" href={`${apiPaths.accreditedOrganisations(slug)}${sameRows}`}>
              {t("public.accredited.json")}
              <span className="govuk-visually-hidden"> {title}</span>
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
