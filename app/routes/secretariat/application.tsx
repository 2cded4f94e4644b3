import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { AnswersInFull } from "#components/applications/answers-in-full.tsx";
import { OrganisationSummary } from "#components/applications/answers-summary.tsx";
import { explained, ProvisionWords } from "#components/applications/application-status.tsx";
import { ClaimVerified, Gone } from "#components/applications/claim.tsx";
import { DeskStanding } from "#components/applications/desk-standing.tsx";
import { StandingStatus } from "#components/applications/standing-status.tsx";
import { LinkButton } from "#components/kit/form/button.tsx";
import { Country } from "#components/kit/page/country.tsx";
import { type Fact, Facts } from "#components/kit/page/facts.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress, listCameFrom } from "#components/kit/page/list-address.ts";
import { Fold, Note } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page, Part } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { Table } from "#components/kit/page/table.tsx";
import { InsetText, Reference, UserText } from "#components/kit/page/text.tsx";
import { Deadline, Receipt, ShortDay } from "#components/kit/status/deadline.tsx";
import { Cited, Explanation } from "#components/kit/status/explanation.tsx";
import { Status } from "#components/kit/status/status.tsx";
import { RecordChanges } from "#components/organisations/record-changes.tsx";
import { EventList } from "#components/record/event-list.tsx";
import { readQueueCameFrom } from "#forms/applications/queue-query.ts";
import { readDone } from "#forms/kit/read-filter.ts";
import { authorise, found, readLanguage } from "#http/request-context.ts";
import { inOrderOfNames } from "#messages/kit/countries.ts";
import { selector } from "#messages/kit/selector.ts";
import { paths } from "#paths";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";
import { seePlaceInQueue } from "#views/applications/queue.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "see-queue");
  const review = found(await seeApplicationForReview(context, args.params["reference"] ?? ""));
  const { url } = args.request;
  const asked = readQueueCameFrom(url);
  const countries = inOrderOfNames(readLanguage(args));
  const { reference } = review.application;
  return {
    ...review,
    queue: new URL(url).searchParams.get("queue"),
    place: asked === null ? null : await seePlaceInQueue(context, reference, { ...asked, countries }),
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
  const { application, queue, done, place } = review;
  const t = useTranslations();
  const to = paths(useLanguage());
  const list = listCameFrom(to.secretariat, queue);
  return (
    <Page
      wide
      before={<BackLink href={list}>{t("applications.review.back")}</BackLink>}
      shape="even"
      head={
        <>
          {done !== null && (
            <Note success>
              <p>{t(`applications.review.done.${done}`)}</p>
              <p>
                {place !== null && place.next !== null && (
                  <>
                    <a href={listAddress(to.reviewApplication(place.next), { queue })}>
                      {t("applications.review.nextCase")}
                    </a>
                    {" · "}
                  </>
                )}
                <a href={list}>{t("applications.review.back")}</a>
              </p>
            </Note>
          )}
          <CaseHeading {...review} />
        </>
      }
      margin={
        <>
          <Evidence {...review} />
          <Decision {...review} />
          <Held {...review} />
        </>
      }
    >
      <Part title={t("applications.review.answers")} rule id="answers">
        <AnswersInFull application={application} />
      </Part>
      <Folds {...review} />
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** Who it is, where it stands, and the cases before and after it. */
function CaseHeading({ application, waiting, place, queue }: Loaded) {
  const t = useTranslations();
  const { reference, call, organisation, process, receivedAt, standing } = application;
  return (
    <header className="head">
      <div>
        <Heading
          over={
            <>
              <Reference>{reference}</Reference>
              {" · "}
              <UserText>{process.shortName}</UserText>
              {receivedAt !== null && (
                <>
                  {" · "}
                  {t("applications.review.received")} <ShortDay instant={receivedAt} zone={call.zone} />
                </>
              )}
            </>
          }
          count={organisation.acronym === null ? undefined : <UserText>{organisation.acronym}</UserText>}
        >
          <UserText>{organisation.name}</UserText>
        </Heading>
        <p className="dots">
          {waiting === null ? (
            <StandingStatus standing={standing} />
          ) : (
            <Status tone="act">
              {t("applications.review.waits", { standing: selector(standing), days: waiting })}
            </Status>
          )}
          <span>{t(`modalities.category.${application.category}`)}</span>
          <span>
            <Country code={organisation.country} />
          </span>
        </p>
      </div>
      {place !== null && <Cases place={place} queue={queue} />}
    </header>
  );
}

function Cases({ place, queue }: { place: NonNullable<Loaded["place"]>; queue: string | null }) {
  const t = useTranslations();
  const format = useFormatter();
  const to = paths(useLanguage());
  const { previous, next, total } = place;
  const at = (reference: string) => listAddress(to.reviewApplication(reference), { queue });
  return (
    <nav className="small" aria-label={t("applications.review.cases")}>
      {previous !== null && (
        <a href={at(previous)} rel="prev">
          {t("applications.review.previous")}
        </a>
      )}{" "}
      <b>
        {place.place === null
          ? t("applications.review.left", { total: format.number(total) })
          : t("applications.review.place", { place: format.number(place.place), total: format.number(total) })}
      </b>{" "}
      {next !== null && (
        <a href={at(next)} rel="next">
          {t("applications.review.next")}
        </a>
      )}
    </nav>
  );
}

/** What an officer compares before deciding. */
function Evidence({ application, similar, earlier, changed, evidence, claim, queue }: Loaded) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { missing, notifies, answers, state, category, routes } = application;
  const { route, cites } = routes[category];
  const rows: readonly (Fact | false)[] = [
    {
      key: t("applications.review.evidence.answers"),
      value:
        missing.length === 0 ? (
          <Status tone="ok">{t("applications.review.evidence.complete")}</Status>
        ) : (
          <Status tone="act">{t("applications.review.evidence.missing", { count: missing.length })}</Status>
        ),
    },
    {
      key: t("applications.review.evidence.record"),
      value:
        changed.changes.length === 0 ? (
          <Status tone="ok">{t("applications.review.evidence.unchanged")}</Status>
        ) : (
          <Status tone="act">{t("applications.review.evidence.changed", { count: changed.changes.length })}</Status>
        ),
    },
    {
      key: t("applications.review.evidence.duplicates"),
      value:
        similar.length === 0 ? (
          <Status tone="ok">{t("applications.review.evidence.noDuplicates")}</Status>
        ) : (
          <>
            <Status tone="act">{t("applications.review.evidence.toCompare", { count: similar.length })}</Status>
            {similar.map((one) => (
              <div key={one.id} className="small">
                <a href={listAddress(to.reviewApplication(one.reference), { queue })}>
                  <UserText>{one.name}</UserText>
                </a>
                {", "}
                <Country code={one.country} />: {t("applications.review.similarBecause", { because: one.because })}
              </div>
            ))}
          </>
        ),
    },
    {
      key: t("applications.review.evidence.earlier"),
      value:
        earlier.length === 0 ? (
          <Status tone="ok">{t("applications.review.evidence.noEarlier")}</Status>
        ) : (
          <Status tone="act">{t("applications.review.evidence.others", { count: earlier.length })}</Status>
        ),
    },
    notifies && {
      key: t("applications.review.evidence.status"),
      value: (
        <>
          <Status tone={state === "submitted" ? "act" : "ok"}>
            {t(
              state === "submitted"
                ? "applications.review.evidence.toVerify"
                : "applications.review.evidence.statusClaimed",
              {
                status: answers.consultativeStatus ?? "other",
                year: answers.consultativeStatusYear ?? t("page.notGiven"),
              },
            )}
          </Status>
          {claim !== null && (
            <div className="small">
              {t("applications.claim.proposed", { count: claim.entries.length })}
              {claim.entries.map(({ id, name, goneOn }) => (
                <div key={id}>
                  <UserText>{name}</UserText>
                  {goneOn !== null && <Gone on={goneOn} />}
                </div>
              ))}
            </div>
          )}
          {evidence !== null && <ClaimVerified evidence={evidence} />}
        </>
      ),
    },
    {
      key: t("applications.deskField.route"),
      value: (
        <>
          {t(`modalities.route.${route}`)} <Cited citation={cites} />
        </>
      ),
    },
  ];
  return (
    <Part title={t("applications.review.evidence.title")} rule id="evidence">
      <Facts rows={rows.filter((row) => row !== false)} />
    </Part>
  );
}

/** What must be read stands above what decides: the change of a record, and why an act is not possible now. */
function Decision(review: Loaded) {
  const t = useTranslations();
  const { application, acts } = review;
  const waits = application.state === "submitted";
  const beforeTheList = application.state === "cleared" && acts.takeBack === null;
  const changed = acts.reviewChange === null;
  if (!waits && !beforeTheList && !changed) return null;
  return (
    <section className="panel" aria-labelledby="decide">
      <h2 id="decide">{t(waits ? "applications.review.decide" : "applications.clearance.heading")}</h2>
      {review.heldBack !== null && (
        <InsetText>
          <h3>{t("applications.clearance.heldBack")}</h3>
          <UserText lines>{review.heldBack}</UserText>
        </InsetText>
      )}
      {changed && <Change {...review} />}
      {waits && <Acts {...review} />}
      {beforeTheList && <ActsBeforeTheList {...review} />}
    </section>
  );
}

/** What the organisation wrote into its record after it had sent the application. */
function Change({ application: { reference }, queue, changed }: Loaded) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <>
      <h3>{t("applications.reviewChange.heading")}</h3>
      <p className="small">{t("applications.reviewChange.text")}</p>
      <RecordChanges changes={changed.changes} caption={t("applications.reviewChange.heading")} />
      <p>
        <LinkButton href={listAddress(to.reviewChangedRecord(reference), { queue })}>
          {t("applications.reviewChange.go")}
        </LinkButton>
      </p>
    </>
  );
}

