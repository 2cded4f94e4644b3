import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DeskStanding } from "#components/applications/desk-standing.tsx";
import { LeftOut } from "#components/applications/left-out.tsx";
import { PreparedName, usePreparedColumns } from "#components/applications/prepared-ruling.tsx";
import { BulkTable } from "#components/kit/form/bulk-table.tsx";
import { Button } from "#components/kit/form/button.tsx";
import { Chips } from "#components/kit/form/filter-form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty, Note } from "#components/kit/page/notices.tsx";
import { Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { Gap, Reference, UserText } from "#components/kit/page/text.tsx";
import { useFormatter, useTranslations } from "#components/kit/page/words.ts";
import { readTogether } from "#forms/applications/preparing-clearances.ts";
import { readPreparedQuery, readResult } from "#forms/applications/releasing.ts";
import { authorise } from "#http/request-context.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { paths } from "#paths";
import { seePreparedRulings, seeReleased } from "#views/applications/prepared-rulings.ts";
import { seePreparingClearances } from "#views/applications/preparing-clearances.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-prepared-rulings");
  const filter = readPreparedQuery(args.request.url);
  const result = readResult(args.request.url);
  const together = readTogether(args.request.url);
  const [seen, released, unprepared] = await Promise.all([
    seePreparedRulings(context, filter),
    result === null ? null : seeReleased(context, result),
    together === null ? null : seePreparingClearances(context, together.left),
  ]);
  return {
    filter,
    seen,
    result: released,
    together: together === null ? null : { count: together.count, left: unpreparedOf(unprepared) },
  };
}

/** Those that were left when several were prepared, as the rule answers of them now. */
function unpreparedOf(seen: Awaited<ReturnType<typeof seePreparingClearances>> | null) {
  return seen === null ? [] : [...seen.left, ...seen.named];
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.prepared.title"), { page: args.data?.seen.page });

export default function PreparedRulings() {
  const { filter, seen, result, together } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const at = (changes: Partial<Record<keyof typeof filter, string | number | undefined>>) =>
    listAddress(to.preparedRulings, { ...filter, page: 1, ...changes });
  return (
    <Page wide before={<BackLink href={to.secretariat}>{t("applications.prepared.toQueue")}</BackLink>}>
      {result !== null && (
        <Note success={result.released.length > 0}>
          <p>
            {t("applications.prepared.releasedCount", { count: result.released.length })}
            <Gap />
            {result.left.length > 0 && t("applications.prepared.leftCount", { count: result.left.length })}
          </p>
        </Note>
      )}
      {together !== null && (
        <Note success>
          <p>
            {t("applications.together.done", { count: together.count })}
            <Gap />
            {together.left.length > 0 && t("applications.together.left", { count: together.left.length })}
          </p>
        </Note>
      )}
      <Heading count={format.number(seen.all)}>{t("applications.prepared.title")}</Heading>
      {result !== null && <Result result={result} />}
      {together !== null && together.left.length > 0 && (
        <LeftOut
          rows={together.left}
          caption={t("applications.together.notPrepared")}
          otherwise={t("applications.together.changed")}
        />
      )}
      <p className="lede">{t("applications.prepared.lede")}</p>
      <p className="small mute">{t("applications.prepared.fallsAway")}</p>
      {seen.all > 0 && <Filters filter={filter} seen={seen} at={at} />}
      {seen.total === 0 ? (
        <Empty title={t(seen.all === 0 ? "applications.prepared.none" : "applications.prepared.noneFits")}>
          <p>{t("applications.prepared.noneNext")}</p>
        </Empty>
      ) : (
        <>
          <Rows rows={seen.rows} />
          <Pagination page={seen.page} pages={seen.pages} href={(number) => at({ page: number })} />
        </>
      )}
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

interface FiltersProps extends Pick<Loaded, "filter" | "seen"> {
  at: (changes: Partial<Record<keyof Loaded["filter"], string | number | undefined>>) => string;
}

function Filters({ filter, seen, at }: FiltersProps) {
  const t = useTranslations();
  const { ruling, by } = filter;
  return (
    <>
      <Chips
        label={t("applications.prepared.ruling")}
        chips={seen.kinds.map(({ kind, count }) => ({
          key: kind,
          label: t(`applications.prepared.kind.${kind}`),
          href: at({ ruling: ruling === kind ? undefined : kind }),
          on: ruling === kind,
          count,
        }))}
      />
      <Chips
        label={t("applications.prepared.by")}
        chips={seen.officers.map(({ id, name, isReader, count }) => {
          const on = by === id || (isReader && by === "me");
          return {
            key: id,
            label: isReader ? t("applications.prepared.byMe") : <UserText>{name}</UserText>,
            href: at({ by: on ? undefined : isReader ? "me" : id }),
            on,
            count,
          };
        })}
      />
    </>
  );
}

function Rows({ rows }: { rows: Loaded["seen"]["rows"] }) {
  const t = useTranslations();
  const language = useLanguage();
  const columns = usePreparedColumns();
  return (
    <form method="get" action={paths(language).releasePreparedRulings}>
      <BulkTable
        name="prepared"
        caption={t("applications.prepared.title")}
        dense
        rows={rows}
        value={({ id }) => id}
        rowNameLabel={t("applications.deskField.organisation")}
        rowName={(row) => <PreparedName row={row} />}
        exception={({ refusal }) => (refusal === null ? undefined : refusalInWords(refusal, language))}
        columns={columns}
      />
      <div className="bulk no-print">
        <Button tight>{t("applications.prepared.choose")}</Button>
        <span className="wide">{t("applications.prepared.nothingYet")}</span>
      </div>
    </form>
  );
}

/** What became of each that was to be released. */
function Result({ result }: { result: NonNullable<Loaded["result"]> }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { released, left } = result;
  return (
    <Part title={t("applications.prepared.result")} id="result">
      {released.length > 0 && (
        <Table
          caption={t("applications.prepared.result")}
          rows={released}
          rowKey={({ reference }) => reference}
          columns={[
            {
              key: "name",
              label: t("applications.deskField.organisation"),
              cell: ({ reference, name }) => (
                <a href={to.reviewApplication(reference)}>
                  <UserText>{name}</UserText>
                </a>
              ),
            },
            {
              key: "now",
              label: t("applications.prepared.nowIs"),
              narrow: "own",
              cell: ({ standing }) => <DeskStanding standing={standing} />,
            },
            {
              key: "reference",
              label: t("applications.deskField.reference"),
              narrow: "plain",
              whole: true,
              cell: ({ reference }) => <Reference>{reference}</Reference>,
            },
          ]}
        />
      )}
      {left.length > 0 && (
        <LeftOut
          rows={left}
          caption={t("applications.prepared.notReleased")}
          otherwise={t("applications.prepared.staysPrepared")}
        />
      )}
    </Part>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
