import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AnswerProvider } from "#components/kit/form/answer.tsx";
import { Chips, FilterForm } from "#components/kit/form/filter-form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { Gap, Reference, Referring } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { AuditTable } from "#components/record/audit-table.tsx";
import { mayPerform } from "#domain/authority.ts";
import { openEvents } from "#domain/events.ts";
import { readFilter, unreadDays } from "#forms/kit/read-filter.ts";
import { auditAsked, auditQuery } from "#forms/record/audit-query.ts";
import { authorise } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeAuditTrail } from "#views/record/audit-trail.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-audit-trail");
  const asked = readFilter(args.request.url, auditQuery);
  const shown = await seeAuditTrail(context, auditAsked(asked), asked);
  const { event, process, subject, by, q } = asked;
  return {
    filter: { event, process, subject, by, q, from: asked.from?.toString(), until: asked.until?.toString() },
    unread: unreadDays(args.request.url, asked),
    ...shown,
    mayReview: mayPerform(actor, "see-all-applications"),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("record.audit.title"), { page: args.data?.page });

export default function AuditTrail() {
  const {
    filter,
    unread,
    entries,
    total,
    unsealed,
    page: shown,
    pages,
    processes,
    mayReview,
  } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const any = { value: "", label: t("applications.filter.any") };
  const answer =
    unread.length === 0
      ? undefined
      : {
          problems: unread.map(({ day }) => ({ field: day, words: t("record.audit.dayUnread") })),
          submitted: Object.fromEntries(unread.map(({ day, given }) => [day, [given]])),
        };
  return (
    <Page wide>
      <div className="head">
        <Heading count={t("record.audit.heading", { count: total })}>{t("record.audit.title")}</Heading>
        {total > 0 && (
          <p className="small">
            <a href={listAddress(to.auditTrailFile, filter)} download>
              {t("record.audit.file", { count: total })}
            </a>
          </p>
        )}
      </div>
      <p className="small mute">
        <Referring to="2022-07-01">{t("record.audit.intro")}</Referring>
        <Gap />
        {t("record.audit.sealed", { count: unsealed })}
      </p>
      <AnswerProvider value={answer}>
        <FilterForm
          label={t("applications.filter.label")}
          clear={to.auditTrail}
          filtered={Object.values(filter).some((value) => value !== undefined) || unread.length > 0}
          keep={filter.subject === undefined ? {} : { subject: filter.subject }}
        >
          <TextInput name="q" type="search" label={t("record.audit.search")} defaultValue={filter.q ?? ""} />
          <TextInput name="by" label={t("record.audit.by")} defaultValue={filter.by ?? ""} />
          <TextInput name="from" label={t("record.audit.from")} width={10} dir="ltr" defaultValue={filter.from ?? ""} />
          <TextInput
            name="until"
            label={t("record.audit.until")}
            width={10}
            dir="ltr"
            defaultValue={filter.until ?? ""}
          />
          <Select
            name="event"
            label={t("applications.deskField.event")}
            defaultValue={filter.event ?? ""}
            options={[any, ...openEvents.map((value) => ({ value, label: t(`event.${value}`) }))]}
          />
          <Select
            name="process"
            label={t("applications.deskField.process")}
            defaultValue={filter.process ?? ""}
            options={[any, ...processes.map(({ id, shortName }) => ({ value: id, label: shortName }))]}
          />
        </FilterForm>
      </AnswerProvider>
      {filter.subject !== undefined && (
        <Chips
          label={t("record.audit.of")}
          chips={[
            {
              key: "subject",
              label: (
                <>
                  {t("record.audit.of")} <Reference>{filter.subject}</Reference>
                </>
              ),
              href: listAddress(to.auditTrail, { ...filter, subject: undefined }),
              on: true,
            },
          ]}
        />
      )}
      {total === 0 ? (
        <Empty title={t("record.audit.empty")}>
          <p>{t("applications.queue.emptyOther")}</p>
        </Empty>
      ) : (
        <AuditTable entries={entries} mayReview={mayReview} />
      )}
      <Pagination
        page={shown}
        pages={pages}
        href={(number) => listAddress(to.auditTrail, { ...filter, page: number })}
      />
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
