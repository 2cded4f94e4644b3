import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { AnswersSummary } from "#components/applications/answers-summary.tsx";
import { explained, ProvisionWords } from "#components/applications/application-status.tsx";
import { StandingStatus } from "#components/applications/standing-status.tsx";
import { ButtonGroup, LinkButton } from "#components/kit/form/button.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress, listCameFrom } from "#components/kit/page/list-address.ts";
import { Note } from "#components/kit/page/notices.tsx";
import { Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { InsetText, Reference, UserText } from "#components/kit/page/text.tsx";
import { Deadline, Moment, Receipt } from "#components/kit/status/deadline.tsx";
import { Cited, Explanation } from "#components/kit/status/explanation.tsx";
import { RecordChanges } from "#components/organisations/record-changes.tsx";
import { EventList } from "#components/record/event-list.tsx";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found } from "#http/request-context.ts";
import { selector } from "#messages/kit/selector.ts";
import { paths } from "#paths";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-queue");
  const review = found(await seeApplicationForReview(context, args.params["reference"] ?? ""));
  const { url } = args.request;
  return {
    ...review,
    queue: new URL(url).searchParams.get("queue"),
    done: readDone(url, [
      "cleared",
      "refused",
      "takenBack",
      "heldBack",
      "released",
      "change-taken-over",
      "change-left",
    ]),
  };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("applications.review.title", { reference: args.data?.application.reference ?? "" }), {
    of: args.data?.application.organisation.name,
  });

