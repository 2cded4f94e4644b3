import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { AnswersSummary } from "#components/application/answers-summary.tsx";
import { explained, ProvisionWords } from "#components/application/application-status.tsx";
import { EventList } from "#components/desk/event-list.tsx";
import { RefusedAct } from "#components/desk/refused-act.tsx";
import { DeskStandingTag } from "#components/desk/standing-tag.tsx";
import { ButtonGroup, LinkButton } from "#components/form/button.tsx";
import { BackLink } from "#components/page/links.tsx";
import { listAddress, listCameFrom } from "#components/page/list-address.ts";
import { NotificationBanner } from "#components/page/notices.tsx";
import { useLanguage } from "#components/page/page-context.tsx";
import { pageTitle } from "#components/page/page-title.ts";
import { Page } from "#components/page/page.tsx";
import { SummaryList } from "#components/page/summary-list.tsx";
import { Table } from "#components/page/table.tsx";
import { InsetText, Reference, UserText } from "#components/page/text.tsx";
import { Deadline, Moment, Receipt } from "#components/status/deadline.tsx";
import { Cited, Explanation } from "#components/status/explanation.tsx";
import { paths } from "#paths";
import { readDone } from "#platform/read-filter.ts";
import { authorise, found } from "#platform/request-context.ts";
import { seeApplicationForReview } from "#use-cases/applications/see-application-for-review.ts";
import { selector } from "#messages/selector.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-queue");
  const review = found(await seeApplicationForReview(context, args.params["reference"] ?? ""));
  const { url } = args.request;
  return {
    ...review,
    queue: new URL(url).searchParams.get("queue"),
    done: readDone(url, ["cleared", "refused"]),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("secretariat.review.title", { reference: args.data?.application.reference ?? "" }), {
    of: args.data?.application.organisation.name,
  });

