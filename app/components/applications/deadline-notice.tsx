import { useTranslations } from "use-intl";
import type { CallShown } from "#views/applications/own-applications.ts";
import { Deadline } from "../kit/status/deadline.tsx";

/** Until when the application is received; stands on each page of a draft. */
export function DeadlineNotice({ call }: { call: CallShown }) {
  const t = useTranslations();
  return (
    <p className="note">
      <strong>
        {call.standing === "closed" ? t("applications.deadline.passed") : t("applications.deadline.label")}
      </strong>{" "}
      <Deadline instant={call.closesAt} zone={call.zone} />
    </p>
  );
}
