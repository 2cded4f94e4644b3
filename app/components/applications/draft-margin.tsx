import type { ReactNode } from "react";
import { formatInstant } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { ApplicationShown } from "#views/applications/own-application.ts";
import { Box } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { CallClosing } from "./call-closing.tsx";
import { missingInWords } from "./tasks.ts";

interface DraftMarginProps {
  application: ApplicationShown;
  /** What is missing stands on the page itself. */
  missingBeside?: boolean;
  children?: ReactNode;
}

/** Beside each page of a draft: until when it is received, what is still missing, and that it is saved. */
export function DraftMargin({ application, missingBeside = false, children }: DraftMarginProps) {
  const t = useTranslations();
  const language = useLanguage();
  const { call, class: own, lastSaved } = application;
  const missing = missingInWords(application, t);
  return (
    <>
      <CallClosing call={call} />
      {!missingBeside && own !== null && missing.length > 0 && (
        <Box title={t("applications.taskList.stillMissing")}>
          <ul>
            {missing.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </Box>
      )}
      {call.standing === "open" ? (
        <Box title={t("applications.taskList.savedTitle")}>
          <p>{t("applications.taskList.saved")}</p>
          {lastSaved !== null && (
            <p className="mute">
              {t("applications.taskList.lastSaved", {
                person: isolated(lastSaved.person),
                at: formatInstant(lastSaved.at, call.zone, language),
              })}
            </p>
          )}
          {children}
        </Box>
      ) : (
        children !== undefined && <Box>{children}</Box>
      )}
    </>
  );
}
