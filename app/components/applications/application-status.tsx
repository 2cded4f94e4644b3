import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { formatCitation } from "#messages/kit/citation.ts";
import { formatDate, formatDateAndClock, formatDay, formatDays, formatInstant, inZone } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import type { OwnApplicationShown, ProvisionShown } from "#views/applications/own-applications.ts";
import { LinkButton } from "../kit/form/button.tsx";
import { Country } from "../kit/page/country.tsx";
import { Facts } from "../kit/page/facts.tsx";
import { BackLink } from "../kit/page/links.tsx";
import { Fold } from "../kit/page/notices.tsx";
import { Box, Page, Part } from "../kit/page/page.tsx";
import { useLanguage, usePage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { EnglishText, Law, UserText } from "../kit/page/text.tsx";
import { Moment, Receipt } from "../kit/status/deadline.tsx";
import { Cited, type ExplainedProvision, Explanation } from "../kit/status/explanation.tsx";
import { Verdict } from "../kit/status/status.tsx";
import { Timeline } from "../kit/status/timeline.tsx";
import { ClosingBox, DaysLeft, Ticks } from "../kit/status/window.tsx";
import { AnswersSummary } from "./answers-summary.tsx";
import { ApplicationHeading } from "./application-heading.tsx";
import { ApplicationTrack } from "./application-track.tsx";
import { toneOfStanding } from "./standing-status.tsx";

interface Shown {
  application: OwnApplicationShown;
}

/** Where an application stands: the outcome first, then how it came about, what can be done, and, folded, why. */
export function ApplicationStatusPage({ application }: Shown) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { organisation, standing, track, refusalReason, ground } = application;
  const isAhead = track.some(({ state }) => state === "here") && standing !== "suspended";
  return (
    <Page
      before={<BackLink href={to.organisation}>{t("applications.taskList.back")}</BackLink>}
      margin={<Margin application={application} />}
    >
      <ApplicationHeading application={application}>
        <UserText>{organisation.name}</UserText>
      </ApplicationHeading>
      <Outcome application={application} />
      {refusalReason !== null && (
        <Part title={t("applications.status.refusalReason")}>
          <UserText lines>{refusalReason}</UserText>
        </Part>
      )}
      {ground !== null && (
        <Part title={t("applications.status.ground")}>
          <UserText lines>{ground}</UserText>
        </Part>
      )}
      <Part title={isAhead ? t("status.whatNext") : t("applications.status.track")}>
        <ApplicationTrack application={application} />
      </Part>
      <ToDo application={application} />
      <div className="part">
        <Why application={application} />
        <Fold summary={t("applications.status.answers")} says={<Sent application={application} />}>
          <AnswersSummary application={application} />
        </Fold>
        <Letters application={application} />
        <Fold
          summary={t("applications.status.history")}
          says={t("applications.status.historySays", { count: application.steps.length })}
        >
          <Steps application={application} />
        </Fold>
      </div>
    </Page>
  );
}

/** What is so, since when, until when, and the one thing to do about it. */
function Outcome({ application }: Shown) {
  const t = useTranslations();
  const { standing, again } = application;
  const sentences = useSentences(application);
  return (
    <Verdict
      tone={toneOfStanding[standing]}
      word={t(`applications.standing.${standing}`)}
      {...actsOf(standing, again?.call ?? null, application)}
    >
      {sentences.map((sentence, place) => (
        <p key={place} className={place === 0 ? undefined : "small"}>
          {sentence}
        </p>
      ))}
    </Verdict>
  );
}

function actsOf(
  standing: OwnApplicationShown["standing"],
  next: { readonly id: string } | null,
  application: OwnApplicationShown,
): { acts?: ReactNode } {
  if (standing === "accredited") return { acts: <OfTheAccredited application={application} /> };
  return next !== null && application.again?.allowed === true ? { acts: <ApplyAgain application={application} /> } : {};
}

function OfTheAccredited({ application: { process, decision } }: Shown) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <>
      <LinkButton href={to.modalities(process.slug, decision.version)}>
        {t("applications.status.entitlements")}
      </LinkButton>
      <a href={to.accreditedOrganisations}>{t("applications.status.list")}</a>
    </>
  );
}

function ApplyAgain({ application: { again } }: Shown) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (again === null || again.call === null) return null;
  return <LinkButton href={to.startApplication(again.call.id)}>{t("applications.status.applyAgain")}</LinkButton>;
}