/** An act and what it will do. */
function Choice({ act, children }: { act: ReactNode; children: ReactNode }) {
  return (
    <div>
      {act}
      <p className="hint">{children}</p>
    </div>
  );
}

function Acts({ application: { reference, notifies }, acts, queue }: Loaded) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <>
      {acts.clear !== null && acts.reviewChange !== null && (
        <RefusedAct act={t("applications.clear.button")} refusal={acts.clear} />
      )}
      {acts.refuse !== null && <RefusedAct act={t("applications.refuse.button")} refusal={acts.refuse} />}
      {acts.clear === null && (
        <Choice
          act={
            <LinkButton href={listAddress(to.clearApplication(reference), { queue })}>
              {t("applications.clear.button")}
            </LinkButton>
          }
        >
          {notifies ? t("applications.clear.accredits") : t("applications.clear.goesOnList")}
        </Choice>
      )}
      {acts.refuse === null && (
        <Choice
          act={
            <LinkButton variant="calm" href={listAddress(to.refuseApplication(reference), { queue })}>
              {t("applications.refuse.button")}
            </LinkButton>
          }
        >
          {t("applications.refuse.inShort")}
        </Choice>
      )}
    </>
  );
}

/** What was cleared and is on no list yet. */
function ActsBeforeTheList({ application: { reference }, acts, queue }: Loaded) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const links = [
    { change: "release", address: to.releaseApplication(reference) },
    { change: "holdBack", address: to.holdBackApplication(reference) },
    { change: "takeBack", address: to.takeBackClearance(reference) },
  ] as const;
  return (
    <>
      {links
        .filter(({ change }) => acts[change] === null)
        .map(({ change, address }) => (
          <Choice
            key={change}
            act={
              <LinkButton variant="calm" href={listAddress(address, { queue })}>
                {t(`applications.clearance.${change}.button`)}
              </LinkButton>
            }
          >
            {t(`applications.clearance.${change}.effect`)}
          </Choice>
        ))}
    </>
  );
}

