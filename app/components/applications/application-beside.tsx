import { formatDays } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import type { OwnApplicationShown } from "#views/applications/own-application.ts";
import { Country } from "../kit/page/country.tsx";
import { Facts } from "../kit/page/facts.tsx";
import { Box } from "../kit/page/page.tsx";
import { useLanguage, usePage } from "../kit/page/page-context.tsx";
import { Comma, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Receipt } from "../kit/status/deadline.tsx";
import { ClosingBox, DaysLeft, Ticks } from "../kit/status/window.tsx";
import { ClassOfApplication } from "../modalities/class-title.tsx";

/** Beside it: the date that comes next, and what it is about. */
export function ApplicationBeside({ application }: { application: OwnApplicationShown }) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const {
    reference,
    standing,
    class: own,
    movedFrom,
    organisation,
    receivedAt,
    call,
    session,
    people,
    accreditation,
  } = application;
  return (
    <>
      <NextDate application={application} />
      <Box title={t("applications.status.about")}>
        <Facts
          rows={[
            { key: t("applications.status.class"), value: <ClassOfApplication of={own} movedFrom={movedFrom} /> },
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
                  <UserText>{session.title}</UserText>
                  <Comma />
                  {formatDays(session, language)}
                </>
              ),
            },
            {
              key: t("applications.status.people"),
              value: people.map(({ id, name }, place) => (
                <span key={id}>
                  {place > 0 && <Comma />}
                  <UserText>{name}</UserText>
                </span>
              )),
            },
          ]}
        />
        <p className="mute no-print">{t("applications.status.print")}</p>
      </Box>
      {accreditation !== null && (
        <Box title={t("accreditation.certificate.box")}>
          <p>
            {t(standing === "accredited" ? "accreditation.certificate.boxText" : "accreditation.certificate.notGiven")}
          </p>
          <p>
            <a href={to.certificate(accreditation)}>{t("accreditation.certificate.see")}</a>
          </p>
        </Box>
      )}
      {standing === "accredited" && (
        <Box title={t("applications.status.notAttendance")}>
          <p>{t("applications.status.notAttendanceText")}</p>
          <p>
            <a href={to.ownRepresentatives}>{t("participation.own.link")}</a>
          </p>
        </Box>
      )}
    </>
  );
}

/** What the organisation waits for next, with its days. */
function NextDate({ application }: { application: OwnApplicationShown }) {
  const t = useTranslations();
  const language = useLanguage();
  const { now } = usePage();
  const { standing, call, period, again, session, receivedAt, returned } = application;
  if (standing === "circulated" && period !== null) {
    return <ClosingBox title={t("applications.status.periodCloses")} window={period} />;
  }
  const sentBack = returned.at(-1);
  if (standing === "returned" && sentBack !== undefined) {
    const window = { opensAt: sentBack.returnedAt, closesAt: sentBack.until, zone: call.zone };
    return <ClosingBox title={t("applications.complete.until")} window={window} />;
  }
  if (again !== null && again.call !== null) {
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
        <UserText>{session.title}</UserText>
        <Comma />
        {formatDays(session, language)}
      </p>
    </Box>
  );
}