/** The sentences under the word of the outcome; the first says the most. */
function useSentences(application: OwnApplicationShown): readonly ReactNode[] {
  const t = useTranslations();
  const language = useLanguage();
  const { standing, call, receivedAt, since, validUntil, period, decision, decisive, again, next } = application;
  const at = (instant: string | null) => (instant === null ? "" : formatInstant(instant, call.zone, language));
  const nothingToDo = t("applications.status.nothingToDo");
  const byDecision = decision.screenedBy;
  switch (standing) {
    case "submitted":
    case "interest-notified":
      return [t(`applications.status.${standing}`, { at: at(receivedAt), by: byDecision }), nothingToDo];
    case "cleared":
      return [t("applications.status.cleared"), nothingToDo];
    case "circulated":
      return [t("applications.status.circulated", { at: at(period?.closesAt ?? null) }), nothingToDo];
    case "settling":
      return [t("applications.status.settling")];
    case "accredited":
      return [
        validUntil === null
          ? t("applications.status.accredited", { at: at(since) })
          : t("applications.status.accreditedUntil", { at: at(since), day: formatDay(validUntil, language) }),
        t(
          decisive?.code === "accredited_by_silence"
            ? "applications.status.accreditedBy.silence"
            : "applications.status.accreditedBy.notice",
        ),
      ];
    case "suspended":
    case "accreditation-withdrawn":
      return [t(`applications.status.${standing}`, { at: at(since) })];
    case "expired":
      return [t("applications.status.expired", { day: validUntil === null ? "" : formatDay(validUntil, language) })];
    case "refused":
    case "not-accredited":
      return [
        t(`applications.status.${standing}`, { told: decision.tellsObjectors ? "yes" : "no" }),
        ...(next?.provision === "accreditation" ? [<ProvisionWords key="next" provision={next} />] : []),
        ...(again === null ? [] : [<Again key="again" again={again} />]),
        ...(standing === "not-accredited" && decision.informal !== null
          ? [<EnglishText key="informal">{decision.informal}</EnglishText>]
          : []),
      ];
    case "withdrawn":
      return [t("applications.status.withdrawn")];
    case "draft":
    case "draft-closed":
      return [];
  }
}

/** Whether another round is open to who was not accredited, as the decision says. */
function Again({ again }: { again: NonNullable<OwnApplicationShown["again"]> }) {
  const t = useTranslations();
  return (
    <>
      {!again.allowed
        ? t("applications.status.applyAgainNot")
        : again.after === null
          ? t("applications.status.applyAgainText")
          : t("applications.status.applyAgainAfter", {
              length: t(`modalities.length.${again.after.unit}`, { count: again.after.count }),
            })}{" "}
      {again.allowed && again.call === null && <>{t("applications.status.noOpenCall")} </>}
      <Cited citation={again.cites} />
    </>
  );
}

interface Doable {
  readonly key: string;
  readonly act: string;
  readonly href: string;
  readonly until: string;
}

/** What the organisation may do, each with until when. */
function ToDo({ application }: Shown) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { standing, mayBeWithdrawn, reference, period, call } = application;
  const anyTime = t("applications.status.anyTime");
  const rows: readonly Doable[] = [
    ...(mayBeWithdrawn
      ? [
          {
            key: "withdraw",
            act: t("applications.status.withdraw"),
            href: to.withdrawApplication(reference),
            until:
              period === null
                ? t("applications.status.untilOutcome")
                : formatDateAndClock(period.closesAt, period.zone, language),
          },
        ]
      : []),
    ...(standing === "accredited"
      ? [{ key: "rename", act: t("accreditation.nameChange.request"), href: to.requestNameChange, until: anyTime }]
      : []),
    ...(standing === "submitted" || standing === "cleared"
      ? [{ key: "record", act: t("organisations.home.changeRecord"), href: to.organisationRecord, until: anyTime }]
      : []),
  ];
  if (rows.length === 0) return null;
  return (
    <div className="part no-print">
      <h2>{t("applications.status.canDo")}</h2>
      <Table
        caption={t("applications.status.canDo")}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "what", label: t("applications.status.what"), cell: ({ act, href }) => <a href={href}>{act}</a> },
          {
            key: "until",
            label: inZone(t("applications.status.until"), call.zone, language),
            cell: ({ until }) => until,
          },
        ]}
      />
    </div>
  );
}

/** The provisions on which the outcome rests, one by one, and the decision's own words. */
function Why({ application }: Shown) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { decisive, explanation, decision, process, call } = application;
  const steps = explanation.flatMap((provision) => explained(provision, call.zone));
  return (
    <Fold
      summary={t("status.why")}
      says={t("applications.status.whySays", {
        count: steps.length,
        source: formatCitation(decisive?.cites ?? decision.citation, t),
      })}
    >
      <p>
        {t("applications.status.whyText")}{" "}
        <a href={to.modalities(process.slug, decision.version)}>
          <UserText>{decision.title}</UserText>
        </a>
      </p>
      <Explanation provisions={steps} />
      {decision.words !== null && (
        <>
          <h3>{t("applications.status.ownWords")}</h3>
          <Law cites={<Cited citation={decision.citation} />}>
            <div className="flow">
              {decision.words.split(/\n{2,}/).map((paragraph, place) => (
                <p key={place}>{paragraph}</p>
              ))}
            </div>
          </Law>
        </>
      )}
    </Fold>
  );
}

