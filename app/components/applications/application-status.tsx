import { formatCitation } from "#messages/kit/citation.ts";
import { formatDate, formatDay, formatShortDeadline, inZone } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import type { OwnApplicationShown } from "#views/applications/own-application.ts";
import type { SessionOpenToAll } from "#views/participation/own-registrations.ts";
import type { SessionToCome } from "#views/participation/sessions-to-come.ts";
import { BackLink } from "../kit/page/links.tsx";
import { Fold, Note } from "../kit/page/notices.tsx";
import { Page, Part } from "../kit/page/page.tsx";
import { useLanguage, usePage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";
import { Timeline } from "../kit/status/timeline.tsx";
import { CitedWords } from "../modalities/decision-text.tsx";
import { ObjectorsTold } from "../objections/objectors-told.tsx";
import { AnswersSummary } from "./answers-summary.tsx";
import { ApplicationBeside } from "./application-beside.tsx";
import { ApplicationHeading } from "./application-heading.tsx";
import { ApplicationOutcome } from "./application-outcome.tsx";
import { ApplicationChanged, ApplicationReturned } from "./application-returned.tsx";
import { ApplicationTrack } from "./application-track.tsx";
import { CalledNow } from "./called-now.tsx";
import { Inquiries } from "./inquiries.tsx";
import { SessionsOpenToAll } from "./sessions-open-to-all.tsx";
import { SessionsToCome } from "./sessions-to-come.tsx";
import { stepsInWords, WhyItStands } from "./why-it-stands.tsx";
import { WhyRefused } from "./why-refused.tsx";

interface Shown {
  application: OwnApplicationShown;
}

/** Where an application stands: the outcome first, then how it came about, what can be done, and, folded, why. */
export function ApplicationStatusPage({
  application,
  sessions,
  open,
  done,
}: Shown & {
  sessions: readonly SessionToCome[];
  open: readonly SessionOpenToAll[];
  /** What the reader has just done. */
  done: "inquirySent" | "inquiryReplied" | null;
}) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { organisation, process, standing, track, whyRefused, whyMoved, ground } = application;
  const isAhead = track.some(({ state }) => state === "here") && standing !== "suspended";
  return (
    <Page
      before={<BackLink href={to.organisation}>{t("applications.taskList.back")}</BackLink>}
      margin={<ApplicationBeside application={application} />}
    >
      {done !== null && <Note success>{t(`applications.inquiries.done.${done}`)}</Note>}
      <ApplicationHeading application={application}>
        <UserText>{organisation.name}</UserText>
      </ApplicationHeading>
      <CalledNow application={application} />
      <ApplicationOutcome application={application} />
      {standing === "accredited" && <SessionsToCome process={process.slug} sessions={sessions} />}
      <ApplicationReturned application={application} />
      <ApplicationChanged application={application} />
      {whyRefused !== null && (
        <Part title={t("applications.status.refusalReason")}>
          <WhyRefused why={whyRefused} />
        </Part>
      )}
      {whyMoved !== null && (
        <Part title={t("applications.status.reasonOfMove")}>
          <WhyRefused why={whyMoved} />
        </Part>
      )}
      <ObjectorsTold told={application.objectors} />
      {ground !== null && (
        <Part title={t("applications.status.ground")}>
          <UserText lines>{ground}</UserText>
        </Part>
      )}
      <SessionsOpenToAll process={process.slug} sessions={open} />
      <Part title={isAhead ? t("status.whatNext") : t("applications.status.track")}>
        <ApplicationTrack application={application} />
      </Part>
      <ToDo application={application} />
      <Inquiries application={application} inquiries={application.inquiries} />
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

interface Doable {
  readonly key: string;
  readonly act: string;
  readonly href: string;
  readonly until: string;
}

/** What the organisation may do, each with until when. */
function ToDo({ application }: Shown) {
  const t = useTranslations();
  const shown = usePage();
  const { language } = shown;
  const to = paths(language);
  const { standing, answersChange, classChange, classes, mayBeWithdrawn, reference, period, call } = application;
  const anyTime = t("applications.status.anyTime");
  const rows: readonly Doable[] = [
    ...(answersChange === null
      ? [
          {
            key: "answers",
            act: t("applications.changeAnswers.title"),
            href: to.changeAnswers(reference),
            until: formatShortDeadline(call.closesAt, call.zone, shown),
          },
        ]
      : []),
    ...(classChange === null && classes.filter(({ isOpen }) => isOpen).length > 1
      ? [
          {
            key: "class",
            act: t("applications.changeClass.go"),
            href: to.changeClass(reference),
            until: formatShortDeadline(call.closesAt, call.zone, shown),
          },
        ]
      : []),
    ...(mayBeWithdrawn
      ? [
          {
            key: "withdraw",
            act: t("applications.status.withdraw"),
            href: to.withdrawApplication(reference),
            until:
              standing === "circulated" && period !== null
                ? formatShortDeadline(period.closesAt, period.zone, shown)
                : t("applications.status.untilOutcome"),
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
  const { decisive, decision } = application;
  return (
    <Fold
      summary={t("status.why")}
      says={t("applications.status.whySays", {
        count: stepsInWords(application).length,
        source: formatCitation(decisive?.cites ?? decision.citation, t),
      })}
    >
      <WhyItStands application={application} />
      {decision.words !== null && (
        <>
          <h3>{t("applications.status.ownWords")}</h3>
          <CitedWords text={decision.words} citation={decision.citation} />
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

function Steps({ application: { steps, call, ruledBy } }: Shown) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <Timeline
      label={t("applications.status.history")}
      entries={steps.map(({ what, at, state }) => ({
        title: t(`applications.timeline.${what}`, { by: ruledBy }),
        when:
          at === null ? "" : what === "session" ? formatDay(at, language) : <Moment instant={at} zone={call.zone} />,
        state,
      }))}
    />
  );
}