/** What holds meanwhile: what comes next and until when, and who has decided. */
function Held({ application, clearedBy, refusedBy, period }: Loaded) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { next, call, refusalReason, receivedAt } = application;
  const rows: readonly (Fact | false)[] = [
    clearedBy !== null && { key: t("applications.review.clearedBy"), value: <UserText>{clearedBy}</UserText> },
    refusedBy !== null && { key: t("applications.review.refusedBy"), value: <UserText>{refusedBy}</UserText> },
    {
      key: t("applications.deskField.call"),
      value: (
        <>
          <a href={to.call(call.id)}>
            <UserText>{call.title}</UserText>
          </a>
          {period !== null && (
            <>
              {" · "}
              <a href={to.noObjectionPeriod(period)}>{t("applications.review.toPeriod")}</a>
            </>
          )}
        </>
      ),
    },
    receivedAt !== null && {
      key: t("applications.deskField.received"),
      value: <Receipt instant={receivedAt} zone={call.zone} />,
    },
  ];
  return (
    <>
      {refusalReason !== null && (
        <Box title={t("applications.review.reasonGiven")}>
          <UserText lines>{refusalReason}</UserText>
        </Box>
      )}
      {next !== null && (
        <Box title={t("status.whatNext")}>
          <p>
            <ProvisionWords provision={next} />{" "}
            {next.by !== null && t("applications.review.mustAct", { by: selector(next.by) })}{" "}
            {next.at !== null && <Deadline instant={next.at} zone={call.zone} />} <Cited citation={next.cites} />
          </p>
        </Box>
      )}
      <Box>
        <Facts rows={rows.filter((row) => row !== false)} />
      </Box>
    </>
  );
}

