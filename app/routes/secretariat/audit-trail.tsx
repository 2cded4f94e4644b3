import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { FilterForm } from "#components/kit/form/filter-form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { EmptyState } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Pagination } from "#components/kit/page/pagination.tsx";
import { InsetText, Reference } from "#components/kit/page/text.tsx";
import { AuditTable } from "#components/record/audit-table.tsx";
import { mayPerform } from "#domain/authority.ts";
import { openEvents } from "#domain/events.ts";
import { filterFields, readFilter } from "#forms/kit/read-filter.ts";
import { authorise } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeAuditTrail } from "#views/record/audit-trail.ts";

const { oneOf, id, page } = filterFields;

const filters = z.object({ event: oneOf(openEvents), process: id, subject: id, page });

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-audit-trail");
  const { page: wanted, ...filter } = readFilter(args.request.url, filters);
  const shown = await seeAuditTrail(context, { ...filter, page: wanted });
  return { filter, ...shown, mayReview: mayPerform(actor, "see-queue") };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("record.audit.title"), { page: args.data?.page });

export default function AuditTrail() {
  const { filter, entries, total, page: shown, pages, processes, mayReview } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const any = { value: "", label: t("applications.filter.any") };
  return (
    <Page wide>
      <h1 className="govuk-heading-l">{t("record.audit.title")}</h1>
      <p className="govuk-body">{t("record.audit.intro")}</p>
      <FilterForm
        label={t("applications.filter.label")}
        clear={to.auditTrail}
        keep={filter.subject === undefined ? {} : { subject: filter.subject }}
      >
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
          options={[any, ...processes.map((process) => ({ value: process.id, label: process.title }))]}
        />
      </FilterForm>
      {filter.subject !== undefined && (
        <InsetText>
          {t("record.audit.of")} <Reference>{filter.subject}</Reference>
        </InsetText>
      )}
      <h2 className="govuk-heading-m">{t("record.audit.heading", { count: total })}</h2>
      {total === 0 ? (
        <EmptyState title={t("record.audit.empty")} />
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
