import { paths } from "#paths";
import type { CaseSeen } from "#views/applications/application-for-review.ts";
import { listAddress } from "../kit/page/list-address.ts";
import { Box } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Comma, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";

/** Which officers leave the application to others, and how the reader does. */
export function CaseRecusals({
  application: { reference, call },
  recusals,
  recusing,
  queue,
}: Pick<CaseSeen, "application" | "recusals" | "recusing"> & { queue: string | null }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <>
      {recusals.length > 0 && (
        <Box title={t("applications.recusal.heading")}>
          {recusals.map(({ officer, reason, at }) => (
            <div key={`${officer} ${at}`}>
              <p>
                <UserText>{officer}</UserText>
                <Comma />
                <Moment instant={at} zone={call.zone} />
              </p>
              {reason !== null && <UserText lines>{reason}</UserText>}
            </div>
          ))}
        </Box>
      )}
      {recusing === null && (
        <p className="small no-print">
          <a href={listAddress(to.recuseFromApplication(reference), { queue })}>{t("applications.recusal.go")}</a>
        </p>
      )}
    </>
  );
}
