import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useFormatter, useTranslations } from "use-intl";
import { LinkButton } from "#components/kit/form/button.tsx";
import { EmptyState } from "#components/kit/page/notices.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Page } from "#components/kit/page/page.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Tag } from "#components/kit/status/tag.tsx";
import { paths } from "#paths";
import { authorise } from "#http/request-context.ts";
import { seeCalls } from "#views/applications/calls.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-queue");
  return seeCalls(context);
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("secretariat.calls.title"));

export default function Calls() {
  const { calls, processes } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const number = (key: "submitted" | "cleared" | "circulated") => ({
    key,
    label: t(`secretariat.queue.state.${key}`),
    numeric: true,
    cell: ({ counts }: (typeof calls)[number]) => format.number(counts[key]),
  });
  return (
    <Page wide>
      <h1 className="govuk-heading-l">{t("secretariat.calls.title")}</h1>
      {calls.length === 0 ? (
        <EmptyState title={t("secretariat.calls.empty")}>
          <p className="govuk-body">{t("secretariat.calls.emptyNext")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("secretariat.calls.title")}
          rows={calls}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "call",
              label: t("secretariat.field.call"),
              cell: (call) => (
                <>
                  <a className="govuk-link" href={to.call(call.id)}>
                    <UserText>{call.title}</UserText>
                  </a>
                  <div className="portal-muted">
                    <UserText>{call.process}</UserText>
                  </div>
                </>
              ),
            },
            {
              key: "standing",
              label: t("secretariat.field.standing"),
              cell: ({ standing }) => (
                <Tag tone={standing === "open" ? "underway" : "neutral"}>
                  {t(`secretariat.calls.standing.${standing}`)}
                </Tag>
              ),
            },
            {
              key: "deadline",
              label: t("secretariat.field.deadline"),
              cell: ({ closesAt, zone }) => <Deadline instant={closesAt} zone={zone} />,
            },
            number("submitted"),
            number("cleared"),
            number("circulated"),
          ]}
        />
      )}

      <h2 className="govuk-heading-m">{t("secretariat.calls.processes")}</h2>
      {processes.length === 0 && <EmptyState title={t("secretariat.calls.noProcesses")} />}
      <ul className="portal-cards">
        {processes.map(({ slug, title }) => (
          <li key={slug} className="portal-card">
            <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">
              <a className="govuk-link" href={to.process(slug)}>
                <UserText>{title}</UserText>
              </a>
            </p>
            <a className="govuk-link" href={to.openCall(slug)}>
              {t("secretariat.calls.openCall")}
              <span className="govuk-visually-hidden"> {title}</span>
            </a>{" "}
            <span aria-hidden="true">·</span>{" "}
            <a className="govuk-link" href={to.scheduleSession(slug)}>
              {t("secretariat.calls.scheduleSession")}
              <span className="govuk-visually-hidden"> {title}</span>
            </a>
          </li>
        ))}
      </ul>
      <LinkButton variant="secondary" href={to.openProcess}>
        {t("secretariat.calls.openProcess")}
      </LinkButton>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