/** What is read by who wants to know more; each line says what is inside. */
function Folds({ application, earlier, events, queue, changed }: Loaded) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { call, process, decision, explanation, organisation } = application;
  const provisions = explanation.flatMap((provision) => explained(provision, call.zone));
  const satisfied = provisions.filter(({ result }) => result === "satisfied").length;
  return (
    <>
      <Fold
        summary={t("applications.review.record")}
        says={
          changed.changes.length === 0
            ? t("applications.review.evidence.unchanged")
            : t("applications.review.evidence.changed", { count: changed.changes.length })
        }
      >
        <OrganisationSummary organisation={organisation} />
      </Fold>
      <Fold
        summary={t("applications.review.earlier")}
        says={
          earlier.length === 0
            ? t("applications.review.evidence.noEarlier")
            : t("applications.review.evidence.others", { count: earlier.length })
        }
      >
        {earlier.length === 0 ? (
          <p>{t("applications.review.noEarlier")}</p>
        ) : (
          <Table
            caption={t("applications.review.earlier")}
            dense
            rows={earlier}
            rowKey={(one) => one.reference}
            columns={[
              {
                key: "reference",
                label: t("applications.deskField.reference"),
                whole: true,
                cell: (one) => (
                  <a href={listAddress(to.reviewApplication(one.reference), { queue })}>
                    <Reference>{one.reference}</Reference>
                  </a>
                ),
              },
              {
                key: "call",
                label: t("applications.deskField.call"),
                narrow: "plain",
                cell: (one) => <UserText>{one.call}</UserText>,
              },
              {
                key: "received",
                label: t("applications.deskField.received"),
                whole: true,
                cell: (one) =>
                  one.receivedAt === null ? t("page.notGiven") : <ShortDay instant={one.receivedAt} zone={call.zone} />,
              },
              {
                key: "standing",
                label: t("applications.deskField.standing"),
                narrow: "own",
                cell: (one) => <DeskStanding standing={one.standing} />,
              },
            ]}
          />
        )}
      </Fold>
      <Fold
        summary={t("applications.status.whyHeading")}
        says={t("applications.review.satisfied", { satisfied, all: provisions.length })}
      >
        <p>
          {t("applications.status.whyText")}{" "}
          <a href={to.modalities(process.slug, decision.version)}>
            <UserText>{decision.title}</UserText>
          </a>
        </p>
        <Explanation provisions={provisions} />
      </Fold>
      <Fold
        summary={t("applications.review.history")}
        says={t("applications.review.entries", { count: events.length })}
      >
        <EventList events={events} zone={call.zone} caption={t("applications.review.history")} />
      </Fold>
    </>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
