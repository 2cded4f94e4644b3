import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { startApplication } from "#acts/applications/start-application.ts";
import { recordAddress } from "#components/applications/answers-summary.tsx";
import { DeadlineNotice } from "#components/applications/deadline-notice.tsx";
import { Button, LinkButton } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { InsetText, Reference, UserText } from "#components/kit/page/text.tsx";
import { Deadline } from "#components/kit/status/deadline.tsx";
import { Cited } from "#components/kit/status/explanation.tsx";
import { categories, type InformationItem } from "#domain/modalities/provisions.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { formatDay } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import { seeCallToApply } from "#views/applications/own-applications.ts";

const schema = z.object({});

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "start-application");
  return found(await seeCallToApply(context, idIn(args, "call")));
}

export async function action(args: ActionFunctionArgs) {
  const call = idIn(args, "call");
  return answerForm(
    args,
    "start-application",
    ({ actor, language }) => {
      const to = paths(language);
      if (actor.role === "applicant" && actor.organisation === null)
        throw redirect(recordAddress(to.organisationRecord, to.startApplication(call)), 303);
      return schema;
    },
    (context, { key }) => startApplication(context, { call, key }),
    (to, { reference }) => to.application(reference),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.start.title", { call: args.data?.call.title ?? "" }));

export default function StartApplication() {
  const { call, process, session, decision, organisationRecorded, own, prefilledFrom, refusal, closesAfter } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { period } = decision.circulation;
  return (
    <Page before={<BackLink href={to.organisation}>{t("applications.taskList.back")}</BackLink>}>
      <Form
        answer={answer}
        closed={own !== null || call.standing !== "open" || !organisationRecorded || refusal !== null}
        name="start"
        heading={
          <>
            <span className="over">
              <bdi>{process.shortName}</bdi>
            </span>
            <h1>{t("applications.start.heading", { call: isolated(call.title) })}</h1>
          </>
        }
      >
        <DeadlineNotice call={call} />
        {closesAfter !== null && (
          <InsetText>{t("applications.call.closesAfterSession", { day: formatDay(closesAfter, language) })}</InsetText>
        )}
        {refusal !== null && call.standing === "open" && answer === undefined && (
          <RefusedAct act={t("applications.start.start")} refusal={refusal} />
        )}
        {own !== null && (
          <InsetText>
            <p>{t("applications.start.already")}</p>
            <a href={to.application(own)}>
              <Reference>{own}</Reference>
            </a>
          </InsetText>
        )}
        <p>
          {t("applications.start.session", {
            session: isolated(session.title),
          })}
        </p>

        <h2>{t("applications.start.whoHeading")}</h2>
        <p>
          {t("applications.start.whoIntro")}{" "}
          <a href={to.modalities(process.slug, decision.version)}>
            <UserText>{decision.title}</UserText>
          </a>
          . <Cited citation={decision.citation} />
        </p>
        <Facts
          rows={categories.map((category) => ({
            key: t(`modalities.category.${category}`),
            value: (
              <>
                <p>{t(`modalities.route.${decision.routes[category].route}`)}</p>
                <Cited citation={decision.routes[category].cites} />
              </>
            ),
          }))}
        />
        <p>{t("applications.start.oneEach")}</p>

        <h2>{t("applications.start.needHeading")}</h2>
        <p>{t("applications.start.needIntro")}</p>
        <Asked title={t("applications.start.needOfApplicants")} items={decision.information.required} />
        <Asked title={t("applications.start.needOfNotifiers")} items={decision.information.requiredOfNotifiers} />
        <p>
          <Cited citation={decision.information.cites} />
        </p>

        <h2>{t("applications.start.longHeading")}</h2>
        <p>{t("applications.start.longForm")}</p>
        <p>{t("applications.start.longAfter")}</p>
        <p>
          {"length" in period
            ? t("applications.start.longPeriod", {
                length: t(`modalities.length.${period.length.unit}`, { count: period.length.count }),
              })
            : t(`applications.start.${"inTheRoom" in period ? "longInTheRoom" : "longDecidedByChair"}`)}{" "}
          <Cited citation={decision.circulation.cites} />
        </p>

        {own !== null ? null : call.standing === "closed" ? (
          <InsetText>
            {t("applications.start.closed")} <Deadline instant={call.closesAt} zone={call.zone} />
          </InsetText>
        ) : call.standing === "upcoming" ? (
          <InsetText>
            {t("applications.start.notYetOpen")} <Deadline instant={call.opensAt} zone={call.zone} />
          </InsetText>
        ) : !organisationRecorded ? (
          <>
            <p>{t("applications.start.recordFirst")}</p>
            <LinkButton href={recordAddress(to.organisationRecord, to.startApplication(call.id))}>
              {t("applications.start.toRecord")}
            </LinkButton>
          </>
        ) : refusal !== null ? null : (
          <>
            {prefilledFrom !== null && (
              <p>{t("applications.start.prefilled", { reference: isolated(prefilledFrom) })}</p>
            )}
            <Button>{t("applications.start.start")}</Button>
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
      <h3 className="minor">{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{t(`applications.field.${item}`)}</li>
        ))}
      </ul>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
