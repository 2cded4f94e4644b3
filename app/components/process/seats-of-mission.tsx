import { formatDate } from "#messages/kit/instant.ts";
import type { SeatShown } from "#views/process/bodies.ts";
import { Facts } from "../kit/page/facts.tsx";
import { Box } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";
import { Status } from "../kit/status/status.tsx";

/** In which bodies the reader's mission sits or will sit, and for how long: what it may say there rests on it. */
export function SeatsOfMission({ seats }: { seats: readonly SeatShown[] }) {
  const t = useTranslations();
  if (seats.length === 0) return null;
  return (
    <Box title={t("process.body.ofMission")}>
      {seats.map((seat) => (
        <Seat key={seat.id} seat={seat} />
      ))}
      <p className="small">{t("process.body.rule")}</p>
    </Box>
  );
}

function Seat({ seat: { body, process, zone, standing, from, to } }: { seat: SeatShown }) {
  const t = useTranslations();
  const language = useLanguage();
  const day = ({ instant, isWholeDay }: SeatShown["from"]) =>
    isWholeDay ? formatDate(instant, zone, language) : <Moment instant={instant} zone={zone} />;
  return (
    <>
      <p>
        <UserText>{body}</UserText>
        <br />
        <UserText>{process}</UserText>
        <br />
        <Status tone={standing === "member" ? "ok" : "idle"}>{t(`process.body.standings.${standing}`)}</Status>
      </p>
      <Facts
        rows={[
          { key: t("process.body.from"), value: day(from) },
          { key: t("process.body.to"), value: to === null ? t("process.body.noEnd") : day(to) },
        ]}
      />
    </>
  );
}