export default function ReviewApplication() {
  const review = useLoaderData<typeof loader>();
  const { application, standing, earlier, events, queue, done, acts, refusedBy, clearedBy } = review;
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, call, organisation, next, refusalReason, explanation, process, decision } = application;
  return (
    <Page before={<BackLink href={listCameFrom(to.secretariat, queue)}>{t("secretariat.review.back")}</BackLink>}>
      {done !== null && (
        <NotificationBanner success>
          <p className="govuk-notification-banner__heading">
            {t(`secretariat.review.done.${done}`)}{" "}
            <a className="govuk-notification-banner__link" href={listCameFrom(to.secretariat, queue)}>
              {t("secretariat.review.back")}
            </a>
          </p>
        </NotificationBanner>
      )}
      <span className="govuk-caption-l">
        <Reference>{reference}</Reference>
      </span>
      <h1 className="govuk-heading-l">
        <UserText>{organisation.name}</UserText>
      </h1>
      <p className="govuk-body">
        <DeskStandingTag standing={standing} />
      </p>
      <Warnings {...review} />
      <SummaryList
        rows={[
          {
            key: t("secretariat.field.call"),
            value: (
              <a className="govuk-link" href={to.call(call.id)}>
                <UserText>{call.title}</UserText>
              </a>
            ),
          },
          { key: t("secretariat.field.category"), value: t(`organisation.category.${application.category}`) },
          {
            key: t("secretariat.field.route"),
            value: (
              <>
                {t(`organisation.route.${application.routes[application.category].route}`)}{" "}
                <Cited citation={application.routes[application.category].cites} />
              </>
            ),
          },
          ...(application.receivedAt === null
            ? []
            : [
                {
                  key: t("secretariat.field.received"),
                  value: <Receipt instant={application.receivedAt} zone={call.zone} />,
                },
              ]),
          ...(clearedBy === null
            ? []
            : [{ key: t("secretariat.review.clearedBy"), value: <UserText>{clearedBy}</UserText> }]),
          ...(refusedBy === null
            ? []
            : [{ key: t("secretariat.review.refusedBy"), value: <UserText>{refusedBy}</UserText> }]),
          ...(next === null
            ? []
            : [
                {
                  key: t("status.whatNext"),
                  value: (
                    <>
                      <ProvisionWords provision={next} />{" "}
                      {next.by !== null && t("secretariat.review.mustAct", { by: selector(next.by) })}
                      {next.at !== null && <Deadline instant={next.at} zone={call.zone} />}{" "}
                      <Cited citation={next.cites} />
                    </>
                  ),
                },
              ]),
        ]}
      />
      {refusalReason !== null && (
        <InsetText>
          <h2 className="govuk-heading-s">{t("secretariat.review.reasonGiven")}</h2>
          <UserText lines>{refusalReason}</UserText>
        </InsetText>
      )}
      <Acts {...{ reference, acts, queue, standing }} />
      {review.period !== null && (
        <p className="govuk-body">
          <a className="govuk-link" href={to.noObjectionPeriod(review.period)}>
            {t("secretariat.review.toPeriod")}
          </a>
        </p>
      )}

      <h2 className="govuk-heading-m">{t("secretariat.review.answers")}</h2>
      <AnswersSummary application={application} />

      <h2 className="govuk-heading-m">{t("secretariat.review.earlier")}</h2>
      {earlier.length === 0 ? (
        <p className="govuk-body">{t("secretariat.review.noEarlier")}</p>
      ) : (
        <Table
          caption={t("secretariat.review.earlier")}
          rows={earlier}
          rowKey={(one) => one.reference}
          columns={[
            {
              key: "reference",
              label: t("secretariat.field.reference"),
              cell: (one) => (
                <a className="govuk-link" href={listAddress(to.reviewApplication(one.reference), { queue })}>
                  <Reference>{one.reference}</Reference>
                </a>
              ),
            },
            { key: "call", label: t("secretariat.field.call"), cell: (one) => <UserText>{one.call}</UserText> },
            {
              key: "received",
              label: t("secretariat.field.received"),
              cell: (one) =>
                one.receivedAt === null ? t("page.notGiven") : <Moment instant={one.receivedAt} zone={call.zone} />,
            },
            {
              key: "standing",
              label: t("secretariat.field.standing"),
              cell: (one) => <DeskStandingTag standing={one.standing} />,
            },
          ]}
        />
      )}

      <h2 className="govuk-heading-m">{t("organisation.status.whyHeading")}</h2>
      <p className="govuk-body">
        {t("organisation.status.whyText")}{" "}
        <a className="govuk-link" href={to.modalities(process.slug, decision.version)}>
          <UserText>{decision.title}</UserText>
        </a>
      </p>
      <Explanation provisions={explanation.flatMap((provision) => explained(provision, call.zone))} />

      <h2 className="govuk-heading-m">{t("secretariat.review.history")}</h2>
      <EventList events={events} zone={call.zone} caption={t("secretariat.review.history")} />
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** What a reviewer should look at before deciding. */
function Warnings({ similar, earlier, queue }: Pick<Loaded, "similar" | "earlier" | "queue">) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (similar.length === 0 && earlier.length === 0) return null;
  return (
    <NotificationBanner>
      {earlier.length > 0 && <p className="govuk-body">{t("secretariat.review.repeat", { count: earlier.length })}</p>}
      {similar.length > 0 && (
        <>
          <p className="govuk-body">{t("secretariat.review.similar", { count: similar.length })}</p>
          <ul className="govuk-list govuk-list--bullet">
            {similar.map((one) => (
              <li key={one.id}>
                <a className="govuk-link" href={listAddress(to.reviewApplication(one.reference), { queue })}>
                  <UserText>{one.name}</UserText>
                </a>
                {", "}
                {one.country}: {t("secretariat.review.similarBecause", { because: one.because })}
              </li>
            ))}
          </ul>
        </>
      )}
    </NotificationBanner>
  );
}

function Acts({
  reference,
  acts,
  queue,
  standing,
}: Pick<Loaded, "acts" | "queue" | "standing"> & { reference: string }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (standing !== "submitted") return null;
  return (
    <>
      <h2 className="govuk-heading-m">{t("secretariat.review.decide")}</h2>
      {acts.clear !== null && <RefusedAct act={t("secretariat.clear.button")} refusal={acts.clear} />}
      {acts.refuse !== null && <RefusedAct act={t("secretariat.refuse.button")} refusal={acts.refuse} />}
      <ButtonGroup>
        {acts.clear === null && (
          <LinkButton href={listAddress(to.clearApplication(reference), { queue })}>
            {t("secretariat.clear.button")}
          </LinkButton>
        )}
        {acts.refuse === null && (
          <LinkButton variant="warning" href={listAddress(to.refuseApplication(reference), { queue })}>
            {t("secretariat.refuse.button")}
          </LinkButton>
        )}
      </ButtonGroup>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/page/fault.tsx";
