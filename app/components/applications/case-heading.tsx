import { selector } from "#messages/kit/selector.ts";
import { paths } from "#paths";
import type { CaseSeen } from "#views/applications/application-for-review.ts";
import type { PlaceInQueue } from "#views/applications/queue.ts";
import { Country } from "../kit/page/country.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { Heading } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useFormatter, useTranslations } from "../kit/page/words.ts";
import { ShortDay } from "../kit/status/deadline.tsx";
import { Status } from "../kit/status/status.tsx";
import { AsClaimed, ClassTitle } from "../modalities/class-title.tsx";
import { CalledNow } from "./called-now.tsx";
import { StandingStatus } from "./standing-status.tsx";

interface CaseHeadingProps extends Pick<CaseSeen, "application" | "waiting"> {
  /** Its place in the queue through which the officer goes. */
  place: PlaceInQueue | null;
  queue: string | null;
}

/** Who it is, where it stands, and the cases before and after it. */
export function CaseHeading({ application, waiting, place, queue }: CaseHeadingProps) {
  const t = useTranslations();
  const { reference, call, organisation, process, receivedAt, standing, changedAnswers } = application;
  const changedAt = changedAnswers.at(-1)?.changedAt;
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
        <CalledNow application={application} />
        <p className="dots">
          {waiting === null ? (
            <StandingStatus standing={standing} />
          ) : (
            <Status tone="act">
              {t("applications.review.waits", { standing: selector(standing), days: waiting })}
            </Status>
          )}
          {changedAt !== undefined && (
            <Status tone="act">
              <a href="#answers-changed">{t("applications.queue.answersChanged")}</a>{" "}
              <ShortDay instant={changedAt} zone={call.zone} />
            </Status>
          )}
          {application.class !== null && (
            <span>
              <ClassTitle of={application.class} />
              <AsClaimed of={application.class} />
            </span>
          )}
          <span>
            <Country code={organisation.country} />
          </span>
        </p>
      </div>
      {place !== null && <Cases place={place} queue={queue} />}
    </header>
  );
}

function Cases({ place, queue }: { place: PlaceInQueue; queue: string | null }) {
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
