import { paths } from "#paths";
import type { CaseSeen } from "#views/applications/application-for-review.ts";
import { listAddress } from "../kit/page/list-address.ts";
import { Fold } from "../kit/page/notices.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Table } from "../kit/page/table.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { ShortDay } from "../kit/status/deadline.tsx";
import { EventList } from "../record/event-list.tsx";
import { OrganisationSummary } from "./answers-summary.tsx";
import { DeskStanding } from "./desk-standing.tsx";
import { stepsInWords, WhyItStands } from "./why-it-stands.tsx";

interface CaseInFullProps extends Pick<CaseSeen, "application" | "earlier" | "events" | "moreEvents" | "changed"> {
  queue: string | null;
}

/** What is read by who wants to know more; each line says what is inside. */
export function CaseInFull({ application, earlier, events, moreEvents, queue, changed }: CaseInFullProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { call, organisation } = application;
  const steps = stepsInWords(application);
  const satisfied = steps.filter(({ result }) => result === "satisfied").length;
  return (
    <>
      <Fold
        summary={t("applications.review.record")}
        says={
          changed.changes.length === 0
            ? t("applications.review.evidence.unchanged")
            : t(`applications.review.evidence.${changed.toLookAt ? "changed" : "changedLater"}`, {
                count: changed.changes.length,
              })
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
        says={t("applications.review.satisfied", { satisfied, all: steps.length })}
      >
        <WhyItStands application={application} />
      </Fold>
      <Fold
        summary={t("applications.review.history")}
        says={t("applications.review.entries", { count: events.length })}
      >
        <EventList events={events} zone={call.zone} caption={t("applications.review.history")} />
        {moreEvents && <p>{t("applications.review.earlierEntries")}</p>}
      </Fold>
    </>
  );
}
