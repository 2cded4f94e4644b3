import type { Id } from "#domain/kit/id.ts";
import type { SilenceStanding } from "#domain/modalities/silence.ts";
import { formatInstant } from "#messages/kit/instant.ts";
import { paths } from "#paths";
import { Box } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Colon } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Deadline } from "../kit/status/deadline.tsx";
import { ClosingBox } from "../kit/status/window.tsx";
import { SilenceStatus } from "./silence-status.tsx";

interface ProcedureShown {
  readonly id: Id<"procedure">;
  readonly standing: SilenceStanding;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly zone: string;
}

/** In the margin of a text: the silence procedures that were opened on it. */
export function SilenceBoxes({ silence }: { silence: readonly ProcedureShown[] }) {
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  return silence.map((procedure) =>
    procedure.standing === "open" ? (
      <ClosingBox key={procedure.id} exact title={t("modalities.silenceOfMission.closes")} window={procedure}>
        <p>
          <a href={to.chairSilenceProcedure(procedure.id)}>{t("modalities.chairHome.follow")}</a>
        </p>
      </ClosingBox>
    ) : (
      <Box key={procedure.id} title={t("modalities.silenceOfMission.about")}>
        <p>
          <SilenceStatus standing={procedure.standing} />
        </p>
        <p>
          <a href={to.chairSilenceProcedure(procedure.id)}>
            {t("modalities.draft.procedure", { at: formatInstant(procedure.opensAt, procedure.zone, language) })}
          </a>
        </p>
        <p>
          {t("modalities.follow.closes")}
          <Colon />
          <Deadline instant={procedure.closesAt} zone={procedure.zone} />
        </p>
      </Box>
    ),
  );
}
