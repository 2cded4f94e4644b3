import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { recordAddress } from "#components/application/answers-summary.tsx";
import { DeadlineNotice } from "#components/application/deadline-notice.tsx";
import { Button, LinkButton } from "#components/form/button.tsx";
import { Form } from "#components/form/form.tsx";
import { BackLink } from "#components/page/links.tsx";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { InsetText, Reference, UserText } from "#components/page/text.tsx";
import { Deadline } from "#components/status/deadline.tsx";
import { Cited } from "#components/status/explanation.tsx";
import { categories, type InformationItem } from "#domain/modalities.ts";
import { isolated } from "#messages/isolated.ts";
import { paths } from "#paths";
import { answerProblems, answerRefusal } from "#platform/answer.ts";
import { parseForm } from "#platform/parse-form.ts";
import { authorise, found, readLanguage } from "#platform/request-context.ts";
import { startApplication } from "#use-cases/applications/start-application.ts";
import { seeCallToApply } from "#use-cases/applications/see-own-applications.ts";

const schema = z.object({});

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "start-application");
  return found(await seeCallToApply(context, args.params["call"] ?? ""));
}

export async function action(args: ActionFunctionArgs) {
  const { context, actor } = await authorise(args, "start-application");
  const language = readLanguage(args);
  const form = await parseForm(args.request, schema);
  if (!form.ok) return answerProblems(args.context, form);
  const call = args.params["call"] ?? "";
  if (actor.role === "applicant" && actor.organisation === null) {
    const to = paths(language);
    return redirect(recordAddress(to.organisationRecord, to.startApplication(call)), 303);
  }
  const decision = await startApplication(context, { call, key: form.key });
  if (!decision.ok) return answerRefusal(args.context, decision, language);
  return redirect(paths(language).application(decision.next.reference), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("organisation.start.title", { call: args.data?.call.title ?? "" }));

export default function StartApplication() {
  const { call, process, session, decision, organisationRecorded, own, prefilledFrom } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const { period } = decision.circulation;
  return (
    <Page before={<BackLink href={to.organisation}>{t("organisation.taskList.back")}</BackLink>}>
      <Form
        answer={answer}
        closed={own !== null || call.standing !== "open" || !organisationRecorded}
        name="start"
        heading={
          <>
            <span className="govuk-caption-l">
              <bdi>{process.title}</bdi>
            </span>
            <h1 className="govuk-heading-l">{t("organisation.start.heading", { call: isolated(call.title) })}</h1>
          </>
        }
      >
        <DeadlineNotice call={call} />
        {own !== null && (
          <InsetText>
            <p className="govuk-body">{t("organisation.start.already")}</p>
            <a className="govuk-link" href={to.application(own)}>
              <Reference>{own}</Reference>
            </a>
          </InsetText>
        )}
        <p className="govuk-body">
          {t("organisation.start.session", {
            session: isolated(session.title),
          })}
        </p>

        <h2 className="govuk-heading-m">{t("organisation.start.whoHeading")}</h2>
        <p className="govuk-body">
          {t("organisation.start.whoIntro")}{" "}
          <a className="govuk-link" href={to.modalities(process.slug, decision.version)}>
            <UserText>{decision.title}</UserText>
          </a>
          . <Cited citation={decision.citation} />
        </p>
        <SummaryList
          rows={categories.map((category) => ({
            key: t(`organisation.category.${category}`),
            value: (
              <>
                <p className="govuk-body govuk-!-margin-bottom-1">
                  {t(`organisation.route.${decision.routes[category].route}`)}
                </p>
                <Cited citation={decision.routes[category].cites} />
              </>
            ),
          }))}
        />
        <p className="govuk-body">{t("organisation.start.oneEach")}</p>

        <h2 className="govuk-heading-m">{t("organisation.start.needHeading")}</h2>
        <p className="govuk-body">{t("organisation.start.needIntro")}</p>
        <Asked title={t("organisation.start.needOfApplicants")} items={decision.information.required} />
        <Asked title={t("organisation.start.needOfNotifiers")} items={decision.information.requiredOfNotifiers} />
        <p className="govuk-body">
          <Cited citation={decision.information.cites} />
        </p>

        <h2 className="govuk-heading-m">{t("organisation.start.longHeading")}</h2>
        <p className="govuk-body">{t("organisation.start.longForm")}</p>
        <p className="govuk-body">{t("organisation.start.longAfter")}</p>
        <p className="govuk-body">
          {"length" in period
            ? t("organisation.start.longPeriod", {
                length: t(`organisation.length.${period.length.unit}`, { count: period.length.count }),
              })
            : t(`organisation.start.${"inTheRoom" in period ? "longInTheRoom" : "longDecidedByChair"}`)}{" "}
          <Cited citation={decision.circulation.cites} />
        </p>

        {own !== null ? null : call.standing === "closed" ? (
          <InsetText>
            {t("organisation.start.closed")} <Deadline instant={call.closesAt} zone={call.zone} />
          </InsetText>
        ) : call.standing === "upcoming" ? (
          <InsetText>
            {t("organisation.start.notYetOpen")} <Deadline instant={call.opensAt} zone={call.zone} />
          </InsetText>
        ) : !organisationRecorded ? (
          <>
            <p className="govuk-body">{t("organisation.start.recordFirst")}</p>
            <LinkButton href={recordAddress(to.organisationRecord, to.startApplication(call.id))}>
              {t("organisation.start.toRecord")}
            </LinkButton>
          </>
        ) : (
          <>
            {prefilledFrom !== null && (
              <p className="govuk-body">{t("organisation.start.prefilled", { reference: isolated(prefilledFrom) })}</p>
            )}
            <Button>{t("organisation.start.start")}</Button>
          </>
        )}
      </Form>
    </Page>
  );
}

function Asked({ title, items }: { title: string; items: readonly InformationItem[] }) {
  const t = useTranslations();
  if (items.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">{title}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {items.map((item) => (
          <li key={item}>{t(`organisation.field.${item}`)}</li>
        ))}
      </ul>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
