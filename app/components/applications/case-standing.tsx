import { selector } from "#messages/kit/selector.ts";
import { paths } from "#paths";
import type { CaseSeen } from "#views/applications/application-for-review.ts";
import { type Fact, Facts } from "../kit/page/facts.tsx";
import { Box } from "../kit/page/page.tsx";
import { useLanguage, usePage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline, Receipt } from "../kit/status/deadline.tsx";
import { Cited } from "../kit/status/explanation.tsx";
import { Status } from "../kit/status/status.tsx";
import { ProvisionWords } from "./why-it-stands.tsx";
import { WhyRefused } from "./why-refused.tsx";

/** What holds meanwhile: what comes next and until when, and who has decided. */
export function CaseStanding({
  application,
  clearedBy,
  refusedBy,
  period,
  seesCalls,
}: Pick<CaseSeen, "application" | "clearedBy" | "refusedBy" | "period"> & { seesCalls: boolean }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const { now } = usePage();
  const { next, call, whyRefused, whyMoved, receivedAt } = application;
  // What time decides is never late.
  const isOverdue = next !== null && next.by !== "clock" && next.at !== null && new Date(next.at) < new Date(now);
  const rows: readonly (Fact | false)[] = [
    clearedBy !== null && { key: t("applications.review.clearedBy"), value: <UserText>{clearedBy}</UserText> },
    refusedBy !== null && { key: t("applications.review.refusedBy"), value: <UserText>{refusedBy}</UserText> },
    {
      key: t("applications.deskField.call"),
      value: (
        <>
          {seesCalls ? (
            <a href={to.call(call.id)}>
              <UserText>{call.title}</UserText>
            </a>
          ) : (
            <UserText>{call.title}</UserText>
          )}
          {period !== null && (
            <>
              {" · "}
              <a href={seesCalls ? to.noObjectionPeriod(period) : to.circulatedList(period)}>
                {t("applications.review.toPeriod")}
              </a>
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
      {whyRefused !== null && (
        <Box title={t("applications.review.reasonGiven")}>
          <WhyRefused why={whyRefused} />
        </Box>
      )}
      {whyMoved !== null && (
        <Box title={t("applications.status.reasonOfMove")}>
          <WhyRefused why={whyMoved} />
        </Box>
      )}
      {next !== null && (
        <Box title={t("status.whatNext")}>
          <p>
            <ProvisionWords provision={next} />{" "}
            {next.by !== null && t("applications.review.mustAct", { by: selector(next.by) })}{" "}
            {next.at !== null && <Deadline instant={next.at} zone={call.zone} />}{" "}
            {isOverdue && <Status tone="act">{t("applications.queue.overdue")}</Status>} <Cited citation={next.cites} />
          </p>
        </Box>
      )}
      <Box>
        <Facts rows={rows.filter((row) => row !== false)} />
      </Box>
    </>
  );
}