export default function ReviewApplication() {
  const review = useLoaderData<typeof loader>();
  const { application, earlier, events, queue, done, acts, refusedBy, clearedBy } = review;
  const t = useTranslations();
  const to = paths(useLanguage());
  const { reference, call, organisation, next, refusalReason, explanation, process, decision } = application;
  return (
    <Page before={<BackLink href={listCameFrom(to.secretariat, queue)}>{t("applications.review.back")}</BackLink>}>
      {done !== null && (
        <Note success>
          <p>
            {t(`applications.review.done.${done}`)}{" "}
            <a href={listCameFrom(to.secretariat, queue)}>{t("applications.review.back")}</a>
          </p>
        </Note>
      )}
      <span className="over">
        <Reference>{reference}</Reference>
      </span>
      <h1>
        <UserText>{organisation.name}</UserText>
      </h1>
      <p>
        <StandingStatus standing={application.standing} />
      </p>
      <Warnings {...review} />
      <Facts
        rows={[
          {
            key: t("applications.deskField.call"),
            value: (
              <a href={to.call(call.id)}>
                <UserText>{call.title}</UserText>
              </a>
            ),
          },
          { key: t("applications.deskField.category"), value: t(`modalities.category.${application.category}`) },
          {
            key: t("applications.deskField.route"),
            value: (
              <>
                {t(`modalities.route.${application.routes[application.category].route}`)}{" "}
                <Cited citation={application.routes[application.category].cites} />
              </>
            ),
          },
          ...(application.receivedAt === null
            ? []
            : [
                {
                  key: t("applications.deskField.received"),
                  value: <Receipt instant={application.receivedAt} zone={call.zone} />,
                },
              ]),
          ...(clearedBy === null
            ? []
            : [{ key: t("applications.review.clearedBy"), value: <UserText>{clearedBy}</UserText> }]),
          ...(refusedBy === null
            ? []
            : [{ key: t("applications.review.refusedBy"), value: <UserText>{refusedBy}</UserText> }]),
          ...(next === null
            ? []
            : [
                {
                  key: t("status.whatNext"),
                  value: (
                    <>
                      <ProvisionWords provision={next} />{" "}
                      {next.by !== null && t("applications.review.mustAct", { by: selector(next.by) })}
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
          <h2 className="minor">{t("applications.review.reasonGiven")}</h2>
          <UserText lines>{refusalReason}</UserText>
        </InsetText>
      )}
      {review.heldBack !== null && (
        <InsetText>
          <h2 className="minor">{t("applications.clearance.heldBack")}</h2>
          <UserText lines>{review.heldBack}</UserText>
        </InsetText>
      )}
      <Change {...{ reference, acts, queue, changed: review.changed }} />
      <Acts {...{ reference, acts, queue, state: application.state }} />
      <ActsBeforeTheList {...{ reference, acts, queue, state: application.state }} />
      {review.period !== null && (
        <p>
          <a href={to.noObjectionPeriod(review.period)}>{t("applications.review.toPeriod")}</a>
        </p>
      )}

      <h2>{t("applications.review.answers")}</h2>
      <AnswersSummary application={application} />

      <h2>{t("applications.review.earlier")}</h2>
      {earlier.length === 0 ? (
        <p>{t("applications.review.noEarlier")}</p>
      ) : (
        <Table
          caption={t("applications.review.earlier")}
          rows={earlier}
          rowKey={(one) => one.reference}
          columns={[
            {
              key: "reference",
              label: t("applications.deskField.reference"),
              cell: (one) => (
                <a href={listAddress(to.reviewApplication(one.reference), { queue })}>
                  <Reference>{one.reference}</Reference>
                </a>
              ),
            },
            { key: "call", label: t("applications.deskField.call"), cell: (one) => <UserText>{one.call}</UserText> },
            {
              key: "received",
              label: t("applications.deskField.received"),
              cell: (one) =>
                one.receivedAt === null ? t("page.notGiven") : <Moment instant={one.receivedAt} zone={call.zone} />,
            },
            {
              key: "standing",
              label: t("applications.deskField.standing"),
              cell: (one) => <StandingStatus standing={one.standing} />,
            },
          ]}
        />
      )}

      <h2>{t("applications.status.whyHeading")}</h2>
      <p>
        {t("applications.status.whyText")}{" "}
        <a href={to.modalities(process.slug, decision.version)}>
          <UserText>{decision.title}</UserText>
        </a>
      </p>
      <Explanation provisions={explanation.flatMap((provision) => explained(provision, call.zone))} />

      <h2>{t("applications.review.history")}</h2>
      <EventList events={events} zone={call.zone} caption={t("applications.review.history")} />
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
    <Note>
      {earlier.length > 0 && <p>{t("applications.review.repeat", { count: earlier.length })}</p>}
      {similar.length > 0 && (
        <>
          <p>{t("applications.review.similar", { count: similar.length })}</p>
          <ul>
            {similar.map((one) => (
              <li key={one.id}>
                <a href={listAddress(to.reviewApplication(one.reference), { queue })}>
                  <UserText>{one.name}</UserText>
                </a>
                {", "}
                <Country code={one.country} />: {t("applications.review.similarBecause", { because: one.because })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Note>
  );
}

/** What the organisation wrote into its record after it had sent the application: it stands before what the officer decides. */
function Change({
  reference,
  acts,
  queue,
  changed,
}: Pick<Loaded, "acts" | "queue" | "changed"> & Pick<Loaded["application"], "reference">) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (acts.reviewChange !== null || changed.changes.length === 0) return null;
  return (
    <>
      <h2>{t("applications.reviewChange.heading")}</h2>
      <p>{t("applications.reviewChange.text")}</p>
      <RecordChanges changes={changed.changes} caption={t("applications.reviewChange.heading")} />
      <LinkButton href={listAddress(to.reviewChangedRecord(reference), { queue })}>
        {t("applications.reviewChange.go")}
      </LinkButton>
    </>
  );
}

function Acts({
  reference,
  acts,
  queue,
  state,
}: Pick<Loaded, "acts" | "queue"> & Pick<Loaded["application"], "reference" | "state">) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (state !== "submitted") return null;
  return (
    <>
      <h2>{t("applications.review.decide")}</h2>
      {acts.clear !== null && <RefusedAct act={t("applications.clear.button")} refusal={acts.clear} />}
      {acts.refuse !== null && <RefusedAct act={t("applications.refuse.button")} refusal={acts.refuse} />}
      <ButtonGroup>
        {acts.clear === null && (
          <LinkButton href={listAddress(to.clearApplication(reference), { queue })}>
            {t("applications.clear.button")}
          </LinkButton>
        )}
        {acts.refuse === null && (
          <LinkButton variant="grave" href={listAddress(to.refuseApplication(reference), { queue })}>
            {t("applications.refuse.button")}
          </LinkButton>
        )}
      </ButtonGroup>
    </>
  );
}

/** What was cleared and is on no list yet. */
function ActsBeforeTheList({
  reference,
  acts,
  queue,
  state,
}: Pick<Loaded, "acts" | "queue"> & Pick<Loaded["application"], "reference" | "state">) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (state !== "cleared" || acts.takeBack !== null) return null;
  const links = [
    { change: "holdBack", address: to.holdBackApplication(reference) },
    { change: "release", address: to.releaseApplication(reference) },
    { change: "takeBack", address: to.takeBackClearance(reference) },
  ] as const;
  return (
    <>
      <h2>{t("applications.clearance.heading")}</h2>
      <ButtonGroup>
        {links
          .filter(({ change }) => acts[change] === null)
          .map(({ change, address }) => (
            <LinkButton key={change} variant="calm" href={listAddress(address, { queue })}>
              {t(`applications.clearance.${change}.button`)}
            </LinkButton>
          ))}
      </ButtonGroup>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
