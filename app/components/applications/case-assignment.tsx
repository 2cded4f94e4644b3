import { isolated } from "#messages/kit/isolated.ts";
import { paths } from "#paths";
import type { CaseSeen } from "#views/applications/application-for-review.ts";
import { Button, ButtonGroup } from "../kit/form/button.tsx";
import { Form } from "../kit/form/form.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { Box } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";
import { AssignedApplications } from "./assigned-applications.tsx";

/** Which officer looks at the application, so that two do not read the same one. */
export function CaseAssignment({
  application: { reference, call },
  assigned,
  queue,
}: Pick<CaseSeen, "application" | "assigned"> & { queue: string | null }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (assigned === null || (assigned.isOver && assigned.officer === null)) return null;
  const { officer, isReaders, mayTake, at, changedSince, isOver, n } = assigned;
  const address = listAddress(to.assignApplications, { applications: reference, back: "case", queue });
  return (
    <Box>
      <p>
        <b>
          {officer === null
            ? t("applications.assignment.isNobodys")
            : isReaders
              ? t("applications.assignment.isMine")
              : t("applications.assignment.is", { officer: isolated(officer) })}
        </b>
        {at !== null && (
          <>
            {" "}
            {t("applications.assignment.since")} <Moment instant={at} zone={call.zone} />
          </>
        )}
      </p>
      {changedSince !== null && !isOver && (
        <p className="small">
          {t("applications.assignment.changedSince")} <Moment instant={changedSince} zone={call.zone} />
        </p>
      )}
      {officer !== null && !isReaders && !isOver && (
        <p className="small mute">{t("applications.assignment.keepsNobody")}</p>
      )}
      {!isOver && (isReaders || mayTake) && (
        <Form action={address} name={isReaders ? "give-back" : "take"}>
          <AssignedApplications applications={[{ reference, n }]} />
          <input type="hidden" name="officer" value={isReaders ? "nobody" : "me"} />
          <ButtonGroup>
            <Button variant="calm" tight>
              {t(isReaders ? "applications.assignment.giveBack" : "applications.assignment.take")}
            </Button>
            <Assign address={address} taken={officer !== null} />
          </ButtonGroup>
        </Form>
      )}
      {!isOver && !isReaders && !mayTake && (
        <p>
          <Assign address={address} taken={officer !== null} />
        </p>
      )}
    </Box>
  );
}

function Assign({ address, taken }: { address: string; taken: boolean }) {
  const t = useTranslations();
  return (
    <a href={address}>{t(taken ? "applications.assignment.assignToOther" : "applications.assignment.assignTo")}</a>
  );
}
