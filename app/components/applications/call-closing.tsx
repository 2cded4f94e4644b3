import type { CallShown } from "#views/applications/call-to-apply.ts";
import { Box } from "../kit/page/page.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline } from "../kit/status/deadline.tsx";
import { ClosingBox, Due } from "../kit/status/window.tsx";
import { TakenUp } from "./cut-offs.tsx";

/** Until when the application is received; in the margin of each page of a draft. */
export function CallClosing({ call }: { call: CallShown }) {
  const t = useTranslations();
  if (call.standing === "open")
    return (
      <ClosingBox title={t("applications.deadline.closesIn")} window={call}>
        <p className="mute">{t("applications.deadline.inTime")}</p>
        <TakenUp cutOffs={call.cutOffs} />
      </ClosingBox>
    );
  return (
    <Box title={call.standing === "closed" ? t("applications.deadline.passed") : t("applications.deadline.opens")}>
      <p>
        <Deadline instant={call.standing === "closed" ? call.closesAt : call.opensAt} zone={call.zone} />
      </p>
    </Box>
  );
}

/** The same in a line under the heading, where the margin stands below everything. */
export function CallDue({ call }: { call: CallShown }) {
  return call.standing === "open" ? <Due window={call} /> : null;
}
