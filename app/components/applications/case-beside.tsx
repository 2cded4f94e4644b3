import { formatDays } from "#messages/kit/instant.ts";
import type { ApplicationExplained } from "#views/applications/own-application.ts";
import { Country } from "../kit/page/country.tsx";
import { Facts } from "../kit/page/facts.tsx";
import { Fold } from "../kit/page/notices.tsx";
import { Box, Heading } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Comma, Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";
import { ClosingBox } from "../kit/status/window.tsx";
import { AsClaimed, ClassOfApplication } from "../modalities/class-title.tsx";
import { AnswersInFull } from "./answers-in-full.tsx";

/** The heading of a form that decides on an application: on which one. */
export function CaseQuestion({ application, title }: { application: ApplicationExplained; title: string }) {
  const { reference, organisation } = application;
  return (
    <Heading
      over={
        <>
          <Reference>{reference}</Reference>
          {" · "}
          <UserText>{organisation.name}</UserText>
        </>
      }
    >
      {title}
    </Heading>
  );
}

/** Beside a form about an application: which one, and the dates that follow. */
export function CaseBeside({ application }: { application: ApplicationExplained }) {
  const t = useTranslations();
  const language = useLanguage();
  const { organisation, class: own, movedFrom, call, session, receivedAt } = application;
  return (
    <>
      <Box title={t("applications.beside.application")}>
        <Facts
          rows={[
            {
              key: t("applications.deskField.organisation"),
              value: (
                <>
                  <UserText>{organisation.name}</UserText>
                  <Comma />
                  <Country code={organisation.country} />
                </>
              ),
            },
            {
              key: t("applications.deskField.category"),
              value: (
                <>
                  <ClassOfApplication of={own} movedFrom={movedFrom} />
                  {own !== null && <AsClaimed of={own} />}
                </>
              ),
            },
            {
              key: t("applications.deskField.call"),
              value: <UserText>{call.title}</UserText>,
            },
            ...(receivedAt === null
              ? []
              : [
                  {
                    key: t("applications.deskField.received"),
                    value: <Moment instant={receivedAt} zone={call.zone} />,
                  },
                ]),
          ]}
        />
      </Box>
      {call.standing === "open" && <ClosingBox title={t("applications.beside.callCloses")} window={call} />}
      <Box title={t("applications.deskField.session")}>
        <p>
          <UserText>{session.title}</UserText>
        </p>
        <p>{formatDays(session, language)}</p>
      </Box>
    </>
  );
}

/** Below such a form: what the organisation sent, to be read once more. */
export function Sent({ application }: { application: ApplicationExplained }) {
  const t = useTranslations();
  return (
    <Fold summary={t("applications.review.answers")} says={t("applications.beside.sent")}>
      <AnswersInFull application={application} />
    </Fold>
  );
}