function Sent({ application: { answers, asked, receivedAt, call } }: Shown) {
  const t = useTranslations();
  const language = useLanguage();
  const count = asked.filter((item) => (answers[item] ?? "").trim() !== "").length;
  return t("applications.status.answersSay", {
    count,
    day: receivedAt === null ? "" : formatDate(receivedAt, call.zone, language),
  });
}

function Letters({ application: { letters, call } }: Shown) {
  const t = useTranslations();
  const language = useLanguage();
  const last = letters.at(-1);
  if (last === undefined) return null;
  return (
    <Fold
      summary={t("applications.status.letters")}
      says={t("applications.status.lettersSay", {
        count: letters.length,
        day: formatDate(last.sentAt, call.zone, language),
      })}
    >
      <div>
        {letters.map(({ id, subject, text, sentAt, language: written }) => (
          <Fold key={id} summary={<UserText>{subject}</UserText>} says={<Moment instant={sentAt} zone={call.zone} />}>
            <div lang={written}>
              <UserText lines>{text}</UserText>
            </div>
          </Fold>
        ))}
      </div>
    </Fold>
  );
}

function Steps({ application: { steps, call } }: Shown) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <Timeline
      label={t("applications.status.history")}
      entries={steps.map(({ what, at, state }) => ({
        title: t(`applications.timeline.${what}`),
        when:
          at === null ? "" : what === "session" ? formatDay(at, language) : <Moment instant={at} zone={call.zone} />,
        state,
      }))}
    />
  );
}

function Margin({ application }: Shown) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const { reference, standing, category, organisation, receivedAt, call, session, people } = application;
  return (
    <>
      <NextDate application={application} />
      <Box title={t("applications.status.about")}>
        <Facts
          rows={[
            { key: t("applications.status.class"), value: t(`modalities.category.${category}`) },
            { key: t("applications.status.country"), value: <Country code={organisation.country} /> },
            ...(receivedAt === null
              ? []
              : [
                  {
                    key: t("applications.status.receivedAt"),
                    value: (
                      <>
                        <Receipt instant={receivedAt} zone={call.zone} />{" "}
                        <a href={to.applicationReceived(reference)}>{t("applications.status.receipt")}</a>
                      </>
                    ),
                  },
                ]),
            { key: t("applications.status.call"), value: <UserText>{call.title}</UserText> },
            {
              key: t("applications.status.session"),
              value: (
                <>
                  <UserText>{session.title}</UserText>, {formatDays(session, language)}
                </>
              ),
            },
            {
              key: t("applications.status.people"),
              value: people.map(({ id, name }, place) => (
                <span key={id}>
                  {place > 0 && ", "}
                  <UserText>{name}</UserText>
                </span>
              )),
            },
          ]}
        />
        <p className="mute no-print">{t("applications.status.print")}</p>
      </Box>
      {standing === "accredited" && (
        <Box title={t("applications.status.notAttendance")}>
          <p>{t("applications.status.notAttendanceText")}</p>
        </Box>
      )}
    </>
  );
}

/** What the organisation waits for next, with its days. */
function NextDate({ application }: Shown) {
  const t = useTranslations();
  const language = useLanguage();
  const { now } = usePage();
  const { standing, call, period, again, session, receivedAt } = application;
  if (standing === "circulated" && period !== null) {
    return <ClosingBox title={t("applications.status.periodCloses")} window={period} />;
  }
  if (again?.allowed === true && again.call !== null) {
    return <ClosingBox title={t("applications.status.nextCallCloses")} window={again.call} />;
  }
  const waits = standing === "submitted" || standing === "interest-notified" || standing === "cleared";
  if (waits && call.standing === "open") {
    return <ClosingBox title={t("applications.status.callCloses")} window={call} />;
  }
  const isAhead = new Date(session.beginsAt) > new Date(now);
  if (!(waits || standing === "accredited") || !isAhead || receivedAt === null) return null;
  const window = { opensAt: receivedAt, closesAt: session.beginsAt, zone: session.zone };
  return (
    <Box title={t("applications.status.sessionBegins")}>
      <DaysLeft window={window} />
      <Ticks window={window} />
      <p>
        <UserText>{session.title}</UserText>, {formatDays(session, language)}
      </p>
    </Box>
  );
}

/** A step of the explanation in words; nothing for one that does not concern the application. */
export function explained(provision: ProvisionShown, zone: string): ExplainedProvision[] {
  const { outcome, at, cites } = provision;
  if (outcome === "not-applicable") return [];
  return [
    {
      key: provision.provision,
      result: outcome,
      words: <ProvisionWords provision={provision} />,
      ...(at === null ? {} : { when: <Moment instant={at} zone={zone} /> }),
      cites,
    },
  ];
}

export function ProvisionWords({ provision: { code, details } }: { provision: ProvisionShown }) {
  const t = useTranslations() as unknown as (key: string, values: ProvisionShown["details"]) => string; // the code is known at run time only
  return t(`provision.${code}`, details);
}
