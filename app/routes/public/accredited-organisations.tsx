import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { AnswerProvider } from "#components/kit/form/answer.tsx";
import { FilterForm } from "#components/kit/form/filter-form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Country, countryChoices } from "#components/kit/page/country.tsx";
import { Empty } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { type Column, Table } from "#components/kit/page/table.tsx";
import { InsetText, UserText } from "#components/kit/page/text.tsx";
import { Bars } from "#components/kit/status/bars.tsx";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { accreditedPageQuery } from "#forms/accreditation/accredited-query.ts";
import { readFilter } from "#forms/kit/read-filter.ts";
import { found, readActor, readLanguage } from "#http/request-context.ts";
import { inOrderOfNames } from "#messages/kit/countries.ts";
import { countryName } from "#messages/kit/countries.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { apiPaths, paths } from "#paths";
import { seeAccreditedOrganisations } from "#views/accreditation/accredited-organisations.ts";

export async function loader(args: LoaderFunctionArgs) {
  const countries = inOrderOfNames(readLanguage(args));
  const { as_of: asOf, ...asked } = readFilter(args.request.url, accreditedPageQuery);
  const { db, now } = args.context;
  const context = { db, now, actor: await readActor(args) };
  const seen = found(await seeAccreditedOrganisations(context, { ...asked, asOf, countries }));
  const given = new URL(args.request.url).searchParams.get("as_of") ?? "";
  return { ...seen, asked, asOf: asOf?.toString() ?? null, given };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("accreditation.list.title"), { page: args.data?.page });

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
  const anything = t("accreditation.list.any");
  const processColumn: Column<(typeof rows)[number]> = {
    key: "process",
    label: t("accreditation.list.process"),
    cell: ({ process }) => (
      <a className="small" href={to.process(process.slug)}>
        <UserText>{process.shortName}</UserText>
      </a>
    ),
  };
  const unread = asOf === null && given.trim() !== "";
  const answer = unread
    ? { problems: [{ field: "as_of", words: t("accreditation.list.asOfUnread") }], submitted: {} }
    : undefined;
  // Programs get the same rows in an order of their own.
  const sameRows = at({ process: "", sort: "" }).slice(to.accreditedOrganisations.length);
  const wanted = processes.filter(({ slug }) => asked.process === undefined || slug === asked.process);
  const exports = wanted.filter(({ withheldFromPublic }) => !withheldFromPublic);
  const withheld = wanted.filter((one) => one.withheld);
  const allWithheld = wanted.length > 0 && withheld.length === wanted.length;
  return (
    <Page wide>
      <h1>{t("accreditation.list.title")}</h1>
      <p>{t("accreditation.list.lead")}</p>
      {asOf !== null && (
        <InsetText>
          {t("accreditation.list.asItStood")} <Deadline instant={asOf} zone="America/New_York" />
        </InsetText>
      )}
      {withheld.map(({ slug, shortName }) => (
        <InsetText key={slug}>{t("accreditation.list.withheld", { process: isolated(shortName) })}</InsetText>
      ))}
      <AnswerProvider value={answer}>
        <FilterForm
          label={t("accreditation.list.filters")}
          clear={to.accreditedOrganisations}
          keep={kept.sort === undefined ? {} : { sort: kept.sort }}
        >
          <TextInput name="q" type="search" label={t("accreditation.list.search")} defaultValue={asked.q ?? ""} />
          <Select
            name="category"
            label={t("accreditation.list.category")}
            defaultValue={asked.category ?? ""}
            options={[
              { value: "", label: anything },
              ...Object.keys(byCategory).map((value) => ({
                value,
                label: t(`modalities.category.${value as keyof typeof byCategory}`),
              })),
            ]}
          />
          <Select
            name="country"
            label={t("accreditation.list.country")}
            defaultValue={asked.country ?? ""}
            options={[
              { value: "", label: anything },
              ...countryChoices(
                language,
                byCountry.map(({ country }) => country),
              ),
            ]}
          />
          <Select
            name="process"
            label={t("accreditation.list.process")}
            defaultValue={asked.process ?? ""}
            options={[
              { value: "", label: anything },
              ...processes.map(({ slug, shortName }) => ({ value: slug, label: shortName })),
            ]}
          />
          <TextInput
            name="as_of"
            label={t("accreditation.list.asOf")}
            hint={t("accreditation.list.asOfHint")}
            defaultValue={given}
            width={10}
            dir="ltr"
          />
        </FilterForm>
      </AnswerProvider>

      {!allWithheld && <p role="status">{t("accreditation.list.found", { total })}</p>}
      {total > 0 && (
        <Bars
          title={t("accreditation.list.byCategory")}
          counts={Object.entries(byCategory).map(([category, count]) => ({
            key: category,
            label: t(`modalities.category.${category as keyof typeof byCategory}`),
            count,
            href: at({ category }),
          }))}
        />
      )}
      {rows.length === 0 ? (
        !allWithheld && (
          <Empty title={isFiltered ? t("accreditation.list.none") : t("accreditation.list.noneYet")}>
            <p>{isFiltered ? t("accreditation.list.noneNext") : t("accreditation.list.noneYetNext")}</p>
          </Empty>
        )
      ) : (
        <Table
          caption={t("accreditation.list.title")}
          rows={rows}
          rowKey={({ reference }) => reference}
          columns={[
            {
              key: "name",
              label: t("accreditation.list.name"),
              sort: sorted("name"),
              cell: ({ name, acronym, formerly }) => (
                <>
                  <UserText>{name}</UserText>
                  {acronym !== null && (
                    <span className="hint">
                      {" "}
                      <UserText>{acronym}</UserText>
                    </span>
                  )}
                  {formerly.map((former) => (
                    <div className="mute" key={former.until}>
                      {t("accreditation.nameChange.formerly", {
                        name: isolated(former.name),
                        country: countryName(former.country, language),
                        until: formatDay(former.until, language),
                      })}
                    </div>
                  ))}
                </>
              ),
            },
            {
              key: "category",
              label: t("accreditation.list.category"),
              cell: ({ category }) => t(`modalities.category.${category}`),
            },
            {
              key: "country",
              label: t("accreditation.list.country"),
              cell: ({ country }) => <Country code={country} />,
            },
            {
              key: "granted",
              label: t("accreditation.list.since"),
              sort: sorted("granted"),
              cell: ({ grantedOn }) => <span className="nb">{formatDay(grantedOn, language)}</span>,
            },
            {
              key: "until",
              label: t("accreditation.list.until"),
              cell: ({ validUntil }) =>
                validUntil === null ? (
                  t("accreditation.list.noEnd")
                ) : (
                  <span className="nb">{formatDay(validUntil, language)}</span>
                ),
            },
            ...(asked.process === undefined ? [processColumn] : []),
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={(number) => at({ page: String(number) })} />

      {exports.length > 0 && <h2>{t("accreditation.list.programs")}</h2>}
      <ul className="plain">
        {exports.map(({ slug, shortName }) => (
          <li key={slug}>
            <UserText>{shortName}</UserText>:{" "}
            <a href={`${apiPaths.accreditedOrganisationsCsv(slug)}${sameRows}`}>
              {t("accreditation.list.csv")}
              <span className="unseen"> {shortName}</span>
            </a>
            ,{" "}
            <a href={`${apiPaths.accreditedOrganisations(slug)}${sameRows}`}>
              {t("accreditation.list.json")}
              <span className="unseen"> {shortName}</span>
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
